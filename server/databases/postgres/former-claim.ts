// What a claim said before somebody changed it: a figure that was confirmed once, and has been restated since.

import type { Claim } from '../../core/claims/claim.ts';
import { claimWith } from '../../core/claims/claim-with.ts';
import * as say from '../../core/explain/system/postgres.ts';

/** A row of the history: when it ended, and by whom. */
export interface Ended {
  readonly seq: string;
  /** `yyyy-mm-dd`. */
  readonly day: string;
  readonly by: string;
}

/** The claim as it was, superseded by what stands now. */
export function formerClaim(was: Claim, now: Claim, { seq, day, by }: Ended): Claim {
  return claimWith(was, {
    id: `${was.id}@${seq}`,
    status: 'superseded',
    reason: say.changedTo(now.written, by, day),
    against: [now.id],
  });
}

/** Whether a claim is what another one said before: it stands in no table of claims. */
export function isFormer({ id, against }: Claim): boolean {
  return against.length === 1 && id.startsWith(`${against[0]}@`);
}
