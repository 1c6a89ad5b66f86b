// The part of a year in English and in shorthand: third quarter, first, second and third quarters, first half, Q1–Q3, 2H, 9M.

import type { YearLabel, YearPart } from '../../../periods/expression.ts';
import { codeAt, isCapital, type Source } from '../../scan/source.ts';
import { type Joint, matchAt, type PartSlot } from '../match.ts';

const QUARTERS: readonly YearPart[] = ['Q1', 'Q2', 'Q3', 'Q4'];
const HALVES: readonly YearPart[] = ['H1', 'H2'];
const NTH = 'first|second|third|fourth|1st|2nd|3rd|4th|opening|closing|final|last';
const ORDER: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  opening: 1,
  closing: 4,
  final: 4,
  last: 4,
};

const LABEL = '(?:(fiscal|financial|calendar)[\\s-]{1,3})?';
const JOINT = '\\s{0,3}(?:,\\s{0,3}(?:and\\s{1,3})?|(?:and|to|through|&|or|–|-)\\s{0,3})(?:the\\s{1,3})?';
const ORDINAL = new RegExp(
  `${LABEL}((?:${NTH})(?:${JOINT}(?:fiscal\\s{1,3})?(?:${NTH})){0,3})[\\s-]{1,3}${LABEL}(quarter|half|halve)s?(?![a-z])`,
  'y',
);
const SPAN = /(first|last|final)[\s-]{1,3}(two|three|six|nine|2|3|6|9)[\s-]{1,3}(month|quarter)s?(?![a-z])/y;
const COMPACT = /(?:(fiscal|financial|calendar)\s{1,3})?(?:(q)([1-4])|([1-4])q|(h)([12])|([12])h|(9)m)/y;
const MORE =
  /\s{0,2}(?:,\s{0,2}(?:and\s)?|\/|&\s{0,2}|and\s|、|和|及|与|(-|–|~|to\s|through\s|至|到)\s{0,2})(?:q([1-4])|([1-4])q|h([12])|([12])h|([1-4])(?![\dqh.,%]|\s?[a-z]))/y;

/** What a first or last number of months or quarters is of a year. */
const SPANS: Readonly<Record<string, YearPart>> = {
  'first 3 month': 'Q1',
  'first 6 month': 'H1',
  'first 9 month': '9M',
  'first 2 quarter': 'H1',
  'first 3 quarter': '9M',
  'last 3 month': 'Q4',
  'last 6 month': 'H2',
  'last 2 quarter': 'H2',
};
const NUMBERS: Readonly<Record<string, string>> = { two: '2', three: '3', six: '6', nine: '9' };

function labelIn(word: string | undefined): YearLabel {
  if (word === undefined) return 'bare';
  return word === 'calendar' ? 'calendar' : 'fiscal';
}

function orderOf(word: string): number {
  return ORDER[word] ?? Number(word[0]);
}

/** The quarter or half that an ordinal names; the final half is the second. */
export function nthPart(word: string, unit: string): YearPart {
  const order = orderOf(word);
  return unit.startsWith('hal') ? (HALVES[Math.min(order, 2) - 1] ?? 'H1') : (QUARTERS[order - 1] ?? 'Q1');
}

function jointIn(text: string, count: number): Joint {
  if (count === 1) return 'one';
  return count === 2 && /(?:\bto\b|\bthrough\b|[–-])/.test(text) ? 'span' : 'list';
}

/** A part slot, and whether it is one only with its year (the last quarter of 2025). */
export interface EnPart extends PartSlot {
  readonly needsYear: boolean;
}

function ordinalAt(source: Source, at: number): EnPart | null {
  const match = matchAt(ORDINAL, source, at);
  if (!match) return null;
  const [text, before, list = '', behind, unit = ''] = match;
  const end = at + text.length;
  const from = at + text.indexOf(list);
  const named = [...list.matchAll(new RegExp(NTH, 'g'))];
  const parts = named.map((word) => ({
    part: nthPart(word[0], unit),
    start: from + word.index,
    end: named.length === 1 ? end : from + word.index + word[0].length,
  }));
  const needsYear = list === 'last';
  return { end, label: labelIn(before ?? behind), parts, joint: jointIn(list, parts.length), needsYear };
}

function spanAt(source: Source, at: number): EnPart | null {
  const match = matchAt(SPAN, source, at);
  if (!match) return null;
  const [text, which = '', number = '', unit = ''] = match;
  const first = which === 'first';
  const part = SPANS[`${first ? which : 'last'} ${NUMBERS[number] ?? number} ${unit}`];
  const end = at + text.length;
  return part ? { end, label: 'bare', parts: [{ part, start: at, end }], joint: 'one', needsYear: !first } : null;
}

/** The quarters or halves behind the first one: , Q2 and Q3; –Q3; -3. */
function withMore(source: Source, first: EnPart, units: readonly YearPart[]): EnPart {
  const parts = [...first.parts];
  let { end, joint } = first;
  while (parts.length < 4 && joint !== 'span') {
    const match = matchAt(MORE, source, end);
    if (!match) break;
    const [text, span, q1, q2, h1, h2, bare] = match;
    const number = bare ?? (units === QUARTERS ? (q1 ?? q2) : (h1 ?? h2));
    const part = units[Number(number) - 1];
    if (number === undefined || !part || (bare !== undefined && !/[-–~/、至到]/.test(text))) break;
    if (span !== undefined && parts.length > 1) break;
    joint = span === undefined ? 'list' : 'span';
    const start = end + text.search(/(?:q|h)?[1-4]/);
    end += text.length;
    parts.push({ part, start, end });
  }
  return { ...first, end, parts, joint };
}

function compactAt(source: Source, at: number): EnPart | null {
  const match = matchAt(COMPACT, source, at);
  if (!match) return null;
  const [text, label, , q1, q2, , h1, h2, nine] = match;
  const end = at + text.length;
  const part = QUARTERS[Number(q1 ?? q2) - 1] ?? HALVES[Number(h1 ?? h2) - 1] ?? '9M';
  const written = at + (label === undefined ? 0 : text.length - (text.split(/\s/).at(-1)?.length ?? 0));
  const bareHalf = h1 !== undefined || h2 !== undefined;
  const needsYear = nine !== undefined || (bareHalf && !isBareHalf(source, written));
  const slot: EnPart = { end, label: labelIn(label), parts: [{ part, start: at, end }], joint: 'one', needsYear };
  return nine === undefined ? withMore(source, slot, bareHalf ? HALVES : QUARTERS) : slot;
}

/** H1 in capitals, and no tag. */
function isBareHalf(source: Source, at: number): boolean {
  const before = codeAt(source, at - 1);
  const capital = isCapital(source, at) || isCapital(source, at + 1);
  return capital && before !== 0x3c && before !== 0x2f && before !== 0x2d && before !== 0x2e;
}

const WHOLE =
  /(?:full[\s-]{1,3}year|full(?=\s{1,3}(?:fiscal|financial|calendar))|whole\s{1,3}(?:year|of)|all\s{1,3}of|(nine)[\s-]months?|(six)[\s-]months?)(?![a-z])/y;

/** full-year 2025, all of 2025, nine months of 2025: only with their year. */
function wholeAt(source: Source, at: number): EnPart | null {
  const match = matchAt(WHOLE, source, at);
  if (!match) return null;
  const end = at + match[0].length;
  const part: YearPart = match[1] ? '9M' : match[2] ? 'H1' : 'FY';
  return { end, label: 'bare', parts: [{ part, start: at, end }], joint: 'one', needsYear: true };
}

/** The part or parts of a year at `at`. */
export function enPartAt(source: Source, at: number): EnPart | null {
  return ordinalAt(source, at) ?? spanAt(source, at) ?? compactAt(source, at) ?? wholeAt(source, at);
}
