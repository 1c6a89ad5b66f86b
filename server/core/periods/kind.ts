// What sort of period an interval is, by its length.

import { daysBetween } from './days.ts';
import type { DayInterval } from './expression.ts';

export type PeriodKind = 'instant' | 'month' | 'quarter' | 'half' | 'nine-months' | 'year' | 'other';

/** Lengths in days; retailers' years of 52 or 53 weeks and their quarters of 12 to 16 weeks are of the kind too. */
const LENGTHS: readonly (readonly [kind: PeriodKind, least: number, most: number])[] = [
  ['instant', 0, 0],
  ['month', 28, 35],
  ['quarter', 84, 98],
  ['half', 175, 190],
  ['nine-months', 265, 281],
  ['year', 357, 378],
];

export function kindOf(interval: DayInterval): PeriodKind {
  const length = daysBetween(interval);
  return LENGTHS.find(([, least, most]) => least <= length && length <= most)?.[0] ?? 'other';
}
