// Days and months in Chinese: 2025年9月30日, 2025年7月至9月, 9月季度, 2025年9月末, 前十个月.

import { monthNumber, months, nextDay } from '../../../periods/days.ts';
import type { PeriodExpression } from '../../../periods/expression.ts';
import type { Source } from '../../scan/source.ts';
import { dayOf, lastDayOf, matchAt, type Period, period, small, yearIn } from '../match.ts';
import { YEAR_DIGITS } from './year.ts';

const S = '\\s{0,3}';
const YEAR = `${YEAR_DIGITS}${S}年${S}`;
const TO = `${S}(?:至|到|-|–|—|~|－)${S}`;
export const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
export const DAY =
  '(3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])';
const UP_TO = `(?:截[至止]${S}(?:于|到)?${S})?`;

const DAY_RANGE = new RegExp(
  `(?:从|自)?${YEAR}${MONTH}${S}月${S}${DAY}${S}[日号]?${TO}(?:${YEAR})?${MONTH}${S}月${S}${DAY}${S}[日号]`,
  'y',
);
const ON_DAY = new RegExp(`${UP_TO}${YEAR}${MONTH}${S}月${S}${DAY}${S}[日号]`, 'y');
const MONTH_RANGE = new RegExp(`${YEAR}${MONTH}${S}月?${TO}(?:(?:${YEAR}|同年|当年|次年))?${S}${MONTH}${S}月份?`, 'y');
const BARE_MONTH_RANGE = new RegExp(`${MONTH}${S}月?${TO}${MONTH}${S}月份?(?!${S}\\d*${S}[日号])`, 'y');
const MONTH_QUARTER = new RegExp(
  `(?:${YEAR})?(12|[369]|十二|[三六九])${S}月份?(?:[底末]?止?的?)(?:[那这]一?个?)?(?:当季度?|单季度?|季度|财季|会计季度|季)(?!节)`,
  'y',
);
const MONTH_END = new RegExp(`${UP_TO}${YEAR}${MONTH}${S}月${S}(?:末|底)`, 'y');
const IN_MONTH = new RegExp(`${YEAR}${MONTH}${S}月份?`, 'y');
const BARE_DAY = new RegExp(`${UP_TO}${MONTH}${S}月${S}${DAY}${S}[日号]`, 'y');
const BARE_MONTH_END = new RegExp(`${UP_TO}${MONTH}${S}月(?:末|底)`, 'y');
const BARE_MONTH = /(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\s{0,3}月(?:份|初|中旬|下旬|上旬)?(?![球光亮])/y;
const FIRST_MONTHS = new RegExp(`(?:${YEAR_DIGITS}${S}年?${S})?[前首头](1[01]|[2-8]|十一?|[两二四五七八])个月`, 'y');
const DECADE = /(?:(?:\d{4}|[二上本]十?[〇一二三四五六七八九]?世纪)\s{0,3})?(?:\d0|[一二三四五六七八九]十)年代/y;

const inMonth = (month: number, year: number | null): PeriodExpression => ({ type: 'month', month, year });

function dayRangeAt(source: Source, at: number): Period | null {
  const range = matchAt(DAY_RANGE, source, at);
  if (!range) return null;
  const [text, y1 = '', m1 = '', d1 = '', y2 = y1, m2 = '', d2 = ''] = range;
  const start = dayOf(yearIn(y1), small(m1), small(d1));
  const last = dayOf(yearIn(y2), small(m2), small(d2));
  return start && last ? period(at + text.length, { type: 'interval', interval: { start, end: nextDay(last) } }) : null;
}

function dayAt(source: Source, at: number): Period | null {
  const day = matchAt(ON_DAY, source, at);
  if (!day) return null;
  const [text, year = '', month = '', date = ''] = day;
  const on = dayOf(yearIn(year), small(month), small(date));
  return on ? period(at + text.length, { type: 'instant', day: on }, 'date') : null;
}

function monthRangeAt(source: Source, at: number): Period | null {
  const range = matchAt(MONTH_RANGE, source, at);
  if (!range) return null;
  const [text, y1 = '', m1 = '', y2, m2 = ''] = range;
  const from = yearIn(y1);
  const to = y2 === undefined ? from + (text.includes('次年') ? 1 : 0) : yearIn(y2);
  const first = monthNumber(from, small(m1));
  const last = monthNumber(to, small(m2));
  return last > first
    ? period(at + text.length, { type: 'interval', interval: months(first, last - first + 1) })
    : null;
}

function monthQuarterAt(source: Source, at: number): Period | null {
  const quarter = matchAt(MONTH_QUARTER, source, at);
  if (!quarter) return null;
  const [text, year, month = ''] = quarter;
  return period(at + text.length, {
    type: 'quarter-ending',
    month: small(month),
    year: year === undefined ? null : yearIn(year),
  });
}

function monthEndAt(source: Source, at: number): Period | null {
  const end = matchAt(MONTH_END, source, at);
  if (!end) return null;
  const [text, year = '', month = ''] = end;
  return period(at + text.length, { type: 'instant', day: lastDayOf(yearIn(year), small(month)) }, 'date');
}

/** 2025年前十个月: the months from January on. */
function firstMonthsAt(source: Source, at: number): Period | null {
  const first = matchAt(FIRST_MONTHS, source, at);
  if (!first) return null;
  const [text, digits, count = ''] = first;
  const year = digits === undefined ? null : yearIn(digits);
  const last = small(count);
  if (year === null && last < 7) return null;
  return period(at + text.length, { type: 'range', from: inMonth(1, year), to: inMonth(last, year) });
}

/** A day or month with its year, or a quarter named by its month. */
export function zhDateAt(source: Source, at: number): Period | null {
  return (
    dayRangeAt(source, at) ??
    dayAt(source, at) ??
    monthRangeAt(source, at) ??
    monthQuarterAt(source, at) ??
    monthEndAt(source, at) ??
    firstMonthsAt(source, at) ??
    monthAt(source, at)
  );
}

function monthAt(source: Source, at: number): Period | null {
  const month = matchAt(IN_MONTH, source, at);
  return month && period(at + month[0].length, inMonth(small(month[2] ?? '1'), yearIn(month[1] ?? '')));
}

/** A day or month without a year. */
export function zhBareDateAt(source: Source, at: number): Period | null {
  const range = matchAt(BARE_MONTH_RANGE, source, at);
  if (range) {
    const [text, from = '1', to = '1'] = range;
    return period(at + text.length, { type: 'range', from: inMonth(small(from), null), to: inMonth(small(to), null) });
  }
  const day = matchAt(BARE_DAY, source, at);
  if (day) return period(at + day[0].length, inMonth(small(day[1] ?? '1'), null), 'date');
  const end = matchAt(BARE_MONTH_END, source, at);
  if (end) return period(at + end[0].length, { type: 'end-of', of: inMonth(small(end[1] ?? '1'), null) }, 'date');
  const month = matchAt(BARE_MONTH, source, at);
  return month && period(at + month[0].length, inMonth(small(month[1] ?? '1'), null));
}

/** 九十年代. */
export function decadeAt(source: Source, at: number): Period | null {
  const decade = matchAt(DECADE, source, at);
  return decade && period(at + decade[0].length, { type: 'length', unit: 'year', count: 10 });
}
