// Numbers in Arabic digits: separators, decimals, powers of ten, vulgar fractions.

import { divide } from '../../text/decimal.ts';
import { codeAt, isDigit, isLetter, type Source } from '../scan/source.ts';
import { digitsEnd, LONGEST_NUMBER } from './digits.ts';
import type { Numeral } from './numeral.ts';
import { powerBehind, raised } from './powers.ts';

const COMMA = 0x2c;
const POINT = 0x2e;
const ZERO = 0x30;
const WIDE_COMMA = 0xff0c;
const WIDE_ZERO = 0xff10;

/** Vulgar fraction characters as numerator and denominator. */
const VULGAR: ReadonlyMap<number, readonly [number, number]> = new Map(
  (
    [
      ['½', 1, 2],
      ['¼', 1, 4],
      ['¾', 3, 4],
      ['⅓', 1, 3],
      ['⅔', 2, 3],
      ['⅕', 1, 5],
      ['⅖', 2, 5],
      ['⅗', 3, 5],
      ['⅘', 4, 5],
      ['⅙', 1, 6],
      ['⅚', 5, 6],
      ['⅛', 1, 8],
      ['⅜', 3, 8],
      ['⅝', 5, 8],
      ['⅞', 7, 8],
    ] as const
  ).map(([character, above, below]) => [character.charCodeAt(0), [above, below]]),
);

/** No fraction character comes before ¼. */
const FIRST_VULGAR = 0xbc;

/** `digits` characters as an exact whole number; other characters among them are skipped. */
function wholeOf(source: Source, start: number, end: number): bigint {
  if (end - start <= 15) {
    let value = 0;
    for (let i = start; i < end; i++) {
      if (isDigit(source, i)) value = value * 10 + codeAt(source, i) - ZERO;
    }
    return BigInt(value);
  }
  let digits = '';
  for (let i = start; i < end; i++) if (isDigit(source, i)) digits += String.fromCharCode(codeAt(source, i));
  return BigInt(digits);
}

function isGroup(source: Source, at: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (!isDigit(source, at + i)) return false;
  return !isDigit(source, at + size);
}

/** A line break, a tab or more than one space divides no thousands. */
function isThinEnough(space: number): boolean {
  return space !== 0x0a && space !== 0x09;
}

/** The separator of thousands at `at`, as its folded code; 0 when what stands there separates nothing. */
function separatorAt(source: Source, at: number, first: number): number {
  const code = codeAt(source, at);
  if (code === COMMA || code === 0x27) return isGroup(source, at + 1, 3) ? code : 0;
  if (code === WIDE_COMMA) {
    const wide = source.text.charCodeAt(at + 1) >= WIDE_ZERO && source.text.charCodeAt(at - 1) >= WIDE_ZERO;
    return wide && isGroup(source, at + 1, 3) ? code : 0;
  }
  if (code === 0x20 && isThinEnough(source.text.charCodeAt(at))) {
    return codeAt(source, first) !== ZERO && isGroup(source, at + 1, 3) ? code : 0;
  }
  return 0;
}

/** More groups of three with spaces between them are numbers side by side: 100 200 300 … */
const LONGEST_SPACED = 19;

/** The offset behind the whole part that starts with the digits `[start, end)`, grouped or not. */
function groupsEnd(source: Source, start: number, end: number): number {
  if (end - start > 3) return end;
  const separator = separatorAt(source, end, start);
  if (separator === 0) return Math.max(end, indianEnd(source, start, end));
  let at = end;
  while (at - start <= LONGEST_NUMBER && codeAt(source, at) === separator && isGroup(source, at + 1, 3)) at += 4;
  return separator === 0x20 && (at - start > LONGEST_SPACED || isBehindGroup(source, start)) ? end : at;
}

/** Whether a group of three and a space stand before the digits: then that group was a number by itself. */
function isBehindGroup(source: Source, start: number): boolean {
  return (
    start > 3 && codeAt(source, start - 1) === 0x20 && isGroup(source, start - 4, 3) && !isDigit(source, start - 5)
  );
}

/** 12,34,567: groups of two before the last three, as in India; `start` where it is not written so. */
function indianEnd(source: Source, start: number, end: number): number {
  if (end - start > 2) return start;
  let at = end;
  while (at - start <= LONGEST_NUMBER && codeAt(source, at) === COMMA && isGroup(source, at + 1, 2)) at += 3;
  return at > end && codeAt(source, at) === COMMA && isGroup(source, at + 1, 3) ? at + 4 : start;
}

/** Continental 1.234,5 and 1.234.567,89: the offset of the comma; −1 where it is not written so. */
function continentalComma(source: Source, start: number, end: number): number {
  if (end - start > 3 || codeAt(source, end) !== POINT) return -1;
  let at = end;
  while (at - start <= LONGEST_NUMBER && codeAt(source, at) === POINT && isGroup(source, at + 1, 3)) at += 4;
  if (at === end || codeAt(source, at) !== COMMA || !isDigit(source, at + 1)) return -1;
  const last = digitsEnd(source, at + 1);
  const clean =
    last - at <= 3 &&
    !((codeAt(source, last) === COMMA || codeAt(source, last) === POINT) && isDigit(source, last + 1));
  return clean ? at : -1;
}

function exponentAt(source: Source, at: number): { readonly end: number; readonly power: number } | null {
  if (codeAt(source, at) !== 0x65) return null;
  const sign = codeAt(source, at + 1);
  const first = sign === 0x2b || sign === 0x2d ? at + 2 : at + 1;
  const end = digitsEnd(source, first);
  if (end === first || end - first > 3 || isLetter(source, end)) return null;
  const size = Number(wholeOf(source, first, end));
  return { end, power: sign === 0x2d ? -size : size };
}

function numeral(start: number, end: number, digits: bigint, exponent: number, width: number): Numeral {
  return {
    start,
    end,
    digits,
    exponent,
    step: exponent,
    script: 'arabic',
    width,
    scale: 0,
    scaleText: '',
    vague: '',
    upper: null,
    fraction: false,
  };
}

function mixed(source: Source, start: number, wholeEnd: number, at: number): Numeral | null {
  const code = codeAt(source, at);
  const parts = code < FIRST_VULGAR ? undefined : VULGAR.get(code);
  if (parts === undefined) return null;
  const [above, below] = parts;
  const whole = wholeEnd > start ? wholeOf(source, start, wholeEnd) : 0n;
  const value = divide(
    { digits: whole * BigInt(below) + BigInt(above), exponent: 0 },
    { digits: BigInt(below), exponent: 0 },
  );
  if (value === null) return null;
  return { ...numeral(start, at + 1, value.digits, value.exponent, 0), step: null, fraction: wholeEnd === start };
}

/**
 * Reads the number in Arabic digits at `at`: 39,824 · 39 824 · 39'824 · 398.24 · .5 · 1.234,5 · 1e10 · 2½.
 *
 * @returns `null` where none starts, or where the digits are too many for a quantity
 */
export function readArabic(source: Source, at: number): Numeral | null {
  const first = digitsEnd(source, at);
  if (first === at) {
    if (codeAt(source, at) !== POINT) return mixed(source, at, at, at);
    if (!isDigit(source, at + 1)) return null;
  }
  const comma = continentalComma(source, at, first);
  const wholeEnd = comma >= 0 ? comma : groupsEnd(source, at, first);
  const fraction = mixed(source, at, wholeEnd, codeAt(source, wholeEnd) === 0x20 ? wholeEnd + 1 : wholeEnd);
  if (fraction !== null) return fraction;
  let end = wholeEnd;
  let exponent = 0;
  if ((comma >= 0 || codeAt(source, wholeEnd) === POINT) && isDigit(source, wholeEnd + 1)) {
    end = digitsEnd(source, wholeEnd + 1);
    exponent = wholeEnd + 1 - end;
  }
  if (end - at > LONGEST_NUMBER) return null;
  const digits = wholeOf(source, at, end);
  const power = exponentAt(source, end);
  if (power !== null) return numeral(at, power.end, digits, exponent + power.power, 0);
  const base = numeral(at, end, digits, exponent, end === first ? end - at : 0);
  const raisedTo = powerBehind(source, end);
  return raisedTo === null ? base : (raised(base, raisedTo) ?? base);
}
