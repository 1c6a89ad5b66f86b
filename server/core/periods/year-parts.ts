// Parts of a year in time, and the year that a month lies in.

import { monthNumber, monthOf, months } from './days.ts';
import type { DayInterval, YearPart } from './expression.ts';

/** Where each part of a year starts, in months, and how long it is. */
export const MONTHS_OF_PART: Readonly<Record<YearPart, readonly [start: number, length: number]>> = {
  Q1: [0, 3],
  Q2: [3, 3],
  Q3: [6, 3],
  Q4: [9, 3],
  H1: [0, 6],
  H2: [6, 6],
  '9M': [0, 9],
  FY: [0, 12],
};

/** A part of a year of the calendar, or of the fiscal one that ends in the given month. */
export function part(of: YearPart, year: number, fiscal: boolean, fiscalYearEnd: number): DayInterval {
  const [start, length] = MONTHS_OF_PART[of];
  const first = fiscal ? monthNumber(year, fiscalYearEnd) - 11 : monthNumber(year, 1);
  return months(first + start, length);
}

/** The month that a period ends in. */
export function lastMonth({ start, end }: DayInterval): number {
  return start !== end && end.endsWith('-01') ? monthOf(end) - 1 : monthOf(end);
}

/** The year, of the calendar or the fiscal one, that a month lies in. */
export function yearOf(month: number, fiscal: boolean, fiscalYearEnd: number): number {
  return Math.floor((fiscal ? month + 12 - fiscalYearEnd : month) / 12);
}
