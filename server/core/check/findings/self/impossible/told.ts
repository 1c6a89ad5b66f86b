// How a figure that cannot be is told.

import type { Working } from '../../../../arithmetic/operations.ts';
import { type Fact, spanOf } from '../fact.ts';
import type { Relation, Slip } from '../slip.ts';

export function slip(
  relation: Relation,
  fact: Fact,
  others: readonly Fact[],
  words: string,
  working: Working | null = null,
): Slip {
  return {
    code: 'impossible-figure',
    relation,
    span: spanOf(fact),
    figure: null,
    others: others.map(spanOf),
    working,
    words,
    right: null,
  };
}
