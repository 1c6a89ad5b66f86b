// From two states of the claims to what has changed, and from that to the subjects whose documents are to be checked again.

import type { EntityId, MetricId } from '../../core/claims/claim.ts';
import type { KeptClaim } from './kept-claim.ts';
import { ANY_METRIC, concerns, NOBODY, type Subject, WHICH_METRICS } from './subject.ts';

/** One claim that is not what it was; `null` where it is new, or is gone. */
export interface ClaimChange {
  readonly id: string;
  readonly before: KeptClaim | null;
  readonly after: KeptClaim | null;
}

/** What has changed about one entity. */
export interface EntityChange {
  readonly entity: EntityId;
  readonly claims: readonly ClaimChange[];
  /** Documents may have been checked against different states: everything that rests on the entity counts. */
  readonly unsure: boolean;
}

/** The claims that differ, in the order of the newer state, those that are gone last. */
export function claimChanges(before: readonly KeptClaim[], after: readonly KeptClaim[]): ClaimChange[] {
  const old = new Map(before.map((claim) => [claim.id, claim]));
  const now = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((claim): ClaimChange[] => {
    const was = old.get(claim.id) ?? null;
    return was?.print === claim.print ? [] : [{ id: claim.id, before: was, after: claim }];
  });
  const gone = before
    .filter(({ id }) => !now.has(id))
    .map((claim): ClaimChange => ({ id: claim.id, before: claim, after: null }));
  return [...changed, ...gone];
}

function sides({ before, after }: ClaimChange): KeptClaim[] {
  return [before, after].flatMap((claim) => claim ?? []);
}

/** The subjects of a list whose answers may be others now. */
export function touchedBy(change: EntityChange, subjects: readonly Subject[], metricsDiffer: boolean): Subject[] {
  const claims = change.claims.flatMap(sides);
  return subjects.filter((subject) => {
    if (subject.entity !== change.entity) return false;
    if (change.unsure) return true;
    if (subject.metric === WHICH_METRICS) return metricsDiffer;
    return claims.some((claim) => concerns(subject, claim));
  });
}

/** The subjects of a list that a metric's new standing bears on: whoever was asked about it, named it, or was asked about anything. */
export function touchedByStanding(metrics: ReadonlySet<MetricId>, subjects: readonly Subject[]): Subject[] {
  return subjects.filter(({ entity, metric }) => metrics.has(metric) || (metric === ANY_METRIC && entity !== NOBODY));
}
