// What a reader of numerals hands on: the digits as written, before scale and unit.

import { add, decimal, divide, powerOfTen } from '../../text/decimal.ts';

export type Script = 'arabic' | 'chinese' | 'english';

/** A number as written, without sign: `digits × 10^exponent`. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly digits: bigint;
  readonly exponent: number;
  /** Power of ten of the last written digit; `null` where precision is not a matter of digits (a half, a third). */
  readonly step: number | null;
  readonly script: Script;
  /** Number of plain digits where nothing but digits is written (a year, a code), else 0. */
  readonly width: number;
  /** Power of ten of a scale word inside the numeral (万, 亿, million), 0 for none. */
  readonly scale: number;
  readonly scaleText: string;
  /** `bare`: a scale word without digits (百亿); `several`: 数百万, 几十; these name an order of magnitude. */
  readonly vague: '' | 'bare' | 'several';
  /** Upper end where the numeral is a range by itself (三四十, 十几); `digits` is then the lower end. */
  readonly upper: bigint | null;
  /** Whether digits behind a fraction bar or a fraction word make this a fraction (三分之一, two-thirds, 1/5). */
  readonly fraction: boolean;
  /** Whether the words say hundredths: 百分之三十四 is 34 of them. */
  readonly percent?: boolean;
}

/** A numeral of zero in `[start, end)`, to be filled in. */
export function plainNumeral(start: number, end: number, script: Script): Numeral {
  return {
    start,
    end,
    digits: 0n,
    exponent: 0,
    step: null,
    script,
    width: 0,
    scale: 0,
    scaleText: '',
    vague: '',
    upper: null,
    fraction: false,
  };
}

/** Whether a numeral is a single whole number, fit for a part of a fraction. */
export function isWhole(number: Numeral | null): number is Numeral {
  return number !== null && number.upper === null && number.vague === '' && number.exponent >= 0;
}

export function wholeOf(number: Numeral): bigint {
  return number.digits * powerOfTen(number.exponent);
}

/** A fraction as a numeral of 15 decimal places. */
export function fractionOf(start: number, end: number, above: bigint, below: bigint, script: Script): Numeral | null {
  const value = divide(decimal(above), decimal(below));
  return (
    value && { ...plainNumeral(start, end, script), digits: value.digits, exponent: value.exponent, fraction: true }
  );
}

/** A whole number and a fraction behind it as one number. */
export function mixedOf(number: Numeral, part: Numeral): Numeral {
  const value = add(decimal(number.digits, number.exponent), decimal(part.digits, part.exponent));
  return { ...number, end: part.end, digits: value.digits, exponent: value.exponent, step: null, width: 0 };
}
