// What a figure that a claim has proved lends to those behind it: whose it was, of what and when, where their own words do not say.

import { samePeriod } from '../periods/days.ts';
import { isStandard } from '../statements/binding/sense/same-basis.ts';
import type { Proof } from '../statements/context.ts';
import { daysOf, isMovement, type Part, type Reading } from '../statements/statement.ts';

/** Whether a part is so little known that what has been proved may stand for it. */
const isLoose = (part: Part<unknown> | null): boolean =>
  part === null || part.known === 'carried' || part.known === 'guessed' || part.rule === 'figure-before';

const lends = <T>(value: T): Part<T> => ({ value, from: null, rule: 'proved-before', known: 'carried' });

/** The proved time, where the reading's own is only carried over or guessed, has no year, or is what the proof told better. */
function lentPeriod({ days: proved, insteadOf }: Proof, reading: Reading): Reading['period'] {
  const { period } = reading;
  const days = daysOf(reading);
  const misread = days !== null && insteadOf !== null && samePeriod(days, insteadOf);
  return isLoose(period) || period?.value.kind === 'open' || misread ? lends({ kind: 'days', days: proved }) : period;
}

/** "Non-IFRS operating profit of RMB72.6 billion was 18% higher": growth of what was proved is on the same standard. */
function onStandardOf({ basis: proved }: Proof, basis: Reading['basis']): Reading['basis'] {
  const more = proved.filter((each) => isStandard(each) && !basis.value.includes(each));
  return more.length === 0 ? basis : { ...basis, value: [...basis.value, ...more] };
}

/**
 * The reading with the parts of one that a claim has proved in place of those that are only carried over or guessed.
 *
 * @returns `null` where the two are of other subjects, or nothing is lent
 */
export function lentBy(proof: Proof, reading: Reading): Reading | null {
  const entity = isLoose(reading.entity) ? lends(proof.entity) : reading.entity;
  if (entity?.value !== proof.entity) return null;
  const period = lentPeriod(proof, reading);
  const rate = isMovement(reading.sense) && isLoose(reading.metric);
  const metric = rate ? { ...lends(proof.metric), governs: true } : reading.metric;
  if (!metric) return null;
  const own = daysOf(reading);
  const sameTime = period === reading.period || (own !== null && samePeriod(own, proof.days));
  const same = entity.value === reading.entity?.value && metric.value === reading.metric?.value && sameTime;
  const basis = rate ? onStandardOf(proof, reading.basis) : reading.basis;
  return same ? null : { ...reading, entity, metric, period, basis };
}

/** "RMB33.4 billion and 26%": a bare rate right behind a proved amount as its growth. */
export function growthOf(proof: Proof, reading: Reading): Reading | null {
  if (reading.meant.unit !== '%' || isMovement(reading.sense) || !isLoose(reading.metric)) return null;
  return lentBy(proof, { ...reading, metric: null, sense: { kind: 'growth', from: null } });
}

/** Alibaba's Q2 sales, proved to be of its fiscal quarter; cloud revenue ⟦34%⟧ up behind it: what its family tells of the time that was misread is of the proved one as well. */
export function retimedBy({ days: proved, insteadOf }: Proof, reading: Reading): Reading | null {
  const days = daysOf(reading);
  const misread = days !== null && insteadOf !== null && samePeriod(days, insteadOf);
  return misread && reading.metric ? { ...reading, period: lends({ kind: 'days', days: proved }) } : null;
}
