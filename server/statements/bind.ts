// Binds every figure of a block: prose by sentence and clause, tables by their headers. The running context goes in and comes out.

import type { BlockContent } from '../blocks/block.ts';
import type { Figure } from '../figures/figure.ts';
import { readFigures } from '../figures/read.ts';
import { type Span, shifted } from '../text/span.ts';
import { type AspectBinding, bindAspect } from './aspect.ts';
import { bindEntity, type EntityBinding } from './bind-entity.ts';
import { bindMetric } from './bind-metric.ts';
import { bindPeriod, type PeriodBinding, periodAfter, periodMentions, placed } from './bind-period.ts';
import type { BlockState } from './block-state.ts';
import { isCheckWorthy } from './check-worthy.ts';
import { citationOf } from './citations.ts';
import { type RunningContext, type Topic, withTopic } from './context.ts';
import { currencyOf, isLocalDollar } from './currency.ts';
import { definedNames } from './defined-names.ts';
import { entityOf, familyAt } from './entity-candidates.ts';
import { fits, isRate } from './kinds.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { partOf, partsOf } from './long-prose.ts';
import { meantQuantity } from './meant.ts';
import type { MetricBinding } from './metric-binding.ts';
import { foreseenByOthers, modalityOf } from './modality.ts';
import { movedFigure, movedStatement } from './moved.ts';
import { parallelShares } from './parallel.ts';
import {
  addsMultiple,
  arrivedMetric,
  comparedWith,
  defaultGrowth,
  fallbackSubjects,
  isBase,
  marketOf,
  ownerOf,
  ratioOfPart,
  sizeOfMarket,
  wholesOf,
  withCarriedAspect,
} from './refine.ts';
import { type RelationBinding, relationsOf, yardsticksOf } from './relation.ts';
import { afterSentence, withinSentence } from './running.ts';
import { countsNoun, type Scope, scopesOf } from './scope.ts';
import type { Aspect, Statement } from './statement.ts';
import { bindTable } from './table.ts';
import { tokensOf } from './tokens.ts';
import { topicOf } from './topic.ts';

/** A figure of a block, bound where it is a quantity; offsets into the block's prose. */
export interface BoundFigure {
  readonly figure: Figure;
  readonly statement: Statement | null;
}

export interface BoundBlock {
  readonly figures: readonly BoundFigure[];
  /** What the next block starts from. */
  readonly context: RunningContext;
}

function entityBinding(scope: Scope, state: BlockState, context: RunningContext): EntityBinding {
  const share = state.shares.get(scope.figure);
  const listed = share && !share.entity && !share.metric && !share.period ? context.listed.entities : [];
  const inTurn = listed.length === share?.of ? listed[share.at] : undefined;
  if (inTurn) return { entity: { value: inTurn, from: null, rule: 'parallel' }, others: [], unknown: null };
  const mention = share?.entity;
  const entity = mention ? entityOf(mention, state.index, familyAt(state.tokens, mention.span.end, context)) : null;
  if (mention && entity)
    return { entity: { value: entity, from: mention.span, rule: 'parallel' }, others: [], unknown: null };
  return bindEntity(scope, state.tokens, state.index, context);
}

function metricBinding(
  scope: Scope,
  state: BlockState,
  context: RunningContext,
  aspect: Aspect,
  entity: string | null,
): MetricBinding {
  const share = state.shares.get(scope.figure);
  const listed = share && !share.entity && !share.metric && !share.period ? context.listed : null;
  const inTurn =
    listed && listed.entities.length !== share?.of && listed.metrics.length === share?.of
      ? listed.metrics[share.at]
      : undefined;
  const known = inTurn ? state.index.metrics.get(inTurn) : undefined;
  if (known && fits(scope.figure, known, known.kind === 'percent' ? 'level' : aspect))
    return {
      metrics: [known.id],
      metric: { value: known.id, from: null, rule: 'parallel' },
      negative: false,
      qualified: false,
    };
  const mention = share?.metric;
  const [first] = mention?.metrics ?? [];
  if (mention && first)
    return {
      metrics: mention.metrics,
      metric: { value: first, from: mention.span, rule: 'parallel' },
      negative: mention.negative,
      qualified: false,
    };
  return arrivedMetric(scope, state, context) ?? bindMetric(scope, state.tokens, state.index, context, aspect, entity);
}

/** 从6月季度的26%提高到9月季度的34%，加快8个百分点: points with no period of their own lie between the two rates before. */
function betweenRates(
  scope: Scope,
  { mentions }: BlockState,
  { lastPeriod, periodBefore }: RunningContext,
): PeriodBinding | null {
  const { previous, clause } = scope;
  const own = mentions.some(({ figure }) => figure.span.start >= clause.start && figure.span.end <= clause.end);
  if (own || !previous || !isRate(previous) || !lastPeriod || !periodBefore || lastPeriod.start === periodBefore.start)
    return null;
  const [early, late] = lastPeriod.start < periodBefore.start ? [lastPeriod, periodBefore] : [periodBefore, lastPeriod];
  return { period: { value: late, from: null, rule: 'figure-before' }, unplaced: null, yardstick: early };
}

function periodBinding(
  scope: Scope,
  state: BlockState,
  context: RunningContext,
  fiscalYearEnd: number,
  growth: boolean,
): PeriodBinding {
  const own = state.shares.get(scope.figure)?.period;
  const points = scope.figure.kind === 'percentage-point' || scope.figure.kind === 'basis-point';
  const between = points ? betweenRates(scope, state, context) : null;
  if (between) return between;
  return own
    ? placed(own, 'parallel', scope, state.tokens, state.mentions, context, fiscalYearEnd)
    : bindPeriod(scope, state.tokens, state.mentions, context, fiscalYearEnd, growth);
}

/** Where nothing so far tells of whom or what: the subject, metric and period that a later sentence of the paragraph names. */
function subjectAhead(
  scope: Scope,
  { tokens, index, mentions }: BlockState,
  context: RunningContext,
  hasMetric: boolean,
): RunningContext | null {
  const entity = tokens.entities.find(({ span }) => span.start >= scope.sentence.end);
  const metric = tokens.metrics.find(({ span }) => span.start >= scope.sentence.end)?.metrics[0];
  const subject = entity ? entityOf(entity, index, familyAt(tokens, entity.span.end, context)) : null;
  const end = tokens.sentences.find(
    ({ start, end }) => entity && start <= entity.span.start && entity.span.end <= end,
  )?.end;
  if (!subject || !(metric || hasMetric) || end === undefined || index.entities.get(subject)?.kind === 'body')
    return null;
  const fiscalYearEnd = index.entities.get(subject)?.fiscalYearEnd ?? 12;
  const period = context.period ?? periodAfter(tokens, mentions, { start: 0, end }, context, fiscalYearEnd);
  return { ...context, subject, metric: metric ?? null, period };
}

/** A figure measured against somebody else's is neither a rise nor a share of its own metric. */
function measured({ relation }: RelationBinding): AspectBinding | null {
  if (relation.kind === 'sum') return null;
  return { aspect: 'level', direction: relation.down ? -1 : 0, basis: [], told: true };
}

function statementOf(
  scope: Scope,
  related: RelationBinding | null,
  state: BlockState,
  context: RunningContext,
  forward = true,
): Statement {
  const { tokens, index, content } = state;
  const entity = entityBinding(scope, state, context);
  const entityFirst = entity.entity?.value ?? null;
  const named = sizeOfMarket(metricBinding(scope, state, context, context.aspect, entityFirst), entityFirst, index);
  if (!entity.entity && !entity.unknown && forward) {
    const ahead = subjectAhead(scope, state, context, named.metric !== null);
    if (ahead) return statementOf(scope, related, state, ahead, false);
  }
  const metricKind = named.metric ? index.metrics.get(named.metric.value)?.kind : undefined;
  const isRateMetric = metricKind === 'percent' || (metricKind === 'multiple' && scope.figure.kind === 'multiple');
  const aspect =
    (related && measured(related)) ?? withCarriedAspect(bindAspect(scope, tokens, isRateMetric), scope, context, named);
  const metric = ratioOfPart(defaultGrowth(named, scope.figure, aspect.aspect, index), scope, state, context, aspect);
  const entityBound = ownerOf(entity, metric, scope, state, context);
  const entityId = entityBound?.value ?? null;
  const fiscalYearEnd = (entityId ? index.entities.get(entityId)?.fiscalYearEnd : undefined) ?? 12;
  const period = periodBinding(
    scope,
    state,
    context,
    fiscalYearEnd,
    aspect.aspect === 'growth' || aspect.aspect === 'change',
  );
  const meant = meantQuantity({
    figure: scope.figure,
    aspect: aspect.aspect,
    direction: aspect.direction,
    negative: metric.negative && aspect.direction <= 0,
    metric: metric.metric ? (index.metrics.get(metric.metric.value) ?? null) : null,
    currency: currencyOf(index, entityId, tokens.prose),
    header: null,
    countsNoun: countsNoun(scope, tokens),
    localDollar: isLocalDollar(scope.figure, index, entityId, tokens.prose),
    adds: addsMultiple(scope, tokens),
  });
  return {
    figure: scope.figure,
    entity: entityBound,
    otherEntities: entity.others,
    fallbacks: fallbackSubjects(entityBound, scope, state, context),
    unknownSubject: entity.unknown,
    metric: metric.metric,
    metrics: metric.metrics,
    qualified: metric.qualified,
    period: period.period,
    unplaced: period.unplaced,
    yardstick: period.yardstick ?? comparedWith(scope, context, period.period?.value ?? null),
    isBase: isBase(scope, tokens, period.period),
    relation: related?.relation ?? null,
    wholes: wholesOf(entityId, scope, state),
    basis:
      metric.metric && metric.metric.value === index.share
        ? [...aspect.basis, ...marketOf(scope, state)]
        : aspect.basis,
    aspect: aspect.aspect,
    direction: metric.negative && aspect.direction <= 0 ? -1 : aspect.direction,
    meant: meant ?? { value: null, low: null, high: null, step: null, unit: '', comparator: '=' },
    modality: modalityOf(scope, tokens),
    foreseenByOthers: foreseenByOthers(scope, tokens),
    cited: citationOf(scope, content, tokens, index, entityId, state.sourceBelow),
    checkWorthy: isCheckWorthy(scope, tokens, index, metric.metrics),
  };
}

function bindProse(whole: BlockState, start: RunningContext): BoundBlock {
  let context = start;
  const statements = new Map<Figure, Statement>();
  const scopes = scopesOf(whole.tokens);
  const relations = relationsOf(scopes, whole, start);
  const state = { ...whole, tokens: { ...whole.tokens, yardsticks: yardsticksOf(relations) } };
  for (const sentence of state.tokens.sentences) {
    const own = scopes.filter(({ figure }) => figure.span.start >= sentence.start && figure.span.start < sentence.end);
    const bound: Statement[] = [];
    for (const scope of own) {
      const running = bound.length > 0 ? withinSentence(context, bound) : context;
      const statement = statementOf(scope, relations.get(scope.figure) ?? null, state, running);
      bound.push(statement);
      statements.set(scope.figure, statement);
    }
    context = afterSentence(context, bound, sentence, state);
  }
  const figures = state.tokens.figures.map((figure) => ({ figure, statement: statements.get(figure) ?? null }));
  return { figures, context };
}

/** Binds one stretch of prose that is short enough to be looked at as a whole. */
function bindPart(
  content: BlockContent,
  before: RunningContext,
  index: LexiconIndex,
  sourceBelow: boolean,
): BoundBlock & { readonly topic: Topic } {
  const figures = readFigures(content.prose);
  const first = tokensOf(content.prose, figures, index, before.defined);
  const added = definedNames(first, index);
  const context = { ...before, defined: { ...before.defined, ...added } };
  const tokens = Object.keys(added).length > 0 ? tokensOf(content.prose, figures, index, context.defined) : first;
  const mentions = periodMentions(tokens, index);
  const state: BlockState = { tokens, content, index, mentions, shares: parallelShares(tokens, mentions), sourceBelow };
  const bound = bindProse(
    state,
    content.kind === 'heading' ? { ...context, subject: null, metric: null, aspect: 'level' } : context,
  );
  return { ...bound, topic: topicOf(tokens, mentions, context, index, content.level) };
}

/**
 * Binds the figures of one block.
 *
 * @param sourceBelow whether the next block is a 来源/Source line, which speaks for this one
 */
export function bindBlock(
  content: BlockContent,
  before: RunningContext,
  index: LexiconIndex,
  sourceBelow: boolean,
): BoundBlock {
  if (content.kind === 'table') return bindTable(content, before, index, sourceBelow);
  const figures: BoundFigure[] = [];
  let context = before;
  let topic: Topic | null = null;
  for (const part of partsOf(content.prose)) {
    const bound = bindPart(partOf(content, part), context, index, sourceBelow);
    const at = (span: Span): Span => shifted(span, part.start);
    for (const { figure, statement } of bound.figures) {
      const moved = part.start === 0 ? figure : movedFigure(figure, at);
      figures.push({
        figure: moved,
        statement: statement && part.start > 0 ? movedStatement(statement, moved, at) : statement,
      });
    }
    context = bound.context;
    topic ??= bound.topic;
  }
  if (content.kind === 'heading' && topic)
    return { figures, context: withTopic({ ...before, defined: context.defined }, topic) };
  return { figures, context: { ...context, caption: topic } };
}
