// The time that a question without figures asks for: what is told next is of it.

import { any, type Pattern, word } from '../../language/pattern.ts';
import type { DayInterval } from '../../periods/expression.ts';
import { outerPeriod } from '../binding/period/period-after.ts';
import { type Calendar, resolved, within } from '../binding/period/period-days.ts';
import { isRelative, type PeriodRoles } from '../binding/period/period-roles.ts';
import type { RunningContext } from '../context.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { lastOf } from '../reading/scope.ts';

const ASKS: Pattern = any(word('?', '？'));

/** "How did the quarter before that look?", 再往前一季呢？: the time of the answer, of a sentence that gives no figure. */
export function askedFor(
  context: RunningContext,
  block: ReadBlock,
  sentence: Sentence,
  periods: PeriodRoles,
  calendar: Calendar,
): DayInterval | null {
  const use = within(periods, sentence).findLast(({ role: what }) => what === 'own');
  if (!use || !isRelative(use.expression)) return null;
  const ends = lastOf(block, sentence, ASKS) >= 0;
  return ends ? resolved(block, use, { ...calendar, uses: periods }, outerPeriod(context)) : null;
}
