// Finds known phrases in a folded text: a trie, longest match first, whole words where the phrase is Latin.

import { fold, isHan, isWordUnit } from './fold.ts';
import type { Span } from './span.ts';

/** A branch of the tree. What only one phrase goes on with is one label, so that a table of names is as small as the names. */
interface Node<T> {
  /** Folded code units that lead here from the branch above. */
  label: string;
  next: Map<number, Node<T>> | null;
  values: T[] | null;
}

export interface Found<T> {
  readonly span: Span;
  readonly values: readonly T[];
}

/** A set of phrases with what each of them stands for. */
export class PhraseTable<T> {
  private readonly root: Node<T> = { label: '', next: null, values: null };
  /** By code unit, whether a longer phrase begins with it, and whether one is that unit alone: bits, so that they stay in the processor's caches. */
  private readonly firsts = new Int32Array(WORDS_OF_BITS);
  private readonly alone = new Int32Array(WORDS_OF_BITS);
  /** By their mix, whether a phrase may begin with two code units; most places of a text begin none. */
  private readonly pairs = new Int32Array(WORDS_OF_BITS);
  /** The same of the phrases that are two code units, and of three code units of longer ones. */
  private readonly twos = new Int32Array(WORDS_OF_BITS);
  private readonly triples = new Int32Array(WORDS_OF_BITS);
  /** Every code unit that any phrase has. */
  private readonly units = new Int32Array(WORDS_OF_BITS);

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.add(fold(phrase.trim()), value);
  }

  private add(phrase: string, value: T): void {
    if (phrase === '') return;
    for (let at = 0; at < phrase.length; at++) setBit(this.units, phrase.charCodeAt(at));
    const first = phrase.charCodeAt(0);
    if (phrase.length === 1) setBit(this.alone, first);
    else {
      setBit(this.firsts, first);
      const mix = mixOf(first, phrase.charCodeAt(1));
      setBit(this.pairs, mix);
      if (phrase.length === 2) setBit(this.twos, mix);
      else setBit(this.triples, mixOf(mix, phrase.charCodeAt(2)));
    }
    let node = this.root;
    for (let at = 0; at < phrase.length; ) {
      const next = node.next?.get(phrase.charCodeAt(at));
      if (!next) {
        node = leafUnder(node, phrase.slice(at));
        break;
      }
      const shared = sharedLength(next.label, phrase, at);
      if (shared < next.label.length) split(next, shared);
      node = next;
      at += shared;
    }
    // Nearly all have one, and a list that grows keeps room for sixteen more.
    if (!node.values) node.values = [value];
    else if (!node.values.includes(value)) node.values = [...node.values, value];
  }

  /** The longest phrase that starts at `at`; `folded` must come from `fold`. A hyphen in the text may stand for a space. */
  at(folded: string, at: number): Found<T> | null {
    const first = folded.charCodeAt(at);
    if (!this.mayBegin(folded, at)) return null;
    if (isWordUnit(first) && at > 0 && isWordUnit(folded.charCodeAt(at - 1))) return null;
    return longestBelow(this.root, folded, at, at);
  }

  /** Every phrase in the text, left to right, longest first, none inside another; of two that overlap in Han characters the first, unless the other is twice as long. */
  all(folded: string): Found<T>[] {
    const found: Found<T>[] = [];
    for (let at = this.next(folded, 0); at < folded.length; ) {
      const match = this.longest(folded, at);
      if (match) found.push(match);
      at = this.next(folded, match ? match.span.end : at + 1);
    }
    return found;
  }

  /** The phrase that starts at `at`, unless one twice as long begins inside it: 中金 gives way in 当中金融科技. */
  private longest(folded: string, from: number): Found<T> | null {
    let best = this.at(folded, from);
    for (let at = from + 1; best && at < best.span.end; at++) {
      if (!isHan(folded.charCodeAt(at)) || !this.mayBegin(folded, at)) continue;
      const other = this.at(folded, at);
      if (other && lengthOf(other) >= 2 * lengthOf(best)) best = other;
    }
    return best;
  }

  /** Whether `all` finds anything. */
  any(folded: string): boolean {
    for (let at = this.next(folded, 0); at < folded.length; at = this.next(folded, at + 1))
      if (this.at(folded, at)) return true;
    return false;
  }

  /** Whether a phrase may hold the stretch: some have each of its code units. */
  mayHold(folded: string, { start, end }: Span): boolean {
    for (let at = start; at < end; at++) {
      const unit = folded.charCodeAt(at);
      if (unit > HYPHEN && !hasBit(this.units, unit)) return false;
    }
    return true;
  }

  /** The first place from `at` on where a phrase may begin, the text's end where none is; most places are passed over by a bit. */
  next(folded: string, at: number): number {
    let place = at;
    while (place < folded.length && !this.mayBegin(folded, place)) place++;
    return place;
  }

  /** Whether the first code units leave it open that a phrase begins here. */
  private mayBegin(folded: string, at: number): boolean {
    const first = folded.charCodeAt(at);
    if (hasBit(this.alone, first)) return true;
    if (!hasBit(this.firsts, first) || at + 1 >= folded.length) return false;
    const second = folded.charCodeAt(at + 1);
    if (second <= HYPHEN) return true;
    const mix = mixOf(first, second);
    if (!hasBit(this.pairs, mix)) return false;
    const third = folded.charCodeAt(at + 2);
    return !(third > HYPHEN) || hasBit(this.triples, mixOf(mix, third)) || hasBit(this.twos, mix);
  }
}

function lengthOf({ span: { start, end } }: Found<unknown>): number {
  return end - start;
}

/** Words of 32 bits for a bit of every code unit. */
const WORDS_OF_BITS = 0x800;

function setBit(bits: Int32Array, at: number): void {
  const word = at >> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (at & 31));
}

function hasBit(bits: Int32Array, at: number): boolean {
  return ((bits[at >> 5] as number) & (1 << (at & 31))) !== 0;
}

/** Two code units in sixteen bits: pairs that share them are told apart later. */
function mixOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ second) & 0xffff;
}

const SPACE = 0x20;
/** The highest of the units that may stand for a space. */
const HYPHEN = 0x2d;
const LINE_END = 0x0a;

/** Whether the code unit may stand for a space in a phrase. */
function maySpace(unit: number): boolean {
  return unit === HYPHEN || unit === LINE_END;
}

/** A space between two Han characters parts no name: 中國電商 集團. */
function isStraySpace(folded: string, at: number): boolean {
  return isHan(folded.charCodeAt(at - 1)) && isHan(folded.charCodeAt(at + 1));
}

/** Where the label ends in the text that goes on with all of it, −1 where it does not. */
function endOf(label: string, folded: string, from: number): number {
  let end = from;
  for (let at = 0; at < label.length; at++) {
    const wanted = label.charCodeAt(at);
    let unit = folded.charCodeAt(end);
    if (unit === SPACE && wanted !== SPACE && at > 0 && isStraySpace(folded, end)) unit = folded.charCodeAt(++end);
    if (unit !== wanted && !(wanted === SPACE && maySpace(unit))) return -1;
    end++;
  }
  return end;
}

function longer<T>(a: Found<T> | null, b: Found<T> | null): Found<T> | null {
  return a && (!b || a.span.end >= b.span.end) ? a : b;
}

/** The longest phrase that goes on below a branch with the text from `from` on. */
function longestBelow<T>(branch: Node<T>, folded: string, start: number, from: number): Found<T> | null {
  let node = branch;
  let best: Found<T> | null = null;
  for (let end = from; end < folded.length; ) {
    const unit = folded.charCodeAt(end);
    if (unit === SPACE && end > start && isStraySpace(folded, end) && !node.next?.has(SPACE)) {
      end++;
      continue;
    }
    const own = node.next?.get(unit);
    const spaced = maySpace(unit) ? node.next?.get(SPACE) : undefined;
    // "data-centre", where one name is written "data-center" and another "data centre".
    if (own && spaced) best = longer(best, past(spaced, folded, start, end));
    const next = own ?? spaced;
    const reached = next ? endOf(next.label, folded, end) : -1;
    if (!next || reached < 0) break;
    node = next;
    end = reached;
    if (node.values && endsWord(folded, end - 1)) best = longer({ span: { start, end }, values: node.values }, best);
  }
  return best;
}

/** The longest phrase that goes on with a branch. */
function past<T>(branch: Node<T>, folded: string, start: number, from: number): Found<T> | null {
  const end = endOf(branch.label, folded, from);
  if (end < 0) return null;
  const below = longestBelow(branch, folded, start, end);
  return below ?? (branch.values && endsWord(folded, end - 1) ? { span: { start, end }, values: branch.values } : null);
}

function sharedLength(label: string, phrase: string, from: number): number {
  let length = 0;
  while (length < label.length && label.charCodeAt(length) === phrase.charCodeAt(from + length)) length++;
  return length;
}

function leafUnder<T>(node: Node<T>, label: string): Node<T> {
  const leaf: Node<T> = { label, next: null, values: null };
  node.next ??= new Map();
  node.next.set(label.charCodeAt(0), leaf);
  return leaf;
}

/** Makes a branch of its own of the label's first part. */
function split<T>(node: Node<T>, length: number): void {
  const rest: Node<T> = { label: node.label.slice(length), next: node.next, values: node.values };
  node.label = node.label.slice(0, length);
  node.next = new Map([[rest.label.charCodeAt(0), rest]]);
  node.values = null;
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
