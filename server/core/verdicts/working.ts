// Arithmetic between claims, with the working kept: the result is a claim like any other, bounded by what rounding leaves open.

import type { Claim } from '../claims/claim.ts';
import type { Quantity } from '../figures/figure.ts';
import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  formatAsWritten,
  half,
  maximum,
  minimum,
  multiply,
  rounded,
  subtract,
  ZERO,
} from '../text/decimal.ts';

const HUNDRED = decimal(1n, 2);

/** The bounds within which a claim's rounded value lies. */
function bounds(claim: Claim): { low: Decimal; high: Decimal } | null {
  const { value, step } = claim.quantity;
  if (value === null || claim.quantity.comparator !== '=') return null;
  const slack = step ? half(step) : ZERO;
  return { low: subtract(value, slack), high: add(value, slack) };
}

interface Working {
  readonly value: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly unit: string;
  readonly text: string;
}

/** A claim made by arithmetic; its id names the claims that it follows from. */
function derivedClaim(a: Claim, b: Claim, working: Working): Claim {
  const quantity: Quantity = {
    value: working.value,
    low: working.low,
    high: working.high,
    step: maximum(subtract(working.high, working.low), decimal(1n, working.value.exponent)),
    unit: working.unit,
    comparator: '=',
  };
  return { ...a, id: `${a.id}+${b.id}`, quantity, written: working.text, basis: [], evidence: null };
}

/**
 * One claim over another, in per cent or as a multiple.
 *
 * @param less what is taken off the quotient: 1 for growth, 0 for a share
 */
export function ratio(a: Claim, b: Claim, less: Decimal, unit: '%' | 'x'): Claim | null {
  const x = bounds(a);
  const y = bounds(b);
  const top = a.quantity.value;
  const bottom = b.quantity.value;
  if (!x || !y || !top || !bottom || compare(y.low, ZERO) <= 0) return null;
  const rate = (n: Decimal, d: Decimal): Decimal | null => {
    const quotient = divide(n, d, 8);
    const rest = quotient ? subtract(quotient, less) : null;
    return rest && unit === '%' ? multiply(rest, HUNDRED) : rest;
  };
  const value = rate(top, bottom);
  const ends = [rate(x.low, y.low), rate(x.low, y.high), rate(x.high, y.low), rate(x.high, y.high)].filter(
    (end) => end !== null,
  );
  const [first] = ends;
  if (!value || !first) return null;
  const shown = rounded(value, -2);
  return derivedClaim(a, b, {
    value: shown,
    low: ends.reduce(minimum, first),
    high: ends.reduce(maximum, first),
    unit,
    text: `${a.written} / ${b.written}${compare(less, ZERO) > 0 ? ' − 1' : ''} = ${formatAsWritten(rounded(value, unit === '%' ? -1 : -2))}${unit}`,
  });
}

function result(value: Decimal, unit: string): string {
  return `${formatAsWritten(value)}${unit === '%' ? '' : ' '}${unit}`;
}

/** One claim less another; of two percentages, in points. */
export function difference(a: Claim, b: Claim): Claim | null {
  const x = bounds(a);
  const y = bounds(b);
  const top = a.quantity.value;
  const bottom = b.quantity.value;
  if (!x || !y || !top || !bottom || a.quantity.unit !== b.quantity.unit) return null;
  const unit = a.quantity.unit === '%' ? 'pp' : a.quantity.unit;
  const value = subtract(top, bottom);
  return derivedClaim(a, b, {
    value,
    low: subtract(x.low, y.high),
    high: subtract(x.high, y.low),
    unit,
    text: `${a.written} − ${b.written} = ${result(value, unit)}`,
  });
}

/** Several claims added up. */
export function sum(claims: readonly Claim[]): Claim | null {
  const [first, ...others] = claims;
  const unit = first?.quantity.unit;
  let working: Working | null = null;
  for (const claim of claims) {
    const each = bounds(claim);
    const { value } = claim.quantity;
    if (!each || !value || claim.quantity.unit !== unit) return null;
    working = {
      value: working ? add(working.value, value) : value,
      low: working ? add(working.low, each.low) : each.low,
      high: working ? add(working.high, each.high) : each.high,
      unit: claim.quantity.unit,
      text: '',
    };
  }
  const last = others.at(-1);
  if (!first || !last || !working) return null;
  const text = `${claims.map(({ written }) => written).join(' + ')} = ${result(working.value, working.unit)}`;
  return derivedClaim(first, last, { ...working, text });
}
