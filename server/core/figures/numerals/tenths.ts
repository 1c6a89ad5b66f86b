// Tenths as per cent: 三成, 六成五, 七成半, 八五折.

import { type Decimal, decimal, powerOfTen, scaled } from '../../text/decimal.ts';
import type { Hedge, Quantity } from '../figure.ts';
import { pointQuantity } from '../quantity.ts';
import { HAN_VALUE } from '../scan/characters.ts';
import { codeAt, type Source, startsWith } from '../scan/source.ts';
import { UNIT_EXCEPTIONS } from '../tables/measure-words.ts';
import type { Amount } from '../units/amount-read.ts';
import type { Numeral } from './numeral.ts';

const TENTHS = '成'.charCodeAt(0);
const DISCOUNT = '折'.charCodeAt(0);
const [NO_TENTHS = '', NO_DISCOUNT = ''] = [UNIT_EXCEPTIONS['成'], UNIT_EXCEPTIONS['折']];

/** No joint and second end of a range of tenths are longer. */
const LONGEST_END = 8;

/** Whether 成 stands near enough behind `at` to close a range. */
export function tenthsFollow(source: Source, at: number): boolean {
  for (let next = at + 2; next < at + LONGEST_END; next++) if (codeAt(source, next) === TENTHS) return true;
  return false;
}

interface Tenths {
  readonly end: number;
  readonly value: Decimal;
  readonly step: number | null;
}

/** What follows 成: a digit of hundredths (六成五), or a half. */
function withHundredths(source: Source, tenths: Tenths): Tenths {
  const { end, value } = tenths;
  const digit = HAN_VALUE[codeAt(source, end)] ?? 0;
  const whole = {
    digits: value.digits * powerOfTen(Math.max(0, value.exponent)),
    exponent: Math.min(0, value.exponent),
  };
  if (digit >= 2 && digit <= 10)
    return { end: end + 1, value: { ...whole, digits: whole.digits + BigInt(digit - 1) }, step: 0 };
  return startsWith(source, end, '半')
    ? { end: end + 1, value: { ...whole, digits: whole.digits + 5n }, step: 0 }
    : tenths;
}

function isTenths(source: Source, { number, before }: Amount): boolean {
  const mark = codeAt(source, number.end);
  if ((mark !== TENTHS && mark !== DISCOUNT) || number.fraction || number.vague !== '') return false;
  if (number.scale > 0 || before !== null) return false;
  const next = String.fromCharCode(codeAt(source, number.end + 1));
  return !(mark === TENTHS ? NO_TENTHS : NO_DISCOUNT).includes(next);
}

/** 八五折 and 75折 say so many per cent; `null` for any other number of tenths. 三五折 is no range of them. */
function discountPercent(source: Source, { script, width, digits, upper, end }: Numeral): Decimal | null {
  if (codeAt(source, end) !== DISCOUNT || width !== 2) return null;
  if (upper !== null) return digits === 3n && upper === 5n ? decimal(35n) : null;
  return script === 'chinese' || digits > 10n ? decimal(digits) : null;
}

/** The tenths at an amount, with the quantity that a hedge makes of them; `null` where none are written. */
export function tenthsAt(
  source: Source,
  amount: Amount,
): { readonly end: number; readonly quantity: (hedge: Hedge | null) => Quantity } | null {
  if (!isTenths(source, amount)) return null;
  const { number } = amount;
  const mark = codeAt(source, number.end);
  const percent = discountPercent(source, number);
  if (percent === null && number.width === 2 && number.script === 'chinese' && number.upper === null) return null;
  const half = mark === DISCOUNT && startsWith(source, number.start, '半');
  const written = decimal(number.digits, number.exponent);
  const lead: Tenths = {
    end: number.end + 1,
    value: percent ?? scaled(written, half ? 2 : 1),
    step: percent !== null ? 0 : number.step === null ? null : number.step + 1,
  };
  const { end, value, step } = mark === TENTHS ? withHundredths(source, lead) : lead;
  const high = number.upper === null || percent ? null : scaled(decimal(number.upper, number.exponent), 1);
  return {
    end,
    quantity: (hedge) =>
      high
        ? { value: null, low: lead.value, high, step: null, unit: '%', comparator: '=' }
        : pointQuantity(value, step, '%', hedge?.kind ?? null),
  };
}
