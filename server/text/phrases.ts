// Finds known phrases in a folded text: a trie, longest match first, whole words where the phrase is Latin.

import { fold, isWordUnit } from './fold.ts';
import type { Span } from './span.ts';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  values: T[] | null;
}

export interface Found<T> {
  readonly span: Span;
  readonly values: readonly T[];
}

/** A set of phrases with what each of them stands for. */
export class PhraseTable<T> {
  private readonly root: Node<T> = { next: new Map(), values: null };

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.add(fold(phrase.trim()), value);
  }

  private add(phrase: string, value: T): void {
    if (phrase === '') return;
    let node = this.root;
    for (let at = 0; at < phrase.length; at++) {
      const unit = phrase.charCodeAt(at);
      let next = node.next.get(unit);
      if (!next) {
        next = { next: new Map(), values: null };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.values ??= [];
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** The longest phrase that starts at `at`; `folded` must come from `fold`. A hyphen in the text may stand for a space. */
  at(folded: string, at: number): Found<T> | null {
    let node = this.root;
    let best: Found<T> | null = null;
    const first = folded.charCodeAt(at);
    if (isWordUnit(first) && at > 0 && isWordUnit(folded.charCodeAt(at - 1))) return null;
    for (let end = at; end < folded.length; end++) {
      const unit = folded.charCodeAt(end);
      const next = node.next.get(unit) ?? (unit === 0x2d || unit === 0x0a ? node.next.get(0x20) : undefined);
      if (!next) break;
      node = next;
      if (node.values && endsWord(folded, end)) best = { span: { start: at, end: end + 1 }, values: node.values };
    }
    return best;
  }

  /** Every phrase in the text, left to right, longest first, none inside another. */
  all(folded: string): Found<T>[] {
    const found: Found<T>[] = [];
    for (let at = 0; at < folded.length; ) {
      const match = this.at(folded, at);
      if (match) found.push(match);
      at = match ? match.span.end : at + 1;
    }
    return found;
  }
}

const PLURAL = 0x73;

/** Whether a Latin phrase may end here: at a word's end, a plural s left aside. */
function endsWord(folded: string, last: number): boolean {
  if (!isWordUnit(folded.charCodeAt(last))) return true;
  const at = folded.charCodeAt(last + 1) === PLURAL ? last + 2 : last + 1;
  return isBoundary(folded, last + 1) || isBoundary(folded, at);
}

function isBoundary(folded: string, at: number): boolean {
  return at >= folded.length || !isWordUnit(folded.charCodeAt(at));
}
