// The time of an amount that a change is measured by: 較第二季的191億元則少了三成二.

import type { Basis } from '../../../claims/claim.ts';
import { any, covers, endsAt, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import { monthOf, monthsBetween, nextDay } from '../../../periods/days.ts';
import type { Day, DayInterval } from '../../../periods/expression.ts';
import { isRate } from '../../reading/kinds.ts';
import { OWNS } from '../../reading/lexemes/marks.ts';
import type { Search } from '../search.ts';
import { within } from './period-days.ts';
import type { PeriodUse } from './period-roles.ts';

const MEASURES: Pattern = seq(
  any(role('compare', 'yoy', 'qoq'), word('与', '和', '跟', '同')),
  upTo(1, role('determiner')),
);

const OF_AMOUNT: Pattern = seq(OWNS, upTo(2, role('qualifier', 'adverb', 'determiner')));

const MOVED: Pattern = upTo(
  6,
  role('compare', 'but', 'adverb', 'up', 'down', 'growth', 'by', 'more', 'fewer', 'yoy', 'qoq'),
);

/** As many lexemes before the figure as the time may stand. */
const NEAR = 11;

/** 较三季度末增加55%: nothing but the movement stands behind the time. */
const SINCE: Pattern = seq(
  upTo(2, role('adverb', 'but')),
  role('up', 'down', 'by', 'more', 'fewer'),
  upTo(2, role('adverb', 'up', 'down', 'by')),
);

/** The period that the figure says how far something moved from: that of the amount right before, or one with nothing but the movement behind it. */
export function measuredFrom({ scope, block, periods }: Search): PeriodUse | undefined {
  const { lexemes } = block;
  const { previous } = scope;
  const near = within(periods, { from: Math.max(scope.sentence.from, scope.at - NEAR), to: scope.at });
  const since = near.at(-1);
  if (since && endsAt(MEASURES, lexemes, since.at) && covers(SINCE, lexemes, since.at + 1, scope.at)) return since;
  if (!previous || isRate(previous.figure) || !covers(MOVED, lexemes, previous.at + 1, scope.at)) return undefined;
  const use = near.findLast(({ at }) => at < previous.at);
  const measures = use && endsAt(MEASURES, lexemes, use.at) && covers(OF_AMOUNT, lexemes, use.at + 1, previous.at);
  return measures ? use : undefined;
}

const YEAR = 12;
const QUARTER = 3;

/** The first day behind it, of a balance-sheet date too. */
const pastEnd = ({ start, end }: DayInterval): Day => (start === end ? nextDay(end) : end);

/** What growth since a time is measured by where the words do not say: 较三季度末, of the fourth quarter, is quarter on quarter. */
export function baseFrom(days: DayInterval | null, from: DayInterval | null): Basis[] {
  if (!days || !from) return [];
  const months = monthOf(pastEnd(days)) - monthOf(pastEnd(from));
  const length = days.start === days.end ? QUARTER : monthsBetween(days);
  if (months === YEAR) return ['yoy'];
  return months === length ? ['qoq'] : [];
}
