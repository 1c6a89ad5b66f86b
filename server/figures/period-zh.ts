// Periods and dates in Chinese: 2025年第三季度, 2026财年第二财季, 9月季度, 截至2025年9月30日止三个月, 民国114年.

import { daysIn, firstDay, monthNumber, months, nextDay } from '../periods/days.ts';
import type { Day, PeriodExpression, YearPart } from '../periods/expression.ts';
import { PATTERNS } from './period-zh-patterns.ts';
import { codeAt, isDigit, openSource, type Source, standsAt } from './source.ts';
import { YEAR_PARTS } from './tables/period-words.ts';

/** A period in the text. */
export interface PeriodMatch {
  readonly end: number;
  readonly kind: 'period' | 'date';
  readonly expression: PeriodExpression;
}

const two = (value: number): string => String(value).padStart(2, '0');

export function dayOf(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(monthNumber(year, month))) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

export function lastDayOf(year: number, month: number): Day {
  const at = monthNumber(year, month);
  return `${firstDay(at).slice(0, 8)}${two(daysIn(at))}`;
}

/** The two digits of a year mean this century. */
export function fullYear(digits: string): number {
  const value = Number(digits);
  return digits.length <= 2 ? 2000 + value : value;
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** 二〇二五, 2025, 25, and small numbers up to 十二 or 三十一. */
function small(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/零/g, '〇').replace(/两/g, '二');
  if (!plain.includes('十')) return Number([...plain].map((c) => HAN_DIGITS.indexOf(c)).join(''));
  const [tens = '', ones = ''] = plain.split('十');
  return (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : HAN_DIGITS.indexOf(ones));
}

function at(pattern: RegExp, source: Source, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source.folded);
}

function period(end: number, expression: PeriodExpression, kind: PeriodMatch['kind'] = 'period'): PeriodMatch {
  return { end, kind, expression };
}

const QUARTERS: readonly YearPart[] = ['Q1', 'Q2', 'Q3', 'Q4'];
const RELATIVE_YEARS: Readonly<Record<string, number>> = { 今: 0, 本: 0, 当: 0, 去: -1, 上: -1, 前: -2 };

function yearly(
  match: RegExpExecArray,
  year: string | undefined,
  relative: string | undefined,
  label: string | undefined,
  part: YearPart,
  fiscal: boolean,
): PeriodMatch {
  const isFiscal = fiscal || (label !== undefined && /财|会计/.test(label));
  const end = match.index + match[0].length;
  if (relative !== undefined)
    return period(end, { type: 'part', part, year: null, fiscal: isFiscal, yearOffset: RELATIVE_YEARS[relative] ?? 0 });
  return period(end, {
    type: 'part',
    part,
    year: year === undefined ? null : fullYear(String(small(year))),
    fiscal: isFiscal,
  });
}

function quarterAt(source: Source, offset: number): PeriodMatch | null {
  const labelled = standsAt(source, offset, 'f') ? at(PATTERNS.labelled, source, offset) : null;
  if (labelled) {
    const [text, year = '', number = ''] = labelled;
    return period(offset + text.length, {
      type: 'part',
      part: QUARTERS[small(number) - 1] ?? 'Q1',
      year: fullYear(year),
      fiscal: true,
    });
  }
  const quarter = at(PATTERNS.quarter, source, offset);
  if (!quarter) return null;
  const [, year, relative, label, number, kind, letter] = quarter;
  if (relative === '前' && label === undefined) return null;
  const bare = year === undefined && relative === undefined;
  if (bare && letter !== undefined) return null;
  if (bare && kind === '季' && !quarter[0].startsWith('第')) return null;
  const part = QUARTERS[small(number ?? letter ?? '1') - 1] ?? 'Q1';
  return yearly(quarter, year, relative, label, part, kind?.startsWith('财') === true);
}

function dayAt(source: Source, offset: number): PeriodMatch | null {
  const range = at(PATTERNS.dayRange, source, offset);
  if (range) {
    const [text, y1 = '', m1 = '', d1 = '', y2 = y1, m2 = '', d2 = ''] = range;
    const start = dayOf(small(y1), small(m1), small(d1));
    const last = dayOf(small(y2), small(m2), small(d2));
    if (start && last)
      return period(offset + text.length, { type: 'interval', interval: { start, end: nextDay(last) } });
  }
  const day = at(PATTERNS.day, source, offset);
  if (!day) return null;
  const [text, year = '', month = '', date = ''] = day;
  const on = dayOf(fullYear(String(small(year))), small(month), small(date));
  return on ? period(offset + text.length, { type: 'instant', day: on }, 'date') : null;
}

const LENGTHS: Readonly<Record<string, number>> = {
  三个月: 3,
  '3个月': 3,
  六个月: 6,
  '6个月': 6,
  九个月: 9,
  '9个月': 9,
  十二个月: 12,
  '12个月': 12,
  四个季度: 12,
  年度: 12,
  财政年度: 12,
  一年: 12,
  财年: 12,
};

function endedAt(source: Source, offset: number): PeriodMatch | null {
  const ended = at(PATTERNS.ended, source, offset);
  if (!ended) return null;
  const [text, year, month = '', date, length = ''] = ended;
  return period(offset + text.length, {
    type: 'ending',
    month: small(month),
    day: date === undefined ? null : small(date),
    year: year === undefined ? null : fullYear(String(small(year))),
    months: LENGTHS[length] ?? 3,
  });
}

function monthAt(source: Source, offset: number): PeriodMatch | null {
  const range = at(PATTERNS.monthRange, source, offset);
  if (range) {
    const [text, y1 = '', m1 = '', y2 = /次年/.test(range[0]) ? String(small(y1) + 1) : y1, m2 = ''] = range;
    const first = monthNumber(fullYear(String(small(y1))), small(m1));
    const last = monthNumber(fullYear(String(small(y2))), small(m2));
    if (last > first)
      return period(offset + text.length, { type: 'interval', interval: months(first, last - first + 1) });
  }
  const quarter = at(PATTERNS.monthQuarter, source, offset);
  if (quarter) {
    const [text, year, month = ''] = quarter;
    return period(offset + text.length, {
      type: 'quarter-ending',
      month: small(month),
      year: year === undefined ? null : fullYear(String(small(year))),
    });
  }
  const end = at(PATTERNS.monthEnd, source, offset);
  if (end) {
    const [text, year = '', month = ''] = end;
    return period(
      offset + text.length,
      { type: 'instant', day: lastDayOf(fullYear(String(small(year))), small(month)) },
      'date',
    );
  }
  const month = at(PATTERNS.month, source, offset);
  return month
    ? period(offset + month[0].length, {
        type: 'month',
        month: small(month[2] ?? '1'),
        year: fullYear(String(small(month[1] ?? ''))),
      })
    : null;
}

function yearAt(source: Source, offset: number): PeriodMatch | null {
  const end = at(PATTERNS.yearEnd, source, offset);
  if (end)
    return period(
      offset + end[0].length,
      { type: 'instant', day: `${fullYear(String(small(end[1] ?? '')))}-12-31` },
      'date',
    );
  const part = at(PATTERNS.part, source, offset);
  if (part) {
    const [, year, relative, label, word = ''] = part;
    return yearly(part, year, relative, label, YEAR_PARTS[word] ?? 'FY', word.includes('财'));
  }
  const range = at(PATTERNS.yearRange, source, offset);
  if (range) {
    const [text, from = '', to = '', label = ''] = range;
    const fiscal = label.includes('财');
    const year = (digits: string): PeriodExpression => ({
      type: 'part',
      part: 'FY',
      year: fullYear(String(small(digits))),
      fiscal,
    });
    return period(offset + text.length, { type: 'range', from: year(from), to: year(to) });
  }
  const year = at(PATTERNS.year, source, offset);
  return year
    ? period(offset + year[0].length, {
        type: 'part',
        part: 'FY',
        year: fullYear(String(small(year[1] ?? ''))),
        fiscal: /财|会计/.test(year[2] ?? ''),
      })
    : null;
}

function sameInAt(source: Source, offset: number): PeriodMatch | null {
  const same = at(PATTERNS.sameIn, source, offset);
  return same
    ? period(offset + same[0].length, { type: 'context-in-year', year: fullYear(String(small(same[1] ?? ''))) })
    : null;
}

function bareAt(source: Source, offset: number): PeriodMatch | null {
  const part = at(PATTERNS.barePart, source, offset);
  if (part)
    return yearly(
      part,
      undefined,
      undefined,
      undefined,
      YEAR_PARTS[part[1] ?? ''] ?? 'FY',
      (part[1] ?? '').includes('财'),
    );
  const range = at(PATTERNS.bareMonthRange, source, offset);
  if (range) {
    const month = (digits: string): PeriodExpression => ({ type: 'month', month: small(digits), year: null });
    return period(offset + range[0].length, {
      type: 'range',
      from: month(range[1] ?? '1'),
      to: month(range[2] ?? '1'),
    });
  }
  const day = at(PATTERNS.bareDay, source, offset);
  if (day) return period(offset + day[0].length, { type: 'month', month: small(day[1] ?? '1'), year: null }, 'date');
  const month = at(PATTERNS.bareMonth, source, offset);
  if (month) return period(offset + month[0].length, { type: 'month', month: small(month[1] ?? '1'), year: null });
  const decade = at(PATTERNS.decade, source, offset);
  return decade ? period(offset + decade[0].length, { type: 'length', unit: 'year', count: 10 }) : null;
}

function republicAt(source: Source, offset: number): PeriodMatch | null {
  const match = at(PATTERNS.republic, source, offset);
  if (!match) return null;
  const digits = match[1] ?? '';
  const count = /^\d+$/.test(digits)
    ? Number(digits)
    : small(digits.replace(/百零?/, '')) + (digits.includes('百') ? 100 : 0);
  const rest = `${count + 1911}年`;
  const behind = source.folded.slice(offset + match[0].length, offset + match[0].length + 24);
  const inner = zhPeriodAt(openSource(rest + behind, false), 0);
  return inner ? { ...inner, end: offset + match[0].length + inner.end - rest.length } : null;
}

const REPUBLIC = '民'.charCodeAt(0);
const UP_TO = '截'.charCodeAt(0);

/** Whether a year may start at `at`: digits, or Chinese ones. */
function isYearHead(source: Source, at: number): boolean {
  return isDigit(source, at) || standsAt(source, at, '〇零一二三四五六七八九');
}

/** The Chinese period or date at `offset`, the longest reading first. */
export function zhPeriodAt(source: Source, offset: number): PeriodMatch | null {
  const code = codeAt(source, offset);
  return (
    (code === REPUBLIC ? republicAt(source, offset) : null) ??
    (isYearHead(source, offset) ? sameInAt(source, offset) : null) ??
    (code === UP_TO ? endedAt(source, offset) : null) ??
    (code === UP_TO || standsAt(source, offset, '从自') || isYearHead(source, offset) ? dayAt(source, offset) : null) ??
    quarterAt(source, offset) ??
    monthAt(source, offset) ??
    yearAt(source, offset) ??
    bareAt(source, offset)
  );
}
