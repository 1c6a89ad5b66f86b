// The members of an expression that names several periods at once: 一至三季度, 2023–2025年.

import { expandPeriod } from '../../../periods/expand.ts';
import type { PeriodUse } from './period-roles.ts';

/** The members, in order; the period itself where it names one only. */
export function membersOf(use: PeriodUse): readonly PeriodUse[] {
  return expandPeriod(use.expression).map((expression) => ({ ...use, expression }));
}
