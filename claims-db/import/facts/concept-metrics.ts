// Which metric a concept's facts are claims about: one of the lexicon that names it, or a new one.

import type { Metric, MetricId } from '../../../server/core/claims/claim.ts';
import { fold } from '../../../server/core/text/fold.ts';
import { EQUIVALENTS, STAND_INS } from './concepts.ts';

/** A metric that a concept counts for, and how well: 0 is the concept that the metric names itself. */
export interface Mapped {
  readonly metric: Metric;
  readonly rank: number;
  /** Counts only in a company that files no better concept at all. */
  readonly standIn: boolean;
}

const LAST = 100;

/** The metrics of a lexicon by concept; `own` names further ones, by id. */
export function conceptMetrics(
  metrics: readonly Metric[],
  own: ReadonlyMap<string, MetricId>,
): ReadonlyMap<string, readonly Mapped[]> {
  const mapped = new Map<string, Mapped[]>();
  const add = (concept: string, metric: Metric, rank: number, standIn = false): void => {
    const known = mapped.get(concept);
    if (known) known.push({ metric, rank, standIn });
    else mapped.set(concept, [{ metric, rank, standIn }]);
  };
  const ids = new Map(metrics.map((metric) => [metric.id, metric]));
  for (const [concept, id] of own) {
    const metric = ids.get(id);
    if (metric) add(concept, metric, 1);
  }
  for (const metric of metrics) {
    if (metric.concept === null) continue;
    if (!own.has(metric.concept)) add(metric.concept, metric, 0);
    for (const [at, concept] of (EQUIVALENTS[metric.concept] ?? []).entries())
      if (!own.has(concept)) add(concept, metric, at + 2);
    const standIn = STAND_INS[metric.concept];
    if (standIn !== undefined && !own.has(standIn)) add(standIn, metric, LAST, true);
  }
  return mapped;
}

/** `RevenueFromContractWithCustomer` as words, for a concept without a label. */
function wordsOf(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
}

/** Metrics for concepts that the lexicon has none for. Their names are the labels; a label that is taken gets the concept behind it. */
export class NewMetrics {
  private readonly taken: Set<string>;
  private readonly made = new Map<string, Metric>();

  constructor(metrics: readonly Metric[]) {
    const names = metrics.flatMap(({ name, aliases, negativeAliases }) => [
      name.zh,
      name.en,
      ...aliases,
      ...negativeAliases,
    ]);
    this.taken = new Set(names.map(fold));
  }

  /** The metric of a concept, made on first sight and told to `describe`. */
  of(
    concept: string,
    label: string | null,
    shape: Pick<Metric, 'kind' | 'periodType'>,
    describe: (metric: Metric) => void,
  ): Metric {
    const known = this.made.get(concept);
    if (known) return known;
    const plain = label ?? wordsOf(concept.replace(/^.*:/, ''));
    const name = this.taken.has(fold(plain)) ? `${plain} (${concept})` : plain;
    this.taken.add(fold(name));
    const metric: Metric = {
      id: concept.replace(':', '.'),
      name: { zh: name, en: name },
      aliases: [],
      ...shape,
      of: null,
      confusedWith: [],
      broader: [],
      negativeAliases: [],
      concept,
    };
    this.made.set(concept, metric);
    describe(metric);
    return metric;
  }
}
