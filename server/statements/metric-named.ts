// Metrics that the figure's own words name: as its noun behind it, in its clause, as the ratio of an amount.

import type { EntityId } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import type { RunningContext } from './context.ts';
import { isRate } from './kinds.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { isPercentOnly, type MetricBinding, suits } from './metric-binding.ts';
import { firstIn, inClause, itemsIn, type Scope } from './scope.ts';
import type { MetricMention, Tokens } from './tokens.ts';
import { METRIC_VERBS } from './words/synonyms.ts';

/** The metric right behind the figure, as its noun: 32%利润率, 34%的云业务增速, "$11.9bn of operating income". */
export function behind(scope: Scope, tokens: Tokens, index: LexiconIndex): MetricMention | null {
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

/** "…, helped by a richer mix of storage orders, grew 41.21%": a clause in between that only gives a reason. */
function isAdded({ span }: MetricMention, scope: Scope, tokens: Tokens): boolean {
  if (span.start >= scope.clause.start) return false;
  const before = tokens.folded.slice(scope.sentence.start, span.start);
  const opening =
    /,\s*(?:helped|driven|boosted|led|lifted|hurt|weighed|dragged|buoyed|supported|aided|fuelled|fueled|despite|thanks|owing|due)\b[^,;]*$/;
  return opening.test(before) && /^[^,;]*,/.test(tokens.folded.slice(span.end, scope.figure.span.start));
}

/** The last suitable mention in a stretch, a noun before a verb that only stands for one (membership fees brought in …); a narrower one that ends where a broader one begins wins by standing nearer. */
export function lastSuitable(stretch: Span, scope: Scope, tokens: Tokens, index: LexiconIndex): MetricMention | null {
  const suitable = itemsIn(tokens.metrics, stretch).filter((mention) => suits(mention, scope, index));
  const verb = (mention: MetricMention): boolean =>
    VERBS.has(tokens.folded.slice(mention.span.start, mention.span.end));
  const spoken = suitable.filter((mention) => !isAdded(mention, scope, tokens));
  const pool = spoken.length > 0 ? spoken : suitable;
  return pool.findLast((mention) => !verb(mention)) ?? pool.at(-1) ?? null;
}

/** A margin after a profit is that profit's: the generic name is narrowed by the metric that the sentence spoke of before. */
export function narrowed(
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
  if (entity && index.store.metricsOf(entity).includes(id)) return binding;
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
export function ratioNamed(
  noun: MetricMention,
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
): MetricMention | null {
  if (!isRate(scope.figure) || isPercentOnly(noun, index)) return null;
  const behind = itemsIn(tokens.metrics, { start: noun.span.end, end: scope.clause.end });
  return behind.find((mention) => isPercentOnly(mention, index)) ?? null;
}

/** 1200亿除以365天: one side of a sum is told for the arithmetic's sake, whatever the words around it measure. */
export function isOperand({ figure }: Scope, tokens: Tokens): boolean {
  return (
    /^\s*(?:除以|乘以|乘上|减去|加上|÷|×|divided by|multiplied by|times|minus|plus)\s*\d/.test(
      tokens.folded.slice(figure.span.end, figure.span.end + 16),
    ) ||
    /(?:除以|乘以|乘上|减去|÷|divided by|multiplied by|minus)\s*$/.test(
      tokens.folded.slice(Math.max(0, figure.span.start - 14), figure.span.start),
    )
  );
}
