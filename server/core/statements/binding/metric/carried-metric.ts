// The metric that the text so far spoke of.

import type { EntityId, MetricId } from '../../../claims/claim.ts';
import { any, endsAt, kind, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import { fromTopics } from '../../context.ts';
import { fits, isRate } from '../../reading/kinds.ts';
import { ENTITY, firstIn, firstOf, placesIn } from '../../reading/scope.ts';
import type { BindingRule } from '../../rules.ts';
import type { Known, Sense } from '../../statement.ts';
import type { Search } from '../search.ts';
import { bare, slotsBefore } from './metric-implied.ts';
import { isPercent, type MetricBinding } from './metric-mention.ts';
import type { Metrics } from './metric-named.ts';

/** A label that names another subject (即时零售：229.06亿元) may mean the carried metric, or that subject's revenue. */
export function withOwnLabel({ scope, block, index }: Search, binding: MetricBinding, from: number): MetricBinding {
  const label = firstOf(block, { from, to: scope.at }, ENTITY) >= 0;
  const { revenue } = index;
  if (!label || !revenue || isRate(scope.figure) || binding.metrics.includes(revenue)) return binding;
  return { ...binding, metrics: [...binding.metrics, revenue] };
}

/** The sentence's own noun, which what the text spoke of before is not: "Buyback so far this year"; −1 where it goes on in parallel. */
function ownNoun({ scope, block }: Search): number {
  return firstIn(block, { from: scope.sentence.from, to: scope.at }, ({ kind: what, text, span }) => {
    if (what === 'han' && text.length > 2) return true;
    const noun = what === 'latin' && text.length > 2 && !/(?:ed|ing|ly)$/.test(text);
    return noun && /^[a-z]/.test(block.prose.slice(span.start, span.end));
  });
}

const DOES: Pattern = any(
  seq(kind('han', 'latin'), upTo(1, word('了', '过', 'back', 'out', 'up', 'off'))),
  seq(role('noun'), word('了', '过')),
);

/** 年初以来回购了⟦200亿元⟧, "has donated ⟦$2bn⟧": what somebody did with the amount, by a word that nobody here knows, need not be what the text spoke of before. */
function doesElse({ scope, block }: Search): boolean {
  return endsAt(DOES, block.lexemes, scope.at);
}

/** The metrics that the text so far spoke of, the nearest first. */
function spokenOf(
  search: Search,
  slot: MetricId | null,
  changing: boolean,
  sense: Sense['kind'],
): [MetricId | null, BindingRule, Known][] {
  const { index, context } = search;
  const [last = null] = context.lastMetrics;
  const grows = sense === 'growth' && !(changing && isPercent(last, index));
  return [
    [grows ? last : null, 'figure-before', 'shared'],
    [slot, 'running-metric', 'carried'],
    [context.metric, 'running-metric', 'carried'],
    [fromTopics(context, ({ metric }) => metric)?.value ?? null, 'heading', 'carried'],
  ];
}

const LEVEL = 'level' as const;

/** The metric that the text so far spoke of, where the figure can be one of it. */
export function carriedOver(
  search: Search,
  { changing, carried, strange }: Metrics,
  taken: readonly MetricId[],
): MetricBinding | null {
  const { scope, index, context } = search;
  if (changing && isPercent(context.metric, index)) return null;
  const sense = changing ? 'growth' : carried;
  const slots = slotsBefore(search);
  for (const [id, rule, known] of spokenOf(search, slots[0] ?? null, changing, sense)) {
    const metric = id ? index.metrics.get(id) : undefined;
    const isOne = metric && [LEVEL, sense].some((each) => fits(scope.figure, metric, each));
    if (!isOne || taken.includes(metric.id)) continue;
    const parallel = rule !== 'running-metric' || (context.metricIsFresh && ownNoun(search) < 0 && !doesElse(search));
    const told = bare(metric.id, rule, known, strange < 0 && parallel);
    const binding = slots[0] === metric.id ? { ...told, metrics: slots } : told;
    const labelled = context.subject ? withOwnLabel(search, binding, scope.sentence.from) : binding;
    return strange >= 0 ? { ...labelled, narrowed: strange } : labelled;
  }
  return null;
}

/** "Gross profit was RMB108.8 billion, a margin of": the rate that the amount right before comes to of revenue. */
function ratioOf({ index, scope }: Search, part: MetricId): MetricId | undefined {
  if (scope.previous === null || scope.previous.at < scope.sentence.from) return undefined;
  for (const { id, kind, part: own, of } of index.metrics.values())
    if (kind === 'percent' && own === part && of === index.revenue) return id;
  return undefined;
}

/** A margin after a profit is that profit's: the generic name is narrowed by the metric that the sentence spoke of before. */
export function narrowedByContext(search: Search, binding: MetricBinding, entity: EntityId | null): MetricBinding {
  const { block, index, context, scope } = search;
  const [id] = binding.metrics;
  const below = id ? (index.narrower.get(id) ?? []) : [];
  if (!id || binding.at === null || below.length < 2) return binding;
  if (entity && index.store.metricsOf(entity).includes(id)) return binding;
  const earlier = placesIn(
    block,
    { from: Math.max(0, scope.sentence.from - 200), to: binding.at },
    ({ metric }) => metric !== null,
  ).flatMap((at) => block.lexemes[at]?.metric?.metrics ?? []);
  const told = [...earlier.toReversed(), ...(context.metric ? [context.metric] : [])];
  const [last] = context.lastMetrics;
  const own = last !== undefined && isPercent(id, index) ? ratioOf(search, last) : undefined;
  const pick =
    own ??
    told
      .map((metric) =>
        below.find((each) => index.metrics.get(each)?.part === metric || (each !== id && each === metric)),
      )
      .find((each) => each !== undefined);
  if (!pick) return binding;
  const negatives = binding.negatives.includes(id) ? [pick, ...binding.negatives] : binding.negatives;
  return { ...binding, metrics: [pick, ...binding.metrics], negatives, rule: 'narrowed' };
}
