// The members of an expression that names several periods at once: 一至三季度, 2023–2025年.

import type { PeriodExpression, YearPart } from '../../periods/expression.ts';
import type { PeriodUse } from './period-roles.ts';

const QUARTERS: readonly YearPart[] = ['Q1', 'Q2', 'Q3', 'Q4'];

function expanded(expression: PeriodExpression): readonly PeriodExpression[] {
  if (expression.type === 'part' && expression.part === '9M')
    return QUARTERS.slice(0, 3).map((part) => ({ ...expression, part }));
  if (expression.type !== 'range') return [expression];
  const { from, to } = expression;
  if (from.type !== 'part' || to.type !== 'part') return [from, to];
  const first = QUARTERS.indexOf(from.part);
  const last = QUARTERS.indexOf(to.part);
  if (first >= 0 && last > first) return QUARTERS.slice(first, last + 1).map((part) => ({ ...to, part }));
  if (from.part !== 'FY' || to.part !== 'FY' || from.year === null || to.year === null) return [from, to];
  return Array.from({ length: Math.max(0, Math.min(12, to.year - from.year + 1)) }, (_, at) => ({ ...to, year: (from.year ?? 0) + at }));
}

/** The members, in order; the period itself where it names one only. */
export function membersOf(use: PeriodUse): readonly PeriodUse[] {
  return expanded(use.expression).map((expression) => ({ ...use, expression }));
}
