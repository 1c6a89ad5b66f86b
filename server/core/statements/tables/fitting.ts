// Which of the metrics that headers name the figure of a cell can be of.

import type { Metric, MetricId } from '../../claims/claim.ts';
import type { Figure } from '../../figures/figure.ts';
import { absolute, compare, decimal } from '../../text/decimal.ts';
import { fitsGrowth, fitsLevel, isRate } from '../reading/kinds.ts';
import type { LexiconIndex } from '../reading/names/lexicon-index.ts';

/** No rate is a bare number of thousands: Gross margin | 43,718 is an amount. */
const MOST_RATE = decimal(1n, 3);

function isNoRate({ kind, quantity }: Figure, metric: Metric): boolean {
  const value = kind === 'number' && metric.kind === 'percent' ? quantity?.value : null;
  return value != null && compare(absolute(value), MOST_RATE) >= 0;
}

/** The metrics whose kind the figure has, as growth or as a level. */
export function fitting(ids: readonly MetricId[], figure: Figure, growth: boolean, index: LexiconIndex): MetricId[] {
  return ids.filter((id) => {
    const metric = index.metrics.get(id);
    return (
      metric !== undefined &&
      !isNoRate(figure, metric) &&
      (growth
        ? fitsGrowth(figure) || figure.kind === 'number'
        : fitsLevel(figure, metric) ||
          (figure.kind === 'number' && (metric.kind === 'count' || metric.kind === 'unit-price')) ||
          (isRate(figure) && metric.kind !== 'number'))
    );
  });
}
