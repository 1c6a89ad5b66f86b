// Whether a stated figure fits a working: bounds of both, as far as their written precision leaves them open.

import { magnitude, overlaps } from '../../../../arithmetic/interval.ts';
import type { Working } from '../../../../arithmetic/operations.ts';
import type { Fact } from '../fact.ts';

/** Whether the fact may be what the working gives, with its sign. */
export function fits(fact: Fact, working: Working | null): boolean {
  return working !== null && overlaps(fact.bounds, working.bounds);
}

/** The same whatever the signs: 下降34% and a working of −34 %. */
export function fitsInSize(fact: Fact, working: Working | null): boolean {
  return working !== null && overlaps(magnitude(fact.bounds), magnitude(working.bounds));
}
