// A written number as arithmetic takes it: its value, what it may stand for, and its own words for the working.

import type { Quantity } from '../figures/figure.ts';
import { absolute, add, type Decimal, half, maximum, minimum, scaled, subtract } from '../text/decimal.ts';
import type { Interval } from './interval.ts';

export interface Operand {
  readonly value: Decimal;
  readonly bounds: Interval;
  /** As its text has it. */
  readonly written: string;
}

/** What a rounded number may stand for. */
export function roundedBounds(value: Decimal, step: Decimal | null): Interval {
  if (!step) return { low: value, high: value };
  const slack = half(step);
  return { low: subtract(value, slack), high: add(value, slack) };
}

/** What a number may stand for that was rounded, or cut off behind its last digit. */
export function writtenBounds(value: Decimal, step: Decimal | null): Interval {
  if (!step) return { low: value, high: value };
  const { low, high } = roundedBounds(value, step);
  return value.digits < 0n ? { low: subtract(value, step), high } : { low, high: add(value, step) };
}

/** Whole numbers with noughts at the end are often rounded ones: 62,000 may stand for 61,500. */
function looseStep(value: Decimal, step: Decimal): Decimal {
  if (value.digits === 0n || step.exponent !== 0) return step;
  let { digits, exponent } = absolute(value);
  while (digits >= 100n && digits % 10n === 0n) {
    digits /= 10n;
    exponent++;
  }
  return exponent >= 3 ? { digits: 1n, exponent } : step;
}

/** What a quantity may stand for, hedge included; `null` where nothing is bounded. */
export function quantityBounds(quantity: Quantity): Interval | null {
  const { value, low, high, step, comparator } = quantity;
  if (value && comparator === '=') return writtenBounds(value, step && looseStep(value, step));
  if (low && high) return { low: minimum(low, high), high: maximum(low, high) };
  // An open end reaches a thousand times as far, which no figure beside it will.
  if (!value || value.digits <= 0n) return null;
  return low ? { low, high: scaled(value, 3) } : { low: scaled(value, -3), high: value };
}
