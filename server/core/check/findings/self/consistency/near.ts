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

export function digitsOf({ value }: Fact): string {
  const digits = normalised(absolute(value)).digits.toString();
  return digits.length > 1 ? [...digits.replaceAll('0', '')].sort().join('') : digits;
}
