// The year of a Chinese label: 2025年, 2026财年, 26会计年度, FY26财年, 去年, 上财年; and lists of them.

import type { YearLabel, YearOf } from '../../../periods/expression.ts';
import { HAN_NUMERAL } from '../../scan/characters.ts';
import { classAt, isDigit, type Source, standsAt } from '../../scan/source.ts';
import { type Joint, matchAt, splitYear, whoseYear, type YearSlot, yearIn } from '../match.ts';
import { yearsInARow } from '../years-in-a-row.ts';

/** The year before the first one of 民国. */
export const REPUBLIC_BASE = 1911;

/** Four digits, or two that a unit or a part shows to be a year. */
export const YEAR_DIGITS = '(\\d{4}|[〇零一二三四五六七八九]{4})';
const FISCAL = '财政年度|会计年度|财年';
const TOLD = new RegExp(
  `${YEAR_DIGITS}(?:[/–-](\\d{4}|\\d{2})(?=\\s{0,3}(?:${FISCAL}|年度)))?\\s{0,3}(${FISCAL}|年度(?!报)|年)?`,
  'y',
);
const SHORT = new RegExp(`(\\d{2})(?:/(\\d{2}))?\\s{0,3}(${FISCAL}|年(?=\\s?的?\\s?[第一二三四前首上下全\\dq]))`, 'y');
/** 114年第三季: the years of 民国, whose three digits no other calendar has. */
const REPUBLIC = /(1[01]\d)年(?=\s?(?:第|前[三3]|上半|下半|度|q))/y;
const FY = /fy\s{0,3}'?(\d{4}|\d{2})(?!\d)(?:[/–-](\d{2})(?!\d))?(?:\s{0,3}财年)?/y;
const RELATIVE = /(?:(上一|前一)个?|[今去前明上本当来同])年/y;
const RELATIVE_FISCAL = new RegExp(
  `(本|对上一个|对上一|上一个|上一|上个|上|前一个|前一|下一个|下一|下个|下|今|当|该|新|同一|同|全个|整个)(?:${FISCAL})`,
  'y',
);
/** 会计年度第三季: whose year it is stands before its part, which one is not told. */
const BARE_FISCAL = new RegExp(`(?:${FISCAL})(?=\\s?(?:第?[一二三四1-4]|[上下]半|首|次|末))`, 'y');

const CALENDAR_OFFSETS: Readonly<Record<string, YearOf>> = {
  今: { year: null, yearOffset: 0 },
  本: { year: null, yearOffset: 0 },
  当: { year: null, yearOffset: 0, fromContext: true },
  同: { year: null, yearOffset: 0, fromContext: true },
  去: { year: null, yearOffset: -1 },
  前: { year: null, yearOffset: -2 },
  明: { year: null, yearOffset: 1 },
  来: { year: null, yearOffset: 1 },
  上: { year: null, yearOffset: -1 },
  上一: { year: null, yearOffset: -1, fromContext: true },
  前一: { year: null, yearOffset: -1, fromContext: true },
};

function fiscalOffset(word: string): YearOf {
  if (/^[当该同全整]/.test(word)) return { year: null, yearOffset: 0, fromContext: true };
  if (/^[上前对]/.test(word)) return { year: null, yearOffset: -1, fromContext: true };
  return { year: null, yearOffset: /^下/.test(word) ? 1 : 0 };
}

/** A year slot, and whether its unit was written: 2025 alone is a year only with its part. */
export interface ZhYear extends YearSlot {
  readonly unit: string;
}

function labelIn(unit: string): YearLabel {
  return /财|会计/.test(unit) ? 'fiscal' : 'bare';
}

function one(at: number, end: number, unit: string, of: YearOf, label = labelIn(unit)): ZhYear {
  return { end, label, unit, years: [whoseYear(of, at, end)], joint: 'one' };
}

function toldAt(source: Source, at: number): ZhYear | null {
  const republic = isDigit(source, at - 1) ? null : matchAt(REPUBLIC, source, at);
  if (republic) return one(at, at + republic[0].length, '年', { year: Number(republic[1]) + REPUBLIC_BASE });
  const match = matchAt(TOLD, source, at) ?? matchAt(SHORT, source, at);
  if (!match) return null;
  const [text, digits = '', second, unit = ''] = match;
  if (/^\d{4}$/.test(digits) && (isDigit(source, at + 4) || isDigit(source, at - 1))) return null;
  const split = second === undefined ? null : splitYear(digits, second);
  if (second !== undefined && split === null) return null;
  const label = split === null ? labelIn(unit) : 'fiscal';
  return one(at, at + text.length, unit, { year: split ?? yearIn(digits) }, label);
}

function labelledAt(source: Source, at: number): ZhYear | null {
  const match = matchAt(FY, source, at);
  if (!match) return null;
  const [text, first = '', second] = match;
  return one(at, at + text.length, '财年', { year: splitYear(first, second) ?? yearIn(first) });
}

function relativeAt(source: Source, at: number): ZhYear | null {
  const fiscal = matchAt(RELATIVE_FISCAL, source, at);
  if (fiscal) return one(at, at + fiscal[0].length, '财年', fiscalOffset(fiscal[1] ?? ''));
  const bare = matchAt(BARE_FISCAL, source, at);
  if (bare) return one(at, at + bare[0].length, '财年', { year: null });
  const match = matchAt(RELATIVE, source, at);
  const of = match && CALENDAR_OFFSETS[match[1] ?? match[0][0] ?? ''];
  return match && of ? one(at, at + match[0].length, '年', of) : null;
}

const NEXT = new RegExp(
  `\\s{0,3}(?:([、和及与])|(?:至|到|[~–—-]))\\s{0,3}${YEAR_DIGITS}\\s{0,3}(${FISCAL}|年度(?!报)|年)?`,
  'y',
);
const MOST = 12;
const LIST_REACH = 64;
const UNIT_HEADS = '年财会';

/** Whether 年 or 财年 stands behind the digits and joints at `at`: 2023、2024和2025年. */
function unitFollows(source: Source, from: number): boolean {
  for (let at = from; at < from + LIST_REACH; at++) {
    if (standsAt(source, at, UNIT_HEADS)) return true;
    if (!isDigit(source, at) && !standsAt(source, at, LIST_JOINTS)) return false;
  }
  return false;
}

const LIST_JOINTS = '、和及与至到~–- 〇零一二三四五六七八九两个';
/** 2024、2025、2026三个财年. */
const SO_MANY = new RegExp(`\\s?[两二三四五六]个(${FISCAL}|年度|年)`, 'y');

interface NextYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  readonly listed: boolean;
  readonly stop: number;
  readonly unit: string;
}

/** The year that follows `years` behind a joint at `end`; only the end of a span is later than the one year before it. */
function nextYear(source: Source, end: number, years: YearSlot['years']): NextYear | null {
  const match = matchAt(NEXT, source, end);
  if (!match) return null;
  const [text, list, digits = '', unit = ''] = match;
  const stop = end + text.length;
  const listed = list !== undefined;
  const year = yearIn(digits);
  if (isDigit(source, stop) || (!listed && (years.length > 1 || year <= (years[0]?.year ?? 0)))) return null;
  const start = end + text.indexOf(digits);
  return { year, start, end: start + digits.length + unit.length, listed, stop, unit };
}

/**
 * The years behind the first one: 2024、2025年; 2023至2025年. A year that goes on with its own part
 * (2023年、2024年及2025年前三季度) is none of them, unless the first one has no 年 of its own.
 */
function withMore(source: Source, first: ZhYear, goesOn: (end: number) => boolean): ZhYear {
  if (first.unit === '' && !unitFollows(source, first.end)) return first;
  const years = [...first.years];
  let { end, unit } = first;
  let joint: Joint = 'one';
  while (years.length < MOST && joint !== 'span') {
    const more = nextYear(source, end, years);
    if (!more || (first.unit !== '' && goesOn(more.stop))) break;
    joint = more.listed ? 'list' : 'span';
    years.push({ year: more.year, start: more.start, end: more.end });
    end = more.stop;
    unit = more.unit;
  }
  const many = unit === '' ? matchAt(SO_MANY, source, end) : null;
  if (many && years.length > 1)
    return { end: end + many[0].length, label: labelIn(many[1] ?? ''), unit: many[1] ?? '年', years, joint };
  return years.length > 1 && unit !== '' ? { end, label: labelIn(unit), unit, years, joint } : first;
}

/**
 * The year or years at `at`.
 *
 * @param goesOn whether a part of a year stands right behind an offset
 */
export function zhYearAt(source: Source, at: number, goesOn: (end: number) => boolean): ZhYear | null {
  const row = yearsInARow(source, at);
  if (row) return { ...row, unit: row.label === 'fiscal' ? '财年' : '年' };
  const number = isDigit(source, at) || (classAt(source, at) & HAN_NUMERAL) !== 0;
  const told = number ? toldAt(source, at) : null;
  if (told) return withMore(source, told, goesOn);
  if (standsAt(source, at, 'f')) return labelledAt(source, at);
  return number ? null : relativeAt(source, at);
}
