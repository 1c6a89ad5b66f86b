// When the figure is of. A stated period beats a carried one; 去年同期 and "a year earlier" are relative to the running one.

import {
  any,
  covers,
  endsAt,
  one,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../language/pattern.ts';
import { monthsBetween, movedBy, nextDay, previousDay } from '../../periods/days.ts';
import { type Day, type DayInterval, hasOwnYear, labelOf } from '../../periods/expression.ts';
import { resolvePeriod } from '../../periods/resolve.ts';
import { fromTopics, type RunningContext } from '../context.ts';
import type { Range, ReadBlock } from '../reading/block.ts';
import { isPoints, isRate } from '../reading/kinds.ts';
import { COMMA, OPEN } from '../reading/marks.ts';
import { firstIn, gapBefore, gapBehind, has, hasRole, placesIn } from '../reading/scope.ts';
import type { BindingRule } from '../rules.ts';
import type { Known, Part, When } from '../statement.ts';
import { modalityOf } from './modality.ts';
import { isRelative, type PeriodRoles, type PeriodUse } from './period-roles.ts';
import type { Search } from './search.ts';

export interface PeriodBinding {
  readonly period: Part<When> | null;
  /** The period that a change is measured from, where the words name it: 比2024年末, "from the end of 2024". */
  readonly from: DayInterval | null;
}

const NO_PERIOD: PeriodBinding = { period: null, from: null };

export interface Calendar {
  readonly fiscalYearEnd: number;
  readonly draftDate: Day | null;
  /** Whether bare labels are read fiscally: the text has used a fiscal one for its subject. */
  readonly fiscal: boolean;
  /** The periods of the block, for what its own sentence says before. */
  readonly uses?: PeriodRoles;
}

/** Whose calendar a label is read by: the last one named before it in its sentence, else the first one behind it, else the figure's subject. */
function calendarAt(block: ReadBlock, use: PeriodUse, calendar: Calendar): Calendar {
  const { index, who, sentences } = block;
  const sentence = sentences.find(({ from, to }) => from <= use.at && use.at < to);
  const named = sentence
    ? placesIn(block, sentence, (_, at) => who[at] != null && index.entities.get(who[at] ?? '')?.kind !== 'body')
    : [];
  const beside = named.findLast((at) => at < use.at) ?? named[0];
  const entity = beside === undefined ? null : who[beside];
  const own = entity ? index.entities.get(entity)?.fiscalYearEnd : undefined;
  const fiscal = sentence
    ? fiscalAfter(calendar.uses ?? [], { from: sentence.from, to: use.at }, calendar.fiscal)
    : calendar.fiscal;
  return { ...calendar, fiscal, fiscalYearEnd: own ?? calendar.fiscalYearEnd };
}

/** What has been reported was over by the draft's date: "in the fourth quarter" behind a first quarter is last year's; a year to date ends with its quarter. */
function overBy(
  days: DayInterval,
  { expression, role }: PeriodUse,
  draftDate: Day | null,
  context: DayInterval | null,
): DayInterval {
  if (
    expression.type === 'to-date' &&
    context &&
    monthsBetween(context) === 3 &&
    days.start < context.start &&
    context.end < days.end
  )
    return { start: days.start, end: context.end };
  const yearless =
    expression.type !== 'relative-to-draft' &&
    expression.type !== 'trailing' &&
    !isRelative(expression) &&
    !hasOwnYear(expression);
  const ahead =
    draftDate !== null && (expression.type === 'month' ? days.start : days.end) > draftDate && role !== 'foreseen';
  return yearless && ahead ? movedBy(days, -12) : days;
}

function resolved(
  block: ReadBlock,
  use: PeriodUse,
  calendar: Calendar,
  context: DayInterval | null,
): DayInterval | null {
  const own = calendarAt(block, use, calendar);
  const { fiscalYearEnd, draftDate, fiscal } = own;
  const { expression } = use;
  const told = resolvePeriod(expression, { fiscalYearEnd, draftDate, context, fiscalContext: fiscal });
  const days = told && overBy(told, use, draftDate, context);
  if (days || !context || expression.type !== 'relative-to-draft' || expression.unit !== 'year') return days;
  const year = Number(previousDay(context.end).slice(0, 4)) + expression.offset;
  return resolvePeriod({ type: 'part', part: 'FY', year, fiscal: false }, { fiscalYearEnd, draftDate, context: null });
}

const within = (uses: PeriodRoles, { from, to }: Range): PeriodUse[] => uses.filter(({ at }) => at >= from && at < to);

/** Whether the period becomes the running one: it is stated as the text's own time; one told in passing is so in its sentence only. */
function runs({ role, expression }: PeriodUse, inSentence: boolean): boolean {
  return (role === 'own' || (inSentence && role === 'passing')) && !isRelative(expression);
}

/** A period that is not over on the draft's date is one of plans and hopes, and the text's own time is another. */
function isToCome({ end }: DayInterval, draftDate: Day | null): boolean {
  return draftDate !== null && end > nextDay(draftDate);
}

/** Resolves every period of the range in order, each in the context of the one before. */
function runUp(
  block: ReadBlock,
  uses: PeriodRoles,
  range: Range,
  calendar: Calendar,
  start: DayInterval | null,
  inSentence = false,
): DayInterval | null {
  let running = start;
  for (const use of within(uses, range)) {
    const days = runs(use, inSentence) ? resolved(block, use, calendar, running) : null;
    if (days && !isToCome(days, calendar.draftDate)) running = days;
  }
  return running;
}

/** What the text above says the time is. */
export function outerPeriod(context: RunningContext): DayInterval | null {
  return context.period ?? fromTopics(context, ({ period }) => period)?.value ?? null;
}

/** The running period after a sentence: the last one that was stated as its own; `null` where none was. */
export function periodAfter(
  block: ReadBlock,
  uses: PeriodRoles,
  range: Range,
  context: RunningContext,
  calendar: Calendar,
): DayInterval | null {
  const start = outerPeriod(context);
  const running = runUp(block, uses, range, { ...calendar, uses }, start);
  if (running === null) return foreseenIn(block, uses, range, calendar);
  return running === start && context.period === null ? null : running;
}

const YEAR = 12;

/** Where the text has told no time yet, what was expected for a quarter says which one it speaks of; a year's outlook does not. */
function foreseenIn(block: ReadBlock, uses: PeriodRoles, range: Range, calendar: Calendar): DayInterval | null {
  const use = within(uses, range).findLast(({ role, expression }) => role === 'foreseen' && hasOwnYear(expression));
  const days = use ? resolved(block, use, calendar, null) : null;
  return days && monthsBetween(days) < YEAR ? days : null;
}

/** Where nothing before tells the running period, the sentence's own later one does: "a year earlier" before "in Q3 2025". */
function laterBase({ block, scope, periods }: Search, use: PeriodUse, calendar: Calendar): DayInterval | null {
  if (!isRelative(use.expression)) return null;
  for (const other of within(periods, { from: use.at + 1, to: scope.sentence.to })) {
    const value = isRelative(other.expression) ? null : resolved(block, other, calendar, null);
    if (value) return value;
  }
  return null;
}

/** In a sentence that tells no time of its own, a yardstick before says which year: 从2025年一季度的…到三季度的…. */
function earlierBase({ block, scope, periods }: Search, use: PeriodUse, calendar: Calendar): DayInterval | null {
  const before = within(periods, { from: scope.sentence.from, to: use.at }).findLast(({ expression }) =>
    hasOwnYear(expression),
  );
  return before ? resolved(block, before, calendar, null) : null;
}

/** "compared with last year's $10.4 billion": of a year, but the same part of it as the running period. */
function yearAgo({ role, expression }: PeriodUse, base: DayInterval | null): DayInterval | null {
  if (role !== 'aside' || expression.type !== 'relative-to-draft' || expression.unit !== 'year' || !base) return null;
  return monthsBetween(base) < 12 ? movedBy(base, 12 * expression.offset) : null;
}

const UNIT_MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;
/** How many periods back a 当季 may point to. */
const SAME_REACH = 6;

/** 当季 in a text that has gone on to nine months: the last quarter that it spoke of. */
function sameLength(
  { block, periods }: Search,
  { at, expression }: PeriodUse,
  base: DayInterval | null,
  calendar: Calendar,
): DayInterval | null {
  if (expression.type !== 'relative-to-context' || expression.offset !== 0 || expression.last || !base) return null;
  const length = UNIT_MONTHS[expression.unit];
  if (monthsBetween(base) === length) return null;
  const before = within(periods, { from: 0, to: at })
    .filter((use) => !isRelative(use.expression))
    .slice(-SAME_REACH);
  return (
    before
      .map((use) => resolved(block, use, calendar, base))
      .findLast((days) => days && monthsBetween(days) === length) ?? null
  );
}

/** "$39.1 billion in Q1, … and $51.2 billion in Q3 of fiscal 2026": the year that the last of them tells is that of all. */
function withYearBehind({ scope, periods }: Search, use: PeriodUse): PeriodUse {
  const { expression } = use;
  if (expression.type !== 'part' || expression.part === 'FY' || hasOwnYear(expression)) return use;
  for (const { expression: later } of within(periods, { from: use.at + 1, to: scope.sentence.to }))
    if (later.type === 'part' && later.part !== 'FY' && later.year !== null)
      return { ...use, expression: { ...expression, year: later.year, fiscal: later.fiscal } };
  return use;
}

/** The binding to one period, in the context of those before it in its sentence. */
function placed(search: Search, use: PeriodUse, rule: BindingRule, known: Known, calendar: Calendar): Part<When> {
  const { block, scope, context, periods } = search;
  const base =
    runUp(block, periods, { from: scope.sentence.from, to: use.at }, calendar, outerPeriod(context), true) ??
    laterBase(search, use, calendar) ??
    earlierBase(search, use, calendar);
  const dated = base ? use : withYearBehind(search, use);
  const days = yearAgo(use, base) ?? sameLength(search, use, base, calendar) ?? resolved(block, dated, calendar, base);
  const from = block.lexemes[use.at]?.span ?? null;
  const value: When = days ? { kind: 'days', days } : { kind: 'open', expression: use.expression };
  return { value, from, rule, known };
}

const PREPOSITION: Pattern = any(
  role('preposition', 'by'),
  word('in', 'for', 'during', 'of', 'over', 'at', '于', '在', 'from'),
);
const TIGHT_BEHIND: Pattern = seq(opt(any(OPEN, COMMA)), upTo(2, PREPOSITION), upTo(1, role('determiner')));
const LOOSE_END: Pattern = seq(word('in', 'for', 'during', 'of', 'over'), upTo(1, role('determiner', 'pronoun')));
/** As many words as may stand between a figure and "in the quarter". */
const LOOSE_REACH = 8;

/** "$51.2 billion in data center revenue in the quarter": words only, and a preposition last. */
function isLooselyTied({ lexemes }: ReadBlock, from: number, at: number): boolean {
  if (at - from > LOOSE_REACH || !endsAt(LOOSE_END, lexemes, at)) return false;
  const parts = new Set(['mark', 'amount', 'period', 'entity', 'stranger']);
  return !lexemes
    .slice(from, at)
    .some((lexeme) => parts.has(lexeme.kind) || (has(lexeme, 'joiner', 'but', 'compare') && lexeme.text !== 'over'));
}

/** Tied to the figure from behind: "$33.0bn in the third quarter of 2025", 398亿元（9月季度）, "26% a year earlier". */
function isTiedBehind({ block, scope }: Search, { at }: PeriodUse): boolean {
  if (block.prose[scope.figure.span.end] === '，') return false;
  return covers(TIGHT_BEHIND, block.lexemes, scope.at + 1, at) || isLooselyTied(block, scope.at + 1, at);
}

/** "…, compared with": a period that opens the next figure's clause is not this one's. */
function opensNextClause({ block, scope }: Search, { at }: PeriodUse): boolean {
  if (scope.next === null || at > scope.next) return false;
  const between = { from: scope.at + 1, to: at };
  const parts =
    firstIn(
      block,
      between,
      (lexeme) =>
        [',', ';', ':', '、'].includes(lexeme.text) ||
        lexeme.text === 'and' ||
        has(lexeme, 'but') ||
        lexeme.text === 'from',
    ) >= 0;
  return parts && !endsAt(OPEN, block.lexemes, at);
}

const ARRIVES: Pattern = word('to', '至', '到');
const IN: Pattern = seq(upTo(1, any(COMMA, word('in', 'for', 'during', 'over'))), opt(word('the')));

/** "fell 24% to RMB12.98 billion in the third quarter": the period behind the level that the change arrives at is the change's too. */
function arrivalPeriod({ block, scope }: Search, eligible: readonly PeriodUse[]): PeriodUse | null {
  const { next } = scope;
  if (next === null || !covers(ARRIVES, block.lexemes, scope.at + 1, next)) return null;
  const after = eligible.find(({ at }) => at > next);
  return after && covers(IN, block.lexemes, next + 1, after.at) ? after : null;
}

const OPENS_SENTENCE: Pattern = seq(
  upTo(1, role('but', 'joiner', 'preposition')),
  upTo(1, role('preposition')),
  opt(word('the')),
);
const GOES_ON: Pattern = seq(opt(COMMA), any(role('pronoun', 'each-of-them', 'determiner'), word('两', '二者')));

/** 上一季度，这两项分别是…: at its sentence's head and set off, a relative period speaks for all of its figures. */
function opensSentence({ block, scope }: Search, { at }: PeriodUse): boolean {
  const { lexemes } = block;
  let from = scope.sentence.from;
  while (lexemes[from]?.kind === 'mark') from++;
  return covers(OPENS_SENTENCE, lexemes, from, at) && startsAt(GOES_ON, lexemes, at + 1);
}

/** Whether a period lies before the one that its sentence, or the text above, speaks of. */
function isEarlier({ block, scope, context, periods }: Search, use: PeriodUse, calendar: Calendar): boolean {
  const before = { from: scope.sentence.from, to: use.at };
  const base = runUp(block, periods, before, calendar, outerPeriod(context));
  const days = base && resolved(block, use, calendar, base);
  return days !== null && base !== null && days.end <= base.start;
}

/** 当季: the time that the text is in, not one beside it. */
function isCurrent({ expression }: PeriodUse): boolean {
  return expression.type === 'relative-to-context' && expression.offset === 0 && !expression.last;
}

/** A relative period of an earlier clause (上一季度为317.42亿元，…) speaks for its own figure only, and so does an earlier year told in passing before a growth. */
function isSpent(search: Search, use: PeriodUse, growth: boolean, calendar: Calendar): boolean {
  const setBack = growth && use.role === 'passing' && isEarlier(search, use, calendar);
  if (isCurrent(use) || (!isRelative(use.expression) && use.role !== 'window' && !setBack)) return false;
  if (opensSentence(search, use)) return false;
  return firstIn(search.block, { from: use.at + 1, to: search.scope.at }, ({ kind }) => kind === 'amount') >= 0;
}

/** 三年投入逾3800亿元, "over three years": a plan's own length, which no running quarter has. */
function overYears({ block, scope }: Search): boolean {
  const stretch = { from: gapBefore(scope).from, to: gapBehind(scope).to };
  return (
    firstIn(
      block,
      stretch,
      ({ figure }, at) =>
        figure?.kind === 'duration' &&
        figure.quantity?.unit === 'year' &&
        !/^(?:前|来|earlier|ago|before)/.test(block.lexemes[at + 1]?.text ?? ''),
    ) >= 0
  );
}

const AND_MORE: Pattern = any(COMMA, word('and', 'to', '至', '到', ';'), role('but'));

/** Whether an aside's period is this figure's: it stands right behind the figure, or before it in one stretch that tells of no change. */
function asideFits({ block, scope }: Search, { at, bracket, ownFigureBefore }: PeriodUse): boolean {
  if (bracket) return scope.at >= bracket.from && scope.at < bracket.to;
  if (at > scope.at) return true;
  const between = { from: at + 1, to: scope.at };
  if (ownFigureBefore || hasRole(block, between, 'up', 'down', 'growth', 'arrive')) return false;
  return (
    firstIn(block, between, ({ kind }, place) => kind === 'amount' || startsAt(AND_MORE, block.lexemes, place)) < 0
  );
}

const COMPARED_WITH: Pattern = seq(
  role('compare', 'start'),
  upTo(
    2,
    one(({ roles }) => (roles.has('determiner') || roles.has('preposition')) && !roles.has('compare')),
  ),
);
const SAYS_SO: Pattern = upTo(1, any(word('的', '为', '是', ':'), role('copula')));

/** A period that is only a yardstick of a growth: 较去年同期增长34%, "up 34% from a year earlier". */
function isYardstick({ block, scope }: Search, { at, expression }: PeriodUse, growth: boolean): boolean {
  if (!growth) return false;
  const { lexemes } = block;
  if (at > scope.at) {
    const between = { from: scope.at + 1, to: at };
    return (
      hasRole(block, between, 'compare', 'yoy', 'qoq') ||
      firstIn(block, between, ({ text }) => text === 'from' || text === 'on') >= 0
    );
  }
  const against = endsAt(COMPARED_WITH, lexemes, at);
  if (covers(SAYS_SO, lexemes, at + 1, scope.at)) return against && at + 1 === scope.at;
  if (against && isRelative(expression)) return true;
  if (isRelative(expression) && hasRole(block, { from: scope.clause.from, to: scope.at }, 'yoy', 'qoq')) return true;
  const near = against || hasRole(block, { from: Math.max(0, at - 2), to: at }, 'yoy', 'qoq');
  return near && hasRole(block, { from: at + 1, to: scope.at }, 'up', 'down', 'growth');
}

function isEligible(search: Search, use: PeriodUse, growth: boolean): boolean {
  if (isYardstick(search, use, growth)) return false;
  switch (use.role) {
    case 'gloss':
    case 'announced':
    case 'reach':
      return false;
    case 'aside':
    case 'bracket':
      return asideFits(search, use);
    case 'own':
    case 'passing':
    case 'contrast':
    case 'foreseen':
    case 'quoted':
    case 'window':
      return true;
  }
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

/** What the text above tells, weakest last. */
function fromAbove(context: RunningContext): Part<When> | null {
  if (context.period)
    return { value: { kind: 'days', days: context.period }, from: null, rule: 'running-period', known: 'carried' };
  const topic = fromTopics(context, ({ period }) => period);
  return topic
    ? {
        value: { kind: 'days', days: topic.value },
        from: null,
        rule: topic.level <= 1 ? 'title' : 'heading',
        known: 'carried',
      }
    : null;
}

const YEARLY: Pattern = word('annual', 'yearly', '年度');
/** "its target for the year": a plan's own time. */
const FOR_YEAR: Pattern = seq(role('forecast'), word('for'), word('the'), word('year'));
const YEARLY_NAME = /^(?:annual|yearly|年)/;

/** "Annual revenue was $128.7 billion" behind a quarter: of the year that the quarter lies in. */
function yearly(
  { block, scope }: Search,
  above: Part<When> | null,
  { fiscalYearEnd, fiscal }: Calendar,
): Part<When> | null {
  if (above?.value.kind !== 'days' || monthsBetween(above.value.days) >= 12) return above;
  const told =
    firstIn(
      block,
      gapBefore(scope),
      ({ metric, text }, at) =>
        (metric !== null && YEARLY_NAME.test(text)) ||
        startsAt(FOR_YEAR, block.lexemes, at) ||
        (startsAt(YEARLY, block.lexemes, at) && block.lexemes[at + 1]?.metric != null),
    ) >= 0;
  const setting = { fiscalYearEnd, draftDate: null, context: above.value.days, fiscalContext: fiscal };
  const days = told ? resolvePeriod({ type: 'part', part: 'FY', year: null, fiscal }, setting) : null;
  return days ? { ...above, value: { kind: 'days', days } } : above;
}

const WHEN: Pattern = seq(opt(COMMA), word('when', '当时', '彼时'));

/** "than in the same period of 2024, when the count stood at 152,831": the period that the figure's clause is about. */
function whenBehind({ block, scope, periods }: Search): PeriodUse | null {
  const use = within(periods, { from: scope.sentence.from, to: scope.at }).at(-1);
  if (!use || !startsAt(WHEN, block.lexemes, use.at + 1)) return null;
  return firstIn(block, { from: use.at + 1, to: scope.at }, ({ kind }) => kind === 'amount') < 0 ? use : null;
}

/** "$11.4 billion, up from $10.2 billion in the second quarter": a period tied to the amount that the figure is compared with. */
function isOfYardstick({ block, scope }: Search, { at }: PeriodUse): boolean {
  const { next } = scope;
  if (next === null || at < next) return false;
  return (
    hasRole(block, { from: scope.at + 1, to: next }, 'compare', 'start') &&
    covers(TIGHT_BEHIND, block.lexemes, next + 1, at)
  );
}

function stated(search: Search, growth: boolean, calendar: Calendar): Part<When> | null {
  const { scope, context, periods, share } = search;
  const place = (use: PeriodUse, rule: BindingRule, known: Known): Part<When> =>
    placed(search, use, rule, known, calendar);
  if (share?.period) return place(share.period, 'parallel', 'stated');
  const eligible = within(periods, scope.sentence).filter((use) => isEligible(search, use, growth));
  const gap = gapBefore(scope);
  const before = eligible.findLast(({ at }) => at >= gap.from && at < scope.at);
  const behind = eligible.find(({ at }) => at > scope.at && at < scope.right.to);
  if (behind && isTiedBehind(search, behind) && !opensNextClause(search, behind))
    return place(behind, 'attached', 'stated');
  const arrival = arrivalPeriod(search, eligible);
  if (arrival) return place(arrival, 'attached', 'stated');
  if (before) return place(before, 'clause', 'stated');
  const whose = whenBehind(search);
  if (whose) return place(whose, 'attached', 'stated');
  if (overYears(search)) return null;
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
  const above = yearly(search, fromAbove(context), calendar);
  if (above) return above;
  const following = eligible.find(
    ({ at, expression, role }) => at > scope.at && role !== 'foreseen' && !isRelative(expression),
  );
  return following && !opensNextClause(search, following) && !isOfYardstick(search, following)
    ? place(following, 'sentence-following', 'shared')
    : null;
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
export function bindPeriod(search: Search, growth: boolean, calendar: Calendar, flow = false): PeriodBinding {
  const between = betweenRates(search);
  if (between) return between;
  const { block, scope, periods } = search;
  const told = stated(search, growth, { ...calendar, uses: periods });
  if (!told || (search.share?.unpaired && told.known === 'carried')) return NO_PERIOD;
  const period = flow ? throughDay(search, told, calendar) : told;
  const stretch = { from: gapBefore(scope).from, to: scope.clause.to };
  const asides = growth ? within(periods, stretch).filter(({ role }) => role === 'aside') : [];
  const from = asides.find(({ at }) => at > scope.at) ?? asides[0];
  const context = period.value.kind === 'days' ? period.value.days : null;
  return { period, from: from && context ? resolved(block, from, calendar, context) : null };
}

/** 2025年二、三季度…合计: the periods that the figure's sentence lists before it, where it gives no amount in between. */
export function listedPeriods({ block, scope, periods, context }: Search, calendar: Calendar): DayInterval[] {
  const uses = within(periods, { from: scope.left.from, to: scope.at });
  const days = uses.map((use) => resolved(block, use, calendar, context.period));
  return uses.length > 1 && days.every((each) => each !== null) ? days : [];
}

/** Whether the block's last label of a quarter or a year is a fiscal one; `before` where it has none. */
export function fiscalAfter(uses: PeriodRoles, range: Range, before: boolean): boolean {
  const labels = within(uses, range).map(({ expression, role }) => (role === 'own' ? labelOf(expression) : 'bare'));
  const last = labels.findLast((label) => label !== 'bare');
  return last === undefined ? before : last === 'fiscal';
}
