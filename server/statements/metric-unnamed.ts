// Metrics that the figure's own clause does not name: carried over, or the only one that fits.

import type { EntityId, MetricId } from '../claims/claim.ts';
import { cueBehind } from './aspect.ts';
import { fromTopics, type RunningContext } from './context.ts';
import { fits, fitsLevel, isBareScaled, isRate } from './kinds.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { bare, bind, type MetricBinding, metricsOf, NONE } from './metric-binding.ts';
import { countsNoun, inClause, itemsIn, type Scope } from './scope.ts';
import type { Aspect } from './statement.ts';
import { hasCue, type Tokens } from './tokens.ts';

/** Whether words in the figure's own clause make a rate a rate of change. */
export function changes(scope: Scope, tokens: Tokens): boolean {
  const left = inClause(scope, scope.left);
  const { kind } = scope.figure;
  if (kind !== 'percent' && kind !== 'fraction') return false;
  if (hasCue(tokens, left.start, left.end, 'up', 'down', 'growth', 'yoy', 'qoq')) return true;
  return cueBehind(scope, tokens) !== null;
}

/** "Baidu AI Cloud grew 21%": the clause's own subject changes, and nothing says in what; a metric of another subject does not carry over. */
export function growsItself(scope: Scope, tokens: Tokens, index: LexiconIndex): boolean {
  const left = inClause(scope, scope.left);
  const named = itemsIn(tokens.entities, left).findLast(({ names }) =>
    names.some(({ entity }) => index.entities.get(entity)?.kind !== 'body'),
  );
  if (!named || !isRate(scope.figure)) return false;
  if (
    itemsIn(tokens.entities, left).some(
      ({ span }) =>
        /^\s*(?:的)?(?:增速|增幅|增长率|增长|growth|['’]s growth)/.test(tokens.folded.slice(span.end, span.end + 10)) ||
        /\bgrowth\s+(?:at|of|in|for)\s+(?:the\s+)?$/.test(
          tokens.folded.slice(Math.max(0, span.start - 18), span.start),
        ),
    )
  )
    return true;
  const between = tokens.folded.slice(named.span.end, scope.figure.span.start);
  const verb = hasCue(tokens, named.span.end, scope.figure.span.start, 'up', 'down');
  return (
    verb &&
    /^\s*(?:(?:is|was|are|were|has|had|been|also|still|itself|alone|now|then|again|only|just|even|kept|keeps)\s+){0,3}[a-z]+(?:ly)?\s+(?:[a-z]+ly\s+)?(?:by\s+|at\s+)?$/i.test(
      between,
    )
  );
}

/** A rate with a market and a company in its sentence, and no word of growth, is the company's share of the market. */
export function marketShare(scope: Scope, tokens: Tokens, index: LexiconIndex): MetricBinding | null {
  if (!isRate(scope.figure) || !index.share || changes(scope, tokens)) return null;
  const kinds = itemsIn(tokens.entities, scope.sentence).flatMap(({ names }) =>
    names.map(({ entity }) => index.entities.get(entity)?.kind),
  );
  const spokenOf =
    hasCue(tokens, scope.sentence.start, scope.sentence.end, 'share') &&
    tokens.entities.some(
      ({ span, names }) =>
        span.end <= scope.figure.span.start &&
        names.some(({ entity }) => index.entities.get(entity)?.kind === 'market'),
    );
  const ofMarket = /^\s+of (?:the|its|that|all)\s(?:[a-z-]+\s){0,4}market\b/.test(
    tokens.folded.slice(scope.figure.span.end, scope.sentence.end),
  );
  return (kinds.includes('market') || spokenOf || ofMarket) &&
    kinds.some((kind) => kind === 'company' || kind === 'segment')
    ? bare(index.share, 'market-share')
    : null;
}

/** 卖出475GWh，同比增长21.79%: a change with no name of its own is of the amount right before it, where no other subject stands between. */
export function levelBefore(
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  context: RunningContext,
): MetricBinding | null {
  const { previous, figure } = scope;
  const [first] = context.lastMetrics;
  if (!previous || isRate(previous)) return null;
  const between = { start: previous.span.end, end: figure.span.start };
  const other = itemsIn(tokens.metrics, between).some(
    ({ metrics }) => !metrics.some((metric) => context.lastMetrics.includes(metric)),
  );
  if (other || itemsIn(tokens.entities, between).length > 0) return null;
  if (!first) return { ...NONE, qualified: true };
  return index.metrics.get(first)?.kind === 'percent'
    ? null
    : {
        metrics: context.lastMetrics,
        metric: { value: first, from: null, rule: 'figure-before' },
        negative: false,
        qualified: false,
      };
}

/** A label that names another subject (即时零售：229.06亿元) may mean the carried metric, or that subject's revenue. */
export function withOwnLabel(
  binding: MetricBinding,
  from: number,
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
): MetricBinding {
  const label = itemsIn(tokens.entities, { start: from, end: scope.figure.span.start }).length > 0;
  const { revenue } = index;
  if (!label || !revenue || isRate(scope.figure) || binding.metrics.includes(revenue)) return binding;
  return { ...binding, metrics: [...binding.metrics, revenue] };
}

/** Nothing names a metric, and the subject has claims about the levels of one only (the size of a market). */
export function onlyMetric(
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  entity: EntityId | null,
  qualified: boolean,
): MetricBinding | null {
  if (!entity || isRate(scope.figure)) return null;
  const per = scope.figure.quantity?.per;
  const counted = isBareScaled(scope.figure) && countsNoun(scope, tokens);
  const all = index.store.metricsOf(entity);
  if (qualified && all.length > 1 && !per && scope.figure.kind !== 'physical') return null;
  const perUnit = (metric: MetricId): boolean =>
    !per || index.store.claimsAbout(entity, metric).some(({ quantity }) => quantity.per?.unit === per.unit);
  const fitting = all.filter((metric) => {
    const known = index.metrics.get(metric);
    return known && (known.kind !== 'money' || !counted) && fitsLevel(scope.figure, known) && perUnit(metric);
  });
  const [only] = fitting;
  return only && fitting.length === 1 ? bare(only, 'only-metric') : null;
}

/** The metric that the text so far spoke of, where the figure can be one of it. */
export function carriedMetric(
  scope: Scope,
  index: LexiconIndex,
  context: RunningContext,
  aspect: Aspect,
): MetricBinding | null {
  const candidates: [MetricId | null, string][] = [
    [aspect === 'growth' ? (context.lastMetrics[0] ?? null) : null, 'figure-before'],
    [context.metric, 'running-metric'],
    [fromTopics(context, ({ metric }) => metric)?.value ?? null, 'heading-metric'],
  ];
  for (const [id, rule] of candidates) {
    const metric = id ? index.metrics.get(id) : undefined;
    if (metric && (fits(scope.figure, metric, 'level') || fits(scope.figure, metric, aspect)))
      return {
        metrics: [metric.id],
        metric: { value: metric.id, from: null, rule },
        negative: false,
        qualified: false,
      };
  }
  return null;
}

/** 从1.247到1.200，…平均PUE一年比一年低: bare decimals are of the one such metric that their sentence names. */
export function numberLater(scope: Scope, tokens: Tokens, index: LexiconIndex): MetricBinding | null {
  if (scope.figure.kind !== 'number') return null;
  const named = itemsIn(tokens.metrics, scope.sentence).filter((mention) =>
    metricsOf(mention, index).some(({ kind }) => kind === 'number'),
  );
  const [only] = named;
  return only && named.length === 1 ? bind(only, 'sentence-following', scope, index) : null;
}
