// Growth of nothing named: by convention that of revenue, unless the words say that something else grew.

import { any, kind, type Pattern, role, startsAt } from '../../../language/pattern.ts';
import { isRate } from '../../reading/kinds.ts';
import { ENTITY, firstOf } from '../../reading/scope.ts';
import type { Sense } from '../../statement.ts';
import type { Search } from '../search.ts';
import { type MetricBinding, NO_METRIC } from './metric-mention.ts';

/** 翻倍注资, "doubles its bet": right behind a verb, or an adverb, what it is done to. */
const OBJECT: Pattern = any(kind('han', 'latin', 'stranger'), role('pronoun', 'determiner', 'spends', 'verb'));

/** Whether a figure is a word that may be a verb or an adverb: 翻倍, "doubles". */
function isVerbal({ scope: { figure } }: Search): boolean {
  return figure.kind === 'multiple' && figure.quantity?.step === null;
}

/** 投入了180亿元，今年至少翻倍: the amount before, of which a clause without a subject says that it grew. */
function isOfAmountBefore({ scope, block }: Search): boolean {
  const { previous } = scope;
  if (previous === null || isRate(previous.figure)) return false;
  return firstOf(block, { from: previous.at + 1, to: scope.at }, ENTITY) < 0;
}

/** Growth of nothing named is growth of revenue where the lexicon has such a metric: "AWS grows 17.5%", 阿里云34%增速. */
export function defaultGrowth(search: Search, metric: MetricBinding, sense: Sense['kind']): MetricBinding {
  const { scope, block, index, context } = search;
  if (
    metric.metrics.length > 0 ||
    sense !== 'growth' ||
    scope.figure.kind === 'basis-point' ||
    metric.narrowed >= 0 ||
    !index.revenue
  )
    return metric;
  const verbal = isVerbal(search);
  if (verbal && startsAt(OBJECT, block.lexemes, scope.at + 1)) return { ...metric, narrowed: scope.at + 1 };
  const growth = { ...NO_METRIC, metrics: [index.revenue], rule: 'default-growth' } as const;
  const { previous } = scope;
  // "How much Amazon made from advertising, 22% more": the growth is that of the amount before, whatever it measures.
  const ofUnknown = previous !== null && !isRate(previous.figure) && context.lastMetrics.length === 0;
  const guessed = ofUnknown || (verbal && isOfAmountBefore(search));
  return guessed ? { ...growth, known: 'guessed' } : { ...growth, known: 'shared', governs: true };
}
