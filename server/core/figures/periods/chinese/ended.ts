// Lengths with their end in Chinese: 截至2025年9月30日止三个月及九个月, 截至9月底止单季, 截至2024年及2025年12月31日止年度.

import type { YearOf } from '../../../periods/expression.ts';
import { codeAt, type Source } from '../../scan/source.ts';
import { type Ending, endingOf, type Length } from '../ended.ts';
import { matchAt, type Period, period, small, yearIn } from '../match.ts';
import { DAY, MONTH } from './date.ts';
import { YEAR_DIGITS } from './year.ts';

const S = '\\s{0,3}';
const UP_TO = new RegExp(`截[至止]${S}(?:于|到)?${S}`, 'y');
const DATE = new RegExp(
  `(?:(?:${YEAR_DIGITS}${S}|([今去前本]))年${S})?${MONTH}${S}月(?:${S}${DAY}${S}[日号]|[中下]旬|[末底份])?`,
  'y',
);
const EARLIER_YEAR = new RegExp(`${YEAR_DIGITS}${S}年?${S}[、及和与]${S}(?=${YEAR_DIGITS}${S}年)`, 'y');
const STOP = new RegExp(`${S}(止|为止|结束)?${S}的?${S}(?:过去|最近|前|该|[那这])?${S}`, 'y');
const COUNT = '(十[一二五八]?|[一两二三四五六七八九]|\\d{1,2})';
const LENGTH = new RegExp(
  `(?:${COUNT}${S}个?${S}(?:(月)|(季度|财季)|(周)|年)|(财政年度|会计年度|财年|年度|全年)|(半年度?|中期)|(?:一个|个|一)?(?:财政季度|会计季度|财季|单季度?|季度|季)(?!节)|(业绩))`,
  'y',
);
const ANOTHER = new RegExp(`${S}[、及和与]${S}`, 'y');
const RELATIVE_YEARS: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 前: -2 };
const MOST = 6;
const UP_TO_HEAD = '截'.charCodeAt(0);

/** The ends: one day, which several years may share. */
function endingsAt(source: Source, at: number): readonly Ending[] {
  const years: { year: number; start: number; end: number }[] = [];
  let start = at;
  while (years.length < MOST) {
    const earlier = matchAt(EARLIER_YEAR, source, start);
    if (!earlier) break;
    const digits = earlier[1] ?? '';
    years.push({ year: yearIn(digits), start, end: start + digits.length });
    start += earlier[0].length;
  }
  const date = matchAt(DATE, source, start);
  if (!date) return [];
  const [text, year, relative, month = '', day] = date;
  const shared = { month: small(month), day: day === undefined ? null : small(day) };
  const own: YearOf =
    relative === undefined
      ? { year: year === undefined ? null : yearIn(year) }
      : { year: null, yearOffset: RELATIVE_YEARS[relative] ?? 0 };
  const last = { ...shared, ...own, start, end: start + text.length };
  return [...years.map((earlier) => ({ ...shared, ...earlier })), last];
}

function lengthIn([text, count, month, quarter, week, year, half]: RegExpExecArray): number {
  const number = count === undefined ? 0 : small(count);
  if (month) return number;
  if (quarter) return number * 3;
  if (count !== undefined && !week) return number * 12;
  if (week) return Math.floor(number / 4.3);
  if (half || text.startsWith('半')) return 6;
  return year ? 12 : 3;
}

/** The lengths at `at`; 业绩 is one only behind 止. */
function lengthsAt(source: Source, at: number, stopped: boolean): readonly Length[] {
  const lengths: Length[] = [];
  let start = at;
  while (lengths.length < MOST) {
    const match = matchAt(LENGTH, source, start);
    const months = match ? lengthIn(match) : 0;
    if (!match || months < 1 || (match[7] !== undefined && !stopped)) break;
    const words = match[7] === undefined ? match[0].length : 0;
    const end = start + words;
    lengths.push({ months, start, end });
    const another = matchAt(ANOTHER, source, end);
    if (!another) break;
    start = end + another[0].length;
  }
  return lengths;
}

/** What stands behind 截至2025年9月30日止: a part of a year with its own name. */
export type NamedLength = (
  at: number,
) => { readonly end: number; readonly months: number; readonly period: Period } | null;

/** A length with its end, or a part of a year with the day that it ended on. */
export function zhEndedAt(source: Source, at: number, named: NamedLength): Period | null {
  const upTo = codeAt(source, at) === UP_TO_HEAD ? matchAt(UP_TO, source, at) : null;
  const endings = endingsAt(source, at + (upTo?.[0].length ?? 0));
  const last = endings.at(-1);
  const stop = last && matchAt(STOP, source, last.end);
  if (!last || !stop) return null;
  const stopped = stop[1] !== undefined;
  if (!upTo && !stopped) return null;
  const from = last.end + stop[0].length;
  const label = named(from);
  if (label) return withLabel(at, endings, label);
  const lengths = lengthsAt(source, from, stopped);
  if (lengths.length === 0) return null;
  const end = Math.max(from, lengths.at(-1)?.end ?? 0);
  const fiscal = /财|会计/.test(source.folded.slice(from, end));
  const expression = endingOf(at, lengths, endings, fiscal ? 'fiscal' : 'calendar');
  return expression && period(end, expression);
}

function withLabel(at: number, endings: readonly Ending[], label: NonNullable<ReturnType<NamedLength>>): Period | null {
  const { expression } = label.period;
  const length = { months: label.months, start: label.end, end: label.end };
  const fiscal = expression.type === 'part' && expression.fiscal;
  const ended = endingOf(at, [length], endings, fiscal ? 'fiscal' : 'calendar');
  const keeps = expression.type === 'part' && expression.year !== null && endings.length === 1;
  if (keeps && ended?.type === 'ending') {
    const { label: _, ...also } = ended;
    return period(label.end, { ...expression, also });
  }
  return ended && period(label.end, ended);
}
