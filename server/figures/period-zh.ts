// Periods and dates in Chinese: 2025年第三季度, 2026财年第二财季, 9月季度, 截至2025年9月30日止三个月, 民国114年.

import { daysIn, firstDay, monthNumber, months, nextDay } from '../periods/days.ts';
import type { Day, PeriodExpression, YearPart } from '../periods/expression.ts';
import type { Source } from './source.ts';
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

const YEAR = '(\\d{4}|[〇零一二三四五六七八九]{4}|\\d{2}(?=年[第一二三四前上下全度\\dq]|财年|财政年度))';
const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])';
const TO = '\\s*(?:至|到|-|–|—|~|－)\\s*';

const PATTERNS = {
  republic: /民国\s*(\d{2,3}|[一二三四五六七八九十百〇零]{2,4})\s*年/y,
  dayRange: new RegExp(
    `(?:从|自)?${YEAR}\\s*年\\s*${MONTH}\\s*月\\s*${DAY}\\s*[日号]?${TO}(?:${YEAR}\\s*年)?\\s*${MONTH}\\s*月\\s*${DAY}\\s*[日号]`,
    'y',
  ),
  ended: new RegExp(
    `截[至止]\\s*(?:于)?\\s*(?:${YEAR}\\s*年)?\\s*${MONTH}\\s*月(?:\\s*${DAY}\\s*[日号]|[末底份])?\\s*(?:止|为止|结束)?\\s*的?\\s*(?:的?(?:过去|前)?\\s*)?(三个月|3个月|六个月|6个月|九个月|9个月|十二个月|12个月|四个季度|(?:财政)?年度|一年|财年|财政季度|(?:这?一|该)?(?:个)?季度|季)`,
    'y',
  ),
  day: new RegExp(`(?:截[至止]\\s*)?${YEAR}\\s*年\\s*${MONTH}\\s*月\\s*${DAY}\\s*[日号]`, 'y'),
  monthRange: new RegExp(
    `${YEAR}\\s*年\\s*${MONTH}\\s*月?${TO}(?:(?:${YEAR}\\s*年|同年|当年|次年))?\\s*${MONTH}\\s*月份?`,
    'y',
  ),
  bareMonthRange: new RegExp(`${MONTH}\\s*月?${TO}${MONTH}\\s*月份?(?!\\s*\\d*\\s*[日号])`, 'y'),
  monthQuarter: new RegExp(
    `(?:${YEAR}\\s*年\\s*)?(12|[369]|十二|[三六九])\\s*月(?:份)?(?:当季|季度|财季|底?止?的?季度|的季度|季)`,
    'y',
  ),
  monthEnd: new RegExp(`(?:截[至止]\\s*)?${YEAR}\\s*年\\s*${MONTH}\\s*月\\s*(末|底)`, 'y'),
  month: new RegExp(`${YEAR}\\s*年\\s*${MONTH}\\s*月份?`, 'y'),
  yearEnd: new RegExp(`(?:截[至止]\\s*)?${YEAR}\\s*年\\s*(末|底|年末|年底)`, 'y'),
  quarter: new RegExp(
    `(?:(?:${YEAR}|(今|去|本|上|当|前))\\s*(财政年度|财年|年度|会计年度|年)?\\s*的?\\s*)?(?:第?\\s*([一二三四1-4])\\s*(财政季度|财季|季度|季)(?![节会])|q([1-4])(?!\\d))`,
    'y',
  ),
  labelled: /(?:fy\s*(\d{4}|\d{2})\s*(?:财年)?\s*的?\s*第?\s*([一二三四1-4])\s*(?:财季|季度|季))/y,
  part: new RegExp(
    `(?:${YEAR}|(今|去|本|上|当|前))\\s*(财政年度|财年|年度|会计年度|年)?\\s*(${Object.keys(YEAR_PARTS)
      .sort((a, b) => b.length - a.length)
      .join('|')})`,
    'y',
  ),
  barePart: new RegExp(
    `(${Object.keys(YEAR_PARTS)
      .filter((word) => !['年度', '中期', '全年', '上半', '下半', '次季', '末季', '全财年'].includes(word))
      .sort((a, b) => b.length - a.length)
      .join('|')})`,
    'y',
  ),
  yearRange: new RegExp(`${YEAR}\\s*(?:年|财年)?${TO}${YEAR}\\s*(财年|财政年度|年)`, 'y'),
  year: new RegExp(`${YEAR}\\s*(财年|财政年度|会计年度|年度?)(?!前|代|级|来)`, 'y'),
  bareDay: new RegExp(`(?:截[至止]\\s*)?${MONTH}\\s*月\\s*${DAY}\\s*[日号]`, 'y'),
  bareMonth: /(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\s*月(?:份|末|底|初|中旬|下旬|上旬)?(?![球光亮])/y,
  sameIn: new RegExp(`${YEAR}\\s*年\\s*(?:的)?\\s*(?:同期|同一季度|同季度|同季|同一时期)`, 'y'),
  decade: /(?:(?:\d{4}|[二上本]十?[〇一二三四五六七八九]?世纪)\s*)?(?:\d0|[一二三四五六七八九]十)年代/y,
} as const;

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
  const labelled = at(PATTERNS.labelled, source, offset);
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
  const inner = zhPeriodAt({ ...source, folded: rest + behind }, 0);
  return inner ? { ...inner, end: offset + match[0].length + inner.end - rest.length } : null;
}

/** The Chinese period or date at `offset`, the longest reading first. */
export function zhPeriodAt(source: Source, offset: number): PeriodMatch | null {
  return (
    republicAt(source, offset) ??
    sameInAt(source, offset) ??
    endedAt(source, offset) ??
    dayAt(source, offset) ??
    quarterAt(source, offset) ??
    monthAt(source, offset) ??
    yearAt(source, offset) ??
    bareAt(source, offset)
  );
}
