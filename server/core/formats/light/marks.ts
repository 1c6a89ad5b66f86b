// What a reader of a light markup finds in a draft: what is covered in place, and where its blocks begin and end.

import type { Comment } from '../../blocks/block.ts';
import { covered, type Hidden, MASK } from '../../blocks/mask.ts';
import type { Span } from '../../text/span.ts';

/** A cell by where its words stand, in one stretch or a line each. */
export interface CellSpan {
  readonly parts: readonly Span[];
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Whether it is marked as a header. */
  readonly marked: boolean;
}

export type BlockMark =
  /** Words that are a heading by themselves. */
  | { readonly kind: 'heading'; readonly start: number; readonly end: number; readonly level: number }
  /** Where an item of a list begins. */
  | { readonly kind: 'item'; readonly start: number; readonly depth: number }
  /** From here on paragraphs belong to an item of this depth; 0: to none. */
  | { readonly kind: 'list'; readonly start: number; readonly depth: number }
  /** From here on paragraphs are quoted, or are not. */
  | { readonly kind: 'quote'; readonly start: number; readonly quoted: boolean }
  /** Where an entry begins that marks in the text lead to. */
  | { readonly kind: 'entry'; readonly start: number; readonly label: string }
  | {
      readonly kind: 'table';
      readonly start: number;
      readonly end: number;
      readonly cells: readonly CellSpan[];
      readonly headed: boolean;
    };

/** Gathers what is covered and marked, in any order that does not overlap. */
export class Found {
  readonly comments: Comment[] = [];
  readonly blocks: BlockMark[] = [];
  /** Addresses that a name stands for, by the name in small letters. */
  readonly definitions: Map<string, string> = new Map();
  title: string | null = null;
  date: string | null = null;
  private readonly hidden: Hidden[] = [];

  /** Hides a stretch; gives its end. */
  hide(start: number, end: number, word = false): number {
    if (end > start) this.hidden.push({ start, end, word });
    return end;
  }

  /** Hides a stretch in which words go on: lines of nothing but it part nothing. */
  mask(start: number, end: number): number {
    return this.put(start, end, '');
  }

  /** Puts a sign at the start of a stretch and hides the rest of it. */
  put(start: number, end: number, sign: string): number {
    if (end > start) this.hidden.push({ start, end, word: false, put: sign + MASK.repeat(end - start - sign.length) });
    return end;
  }

  /** Hides a comment; `words` is what stands inside. */
  comment(start: number, end: number, words: Comment['words']): number {
    this.comments.push({ start, end, words });
    return this.put(start, end, '');
  }

  /** The text with all that is hidden covered. */
  over(text: string): string {
    const inOrder = this.hidden.toSorted((a, b) => a.start - b.start || b.end - a.end);
    let at = 0;
    return covered(
      text,
      inOrder.flatMap((stretch) => {
        if (stretch.start < at) return [];
        at = stretch.end;
        const { put } = stretch;
        return put === undefined || !/[\r\n]/.test(text.slice(stretch.start, stretch.end))
          ? stretch
          : { ...stretch, put: withLineEnds(put, text.slice(stretch.start, stretch.end)) };
      }),
    );
  }
}

/** Line ends stay where they are: every line of the draft stays one. */
function withLineEnds(put: string, own: string): string {
  return [...own].length === own.length
    ? own.replace(/[^\r\n]/g, (_, at: number) => put[at] ?? MASK)
    : own.replace(/[^\r\n]/g, MASK);
}
