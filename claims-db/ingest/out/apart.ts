// When two figures that are told of one subject are not the same figure.

import { absolute, compare, type Decimal, normalised, rounded } from '../../../server/core/text/decimal.ts';
import type { ClaimDraft } from '../claim-draft.ts';

/** Whether two amounts are neither the same nor one the other rounded. */
export function isApart(a: ClaimDraft, b: ClaimDraft): boolean {
  const [one, other] = [a, b].map(({ amount }) => normalised(absolute(amount)));
  if (!one || !other || compare(a.amount, b.amount) === 0) return false;
  if (a.kind === 'percent') return !isRounded(a.amount, b.amount);
  const place = Math.max(one.exponent, other.exponent);
  return compare(rounded(one, place), rounded(other, place)) !== 0;
}

/** Rates are rounded behind the point only, and a fall is no rise. */
function isRounded(one: Decimal, other: Decimal): boolean {
  const place = Math.max(one.exponent, other.exponent);
  return compare(rounded(one, place), rounded(other, place)) === 0;
}

/** Whether a statement tells a line once more below other headings. */
export function isLineAgain(a: ClaimDraft, b: ClaimDraft): boolean {
  return a.reading?.grid === b.reading?.grid && a.context.join() !== b.context.join();
}

/** Whether the two stand in different tables, in a figure that no chance repeats. */
export function isAnotherTable(a: ClaimDraft, b: ClaimDraft): boolean {
  const [one, other] = [a.reading, b.reading];
  return one !== null && other !== null && one.grid !== other.grid && one.value.magnitude.digits >= 100n;
}
