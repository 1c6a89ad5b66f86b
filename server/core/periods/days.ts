// Arithmetic on days and months without a clock or a Date.

import { flat } from '../text/flat.ts';
import type { Day, DayInterval } from './expression.ts';

/** A month counted from year 0: 2025-07 is 2025 × 12 + 6. */
export type MonthNumber = number;

export function monthNumber(year: number, month: number): MonthNumber {
  return year * 12 + month - 1;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The first day of a month. */
export function firstDay(month: MonthNumber): Day {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}-01`;
}

/** Whole months from one, half-open. */
export function months(from: MonthNumber, count: number): DayInterval {
  return { start: firstDay(from), end: firstDay(from + count) };
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** What a day comes to in counting. */
interface Counted {
  readonly month: MonthNumber;
  readonly day: number;
}

/** Days are few and asked about all the time. */
const counted = new Map<Day, Counted>();
const MOST_COUNTED = 20_000;

function countedOf(day: Day): Counted {
  const known = counted.get(day);
  if (known) return known;
  const { year, month } = partsOf(day);
  const found = { month: monthNumber(year, month), day: dayNumber(day) };
  if (counted.size >= MOST_COUNTED) counted.clear();
  counted.set(flat(day), found);
  return found;
}

/** The month that a day lies in. */
export function monthOf(day: Day): MonthNumber {
  return countedOf(day).month;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysIn(month: MonthNumber): number {
  const year = Math.floor(month / 12);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (MONTH_LENGTHS[month % 12] ?? 30) + (month % 12 === 1 && leap ? 1 : 0);
}

/** The day after. */
export function nextDay(day: Day): Day {
  const { year, month, day: date } = partsOf(day);
  const at = monthNumber(year, month);
  return date >= daysIn(at) ? firstDay(at + 1) : `${day.slice(0, 8)}${two(date + 1)}`;
}

/** The day before. */
export function previousDay(day: Day): Day {
  const { year, month, day: date } = partsOf(day);
  const before = monthNumber(year, month) - 1;
  return date > 1 ? `${day.slice(0, 8)}${two(date - 1)}` : `${firstDay(before).slice(0, 8)}${two(daysIn(before))}`;
}

/** Whether two periods are of the very same days. */
export function samePeriod(a: DayInterval, b: DayInterval): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Months from the one that an interval starts in to the one that it ends in, whatever their days. */
export function monthsBetween({ start, end }: DayInterval): number {
  return monthOf(end) - monthOf(start);
}

/** Whole months in an interval that starts and ends on first days; `null` for any other. */
export function monthsIn(interval: DayInterval): number | null {
  if (!interval.start.endsWith('-01') || !interval.end.endsWith('-01')) return null;
  return monthsBetween(interval);
}

/** The interval moved by whole months. An instant moves to the same day, or the last one that the month has. */
export function movedBy(interval: DayInterval, by: number): DayInterval {
  const move = (day: Day): Day => {
    const parts = partsOf(day);
    const at = monthNumber(parts.year, parts.month) + by;
    return `${firstDay(at).slice(0, 8)}${two(Math.min(parts.day, daysIn(at)))}`;
  };
  return { start: move(interval.start), end: move(interval.end) };
}

/** Days from 0000-03-01, by the civil calendar. */
function dayNumber(day: Day): number {
  const { year, month, day: date } = partsOf(day);
  const shifted = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leaps + Math.floor((153 * fromMarch + 2) / 5) + date - 1;
}

/** Days in an interval; 0 for an instant. */
export function daysBetween({ start, end }: DayInterval): number {
  return countedOf(end).day - countedOf(start).day;
}
