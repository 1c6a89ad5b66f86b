// Of all filings of one figure: what stands now, and what stood before it was restated.

import { type Decimal, format, normalised, parseDecimal, rounded } from '../../../server/core/text/decimal.ts';
import type { Fact } from './company-facts-file.ts';

/** One value that was filed for a figure. */
export interface Filed {
  readonly value: Decimal;
  /** The filing that first gave it; for the value that stands, since when it has stood. */
  readonly fact: Fact;
  /** `superseded`: the value that stands took its place. `disputed`: one filing gives it and another one too. */
  readonly status: 'confirmed' | 'superseded' | 'disputed';
}

function isLater(a: Fact, b: Fact): boolean {
  return a.filed > b.filed || (a.filed === b.filed && a.accn > b.accn);
}

function decimalOf(fact: Fact): Decimal {
  const value = parseDecimal(fact.val);
  if (value) return value;
  throw new Error(`"${fact.val}" is no decimal number`);
}

/** Whether one value is the other rounded to the power of ten of its own last digit. */
function isRounding(coarse: Decimal, fine: Decimal): boolean {
  const { exponent } = normalised(coarse);
  return normalised(fine).exponent < exponent && format(rounded(fine, exponent)) === format(coarse);
}

/** The values that the latest filing gives: one, or where it gives one in two roundings, the exact one; else those that contradict each other. */
function current(facts: readonly Fact[]): readonly Decimal[] {
  const last = facts.at(-1);
  const values = facts.filter(({ accn }) => accn === last?.accn).map(decimalOf);
  const different = [...new Map(values.map((value) => [format(value), value])).values()];
  return different.filter((value) => !different.some((other) => other !== value && isRounding(value, other)));
}

/**
 * @param facts filings of one concept in one unit for one period, in any order; at least one
 * @returns the different values, what stands first. The same value filed again is one; a later filing (an amendment, or the next
 *   year's comparative figure) with another value supersedes it
 */
export function filedValues(facts: readonly Fact[]): readonly Filed[] {
  const [only] = facts;
  if (only && facts.length === 1) return [{ value: decimalOf(only), fact: only, status: 'confirmed' }];
  const ordered = facts.toSorted((a, b) => (isLater(a, b) ? 1 : isLater(b, a) ? -1 : 0));
  const since = new Map<string, { value: Decimal; fact: Fact }>();
  let before = '';
  for (const fact of ordered) {
    const value = decimalOf(fact);
    const key = format(value);
    if (key !== before && !(since.has(key) && since.get(key)?.fact.accn === fact.accn)) since.set(key, { value, fact });
    before = key;
  }
  const standing = current(ordered).map(format);
  const status = standing.length > 1 ? 'disputed' : 'confirmed';
  const latest = ordered.at(-1)?.accn;
  return [
    ...standing.flatMap((key) => {
      const found = since.get(key);
      return found ? [{ ...found, status } as const] : [];
    }),
    ...[...since]
      // A rounding beside its exact value in one filing is no figure of its own.
      .filter(([key, { fact }]) => !standing.includes(key) && fact.accn !== latest)
      .map(([, found]) => ({ ...found, status: 'superseded' as const })),
  ];
}
