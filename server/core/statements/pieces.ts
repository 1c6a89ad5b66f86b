// Over-long prose in pieces: what is looked at for one figure stays bounded, however long a paragraph is.

import type { BlockContent, Citation } from '../blocks/block.ts';
import type { Span } from '../text/span.ts';
import { sentencesOf } from './reading/sentences.ts';

/** Longer than paragraphs are. UTF-16 units. */
export const LONGEST_PIECE = 8000;

const PAUSES = '，、,；;\n ';

/** Where a sentence that is too long by itself is parted: behind a pause that stands in no number, or else where it must be. */
function cutIn(prose: string, from: number, to: number): number {
  for (let at = to; at > from + LONGEST_PIECE / 2; at--)
    if (PAUSES.includes(prose[at - 1] ?? '') && !/\d/.test(prose[at] ?? '')) return at;
  // Half of a character would be none.
  const unit = prose.charCodeAt(to);
  return unit >= 0xdc00 && unit < 0xe000 ? to - 1 : to;
}

/** Spans of whole sentences that together are a prose, none of them longer than is good. */
function spansOf(prose: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  let last = 0;
  const close = (end: number): void => {
    if (end > start) pieces.push({ start, end });
    start = end;
  };
  for (const { end } of sentencesOf(prose)) {
    if (end - start > LONGEST_PIECE) close(last);
    while (end - start > LONGEST_PIECE) close(cutIn(prose, start, start + LONGEST_PIECE));
    last = end;
  }
  close(prose.length);
  return pieces;
}

/** A part of a block that is bound by itself, and where it begins in the block's prose. */
export interface Piece {
  readonly content: BlockContent;
  readonly start: number;
}

/** A block of prose as pieces; nearly always one, which is the block itself. */
export function piecesOf(content: BlockContent): readonly Piece[] {
  const { prose, citations } = content;
  if (prose.length <= LONGEST_PIECE) return [{ content, start: 0 }];
  let next = 0;
  return spansOf(prose).map(({ start, end }) => {
    const own: Citation[] = [];
    for (let citation = citations[next]; citation && citation.span.start < end; citation = citations[++next])
      own.push({ ...citation, span: { start: citation.span.start - start, end: citation.span.end - start } });
    return { content: { ...content, prose: prose.slice(start, end), citations: own }, start };
  });
}
