// Periods as a claims database writes them, turned into half-open intervals of days by an entity's fiscal calendar.

import { daysIn, monthNumber, months, nextDay, previousDay } from '../../server/core/periods/days.ts';
import type { DayInterval, YearPart } from '../../server/core/periods/expression.ts';
import { MONTHS_OF_PART } from '../../server/core/periods/year-parts.ts';

/** The label of a period: a year alone is the whole of it. */
const LABEL = /^(FY)?\s?(\d{4})[\s-]?(Q[1-4]|H[12]|9M|)$/;

function isPart(name: string): name is YearPart {
  return Object.hasOwn(MONTHS_OF_PART, name);
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(monthNumber(year, month));
}

function interval(from: string, to: string): DayInterval | null {
  if (!isDay(from) || !isDay(to)) return null;
  const end = nextDay(to);
  return from < end ? { start: from, end } : null;
}

/** Part of a year that begins `shift` months after January of `year`. */
function part(year: number, name: string, shift: number): DayInterval | null {
  const of = name === '' ? 'FY' : name;
  if (!isPart(of)) return null;
  const [start, length] = MONTHS_OF_PART[of];
  return months(monthNumber(year, 1) + shift + start, length);
}

/**
 * Reads a period.
 *
 * @param text `2025Q3`, `2025H1`, `2025 9M`, `2025`, `2025-07`, `FY2026Q2`, `FY2026`, `2025-07-01/2025-09-30` (both days
 *   included), or `2025-10-28` (an instant); upper or lower case
 * @param fiscalYearEnd month (1–12) in which the entity's fiscal year ends; `FY` labels are read by it
 * @returns the interval, its end the first day after it (an instant has `start === end`), or `null` for anything else
 */
export function readPeriod(text: string, fiscalYearEnd: number): DayInterval | null {
  const written = text.trim().toUpperCase();
  if (isDay(written)) return { start: written, end: written };
  const [from, to] = written.split(/\s*\/\s*/);
  if (from !== undefined && to !== undefined) return interval(from, to);
  const month = /^(\d{4})-(\d{2})$/.exec(written);
  if (month) {
    const number = Number(month[2]);
    return number >= 1 && number <= 12 ? months(monthNumber(Number(month[1]), number), 1) : null;
  }
  const label = LABEL.exec(written);
  if (!label) return null;
  const [, fiscal, year = '', name = ''] = label;
  const shift = fiscal === undefined ? 0 : fiscalYearEnd - 12;
  return part(Number(year), name, shift);
}

/** The period as `readPeriod` takes it: both days included, an instant as its day. */
export function periodText({ start, end }: DayInterval): string {
  return start === end ? start : `${start}/${previousDay(end)}`;
}
