// What days a period of a sentence stands for, by the calendar of whoever it is told of.

import type { EntityId } from '../../../claims/claim.ts';
import { monthOf, monthsBetween, movedBy, nextDay, previousDay } from '../../../periods/days.ts';
import { type Day, type DayInterval, hasOwnYear, isBareLabel, labelOf } from '../../../periods/expression.ts';
import { resolvePeriod } from '../../../periods/resolve.ts';
import type { RunningContext } from '../../context.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import { type LexiconIndex, sameTree } from '../../reading/names/lexicon-index.ts';
import { firstFrom, firstIn, placesIn, sentenceAt } from '../../reading/scope.ts';
import type { Reading } from '../../statement.ts';
import { isRelative, type PeriodRoles, type PeriodUse } from './period-roles.ts';

const QUARTER = 3;

/** A time that a title or heading tells. */
interface TitledTime {
  readonly days: DayInterval;
  readonly bare: boolean;
}

export interface Calendar {
  readonly fiscalYearEnd: number;
  readonly draftDate: Day | null;
  /** Whether bare labels are read fiscally: the text has used a fiscal one for its subject. */
  readonly fiscal: boolean;
  /** Whether a title or heading says so: then a label with a year of its own is a fiscal one too. */
  readonly titled?: boolean;
  /** The times that titles and headings above tell, and whether by a bare label, which may have been meant by either calendar. */
  readonly titles?: readonly TitledTime[];
  /** The periods of the block, for what its own sentence says before. */
  readonly uses?: PeriodRoles;
}

/** Whether a title or heading above speaks of a fiscal year. */
export function isTitledFiscal({ topics }: RunningContext): boolean {
  return topics.some(({ fiscal }) => fiscal);
}

/** The times that titles and headings above tell. */
export function titledTimes({ topics }: RunningContext): readonly TitledTime[] {
  return topics.flatMap(({ bare, period }) => (period ? [{ bare, days: period }] : []));
}

const isSame = (a: DayInterval, b: DayInterval | null): boolean => a.start === b?.start && a.end === b.end;

/** Q3, "fiscal third quarter": a part of a year that does not tell which. */
function isYearless({ expression }: PeriodUse): boolean {
  return expression.type === 'part' && expression.part !== 'FY' && !hasOwnYear(expression);
}

/** "Fiscal first-quarter results" below "Microsoft's Q1" in a dated text: the label says by itself which quarter is meant, whatever the title's was taken for. */
function isToldAnew(use: PeriodUse, { draftDate, titles = [] }: Calendar, context: DayInterval | null): boolean {
  if (!isYearless(use) || labelOf(use.expression) !== 'fiscal' || draftDate === null) return false;
  return titles.some(({ bare, days }) => bare && isSame(days, context));
}

/** "Heavier spending in 2025, it said in its third-quarter report" below "Q3 2024": the quarter of the title, whatever year is spoken of beside it. */
function titledQuarter(
  use: PeriodUse,
  { titles = [], ...own }: Calendar,
  context: DayInterval | null,
): DayInterval | null {
  if (!isYearless(use) || context === null || monthsBetween(context) !== 12) return null;
  const quarter = titles.find(
    ({ bare, days }) =>
      !bare &&
      monthsBetween(days) === QUARTER &&
      (days.end <= context.start || days.start >= context.end) &&
      isSame(days, resolvePeriod(use.expression, { ...own, fiscalContext: own.fiscal, context: days })),
  );
  return quarter?.days ?? null;
}

/** 2026年一季度 behind 2026财年, "the third quarter of 2025" behind "fiscal 2025": a quarter of a year told without 财 or "fiscal" is the calendar's, unless a title speaks of the fiscal year. */
function isCalendarQuarter({ expression }: PeriodUse, titled: boolean): boolean {
  const dated = expression.type === 'part' && expression.part !== 'FY' && expression.year !== null;
  return dated && !titled && labelOf(expression) === 'bare';
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
    ? fiscalAfter(calendar.uses ?? [], { from: sentence.from, to: use.at }, calendar)
    : calendar.fiscal;
  const elsewhere = isCalendarQuarter(use, calendar.titled ?? true) || (sentence && isOfHouse(block, sentence));
  const fiscal = before && !elsewhere;
  return { ...calendar, fiscal, fiscalYearEnd: own ?? calendar.fiscalYearEnd };
}

/** A text that only tells the day on which it was written is dated by that; the last of a month is one of a balance sheet. */
function dayOfWriting(context: DayInterval | null): Day | null {
  if (!context || context.start !== context.end) return null;
  const next = nextDay(context.start);
  return next.endsWith('-01') ? null : next;
}

/** "Capital expenditures for the full year" in a report of that year's third quarter: the year runs on, and none before it is meant. */
function isRunningYear(days: DayInterval, { expression }: PeriodUse, context: DayInterval | null): boolean {
  if (expression.type !== 'part' || expression.part !== 'FY' || !context) return false;
  return context.start >= days.start && context.end < days.end && monthsBetween(context) < 12;
}

/** What has been reported was over by the draft's date: "in the fourth quarter" behind a first quarter is last year's; a year to date ends with its quarter. */
function overBy(days: DayInterval, use: PeriodUse, draftDate: Day | null, context: DayInterval | null): DayInterval {
  const { expression, role } = use;
  if (
    expression.type === 'to-date' &&
    context &&
    monthsBetween(context) === 3 &&
    days.start < context.start &&
    context.end < days.end
  )
    return { start: days.start, end: context.end };
  if (isRunningYear(days, use, context)) return days;
  const yearless =
    expression.type !== 'relative-to-draft' &&
    expression.type !== 'trailing' &&
    !isRelative(expression) &&
    !hasOwnYear(expression);
  const written = draftDate ?? dayOfWriting(context);
  const ahead =
    written !== null && (expression.type === 'month' ? days.start : days.end) > written && role !== 'foreseen';
  return yearless && ahead ? movedBy(days, -12) : days;
}

/** 预计第四季度收入…, 全年资本开支预算 in a text of July: what is to come is of the year that runs, not of the last one that has such a time behind it. */
function toCome(days: DayInterval, { expression, role }: PeriodUse, draftDate: Day | null): DayInterval {
  if (role !== 'foreseen' || expression.type !== 'part' || hasOwnYear(expression) || draftDate === null) return days;
  const since = monthOf(draftDate) - monthOf(days.end);
  const isOld = expression.part === 'FY' ? since >= 0 : since > QUARTER;
  return isOld ? movedBy(days, 12) : days;
}

/** Whether it is 当季, "the quarter", in a text that has gone on to nine months or a year. */
export function isQuarterOf(
  { lexemes }: ReadBlock,
  { at, expression }: PeriodUse,
  context: DayInterval | null,
): boolean {
  if (expression.type !== 'relative-to-context' || expression.offset !== 0 || expression.unit !== 'quarter')
    return false;
  return context !== null && monthsBetween(context) > QUARTER && /季|quarter/.test(lexemes[at]?.text ?? '');
}

export function resolved(
  block: ReadBlock,
  use: PeriodUse,
  calendar: Calendar,
  above: DayInterval | null,
): DayInterval | null {
  const own = calendarAt(block, use, calendar);
  const context = isToldAnew(use, own, above) ? null : (titledQuarter(use, own, above) ?? above);
  const { fiscalYearEnd, draftDate, fiscal } = own;
  const { expression } = use;
  const last = expression.type === 'relative-to-context' && isQuarterOf(block, use, context);
  const told = resolvePeriod(last ? { ...expression, last } : expression, {
    fiscalYearEnd,
    draftDate,
    context,
    fiscalContext: fiscal,
  });
  const days =
    told &&
    (context ? overBy(told, use, draftDate, context) : toCome(overBy(told, use, draftDate, null), use, draftDate));
  if (days || !context || expression.type !== 'relative-to-draft' || expression.unit !== 'year') return days;
  const year = Number(previousDay(context.end).slice(0, 4)) + expression.offset;
  return resolvePeriod({ type: 'part', part: 'FY', year, fiscal: false }, { fiscalYearEnd, draftDate, context: null });
}

/** The periods of a range; all of them are in the order of the text. */
export function within(uses: PeriodRoles, { from, to }: Range): PeriodUse[] {
  if (uses.length === 0) return [];
  const start = (place: number): number => firstFrom(uses.length, (nth) => (uses[nth]?.at ?? 0) >= place);
  return uses.slice(start(from), start(to));
}

/** The words by which a reading's time is told in the block; `null` where it does not have them. */
export function useOf(
  { period }: Pick<Reading, 'period'>,
  { periods, block: { lexemes } }: { readonly periods: PeriodRoles; readonly block: ReadBlock },
): PeriodUse | null {
  const start = period?.from?.start;
  if (start === undefined) return null;
  const startOf = (use: PeriodUse | undefined): number => lexemes[use?.at ?? -1]?.span.start ?? -1;
  const use = periods[firstFrom(periods.length, (nth) => startOf(periods[nth]) >= start)];
  return use && startOf(use) === start ? use : null;
}

/** Whether the last label of a quarter or a year in the range is a fiscal one; as the calendar has it where there is none. */
export function fiscalAfter(
  uses: PeriodRoles,
  range: Range,
  { fiscal, titled = true }: Pick<Calendar, 'fiscal' | 'titled'>,
): boolean {
  const labels = within(uses, range).map((use) => {
    if (use.role !== 'own') return 'bare';
    return isCalendarQuarter(use, titled) ? 'calendar' : labelOf(use.expression);
  });
  const last = labels.findLast((label) => label !== 'bare');
  return last === undefined ? fiscal : last === 'fiscal';
}

/** Whether a sentence tells its time by labels of quarters alone: the year that they are of was never told. */
export function isBare(uses: readonly PeriodUse[]): boolean {
  return uses.length > 0 && uses.every(({ expression }) => isBareLabel(expression));
}
