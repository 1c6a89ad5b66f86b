// What a period is in time, and what it leaves for the text behind it.

import type { EntityId } from '../../../claims/claim.ts';
import { monthsBetween, movedBy, nextDay, previousDay } from '../../../periods/days.ts';
import { type Day, type DayInterval, hasOwnYear, labelOf, type PeriodExpression } from '../../../periods/expression.ts';
import { resolvePeriod, UNIT_MONTHS } from '../../../periods/resolve.ts';
import { fromTopics, type RunningContext } from '../../context.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import { type LexiconIndex, sameTree } from '../../reading/lexicon-index.ts';
import { firstFrom, firstIn, hasRole, placesIn, sentenceAt } from '../../reading/scope.ts';
import type { BindingRule } from '../../rules.ts';
import type { Known, Part, When } from '../../statement.ts';
import type { Search } from '../search.ts';
import { isRelative, type PeriodRoles, type PeriodUse } from './period-roles.ts';

export interface Calendar {
  readonly fiscalYearEnd: number;
  readonly draftDate: Day | null;
  /** Whether bare labels are read fiscally: the text has used a fiscal one for its subject. */
  readonly fiscal: boolean;
  /** Whether a title or heading says so: then a label with a year of its own is a fiscal one too. */
  readonly titled?: boolean;
  /** The periods of the block, for what its own sentence says before. */
  readonly uses?: PeriodRoles;
}

/** Whether a title or heading above speaks of a fiscal year. */
export function isTitledFiscal({ topics }: RunningContext): boolean {
  return topics.some(({ fiscal }) => fiscal);
}

/** 2026年一季度 behind 2026财年: a quarter of a year told without 财 is the calendar's, unless a title speaks of the fiscal year. */
function isCalendarQuarter({ lexemes }: ReadBlock, { at, expression }: PeriodUse, titled: boolean): boolean {
  const dated = expression.type === 'part' && expression.part !== 'FY' && expression.year !== null;
  return dated && !titled && labelOf(expression) === 'bare' && /[\u4e00-\u9fff]/.test(lexemes[at]?.text ?? '');
}

/** Whether the sentence gives a house's figures: those count in calendar years. */
function isOfHouse(block: ReadBlock, range: Range): boolean {
  const body = (at: number): boolean => block.index.entities.get(block.who[at] ?? '')?.kind === 'body';
  return firstIn(block, range, ({ kind }, at) => kind === 'publisher' || body(at)) >= 0;
}

/** Whether bare labels are read fiscally for a subject: the text's last fiscal label was one of its own family, or of nobody's. */
export function isFiscalFor(
  { fiscal, fiscalFor }: RunningContext,
  subject: EntityId | null,
  index: LexiconIndex,
): boolean {
  return fiscal && (fiscalFor === null || subject === null || sameTree(index, fiscalFor, subject));
}

/** Whose calendar a label is read by: the last one named before it in its sentence, else the first one behind it, else the figure's subject. */
function calendarAt(block: ReadBlock, use: PeriodUse, calendar: Calendar): Calendar {
  const { index, who } = block;
  const sentence = sentenceAt(block, use.at);
  const named = sentence
    ? placesIn(block, sentence, (_, at) => who[at] != null && index.entities.get(who[at] ?? '')?.kind !== 'body')
    : [];
  const beside = named.findLast((at) => at < use.at) ?? named[0];
  const entity = beside === undefined ? null : who[beside];
  const own = entity ? index.entities.get(entity)?.fiscalYearEnd : undefined;
  const before = sentence
    ? fiscalAfter(block, calendar.uses ?? [], { from: sentence.from, to: use.at }, calendar)
    : calendar.fiscal;
  const elsewhere = isCalendarQuarter(block, use, calendar.titled ?? true) || (sentence && isOfHouse(block, sentence));
  const fiscal = before && !elsewhere;
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

export function resolved(
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

/** The periods of a range; all of them are in the order of the text. */
export function within(uses: PeriodRoles, { from, to }: Range): PeriodUse[] {
  const start = (place: number): number => firstFrom(uses.length, (nth) => (uses[nth]?.at ?? 0) >= place);
  return uses.slice(start(from), start(to));
}

/** Whether the period becomes the running one: it is stated as the text's own time; one told in passing is so in its sentence only. */
function runs({ role, expression }: PeriodUse, inSentence: boolean, dated: boolean): boolean {
  if (expression.type === 'relative-to-draft' && !dated && !inSentence) return false;
  return (role === 'own' || (inSentence && role === 'passing')) && !isRelative(expression);
}

/** 上季, "last quarter": where no other time is told, the one that was over last. */
export function tellsLast({ role, expression }: PeriodUse): boolean {
  return (
    role === 'own' &&
    expression.type === 'relative-to-context' &&
    expression.offset === -1 &&
    (expression.unit === 'quarter' || expression.unit === 'half')
  );
}

/** A period that is not over on the draft's date is one of plans and hopes, and the text's own time is another. */
function isToCome({ end }: DayInterval, draftDate: Day | null): boolean {
  return draftDate !== null && end > nextDay(draftDate);
}

/** 2026年资本支出预计…，本季营收…: in a text of no date, a whole year behind the quarter that it speaks of is one of plans. */
function isYearAhead(days: DayInterval, running: DayInterval | null, draftDate: Day | null): boolean {
  if (!running || draftDate !== null || monthsBetween(running) >= YEAR) return false;
  return monthsBetween(days) >= YEAR && days.start >= running.end;
}

/** 受基数影响——2024年第四季度正值大选: behind its sentence's amounts, a period that tells why and has none itself. */
function isExplained(block: ReadBlock, { at }: PeriodUse): boolean {
  const sentence = block.sentences.find(({ from, to }) => from <= at && at < to);
  if (!sentence) return false;
  const amount = (from: number, to: number): boolean =>
    firstIn(block, { from, to }, ({ kind }) => kind === 'amount') >= 0;
  return amount(sentence.from, at) && !amount(at, sentence.to);
}

/** 可代表下半年的水平 in a text about the second quarter: a half with no year and no amount is not the one of the year before. */
function isMentionedAhead(block: ReadBlock, use: PeriodUse, days: DayInterval, running: DayInterval | null): boolean {
  if (!running || isRelative(use.expression) || days.end > running.start) return false;
  if (hasOwnYear(use.expression)) return isExplained(block, use);
  const end = firstIn(
    block,
    { from: use.at + 1, to: block.lexemes.length },
    ({ kind, text }) => kind === 'amount' || (kind === 'mark' && /^[,;。\n]$/.test(text)),
  );
  return end >= 0 && block.lexemes[end]?.kind !== 'amount' && monthsBetween(days) > monthsBetween(running);
}

/** As many lexemes as two joined periods stand apart: "the quarter and the six months ended September 30", of which the quarter runs on. */
const JOINT = 5;

/** Resolves every period of the range in order, each in the context of the one before. */
export function runUp(
  block: ReadBlock,
  uses: PeriodRoles,
  range: Range,
  calendar: Calendar,
  start: DayInterval | null,
  inSentence = false,
): DayInterval | null {
  let running = start;
  let last = -JOINT;
  for (const use of within(uses, range)) {
    const own =
      runs(use, inSentence, calendar.draftDate !== null || running === null) ||
      (inSentence && running === null && tellsLast(use));
    const days = own ? resolved(block, use, calendar, running) : null;
    const joined = use.at - last < JOINT && hasRole(block, { from: last, to: use.at }, 'joiner');
    const beside = joined && running !== null && days?.end === running.end && days.start < running.start;
    const told =
      days &&
      !beside &&
      !isMentionedAhead(block, use, days, running) &&
      !isYearAhead(days, running, calendar.draftDate);
    if (told && !isToCome(days, calendar.draftDate)) running = days;
    last = use.at;
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

/** The periods that the range tells as somebody's own time, the latest first, each once. */
export function toldIn(
  block: ReadBlock,
  uses: PeriodRoles,
  range: Range,
  calendar: Calendar,
  context: DayInterval | null,
): DayInterval[] {
  const found = within(uses, range)
    .filter(({ role, expression }) => (role === 'own' || role === 'passing') && !isRelative(expression))
    .flatMap((use) => resolved(block, use, { ...calendar, uses }, context) ?? [])
    .filter(({ start, end }) => start < end);
  return found
    .toReversed()
    .filter((days, at, all) => all.findIndex(({ start, end }) => start === days.start && end === days.end) === at);
}

/** Q3, 三季度, "this quarter". */
function isPartOfYear(expression: PeriodExpression): boolean {
  return expression.type === 'part'
    ? expression.part !== 'FY'
    : expression.type === 'relative-to-draft' && (expression.unit === 'quarter' || expression.unit === 'half');
}

/** Whether the range tells a part of a year as the text's own time, and not of which. */
export function isOpen(block: ReadBlock, uses: PeriodRoles, range: Range, calendar: Calendar): boolean {
  return within(uses, range).some(
    (use) => use.role === 'own' && isPartOfYear(use.expression) && !resolved(block, use, { ...calendar, uses }, null),
  );
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

/** The order of the quarters of a year; 0 for what is no quarter. */
function quarterOf(expression: PeriodExpression): number {
  return expression.type === 'part' ? ['Q1', 'Q2', 'Q3', 'Q4'].indexOf(expression.part) + 1 : 0;
}

/** "from 28% in the first quarter of 2025 to 32% in the second, 34% in the third": an ordinal goes on in the year of the one before. */
function inYearBefore({ scope, periods }: Search, use: PeriodUse): PeriodUse {
  const nth = quarterOf(use.expression);
  if (nth === 0 || use.expression.type !== 'part' || hasOwnYear(use.expression)) return use;
  let last = nth;
  for (const { expression } of within(periods, { from: scope.sentence.from, to: use.at }).toReversed()) {
    const before = quarterOf(expression);
    if (before === 0 || before >= last || expression.type !== 'part') return use;
    if (expression.year !== null) {
      const { year, fiscal } = expression;
      return { ...use, expression: { ...use.expression, year, fiscal } };
    }
    last = before;
  }
  return use;
}

/** "compared with last year's $10.4 billion": of a year, but the same part of it as the running period. */
function yearAgo({ role, expression }: PeriodUse, base: DayInterval | null): DayInterval | null {
  if (role !== 'aside' || expression.type !== 'relative-to-draft' || expression.unit !== 'year' || !base) return null;
  return monthsBetween(base) < 12 ? movedBy(base, 12 * expression.offset) : null;
}

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

/** 此后, 次季: from the time that the paragraph spoke of last. */
function goesOn({ expression }: PeriodUse): boolean {
  return expression.type === 'relative-to-context' && expression.offset > 0;
}

/** 再往前一季, 三个月后: from the time of the figure before. */
function isFurther({ expression }: PeriodUse): boolean {
  return expression.type === 'relative-to-context' && expression.further === true;
}

/** The binding to one period, in the context of those before it in its sentence. */
export function placed(
  search: Search,
  told: PeriodUse,
  rule: BindingRule,
  known: Known,
  calendar: Calendar,
): Part<When> {
  const { block, scope, context, periods } = search;
  const use = inYearBefore(search, told);
  const start = goesOn(use) ? 0 : scope.sentence.from;
  const base =
    (isFurther(use) ? context.lastPeriod : null) ??
    runUp(block, periods, { from: start, to: use.at }, calendar, outerPeriod(context), true) ??
    laterBase(search, use, calendar) ??
    earlierBase(search, use, calendar);
  const dated = base ? use : withYearBehind(search, use);
  const days = yearAgo(use, base) ?? sameLength(search, use, base, calendar) ?? resolved(block, dated, calendar, base);
  const from = block.lexemes[use.at]?.span ?? null;
  const value: When = days ? { kind: 'days', days } : { kind: 'open', expression: use.expression };
  return { value, from, rule, known };
}

/** Whether the last label of a quarter or a year in the range is a fiscal one; as the calendar has it where there is none. */
export function fiscalAfter(
  block: ReadBlock,
  uses: PeriodRoles,
  range: Range,
  { fiscal, titled = true }: Pick<Calendar, 'fiscal' | 'titled'>,
): boolean {
  const labels = within(uses, range).map((use) => {
    if (use.role !== 'own') return 'bare';
    return isCalendarQuarter(block, use, titled) ? 'calendar' : labelOf(use.expression);
  });
  const last = labels.findLast((label) => label !== 'bare');
  return last === undefined ? fiscal : last === 'fiscal';
}
