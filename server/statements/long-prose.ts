// Cuts a very long prose into parts of whole sentences, so that the work per figure stays bounded however long a paragraph is.

import type { BlockContent } from '../blocks/block.ts';
import type { Span } from '../text/span.ts';
import { sentencesOf } from './sentences.ts';

/** UTF-16 units of a part; few paragraphs are longer, and a sentence that is gets cut where it stands. */
const PART = 1200;

/** The parts of a prose, in order; one for most. */
export function partsOf(prose: string): Span[] {
  if (prose.length <= PART) return [{ start: 0, end: prose.length }];
  const parts: Span[] = [];
  let start = 0;
  let end = 0;
  const close = (): void => {
    if (end > start) parts.push({ start, end });
    start = end;
  };
  for (const sentence of sentencesOf(prose)) {
    if (sentence.end - start > PART) close();
    for (end = sentence.end; end - start > PART; ) {
      const cut = prose.lastIndexOf(' ', start + PART);
      const at = cut > start ? cut : start + PART;
      parts.push({ start, end: at });
      start = at;
    }
  }
  close();
  return parts;
}

/** The content of one part, its offsets counted from the part's start. */
export function partOf(content: BlockContent, part: Span): BlockContent {
  const within = content.citations.filter(({ span }) => span.start >= part.start && span.start <= part.end);
  return {
    ...content,
    prose: content.prose.slice(part.start, part.end),
    citations: within.map((citation) => ({
      ...citation,
      span: { start: citation.span.start - part.start, end: citation.span.end - part.start },
    })),
  };
}
