// Periods and dates in Chinese, from their slots: year, whose year, part, ended when; 再往前一个财季; 民国114年.

import type { PeriodExpression, PeriodUnit, YearOf, YearPart } from '../../../periods/expression.ts';
import { HAN_NUMERAL } from '../../scan/characters.ts';
import { classAt, codeAt, isDigit, isLetter, openSource, type Source, standsAt } from '../../scan/source.ts';
import { matchAt, onlyYear, type Period, period, periodOf, small } from '../match.ts';
import { decadeAt, zhBareDateAt, zhDateAt } from './date.ts';
import { zhEndedAt } from './ended.ts';
import { type ZhPart, zhPartAt } from './part.ts';
import { REPUBLIC_BASE, type ZhYear, zhYearAt } from './year.ts';
import { startOfYearAt } from './year-start.ts';

const MONTHS_OF: Readonly<Record<YearPart, number>> = { Q1: 3, Q2: 3, Q3: 3, Q4: 3, H1: 6, H2: 6, '9M': 9, FY: 12 };
const OF = /\s{0,3}的?\s{0,3}/y;
const NO_YEAR_BEHIND = '前代级来';
const END = /\s?(?:年末|年底|末|底)(?![部层特尾])/y;
const SINGLE = /单季度?/y;
const ESTIMATE = /[ea](?![a-z\d])/y;

function partBehind(source: Source, end: number): ZhPart | null {
  const of = matchAt(OF, source, end);
  return of && zhPartAt(source, end + of[0].length);
}

function yearAt(source: Source, at: number): ZhYear | null {
  return zhYearAt(source, at, (end) => partBehind(source, end) !== null);
}

/** 同期, 同一个季度, 这个时候, 那一季: the same part of another year. */
const SAME =
  /\s{0,3}的?\s{0,3}(?:同一?个?(?:会计季度|财季|季度|季|时期|时段|时间|期)|[这那](?:一个|个|一)?(?:季度|财季|季|时候)|此时)/y;

/** 2024年同期, 上一财年同期, 去年同一季. */
function sameIn(source: Source, year: ZhYear): Period | null {
  const same = matchAt(SAME, source, year.end);
  const [of] = year.years;
  if (!same || !of) return null;
  const end = year.end + same[0].length;
  if (of.year !== null) return period(end, { type: 'context-in-year', year: of.year });
  return period(end, { type: 'relative-to-context', unit: 'year', offset: of.yearOffset ?? 0 });
}

/** 2025年第三季度, 2026财年, 2024、2025年. */
function fromYear(source: Source, at: number): Period | null {
  const year = yearAt(source, at);
  if (!year) return null;
  const same = sameIn(source, year);
  if (same) return same;
  const part = partBehind(source, year.end);
  if (part && !isGlued(source, part)) return period(estimated(source, part.end), periodOf(at, part, year));
  const dated = relativeDate(source, year);
  if (dated) return dated;
  const ends = matchAt(END, source, year.end) !== null;
  const relative = year.years[0]?.year === null;
  if (year.unit === '' || (standsAt(source, year.end, NO_YEAR_BEHIND) && !ends)) return null;
  return relative && year.label !== 'fiscal' && !ends ? null : period(year.end, periodOf(at, null, year));
}

/** 去年12月, 今年9月季度, 去年9月底: a day or month of a year that is told from the draft's. */
function relativeDate(source: Source, year: ZhYear): Period | null {
  const [of] = year.years;
  if (!of || of.year !== null || year.label === 'fiscal' || !tellsMonth(source, year.end)) return null;
  const read = zhDateAt(source, year.end) ?? zhBareDateAt(source, year.end);
  const expression = read && inYear(read.expression, onlyYear(of));
  return read && expression && { ...read, expression };
}

/** A month without a year, in that year. */
function inYear(expression: PeriodExpression, year: YearOf): PeriodExpression | null {
  if (expression.type === 'month' || expression.type === 'quarter-ending') return { ...expression, ...year };
  if (expression.type === 'range') {
    const from = inYear(expression.from, year);
    const to = inYear(expression.to, year);
    return from && to && { type: 'range', from, to };
  }
  const of = expression.type === 'end-of' ? inYear(expression.of, year) : null;
  return of && { type: 'end-of', of };
}

/** A further letter or digit makes a label in Latin letters a part of a word, unless that opens a new one in capitals. */
function isGlued(source: Source, part: ZhPart): boolean {
  if (isDigit(source, part.end)) return isDigit(source, part.end - 1);
  return isLetter(source, part.end) && source.text[part.end] !== source.text[part.end]?.toUpperCase();
}

function estimated(source: Source, end: number): number {
  return isDigit(source, end - 1) && matchAt(ESTIMATE, source, end) ? end + 1 : end;
}

function fromPart(source: Source, at: number): Period | null {
  const part = zhPartAt(source, at);
  return part && !part.needsYear ? period(part.end, periodOf(at, part, null)) : null;
}

/** 2024年末, 上季末: the last day of a period. */
export function withEnd(source: Source, read: Period | null): Period | null {
  const end = read && matchAt(END, source, read.end);
  return read && end ? period(read.end + end[0].length, { type: 'end-of', of: read.expression }, 'date') : read;
}

function named(source: Source, at: number): { end: number; months: number; period: Period } | null {
  const read = fromYear(source, at) ?? fromPart(source, at);
  if (read?.expression.type !== 'part') return null;
  return { end: read.end, months: MONTHS_OF[read.expression.part], period: read };
}

const BACK =
  /(?:再|继续|进一步)?(往前|向前|往回|倒退|回退|后退|前推|倒推|回溯|往后|向后|后推)(?:数|推|倒|退|看|追溯|回溯|推算)?\s?([一二两三四1-4])?\s?个?(财季|季度|季|财年|年|月)/y;
const BACK_AGAIN = /再(?:往|向)?[前上](?:看|数|推)?\s?(?:([一二两三四1-4])?\s?个?(财季|季度|季|财年|年))?/y;
const BEFORE = /([一二两三四五六七八1-8])个(季度|财季)(?:之前|以前|前)/y;
const AWAY =
  /(?:([一二两三四1-4])个(?:季度|财季)|([369三六九])个月|(半)年|([一两二三四五])年)(?:(之前|以前|前)|之后|以后|后)(?![来台续期])/y;
const UNITS: Readonly<Record<string, PeriodUnit>> = { 财年: 'year', 年: 'year', 月: 'month' };

/** 再往前一个财季, 倒退一个季度, 两个季度前. */
function backAt(source: Source, at: number): Period | null {
  const match = matchAt(BACK, source, at);
  const before = match ? null : matchAt(BEFORE, source, at);
  const found = match ?? before;
  if (!found) return backAgainAt(source, at) ?? awayAt(source, at);
  const [text] = found;
  const [count, unit] = match ? [match[2], match[3]] : [before?.[1], before?.[2]];
  const number = count === undefined ? 1 : small(count);
  const offset = match && /^(?:往|向)?后(?!退)|往后|向后/.test(match[1] ?? '') ? number : -number;
  const further = text.startsWith('再') ? FURTHER : {};
  return period(at + text.length, {
    type: 'relative-to-context',
    unit: UNITS[unit ?? ''] ?? 'quarter',
    offset,
    ...further,
  });
}

const FURTHER = { further: true } as const;

/** 再前一季, 再往前: from the period of the figure before. */
function backAgainAt(source: Source, at: number): Period | null {
  const match = matchAt(BACK_AGAIN, source, at);
  const [text = '', count, unit] = match ?? [];
  const toward = text.includes('往前') || text.includes('向前');
  if (!match || (unit === undefined && !toward)) return null;
  const number = count === undefined ? 1 : small(count);
  return period(at + text.length, {
    type: 'relative-to-context',
    unit: UNITS[unit ?? ''] ?? 'quarter',
    offset: -number,
    ...FURTHER,
  });
}

const MONTHS_A_QUARTER = 3;

/** 一年之前, 一年以前的同一季: the same part of the year before. */
function yearBefore(source: Source, end: number): Period {
  const same = matchAt(SAME, source, end)?.[0] ?? '';
  return period(end + same.length, { type: 'relative-to-context', unit: 'year', offset: -1 });
}

/** 三个月前, 半年后, 两年后, 两个季度后: so far from the period that was told. */
function awayAt(source: Source, at: number): Period | null {
  const match = matchAt(AWAY, source, at);
  if (!match) return null;
  const [text, quarters, months, , year, before] = match;
  if (year === '一' && before !== undefined) return yearBefore(source, at + text.length);
  const quartersAway = quarters ? small(quarters) : months ? small(months) / MONTHS_A_QUARTER : 2;
  const count = year === undefined ? quartersAway : small(year);
  const offset = before === undefined ? count : -count;
  return period(at + text.length, {
    type: 'relative-to-context',
    unit: year === undefined ? 'quarter' : 'year',
    offset,
    ...(before === undefined ? FURTHER : {}),
  });
}

const REPUBLIC = /民国\s{0,3}(\d{2,3}|[一二三四五六七八九十百〇零]{2,4})\s{0,3}年/y;

function republicAt(source: Source, at: number): Period | null {
  const match = matchAt(REPUBLIC, source, at);
  if (!match) return null;
  const digits = match[1] ?? '';
  const count = /^\d+$/.test(digits)
    ? Number(digits)
    : small(digits.replace(/百零?/, '')) + (digits.includes('百') ? 100 : 0);
  const rest = `${count + REPUBLIC_BASE}年`;
  const behind = source.folded.slice(at + match[0].length, at + match[0].length + 24);
  const inner = zhPeriodAt(openSource(rest + behind, false), 0);
  return inner ? { ...inner, end: at + match[0].length + inner.end - rest.length } : null;
}

const WINDOW =
  /(?:过去|近|最近|此前|过往|滚动)的?\s?(\d{1,2}|十[一二]?|[一二两三四五六七八九])\s?个?(季度|财季|季|月)/y;

/** 过去四个季度, 近12个月. */
function windowAt(source: Source, at: number): Period | null {
  const match = matchAt(WINDOW, source, at);
  if (!match) return null;
  const [text, count = '', word = ''] = match;
  if (word === '月' && !text.endsWith('个月')) return null;
  const unit = word === '月' ? 'month' : 'quarter';
  const months = small(count) * (unit === 'month' ? 1 : 3);
  const before = unit === 'quarter' && text.startsWith('此前') ? { back: 3 } : {};
  return period(at + text.length, { type: 'trailing', months, end: null, unit, ...before });
}

const NEXT = /(?:此后|其后|随后|之后|接下来)的?\s?(\d{1,2}|十[一二]?|[二两三四五六七八九])\s?个?(季度|财季)/y;

/** 此后五个季度: from the one behind the running period on. */
function nextAt(source: Source, at: number): Period | null {
  const match = matchAt(NEXT, source, at);
  const count = small(match?.[1] ?? '');
  if (!match || count < 2) return null;
  const quarter = (offset: number): PeriodExpression => ({ type: 'relative-to-context', unit: 'quarter', offset });
  return period(at + match[0].length, { type: 'range', from: quarter(1), to: quarter(count) });
}

const SUMMED = /累计(?:今年|本年|本财年)?(?:首|前)?\s?(\d{1,2}|十[一二]?|[一二两三四五六七八九])\s?个月/y;

/** 累计六个月: so many months up to the end of the time that the text speaks of. */
function summedAt(source: Source, at: number): Period | null {
  const match = matchAt(SUMMED, source, at);
  return (
    match && period(at + match[0].length, { type: 'trailing', months: small(match[1] ?? ''), end: null, unit: 'month' })
  );
}

function singleAt(source: Source, at: number): Period | null {
  const match = matchAt(SINGLE, source, at);
  const expression: PeriodExpression = { type: 'relative-to-context', unit: 'quarter', offset: 0, last: true };
  return match && period(at + match[0].length, expression);
}

const REPUBLIC_HEAD = '民';
const DATE_HEADS = '截从自前首头';
const YEAR_HEADS = 'f今去前明上本当来同下该新财会全整对';
const WINDOW_HEADS = '过近最此滚';
const NEXT_HEADS = '此其随之接';
const SUMMED_HEAD = '累';
const BACK_HEADS = '再继进往向倒回后前半';
const YEAR_START_HEAD = '年';
const SINGLE_HEAD = '单';

const UP_TO_HEAD = '截';

const MONTH = '月'.charCodeAt(0);
const MONTH_REACH = 28;
const MONTH_JOINTS = ' 、〇-–~/';

/** Whether a month is told in the words at `offset`: without one there is no date to look for. */
function tellsMonth(source: Source, offset: number): boolean {
  for (let at = offset; at < offset + MONTH_REACH; at++) {
    const code = codeAt(source, at);
    if (code === MONTH) return true;
    if (code < 0x4e00 && !isDigit(source, at) && !standsAt(source, at, MONTH_JOINTS)) return false;
  }
  return false;
}

/** The Chinese period or date at `offset`, the one with the most slots first. Each reader is tried where it can start. */
export function zhPeriodAt(source: Source, offset: number): Period | null {
  const number = isDigit(source, offset) || (classAt(source, offset) & HAN_NUMERAL) !== 0;
  const opens = (heads: string): boolean => standsAt(source, offset, heads);
  const dated = (number || opens(DATE_HEADS)) && tellsMonth(source, offset);
  return (
    (opens(REPUBLIC_HEAD) ? republicAt(source, offset) : null) ??
    (dated ? (zhEndedAt(source, offset, (at) => named(source, at)) ?? zhDateAt(source, offset)) : null) ??
    slotsAt(source, offset, number || opens(YEAR_HEADS)) ??
    (dated ? zhBareDateAt(source, offset) : null) ??
    (opens(WINDOW_HEADS) ? windowAt(source, offset) : null) ??
    (opens(NEXT_HEADS) ? nextAt(source, offset) : null) ??
    (opens(SUMMED_HEAD) ? summedAt(source, offset) : null) ??
    (number || opens(BACK_HEADS) ? backAt(source, offset) : null) ??
    (opens(YEAR_START_HEAD) ? startOfYearAt(source, offset) : null) ??
    (opens(SINGLE_HEAD) ? singleAt(source, offset) : null) ??
    (opens(UP_TO_HEAD) ? upToLastDay(source, offset) : null) ??
    (number ? decadeAt(source, offset) : null)
  );
}

function slotsAt(source: Source, offset: number, year: boolean): Period | null {
  return withEnd(source, (year ? fromYear(source, offset) : null) ?? fromPart(source, offset));
}

const UP_TO = /截[至止]\s{0,3}(?:于|到)?\s{0,3}/y;

/** 截至2024年末, 截至三季度末: the words before belong to the date. */
function upToLastDay(source: Source, offset: number): Period | null {
  const upTo = matchAt(UP_TO, source, offset);
  const read = upTo && slotsAt(source, offset + upTo[0].length, true);
  return read?.kind === 'date' ? read : null;
}
