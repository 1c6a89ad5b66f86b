// What the figure is a figure of. The rules are tried in order; each has a name that the explanation shows.

import type { EntityId, Metric, MetricId } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { cueBehind } from './aspect.ts';
import { fromTopics, type RunningContext } from './context.ts';
import { fits, fitsLevel, isBareScaled, isRate } from './kinds.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { countsNoun, firstIn, inClause, itemsIn, type Scope } from './scope.ts';
import type { Aspect, Bound } from './statement.ts';
import { hasCue, type MetricMention, type Tokens } from './tokens.ts';
import { namesPart, namesSomethingElse } from './unknown-words.ts';
import { METRIC_VERBS } from './words/synonyms.ts';

export interface MetricBinding {
  /** Every metric that the words allow, most likely first. */
  readonly metrics: readonly MetricId[];
  readonly metric: Bound<MetricId> | null;
  /** The name under which it was found says that the value is negative (净亏损). */
  readonly negative: boolean;
  /** Words between the last known thing and the figure name something that the lexicon does not know. */
  readonly qualified: boolean;
}

const NONE: MetricBinding = { metrics: [], metric: null, negative: false, qualified: false };

function metricsOf(mention: MetricMention, index: LexiconIndex): Metric[] {
  return mention.metrics.flatMap((id) => index.metrics.get(id) ?? []);
}

/** Whether the figure can be said of the mentioned metric, as a level or as its growth or share. */
function suits(mention: MetricMention, scope: Scope, index: LexiconIndex): boolean {
  return metricsOf(mention, index).some(
    (metric) =>
      fits(scope.figure, metric, 'level') ||
      (metric.kind !== 'percent' && fits(scope.figure, metric, 'growth') && metric.kind !== 'number'),
  );
}

function bind(mention: MetricMention, rule: string, scope: Scope, index: LexiconIndex): MetricBinding {
  const found = metricsOf(mention, index);
  const levels = found.filter((metric) => fitsLevel(scope.figure, metric));
  const metrics = (levels.length > 0 ? [...levels, ...found.filter((metric) => !levels.includes(metric))] : found).map(
    ({ id }) => id,
  );
  const [first] = metrics;
  return first
    ? { metrics, metric: { value: first, from: mention.span, rule }, negative: mention.negative, qualified: false }
    : NONE;
}

/** The metric right behind the figure, as its noun: 32%利润率, 34%的云业务增速, "$11.9bn of operating income". */
function behind(scope: Scope, tokens: Tokens, index: LexiconIndex): MetricMention | null {
  const stretch = inClause(scope, scope.right);
  const first = firstIn(tokens.metrics, stretch);
  if (!first || !suits(first, scope, index)) return null;
  const between = tokens.folded.slice(stretch.start, first.span.start);
  if (/^\s*(?:的[^，。,]{0,10})?$/.test(between)) return first;
  const english = /^\s+(?:(?:of|in|as|worth of|for)\s+)?(?:[a-z'’-]+\s+){0,2}$/i.exec(between);
  if (!english) return null;
  return /^\s+(?:of|in|as|worth)\b/i.test(between) ||
    !/\b(?:on|and|with|from|to|at|by|after|while|but|over|against|versus|than|the|its)\b/i.test(between)
    ? first
    : null;
}

const VERBS: ReadonlySet<string> = new Set(METRIC_VERBS);

/** The last suitable mention in a stretch, a noun before a verb that only stands for one (membership fees brought in …); a narrower one that ends where a broader one begins wins by standing nearer. */
function lastSuitable(stretch: Span, scope: Scope, tokens: Tokens, index: LexiconIndex): MetricMention | null {
  const suitable = itemsIn(tokens.metrics, stretch).filter((mention) => suits(mention, scope, index));
  const verb = (mention: MetricMention): boolean =>
    VERBS.has(tokens.folded.slice(mention.span.start, mention.span.end));
  return suitable.findLast((mention) => !verb(mention)) ?? suitable.at(-1) ?? null;
}

/** A margin after a profit is that profit's: the generic name is narrowed by the metric that the sentence spoke of before. */
function narrowed(
  binding: MetricBinding,
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  context: RunningContext,
  entity: EntityId | null,
): MetricBinding {
  const id = binding.metric?.value;
  const below = id ? (index.narrower.get(id) ?? []) : [];
  if (!id || !binding.metric || below.length < 2) return binding;
  if (entity && index.store.claimsAbout(entity, id).length > 0) return binding;
  const earlier = itemsIn(tokens.metrics, {
    start: 0,
    end: binding.metric.from?.start ?? scope.figure.span.start,
  }).flatMap(({ metrics }) => metrics);
  const told = [...earlier.toReversed(), ...(context.metric ? [context.metric] : [])];
  const pick = told
    .map((metric) =>
      below.find((narrow) => index.metrics.get(narrow)?.part === metric || (narrow !== id && narrow === metric)),
    )
    .find((found) => found !== undefined);
  return pick
    ? {
        ...binding,
        metrics: [pick, ...binding.metrics],
        metric: { ...binding.metric, value: pick, rule: `${binding.metric.rule}-narrowed` },
      }
    : binding;
}

/** "Half of the capital expenditure went to …": of an amount, a rate is the ratio that the clause names, where it names one. */
function ratioNamed(noun: MetricMention, scope: Scope, tokens: Tokens, index: LexiconIndex): MetricMention | null {
  if (!isRate(scope.figure) || isPercentOnly(noun, index)) return null;
  const behind = itemsIn(tokens.metrics, { start: noun.span.end, end: scope.clause.end });
  return behind.find((mention) => isPercentOnly(mention, index)) ?? null;
}

/** 1200亿除以365天: one side of a sum is told for the arithmetic's sake, whatever the words around it measure. */
function isOperand({ figure }: Scope, tokens: Tokens): boolean {
  return (
    /^\s*(?:除以|乘以|乘上|减去|加上|÷|×|divided by|multiplied by|times|minus|plus)\s*\d/.test(
      tokens.folded.slice(figure.span.end, figure.span.end + 16),
    ) ||
    /(?:除以|乘以|乘上|减去|÷|divided by|multiplied by|minus)\s*$/.test(
      tokens.folded.slice(Math.max(0, figure.span.start - 14), figure.span.start),
    )
  );
}

/** Binds a figure of prose to its metric. */
export function bindMetric(
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  context: RunningContext,
  carriedAspect: Aspect,
  entity: EntityId | null,
): MetricBinding {
  if (isOperand(scope, tokens)) return { ...NONE, qualified: true };
  const noun = behind(scope, tokens, index);
  const gap = inClause(scope, scope.left);
  const before = lastSuitable(gap, scope, tokens, index);
  const ownVerb =
    before !== null &&
    (before.span.end === scope.figure.span.start ||
      /^\s*(?:为|是|达|至|到|报|录得|of|was|were|is|at|to|:|：)\s*$/i.test(
        tokens.folded.slice(before.span.end, scope.figure.span.start),
      ));
  const use = (binding: MetricBinding): MetricBinding => narrowed(binding, scope, tokens, index, context, entity);
  if (noun && !ownVerb) {
    const ratio = ratioNamed(noun, scope, tokens, index);
    return use(bind(ratio ?? noun, 'noun-behind', scope, index));
  }
  if (before)
    return {
      ...use(bind(before, 'clause', scope, index)),
      qualified: isSum(before, index) && namesPart(before, scope, tokens),
    };
  const clauseBefore = lastSuitable({ start: scope.clause.start, end: scope.figure.span.start }, scope, tokens, index);
  if (clauseBefore && !namesSomethingElse(scope, tokens)) return use(bind(clauseBefore, 'clause-shared', scope, index));
  const after = firstIn(tokens.metrics, inClause(scope, scope.right));
  if (after && suits(after, scope, index) && !clauseBefore) return use(bind(after, 'clause-following', scope, index));
  const qualified = namesSomethingElse(scope, tokens);
  const share = marketShare(scope, tokens, index);
  if (share) return share;
  if (growsItself(scope, tokens, index)) return NONE;
  const changing = changes(scope, tokens);
  const followed = changing ? levelBefore(scope, tokens, index, context) : null;
  if (followed) return followed;
  const sentence = lastSuitable({ start: scope.sentence.start, end: scope.figure.span.start }, scope, tokens, index);
  if (sentence && !(changing && isPercentOnly(sentence, index)))
    return {
      ...withOwnLabel(use(bind(sentence, 'sentence', scope, index)), sentence.span.end, scope, tokens, index),
      qualified,
    };
  const running =
    changing && isPercent(context.metric, index)
      ? null
      : carriedMetric(scope, index, context, changing ? 'growth' : carriedAspect);
  if (running)
    return {
      ...(context.subject ? withOwnLabel(running, scope.sentence.start, scope, tokens, index) : running),
      qualified,
    };
  const later = firstIn(tokens.metrics, { start: scope.figure.span.end, end: scope.sentence.end });
  if (later && suits(later, scope, index) && scope.next === null)
    return { ...use(bind(later, 'sentence-following', scope, index)), qualified };
  return (
    onlyMetric(scope, tokens, index, entity, qualified) ?? numberLater(scope, tokens, index) ?? { ...NONE, qualified }
  );
}

/** 从1.247到1.200，…平均PUE一年比一年低: bare decimals are of the one such metric that their sentence names. */
function numberLater(scope: Scope, tokens: Tokens, index: LexiconIndex): MetricBinding | null {
  if (scope.figure.kind !== 'number') return null;
  const named = itemsIn(tokens.metrics, scope.sentence).filter((mention) =>
    metricsOf(mention, index).some(({ kind }) => kind === 'number'),
  );
  const [only] = named;
  return only && named.length === 1 ? bind(only, 'sentence-following', scope, index) : null;
}

function bare(value: MetricId, rule: string): MetricBinding {
  return { metrics: [value], metric: { value, from: null, rule }, negative: false, qualified: false };
}

function isPercent(id: MetricId | null, index: LexiconIndex): boolean {
  return id !== null && index.metrics.get(id)?.kind === 'percent';
}

/** Money and rates have parts with names of their own; what stands before a count is mostly a verb (开通5G基站). */
function isSum(mention: MetricMention, index: LexiconIndex): boolean {
  return metricsOf(mention, index).some(({ kind }) => kind === 'money' || kind === 'percent');
}

function isPercentOnly(mention: MetricMention, index: LexiconIndex): boolean {
  return mention.metrics.every((id) => isPercent(id, index));
}

/** Whether words in the figure's own clause make a rate a rate of change. */
function changes(scope: Scope, tokens: Tokens): boolean {
  const left = inClause(scope, scope.left);
  const { kind } = scope.figure;
  if (kind !== 'percent' && kind !== 'fraction') return false;
  if (hasCue(tokens, left.start, left.end, 'up', 'down', 'growth', 'yoy', 'qoq')) return true;
  return cueBehind(scope, tokens) !== null;
}

/** "Baidu AI Cloud grew 21%": the clause's own subject changes, and nothing says in what; a metric of another subject does not carry over. */
function growsItself(scope: Scope, tokens: Tokens, index: LexiconIndex): boolean {
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
function marketShare(scope: Scope, tokens: Tokens, index: LexiconIndex): MetricBinding | null {
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
  return (kinds.includes('market') || spokenOf) && kinds.some((kind) => kind === 'company' || kind === 'segment')
    ? bare(index.share, 'market-share')
    : null;
}

/** 卖出475GWh，同比增长21.79%: a change with no name of its own is of the amount right before it, where no other subject stands between. */
function levelBefore(scope: Scope, tokens: Tokens, index: LexiconIndex, context: RunningContext): MetricBinding | null {
  const { previous, figure } = scope;
  const [first] = context.lastMetrics;
  if (!previous || isRate(previous) || !first) return null;
  const between = { start: previous.span.end, end: figure.span.start };
  const other = itemsIn(tokens.metrics, between).some(
    ({ metrics }) => !metrics.some((metric) => context.lastMetrics.includes(metric)),
  );
  if (other || itemsIn(tokens.entities, between).length > 0) return null;
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
function withOwnLabel(
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
function onlyMetric(
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  entity: EntityId | null,
  qualified: boolean,
): MetricBinding | null {
  if (!entity || isRate(scope.figure)) return null;
  const per = scope.figure.quantity?.per;
  const counted = isBareScaled(scope.figure) && countsNoun(scope, tokens);
  const all = new Set(index.store.claimsAbout(entity).map(({ metric }) => metric));
  if (qualified && all.size > 1 && !per && scope.figure.kind !== 'physical') return null;
  const metrics = new Set(
    index.store.claimsAbout(entity).flatMap(({ metric, quantity }) => {
      const known = index.metrics.get(metric);
      return known &&
        (known.kind !== 'money' || !counted) &&
        fitsLevel(scope.figure, known) &&
        (!per || quantity.per?.unit === per.unit)
        ? [metric]
        : [];
    }),
  );
  const [only] = metrics;
  return only && metrics.size === 1 ? bare(only, 'only-metric') : null;
}

function carriedMetric(
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
