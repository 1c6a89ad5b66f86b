// Abbreviations that a signed rate is glued to: yoy+0.7pct, qoq-3%.

import { isLetter, type Source, startsWith } from '../scan/source.ts';

const RATIO_WORDS = ['yoy', 'qoq', 'mom', 'wow', 'ytd', 'hoh', 'y/y', 'q/q', 'm/m', 'cagr'];

/** Whether one of these words ends at `end`. */
export function isRatioWord(source: Source, end: number): boolean {
  return RATIO_WORDS.some((word) => {
    const start = end - word.length;
    return start >= 0 && startsWith(source, start, word) && !isLetter(source, start - 1);
  });
}
