// When the figure is of. A stated period beats a carried one; 去年同期 and "a year earlier" are relative to the running one.

import type { Basis } from '../../../claims/claim.ts';
import { any, covers, kind, opt, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { monthsBetween, movedBy, nextDay } from '../../../periods/days.ts';
import type { Day, DayInterval } from '../../../periods/expression.ts';
import { kindOf } from '../../../periods/kind.ts';
import { fromTopics, type RunningContext } from '../../context.ts';
import { isPoints, isRate } from '../../reading/kinds.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { AMOUNT, firstIn, firstOf, gapBefore } from '../../reading/scope.ts';
import type { BindingRule } from '../../rules.ts';
import type { Known, Part, When } from '../../statement.ts';
import type { Search } from '../search.ts';
import { modalityOf } from '../sense/modality.ts';
import { isSaidOfPrevious, pairedWith } from './bracket-list.ts';
import { onceBefore } from './once.ts';
import { partsOfYear } from './part-of-year.ts';
import { placed } from './period-after.ts';
import { foreseenBefore, headBefore, windowBefore } from './period-bases.ts';
import { type Calendar, resolved, within } from './period-days.ts';
import { isEligible, isOfYardstick, isSpent, opensNextClause } from './period-fit.ts';
import { isRelative, type PeriodUse } from './period-roles.ts';
import { overYears, spanMonths } from './period-span.ts';
import { isTiedBehind, pastConversion } from './period-tied.ts';
import { ANY_TIME, yearly } from './period-yearly.ts';
import { baseFrom, measuredFrom } from './yardstick-amount.ts';

export interface PeriodBinding {
  readonly period: Part<When> | null;
  /** The period that a change is measured from, where the words name it: 比2024年末, "from the end of 2024". */
  readonly from: DayInterval | null;
  /** Whether it is told as the length of time that the change took. */
  readonly over?: true;
  /** Year on year or quarter on quarter, where it is measured from a time that stands right before it. */
  readonly base?: readonly Basis[];
}

const NO_PERIOD: PeriodBinding = { period: null, from: null };

const ARRIVES: Pattern = word('to', '至', '到');

const DEPARTS: Pattern = seq(word('from', '从', '由', '自'), upTo(1, role('determiner')));

const ON_TO: Pattern = seq(upTo(3, any(role('preposition', 'determiner'), kind('period'))), ARRIVES);

const IN: Pattern = seq(upTo(1, any(COMMA, word('in', 'for', 'during', 'over'))), opt(word('the')));

/** The level that a change arrives at: the next amount, or the one behind that where the change tells its start first; −1 where there is none. */
function arrivalOf({ block, scope }: Search): number {
  const { next, sentence } = scope;
  if (next === null) return -1;
  if (covers(ARRIVES, block.lexemes, scope.at + 1, next)) return next;
  if (!covers(DEPARTS, block.lexemes, scope.at + 1, next)) return -1;
  const second = firstOf(block, { from: next + 1, to: sentence.to }, AMOUNT);
  return second >= 0 && covers(ON_TO, block.lexemes, next + 1, second) ? second : -1;
}

/** "fell 24% to RMB12.98 billion in the third quarter", "tripled from $12.2 billion to $36.9 billion in 2023": the period behind the level that the change arrives at is the change's too, but not the one of the next amount. */
function arrivalPeriod(search: Search, growth: boolean): PeriodUse | null {
  const { block, scope, periods } = search;
  const at = growth ? arrivalOf(search) : -1;
  if (at < 0) return null;
  const after = within(periods, { from: at + 1, to: scope.sentence.to })[0];
  if (!after || !covers(IN, block.lexemes, at + 1, after.at)) return null;
  const behind = { from: after.at + 1, to: scope.sentence.to };
  const end = firstIn(block, behind, ({ kind: what, text }) => what === 'amount' || text === ',');
  return startsAt(COMMA, block.lexemes, at + 1) && block.lexemes[end]?.kind === 'amount' ? null : after;
}

/** 从6月季度的26%提高到9月季度的34%，加快8个百分点: points with no period of their own lie between the two rates before. */
function betweenRates({ block, scope, context, periods }: Search): PeriodBinding | null {
  const { previous, clause } = scope;
  const { lastPeriod, periodBefore } = context;
  const own = within(periods, clause).length > 0 || block.lexemes.length === 0;
  if (!isPoints(scope.figure) || own || !previous || !isRate(previous.figure)) return null;
  if (!lastPeriod || !periodBefore || lastPeriod.start === periodBefore.start) return null;
  const [early, late] = lastPeriod.start < periodBefore.start ? [lastPeriod, periodBefore] : [periodBefore, lastPeriod];
  return {
    period: { value: { kind: 'days', days: late }, from: null, rule: 'figure-before', known: 'shared' },
    from: early,
  };
}

/** What the text above tells, weakest last; another company's fiscal quarter says little about whoever is named beside it. */
function fromAbove(context: RunningContext, { fiscal }: Calendar): Part<When> | null {
  const known = context.periodIsAbove || (context.periodIsFiscal && !fiscal) ? 'guessed' : 'carried';
  const told = fromTopics(context, ({ period, open }) => period ?? (open ? 'open' : null));
  const topic = told && told.value !== 'open' ? { value: told.value, level: told.level } : null;
  const running = context.period ?? (topic ? null : context.lastQuarter);
  if (running) return { value: { kind: 'days', days: running }, from: null, rule: 'running-period', known };
  if (!topic && (context.open || told))
    return { value: { kind: 'open', expression: ANY_TIME }, from: null, rule: 'running-period', known: 'carried' };
  return topic
    ? {
        value: { kind: 'days', days: topic.value },
        from: null,
        rule: topic.level <= 1 ? 'title' : 'heading',
        known: 'carried',
      }
    : null;
}

const WHEN: Pattern = seq(opt(COMMA), word('when', '当时', '彼时'));

/** "than in the same period of 2024, when the count stood at 152,831": the period that the figure's clause is about. */
function whenBehind({ block, scope, periods }: Search): PeriodUse | null {
  const use = within(periods, { from: scope.sentence.from, to: scope.at }).at(-1);
  if (!use || !startsAt(WHEN, block.lexemes, use.at + 1)) return null;
  return firstOf(block, { from: use.at + 1, to: scope.at }, AMOUNT) < 0 ? use : null;
}

/** The period of a figure that goes on where the one before it stopped, or says something of it, or of one that the sentence before listed. */
function inSeries(search: Search): DayInterval | null {
  const { share, context } = search;
  if (share?.listedPeriod) return share.listedPeriod;
  const { lastPeriod } = context;
  if (lastPeriod && isSaidOfPrevious(search)) return lastPeriod;
  return share?.follows && lastPeriod ? movedBy(lastPeriod, monthsBetween(lastPeriod)) : null;
}

/** "to $143.1 billion, in the third quarter of 2023, over …": set off on both sides, with no period before the figure, it says when. */
function isSetOff({ block, scope, periods }: Search, { at }: PeriodUse): boolean {
  const first = within(periods, { from: scope.sentence.from, to: scope.at }).length === 0;
  return first && COMMA.match(block.lexemes, at + 1, 1) > 0 && block.lexemes[at + 2]?.kind !== 'amount';
}

const ELLIPSIS: Pattern = seq(upTo(3, role('joiner', 'but', 'preposition', 'determiner')), kind('period'), COMMA);

/** "; the second, $79.1 billion": with nothing else between, the time at the sentence's head is the figure's own. */
function opensEllipsis({ block, scope }: Search, { at, expression }: PeriodUse): boolean {
  return (
    expression.type === 'part' && at === scope.at - 2 && covers(ELLIPSIS, block.lexemes, scope.sentence.from, scope.at)
  );
}

/** The first amount at `from` or behind it, or the sentence's end. */
function nextAmount({ scope, block }: Search, from: number): number {
  const at = firstOf(block, { from, to: scope.sentence.to }, AMOUNT);
  return at < 0 ? scope.sentence.to : at;
}

/** The period behind the figure in its sentence that nothing else has. */
function followingUse(search: Search, eligible: readonly PeriodUse[]): PeriodUse | undefined {
  const { scope } = search;
  const following = eligible.find(
    ({ at, expression, role }) => at > scope.at && role !== 'foreseen' && role !== 'window' && !isRelative(expression),
  );
  return following && !opensNextClause(search, following) && !isOfYardstick(search, following) ? following : undefined;
}

function stated(search: Search, growth: boolean, calendar: Calendar): Part<When> | null {
  const { scope, context, periods } = search;
  const place = (use: PeriodUse, rule: BindingRule, known: Known): Part<When> =>
    placed(search, use, rule, known, calendar);
  const paired = pairedWith(search);
  if (paired) return place(paired, 'parallel', 'stated');
  const series = inSeries(search);
  if (series) return { value: { kind: 'days', days: series }, from: null, rule: 'parallel', known: 'stated' };
  const eligible = within(periods, scope.sentence).filter((use) => isEligible(search, use, growth));
  const gap = gapBefore(scope);
  const before = eligible.findLast(({ at }) => at >= gap.from && at < scope.at);
  const past = pastConversion(search.block, scope.at + 1);
  const end = past > scope.at + 1 ? nextAmount(search, past) : scope.right.to;
  const behind = eligible.find(({ at }) => at > scope.at && at < end);
  if (behind && isTiedBehind(search, behind) && (!opensNextClause(search, behind) || isSetOff(search, behind)))
    return place(behind, 'attached', 'stated');
  const arrival = arrivalPeriod(search, growth);
  if (arrival) return place(arrival, 'attached', 'stated');
  if (before) return place(before, 'clause', 'stated');
  const beside = eligible.findLast((use) => opensEllipsis(search, use));
  if (beside) return place(beside, 'clause', 'stated');
  const whose = whenBehind(search);
  if (whose) return place(whose, 'attached', 'stated');
  if (overYears(search, growth)) return null;
  const forecast = modalityOf(search) === 'forecast';
  const inSentence = eligible.findLast(
    (use) =>
      use.at < scope.at &&
      (forecast || use.role !== 'foreseen') &&
      use.role !== 'quoted' &&
      !isSpent(search, use, growth, calendar),
  );
  if (inSentence) return yearly(search, place(inSentence, 'sentence', 'shared'), calendar);
  if (behind && behind.at < scope.clause.to) return place(behind, 'clause-following', 'stated');
  const window = windowBefore(search);
  if (window) return place(window, 'sentence', 'shared');
  const head = headBefore(search) ?? (forecast ? foreseenBefore(search) : null);
  if (head) return place(head, 'sentence', 'carried');
  const above = yearly(search, fromAbove(context, calendar), calendar);
  if (above) return above;
  const following = followingUse(search, eligible);
  return following ? place(following, 'sentence-following', 'shared') : null;
}

/** A metric of a stretch of time, and whether it is told by the month as well. */
export interface Flow {
  readonly monthly: boolean;
}

/** A day, or a month where nothing is told by the month: when something was published. */
function isOfPublication({ value }: Part<When>, { monthly }: Flow): boolean {
  if (value.kind !== 'days') return false;
  const length = kindOf(value.days);
  return length === 'instant' || (length === 'month' && !monthly);
}

/** "September, nearly RMB40 billion": in a text about quarters, the month that ends one may stand for it. */
function mayEndQuarter(day: Day, duration: DayInterval | null, { fiscalYearEnd }: Calendar): boolean {
  if (!duration || kindOf(duration) !== 'quarter' || !day.endsWith('-01')) return false;
  return (Number(day.slice(5, 7)) - fiscalYearEnd) % 3 === 0;
}

/**
 * A flow is of no single day, and seldom of a month: the one that is told says when the text was published, or that something
 * began, and the longer time that the sentence tells, or that the text spoke of before, stands.
 */
function inReach(
  search: Search,
  { value }: Part<When>,
  growth: boolean,
  calendar: Calendar,
  flow: Flow,
): Part<When> | null {
  const { context, block, periods } = search;
  const { duration } = context;
  const day = value.kind === 'days' ? value.days.start : '';
  if (mayEndQuarter(day, duration, calendar)) return null;
  const longer = periods.filter(({ at, expression, role }) => {
    const known = role === 'own' && (expression.type === 'instant' || expression.type === 'month');
    return !known && block.lexemes[at]?.figure?.kind !== 'date';
  });
  const above = { ...context, period: duration };
  const told = stated({ ...search, periods: longer, context: above }, growth, calendar);
  return told && !isOfPublication(told, flow) ? told : null;
}

/** 截至2025年9月30日…归母净利润 of a text about the first nine months: the running time that ends on that day. */
function throughDay(search: Search, told: Part<When>, calendar: Calendar): Part<When> {
  const { block, scope, context, periods } = search;
  if (told.value.kind !== 'days' || told.value.days.start !== told.value.days.end) return told;
  const day = told.value.days.start;
  const before = within(periods, { from: scope.sentence.from, to: scope.at }).map((use) =>
    resolved(block, use, calendar, context.period),
  );
  const topics = context.topics.map(({ period }) => period);
  const running = [...topics, context.duration, ...before].findLast(
    (days) => days && days.start < days.end && isUpTo(days, day),
  );
  return running ? { ...told, value: { kind: 'days', days: running }, known: 'guessed' } : told;
}

/** Whether the time ends with the day, or runs into it. */
function isUpTo({ start, end }: DayInterval, day: Day): boolean {
  return start <= day && day <= end && (nextDay(day) === end || day === end);
}

/**
 * Binds a figure of prose to its period.
 *
 * @param flow whether what is measured goes on over a time: a balance-sheet date beside it stands for the time that ends then
 * @param growth whether the figure says how something changed: then a period behind 较 or "from" is its yardstick
 */
export function bindPeriod(
  search: Search,
  growth: boolean,
  calendar: Calendar,
  flow: Flow | null = null,
): PeriodBinding {
  const between = betweenRates(search);
  if (between) return between;
  const { block, scope, periods } = search;
  const told = stated(search, growth, { ...calendar, uses: periods });
  if (!told || search.share?.unpaired) return NO_PERIOD;
  const days = onceBefore(search, flow ? throughDay(search, told, calendar) : told);
  // What is said of early 2024 is not said of the whole year.
  const period: Part<When> = partsOfYear({ period: days }, search).length > 0 ? { ...days, known: 'guessed' } : days;
  if (flow && isOfPublication(period, flow))
    return { period: inReach(search, period, growth, { ...calendar, uses: periods }, flow), from: null };
  const stretch = { from: gapBefore(scope).from, to: scope.clause.to };
  const asides = growth ? within(periods, stretch).filter(({ role }) => role === 'aside') : [];
  const measured = growth ? measuredFrom(search) : undefined;
  const from = measured ?? asides.find(({ at }) => at > scope.at) ?? asides[0];
  const context = period.value.kind === 'days' ? period.value.days : null;
  // "Growth in these two quarters was … and …" counts the times that its figures are paired with.
  const [months] = growth && context && period.rule !== 'parallel' ? spanMonths(search) : [];
  if (months && context && !from)
    return { period: { ...period, known: 'guessed' }, from: movedBy(context, -months), over: true };
  const since = from && context ? resolved(block, from, calendar, context) : null;
  return { period, from: since, base: measured ? baseFrom(context, since) : [] };
}
