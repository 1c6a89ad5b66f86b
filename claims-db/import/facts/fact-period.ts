// The days of a filed figure, as the checker reads periods.

import type { Day, DayInterval } from '../../../server/core/periods/expression.ts';

const DAY = 86_400_000;

/** A 52- or 53-week year ends on a weekday, at most this many days from the end of its month. */
const WEEK = 7;

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The first of a month that is nearest to a day, where that is within a week. */
function monthNear(time: number): number | null {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const near = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)].find(
    (first) => Math.abs(first - time) < WEEK * DAY,
  );
  return near ?? null;
}

/**
 * @param start first day; `undefined` for a balance
 * @param end last day, or the day of the balance
 * @returns half-open days. A duration of whole weeks (a 52- or 53-week year and its quarters) becomes the months that it stands
 *   for: drafts speak of the quarter, not of its weeks
 */
export function factPeriod(start: Day | undefined, end: Day): DayInterval {
  if (start === undefined) return { start: end, end };
  const [from, to] = [timeOf(start), timeOf(end) + DAY];
  if (((to - from) / DAY) % WEEK === 0) {
    const [first, last] = [monthNear(from), monthNear(to)];
    if (first !== null && last !== null && first < last) return { start: dayOf(first), end: dayOf(last) };
  }
  return { start, end: dayOf(to) };
}

/** The month that a year-long period ends in; `null` for a period of another length. */
export function yearEndMonth({ start, end }: DayInterval): number | null {
  const days = (timeOf(end) - timeOf(start)) / DAY;
  return days >= 360 && days <= 372 ? new Date(timeOf(end) - DAY).getUTCMonth() + 1 : null;
}
