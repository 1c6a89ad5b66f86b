// A claim that differs from another in some of its fields.

import type { Claim } from './claim.ts';

/** A claim that was read from a database may make its fields only when they are asked for: spread, it would lose them. */
export function claimWith(claim: Claim, different: Partial<Claim>): Claim {
  const { id, entity, metric, period, basis, nature, quantity } = claim;
  const { written, status, reason, against, source, evidence, location } = claim;
  const same = { id, entity, metric, period, basis, nature, quantity, written };
  return { ...same, status, reason, against, source, evidence, location, ...different };
}
