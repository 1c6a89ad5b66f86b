// Other readings of a figure than its best: another base of comparison, another exclusion, the period that a change came from.

import { tellsGrowth } from '../../claims/claim.ts';
import { monthsIn, movedBy, nextDay } from '../../periods/days.ts';
import { hasOwnYear } from '../../periods/expression.ts';
import { kindOf } from '../../periods/kind.ts';
import type { RunningContext } from '../context.ts';
import type { Reading } from '../statement.ts';
import { outerPeriod } from './period/period-after.ts';
import { isRelative } from './period/period-roles.ts';
import type { Search } from './search.ts';

/** What a figure came from is of the year before or the quarter before: 增至398亿，上年为296亿. */
export function asBases(reading: Reading): Reading[] {
  const { period } = reading;
  const days = period?.value.kind === 'days' ? period.value.days : null;
  const length = days ? monthsIn(days) : null;
  if (!period || !days || length === null) return [];
  return [-12, -length].map((by) => ({
    ...reading,
    period: { ...period, value: { kind: 'days', days: movedBy(days, by) }, rule: 'base', known: 'shared' },
  }));
}

const MOST_TOLD = 3;

/** With a period that is only carried over, the others that the text has told before it, or its title, are guesses that may explain the figure. */
export function otherPeriods(reading: Reading, { told, topics }: RunningContext): Reading[] {
  const { period } = reading;
  if (period?.known !== 'carried' || period.value.kind !== 'days') return [];
  const { start, end } = period.value.days;
  const titled = topics.flatMap((topic) => topic.period ?? []);
  return [...titled, ...told]
    .filter((days, at, all) => {
      const first = all.findIndex((each) => each.start === days.start && each.end === days.end) === at;
      return first && (days.start !== start || days.end !== end);
    })
    .slice(0, MOST_TOLD)
    .map((days) => ({ ...reading, period: { ...period, value: { kind: 'days', days }, known: 'guessed' } }));
}

/** With a dated draft, a part of a year whose year was only carried over may be that of the year before, or of the one after. */
export function otherYears(reading: Reading, { periods, block, context }: Search): Reading[] {
  const { period } = reading;
  const { draftDate } = context;
  if (period?.value.kind !== 'days' || period.from === null || draftDate === null) return [];
  const { from, value } = period;
  const use = periods.find(({ at }) => block.lexemes[at]?.span.start === from.start);
  if (!use || hasOwnYear(use.expression) || isRelative(use.expression)) return [];
  return [12, -12].flatMap((by): Reading[] => {
    const days = movedBy(value.days, by);
    if (days.end > nextDay(draftDate)) return [];
    return [{ ...reading, period: { ...period, value: { kind: 'days', days }, known: 'guessed' } }];
  });
}

/** "RMB236.5 billion last year" in a text about a quarter may be the quarter of a year ago. */
export function yearAgo(reading: Reading, { periods, block, context }: Search): Reading[] {
  const { period } = reading;
  const running = outerPeriod(context);
  if (period?.value.kind !== 'days' || period.from === null || !running || kindOf(running) === 'year') return [];
  const { from, value } = period;
  const use = periods.find(({ at }) => block.lexemes[at]?.span.start === from.start);
  const isLastYear =
    use?.expression.type === 'relative-to-draft' && use.expression.unit === 'year' && use.expression.offset === -1;
  if (!isLastYear || kindOf(value.days) !== 'year') return [];
  const days = movedBy(running, -12);
  return [{ ...reading, period: { ...period, value: { kind: 'days', days }, known: 'guessed' } }];
}

/** A growth that names no base may be quarter on quarter. */
export function otherBase(reading: Reading): Reading[] {
  if (reading.sense.kind !== 'growth' || tellsGrowth(reading.basis.value)) return [];
  return [
    { ...reading, basis: { value: [...reading.basis.value, 'qoq'], from: null, rule: 'other-base', known: 'guessed' } },
  ];
}

/** 不计来自并表业务的收入: what is left out may leave external customers only. */
export function otherExclusion(reading: Reading): Reading[] {
  const { basis } = reading;
  if (!basis.value.includes('like-for-like')) return [];
  const value = basis.value.map((each) => (each === 'like-for-like' ? 'external' : each));
  return [{ ...reading, basis: { ...basis, value, known: 'shared' } }];
}
