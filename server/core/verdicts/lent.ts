// What a figure that a claim has proved lends to those behind it: whose it was, of what and when, where their own words do not say.

import { daysOf, isMovement, type Part, type Reading } from '../statements/statement.ts';
import { samePeriod } from './candidates.ts';

/** Whether a part is so little known that what has been proved may stand for it. */
const isLoose = (part: Part<unknown> | null): boolean =>
  part === null || part.known === 'carried' || part.known === 'guessed' || part.rule === 'figure-before';

const lends = <T>(value: T): Part<T> => ({ value, from: null, rule: 'proved-before', known: 'carried' });

/**
 * The reading with the parts of one that a claim has proved in place of those that are only carried over or guessed.
 *
 * @returns `null` where the two are of other subjects, or nothing is lent
 */
export function lentBy(proved: Reading, reading: Reading): Reading | null {
  if (!proved.entity || !proved.metric || !proved.period) return null;
  const ownDays = daysOf(reading);
  const provedDays = daysOf(proved);
  const entity = isLoose(reading.entity) ? lends(proved.entity.value) : reading.entity;
  if (entity?.value !== proved.entity.value) return null;
  const open = reading.period?.value.kind === 'open';
  const period = isLoose(reading.period) || open ? lends(proved.period.value) : reading.period;
  const rate = isMovement(reading.sense) && isLoose(reading.metric);
  const metric = rate ? { ...lends(proved.metric.value), governs: true } : reading.metric;
  if (!metric) return null;
  const sameTime = ownDays !== null && provedDays !== null && samePeriod(ownDays, provedDays);
  const same =
    entity.value === reading.entity?.value &&
    metric.value === reading.metric?.value &&
    (period === reading.period || sameTime);
  return same ? null : { ...reading, entity, metric, period };
}
