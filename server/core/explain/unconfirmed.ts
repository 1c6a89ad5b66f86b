// What an unconfirmed claim says about the very subject of a figure that no other claim knows anything about.

import { type Claim, type ClaimStore, tellsGrowth } from '../claims/claim.ts';
import { samePeriod } from '../periods/days.ts';
import type { Subject } from './subject-text.ts';

/** The first unverified claim about the subject, in its period and as much a growth rate as it is; `null` where there is none. */
export function unconfirmedAbout({ entity, metric, period, basis }: Subject, claims: ClaimStore): Claim | null {
  if (entity === null || metric === null || period === null) return null;
  const isGrowth = basis.includes('growth') || tellsGrowth(basis);
  const fits = (claim: Claim): boolean =>
    claim.status === 'unverified' &&
    claim.period !== null &&
    samePeriod(claim.period, period) &&
    tellsGrowth(claim.basis) === isGrowth;
  return claims.claimsAbout(entity, metric, period).find(fits) ?? null;
}
