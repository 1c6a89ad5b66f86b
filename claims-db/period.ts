// Periods as a claims database writes them, turned into half-open intervals of days by an entity's fiscal calendar.

import type { Day, DayInterval } from '../server/periods/expression.ts';

const MONTHS_OF: Readonly<Record<string, readonly [start: number, length: number]>> = {
  Q1: [0, 3],
  Q2: [3, 3],
  Q3: [6, 3],
  Q4: [9, 3],
  H1: [0, 6],
  H2: [6, 6],
  '9M': [0, 9],
};

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function day(year: number, month: number, date: number): Day {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** `months` from January of `year` on, which may be negative or beyond December; the first day of that month. */
function monthStart(year: number, months: number): Day {
  const at = year * 12 + months;
  return day(Math.floor(at / 12), (at % 12) + 1, 1);
}

function parseDay(text: string): { year: number; month: number; date: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
  return real ? { year, month, date } : null;
}

function dayAfter(text: Day): Day | null {
  const parsed = parseDay(text);
  if (!parsed) return null;
  const { year, month, date } = parsed;
  return date < daysIn(year, month) ? day(year, month, date + 1) : monthStart(year, month);
}

function dayBefore(text: Day): Day {
  const parsed = parseDay(text);
  if (!parsed) return text;
  const { year, month, date } = parsed;
  if (date > 1) return day(year, month, date - 1);
  return month > 1 ? day(year, month - 1, daysIn(year, month - 1)) : day(year - 1, 12, 31);
}

function interval(from: string, to: string): DayInterval | null {
  const end = parseDay(from) && dayAfter(to);
  return end && from < end ? { start: from, end } : null;
}

/** Part of a year that begins `shift` months after January of `year`. */
function part(year: number, name: string, shift: number): DayInterval | null {
  const [start, length] = name === '' ? [0, 12] : (MONTHS_OF[name] ?? [0, 0]);
  if (length === 0) return null;
  return { start: monthStart(year, shift + start), end: monthStart(year, shift + start + length) };
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
  if (parseDay(written)) return { start: written, end: written };
  const [from, to] = written.split(/\s*\/\s*/);
  if (from !== undefined && to !== undefined) return interval(from, to);
  const month = /^(\d{4})-(\d{2})$/.exec(written);
  if (month) {
    const number = Number(month[2]);
    return number >= 1 && number <= 12 ? { start: `${written}-01`, end: monthStart(Number(month[1]), number) } : null;
  }
  const label = /^(FY)?\s?(\d{4})[\s-]?(Q[1-4]|H[12]|9M|)$/.exec(written);
  if (!label) return null;
  const [, fiscal, year = '', name = ''] = label;
  const shift = fiscal === undefined ? 0 : fiscalYearEnd - 12;
  return part(Number(year), name, shift);
}

/** The period as `readPeriod` takes it: both days included, an instant as its day. */
export function periodText({ start, end }: DayInterval): string {
  return start === end ? start : `${start}/${dayBefore(end)}`;
}
