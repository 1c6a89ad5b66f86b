// Whether the time that was read belongs to what a change starts from, and not to where it arrives.

import { hasRole } from '../reading/scope.ts';
import type { BindingRule } from '../rules.ts';
import type { Reading } from '../statement.ts';
import { baseWord } from './entity/owner.ts';
import type { Search } from './search.ts';

/** Where what belongs to the figure ends: before the one that a change arrives at; "$21.9 billion, or $2.94 per share, for the third quarter" is of one time. */
function endOfOwn({ scope: { at, next }, block }: Search, rule: BindingRule): number {
  const between = { from: at + 1, to: next ?? at + 1 };
  const isOneTime = rule === 'attached' && !hasRole(block, between, 'arrive');
  return next === null || isOneTime ? Number.POSITIVE_INFINITY : (block.lexemes[next]?.span.start ?? 0);
}

/** "from $27.5 billion in Q3 2024": a period that belongs to what a change starts from; one before the word, or behind what it leads to, does not. */
export function hasOwnPeriod(search: Search, { period }: Reading): boolean {
  if (search.share?.period) return true;
  if (period?.rule !== 'attached' && period?.rule !== 'parallel' && period?.rule !== 'clause') return false;
  const start = search.block.lexemes[baseWord(search)]?.span.start ?? 0;
  return period.from === null || (period.from.start >= start && period.from.start < endOfOwn(search, period.rule));
}
