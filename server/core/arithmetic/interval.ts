// Bounds that travel through arithmetic: every operation gives the least and the greatest result that its operands allow.

import {
  absolute,
  add,
  compare,
  type Decimal,
  divide,
  maximum,
  minimum,
  multiply,
  negate,
  subtract,
  ZERO,
} from '../text/decimal.ts';

/** Both ends belong to it; `low` is never above `high`. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

export function exactly(value: Decimal): Interval {
  return { low: value, high: value };
}

/** Whether the two share a value, if only an end. */
export function meets(a: Interval, b: Interval): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

/** Whether the two share more than an end; a single value may lie at one. */
export function overlaps(a: Interval, b: Interval): boolean {
  const below = compare(a.low, b.high);
  if (below > 0) return false;
  const above = compare(b.low, a.high);
  if (above > 0) return false;
  const single = compare(a.low, a.high) === 0 || compare(b.low, b.high) === 0;
  return single || (below < 0 && above < 0);
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: add(a.low, b.low), high: add(a.high, b.high) };
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: subtract(a.low, b.high), high: subtract(a.high, b.low) };
}

function negative({ low, high }: Interval): Interval {
  return { low: negate(high), high: negate(low) };
}

/** The distance from nought. */
export function magnitude(a: Interval): Interval {
  if (a.low.digits >= 0n) return a;
  if (a.high.digits <= 0n) return negative(a);
  return { low: ZERO, high: maximum(absolute(a.low), absolute(a.high)) };
}

function spanning(ends: readonly Decimal[]): Interval | null {
  const [first] = ends;
  return first ? { low: ends.reduce(minimum, first), high: ends.reduce(maximum, first) } : null;
}

export function times(a: Interval, b: Interval): Interval {
  const ends = [multiply(a.low, b.low), multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high)];
  return spanning(ends) ?? a;
}

/** How many decimal places a quotient is worked out to. */
const PLACES = 18;

/** `a / b`; `null` where `b` may be nought. */
export function over(a: Interval, b: Interval): Interval | null {
  if (b.low.digits <= 0n && b.high.digits >= 0n) return null;
  const ends = [a.low, a.high].flatMap((top) => [b.low, b.high].map((bottom) => divide(top, bottom, PLACES)));
  return spanning(ends.filter((end) => end !== null));
}
