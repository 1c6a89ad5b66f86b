// What a figure may be a figure of, and the small questions that all rules of binding a metric ask.

import type { Metric, MetricId } from '../claims/claim.ts';
import { fits, fitsLevel } from './kinds.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { Scope } from './scope.ts';
import type { Bound } from './statement.ts';
import type { MetricMention } from './tokens.ts';

export interface MetricBinding {
  /** Every metric that the words allow, most likely first. */
  readonly metrics: readonly MetricId[];
  readonly metric: Bound<MetricId> | null;
  /** The name under which it was found says that the value is negative (净亏损). */
  readonly negative: boolean;
  /** Words between the last known thing and the figure name something that the lexicon does not know. */
  readonly qualified: boolean;
}

/** Nothing tells. */
export const NONE: MetricBinding = { metrics: [], metric: null, negative: false, qualified: false };

/** The metrics that a mention may mean. */
export function metricsOf(mention: MetricMention, index: LexiconIndex): Metric[] {
  return mention.metrics.flatMap((id) => index.metrics.get(id) ?? []);
}

/** Whether the figure can be said of the mentioned metric, as a level or as its growth or share. */
export function suits(mention: MetricMention, scope: Scope, index: LexiconIndex): boolean {
  return metricsOf(mention, index).some(
    (metric) =>
      fits(scope.figure, metric, 'level') ||
      (metric.kind !== 'percent' && fits(scope.figure, metric, 'growth') && metric.kind !== 'number'),
  );
}

/** The binding to a mention, the metrics that take such a figure first. */
export function bind(mention: MetricMention, rule: string, scope: Scope, index: LexiconIndex): MetricBinding {
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

/** The binding to a metric that nothing in the text names. */
export function bare(value: MetricId, rule: string): MetricBinding {
  return { metrics: [value], metric: { value, from: null, rule }, negative: false, qualified: false };
}

/** Whether the metric is itself a rate. */
export function isPercent(id: MetricId | null, index: LexiconIndex): boolean {
  return id !== null && index.metrics.get(id)?.kind === 'percent';
}

/** Money and rates have parts with names of their own; what stands before a count is mostly a verb (开通5G基站). */
export function isSum(mention: MetricMention, index: LexiconIndex): boolean {
  return metricsOf(mention, index).some(({ kind }) => kind === 'money' || kind === 'percent');
}

/** Whether a mention can mean rates only. */
export function isPercentOnly(mention: MetricMention, index: LexiconIndex): boolean {
  return mention.metrics.every((id) => isPercent(id, index));
}
