// overstated: a hedge or comparator that the claim does not meet though it comes near it, 突破400亿 for 398.24.

import type { Claim } from '../../claims/claim.ts';
import { absolute, compare, decimal, multiply, subtract } from '../../text/decimal.ts';
import { sameUnit } from '../held/agreement.ts';
import type { Question } from '../held/question.ts';
import { BOUNDING, type Cause, hedgeOf } from './cause.ts';

const NEAR = decimal(25n, -2);

export function overstatedCause(question: Question, confirmed: readonly Claim[]): Cause | null {
  const hedge = hedgeOf(question);
  const { meant } = question.reading;
  const { value } = meant;
  if (!hedge || !BOUNDING.has(hedge) || value === null) return null;
  const found = confirmed.find(({ quantity }) => {
    if (!quantity.value || !sameUnit(meant, quantity)) return false;
    return compare(absolute(subtract(value, quantity.value)), multiply(absolute(quantity.value), NEAR)) <= 0;
  });
  return found ? { code: 'overstated', culprit: found } : null;
}
