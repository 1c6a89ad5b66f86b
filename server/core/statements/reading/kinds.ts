// Which kinds of figure can be figures of which kinds of metric.

import type { Metric } from '../../claims/claim.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Sense } from '../statement.ts';

/** 千亿级: an order of magnitude, whatever it is of. */
function isOrder({ hedge, written }: Figure): boolean {
  return hedge?.kind === 'magnitude' && written?.unitText === '级';
}

/** A number with a scale and no unit (398亿, 39.8bn): money or a count, as its metric has it. */
export function isBareScaled(figure: Figure): boolean {
  return (
    figure.kind === 'count' &&
    figure.quantity?.unit === 'count' &&
    figure.written !== null &&
    ((!figure.written.unitGiven && figure.written.unitText === '') || isOrder(figure))
  );
}

/** A part of something, however written: 34%, 三成, a third, one in five. */
export function isRate(figure: Figure): boolean {
  return (
    figure.kind === 'percent' ||
    figure.kind === 'fraction' ||
    figure.kind === 'percentage-point' ||
    figure.kind === 'basis-point'
  );
}

/** A number written with a decimal point and no scale counts nothing. */
function isDecimal({ quantity }: Figure): boolean {
  return (quantity?.step?.exponent ?? 0) < 0;
}

/** What is paid or earned on one share is never written with 万, "million" or more. */
const MOST_PER_SHARE = 4;

function isTooLarge({ written }: Figure, { per }: Metric): boolean {
  return per === 'share' && (written?.scale ?? 0) >= MOST_PER_SHARE;
}

/** Whether the figure can be the metric's level. */
export function fitsLevel(figure: Figure, metric: Metric): boolean {
  switch (metric.kind) {
    case 'money':
      return (
        figure.kind === 'money' ||
        isBareScaled(figure) ||
        (figure.kind === 'number' && figure.written?.script !== 'english')
      );
    case 'percent':
      return isRate(figure) || figure.kind === 'number';
    case 'multiple':
      return figure.kind === 'multiple' || figure.kind === 'number';
    case 'count':
      return figure.kind === 'count' || (figure.kind === 'number' && !isDecimal(figure));
    case 'physical':
      return figure.kind === 'physical' || figure.kind === 'number' || isBareScaled(figure);
    case 'unit-price':
      return (
        figure.kind === 'unit-price' ||
        ((figure.kind === 'money' || isBareScaled(figure)) && !isTooLarge(figure, metric))
      );
    case 'number':
      return figure.kind === 'number' || figure.kind === 'count';
  }
}

/** Whether the figure can say how the metric changed. */
export function fitsGrowth(figure: Figure): boolean {
  return isRate(figure) || figure.kind === 'multiple';
}

/** Whether the figure can be said of the metric in the given way. */
export function fits(figure: Figure, metric: Metric, sense: Sense['kind']): boolean {
  switch (sense) {
    case 'level':
      return fitsLevel(figure, metric);
    case 'growth':
    case 'share':
      return fitsGrowth(figure);
    case 'change':
      return fitsLevel(figure, metric) || isRate(figure);
    case 'sum':
    case 'ratio':
    case 'excess':
    case 'portion':
    case 'difference':
      return true;
  }
}

const AMOUNTS: ReadonlySet<Figure['kind']> = new Set([
  'money',
  'percent',
  'percentage-point',
  'basis-point',
  'multiple',
  'fraction',
  'unit-price',
  'physical',
  'count',
  'number',
]);

/** Whether the figure is a quantity rather than a date, a code or another left-alone kind. */
export function isAmount(figure: Figure): boolean {
  return AMOUNTS.has(figure.kind) && figure.quantity !== null;
}

/** Points between two rates. */
export function isPoints({ kind }: Figure): boolean {
  return kind === 'percentage-point' || kind === 'basis-point';
}
