// The arithmetic that texts and claims speak of, with bounds carried through and the working kept in one line.

import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  formatAsWritten,
  multiply,
  ONE,
  rounded,
  scaled,
  subtract,
  ZERO,
} from '../text/decimal.ts';
import { exactly, type Interval, minus, over, plus, times } from './interval.ts';
import type { Operand } from './operand.ts';

export interface Working {
  readonly value: Decimal;
  readonly bounds: Interval;
  /** `%` and `x` for quotients, `pp` between percentages, else the operands' own unit. */
  readonly unit: string;
  /** The left side: `398.24亿元 / 296.1亿元 − 1`. */
  readonly text: string;
}

const HUNDRED = decimal(100n);

function asRate(value: Decimal, unit: '%' | 'x'): Decimal {
  return unit === '%' ? multiply(value, HUNDRED) : value;
}

/**
 * One over the other.
 *
 * @param less what is taken off the quotient: 1 for growth, 0 for a share
 */
export function ratio(a: Operand, b: Operand, less: Decimal, unit: '%' | 'x'): Working | null {
  if (b.bounds.low.digits <= 0n) return null;
  const quotient = over(a.bounds, b.bounds);
  const value = divide(a.value, b.value);
  if (!quotient || !value) return null;
  const bounds = minus(quotient, exactly(less));
  const grows = compare(less, ZERO) > 0;
  return {
    value: asRate(subtract(value, less), unit),
    bounds: unit === '%' ? times(bounds, exactly(HUNDRED)) : bounds,
    unit,
    text: `${a.written} / ${b.written}${grows ? ' − 1' : ''}`,
  };
}

/** The growth from `before` to `after`, in per cent. */
export function growth(after: Operand, before: Operand): Working | null {
  return ratio(after, before, ONE, '%');
}

/** A part of a whole, in per cent. */
export function share(part: Operand, whole: Operand): Working | null {
  return ratio(part, whole, ZERO, '%');
}

/** How many times `b` is in `a`. */
export function multiple(a: Operand, b: Operand): Working | null {
  return ratio(a, b, ZERO, 'x');
}

/** The growth that a difference makes of the level before it: the level after, less the difference. */
export function growthOfChange(after: Operand, change: Operand): Working | null {
  const before = minus(after.bounds, change.bounds);
  const base = subtract(after.value, change.value);
  const text = `${after.written} − ${change.written}`;
  const made = ratio(change, { value: base, bounds: before, written: `(${text})` }, ZERO, '%');
  return made;
}

/** One less the other; of two percentages, in points. */
export function difference(a: Operand, b: Operand, unit: string): Working {
  return {
    value: subtract(a.value, b.value),
    bounds: minus(a.bounds, b.bounds),
    unit: unit === '%' ? 'pp' : unit,
    text: `${a.written} − ${b.written}`,
  };
}

/** Several added up; `null` for none. */
export function sum(parts: readonly Operand[], unit: string): Working | null {
  const [first, ...rest] = parts;
  if (!first) return null;
  return {
    value: rest.reduce((total, { value }) => add(total, value), first.value),
    bounds: rest.reduce((total, { bounds }) => plus(total, bounds), first.bounds),
    unit,
    text: parts.map(({ written }, at) => signedText(written, at > 0)).join(' '),
  };
}

/** An addend with the sign between it and the one before. */
function signedText(written: string, behind: boolean): string {
  const inner = /^[(（]\s*(.+?)\s*[)）]$/.exec(written)?.[1] ?? /^[-−–]\s*(.+)$/.exec(written)?.[1];
  if (inner !== undefined) return behind ? `− ${inner}` : `−${inner}`;
  return behind ? `+ ${written}` : written;
}

/** So many times over. */
export function product(a: Operand, count: Decimal, unit: string): Working {
  return {
    value: multiply(a.value, count),
    bounds: times(a.bounds, exactly(count)),
    unit,
    text: `${a.written} × ${formatAsWritten(count)}`,
  };
}

/** What comes to each. */
export function perUnit(total: Operand, count: Operand, unit: string): Working | null {
  const bounds = count.bounds.low.digits > 0n ? over(total.bounds, count.bounds) : null;
  const value = divide(total.value, count.value);
  return bounds && value ? { value, bounds, unit, text: `${total.written} / ${count.written}` } : null;
}

function power(base: Decimal, exponent: number): Decimal {
  let result = ONE;
  for (let at = 0; at < exponent; at++) result = rounded(multiply(result, base), -24);
  return result;
}

/** The `years`-th root of a positive number, to twelve places. */
function root(of: Decimal, years: number): Decimal {
  let low = ZERO;
  let high = add(of, ONE);
  for (let step = 0; step < 60; step++) {
    const middle = rounded(scaled(multiply(add(low, high), decimal(5n)), -1), -14);
    if (compare(power(middle, years), of) > 0) high = middle;
    else low = middle;
  }
  return rounded(low, -12);
}

/** The growth of each of so many years that leads from `before` to `after`, in per cent. */
export function compoundGrowth(after: Operand, before: Operand, years: number): Working | null {
  const whole = multiple(after, before);
  if (!whole || years < 1 || years > 50 || whole.bounds.low.digits <= 0n) return null;
  const yearly = (value: Decimal): Decimal => multiply(subtract(root(value, years), ONE), HUNDRED);
  return {
    value: yearly(whole.value),
    bounds: { low: yearly(whole.bounds.low), high: yearly(whole.bounds.high) },
    unit: '%',
    text: `(${whole.text})^(1/${years}) − 1`,
  };
}
