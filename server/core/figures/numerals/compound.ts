// Money in units and parts: 3元5角, 12元3角4分, 三块五, 十英镑三便士, $5 and 20 cents.

import { add, type Decimal, decimal, scaled } from '../../text/decimal.ts';
import { codeAt, isDigit, isHan, isLetter, type Source, standsAt, startsWith } from '../scan/source.ts';
import type { Amount } from '../units/amount-read.ts';
import { unitBehind } from '../units/units.ts';
import { readArabic } from './arabic.ts';
import { readChinese } from './chinese.ts';
import { digitAt } from './chinese-section.ts';
import { readEnglish } from './english.ts';
import { type Numeral, plainNumeral } from './numeral.ts';

const CENT = '分'.charCodeAt(0);
const WHOLE = '整'.charCodeAt(0);
const JOINTS = [' and ', ', ', ' '];

interface Part {
  readonly value: Decimal;
  readonly end: number;
  /** Power of ten of the part: −1 for 角, −2 for cents. */
  readonly power: number;
}

function numberAt(source: Source, at: number): Numeral | null {
  if (isDigit(source, at)) return readArabic(source, at);
  return isLetter(source, at) ? readEnglish(source, at) : (readChinese(source, at) ?? formalDigit(source, at));
}

/** 柒 in 柒角, which is no numeral where it stands alone. */
function formalDigit(source: Source, at: number): Numeral | null {
  const digit = digitAt(source, at);
  return digit < 0 ? null : { ...plainNumeral(at, at + 1, 'chinese'), digits: BigInt(digit), step: 0 };
}

/** Where the next part may start behind an amount that ends at `at`. */
function partStart(source: Source, at: number): number {
  if (isHan(source, at - 1)) return standsAt(source, at, '零又') ? at + 1 : at;
  const joint = JOINTS.find((text) => startsWith(source, at, text));
  return joint === undefined ? -1 : at + joint.length;
}

/** The part behind `power`: 5角, 3 pence; the last digit of 三块五 without a unit. */
function partAt(source: Source, at: number, unit: string, above: number): Part | null {
  const number = numberAt(source, at);
  if (number === null || number.vague !== '' || number.upper !== null || number.scale > 0 || number.exponent !== 0)
    return null;
  const value = decimal(number.digits);
  const behind = unitBehind(source, number.end);
  if (behind?.kind === 'money' && behind.power < above && behind.unit === unit)
    return { value, end: behind.end, power: behind.power };
  if (behind !== null || unit !== 'CNY') return null;
  if (codeAt(source, number.end) === CENT && !standsAt(source, number.end + 1, '之钟部店'))
    return { value, end: number.end + 1, power: -2 };
  return isColloquial(source, number, at) ? { value, end: number.end, power: above - 1 } : null;
}

/** 三块五, 五块八: one digit right behind 块 or 毛, and then no more. */
function isColloquial(source: Source, number: Numeral, at: number): boolean {
  return (
    standsAt(source, at - 1, '块毛') &&
    number.end === at + 1 &&
    number.digits > 0n &&
    (!isHan(source, number.end) || standsAt(source, number.end, '的左一钱'))
  );
}

/** The amount with the parts behind it; the amount itself where none follow. */
export function withParts(source: Source, amount: Amount): Amount {
  const { number, before, behind } = amount;
  const unit = behind?.unit ?? before?.unit;
  const plain = number.exponent === 0 && number.vague === '' && number.upper === null;
  if (unit === undefined || !plain || (behind ?? before)?.kind !== 'money') return amount;
  let power = behind?.power ?? 0;
  let total = scaled(decimal(number.digits), power);
  let end = amount.end;
  for (;;) {
    const start = partStart(source, end);
    const part = start < 0 ? null : partAt(source, start, unit, power);
    if (part === null) break;
    total = add(total, scaled(part.value, part.power));
    power = part.power;
    end = part.end;
  }
  if (end === amount.end) return amount;
  if (codeAt(source, end) === WHOLE) end++;
  const whole = { kind: 'money', unit, power: 0, start: behind?.start ?? number.end, end } as const;
  return {
    ...amount,
    end,
    number: { ...number, digits: total.digits, exponent: total.exponent, step: power, width: 0 },
    behind: whole,
  };
}
