// What a figure that a claim has proved lends to those behind it: whose it was, of what and when, where their own words do not say.

import type { DayInterval } from '../periods/expression.ts';
import { daysOf, isMovement, type Part, type Reading } from '../statements/statement.ts';
import { samePeriod } from './candidates.ts';

/** Whether a part is so little known that what has been proved may stand for it. */
const isLoose = (part: Part<unknown> | null): boolean =>
  part === null || part.known === 'carried' || part.known === 'guessed' || part.rule === 'figure-before';

const lends = <T>(value: T): Part<T> => ({ value, from: null, rule: 'proved-before', known: 'carried' });

/** What a claim has proved of a figure, and the time that its words had been read as, where the proof told better. */
export interface Proof {
  readonly reading: Reading;
  readonly insteadOf: DayInterval | null;
}

/** The proved time, where the reading's own is only carried over or guessed, has no year, or is what the proof told better. */
function lentPeriod({ reading: proved, insteadOf }: Proof, reading: Reading): Reading['period'] {
  const { period } = reading;
  const days = daysOf(reading);
  const misread = days !== null && insteadOf !== null && samePeriod(days, insteadOf);
  return proved.period && (isLoose(period) || period?.value.kind === 'open' || misread)
    ? lends(proved.period.value)
    : period;
}

/**
 * The reading with the parts of one that a claim has proved in place of those that are only carried over or guessed.
 *
 * @returns `null` where the two are of other subjects, or nothing is lent
 */
export function lentBy(proof: Proof, reading: Reading): Reading | null {
  const { reading: proved } = proof;
  if (!proved.entity || !proved.metric || !proved.period) return null;
  const entity = isLoose(reading.entity) ? lends(proved.entity.value) : reading.entity;
  if (entity?.value !== proved.entity.value) return null;
  const period = lentPeriod(proof, reading);
  const rate = isMovement(reading.sense) && isLoose(reading.metric);
  const metric = rate ? { ...lends(proved.metric.value), governs: true } : reading.metric;
  if (!metric) return null;
  const [own, other] = [daysOf(reading), daysOf(proved)];
  const sameTime = period === reading.period || (own !== null && other !== null && samePeriod(own, other));
  const same = entity.value === reading.entity?.value && metric.value === reading.metric?.value && sameTime;
  return same ? null : { ...reading, entity, metric, period };
}
