// "Revenue $77.7bn (September 2024: $65.6bn), net income $27.7bn ($24.7bn)": brackets of a list that go on as the first of them.

import { kind, type Pattern, seq, startsAt } from '../../../language/pattern.ts';
import { isRate } from '../../reading/kinds.ts';
import { CLOSE, OPEN } from '../../reading/lexemes/marks.ts';
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
