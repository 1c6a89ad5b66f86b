// The names of metrics as they stand in a text, less what only looks like one.

import type { Span } from '../../../text/span.ts';
import type { LexiconIndex } from './lexicon-index.ts';

const PART_OF = 'of ';
const PART_OF_HAN = '占';

/** Whether a figure, which is blanked out, or a per cent sign stands right before `at`. */
function isRightBehindFigure(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 3), at).trimEnd();
  return before.endsWith('\u0000') || before.endsWith('%');
}

const SLASH = '/';
const MARK = /[\s\p{P}]/u;

/** "Cloud/AI revenue", 云/AI收入: behind a slash the first words of a name are only one of two, and the metric is what is left of it. */
function leftOfTwo(
  folded: string,
  { start, end }: Span,
  { metricNames }: LexiconIndex,
): ReturnType<LexiconIndex['metricNames']['at']> {
  if (folded[start - 1] !== SLASH || MARK.test(folded[start - 2] ?? ' ')) return null;
  for (let at = start + 1; at < end; at++) {
    const inner = metricNames.at(folded, at);
    if (inner?.span.end === end) return inner;
  }
  return null;
}

/**
 * Names as they stand; "of total revenue" names a share only right behind a figure, else the whole that it ends with, and
 * 占总收入 may be either.
 */
export function metricNamesIn(folded: string, index: LexiconIndex): ReturnType<LexiconIndex['metricNames']['all']> {
  const { metricNames } = index;
  return metricNames.all(folded).flatMap((match) => {
    const { start, end } = match.span;
    const left = leftOfTwo(folded, match.span, index);
    if (left) return [left];
    if (folded.startsWith(PART_OF_HAN, start)) {
      const whole = metricNames.at(folded, start + PART_OF_HAN.length);
      return [whole?.span.end === end ? { ...match, values: [...match.values, ...whole.values] } : match];
    }
    if (!folded.startsWith(PART_OF, start) || isRightBehindFigure(folded, start)) return [match];
    return metricNames.at(folded, start + PART_OF.length) ?? [];
  });
}
