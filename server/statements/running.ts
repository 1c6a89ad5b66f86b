// What a sentence hands on to the next one, and a figure to the next in its sentence.

import { periodAfter } from './bind-period.ts';
import type { BlockState } from './block-state.ts';
import type { RunningContext } from './context.ts';
import { entityOf, familyAt, isExcluded } from './entity-candidates.ts';
import { isRate } from './kinds.ts';
import { ancestry, type LexiconIndex } from './lexicon-index.ts';
import type { Statement } from './statement.ts';
import type { Tokens } from './tokens.ts';

/** The context after a sentence: its last bound subject, else the first one it names. */
export function afterSentence(
  context: RunningContext,
  statements: readonly Statement[],
  sentence: { start: number; end: number },
  state: BlockState,
): RunningContext {
  const { tokens, index } = state;
  const worthy = statements.filter(({ checkWorthy }) => checkWorthy);
  const last = worthy.at(-1);
  const bound = worthy.findLast(({ entity }) => entity !== null && entity.rule !== 'group')?.entity?.value;
  const named = tokens.entities
    .filter(
      (mention) =>
        mention.span.start >= sentence.start &&
        mention.span.end <= sentence.end &&
        !isExcluded(mention, tokens) &&
        !tokens.yardsticks.has(mention),
    )
    .map((mention) => entityOf(mention, index, familyAt(tokens, mention.span.end, context)))
    .find((entity) => entity !== null && !['body', 'person', 'place'].includes(index.entities.get(entity)?.kind ?? ''));
  const stranger = tokens.unknowns.some(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  const part = isPartOf(worthy, tokens, index);
  const group = worthy.findLast(({ entity }) => entity?.rule === 'group')?.entity?.value;
  const subject = part ?? bound ?? named ?? group ?? (last?.unknownSubject ? null : context.subject);
  const unknownSubject =
    bound || named
      ? last?.unknownSubject != null && !bound
      : (last?.unknownSubject ?? null) !== null ||
        (stranger && opensUnknown(sentence, tokens)) ||
        context.unknownSubject;
  const metricMention = tokens.metrics.findLast(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  const fiscalYearEnd = (subject ? index.entities.get(subject)?.fiscalYearEnd : undefined) ?? 12;
  return {
    ...context,
    lastMetrics: [],
    listed: worthy.length > 1 ? listedIn(worthy) : context.listed,
    lastPeriod: null,
    periodBefore: null,
    subject: subject ?? null,
    beside:
      bound || named ? besideSubject(subject ?? null, worthy.length > 0, sentence, state, context) : context.beside,
    recent: subject ? [subject, ...context.recent.filter((id) => id !== subject)].slice(0, RECENT) : context.recent,
    unknownSubject,
    metric:
      worthy.findLast(({ metric }) => metric !== null)?.metric?.value ?? metricMention?.metrics[0] ?? context.metric,
    aspect: last ? (worthy.findLast(({ figure }) => isRate(figure))?.aspect ?? 'level') : context.aspect,
    period:
      worthy.length > 0 && worthy.every(({ modality }) => modality === 'forecast')
        ? context.period
        : (periodAfter(tokens, state.mentions, sentence, context, fiscalYearEnd) ?? context.period),
  };
}

const RECENT = 4;

/** "Alibaba and Alibaba Cloud both had a good story to tell": a sentence with no amounts of its own hands on all whom it joins. */
function besideSubject(
  subject: string | null,
  hasAmounts: boolean,
  sentence: { start: number; end: number },
  { tokens, index }: BlockState,
  context: RunningContext,
): string[] {
  if (hasAmounts || subject === null) return [];
  const inside = tokens.entities.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  const joined = inside.filter((mention, at) => {
    const next = inside[at + 1];
    const before = inside[at - 1];
    const joins = (a: number, b: number): boolean => JOINS.test(tokens.folded.slice(a, b));
    return (next && joins(mention.span.end, next.span.start)) || (before && joins(before.span.end, mention.span.start));
  });
  const ids = joined.flatMap((mention) => entityOf(mention, index, familyAt(tokens, mention.span.end, context)) ?? []);
  return ids.includes(subject) ? [...new Set(ids.filter((id) => id !== subject))] : [];
}

const JOINS = /^\s*(?:、|和|与|及|跟|and|&)\s*$/;

/** The distinct subjects and metrics of a sentence's amounts, in order. */
function listedIn(statements: readonly Statement[]): RunningContext['listed'] {
  const distinct = (ids: readonly (string | undefined)[]): string[] => [
    ...new Set(ids.filter((id) => id !== undefined)),
  ];
  return {
    entities: distinct(statements.map(({ entity }) => entity?.value)),
    metrics: distinct(statements.filter(({ aspect }) => aspect === 'level').map(({ metric }) => metric?.value)),
  };
}

/** 华为收入…，其中云业务…: a part named in passing leaves the whole as the running subject. */
function isPartOf(worthy: readonly Statement[], tokens: Tokens, index: LexiconIndex): string | null {
  const [first] = worthy;
  const last = worthy.at(-1);
  if (!first?.entity || !last?.entity || first.entity.value === last.entity.value) return null;
  const between = tokens.folded.slice(first.figure.span.end, last.figure.span.start);
  return /其中|of which|including/.test(between) && ancestry(index, last.entity.value).includes(first.entity.value)
    ? first.entity.value
    : null;
}

/** Whether an unknown name opens the sentence as its subject. */
function opensUnknown(sentence: { start: number }, tokens: Tokens): boolean {
  const first = tokens.unknowns.find(({ span }) => span.start >= sentence.start);
  return first !== undefined && !/[\p{L}\d]/u.test(tokens.folded.slice(sentence.start, first.span.start));
}

/** Inside a sentence the aspect goes on from rate to rate; subject and period are found by their own rules. */
export function withinSentence(context: RunningContext, bound: readonly Statement[]): RunningContext {
  const rate = bound.findLast(({ figure }) => isRate(figure));
  const lastMetrics = bound.at(-1)?.metrics ?? [];
  const lastPeriod = bound.at(-1)?.period?.value ?? null;
  const periodBefore = bound.at(-2)?.period?.value ?? null;
  return { ...context, lastMetrics, lastPeriod, periodBefore, aspect: rate?.aspect ?? context.aspect };
}
