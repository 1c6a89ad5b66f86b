// What one cause does to a metric: "resulted in a decrease to net income of", 出口管制令净利润减少了.

import { any, endsAt, kind, type Pattern, role, seq, upTo } from '../../../language/pattern.ts';
import { has, lastIn } from '../../reading/scope.ts';
import { predicated } from '../metric/apart.ts';
import type { Search } from '../search.ts';
import { changeBefore, changeOfNamed } from './change.ts';

/** As many words as the effect and what stands between it and the metric may take. */
const REACH = 4;
const EFFECT: Pattern = seq(
  role('effect'),
  upTo(REACH - 1, any(role('determiner', 'adverb', 'qualifier', 'pronoun', 'group'), kind('period', 'entity'))),
);

/** The word before the figure's change, or before its metric, that makes it the effect of one cause, or −1. */
export function effectBefore(search: Search, metric: number | null): number {
  const { lexemes } = search.block;
  const change = changeOfNamed(search) ?? changeBefore(search);
  if (metric !== null && endsAt(EFFECT, lexemes, metric))
    return lastIn(search.block, { from: metric - REACH, to: metric }, (lexeme) => has(lexeme, 'effect'));
  if (!change) return -1;
  return endsAt(EFFECT, lexemes, change.at) ? change.at : predicated(search.scope, search.block, change.at);
}
