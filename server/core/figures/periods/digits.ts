// Dates in digits, decades and spans of years: 2025-09-30, the 1990s, 2023–2025.

import { monthNumber, months } from '../../periods/days.ts';
import type { PeriodExpression } from '../../periods/expression.ts';
import type { Source } from '../scan/source.ts';
import { dayOf, matchAt, type Period, period } from './match.ts';

const YEAR_END_BEHIND = /\s{1,3}(?:fiscal\s{1,3})?year[- ]end(?![a-z-])/y;
const ISO = /((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const DECADE = /((?:18|19|20)\d0)['’]?s(?![a-z])/y;
const YEAR_SPAN = /((?:19|20)\d{2})\s{0,3}[–—/-]\s{0,3}((?:19|20)?\d{2})(?![\d%])/y;
const DECADE_MONTHS = 120;

/** A date in digits, a decade or a span of years at `offset`. */
export function digitDateAt(source: Source, offset: number): Period | null {
  const iso = matchAt(ISO, source, offset);
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    return day ? period(offset + iso[0].length, { type: 'instant', day }, 'date') : null;
  }
  const decade = matchAt(DECADE, source, offset);
  if (decade) {
    const interval = months(monthNumber(Number(decade[1]), 1), DECADE_MONTHS);
    return period(offset + decade[0].length, { type: 'interval', interval });
  }
  const range = matchAt(YEAR_SPAN, source, offset);
  if (!range) return null;
  const [text, from = '', second = ''] = range;
  const to = second.length === 2 ? from.slice(0, 2) + second : second;
  const year = (digits: string): PeriodExpression => ({
    type: 'part',
    part: 'FY',
    year: Number(digits),
    fiscal: false,
  });
  return Number(to) > Number(from)
    ? period(offset + text.length, { type: 'range', from: year(from), to: year(to) })
    : null;
}

/** 2024 year-end. */
export function yearEndBehind(source: Source, read: Period): Period {
  const match = matchAt(YEAR_END_BEHIND, source, read.end);
  return match ? period(read.end + match[0].length, { type: 'end-of', of: read.expression }, 'date') : read;
}
