// What a figure hands on to the next one in its sentence.

import { withoutGrowth } from '../../claims/claim.ts';
import type { RunningContext } from '../context.ts';
import { isRate } from '../reading/kinds.ts';
import { daysOf, type Statement } from '../statement.ts';

/** Inside a sentence the sense goes on from rate to rate; subject and period are found by their own rules. */
export function withinSentence(context: RunningContext, bound: readonly Statement[]): RunningContext {
  const rate = bound.findLast(({ figure }) => isRate(figure));
  const last = bound.at(-1);
  const lastMetrics = last && last.readings[0].narrowed === null ? metricsIn(last) : [];
  const days = (statement: Statement | undefined): RunningContext['lastPeriod'] =>
    statement ? daysOf(statement.readings[0]) : null;
  return {
    ...context,
    lastMetrics,
    lastPart: last && last.readings[0].narrowed !== null ? metricsIn(last) : [],
    lastIsSure: isSure(last),
    lastIsCarried: last?.readings[0].metric?.known === 'carried',
    lastIsLoss: last !== undefined && isLoss(last),
    lastMove: last?.readings[0].sense.kind === 'change' ? last.direction : null,
    lastEntity: last?.readings[0].entity?.rule === 'group' ? last.readings[0].entity.value : null,
    lastBasis: last ? withoutGrowth(last.readings[0].basis.value) : [],
    lastPeriod: days(last),
    periodBefore: days(bound.at(-2)),
    sense: rate ? onward(rate) : context.sense,
  };
}

/** How the rate behind a rate is meant: what several subjects have together, or one is over another, is told once. */
export function onward({ readings: [{ sense }] }: Statement): RunningContext['sense'] {
  return sense.kind === 'growth' || sense.kind === 'change' || sense.kind === 'share' ? sense.kind : 'level';
}

/** Whether a level was turned into a loss or an outflow by its words. */
export function isLoss({ direction, readings: [best] }: Statement): boolean {
  return direction < 0 && best.sense.kind === 'level';
}

function isSure(last: Statement | undefined): boolean {
  const metric = last?.readings[0].metric;
  if (!metric?.governs || metric.known === 'guessed') return false;
  return metric.known !== 'carried' || metric.rule === 'running-metric';
}

function metricsIn({ readings }: Statement): string[] {
  const [best] = readings;
  const same = readings.filter(
    ({ entity, metric }) => entity?.value === best.entity?.value && metric?.known === best.metric?.known,
  );
  return [...new Set(same.flatMap(({ metric }) => (metric ? [metric.value] : [])))];
}
