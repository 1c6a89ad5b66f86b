// What a period is in time, and what it leaves for the text behind it.

import { any, covers, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { monthsBetween, movedBy, nextDay } from '../../../periods/days.ts';
import { type Day, type DayInterval, hasOwnYear, type PeriodExpression } from '../../../periods/expression.ts';
import { fromTopics, type RunningContext } from '../../context.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import { AMOUNT, firstIn, firstOf, hasRole } from '../../reading/scope.ts';
import type { BindingRule } from '../../rules.ts';
import type { Known, Part, When } from '../../statement.ts';
import type { Search } from '../search.ts';
import {
  earlierBase,
  goesOn,
  inYearBefore,
  isFurther,
  isSame,
  isSingle,
  laterBase,
  quarterSaid,
  quotedBase,
  sameLength,
  withYearBehind,
  yearAgo,
} from './period-bases.ts';
import { type Calendar, isQuarterOf, resolved, within } from './period-days.ts';
import { isRelative, type PeriodRoles, type PeriodUse } from './period-roles.ts';

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

/** The quarter that was over last on the draft's date, where a sentence speaks of it as 上季. */
export function lastQuarterIn(
  block: ReadBlock,
  uses: PeriodRoles,
  sentence: Range,
  calendar: Calendar,
): DayInterval | null {
  const use = calendar.draftDate === null ? undefined : within(uses, sentence).find(tellsLast);
  return use ? resolved(block, use, calendar, null) : null;
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

/** 2026财年 收入1581亿元: a line that opens with its time, or is nothing else, tells what came of it. */
const OPENS_LINE: Pattern = seq(
  kind('period'),
  upTo(2, any(role('qualifier'), word(':'))),
  kind('metric'),
  kind('amount'),
);
const ONLY_TIME: Pattern = seq(kind('period'), upTo(2, kind('mark')));

/** Whether no amount of the period's clause is told as having come about in it: "Revenue for 2024 came to …" is. */
function isTimeOnly(block: ReadBlock, { at }: PeriodUse): boolean {
  const sentence = block.sentences.find(({ from, to }) => from <= at && at < to);
  if (!sentence || hasRole(block, sentence, 'forecast')) return true;
  const isLine = covers(ONLY_TIME, block.lexemes, at, sentence.to) || startsAt(OPENS_LINE, block.lexemes, at);
  if (isLine && covers(upTo(4, kind('mark')), block.lexemes, sentence.from, at)) return false;
  const end = firstIn(block, { from: at + 1, to: sentence.to }, ({ text }) => text === ',' || text === ';');
  const clause = { from: at + 1, to: end < 0 ? sentence.to : end };
  const amount = firstOf(block, clause, AMOUNT);
  return amount < 0 || !hasRole(block, { from: at + 1, to: amount }, 'copula', 'level', 'up', 'down', 'earns');
}

/** 受基数影响——2024年第四季度正值大选: behind its sentence's amounts, a period that tells why and has none itself. */
function isExplained(block: ReadBlock, { at }: PeriodUse): boolean {
  const sentence = block.sentences.find(({ from, to }) => from <= at && at < to);
  if (!sentence) return false;
  const amount = (from: number, to: number): boolean => firstOf(block, { from, to }, AMOUNT) >= 0;
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
      (use.role === 'own' && isQuarterOf(block, use, running)) ||
      (inSentence && running === null && tellsLast(use));
    const days = own ? resolved(block, use, calendar, running) : null;
    const joined = use.at - last < JOINT && hasRole(block, { from: last, to: use.at }, 'joiner');
    const beside = joined && running !== null && days?.end === running.end && days.start < running.start;
    const told =
      days &&
      !beside &&
      !isMentionedAhead(block, use, days, running) &&
      !(isYearAhead(days, running, calendar.draftDate) && isTimeOnly(block, use));
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
    .filter(
      ({ role, expression }) =>
        (role === 'own' || role === 'passing') && (!isRelative(expression) || expression.type === 'context-in-year'),
    )
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

/** 一年以前单季收入还是…: the time that the clause goes back to right before. */
function singleBack(
  { block, scope, context, periods }: Search,
  use: PeriodUse,
  calendar: Calendar,
): DayInterval | null {
  const back = within(periods, { from: scope.sentence.from, to: use.at }).at(-1);
  if (!back || !isRelative(back.expression) || isSame(back)) return null;
  if (firstOf(block, { from: back.at, to: use.at }, AMOUNT) >= 0) return null;
  const running = runUp(
    block,
    periods,
    { from: scope.sentence.from, to: back.at },
    calendar,
    outerPeriod(context),
    true,
  );
  return resolved(block, back, calendar, running);
}

/** "A quarter earlier its share had been 12%, … in the same quarter": the time that the sentence went back to. */
function backBefore(search: Search, use: PeriodUse, calendar: Calendar): DayInterval | null {
  const { block, scope, context, periods } = search;
  if (isSingle(use)) return singleBack(search, use, calendar);
  if (!isSame(use)) return null;
  const back = within(periods, { from: scope.sentence.from, to: use.at }).findLast(
    ({ role, expression }) => role === 'own' && isRelative(expression) && !isSame({ expression }),
  );
  return back ? resolved(block, back, calendar, outerPeriod(context)) : null;
}

/** 再往前一季, 一年以后: from the time of the figure before it; of the sentence's later figures too. */
function furtherFrom({ block, scope, context }: Search, use: PeriodUse): DayInterval | null {
  if (!isFurther(use)) return null;
  const amounts = { from: scope.sentence.from, to: scope.at };
  const first = firstOf(block, amounts, AMOUNT);
  return first > use.at ? context.saidPeriod : context.lastPeriod;
}

/** 2025年的指引…。那一年营收: that year is the one told last, even if it was to come then. */
function thatYear({ block, periods }: Search, use: PeriodUse, calendar: Calendar): DayInterval | null {
  if (!/^(?:那|that)/.test(block.lexemes[use.at]?.text ?? '')) return null;
  const last = within(periods, { from: 0, to: use.at }).findLast(({ expression }) => hasOwnYear(expression));
  return last ? resolved(block, last, calendar, null) : null;
}

/** "In that final quarter", 最后这个季度: the latest time that the text has told, also one that it told in passing. */
function lastTold({ block, context }: Search, use: PeriodUse): DayInterval | null {
  if (!isSame(use) || !/\b(?:last|final|latest|recent)\b|最后/.test(block.lexemes[use.at]?.text ?? '')) return null;
  const running = outerPeriod(context);
  if (!running) return null;
  const told = [...context.told, ...context.listed.periods].filter(
    (days) => monthsBetween(days) === monthsBetween(running),
  );
  return told.reduce((last, days) => (days.end > last.end ? days : last), running);
}

/** "By the following March": the next one behind the time told before. */
function isFollowing({ lexemes }: ReadBlock, { at, expression }: PeriodUse): boolean {
  return lexemes[at - 1]?.text === 'following' && !hasOwnYear(expression);
}

/** The binding to one period, in the context of those before it in its sentence. */
export function placed(
  search: Search,
  written: PeriodUse,
  rule: BindingRule,
  known: Known,
  calendar: Calendar,
): Part<When> {
  const { block, scope, context, periods } = search;
  const use = inYearBefore(search, written);
  const start = goesOn(use) ? 0 : scope.sentence.from;
  const told =
    furtherFrom(search, use) ??
    backBefore(search, use, calendar) ??
    lastTold(search, use) ??
    thatYear(search, use, calendar) ??
    runUp(block, periods, { from: start, to: use.at }, calendar, outerPeriod(context), true) ??
    quotedBase(search, use, calendar) ??
    laterBase(search, use, calendar) ??
    earlierBase(search, use, calendar) ??
    (use.role === 'aside' ? context.lastQuarter : null);
  const base = quarterSaid(search, use, told);
  const dated = base ? use : withYearBehind(search, use);
  const found = yearAgo(use, base) ?? sameLength(search, use, base, calendar) ?? resolved(block, dated, calendar, base);
  const days = found && base && isFollowing(block, use) && found.end <= base.end ? movedBy(found, YEAR) : found;
  const from = block.lexemes[use.at]?.span ?? null;
  const value: When = days ? { kind: 'days', days } : { kind: 'open', expression: use.expression };
  return { value, from, rule, known };
}
