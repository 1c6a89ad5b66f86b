// By which of its two calendar years a document names its fiscal year: fiscal 2024 may be the one that ends in January 2025.

import { fold } from '../../../../server/core/text/fold.ts';
import type { SourceBlock } from '../../document.ts';
import { fiscalYearOf } from './calendar.ts';

const FISCAL = /\bfiscal (?:years? )?(20\d\d)\b/g;

/** Years that the text calls fiscal, the latest first. */
function fiscalYears(blocks: readonly SourceBlock[]): number[] {
  const years = new Set<number>();
  for (const block of blocks)
    if (block.kind === 'text') for (const [, year] of fold(block.text).matchAll(FISCAL)) years.add(Number(year));
  return [...years].sort((a, b) => b - a);
}

/**
 * The month in which the fiscal year ends, counted from January of the year that names it.
 *
 * @param end last day that the document reports on
 * @param month month of the year, 1–12, in which its fiscal year ends
 * @param told the fiscal year that the document says it is about
 * @returns `month`, or twelve more where the year is named by its beginning
 */
export function namedYearEnd(
  end: string | null,
  month: number,
  blocks: readonly SourceBlock[],
  told: string | undefined,
): number {
  if (end === null || month === 12) return month;
  const running = fiscalYearOf(end, month);
  const years = told === undefined ? fiscalYears(blocks) : [Number(told)];
  return years.length > 0 && !years.includes(running) && years.includes(running - 1) ? month + 12 : month;
}
