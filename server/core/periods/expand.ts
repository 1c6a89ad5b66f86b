// The members of a list or a span of periods, in order: 一至三季度 has three, 2023–2025年 has three.

import type { ListMember, PeriodExpression, YearPart } from './expression.ts';

const QUARTERS: readonly YearPart[] = ['Q1', 'Q2', 'Q3', 'Q4'];
const HALVES: readonly YearPart[] = ['H1', 'H2'];

/** Longer spans (1990–2025) are one period, not a list. */
const MOST_MEMBERS = 24;

type Part = Extract<PeriodExpression, { type: 'part' }>;

/** Steps of one unit from the first period to the last, each numbered by the year and its place in it. */
function steps<T extends { readonly year: number | null }>(
  [from, at]: readonly [T, number],
  [to, until]: readonly [T, number],
  inYear: number,
  make: (year: number | null, place: number) => PeriodExpression,
): readonly PeriodExpression[] | null {
  const base = from.year ?? to.year ?? 0;
  const last = ((to.year ?? from.year ?? 0) - base) * inYear + until;
  if (at < 0 || until < 0 || last < at || last - at >= MOST_MEMBERS) return null;
  const told = from.year !== null || to.year !== null;
  return Array.from({ length: last - at + 1 }, (_, step) =>
    make(told ? base + Math.floor((at + step) / inYear) : null, (at + step) % inYear),
  );
}

function partSteps(from: Part, to: Part): readonly PeriodExpression[] | null {
  const [units] = [QUARTERS, HALVES].filter((parts) => parts.includes(from.part) && parts.includes(to.part));
  const { yearOffset, ...rest } = to;
  const shared = to.year === null && yearOffset !== undefined ? { ...rest, yearOffset } : rest;
  if (units)
    return steps([from, units.indexOf(from.part)], [to, units.indexOf(to.part)], units.length, (year, place) => ({
      ...shared,
      part: units[place] ?? to.part,
      year,
    }));
  return from.part === 'FY' && to.part === 'FY' && from.year !== null && to.year !== null
    ? steps([from, 0], [to, 0], 1, (year) => ({ ...to, year }))
    : null;
}

function rangeMembers(from: PeriodExpression, to: PeriodExpression): readonly PeriodExpression[] | null {
  if (from.type === 'part' && to.type === 'part') return partSteps(from, to);
  if (from.type === 'month' && to.type === 'month')
    return steps([from, from.month - 1], [to, to.month - 1], 12, (year, place) => ({ ...to, month: place + 1, year }));
  if (from.type === 'relative-to-context' && to.type === 'relative-to-context' && from.unit === to.unit)
    return Array.from({ length: Math.min(to.offset - from.offset + 1, MOST_MEMBERS) }, (_, step) => ({
      ...to,
      offset: from.offset + step,
    }));
  return null;
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

function windowMembers(window: Extract<PeriodExpression, { type: 'trailing' }>): readonly PeriodExpression[] {
  const length = MONTHS[window.unit ?? 'month'];
  const count = window.months / length;
  if (window.unit === undefined || window.end !== null || count > MOST_MEMBERS) return [window];
  const { back = 0 } = window;
  return Array.from({ length: count }, (_, at) => ({
    ...window,
    months: length,
    back: back + (count - 1 - at) * length,
  }));
}

/**
 * The periods that an expression names, in the order of the text or of time. Whatever is no list and no span is its
 * own only member.
 */
export function expandPeriod(expression: PeriodExpression): readonly PeriodExpression[] {
  switch (expression.type) {
    case 'list':
      return expression.members.map((member: ListMember) => member.expression);
    case 'range':
      return rangeMembers(expression.from, expression.to) ?? [expression];
    case 'trailing':
      return windowMembers(expression);
    case 'part':
      return expression.part === '9M' ? QUARTERS.slice(0, 3).map((part) => ({ ...expression, part })) : [expression];
    default:
      return [expression];
  }
}
