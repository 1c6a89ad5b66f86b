// The time of an amount that a change is measured by: 較第二季的191億元則少了三成二.

import type { Basis } from '../../../claims/claim.ts';
import { any, covers, endsAt, kind, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
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

/** "85% above the year-ago quarter's", "8% more than the": what leads from a rate to the amount that it is reckoned on. */
const BEYOND_AMOUNT: Pattern = seq(
  upTo(2, role('up', 'down', 'growth', 'adverb', 'more', 'fewer')),
  any(role('compare', 'start', 'more', 'fewer'), word('on')),
  upTo(2, role('determiner', 'pronoun')),
  upTo(1, kind('period')),
  upTo(1, word("'s")),
);

const OF_TIME: Pattern = upTo(2, any(role('determiner', 'preposition'), word('of')));

/** "5% better than in the June quarter": what leads from a rate to the time that it is reckoned from. */
const BEYOND_TIME: Pattern = seq(
  upTo(2, role('up', 'down', 'growth', 'adverb', 'more', 'fewer')),
  any(role('compare', 'start'), word('on')),
  upTo(3, any(role('determiner', 'preposition', 'pronoun'), word('of', 'that'))),
);

/** "8% above the $33.0 billion of the third quarter": the time of the amount right behind a rate that is reckoned on it, or the time alone. */
function measuredBehind({ scope, block, periods }: Search): PeriodUse | undefined {
  const { at, next, sentence } = scope;
  const [time] = within(periods, { from: at + 1, to: next ?? sentence.to });
  if (time && covers(BEYOND_TIME, block.lexemes, at + 1, time.at)) return time;
  const amount = next === null ? undefined : block.lexemes[next]?.figure;
  if (next === null || !amount || isRate(amount) || !covers(BEYOND_AMOUNT, block.lexemes, at + 1, next))
    return undefined;
  const [use] = within(periods, { from: at + 1, to: sentence.to });
  return use && (use.at < next || covers(OF_TIME, block.lexemes, next + 1, use.at)) ? use : undefined;
}

const OF_THE: Pattern = seq(
  word('of'),
  upTo(2, role('determiner', 'pronoun')),
  upTo(1, kind('period')),
  upTo(1, word("'s")),
);
const THEN: Pattern = seq(
  upTo(2, role('determiner', 'pronoun')),
  upTo(1, word('had')),
  upTo(1, role('earns', 'spends', 'copula')),
  OF_TIME,
);
const HAN_PART: Pattern = seq(word('的'), upTo(1, role('adverb')));

/** "Less than half of the RMB11.7 billion a year earlier", 不到上年同期117亿元的一半: the time of the amount that the rate says what part is left of. */
export function partOfThen({ scope, block, periods }: Search): PeriodUse | undefined {
  const { at, figure, previous, next, sentence } = scope;
  const { lexemes } = block;
  if (figure.kind !== 'percent' && figure.kind !== 'fraction') return undefined;
  if (previous && !isRate(previous.figure) && covers(HAN_PART, lexemes, previous.at + 1, at)) {
    const time = within(periods, { from: sentence.from, to: previous.at }).at(-1);
    return time && covers(upTo(1, OWNS), lexemes, time.at + 1, previous.at) ? time : undefined;
  }
  const amount = next === null ? null : lexemes[next]?.figure;
  if (next === null || !amount || isRate(amount) || !covers(OF_THE, lexemes, at + 1, next)) return undefined;
  const [time] = within(periods, { from: at + 1, to: sentence.to });
  return time && (time.at < next || covers(THEN, lexemes, next + 1, time.at)) ? time : undefined;
}

/** The period that the figure says how far something moved from: that of the amount right before, or one with nothing but the movement behind it. */
export function measuredFrom(search: Search): PeriodUse | undefined {
  const { scope, block, periods } = search;
  const behind = isRate(scope.figure) ? (measuredBehind(search) ?? partOfThen(search)) : undefined;
  if (behind) return behind;
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

/**
 * What growth since a time is measured by where the words do not say: 较三季度末, of the fourth quarter, is quarter on quarter;
 * "17% more than last year", of the first one, is of the same quarter of that year.
 */
export function baseFrom(days: DayInterval | null, from: DayInterval | null): Basis[] {
  if (!days || !from) return [];
  const months = monthOf(pastEnd(days)) - monthOf(pastEnd(from));
  const length = days.start === days.end ? QUARTER : monthsBetween(days);
  if (months === YEAR || (length < YEAR && monthsBetween(from) === YEAR && months <= YEAR)) return ['yoy'];
  return months === length ? ['qoq'] : [];
}
