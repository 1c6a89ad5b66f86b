// A document's own calendar: the period that it reports on, its fiscal year, and whether its quarters are weeks or months.

import { addDays, dayNumber, endsMonth, makeDay, monthLength } from './day.ts';
import { type DateHint, dayOfHint, type PeriodHint } from './period-hint.ts';

/** First and last day, both included; an instant has one day and `instant`. */
export interface Span {
  readonly start: string;
  readonly end: string;
  readonly instant: boolean;
}

/** The period as the document has it, both days included. */
export function spanText({ start, end }: Span): string {
  return start === end ? start : `${start}/${end}`;
}

export interface Calendar {
  /** Last day that the document reports on; `null` where it does not say. */
  readonly end: string | null;
  /** Length of the period that it reports on, in months. */
  readonly months: number | null;
  /** Month in which the fiscal year ends, counted from January of the year that names it: 13 is the January after. */
  readonly yearEnd: number;
  /** Quarters of thirteen weeks. */
  readonly weekly: boolean;
  /** Every whole date that the document's headers name. */
  readonly known: readonly string[];
}

const MOST_DRIFT = 10;

export const instant = (day: string): Span => ({ start: day, end: day, instant: true });

/** First day of a period of so many months that ends on a day. */
export function startOf(end: string, months: number, weeks: number | null, calendar: Calendar): string {
  const [year = 0, month = 1] = end.split('-').map(Number);
  if (!calendar.weekly && (endsMonth(end) || weeks === null)) {
    const first = year * 12 + month - months;
    if (endsMonth(end)) return makeDay(Math.floor(first / 12), (first % 12) + 1, 1) ?? end;
  }
  const nominal = dayNumber(end) - Math.round((weeks ?? (months * 13) / 3) * 7) + 1;
  const near = calendar.known.map((day) => dayNumber(day) + 1).filter((day) => Math.abs(day - nominal) <= 8);
  const exact = near.includes(nominal) || weeks !== null || near.length === 0;
  const start = exact
    ? nominal
    : near.reduce((best, day) => (Math.abs(day - nominal) < Math.abs(best - nominal) ? day : best));
  return addDays(end, start - dayNumber(end));
}

/** The day nearest to the end of a month that the document names, else that end. */
function namedEnd(year: number, month: number, calendar: Calendar): string {
  const end = makeDay(year, month, monthLength(year, month)) ?? `${year}-12-31`;
  const at = dayNumber(end);
  const near = calendar.known.filter((day) => Math.abs(dayNumber(day) - at) <= MOST_DRIFT);
  if (!calendar.weekly || near.includes(end)) return end;
  return near.sort((a, b) => Math.abs(dayNumber(a) - at) - Math.abs(dayNumber(b) - at))[0] ?? end;
}

/** Last day of a fiscal year. */
function yearEndOf(year: number, calendar: Calendar): string {
  const last = year * 12 + calendar.yearEnd - 1;
  return namedEnd(Math.floor(last / 12), (last % 12) + 1, calendar);
}

function partOf(year: number, part: { readonly start: number; readonly months: number }, calendar: Calendar): Span {
  const last = year * 12 + calendar.yearEnd - 12 + part.start + part.months - 1;
  const end = namedEnd(Math.floor(last / 12), (last % 12) + 1, calendar);
  return { start: startOf(end, part.months, null, calendar), end, instant: false };
}

function yearOf({ years }: PeriodHint): number | null {
  return years.length === 1 ? (years[0] ?? null) : null;
}

function dated(date: DateHint, hint: PeriodHint, calendar: Calendar): Span | null {
  const day = dayOfHint(date, yearOf(hint));
  if (day === null) return null;
  if (hint.months !== null && hint.months > 0) {
    const end = date.day === null ? namedEnd(Number(day.slice(0, 4)), date.month, calendar) : day;
    return { start: startOf(end, hint.months, hint.weeks, calendar), end, instant: false };
  }
  if (date.day === null && hint.months !== 0) return { start: `${day.slice(0, 8)}01`, end: day, instant: false };
  return instant(day);
}

function ranged(first: DateHint, second: DateHint, year: number | null): Span | null {
  const start = dayOfHint({ ...first, year: first.year ?? second.year }, year);
  const end = dayOfHint(second, year);
  return start !== null && end !== null && start < end ? { start, end, instant: false } : null;
}

function yearly(year: number, { months, weeks }: PeriodHint, calendar: Calendar): Span {
  const whole = months === null || months === 0 || months === 12;
  const end = whole ? yearEndOf(year, calendar) : sameEnd(year, calendar);
  return { start: startOf(end, months || 12, weeks, calendar), end, instant: months === 0 };
}

/** 2024年末 is a day. */
function atEdge(span: Span, edge: PeriodHint['edge']): Span {
  if (edge === null || span.instant) return span;
  return edge === 'closing' ? instant(span.end) : opening(span);
}

/** The fiscal year that is reported on, or one before. */
function reportedYear({ end, yearEnd }: Calendar, back: number): number | null {
  return end === null ? null : fiscalYearOf(end, yearEnd) - back;
}

/** The period that words mean in this document; `null` where they do not tell one. */
export function spanOf(hint: PeriodHint, calendar: Calendar): Span | null {
  const [first, second] = hint.dates;
  const year = yearOf(hint);
  if (first && second && hint.isRange) return ranged(first, second, year);
  if (first) return dated(first, hint, calendar);
  if (hint.part) {
    const of = year ?? reportedYear(calendar, hint.yearsBack);
    return of === null ? null : partOf(of, hint.part, calendar);
  }
  if (year !== null) return atEdge(yearly(year, hint, calendar), hint.edge);
  return relativeSpan(hint, calendar) ?? lengthOnly(hint, calendar);
}

/** The fiscal year that a day lies in, by the name that its filer gives it. */
export function fiscalYearOf(day: string, yearEnd: number): number {
  return Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + 11 - yearEnd) / 12);
}

/** Months from the beginning of the fiscal year to the last day that is reported on. */
function monthsToDate(end: string, yearEnd: number): number {
  const month = Number(end.slice(5, 7));
  return ((month - yearEnd + 23) % 12) + 1;
}

/** Periods that a report names by itself: its own, the year to date, its beginning and its end. */
function relativeSpan(hint: PeriodHint, calendar: Calendar): Span | null {
  const { end } = calendar;
  if (end === null || (hint.relative === null && hint.edge === null)) return null;
  const last =
    hint.yearsBack === 0 ? end : namedEnd(Number(end.slice(0, 4)) - hint.yearsBack, Number(end.slice(5, 7)), calendar);
  const toDate = monthsToDate(end, calendar.yearEnd);
  if (hint.edge === 'opening')
    return opening({ start: startOf(last, toDate, null, calendar), end: last, instant: false });
  if (hint.edge === 'closing') return instant(last);
  const months = hint.relative === 'reported' ? (calendar.months ?? toDate) : toDate;
  return { start: startOf(last, months, null, calendar), end: last, instant: false };
}

/** The reported period's last day in another year. */
function sameEnd(year: number, calendar: Calendar): string {
  const month = calendar.end === null ? ((calendar.yearEnd - 1) % 12) + 1 : Number(calendar.end.slice(5, 7));
  return namedEnd(year, month, calendar);
}

function lengthOnly(hint: PeriodHint, calendar: Calendar): Span | null {
  if (calendar.end === null) return null;
  const back = hint.yearsBack;
  const [year = 0, month = 12] = calendar.end.split('-').map(Number);
  const end = back === 0 ? calendar.end : namedEnd(year - back, month, calendar);
  if (hint.months !== null && hint.months > 0)
    return { start: startOf(end, hint.months, hint.weeks, calendar), end, instant: false };
  return null;
}

/** The day before a period begins, for opening balances. */
export function opening(span: Span): Span {
  return instant(addDays(span.start, -1));
}
