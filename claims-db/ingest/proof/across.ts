// Proof across the tables of one document: growth and ratios against levels, periods against their pieces, lines by definition.

import type { Metric } from '../../../server/core/claims/claim.ts';
import { type CrossCheck, crossCheck } from '../../problems/cross-check.ts';
import { identityTies, type Tie, type Told } from './identities.ts';

/** A rate of fewer digits fits too many pairs of levels to prove them; it is proved by them all the same. */
const TELLING_RATE = 10n;

function tieOf({ kind, claim, others, working }: CrossCheck): Tie {
  const digits = claim.quantity.value?.digits ?? 0n;
  const isTelling = kind === 'sum' || (digits < 0n ? -digits : digits) >= TELLING_RATE;
  return { ids: [claim, ...(isTelling ? others : [])].map(({ id }) => id), working };
}

/** What the claims of one document prove of one another; each is taken to be true for the sake of it. */
export function tiesAcross(told: readonly Told[], metrics: readonly Metric[]): Tie[] {
  const claims = told.map(({ claim }) => claim);
  const checks = crossCheck(claims, { entities: [], metrics }).filter(({ fits }) => fits);
  return [...checks.map(tieOf), ...identityTies(told)];
}
