// What the figure is a figure of. The rules are tried in order; each has a name that the explanation shows.

import type { EntityId, Metric, MetricId } from '../claims/claim.ts';
import { isHan, isWordUnit } from '../text/fold.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { fromTopics, type RunningContext } from './context.ts';
import { fits, fitsLevel, isRate } from './kinds.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { firstIn, inClause, itemsIn, type Scope } from './scope.ts';
import type { Aspect, Bound } from './statement.ts';
import { hasCue, type MetricMention, type Tokens } from './tokens.ts';
import { FILLERS } from './words/fillers.ts';

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

/** The last suitable mention in a stretch; a narrower one that ends where a broader one begins wins by standing nearer. */
function lastSuitable(stretch: Span, scope: Scope, tokens: Tokens, index: LexiconIndex): MetricMention | null {
  return itemsIn(tokens.metrics, stretch).findLast((mention) => suits(mention, scope, index)) ?? null;
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

const fillers = new PhraseTable<true>(FILLERS.map((word) => [word, true] as const));

/** Whether the words between the last amount and this one name something that nothing here knows (递延收入, headcount). */
function namesSomethingElse(scope: Scope, tokens: Tokens): boolean {
  const gap = inClause(scope, scope.left);
  const known = [...tokens.entities, ...tokens.cues, ...tokens.unknowns, ...tokens.figures].map(({ span }) => span);
  let run = 0;
  for (let at = gap.start; at < gap.end; at++) {
    const cover = known.find(({ start, end }) => start <= at && at < end) ?? fillers.at(tokens.folded, at)?.span;
    if (cover) {
      run = 0;
      at = cover.end - 1;
      continue;
    }
    const unit = tokens.folded.charCodeAt(at);
    run = isHan(unit) ? run + 2 : isWordUnit(unit) ? run + 1 : 0;
    if (run >= 4) return true;
  }
  return false;
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
  if (noun && !ownVerb) return use(bind(noun, 'noun-behind', scope, index));
  if (before) return use(bind(before, 'clause', scope, index));
  const clauseBefore = lastSuitable({ start: scope.clause.start, end: scope.figure.span.start }, scope, tokens, index);
  if (clauseBefore && !namesSomethingElse(scope, tokens)) return use(bind(clauseBefore, 'clause-shared', scope, index));
  const after = firstIn(tokens.metrics, inClause(scope, scope.right));
  if (after && suits(after, scope, index) && !clauseBefore) return use(bind(after, 'clause-following', scope, index));
  const qualified = namesSomethingElse(scope, tokens);
  const share = marketShare(scope, tokens, index);
  if (share) return share;
  if (growsItself(scope, tokens, index)) return NONE;
  const sentence = lastSuitable({ start: scope.sentence.start, end: scope.figure.span.start }, scope, tokens, index);
  if (sentence && !(changes(scope, tokens) && isPercentOnly(sentence, index)))
    return { ...use(bind(sentence, 'sentence', scope, index)), qualified };
  const running =
    changes(scope, tokens) && isPercent(context.metric, index)
      ? null
      : carriedMetric(scope, index, context, changes(scope, tokens) ? 'growth' : carriedAspect);
  if (running) return { ...withOwnLabel(running, scope, tokens, index, context), qualified };
  const later = firstIn(tokens.metrics, { start: scope.figure.span.end, end: scope.sentence.end });
  if (later && suits(later, scope, index) && scope.next === null)
    return { ...use(bind(later, 'sentence-following', scope, index)), qualified };
  return onlyMetric(scope, index, entity, qualified) ?? { ...NONE, qualified };
}

function bare(value: MetricId, rule: string): MetricBinding {
  return { metrics: [value], metric: { value, from: null, rule }, negative: false, qualified: false };
}

function isPercent(id: MetricId | null, index: LexiconIndex): boolean {
  return id !== null && index.metrics.get(id)?.kind === 'percent';
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
  return /^(?:的|\s+)(?:增速|增长|增幅|growth|increase|rise|gain|jump|surge)/.test(
    tokens.folded.slice(scope.figure.span.end, scope.figure.span.end + 10),
  );
}

/** "Baidu AI Cloud grew 21%": the clause's own subject changes, and nothing says in what; a metric of another subject does not carry over. */
function growsItself(scope: Scope, tokens: Tokens, index: LexiconIndex): boolean {
  const left = inClause(scope, scope.left);
  const named = itemsIn(tokens.entities, left).findLast(({ names }) =>
    names.some(({ entity }) => index.entities.get(entity)?.kind !== 'body'),
  );
  if (!named || !isRate(scope.figure)) return false;
  const between = tokens.folded.slice(named.span.end, scope.figure.span.start);
  const verb = hasCue(tokens, named.span.end, scope.figure.span.start, 'up', 'down');
  return verb && /^\s*[a-z]+(?:ly)?\s+(?:[a-z]+ly\s+)?(?:by\s+)?$/i.test(between);
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

/** A label that names another subject (即时零售：229.06亿元) may mean the carried metric, or that subject's revenue. */
function withOwnLabel(
  binding: MetricBinding,
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  context: RunningContext,
): MetricBinding {
  const label = itemsIn(tokens.entities, { start: scope.sentence.start, end: scope.figure.span.start }).length > 0;
  const { revenue } = index;
  if (!label || !revenue || binding.metrics.includes(revenue) || context.subject === null) return binding;
  return { ...binding, metrics: [...binding.metrics, revenue] };
}

/** Nothing names a metric, and the subject has claims about the levels of one only (the size of a market). */
function onlyMetric(
  scope: Scope,
  index: LexiconIndex,
  entity: EntityId | null,
  qualified: boolean,
): MetricBinding | null {
  if (!entity || isRate(scope.figure)) return null;
  const all = index.store.metricsOf(entity);
  if (qualified && all.length > 1) return null;
  const fitting = all.filter((metric) => {
    const known = index.metrics.get(metric);
    return known !== undefined && fitsLevel(scope.figure, known);
  });
  const [only] = fitting;
  return only && fitting.length === 1 ? bare(only, 'only-metric') : null;
}

function carriedMetric(
  scope: Scope,
  index: LexiconIndex,
  context: RunningContext,
  aspect: Aspect,
): MetricBinding | null {
  const candidates: [MetricId | null, string][] = [
    [aspect === 'growth' ? context.lastMetric : null, 'figure-before'],
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
