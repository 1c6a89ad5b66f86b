// What a figure hands on to the next one in its sentence.

import { withoutGrowth } from '../../claims/claim.ts';
import type { RunningContext } from '../context.ts';
import { isRate } from '../reading/kinds.ts';
import { daysOf, type Statement } from '../statement.ts';

/** Inside a sentence the sense goes on from rate to rate; subject and period are found by their own rules. */
export function withinSentence(context: RunningContext, bound: readonly Statement[]): RunningContext {
  const rate = bound.findLast(({ figure }) => isRate(figure));
  const last = bound.at(-1);
  const told = bound.findLast((each) => !isShareOfWhole(each)) ?? last;
  const lastMetrics = told && told.readings.best.narrowed === null ? metricsIn(told) : [];
  const days = (statement: Statement | undefined): RunningContext['lastPeriod'] =>
    statement ? daysOf(statement.readings.best) : null;
  return {
    ...context,
    lastMetrics,
    lastPart: last && last.readings.best.narrowed !== null ? metricsIn(last) : [],
    lastIsSure: isSure(last),
    lastIsCarried: last?.readings.best.metric?.known === 'carried',
    lastIsLoss: last !== undefined && isLoss(last),
    lastEntity: last?.readings.best.entity?.rule === 'group' ? last.readings.best.entity.value : null,
    lastBasis: last ? withoutGrowth(last.readings.best.basis.value) : [],
    lastPeriod: days(last),
    periodBefore: days(bound.at(-2)),
    sense: rate ? onward(rate) : context.sense,
  };
}

/** How the rate behind a rate is meant: what several subjects have together, or one is over another, is told once. */
export function onward({
  readings: {
    best: { sense },
  },
}: Statement): RunningContext['sense'] {
  return sense.kind === 'growth' || sense.kind === 'change' || sense.kind === 'share' ? sense.kind : 'level';
}

/** 占收入的55%: the metric of such a figure is of what it is a share, and not what was spoken of. */
export function isShareOfWhole({ figure, readings: { best } }: Statement): boolean {
  return best.sense.kind === 'share' && isRate(figure) && best.metric !== null;
}

/** Whether a level was turned into a loss or an outflow by its words. */
export function isLoss({ direction, readings: { best } }: Statement): boolean {
  return direction < 0 && best.sense.kind === 'level';
}

function isSure(last: Statement | undefined): boolean {
  const metric = last?.readings.best.metric;
  if (!metric?.governs || metric.known === 'guessed') return false;
  return metric.known !== 'carried' || metric.rule === 'running-metric';
}

function metricsIn({ readings }: Statement): string[] {
  const { best } = readings;
  if (readings.isOfOneMetric) return best.metric ? [best.metric.value] : [];
  const same = readings.all.filter(
    ({ entity, metric }) => entity?.value === best.entity?.value && metric?.known === best.metric?.known,
  );
  return [...new Set(same.flatMap(({ metric }) => (metric ? [metric.value] : [])))];
}
