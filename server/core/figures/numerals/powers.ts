// Powers behind a number: 2^10, 1.1^23, 1.2 x 10^6, 3×10^8.

import { decimal, divide } from '../../text/decimal.ts';
import { codeAt, isDigit, isLetter, type Source, skipSpace, startsWith } from '../scan/source.ts';
import { digitsEnd } from './digits.ts';
import type { Numeral } from './numeral.ts';

const CARET = 0x5e;
const MINUS = 0x2d;
const CROSSES: ReadonlySet<number> = new Set([...'x×*'].map((c) => c.charCodeAt(0)));
/** Powers beyond this are no quantity that anybody writes. */
const HIGHEST = 99;

/** What stands behind a number and raises it, or multiplies it by a power of ten. */
export interface Power {
  readonly end: number;
  readonly exponent: number;
  readonly ofTen: boolean;
}

function exponentAt(source: Source, at: number): { readonly end: number; readonly exponent: number } | null {
  const sign = codeAt(source, at);
  const first = sign === MINUS || sign === 0x2b ? at + 1 : at;
  const end = digitsEnd(source, first);
  if (end === first || end - first > 2 || isLetter(source, end)) return null;
  const size = Number(source.text.slice(first, end));
  return { end, exponent: sign === MINUS ? -size : size };
}

/** `^10` or `× 10^6` at `at`; `null` for anything else. */
export function powerBehind(source: Source, at: number): Power | null {
  if (codeAt(source, at) === CARET) {
    const found = exponentAt(source, at + 1);
    return found && { ...found, ofTen: false };
  }
  const cross = skipSpace(source, at);
  if (!CROSSES.has(codeAt(source, cross))) return null;
  const ten = skipSpace(source, cross + 1);
  if (!startsWith(source, ten, '10^') || (isDigit(source, at) && cross === at && isLetter(source, cross))) return null;
  const found = exponentAt(source, ten + 3);
  return found && { ...found, ofTen: true };
}

/** The number with its power; `null` where it has no finite value. */
export function raised(base: Numeral, { end, exponent, ofTen }: Power): Numeral | null {
  if (ofTen) return { ...base, end, exponent: base.exponent + exponent, step: base.exponent + exponent, width: 0 };
  const size = Math.abs(exponent);
  if (size > HIGHEST) return null;
  const power = decimal(base.digits ** BigInt(size), base.exponent * size);
  const value = exponent >= 0 ? power : divide(decimal(1n), power);
  return value && { ...base, end, digits: value.digits, exponent: value.exponent, step: null, width: 0 };
}
