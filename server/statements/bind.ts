// Binds every figure of a block: prose by sentence and clause, tables by their headers. The running context goes in and comes out.

import type { BlockContent } from '../blocks/block.ts';
import type { Figure } from '../figures/figure.ts';
import { readFigures } from '../figures/read.ts';
import type { DayInterval } from '../periods/expression.ts';
import { type AspectBinding, bindAspect } from './aspect.ts';
import { bindEntity, type EntityBinding, entityOf, familyAt, isExcluded } from './bind-entity.ts';
import { bindMetric, type MetricBinding } from './bind-metric.ts';
import { bindPeriod, type PeriodBinding, type PeriodMention, periodAfter, periodMentions } from './bind-period.ts';
import { isCheckWorthy } from './check-worthy.ts';
import { citationOf } from './citations.ts';
import { type RunningContext, withTopic } from './context.ts';
import { currencyOf, isLocalDollar } from './currency.ts';
import { isRate } from './kinds.ts';
import { ancestry, type LexiconIndex } from './lexicon-index.ts';
import { meantQuantity } from './meant.ts';
import { modalityOf } from './modality.ts';
import { type ParallelShare, parallelShares } from './parallel.ts';
import { type Scope, scopesOf } from './scope.ts';
import type { Aspect, Statement } from './statement.ts';
import { bindTable } from './table.ts';
import { definedNames, hasCue, type Tokens, tokensOf } from './tokens.ts';
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

interface BlockState {
  readonly tokens: Tokens;
  readonly content: BlockContent;
  readonly index: LexiconIndex;
  readonly mentions: readonly PeriodMention[];
  readonly shares: ReadonlyMap<Figure, ParallelShare>;
  readonly sourceBelow: boolean;
}

function entityBinding(scope: Scope, state: BlockState, context: RunningContext): EntityBinding {
  const mention = state.shares.get(scope.figure)?.entity;
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
  const mention = state.shares.get(scope.figure)?.metric;
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

/** "grew 21% to RMB6.2 billion", 增长34%至398亿: the level that a growth arrives at is of the same metric. */
function arrivedMetric(scope: Scope, { tokens, index }: BlockState, context: RunningContext): MetricBinding | null {
  const { previous, figure } = scope;
  const last = context.lastMetric;
  if (!previous || !last || !isRate(previous) || isRate(figure)) return null;
  if (
    !/^\s*(?:[，,]\s*)?(?:to|至|到|，达|达到|达|增至|升至|降至|跌至)\s*$/.test(
      tokens.folded.slice(previous.span.end, figure.span.start),
    )
  )
    return null;
  const metric = index.metrics.get(last);
  return metric && metric.kind !== 'percent'
    ? { metrics: [last], metric: { value: last, from: null, rule: 'arrival' }, negative: false, qualified: false }
    : null;
}

function periodBinding(
  scope: Scope,
  state: BlockState,
  context: RunningContext,
  fiscalYearEnd: number,
  growth: boolean,
): PeriodBinding {
  const own = state.shares.get(scope.figure)?.period;
  if (!own) return bindPeriod(scope, state.tokens, state.mentions, context, fiscalYearEnd, growth);
  const only = state.mentions.filter(({ figure }) => figure.span.start <= own.figure.span.start);
  const placed: Scope = {
    ...scope,
    left: { start: own.figure.span.start, end: scope.figure.span.start },
    clause: { start: own.figure.span.start, end: scope.clause.end },
  };
  return bindPeriod(placed, state.tokens, only, context, fiscalYearEnd, growth);
}

/** A rate with nothing near it to say what it is goes on as the rate before it: 增长34%，上一季为26%. */
function withCarriedAspect(
  bound: AspectBinding,
  scope: Scope,
  context: RunningContext,
  metric: MetricBinding,
): AspectBinding {
  if (bound.told || metric.qualified || !isRate(scope.figure)) return bound;
  const carried =
    metric.metric?.from === null ||
    metric.metric?.rule.startsWith('sentence') ||
    metric.metric?.rule === 'clause-shared';
  return carried && context.aspect !== 'level' ? { ...bound, aspect: context.aspect } : bound;
}

/** Growth of nothing named is growth of revenue where the lexicon has such a metric: "AWS grows 17.5%", 阿里云34%增速. */
function defaultGrowth(metric: MetricBinding, figure: Figure, aspect: Aspect, index: LexiconIndex): MetricBinding {
  if (metric.metric || aspect !== 'growth' || figure.kind === 'basis-point' || metric.qualified || !index.revenue)
    return metric;
  return {
    metrics: [index.revenue],
    metric: { value: index.revenue, from: null, rule: 'default-growth' },
    negative: false,
    qualified: false,
  };
}

/** 增长X倍: the growth word stands right before the multiple. */
function addsMultiple(scope: Scope, tokens: Tokens): boolean {
  const before = { start: Math.max(scope.left.start, scope.figure.span.start - 6), end: scope.figure.span.start };
  return (
    scope.figure.written?.script !== 'english' &&
    scope.figure.quantity?.step !== null &&
    hasCue(tokens, before.start, before.end, 'up') &&
    !/[至到为]\s*$/.test(tokens.folded.slice(before.start, before.end))
  );
}

/** A rate on an amount, with a margin spoken of before (單論利潤率，按經調整EBITA只得9%): the margin that has the amount as its part. */
function ratioOfPart(
  binding: MetricBinding,
  scope: Scope,
  { tokens, index }: BlockState,
  context: RunningContext,
  aspect: AspectBinding,
): MetricBinding {
  const id = binding.metric?.value;
  if (!id || !isRate(scope.figure) || aspect.aspect !== 'level' || index.metrics.get(id)?.kind !== 'money')
    return binding;
  const spoken = [
    ...tokens.metrics
      .filter(({ span }) => span.start >= scope.sentence.start && span.end <= scope.figure.span.start)
      .flatMap(({ metrics }) => metrics),
    ...(context.metric ? [context.metric] : []),
  ];
  const ratio = spoken.some((metric) => index.metrics.get(metric)?.kind === 'percent')
    ? [...index.metrics.values()].find(({ part }) => part === id)
    : undefined;
  if (!ratio) return { ...binding, qualified: true };
  return {
    ...binding,
    metrics: [ratio.id],
    metric: { value: ratio.id, from: binding.metric?.from ?? null, rule: 'ratio-of-part' },
  };
}

/** The market that a share is of: the one in the sentence, else the last one named before. */
function marketOf(scope: Scope, { tokens, index }: BlockState): string[] {
  const markets = tokens.entities.flatMap(({ span, names }) =>
    names.filter(({ entity }) => index.entities.get(entity)?.kind === 'market').map(({ entity }) => ({ span, entity })),
  );
  const within = markets.filter(({ span }) => span.start >= scope.sentence.start && span.end <= scope.sentence.end);
  const market = within.at(-1) ?? markets.findLast(({ span }) => span.end <= scope.figure.span.start);
  return market ? [market.entity] : [];
}

/**
 * A subject that stands in another clause or sentence, and that no claim says anything about in this metric, gives way to
 * an owner of it that the text named as well: capex beside a segment's revenue is the company's.
 */
function ownerOf(
  entity: EntityBinding,
  metric: MetricBinding,
  { tokens, index }: BlockState,
  context: RunningContext,
): EntityBinding['entity'] {
  const bound = entity.entity;
  if (!bound || !metric.metric || bound.rule === 'clause' || bound.rule === 'parallel' || bound.rule === 'attached')
    return bound;
  const has = (id: string): boolean =>
    metric.metrics.some((wanted) =>
      (index.narrower.get(wanted) ?? [wanted]).some((one) =>
        index.store.claimsAbout(id, one).some(({ status }) => status === 'confirmed'),
      ),
    );
  if (has(bound.value)) return bound;
  const named = new Set([
    ...tokens.entities.flatMap(({ names }) => names.map(({ entity: id }) => id)),
    ...context.topics.flatMap(({ entity: id }) => (id ? [id] : [])),
    ...(context.subject ? [context.subject] : []),
  ]);
  const owner = ancestry(index, bound.value)
    .slice(1)
    .find((id) => named.has(id) && has(id));
  return owner ? { value: owner, from: null, rule: 'owner' } : bound;
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
  const period = context.period ?? periodAfter(tokens, mentions, end, context, fiscalYearEnd);
  return { ...context, subject, metric: metric ?? null, period };
}

/** 比上一财季的349亿又多了26亿: a change behind the figure of another period is measured from that period. */
function comparedWith(
  { previous }: Scope,
  { lastPeriod }: RunningContext,
  period: DayInterval | null,
): DayInterval | null {
  return previous && lastPeriod && period && lastPeriod.start !== period.start ? lastPeriod : null;
}

/** Whether the figure is what another one came from ("to 30.1% from 17.5%", 从191亿元降到), with no period of its own. */
function isBase({ figure, left }: Scope, tokens: Tokens, period: Statement['period']): boolean {
  const own = period?.from && period.from.start >= left.start && period.from.end <= figure.span.start;
  return (
    !own &&
    period?.rule !== 'attached' &&
    /(?:\b(?:from|versus|vs\.?|against|after|compared (?:with|to))\s+(?:an?\s+|the\s+)?(?:loss of\s+)?|从|由|自)$/.test(
      tokens.folded.slice(left.start, figure.span.start),
    )
  );
}

function statementOf(scope: Scope, state: BlockState, context: RunningContext, forward = true): Statement {
  const { tokens, index, content } = state;
  const entity = entityBinding(scope, state, context);
  const entityFirst = entity.entity?.value ?? null;
  const named = metricBinding(scope, state, context, context.aspect, entityFirst);
  if (!entity.entity && !entity.unknown && forward) {
    const ahead = subjectAhead(scope, state, context, named.metric !== null);
    if (ahead) return statementOf(scope, state, ahead, false);
  }
  const metricKind = named.metric ? index.metrics.get(named.metric.value)?.kind : undefined;
  const isRateMetric = metricKind === 'percent' || (metricKind === 'multiple' && scope.figure.kind === 'multiple');
  const aspect = withCarriedAspect(bindAspect(scope, tokens, isRateMetric), scope, context, named);
  const metric = ratioOfPart(defaultGrowth(named, scope.figure, aspect.aspect, index), scope, state, context, aspect);
  const entityBound = ownerOf(entity, metric, state, context);
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
    negative: metric.negative,
    metric: metric.metric ? (index.metrics.get(metric.metric.value) ?? null) : null,
    currency: currencyOf(index, entityId, tokens.prose),
    header: null,
    countsNoun:
      /^\s+(?!in\b|for\b|of\b|to\b|on\b|at\b|and\b|or\b|from\b|by\b|as\b|a\b|the\b|is\b|was\b|were\b|with\b|but\b|while\b|this\b|last\b|during\b|over\b|versus\b|against\b|compared\b|up\b|down\b)[a-z]{3,}/.test(
        tokens.folded.slice(scope.figure.span.end, scope.figure.span.end + 24),
      ),
    localDollar: isLocalDollar(scope.figure, index, entityId, tokens.prose),
    adds: addsMultiple(scope, tokens),
  });
  return {
    figure: scope.figure,
    entity: entityBound,
    otherEntities: entity.others,
    unknownSubject: entity.unknown,
    metric: metric.metric,
    metrics: metric.metrics,
    qualified: metric.qualified,
    period: period.period,
    unplaced: period.unplaced,
    yardstick: period.yardstick ?? comparedWith(scope, context, period.period?.value ?? null),
    isBase: isBase(scope, tokens, period.period),
    basis:
      metric.metric && metric.metric.value === index.share
        ? [...aspect.basis, ...marketOf(scope, state)]
        : aspect.basis,
    aspect: aspect.aspect,
    direction: metric.negative ? -1 : aspect.direction,
    meant: meant ?? { value: null, low: null, high: null, step: null, unit: '', comparator: '=' },
    modality: modalityOf(scope, tokens),
    cited: citationOf(scope, content, tokens, index, state.sourceBelow),
    checkWorthy: isCheckWorthy(scope, tokens, index, metric.metrics),
  };
}

/** The context after a sentence: its last bound subject, else the first one it names. */
function afterSentence(
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
        mention.span.start >= sentence.start && mention.span.end <= sentence.end && !isExcluded(mention, tokens),
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
    lastMetric: null,
    lastPeriod: null,
    subject: subject ?? null,
    unknownSubject,
    metric:
      worthy.findLast(({ metric }) => metric !== null)?.metric?.value ?? metricMention?.metrics[0] ?? context.metric,
    aspect: last ? (worthy.findLast(({ figure }) => isRate(figure))?.aspect ?? 'level') : context.aspect,
    period:
      worthy.length > 0 && worthy.every(({ modality }) => modality === 'forecast')
        ? context.period
        : (periodAfter(tokens, state.mentions, sentence.end, context, fiscalYearEnd) ?? context.period),
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

function bindProse(state: BlockState, start: RunningContext): BoundBlock {
  let context = start;
  const statements = new Map<Figure, Statement>();
  const scopes = scopesOf(state.tokens);
  for (const sentence of state.tokens.sentences) {
    const own = scopes.filter(({ figure }) => figure.span.start >= sentence.start && figure.span.start < sentence.end);
    const bound: Statement[] = [];
    for (const scope of own) {
      const running = bound.length > 0 ? withinSentence(context, bound) : context;
      const statement = statementOf(scope, state, running);
      bound.push(statement);
      statements.set(scope.figure, statement);
    }
    context = afterSentence(context, bound, sentence, state);
  }
  const figures = state.tokens.figures.map((figure) => ({ figure, statement: statements.get(figure) ?? null }));
  return { figures, context };
}

/** Inside a sentence the aspect goes on from rate to rate; subject and period are found by their own rules. */
function withinSentence(context: RunningContext, bound: readonly Statement[]): RunningContext {
  const rate = bound.findLast(({ figure }) => isRate(figure));
  const lastMetric = bound.at(-1)?.metric?.value ?? null;
  const lastPeriod = bound.at(-1)?.period?.value ?? null;
  return { ...context, lastMetric, lastPeriod, aspect: rate?.aspect ?? context.aspect };
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
  const topic = topicOf(tokens, mentions, context, index, content.level);
  if (content.kind === 'heading') return { figures: bound.figures, context: withTopic(context, topic) };
  return { figures: bound.figures, context: { ...bound.context, caption: topic } };
}
