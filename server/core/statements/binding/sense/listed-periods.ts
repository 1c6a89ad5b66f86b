// The periods that a sum is over.

import type { DayInterval } from '../../../periods/expression.ts';
import { type Calendar, resolved, within } from '../period/period-days.ts';
import type { Search } from '../search.ts';

/** 2025年二、三季度…合计: the periods that the figure's sentence lists before it, where it gives no amount in between. */
export function listedPeriods({ block, scope, periods, context }: Search, calendar: Calendar): DayInterval[] {
  const uses = within(periods, { from: scope.left.from, to: scope.at });
  const days = uses.map((use) => resolved(block, use, calendar, context.period));
  return uses.length > 1 && days.every((each) => each !== null) ? days : [];
}
