// A level, how far it moved and at what rate, where the level before is not told: "fell by €12 million, or 6.7%, to €168 million".

import { growthOfChange, multiple } from '../../../../arithmetic/operations.ts';
import { isCurrency } from '../../../../figures/quantity.ts';
import { type Fact, operandOf, spanOf } from '../fact.ts';
import type { Slip } from '../slip.ts';
import { fitsInSize } from './holds.ts';
import { isLevel } from './pairs.ts';

/** The level after, the change and the rate, where the level before is not told: "fell by €12 million, or 6.7%, to €168 million". */
export function changeSlips(facts: readonly Fact[], isAcquitted: (rate: Fact) => boolean): Slip[] {
  const own = facts.filter(isLevel);
  const changes = facts.filter(({ kind }) => kind === 'change');
  const rates = facts.filter(({ kind }) => kind === 'growth');
  const [change, rate] = [changes[0], rates[0]];
  if (changes.length !== 1 || rates.length !== 1 || !change || !rate) return [];
  const same = own.filter(({ unit }) => unit === change.unit);
  const [level] = same;
  if (same.length !== 1 || !level || Math.abs(facts.indexOf(change) - facts.indexOf(rate)) > 2) return [];
  if (!isCurrency(change.unit) && change.unit !== 'count' && level.metric !== change.metric) return [];
  const down = change.direction < 0 || rate.direction < 0;
  const moved = { ...operandOf(change) };
  const signed = down
    ? {
        ...moved,
        value: { ...moved.value, digits: -moved.value.digits },
        bounds: { low: negate(moved.bounds.high), high: negate(moved.bounds.low) },
      }
    : moved;
  const made = growthOfChange(operandOf(level), signed);
  const share = multiple(operandOf(change), operandOf(level));
  if (!made || fitsInSize(rate, made) || isAcquitted(rate)) return [];
  if (
    share &&
    fitsInSize(rate, {
      ...share,
      bounds: {
        low: { ...share.bounds.low, exponent: share.bounds.low.exponent + 2 },
        high: { ...share.bounds.high, exponent: share.bounds.high.exponent + 2 },
      },
    })
  )
    return [];
  return [
    {
      code: 'arithmetic',
      relation: 'growth',
      span: spanOf(rate),
      figure: rate.figure,
      others: [spanOf(change), spanOf(level)],
      working: made,
      words: rate.text,
      right: made.value,
    },
  ];
}

function negate(value: { digits: bigint; exponent: number }): { digits: bigint; exponent: number } {
  return { ...value, digits: -value.digits };
}
