// Lengths of time behind a number: 三年, 12个月, 24 hours; and runs of periods: 连续九个季度, nine straight quarters.

import type { PeriodExpression } from '../../periods/expression.ts';
import { digitsEnd } from '../numerals/digits.ts';
import { codeAt, isDigit, type Source, skipSpace, standsAt } from '../scan/source.ts';
import { type Entry, Trie } from '../scan/trie.ts';
import { words } from '../tables/words.ts';

type LengthUnit = Extract<PeriodExpression, { type: 'length' }>['unit'];

const UNITS: readonly (readonly [LengthUnit, readonly string[]])[] = [
  [
    'year',
    words(`
      年 | 年间 | 年来 | 年时间 | 年多 | 个财年 | 个年度 | 周年 | 年期 | year | years | yr | yrs | -year |
      fiscal years | calendar years | decade | decades | 岁 | 周岁
    `),
  ],
  ['half', ['个半年', 'halves', 'half-years']],
  [
    'quarter',
    words(`
      季度 | 个季度 | 季 | 个财季 | 个财年季度 | 个季 | quarter | quarters | fiscal quarters |
      consecutive-quarter
    `),
  ],
  ['month', ['个月', '个多月', '个自然月', '月期', 'month', 'months', '-month']],
  ['week', ['周', '星期', '个星期', '礼拜', 'week', 'weeks']],
  [
    'day',
    words(`
      天 | 日 | 日内 | 个工作日 | 个交易日 | 个自然日 | 天内 | 昼夜 | day | days | trading days | working days |
      business days | -day
    `),
  ],
  ['hour', ['小时', '个小时', '钟头', '个钟头', '个半小时', 'hour', 'hours', 'hrs', '-hour']],
  ['minute', ['分钟', 'minute', 'minutes', 'mins', '-minute']],
  ['second', ['秒', '秒钟', '毫秒', '微秒', 'second', 'seconds', 'milliseconds', 'ms', '-second']],
];

/** The words for lengths of time. */
export const LENGTHS: Trie<LengthUnit> = new Trie<LengthUnit>();
for (const [unit, words] of UNITS) LENGTHS.add(words, unit);

const SPACE = 0x20;
const HYPHEN = 0x2d;
const RUN_BETWEEN = /^(?: |-)(?:straight|consecutive|successive)(?: |-)/;
const RUN_BEHIND = /^ (?:in a row|running|on the trot|straight|in succession)\b/;

export interface LengthMatch {
  readonly end: number;
  readonly unit: LengthUnit;
  /** Whether periods in a row are counted, rather than time measured. */
  readonly run: boolean;
}

function isRunBefore(source: Source, at: number): boolean {
  return /(?:连续|连着|接连|连涨|连跌|一连|连)(?:第|的|了|录得|实现|保持|增长|下滑)?$/.test(
    source.folded.slice(Math.max(0, at - 8), at),
  );
}

/** straight or consecutive between a number and its periods; the offset behind it, or −1. */
function betweenEnd(source: Source, at: number): number {
  const code = codeAt(source, at);
  if ((code !== SPACE && code !== HYPHEN) || !standsAt(source, at + 1, 'sc')) return -1;
  const between = RUN_BETWEEN.exec(source.folded.slice(at, at + 16));
  return between ? at + between[0].length : -1;
}

/** 月 behind 三个半 is a month; behind a number it names one. */
function halfMonth(source: Source, at: number): Entry<LengthUnit> | null {
  return standsAt(source, at, '月') && standsAt(source, at - 1, '半') ? { length: 1, value: 'month' } : null;
}

/** 一年多了854亿元, 一年多赚三成: 多 says what is added in it, not how long it is. */
function isAddedTo(source: Source, end: number): boolean {
  return standsAt(source, end - 1, '多') && standsAt(source, end, '了出赚卖花收交');
}

/** The length of time behind a number that stands in `[start, end)`. */
export function lengthBehind(source: Source, start: number, end: number): LengthMatch | null {
  const between = betweenEnd(source, end);
  const from = between >= 0 ? between : codeAt(source, end) === HYPHEN ? end + 1 : skipSpace(source, end);
  const found = LENGTHS.longest(source, from) ?? halfMonth(source, from);
  const entry = found && isAddedTo(source, from + found.length) ? LENGTHS.longest(source, from, found.length) : found;
  if (entry === null) return null;
  const stop = from + entry.length;
  if (entry.length === 1 && standsAt(source, stop, '报期度薪终薪货均线常历初末底代')) return null;
  const behind = RUN_BEHIND.exec(source.folded.slice(stop, stop + 16));
  if (behind) return { end: stop + behind[0].length, unit: entry.value, run: true };
  return { end: stop, unit: entry.value, run: between >= 0 || isRunBefore(source, start) };
}

const ORDINALS = words(`
  first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth |
  thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth
`);
/** Words that open a run of periods. */
export const RUN_HEADS: readonly string[] = ORDINALS;
const ORDINAL_RUN = new RegExp(
  `(${ORDINALS.join('|')}|(\\d{1,2})(?:st|nd|rd|th)) (?:straight|consecutive|successive) (?:fiscal )?(quarter|year|month|half|week|day)s?`,
  'y',
);
const HAN_ORDINAL_RUN = /(?:连续)?第(\d{1,2}|[一二三四五六七八九十]{1,3})个?(?:连续)?(季度|财年|年|月|周|财季)/y;

export interface OrdinalRun {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly unit: LengthUnit;
}

const HAN_UNITS: Readonly<Record<string, LengthUnit>> = {
  季度: 'quarter',
  财季: 'quarter',
  年: 'year',
  财年: 'year',
  月: 'month',
  周: 'week',
};

/** ninth consecutive quarter, 9th straight quarter. */
export function ordinalRunAt(source: Source, at: number): OrdinalRun | null {
  if (isDigit(source, at) && !standsAt(source, digitsEnd(source, at), 'snrt')) return null;
  ORDINAL_RUN.lastIndex = at;
  const match = ORDINAL_RUN.exec(source.folded);
  if (!match) return null;
  const count = match[2] === undefined ? ORDINALS.indexOf(match[1] ?? '') + 1 : Number(match[2]);
  return { start: at, end: at + match[0].length, count, unit: match[3] as LengthUnit };
}

/** 连续第九个季度, where 连续 stands on either side of the ordinal. */
export function hanOrdinalRunAt(source: Source, at: number): OrdinalRun | null {
  if (!standsAt(source, at, '第连')) return null;
  HAN_ORDINAL_RUN.lastIndex = at;
  const match = HAN_ORDINAL_RUN.exec(source.folded);
  const told = match && (match[0].includes('连续') || isRunBefore(source, at));
  if (!match || !told) return null;
  const digits = match[1] ?? '';
  const han = '一二三四五六七八九';
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['', digits];
  const count = /^\d+$/.test(digits)
    ? Number(digits)
    : (digits.includes('十') ? (tens === '' ? 10 : (han.indexOf(tens) + 1) * 10) : 0) +
      (ones === '' ? 0 : han.indexOf(ones) + 1);
  return { start: at, end: at + match[0].length, count, unit: HAN_UNITS[match[2] ?? ''] ?? 'quarter' };
}
