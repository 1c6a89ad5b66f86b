// Whether two values are near enough to be one thing, told wrongly.

import { absolute, compare, decimal, multiply, normalised, subtract } from '../../../../text/decimal.ts';
import type { Fact } from '../fact.ts';

const CLOSE = decimal(4n, -1);

/** Whether two values are near enough to be one thing told wrongly: within forty per cent, or the same digits in another order or scale. */
export function isNear(a: Fact, b: Fact): boolean {
  const [x, y] = [absolute(a.value), absolute(b.value)];
  const larger = compare(x, y) >= 0 ? x : y;
  if (compare(absolute(subtract(x, y)), multiply(larger, CLOSE)) <= 0) return true;
  return digitsOf(a) === digitsOf(b);
}

const digits = new WeakMap<Fact, string>();

/** The digits of a value in ascending order: two values of which one has the other's digits turned have the same. */
export function digitsOf(fact: Fact): string {
  const known = digits.get(fact);
  if (known !== undefined) return known;
  const own = sortedDigits(fact);
  digits.set(fact, own);
  return own;
}

function sortedDigits({ value }: Fact): string {
  const written = normalised(absolute(value)).digits.toString();
  return written.length > 1 ? [...written.replaceAll('0', '')].sort().join('') : written;
}
