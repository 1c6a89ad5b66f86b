// scale-slip: off by a power of ten, 亿 for 万, billion for million.

import type { Claim } from '../../claims/claim.ts';
import type { Quantity } from '../../figures/figure.ts';
import { scaled } from '../../text/decimal.ts';
import { agree } from '../held/agreement.ts';
import { unsigned } from '../held/held.ts';
import type { Question } from '../held/question.ts';
import { type Cause, slipHedge } from './cause.ts';

/** Powers of ten by which writers slip between 万, 亿, million and billion. */
const SLIPS = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];

function slipped(quantity: Quantity, by: number): Quantity {
  const move = (value: Quantity['value']): Quantity['value'] => (value ? scaled(value, by) : null);
  return {
    ...quantity,
    value: move(quantity.value),
    low: move(quantity.low),
    high: move(quantity.high),
    step: move(quantity.step),
  };
}

/** Of nothing no figure is a power of ten off. */
const isNothing = ({ quantity: { value } }: Claim): boolean => value?.digits === 0n;

export function scaleCause(question: Question, confirmed: readonly Claim[]): Cause | null {
  const { meant } = question.reading;
  if (meant.unit === '%' || meant.unit === 'pp') return null;
  for (const by of SLIPS) {
    const found = confirmed.find(
      (claim) => !isNothing(claim) && agree(slipped(meant, by), slipHedge(question), unsigned(question, claim)).agrees,
    );
    if (found) return { code: 'scale-slip', culprit: found };
  }
  return null;
}
