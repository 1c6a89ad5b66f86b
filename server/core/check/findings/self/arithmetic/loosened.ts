// What a stated movement leaves open beyond its written precision: a word is a round number.

import { type Decimal, decimal, multiply } from '../../../../text/decimal.ts';
import type { Fact } from '../fact.ts';

/** 近两成: no nearer than a word of one digit tells. */
export function roughly(fact: Fact): Fact {
  const { kind, figure, value, bounds } = fact;
  if (kind !== 'growth' || figure.hedge?.kind !== 'near' || figure.written?.script === 'arabic') return fact;
  return { ...fact, bounds: { ...bounds, low: multiply(value, decimal(9n, -1)) } };
}

/** "Tripled" for 3.03 times: a word is a round number. */
export function loosened(fact: Fact): Fact {
  const comparator = fact.figure.quantity?.comparator;
  // "Nearly tripled" is not half as much again.
  if (comparator === '<') return { ...fact, bounds: { low: multiply(fact.value, decimal(8n, -1)), high: fact.value } };
  if (comparator !== '=') return fact;
  const by = (share: bigint): Decimal => multiply(fact.value, decimal(share, -2));
  return { ...fact, bounds: { low: by(90n), high: by(110n) } };
}
