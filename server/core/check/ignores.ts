// Which ignore comments cover a figure, and which of them cover none.

import type { IgnoreDirective } from '../blocks/block.ts';
import type { Span } from '../text/span.ts';

interface Cover {
  readonly directive: IgnoreDirective;
  readonly span: Span;
}

/** The end of the line that holds `at`, or of the next one where nothing else stands on it. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the text goes on behind blank lines. */
function pastBlankLines(text: string, from: number): number {
  let at = from;
  while (at < text.length && BLANK.has(text[at] ?? '')) at++;
  return at;
}

const BLANK: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n']);

/**
 * Its own line and the next; where it stands alone on its line, the next that is not blank. However many comments stand on a
 * line, its ends are looked for once.
 */
function linesAround(directives: readonly IgnoreDirective[], text: string): Cover[] {
  let [first, firstEnd] = [0, -1];
  let [last, next] = [-1, -1];
  return directives.map((directive) => {
    const { start, end } = directive.span;
    const opens = start > firstEnd;
    if (opens) [first, firstEnd] = [lineStart(text, start), lineEnd(text, start)];
    if (end > last) {
      last = lineEnd(text, end);
      const alone = opens && isBlank(text.slice(first, start)) && isBlank(text.slice(end, last));
      next = lineEnd(text, alone ? pastBlankLines(text, last + 1) : last + 1);
    }
    return { directive, span: { start: first, end: next } };
  });
}

const isBlank = (text: string): boolean => text.trim() === '';

/** All from a disable to its enable. */
function stretches(directives: readonly IgnoreDirective[], length: number): Cover[] {
  const covers: Cover[] = [];
  let end = length;
  for (const directive of directives.toReversed()) {
    if (directive.kind === 'enable') end = directive.span.start;
    else if (directive.kind === 'disable') covers.push({ directive, span: { start: directive.span.start, end } });
  }
  return covers.reverse();
}

/** Covers whose starts rise and whose ends never fall: those over one place stand side by side. */
class Run {
  private readonly covers: readonly Cover[];
  /** From each cover the next that nobody has asked about yet, itself perhaps. */
  private readonly next: Int32Array;

  constructor(covers: readonly Cover[]) {
    this.covers = covers;
    this.next = Int32Array.from({ length: covers.length + 1 }, (_, at) => at);
  }

  private untold(at: number): number {
    let to = at;
    while (this.next[to] !== to) to = this.next[to] ?? to;
    for (let from = at; from !== to; ) {
      const after = this.next[from] ?? to;
      this.next[from] = to;
      from = after;
    }
    return to;
  }

  /** How many covers pass the test, which the first of them do and the others don't. */
  private count(test: (cover: Cover) => boolean): number {
    let [low, high] = [0, this.covers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const cover = this.covers[middle];
      if (cover && test(cover)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether anything covers the place; what does is told, once. */
  at(place: number, told: (directive: IgnoreDirective) => void): boolean {
    const from = this.count(({ span }) => span.end <= place);
    const to = this.count(({ span }) => span.start <= place);
    for (let at = this.untold(from); at < to; at = this.untold(at)) {
      const cover = this.covers[at];
      if (cover) told(cover.directive);
      this.next[at] = at + 1;
    }
    return from < to;
  }

  /** The last comment over the place. */
  last(place: number): IgnoreDirective | null {
    const cover = this.covers[this.count(({ span }) => span.start <= place) - 1];
    return cover && place < cover.span.end ? cover.directive : null;
  }
}

/** The ignore comments of a draft. */
export class Ignores {
  private readonly runs: readonly { readonly codes: readonly string[]; readonly lists: readonly Run[] }[];
  private readonly used = new Set<IgnoreDirective>();
  private readonly scopes: readonly IgnoreDirective[];

  constructor(directives: readonly IgnoreDirective[], text: string) {
    this.scopes = directives.filter(({ kind }) => kind !== 'enable');
    const byCodes = Map.groupBy(this.scopes, ({ codes }) => codes.join());
    const ends = directives.filter(({ kind }) => kind === 'enable');
    this.runs = [...byCodes.values()].map((own) => {
      const lines = linesAround(
        own.filter(({ kind }) => kind === 'ignore'),
        text,
      );
      const disables = own.filter(({ kind }) => kind === 'disable');
      const stretch = disables.length > 0 ? stretches(inOrder(disables, ends), text.length) : [];
      return { codes: own[0]?.codes ?? [], lists: [new Run(lines), new Run(stretch)] };
    });
  }

  /** Whether there are any. */
  get any(): boolean {
    return this.scopes.length > 0;
  }

  /** Whether a finding of this code at this place is ignored; the comments that say so have their use. */
  covers(place: number, code: string): boolean {
    let covered = false;
    for (const { codes, lists } of this.runs) {
      if (codes.length > 0 && !codes.includes(code)) continue;
      for (const list of lists) covered = list.at(place, (directive) => this.used.add(directive)) || covered;
    }
    return covered;
  }

  /** Why a finding of this code at this place is ignored, by the comment that is nearest; empty where none says it. */
  reason(place: number, code: string): string {
    const over = this.runs
      .filter(({ codes }) => codes.length === 0 || codes.includes(code))
      .flatMap(({ lists }) => lists.flatMap((list) => list.last(place) ?? []))
      .filter(({ reason }) => reason !== '');
    return over.sort((a, b) => b.span.start - a.span.start)[0]?.reason ?? '';
  }

  /** Comments that have covered nothing. */
  get unused(): readonly IgnoreDirective[] {
    return this.scopes.filter((directive) => !this.used.has(directive));
  }
}

function inOrder(a: readonly IgnoreDirective[], b: readonly IgnoreDirective[]): IgnoreDirective[] {
  return [...a, ...b].sort((one, other) => one.span.start - other.span.start);
}
