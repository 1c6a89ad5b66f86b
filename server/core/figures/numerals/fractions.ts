// Fractions in both languages: 三分之一, 百分之三十四, 三又四分之一, two-thirds, a third of, one in five, 1/5, 2 1/4.

import { codeAt, isDigit, isLetter, type Source, skipSpace, standsAt, startsWith } from '../scan/source.ts';
import { readArabic } from './arabic.ts';
import { readChinese } from './chinese.ts';
import { readEnglishFraction, readHalfWord } from './fractions-en.ts';
import { fractionOf, isWhole, mixedOf, type Numeral, plainNumeral, type Script, wholeOf } from './numeral.ts';

const SLASH = 0x2f;
const HUNDRED = '百'.charCodeAt(0);
const THOUSAND = '千'.charCodeAt(0);
const FORMAL_HUNDRED = '佰'.charCodeAt(0);
const FORMAL_THOUSAND = '仟'.charCodeAt(0);
const TEN_THOUSAND = '万'.charCodeAt(0);
const AND = '又'.charCodeAt(0);
const NEGATIVE = '负'.charCodeAt(0);
/** Scales and units right behind two numbers with a slash: the numbers are two members of a list. */
const LISTED = '%‰万亿千百兆倍x元';
const PART_OF = '分之';

/** The power of ten that brings 百分之, 千分之 and 万分之 to per cent; `null` for any other character. */
function percentPower(code: number): number | null {
  if (code === HUNDRED || code === FORMAL_HUNDRED) return 0;
  if (code === THOUSAND || code === FORMAL_THOUSAND) return -1;
  return code === TEN_THOUSAND ? -2 : null;
}

function numberAt(source: Source, at: number): Numeral | null {
  return isDigit(source, at) ? readArabic(source, at) : readChinese(source, at);
}

/** 百分之三十四, 百分之负三 and their kin as a number of per cent. */
export function readPercentOf(source: Source, at: number): Numeral | null {
  const power = percentPower(codeAt(source, at));
  if (power === null || !startsWith(source, at + 1, PART_OF)) return null;
  const negative = codeAt(source, at + 3) === NEGATIVE;
  const from = at + (negative ? 4 : 3);
  const bare = startsWith(source, from, '百') ? hundred(from) : null;
  const number = bare ?? (isDigit(source, from) ? readArabic(source, from) : readChinese(source, from, true));
  if (number === null || number.vague !== '') return null;
  return {
    ...number,
    start: at,
    digits: negative ? -number.digits : number.digits,
    exponent: number.exponent + power,
    step: number.step === null ? null : number.step + power,
    width: 0,
    percent: true,
  };
}

function hundred(at: number): Numeral {
  return { ...plainNumeral(at, at + 1, 'chinese'), digits: 1n, exponent: 2, step: 0 };
}

/** The part behind 分之, as a fraction of `below`; it may have a sign of its own: 三分之负二. */
function hanPart(source: Source, start: number, below: Numeral): Numeral | null {
  const negative = codeAt(source, below.end + 2) === NEGATIVE;
  const from = below.end + (negative ? 3 : 2);
  const above = isDigit(source, from) ? readArabic(source, from) : readChinese(source, from, true);
  if (!isWhole(above) || wholeOf(below) === 0n) return null;
  const part = wholeOf(above);
  return fractionOf(start, above.end, negative ? -part : part, wholeOf(below), 'chinese');
}

/** 三又四分之一, 5又1/2: a whole number and a fraction. */
function mixedHan(source: Source, number: Numeral): Numeral | null {
  const from = number.end + 1;
  const below = numberAt(source, from);
  const part = isWhole(below) && startsWith(source, below.end, PART_OF) ? hanPart(source, from, below) : null;
  const fraction = part ?? readSlashFraction(source, from);
  return fraction && mixedOf(number, fraction);
}

/** 三分之一, 5分之2: the denominator comes first. */
function readHanFraction(source: Source, at: number): Numeral | null {
  const number = numberAt(source, at);
  if (number === null || number.upper !== null || number.vague === 'several' || number.exponent < 0) return null;
  if (codeAt(source, number.end) === AND) return mixedHan(source, number);
  return startsWith(source, number.end, PART_OF) ? hanPart(source, at, number) : null;
}

/** A run of at most `width` plain digits at `at`, as a number. */
function shortNumber(source: Source, at: number, width: number): Numeral | null {
  const number = readArabic(source, at);
  return number !== null && number.width > 0 && number.width <= width ? number : null;
}

/** 1/5, 65/100: more below than above, so that it is no date. */
function readSlashFraction(source: Source, at: number): Numeral | null {
  if (!isDigit(source, at)) return null;
  const above = shortNumber(source, at, 6);
  if (above === null || codeAt(source, above.end) !== SLASH) return null;
  const below = shortNumber(source, above.end + 1, 7);
  if (below === null || below.digits <= above.digits || codeAt(source, below.end) === SLASH) return null;
  if (codeAt(source, at - 1) === SLASH || standsAt(source, below.end, LISTED)) return null;
  return fractionOf(at, below.end, above.digits, below.digits, 'arabic' satisfies Script);
}

/** 2 1/4 and 2-1/2: digits, then a fraction in digits. */
function readMixedDigits(source: Source, at: number): Numeral | null {
  const lead = shortNumber(source, at, 4);
  if (lead === null) return null;
  const code = codeAt(source, lead.end);
  if (code !== 0x20 && code !== 0x2d) return null;
  const part = readSlashFraction(source, skipSpace(source, lead.end + (code === 0x2d ? 1 : 0)));
  return part && mixedOf(lead, part);
}

/** Whether 分之 or 又 comes soon enough behind the digits at `at` to make them a part of a fraction. */
function mayBeHanFraction(source: Source, at: number): boolean {
  let end = at;
  while (end - at < 12 && (isDigit(source, end) || codeAt(source, end) === 0x2e)) end++;
  const code = codeAt(source, end);
  return code === AND || (code === PART_OF.charCodeAt(0) && codeAt(source, end + 1) === PART_OF.charCodeAt(1));
}

function readDigitFraction(source: Source, at: number, hedged: boolean): Numeral | null {
  let end = at;
  while (isDigit(source, end)) end++;
  const code = codeAt(source, end);
  if (code === SLASH) return readSlashFraction(source, at);
  if (code === 0x20 || code === 0x2d)
    return readMixedDigits(source, at) ?? (code === 0x20 ? readEnglishFraction(source, at, hedged) : null);
  return mayBeHanFraction(source, at) ? readHanFraction(source, at) : null;
}

/**
 * Reads a fraction at `at`.
 *
 * @param hedged whether a hedge stands right before it: "about a quarter" is no period
 */
export function readFraction(source: Source, at: number, hedged: boolean): Numeral | null {
  if (isDigit(source, at)) return readDigitFraction(source, at, hedged);
  if (isLetter(source, at)) return readHalfWord(source, at, hedged) ?? readEnglishFraction(source, at, hedged);
  return readHanFraction(source, at);
}
