// What words say about a period, as far as they say it: a length, a day, a year; headers add up to a whole.

import { fold } from '../../../../server/core/text/fold.ts';
import { makeDay } from './day.ts';
import { COUNT, COUNTS, HAN_DIGITS, MONTH, MONTHS } from './period-words.ts';

export interface DateHint {
  readonly year: number | null;
  readonly month: number;
  /** `null` for a month without a day. */
  readonly day: number | null;
}

export interface PeriodHint {
  /** Length in months; 0 where the words say that it is a day. */
  readonly months: number | null;
  /** Length in weeks, where it is told in weeks. */
  readonly weeks: number | null;
  readonly dates: readonly DateHint[];
  /** Years on their own, or of a fiscal year. */
  readonly years: readonly number[];
  /** A part of a year: its first month in the year, from 0, and its length. */
  readonly part: { readonly start: number; readonly months: number } | null;
  readonly fiscal: boolean;
  /** The words run from the first date to the second. */
  readonly isRange: boolean;
  /** The opening or the closing of the period: opening balance, 期初. */
  readonly edge: 'opening' | 'closing' | null;
  /** The same time a year before: 上年同期. */
  readonly yearsBack: number;
  /** The period that is reported on, or the one from the year's beginning to its end: 本报告期, 年初至报告期末. */
  readonly relative: 'reported' | 'to-date' | null;
}

export const NO_HINT: PeriodHint = {
  months: null,
  weeks: null,
  dates: [],
  years: [],
  part: null,
  fiscal: false,
  isRange: false,
  edge: null,
  yearsBack: 0,
  relative: null,
};

const DATE = new RegExp(
  [
    `(?<m1>${MONTH})\\s*(?<d1>\\d{1,2})(?!\\d)(?:\\s*,?\\s*(?<y1>(?:19|20)\\d\\d)(?!\\d))?`,
    `(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<m2>${MONTH})(?:\\s*,?\\s*(?<y2>(?:19|20)\\d\\d)(?!\\d))?`,
    `(?<m3>${MONTH})\\s*,?\\s*(?<y3>(?:19|20)\\d\\d)(?!\\d)`,
    '(?<y4>(?:19|20)\\d\\d)\\s*[-/.]\\s*(?<m4>\\d{1,2})\\s*[-/.]\\s*(?<d4>\\d{1,2})(?!\\d)',
    '(?<m5>\\d{1,2})/(?<d5>\\d{1,2})/(?<y5>(?:19|20)\\d\\d)(?!\\d)',
    '(?<d6>\\d{1,2})\\.(?<m6>\\d{1,2})\\.(?<y6>(?:19|20)\\d\\d)(?!\\d)',
    '(?:(?<y7>(?:19|20)\\d\\d)\\s*年\\s*)?(?<m7>\\d{1,2})\\s*月\\s*(?<d7>\\d{1,2})\\s*日',
    '(?<y8>(?:19|20)\\d\\d)\\s*年\\s*(?<m8>\\d{1,2})\\s*月(?!\\s*\\d|\\s*[-至到])',
  ].join('|'),
  'g',
);

const LENGTHS: readonly (readonly [RegExp, (count: number) => Partial<PeriodHint>])[] = [
  [new RegExp(`\\b(${COUNT})[\\s-]*(?:calendar\\s+)?months?(?![a-z])`), (months) => ({ months })],
  [new RegExp(`\\b(${COUNT})[\\s-]*weeks?\\b`), (weeks) => ({ months: Math.round(weeks / 4.34), weeks })],
  [new RegExp(`\\b(${COUNT})[\\s-]*quarters\\b`), (quarters) => ({ months: quarters * 3 })],
  [/([一二两三四五六七八九十]{1,2}|\d{1,2})\s*[个個]月/, (months) => ({ months })],
  [/前([一二三])季度?|前([123])季度?/, (quarters) => ({ part: { start: 0, months: quarters * 3 } })],
  [/第([一二三四])季[度]?|第([1234])季[度]?/, (quarter) => ({ part: { start: quarter * 3 - 3, months: 3 } })],
  [/(?:^|\d年|\s)([一二三四])季度/, (quarter) => ({ part: { start: quarter * 3 - 3, months: 3 } })],
  [/\bq([1-4])\b|\b([1-4])q(?:\d\d[ae]?)?\b/, (quarter) => ({ part: { start: quarter * 3 - 3, months: 3 } })],
  [
    /\b(first|second|third|fourth)(?:\s+fiscal)?\s+quarter/,
    (quarter) => ({ part: { start: quarter * 3 - 3, months: 3 } }),
  ],
];
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);

/** Lengths that are words of their own. */
const WORDS: readonly (readonly [RegExp, Partial<PeriodHint>])[] = [
  [/\b(?:fiscal |financial |twelve-month )?years?[\s-]+(?:ended|ending)\b/, { months: 12 }],
  [/\b(?:quarter|quarterly period|quarters|fiscal quarter)[\s-]+(?:ended|ending)\b/, { months: 3 }],
  [/\b(?:half[\s-]year|six-month period)\b|\bhalf\b.*\bended\b/, { months: 6 }],
  [/\b(?:first half|h1|1h)(?:\d\d)?\b|上半年|中期/, { part: { start: 0, months: 6 } }],
  [/\b(?:second half|h2|2h)(?:\d\d)?\b|下半年/, { part: { start: 6, months: 6 } }],
  [/年度|全年|止年/, { months: 12 }],
  [/\bas (?:of|at)\b|^\s*at\b|于.*日$|截至.*日$|[余餘][额額]/, { months: 0 }],
];

/** Lengths that are terms and ages, not periods that are reported on. */
const UNTIMED =
  /\b(?:less|more|longer|greater|other|later) than\b|\bor (?:more|greater|less|longer)\b|\b(?:within|next|following|preceding|maturit\w+|due (?:in|after)|remaining|after|every|original)\b(?!.*\bended\b)/;

const hanNumber = (text: string): string => {
  if (!/[〇零一二三四五六七八九十]/.test(text)) return text;
  const years = text.replaceAll(/[〇零一二三四五六七八九]{4}(?=\s*年)/g, (year) =>
    [...year].map((digit) => HAN_DIGITS.get(digit) ?? 0).join(''),
  );
  return years.replaceAll(
    /([二三]?)十([一二三四五六七八九]?)(?=\s*[月日])|([一二三四五六七八九])(?=\s*[月日])/g,
    (_, tens: string | undefined, ones: string | undefined, one: string | undefined) =>
      one !== undefined
        ? String(HAN_DIGITS.get(one))
        : String((tens ? (HAN_DIGITS.get(tens) ?? 1) : 1) * 10 + (ones ? (HAN_DIGITS.get(ones) ?? 0) : 0)),
  );
};

function datesIn(text: string): { dates: DateHint[]; rest: string } {
  const dates: DateHint[] = [];
  const rest = text.replaceAll(DATE, (whole, ...groups) => {
    const named: Readonly<Record<string, string | undefined>> = groups.at(-1);
    for (let at = 1; at <= 8; at++) {
      const month = named[`m${at}`];
      if (month === undefined) continue;
      const number = MONTHS.get(month.replace('.', '')) ?? Number(month);
      const [year, day] = [named[`y${at}`], named[`d${at}`]];
      if (!(number >= 1 && number <= 12) || (day !== undefined && Number(day) > 31)) return whole;
      dates.push({
        year: year === undefined ? null : Number(year),
        month: number,
        day: day === undefined ? null : Number(day),
      });
      return ' ‡ ';
    }
    return whole;
  });
  return { dates, rest };
}

const RANGE = /‡\s*(?:to|through|[-–—至到])\s*‡/;
const YEAR = /(?<![\d.,$])(?:fy\s?|fiscal(?: year)? )?((?:19|20)\d\d)(?![\d.,]*\d|%)/g;
/** 9M 2025. */
const FIRST_MONTHS = /\b(3|6|9|12)m\s?'?(?=(?:19|20)?\d\d\b)/;
/** 1-9月, 4—6月份. */
const MONTHS_OF_YEAR = /(?<!\d)(\d{1,2})\s*月?\s*[-–—至~到]\s*(\d{1,2})\s*月/;
const SHORT_FISCAL = /\bfy\s?'?(\d\d)[ae]?\b|\b(?:[1-4]q|q[1-4]|[12]h|h[12])\s?'?(\d\d)[ae]?\b/;

/** Typesetters spread Han characters, and write the zero of a year as a circle. */
function closed(text: string): string {
  return text.replaceAll(/[○◯]/g, '〇').replaceAll(/(?<=[\u3007\u4e00-\u9fff]) (?=[\u3007\u4e00-\u9fff])/g, '');
}

/** Longer texts are no headers, and what they say first counts. */
const LONGEST = 800;

type OpenHint = { -readonly [K in keyof PeriodHint]: PeriodHint[K] };

/** Lengths told by words of their own, then those told by a number. */
function addLengths(hint: OpenHint, text: string, rest: string): void {
  for (const [pattern, meaning] of WORDS) {
    if (!pattern.test(rest.replaceAll('‡', '')) && !pattern.test(text)) continue;
    Object.assign(hint, { ...meaning, ...(hint.months === null ? {} : { months: hint.months }) });
  }
  for (const [pattern, meaning] of UNTIMED.test(rest) ? [] : LENGTHS) {
    const word = pattern
      .exec(rest)
      ?.slice(1)
      .find((group) => group !== undefined);
    if (word === undefined) continue;
    const told = meaning(COUNTS.get(word) ?? ORDINALS.get(word) ?? Number(word));
    Object.assign(hint, told);
    if (told.months !== undefined || hint.part) break;
  }
  const first = FIRST_MONTHS.exec(rest);
  if (first) hint.part = { start: 0, months: Number(first[1]) };
  const range = MONTHS_OF_YEAR.exec(rest);
  const [from, to] = [Number(range?.[1] ?? 0), Number(range?.[2] ?? 0)];
  if (from >= 1 && to <= 12 && from < to) hint.part = { start: from - 1, months: to - from + 1 };
}

function yearsIn(rest: string): number[] {
  const years = [...rest.matchAll(YEAR)].map((match) => Number(match[1]));
  const short = SHORT_FISCAL.exec(rest);
  return short && years.length === 0 ? [2000 + Number(short[1] ?? short[2])] : years;
}

const YEAR_AGO = /(?<!比|较)(?:上年同期|去年同期)|上期|上年(?!同期|末|度末)|prior[- ]year|year[- ]ago/;

/** Reads what a header, a caption or a label says about a period. */
export function periodHint(words: string): PeriodHint {
  const text = hanNumber(closed(fold(words.slice(0, LONGEST)).replaceAll(/\s+/g, ' ')));
  const { dates, rest } = datesIn(text);
  const hint: OpenHint = { ...NO_HINT, dates };
  addLengths(hint, text, rest);
  hint.isRange = dates.length >= 2 && RANGE.test(rest);
  hint.years = yearsIn(rest);
  hint.fiscal = /\bfy\s?'?\d|\bfiscal\b|财年/.test(rest);
  hint.edge = edgeOf(rest);
  hint.relative = relativeOf(rest);
  hint.yearsBack = YEAR_AGO.test(rest) ? 1 : 0;
  return hint;
}

/** Chinese reports name their own periods without a day. */
function relativeOf(text: string): PeriodHint['relative'] {
  if (/年初至|本年(?:累计|度)?(?:发生|金额|增加|减少)|本期|上期|累计|上年发生/.test(text)) return 'to-date';
  return /本报告期(?!末)|本季度|本季/.test(text) ? 'reported' : null;
}

function edgeOf(text: string): PeriodHint['edge'] {
  if (/年初至/.test(text)) return null;
  if (/\b(?:beginning|opening)\b|(?:期|年)初|上年末|上年度末/.test(text)) return 'opening';
  return /\b(?:end of|ending|closing)\b(?! \d)|(?:期|年|年度|报告期)末/.test(text) ? 'closing' : null;
}

export function hasPeriod({ dates, years, months, part, edge, relative }: PeriodHint): boolean {
  return (
    relative !== null ||
    dates.length > 0 ||
    years.length > 0 ||
    part !== null ||
    (months !== null && months > 0) ||
    edge !== null
  );
}

/** The first date as a day, the year taken from elsewhere where it has none. */
export function dayOfHint(date: DateHint, year: number | null): string | null {
  const of = date.year ?? year;
  if (of === null) return null;
  if (date.day !== null) return makeDay(of, date.month, date.day);
  return [31, 30, 29, 28].map((day) => makeDay(of, date.month, day)).find((day) => day !== null) ?? null;
}

/** Adds what a header nearer to the figures says; the nearer one counts where both tell the same. */
export function joinedHints(outer: PeriodHint, inner: PeriodHint): PeriodHint {
  const sized = inner.months !== null && !(inner.months === 0 && (outer.months ?? 0) > 0 && inner.dates.length === 0);
  return {
    months: sized ? inner.months : outer.months,
    weeks: sized ? inner.weeks : outer.weeks,
    dates: inner.dates.length > 0 ? withYears(inner.dates, outer) : outer.dates,
    years: inner.years.length > 0 ? inner.years : outer.years,
    part: inner.part ?? outer.part,
    fiscal: inner.fiscal || outer.fiscal,
    isRange: inner.dates.length > 0 ? inner.isRange : outer.isRange,
    edge: inner.edge ?? outer.edge,
    yearsBack: inner.yearsBack || outer.yearsBack,
    relative: inner.relative ?? outer.relative,
  };
}

function withYears(dates: readonly DateHint[], { years }: PeriodHint): readonly DateHint[] {
  const [year, more] = years;
  if (year === undefined || more !== undefined) return dates;
  return dates.map((date) => (date.year === null ? { ...date, year } : date));
}
