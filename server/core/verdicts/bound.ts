// Agreement by a bound, which holds of so many figures that it tells little of what was meant.

import type { Claim } from '../claims/claim.ts';
import { absolute, compare, decimal, multiply, scaled } from '../text/decimal.ts';
import type { Question } from './held/question.ts';

/** Rules by which a bound agrees: a part never agrees with the whole by one, nor a figure of nothing told. */
export const BY_BOUND: ReadonlySet<string> = new Set([
  'hedge-above',
  'hedge-below',
  'hedge-at-least',
  'hedge-at-most',
  'implied-bound',
  'bound-in-range',
  'bound',
  'magnitude',
  'range',
]);

/** How much of what a source says a bound must come to if it is to tell that the source speaks of the same. */
const TELLING_BOUND = decimal(8n, -1);

/** Powers of ten by which a bound lies off what only its sentence, and not its clause, tells: 收入312亿元，无人车单量超25万. */
const BEYOND = 2;

/**
 * "It invested over US$7 billion" behind a sentence about revenue, 首次突破200亿元 of a part in a text that tells no time: a bound far
 * from the claim is no sign that the metric goes on, nor that somebody or some time is meant that was only guessed.
 */
export function isLooseBound(
  { reading: { entity, metric, period, meant } }: Question,
  rule: string,
  claim: Claim,
): boolean {
  const isGuessed = entity?.known === 'guessed' || period?.known === 'guessed';
  const isLent = metric?.known === 'carried' || (metric?.known === 'guessed' && metric.rule !== 'default-growth');
  if (!BY_BOUND.has(rule)) return false;
  const [bound, claimed] = [meant.value, claim.quantity.value];
  if (bound === null || claimed === null) return false;
  const [low, high] =
    compare(absolute(bound), absolute(claimed)) <= 0
      ? [absolute(bound), absolute(claimed)]
      : [absolute(claimed), absolute(bound)];
  if (isLent || isGuessed) return compare(low, multiply(high, TELLING_BOUND)) < 0;
  return metric?.known !== 'stated' && compare(scaled(low, BEYOND), high) < 0;
}
