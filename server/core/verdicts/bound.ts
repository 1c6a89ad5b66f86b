// Agreement by a bound, which holds of so many figures that it tells little of what was meant.

import type { Claim } from '../claims/claim.ts';
import { absolute, compare, decimal, multiply } from '../text/decimal.ts';
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

/** "It invested over US$7 billion" behind a sentence about revenue: a bound far from the claim is no sign that the metric goes on. */
export function isLooseBound({ reading: { metric, meant } }: Question, rule: string, claim: Claim): boolean {
  const isLent = metric?.known === 'carried' || (metric?.known === 'guessed' && metric.rule !== 'default-growth');
  if (!BY_BOUND.has(rule) || !isLent) return false;
  const [bound, claimed] = [meant.value, claim.quantity.value];
  if (bound === null || claimed === null) return false;
  const [low, high] =
    compare(absolute(bound), absolute(claimed)) <= 0
      ? [absolute(bound), absolute(claimed)]
      : [absolute(claimed), absolute(bound)];
  return compare(low, multiply(high, TELLING_BOUND)) < 0;
}
