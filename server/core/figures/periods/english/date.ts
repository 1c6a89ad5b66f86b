// Days and months in English: September 30, 2025; July to September 2025; the September quarter; end of September.

import { monthNumber, months, nextDay } from '../../../periods/days.ts';
import type { PeriodExpression } from '../../../periods/expression.ts';
import { isDigit, type Source } from '../../scan/source.ts';
import { dayOf, lastDayOf, matchAt, type Period, period } from '../match.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The name of a month; a short one may have its point. */
export const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)';
export const YEAR = '((?:19|20)\\d{2})';
export const DAY = '(3[01]|[12]\\d|0?[1-9])(?!\\d)(?:st|nd|rd|th)?';
const TO = '\\s{0,3}(?:to|through|–|—|-)\\s{0,3}';

const DAY_RANGE = new RegExp(`${MONTH}\\s{1,3}${DAY}${TO}(?:${MONTH}\\s{1,3})?${DAY},?\\s{1,3}${YEAR}`, 'y');
const MONTH_RANGE = new RegExp(
  `${MONTH}(?:\\s{1,3}${YEAR})?${TO}${MONTH}(?:\\s{1,3}(?:of\\s{1,3})?${YEAR})?(?!\\s{0,3}\\d)`,
  'y',
);
const MONTH_YEAR_QUARTER = new RegExp(`${MONTH}\\s{1,3}${YEAR}\\s{1,3}quarter`, 'y');
/** The quarter of the year's feasts is that which ends in December, whatever the company's fiscal year. */
const FEAST = '(?:holiday(?:[- ](?:season|shopping|sales))?|christmas)';
const MONTH_QUARTER = new RegExp(
  `(?:the\\s{1,3})?(?:${YEAR}\\s{1,3})?(?:${MONTH}|${FEAST})[- ]quarter(?:(?:\\s{1,3}of|,)?\\s{0,3}(?:the\\s{1,3})?${YEAR})?`,
  'y',
);
const MONTH_DAY = new RegExp(
  `${MONTH}\\s{1,3}${DAY}(?!\\d|[%.]\\d|,\\d{3}|\\s{0,3}(?:%|per ?cent|million|billion))(?:,?\\s{1,3}${YEAR})?`,
  'y',
);
/** The last of some days behind the first: Oct. 6-9, November 28 to December 2. */
const LAST_DAY = new RegExp(
  `(?:\\s?[–—-]\\s?|${TO}${MONTH}\\s{1,3})${DAY}(?!\\d|[%./:-]\\d|,\\d{3}|\\s{0,3}(?:%|per ?cent|million|billion))`,
  'y',
);
const DAY_MONTH = new RegExp(`${DAY}\\s{1,3}${MONTH}(?:,?\\s{1,3}${YEAR})?`, 'y');
const END_OF = new RegExp(`(?:the\\s{1,3})?(?:end|close)[- ](?:of\\s{1,3})?${MONTH}(?:,?\\s{1,3}${YEAR})?`, 'y');
const MONTH_YEAR = new RegExp(`${MONTH},?\\s{1,3}(?:of\\s{1,3})?${YEAR}`, 'y');
const MONTH_ALONE =
  /(january|february|march|april|may|june|july|august|september|october|november|december)(?![\w-]|[’'](?!s\b)| quarter)/y;

export function monthNamed(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function yearOrNone(year: string | undefined): number | null {
  return year === undefined ? null : Number(year);
}

/** July 1 to September 30, 2025. */
function dayRangeAt(source: Source, offset: number): Period | null {
  const range = matchAt(DAY_RANGE, source, offset);
  if (!range) return null;
  const [text, m1 = '', d1 = '', m2 = m1, d2 = '', year = ''] = range;
  const start = dayOf(Number(year), monthNamed(m1), Number(d1));
  const last = dayOf(Number(year), monthNamed(m2), Number(d2));
  return start && last
    ? period(offset + text.length, { type: 'interval', interval: { start, end: nextDay(last) } })
    : null;
}

/** September quarter 2025, September 2025 quarter. */
function monthQuarterAt(source: Source, offset: number): Period | null {
  const late = matchAt(MONTH_YEAR_QUARTER, source, offset);
  if (late) {
    const [text, month = '', year] = late;
    return period(offset + text.length, { type: 'quarter-ending', month: monthNamed(month), year: Number(year) });
  }
  const named = matchAt(MONTH_QUARTER, source, offset);
  if (!named) return null;
  const [text, before, month = 'december', behind] = named;
  return period(offset + text.length, {
    type: 'quarter-ending',
    month: monthNamed(month),
    year: yearOrNone(before ?? behind),
  });
}

/** July to September 2025; without a year a range of two months. */
function monthRangeAt(source: Source, offset: number): Period | null {
  const between = matchAt(MONTH_RANGE, source, offset);
  if (!between) return null;
  const [text, m1 = '', y1, m2 = '', y2] = between;
  const end = offset + text.length;
  const early = y1 ?? y2;
  const late = y2 ?? y1;
  if (early === undefined || late === undefined) {
    const month = (name: string): PeriodExpression => ({ type: 'month', month: monthNamed(name), year: null });
    return period(end, { type: 'range', from: month(m1), to: month(m2) });
  }
  const last = monthNumber(Number(late), monthNamed(m2));
  const first = monthNumber(Number(early), monthNamed(m1));
  return last > first ? period(end, { type: 'interval', interval: months(first, last - first + 1) }) : null;
}

function dated(end: number, month: number, date: number, year: string | undefined): Period | null {
  if (year === undefined) return period(end, { type: 'month', month, year: null }, 'date');
  const day = dayOf(Number(year), month, date);
  return day ? period(end, { type: 'instant', day }, 'date') : null;
}

/** end of September 2025. */
function endOfMonthAt(source: Source, offset: number): Period | null {
  const end = matchAt(END_OF, source, offset);
  if (!end) return null;
  const [text, name = '', year] = end;
  const month = monthNamed(name);
  return period(
    offset + text.length,
    year === undefined
      ? { type: 'end-of', of: { type: 'month', month, year: null } }
      : { type: 'instant', day: lastDayOf(Number(year), month) },
    'date',
  );
}

/** What makes a bare May or March a month. */
const MONTH_FOLLOWS = /\b(?:in|by|for|since|until|through|during|of|late|early|mid|from|the following) $/;

/** "June brought …": at the head of a sentence, a month whose name is no word besides. */
const OPENS_SENTENCE = /(?:^|[.;!?\n*] {0,2})$/;
const NAME_ONLY = /(?:january|february|april|june|july|september|october|november|december)(?![’'])/y;

function isMonth(source: Source, offset: number): boolean {
  const before = source.folded.slice(Math.max(0, offset - 15), offset);
  return MONTH_FOLLOWS.test(before) || (OPENS_SENTENCE.test(before) && matchAt(NAME_ONLY, source, offset) !== null);
}

function monthAlone(source: Source, offset: number): Period | null {
  const alone = isMonth(source, offset) ? matchAt(MONTH_ALONE, source, offset) : null;
  return alone && period(offset + alone[0].length, { type: 'month', month: monthNamed(alone[1] ?? ''), year: null });
}

/** Where a run of days ends that begins with `date` and goes on at `at`; `at` itself where it is one day. */
function lastOf(source: Source, at: number, date: number): number {
  const last = matchAt(LAST_DAY, source, at);
  if (!last) return at;
  return last[1] !== undefined || Number(last[2]) > date ? at + last[0].length : at;
}

function dayAt(source: Source, offset: number): Period | null {
  const day = matchAt(MONTH_DAY, source, offset);
  if (day) {
    const [text, month = '', date = '', year] = day;
    return dated(
      year === undefined ? lastOf(source, offset + text.length, Number(date)) : offset + text.length,
      monthNamed(month),
      Number(date),
      year,
    );
  }
  const reversed = matchAt(DAY_MONTH, source, offset);
  if (reversed) {
    const [text, date = '', month = '', year] = reversed;
    return dated(offset + text.length, monthNamed(month), Number(date), year);
  }
  const end = endOfMonthAt(source, offset);
  if (end) return end;
  const month = matchAt(MONTH_YEAR, source, offset);
  if (!month) return monthAlone(source, offset);
  const [text, name = '', year] = month;
  return period(offset + text.length, { type: 'month', month: monthNamed(name), year: Number(year) });
}

/** What a day or a month begins with: its name, "the", "end of", "close of", a feast; or digits. */
const DATE_HEADS: ReadonlySet<string> = new Set([...MONTHS, 'the', 'end', 'clo', 'hol', 'chr']);

/** The English day, month or span of either at `offset`. */
export function enDateAt(source: Source, offset: number): Period | null {
  if (!isDigit(source, offset) && !DATE_HEADS.has(source.folded.slice(offset, offset + 3))) return null;
  return (
    dayRangeAt(source, offset) ??
    monthQuarterAt(source, offset) ??
    monthRangeAt(source, offset) ??
    dayAt(source, offset)
  );
}
