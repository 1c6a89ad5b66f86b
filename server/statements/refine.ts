// Second thoughts about a binding, once entity, metric and aspect are known together.

import type { Figure } from '../figures/figure.ts';
import type { DayInterval } from '../periods/expression.ts';
import { fold } from '../text/fold.ts';
import type { AspectBinding } from './aspect.ts';
import type { EntityBinding } from './bind-entity.ts';
import type { BlockState } from './block-state.ts';
import type { RunningContext } from './context.ts';
import { isRate } from './kinds.ts';
import { ancestry, type LexiconIndex } from './lexicon-index.ts';
import type { MetricBinding } from './metric-binding.ts';
import { itemsIn, type Scope } from './scope.ts';
import type { Aspect, Statement } from './statement.ts';
import { type EntityMention, hasCue, type Tokens } from './tokens.ts';

/** "grew 21% to RMB6.2 billion", 增长34%至398亿: the level that a growth arrives at is of the same metric. */
export function arrivedMetric(
  scope: Scope,
  { tokens, index }: BlockState,
  context: RunningContext,
): MetricBinding | null {
  const { previous, figure } = scope;
  const [last] = context.lastMetrics;
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

/** A rate with nothing near it to say what it is goes on as the rate before it: 增长34%，上一季为26%. */
export function withCarriedAspect(
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
export function defaultGrowth(
  metric: MetricBinding,
  figure: Figure,
  aspect: Aspect,
  index: LexiconIndex,
): MetricBinding {
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
export function addsMultiple(scope: Scope, tokens: Tokens): boolean {
  const before = { start: Math.max(scope.left.start, scope.figure.span.start - 6), end: scope.figure.span.start };
  return (
    scope.figure.written?.script !== 'english' &&
    scope.figure.quantity?.step !== null &&
    hasCue(tokens, before.start, before.end, 'up') &&
    !/[至到为]\s*$/.test(tokens.folded.slice(before.start, before.end))
  );
}

/** A rate on an amount, with a margin spoken of before (單論利潤率，按經調整EBITA只得9%): the margin that has the amount as its part. */
export function ratioOfPart(
  binding: MetricBinding,
  scope: Scope,
  { tokens, index }: BlockState,
  context: RunningContext,
  aspect: AspectBinding,
): MetricBinding {
  const id = binding.metric?.value;
  if (!id || !isRate(scope.figure) || aspect.aspect !== 'level' || index.metrics.get(id)?.kind === 'percent')
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
export function marketOf(scope: Scope, { tokens, index }: BlockState): string[] {
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
export function ownerOf(
  entity: EntityBinding,
  metric: MetricBinding,
  scope: Scope,
  { tokens, index }: BlockState,
  context: RunningContext,
): EntityBinding['entity'] {
  const bound = entity.entity;
  if (bound && isWholeOf(scope, tokens)) {
    const whole = ancestry(index, bound.value)
      .slice(1)
      .find((id) => tokens.entities.some(({ names }) => names.some((name) => name.entity === id)));
    if (whole) return { value: whole, from: null, rule: 'owner' };
  }
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
    ...tokens.entities.flatMap(({ names, span }) => [
      ...names.map(({ entity: id }) => id),
      ...namedInside(tokens.folded.slice(span.start, span.end), names, index),
    ]),
    ...context.topics.flatMap(({ entity: id }) => (id ? [id] : [])),
    ...(context.subject ? [context.subject] : []),
  ]);
  const owner = ancestry(index, bound.value)
    .slice(1)
    .find((id) => named.has(id) && has(id));
  if (owner) return { value: owner, from: null, rule: 'owner' };
  const anyOf = (id: string): boolean => metric.metrics.some((wanted) => index.store.metricsOf(id).includes(wanted));
  const earlier = isCarriedSubject(bound.rule) && !anyOf(bound.value) ? context.recent.find(anyOf) : undefined;
  return earlier ? { value: earlier, from: null, rule: 'owner' } : bound;
}

/** "$33.0 billion out of $180.2 billion": what the amount before is a part of. */
function isWholeOf({ previous, figure }: Scope, tokens: Tokens): boolean {
  return (
    previous !== null &&
    /^\s*(?:out of|of)\s+(?:a total of\s+|its\s+|the\s+)?$/.test(
      tokens.folded.slice(previous.span.end, figure.span.start),
    ) &&
    !isRate(previous)
  );
}

/** Whether the subject was told in another sentence, or above the text. */
function isCarriedSubject(rule: string): boolean {
  return rule === 'running-subject' || rule === 'heading' || rule === 'title';
}

/** Whom a carried subject may stand for as well: its owners that the text has named. 华为…，云业务…。该公司总收入 is Huawei's. */
export function fallbackSubjects(
  entity: EntityBinding['entity'],
  scope: Scope,
  { tokens, index }: BlockState,
  context: RunningContext,
): readonly string[] {
  const company = /(?:公司|集团|the company|the group|it)\s*[^，,。]{0,8}$/.test(
    tokens.folded.slice(scope.clause.start, scope.figure.span.start),
  );
  if (entity?.rule !== 'running-subject' && !(entity?.rule === 'sentence' && company)) return [];
  const named = new Set([
    ...tokens.entities
      .filter(({ span }) => span.end <= scope.figure.span.start)
      .flatMap(({ names }) => names.map(({ entity: id }) => id)),
    ...context.recent,
  ]);
  return ancestry(index, entity.value)
    .slice(1)
    .filter((id) => named.has(id));
}

/** Owners whose name is part of the name: 微软智能云 and "Microsoft's Intelligent Cloud" name Microsoft too. */
function namedInside(name: string, names: EntityMention['names'], index: LexiconIndex): string[] {
  return names.flatMap(({ entity }) =>
    ancestry(index, entity)
      .slice(1)
      .filter((id) => {
        const owner = index.entities.get(id);
        return owner && [owner.name.zh, owner.name.en, ...owner.aliases].some((alias) => name.includes(fold(alias)));
      }),
  );
}

/** 比上一财季的349亿又多了26亿: a change behind the figure of another period is measured from that period. */
export function comparedWith(
  { previous }: Scope,
  { lastPeriod }: RunningContext,
  period: DayInterval | null,
): DayInterval | null {
  return previous && lastPeriod && period && lastPeriod.start !== period.start ? lastPeriod : null;
}

/** Whether the figure is what another one came from ("to 30.1% from 17.5%", 从191亿元降到), with no period of its own. */
export function isBase({ figure, left }: Scope, tokens: Tokens, period: Statement['period']): boolean {
  return (
    period?.rule !== 'attached' &&
    /(?:\b(?:from|versus|vs\.?|against|after|compared (?:with|to))\s+(?:an?\s+|the\s+)?(?:loss of\s+)?|从|由|自)$/.test(
      tokens.folded.slice(left.start, figure.span.start),
    )
  );
}

/** The subject's owners that its sentence names, or means by 集团. */
export function wholesOf(entity: string | null, { sentence, left }: Scope, { tokens, index }: BlockState): string[] {
  const owners = entity ? ancestry(index, entity).slice(1) : [];
  if (owners.length === 0 || /\bof (?:that|it|this|the total)\b/.test(tokens.folded.slice(left.start, left.end)))
    return owners;
  const named = new Set(itemsIn(tokens.entities, sentence).flatMap(({ names }) => names.map(({ entity: id }) => id)));
  const group = hasCue(tokens, sentence.start, sentence.end, 'group');
  return owners.filter((id) => named.has(id) || (group && id === owners.at(-1)));
}

/** 全球云市场的季度收入: what a market takes in is its size, under whatever name the database has it. */
export function sizeOfMarket(binding: MetricBinding, entity: string | null, index: LexiconIndex): MetricBinding {
  const id = binding.metric?.value;
  if (!entity || !id || id !== index.revenue || index.entities.get(entity)?.kind !== 'market') return binding;
  if (index.store.claimsAbout(entity, id).length > 0) return binding;
  const money = index.store.metricsOf(entity).filter((metric) => index.metrics.get(metric)?.kind === 'money');
  const [only] = money;
  return only && money.length === 1 && binding.metric
    ? { ...binding, metrics: [only], metric: { ...binding.metric, value: only } }
    : binding;
}
