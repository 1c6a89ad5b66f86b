// Arithmetic between claims: the result is a claim like any other, bounded by what rounding leaves open, with the working kept.

import { type Operand, roundedBounds } from '../../arithmetic/operand.ts';
import * as arithmetic from '../../arithmetic/operations.ts';
import type { Claim } from '../../claims/claim.ts';
import { claimWith } from '../../claims/claim-with.ts';
import type { Quantity } from '../../figures/figure.ts';
import {
  compare,
  type Decimal,
  decimal,
  formatAsWritten,
  maximum,
  rounded,
  subtract,
  ZERO,
} from '../../text/decimal.ts';

/** A claim's rounded value with what it stands for; `null` where it is no plain value. */
function operandOf({ quantity, written }: Claim): Operand | null {
  const { value, step, comparator } = quantity;
  return value !== null && comparator === '=' ? { value, bounds: roundedBounds(value, step), written } : null;
}

/** A claim made by arithmetic; its id names the claims that it follows from. */
function derivedClaim(a: Claim, b: Claim, { value, bounds, unit }: arithmetic.Working, text: string): Claim {
  const quantity: Quantity = {
    value,
    low: bounds.low,
    high: bounds.high,
    step: maximum(subtract(bounds.high, bounds.low), decimal(1n, value.exponent)),
    unit,
    comparator: '=',
  };
  return claimWith(a, { id: `${a.id}+${b.id}`, quantity, written: text, basis: [], evidence: null });
}

/**
 * One claim over another, in per cent or as a multiple.
 *
 * @param less what is taken off the quotient: 1 for growth, 0 for a share
 */
export function ratio(a: Claim, b: Claim, less: Decimal, unit: '%' | 'x'): Claim | null {
  const [x, y] = [operandOf(a), operandOf(b)];
  const working = x && y && compare(y.bounds.low, ZERO) > 0 ? arithmetic.ratio(x, y, less, unit) : null;
  if (!working) return null;
  const shown = formatAsWritten(rounded(working.value, unit === '%' ? -1 : -2));
  const value = rounded(working.value, -2);
  return derivedClaim(a, b, { ...working, value }, `${working.text} = ${shown}${unit}`);
}

function result({ value, unit, text }: arithmetic.Working): string {
  return `${text} = ${formatAsWritten(value)}${unit === '%' ? '' : ' '}${unit}`;
}

/** One claim less another; of two percentages, in points. */
export function difference(a: Claim, b: Claim): Claim | null {
  const [x, y] = [operandOf(a), operandOf(b)];
  if (!x || !y || a.quantity.unit !== b.quantity.unit) return null;
  const working = arithmetic.difference(x, y, a.quantity.unit);
  return derivedClaim(a, b, working, result(working));
}

/** What a claim leaves when several others are taken off. */
export function less(whole: Claim, parts: readonly Claim[]): Claim | null {
  const [total, last] = [operandOf(whole), parts.at(-1)];
  const operands = parts.flatMap((part) => operandOf(part) ?? []);
  if (!total || !last || operands.length < parts.length) return null;
  if (parts.some(({ quantity }) => quantity.unit !== whole.quantity.unit)) return null;
  let left = total;
  let working = arithmetic.difference(total, total, whole.quantity.unit);
  for (const operand of operands) {
    working = arithmetic.difference(left, operand, whole.quantity.unit);
    left = { value: working.value, bounds: working.bounds, written: working.text };
  }
  return derivedClaim(whole, last, working, result(working));
}

/** What one claim comes to for each that another counts. */
export function perUnit(total: Claim, count: Claim): Claim | null {
  const [x, y] = [operandOf(total), operandOf(count)];
  const working = x && y && compare(y.bounds.low, ZERO) > 0 ? arithmetic.perUnit(x, y, total.quantity.unit) : null;
  if (!working) return null;
  const value = rounded(working.value, roundedPlaces(working.value));
  return derivedClaim(total, count, { ...working, value }, result({ ...working, value }));
}

/** Four digits of a quotient. */
function roundedPlaces({ digits, exponent }: Decimal): number {
  return exponent + Math.max(0, String(digits < 0n ? -digits : digits).length - 4);
}

/** Several claims added up. */
export function sum(claims: readonly Claim[]): Claim | null {
  const operands = claims.flatMap((claim) => operandOf(claim) ?? []);
  const [first, last] = [claims[0], claims.at(-1)];
  if (!first || !last || claims.length < 2 || operands.length < claims.length) return null;
  if (claims.some(({ quantity }) => quantity.unit !== first.quantity.unit)) return null;
  const working = arithmetic.sum(operands, first.quantity.unit);
  return working && derivedClaim(first, last, working, result(working));
}

/** Whether a value lies in what the rounding of its parts leaves open of a result. */
export function isLeftOpen({ value }: Quantity, { low, high }: Quantity): boolean {
  return value !== null && low !== null && high !== null && compare(value, low) >= 0 && compare(value, high) <= 0;
}
