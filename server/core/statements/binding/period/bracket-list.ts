// "Revenue $77.7bn (September 2024: $65.6bn), net income $27.7bn ($24.7bn)": brackets of a list that go on as the first of them, and those that say a rate of the amount before.

import { any, covers, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { isRate } from '../../reading/kinds.ts';
import { CLOSE, COMMA, OPEN } from '../../reading/lexemes/marks.ts';
import { gapBefore, hasRole } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { within } from './period-days.ts';
import type { PeriodUse } from './period-roles.ts';

const ALONE: Pattern = seq(OPEN, kind('amount'), CLOSE);

/** The period that an earlier bracket of the sentence tells, for an amount alone in its bracket right behind one in the same unit. */
function bracketBefore({ block, scope, periods }: Search): PeriodUse | null {
  const { previous, figure, at, sentence } = scope;
  if (!previous || previous.at !== at - 2 || !startsAt(ALONE, block.lexemes, at - 1)) return null;
  if (isRate(figure) || previous.figure.quantity?.unit !== figure.quantity?.unit) return null;
  return within(periods, { from: sentence.from, to: at }).findLast(({ role }) => role === 'bracket') ?? null;
}

/** The period that a list gives to the figure by its place. */
export function pairedWith(search: Search): PeriodUse | null {
  return search.share?.period ?? bracketBefore(search);
}
const RELATES: Pattern = seq(
  COMMA,
  role('relative'),
  upTo(4, any(role('copula', 'adverb', 'up', 'down', 'level', 'auxiliary', 'determiner', 'growth'), word('an', 'of'))),
);

/** "after $350.0 billion in 2024 (up 14%)", 2024年为6380亿美元（增长11%）: in brackets, right behind an amount and its time. */
const BRACKETED: Pattern = seq(
  upTo(2, role('preposition', 'determiner')),
  upTo(1, kind('period')),
  OPEN,
  upTo(3, role('up', 'down', 'growth', 'yoy', 'adverb', 'determiner')),
);

const SAID_OF_IT: Pattern = any(RELATES, BRACKETED);

/** "$44.1 billion, which was then growth of 69%": a rate that a relative clause, or a bracket, says of the amount before it. */
export function isSaidOfPrevious({ block, scope: { previous, figure, at } }: Search): boolean {
  if (!previous || !isRate(figure) || isRate(previous.figure)) return false;
  if (hasRole(block, gapBefore(previous), 'start', 'compare')) return false;
  return covers(SAID_OF_IT, block.lexemes, previous.at + 1, at);
}
