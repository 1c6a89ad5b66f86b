// Dates in digits with slashes: 10/14/2025, 31/12/24, and 9/30 where something says that it is a day.

import type { PeriodExpression } from '../../periods/expression.ts';
import { codeAt, isDigit, isLetter, type Source } from '../scan/source.ts';
import { unitBehind } from '../units/units.ts';
import { dayOf } from './match.ts';

const WHOLE = /(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d|\d\d)(?![\d/%])(?!\.\d)/y;
const SHORT = /(\d{1,2})\/(\d{1,2})(?![\d/%])(?!\.\d)/y;
/** What says that two numbers with a slash are a day, the days before it in a list included. */
const DAY =
  /(?:\b(?:on|as of|as at|since|until|through|dated|due|due by|ended|ending|effective|week of|between|(by|from|to|before|after|at))|截至|截止|截止到|于|(自))\s?(?:\d{1,2}\/\d{1,2}(?:,? and |, | or | to |\s?[-–、和至]\s?)){0,4}$/;
/** How far before a day its word may stand. */
const REACH = 40;
/** Denominators that people write; "cut by 1/3" is no third of January. */
const DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32]);

export interface DigitDate {
  readonly end: number;
  readonly expression: PeriodExpression;
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** A unit, a scale or another letter behind the digits makes them members of a list (12/10/11亿元). */
function isMeasured(source: Source, end: number): boolean {
  const scale = '万亿千百兆'.includes(String.fromCharCode(codeAt(source, end)));
  return isLetter(source, end) || (codeAt(source, end) !== 0 && scale) || unitBehind(source, end) !== null;
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year);
}

/** The month comes first, as in America, unless it cannot be one. */
function wholeDate(source: Source, match: RegExpExecArray): DigitDate | null {
  const [, first = '', second = '', year = ''] = match;
  const [one, two] = [Number(first), Number(second)];
  const end = match.index + match[0].length;
  if ((!isDay(one, two) && !isDay(two, one)) || isMeasured(source, end)) return null;
  const day = isDay(one, two) ? dayOf(fullYear(year), one, two) : dayOf(fullYear(year), two, one);
  return day === null ? null : { end, expression: { type: 'instant', day } };
}

/** Another day right behind this one, and whether it has its month behind: from 1/6 to 30/6. */
const OTHER = /^(?: to | and |\s?[-–至]\s?)(\d{1,2})\/(\d{1,2})(?![\d/%])/;
/** The same before it. */
const OTHER_BEFORE = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?: to | and |\s?[-–至]\s?)$/;

/** Whether one of the two can only be a day of the month: 30/6 is no fraction, and 1/6 beside it none either. */
function isDayFirst(match: RegExpExecArray | null): boolean {
  return match !== null && Number(match[1]) > LAST_MONTH && isDay(Number(match[2]), Number(match[1]));
}

const LAST_MONTH = 12;

function shortDate(source: Source, match: RegExpExecArray): DigitDate | null {
  const end = match.index + match[0].length;
  const before = source.folded.slice(Math.max(0, match.index - REACH), match.index);
  const dayFirst = [match, OTHER.exec(source.folded.slice(end, end + REACH)), OTHER_BEFORE.exec(before)].some(
    isDayFirst,
  );
  const [one, two] = [Number(match[1]), Number(match[2])];
  const [month, day] = dayFirst ? [two, one] : [one, two];
  if (!isDay(month, day) || isMeasured(source, end) || source.folded.startsWith(' of ', end)) return null;
  const said = DAY.exec(before);
  if (!said || (!dayFirst && (said[1] ?? said[2]) !== undefined && DENOMINATORS.has(day))) return null;
  return { end, expression: { type: 'month', month, year: null } };
}

/** The date in digits and slashes at `at`; `null` where the digits are a fraction or a list. */
export function digitDateAt(source: Source, at: number): DigitDate | null {
  const slash = isDigit(source, at + 1) ? at + 2 : at + 1;
  if (codeAt(source, slash) !== 0x2f || codeAt(source, at - 1) === 0x2f) return null;
  WHOLE.lastIndex = at;
  const whole = WHOLE.exec(source.folded);
  if (whole) return wholeDate(source, whole);
  SHORT.lastIndex = at;
  const short = SHORT.exec(source.folded);
  return short && shortDate(source, short);
}
