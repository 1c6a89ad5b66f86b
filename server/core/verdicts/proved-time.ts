// The time that a figure's claim tells where the words tell none: what goes on with the figure is of that time too.

import type { Claim } from '../claims/claim.ts';
import { samePeriod } from '../periods/days.ts';
import type { DayInterval } from '../periods/expression.ts';
import { daysOf, isMovement, type Reading, Readings, type Statement } from '../statements/statement.ts';
import { EXACTLY } from './judged.ts';
import type { Judgement } from './verdict.ts';

/** Whether nothing tells which time a reading is of: none is there, or a quarter whose year was never told. */
function isUntimed({ period }: Reading): boolean {
  if (period === null) return true;
  if (period.value.kind !== 'open') return false;
  const { expression } = period.value;
  return expression.type !== 'relative-to-context' || expression.offset === 0;
}

/** Whether the claims that agree with a figure are all of one time. */
function isOnlyTime({ comparisons }: Judgement, { period }: Claim): boolean {
  return comparisons.every(
    ({ agrees, claim }) => !agrees || (claim.period !== null && period !== null && samePeriod(claim.period, period)),
  );
}

/** 收入分别为440.62亿美元和467.43亿美元: one more amount of the same thing; what is said of them next is said of each. */
function isOneMore(reading: Reading, before: Reading | null): boolean {
  return (
    before?.sense.kind === reading.sense.kind &&
    before.entity?.value === reading.entity?.value &&
    before.metric?.value === reading.metric?.value
  );
}

/**
 * 云智能集团收入⟦398.24亿元⟧ in a text of no date: the reading with the time of the only claim that it agrees with.
 *
 * @param before the reading of the figure right before, where that was proved
 */
export function timedByClaim(reading: Reading, judgement: Judgement, before: Reading | null): Reading {
  const { claim, rule } = judgement;
  if (isOneMore(reading, before)) return reading;
  if (!claim?.period || !isUntimed(reading) || !EXACTLY.has(rule) || !isOnlyTime(judgement, claim)) return reading;
  return { ...reading, period: { ...shared, value: { kind: 'days', days: claim.period } } };
}

const shared = { from: null, rule: 'proved-before', known: 'shared' } as const;

/** What a figure goes on with: the figure right before, or the one before that where the one right before is the same thing of another time. */
export interface Before {
  readonly before: Reading | null;
  readonly prior: Reading | null;
}

const isOf = (reading: Reading | null, days: DayInterval | null): boolean => {
  const own = reading && daysOf(reading);
  return own !== null && days !== null && samePeriod(own, days);
};

/** 经营利润为257.93亿元，较2024年同期的325.65亿元减少⟦21%⟧: behind an amount that it is measured by, a movement goes on with the one before. */
export function goneOnWith({ readings: { best } }: Statement, { before, prior }: Before): Reading | null {
  const days = daysOf(best);
  return isMovement(best.sense) && !isOf(before, days) && isOf(prior, days) ? prior : before;
}

/** The proved reading before the latest, where both are amounts of one thing. */
export function priorTo(reading: Reading | null, { before }: Before): Reading | null {
  return reading && before && isOneMore(reading, before) ? before : null;
}

/** 收入398.24亿元，增⟦34%⟧: a movement that tells no time and goes on with one that was proved is of the proved time. */
export function inProvedTime(statement: Statement, proved: Reading | null): Statement {
  const days = proved && daysOf(proved);
  if (!days || proved.period?.rule !== 'proved-before' || !proved.entity || !proved.metric) return statement;
  const isSame = (reading: Reading): boolean =>
    reading.entity?.value === proved.entity?.value && reading.metric?.value === proved.metric?.value;
  const goesOn = (reading: Reading): boolean =>
    reading.metric?.rule === 'figure-before' && isMovement(reading.sense) && isSame(reading) && isUntimed(reading);
  if (statement.phrase?.alone !== true || !goesOn(statement.readings.best)) return statement;
  const period = { ...shared, value: { kind: 'days', days } } as const;
  const readings = statement.readings.map((reading) => (goesOn(reading) ? { ...reading, period } : reading));
  return { ...statement, readings };
}

/** 支出1191亿元，三季度为⟦107亿元⟧: what goes on with a figure that a claim has proved is of the metric that the claim tells, as surely as if the sentence had named it. */
export function ofProvedMetric(statement: Statement, proved: Reading | null): Statement {
  const { readings } = statement;
  const { metric, entity, narrowed } = readings.best;
  if (!proved?.metric || metric?.rule !== 'figure-before' || metric.known !== 'carried' || narrowed) return statement;
  if (metric.value !== proved.metric.value || entity?.value !== proved.entity?.value) return statement;
  const sure = { ...readings.best, metric: { ...metric, known: 'shared', governs: true } } as const;
  return { ...statement, readings: new Readings(sure, () => readings.others) };
}
