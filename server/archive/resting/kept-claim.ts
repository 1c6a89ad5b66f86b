// A claim as an archive keeps it: enough to tell what has changed, and to say so years later.

import type { Claim, ClaimNature, ClaimStatus, EntityId, MetricId } from '../../core/claims/claim.ts';
import type { DayInterval } from '../../core/periods/expression.ts';
import type { Words } from '../../core/text/spoken.ts';
import { claimPrint } from './fingerprints.ts';

export interface KeptClaim {
  readonly id: string;
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly period: DayInterval | null;
  readonly nature: ClaimNature;
  readonly status: ClaimStatus;
  /** The quantity as the database writes it. */
  readonly written: string;
  /** What it is a figure of, in words: 阿里云2025年第三季度营收. */
  readonly subject: Words;
  readonly source: { readonly title: string; readonly publisher: string; readonly date: string | null };
  /** Differs where anything about the claim does. */
  readonly print: string;
}

export function keptClaim(claim: Claim, subject: Words): KeptClaim {
  const { id, entity, metric, period, nature, status, written, source } = claim;
  const { title, publisher, date } = source;
  const print = claimPrint(claim);
  return { id, entity, metric, period, nature, status, written, subject, source: { title, publisher, date }, print };
}
