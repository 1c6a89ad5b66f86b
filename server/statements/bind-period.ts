// When the figure is of. A stated period beats a carried one; 去年同期 and "a year earlier" are relative to the running one.

import type { Figure } from '../figures/figure.ts';
import type { Day, DayInterval, PeriodExpression } from '../periods/expression.ts';
import { resolvePeriod } from '../periods/resolve.ts';
import type { Span } from '../text/span.ts';
import { fromTopics, type RunningContext } from './context.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { withLists } from './period-lists.ts';
import {
  asideFits,
  isAnnouncement,
  isAside,
  isContrast,
  isForecast,
  isGloss,
  isYardstick,
  reachesBack,
} from './period-roles.ts';
import { inClause, itemsIn, type Scope } from './scope.ts';
import type { Bound } from './statement.ts';
import { hasCue, type Tokens } from './tokens.ts';

/** Kinds of period that say when; a bare length (三年, nine quarters) says how long. */
function tellsWhen(period: PeriodExpression | null): period is PeriodExpression {
  return period !== null && period.type !== 'length';
}

export interface PeriodMention {
  readonly figure: Figure;
  readonly expression: PeriodExpression;
  /** Fiscal year's end of whoever is named beside it; `null` where nobody is. */
  readonly fiscalYearEnd: number | null;
}

/** Whose calendar a fiscal label is read by: the last one named before it in its sentence, else the first one behind it. */
function calendarBeside(at: Span, tokens: Tokens, index: LexiconIndex): number | null {
  const sentence = tokens.sentences.find(({ start, end }) => start <= at.start && at.start < end);
  const named = tokens.entities.filter(
    ({ span, names }) =>
      sentence !== undefined &&
      span.start >= sentence.start &&
      span.end <= sentence.end &&
      names.some(({ entity }) => index.entities.get(entity)?.kind !== 'body'),
  );
  const beside = named.findLast(({ span }) => span.end <= at.start) ?? named[0];
  const [name] = beside?.names ?? [];
  return name ? (index.entities.get(name.entity)?.fiscalYearEnd ?? null) : null;
}

/** The period expressions of a block, in order. */
export function periodMentions(tokens: Tokens, index: LexiconIndex): PeriodMention[] {
  const read = tokens.figures.flatMap((figure) =>
    tellsWhen(figure.period) && (figure.kind === 'period' || figure.kind === 'date')
      ? [{ figure, expression: figure.period, fiscalYearEnd: calendarBeside(figure.span, tokens, index) }]
      : [],
  );
  return withLists(read).filter((mention) => !reachesBack(mention, tokens));
}

interface Calendar {
  readonly fiscalYearEnd: number;
  readonly draftDate: Day | null;
}

function resolved(
  { expression, fiscalYearEnd }: PeriodMention,
  calendar: Calendar,
  context: DayInterval | null,
): DayInterval | null {
  return resolvePeriod(expression, {
    fiscalYearEnd: fiscalYearEnd ?? calendar.fiscalYearEnd,
    draftDate: calendar.draftDate,
    context,
  });
}

function itemsOf(mentions: readonly PeriodMention[], { start, end }: Span): PeriodMention[] {
  return mentions.filter(({ figure }) => figure.span.start >= start && figure.span.end <= end);
}

export function isRelative(expression: PeriodExpression): boolean {
  return expression.type === 'relative-to-context' || expression.type === 'context-in-year';
}

/** Resolves every period from `from` up to `limit` in order, each in the context of the one before. */
function runUp(
  mentions: readonly PeriodMention[],
  from: number,
  limit: number,
  calendar: Calendar,
  start: DayInterval | null,
  tokens: Tokens,
): DayInterval | null {
  let running = start;
  for (const mention of mentions) {
    const { figure, expression } = mention;
    if (figure.span.start < from) continue;
    if (figure.span.end > limit) break;
    if (
      isRelative(expression) ||
      isGloss(mention, tokens) ||
      isAnnouncement(mention, tokens) ||
      isAside(mention, tokens) ||
      isForecast(mention, tokens) ||
      hasCue(tokens, Math.max(0, figure.span.start - 6), figure.span.start, 'compare')
    )
      continue;
    running = resolved(mention, calendar, running) ?? running;
  }
  return running;
}

export interface PeriodBinding {
  readonly period: Bound<DayInterval> | null;
  /** A period was stated that cannot be placed (三季度 without a year): any year's may be meant. */
  readonly unplaced: PeriodExpression | null;
  /** The period that a change is measured from, where the words name it: 比2024年末, "from the end of 2024". */
  readonly yardstick?: DayInterval | null;
}

/** Tied to the figure from behind: "$33.0bn in the third quarter of 2025", 398亿元（9月季度）, "26% a year earlier". */
function tiedBehind(scope: Scope, tokens: Tokens, mention: PeriodMention): boolean {
  const between = tokens.folded.slice(scope.figure.span.end, mention.figure.span.start);
  if (tokens.prose[scope.figure.span.end] === '，') return false;
  return (
    /^\s*(?:[（(]\s*)?(?:(?:in|for|during|of|over|at|as of|in the|for the|于|在|,)\s*)?(?:the\s+)?$/i.test(between) ||
    /^(?:\s+[a-z’'-]+){1,7}\s+(?:in|for|during|of|over)\s+(?:the\s+|its\s+)?$/i.test(between)
  );
}

/**
 * Binds a figure of prose to its period.
 *
 * @param growth whether the figure says how something changed: then a period behind 较 or "from" is its yardstick
 */
export function bindPeriod(
  scope: Scope,
  tokens: Tokens,
  mentions: readonly PeriodMention[],
  context: RunningContext,
  fiscalYearEnd: number,
  growth: boolean,
): PeriodBinding {
  const bound = boundPeriod(scope, tokens, mentions, context, fiscalYearEnd, growth);
  const stretch = { start: inClause(scope, scope.left).start, end: scope.clause.end };
  const asides = growth ? itemsOf(mentions, stretch).filter((mention) => isAside(mention, tokens)) : [];
  const from = asides.find(({ figure }) => figure.span.start >= scope.figure.span.end) ?? asides[0];
  if (!from || !bound.period) return bound;
  const calendar: Calendar = { fiscalYearEnd, draftDate: context.draftDate };
  return { ...bound, yardstick: resolved(from, calendar, bound.period.value) };
}

/** The binding to one mention, in the context of those before it in its sentence. */
export function placed(
  mention: PeriodMention,
  rule: string,
  scope: Scope,
  tokens: Tokens,
  mentions: readonly PeriodMention[],
  context: RunningContext,
  fiscalYearEnd: number,
): PeriodBinding {
  const calendar: Calendar = { fiscalYearEnd, draftDate: context.draftDate };
  const start = context.period ?? fromTopics(context, ({ period }) => period)?.value ?? null;
  const base =
    runUp(mentions, scope.sentence.start, mention.figure.span.start, calendar, start, tokens) ??
    laterBase(mentions, mention, scope, calendar);
  const value = resolved(mention, calendar, base);
  return value
    ? { period: { value, from: mention.figure.span, rule }, unplaced: null }
    : { period: null, unplaced: mention.expression };
}

function boundPeriod(
  scope: Scope,
  tokens: Tokens,
  mentions: readonly PeriodMention[],
  context: RunningContext,
  fiscalYearEnd: number,
  growth: boolean,
): PeriodBinding {
  const topic = fromTopics(context, ({ period }) => period);
  const eligible = itemsOf(mentions, scope.sentence).filter(
    (mention) =>
      !isYardstick(mention, scope, tokens, growth) &&
      !isGloss(mention, tokens) &&
      !isAnnouncement(mention, tokens) &&
      (!isAside(mention, tokens) || isContrast(mention, tokens) || asideFits(mention, scope, tokens)),
  );
  const at = scope.figure.span.start;
  const place = (mention: PeriodMention, rule: string): PeriodBinding =>
    placed(mention, rule, scope, tokens, mentions, context, fiscalYearEnd);
  const clauseLeft = inClause(scope, scope.left);
  const before = eligible.findLast(({ figure }) => figure.span.start >= clauseLeft.start && figure.span.end <= at);
  const gapEnd = scope.right.end;
  const behind = eligible.find(({ figure }) => figure.span.start >= scope.figure.span.end && figure.span.end <= gapEnd);
  if (behind && tiedBehind(scope, tokens, behind) && !startsNextClause(behind, scope, tokens))
    return place(behind, 'attached');
  const arrival = arrivalPeriod(scope, tokens, eligible);
  if (arrival) return place(arrival, 'attached');
  if (before) return place(before, 'clause');
  if (overYears(scope, tokens)) return { period: null, unplaced: null };
  const sentence = eligible.findLast(
    ({ figure }) =>
      figure.span.start >= scope.sentence.start &&
      figure.span.end <= at &&
      !isSpentRelative(figure, scope, tokens, eligible),
  );
  if (sentence) return place(sentence, 'sentence');
  if (behind && behind.figure.span.end <= scope.clause.end) return place(behind, 'clause-following');
  if (context.period) return { period: { value: context.period, from: null, rule: 'running-period' }, unplaced: null };
  if (topic)
    return { period: { value: topic.value, from: null, rule: topic.level <= 1 ? 'title' : 'heading' }, unplaced: null };
  const following = eligible.find(
    ({ figure }) =>
      figure.span.start >= scope.figure.span.end &&
      figure.span.end <= scope.sentence.end &&
      figure.period?.type !== 'relative-to-context',
  );
  if (following && !startsNextClause(following, scope, tokens)) return place(following, 'sentence-following');
  return { period: null, unplaced: null };
}

/** 三年投入逾3800亿元, "over three years": a plan's own length, which no running quarter has. */
function overYears(scope: Scope, tokens: Tokens): boolean {
  const stretch = { start: inClause(scope, scope.left).start, end: inClause(scope, scope.right).end };
  return itemsIn(tokens.figures, stretch).some(
    ({ kind, quantity, span }) =>
      kind === 'duration' &&
      quantity?.unit === 'year' &&
      !/^\s*(?:前|来|earlier|ago|before)/.test(tokens.folded.slice(span.end, span.end + 9)),
  );
}

/** "fell 24% to RMB12.98 billion in the third quarter": the period behind the level that the change arrives at is the change's too. */
function arrivalPeriod(scope: Scope, tokens: Tokens, eligible: readonly PeriodMention[]): PeriodMention | null {
  const { next } = scope;
  if (!next || !/^\s*(?:to|至|到)\s*$/.test(tokens.folded.slice(scope.figure.span.end, next.span.start))) return null;
  const after = eligible.find(
    ({ figure }) => figure.span.start >= next.span.end && figure.span.end <= scope.sentence.end,
  );
  const between = after ? tokens.folded.slice(next.span.end, after.figure.span.start) : '';
  return after && /^\s*(?:in|for|during|over|,)?\s*(?:the\s+)?$/.test(between) ? after : null;
}

/** A relative period of an earlier clause (上一季度为317.42亿元，…) speaks for its own figure only. */
function isSpentRelative(figure: Figure, scope: Scope, tokens: Tokens, mentions: readonly PeriodMention[]): boolean {
  if (figure.period === null || !isRelative(figure.period) || opensSentence(figure, scope, tokens)) return false;
  const taken = tokens.figures.some(
    ({ span, kind, quantity }) =>
      quantity !== null && kind !== 'period' && span.start >= figure.span.end && span.end <= scope.figure.span.start,
  );
  return taken && mentions.length > 0;
}

/** 上一季度，这两项分别是…: at its sentence's head and set off, or with amounts listed behind it, a relative period speaks for all of them. */
function opensSentence(figure: Figure, scope: Scope, tokens: Tokens): boolean {
  const before = tokens.folded.slice(scope.sentence.start, figure.span.start);
  if (!/^[\s"“*]*(?:而|但|但是|不过|而在|在|in|for|but|and)?\s*(?:the\s+)?$/.test(before)) return false;
  return /^\s*[,，]?\s*(?:it|they|the|its|这|两|二者|上述|其|该|公司|它)/.test(
    tokens.folded.slice(figure.span.end, figure.span.end + 8),
  );
}

/** "…, compared with": a period that opens the next figure's clause is not this one's. */
function startsNextClause(mention: PeriodMention, scope: Scope, tokens: Tokens): boolean {
  if (!scope.next || mention.figure.span.end > scope.next.span.start) return false;
  const between = tokens.folded.slice(scope.figure.span.end, mention.figure.span.start);
  return /[，,；;：]|\band\b|\bwhile\b|\bbut\b|\bfrom\b/.test(between) && !/[（(]\s*$/.test(between);
}

/** Where nothing before tells the running period, the sentence's own later one does: "a year earlier" before "in Q3 2025". */
function laterBase(
  mentions: readonly PeriodMention[],
  mention: PeriodMention,
  scope: Scope,
  calendar: Calendar,
): DayInterval | null {
  if (!isRelative(mention.expression)) return null;
  for (const other of mentions) {
    if (other.figure.span.start <= mention.figure.span.start || other.figure.span.end > scope.sentence.end) continue;
    const value = isRelative(other.expression) ? null : resolved(other, calendar, null);
    if (value) return value;
  }
  return null;
}

/** The running period after a sentence: the last one that was stated as its own, yardsticks and relative ones aside. */
export function periodAfter(
  tokens: Tokens,
  mentions: readonly PeriodMention[],
  { start: from, end: limit }: Span,
  context: RunningContext,
  fiscalYearEnd: number,
): DayInterval | null {
  const start = context.period ?? fromTopics(context, ({ period }) => period)?.value ?? null;
  const running = runUp(mentions, from, limit, { fiscalYearEnd, draftDate: context.draftDate }, start, tokens);
  return running === start && context.period === null ? null : running;
}
