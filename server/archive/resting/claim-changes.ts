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

/** Whether a change is worth telling: a database that keeps what a claim said before gives that as a claim of its own. */
export function isNews({ before, after }: ClaimChange): boolean {
  return after?.status !== 'superseded' || (before !== null && before.status !== 'superseded');
}

/** What has changed about one entity. */
export interface EntityChange {
  readonly entity: EntityId;
  readonly claims: readonly ClaimChange[];
  /** Which metrics there were claims about, and are, in one order. */
  readonly metricsBefore: readonly MetricId[];
  readonly metricsAfter: readonly MetricId[];
  /** Documents may have been checked against different states: everything that rests on the entity counts. */
  readonly unsure: boolean;
}

/** The claims that differ, in the order of the newer state, those that are gone last. */
function claimChanges(before: readonly KeptClaim[], after: readonly KeptClaim[]): ClaimChange[] {
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

function metricsIn(claims: readonly KeptClaim[]): MetricId[] {
  return [...new Set(claims.map(({ metric }) => metric))].toSorted();
}

/**
 * What differs about an entity of which something does; where no claim does, nobody knows what.
 *
 * @param unsure whether results may be of different states
 */
export function entityChange(
  entity: EntityId,
  before: readonly KeptClaim[],
  after: readonly KeptClaim[],
  unsure: boolean,
): EntityChange {
  const claims = claimChanges(before, after);
  return {
    entity,
    claims,
    metricsBefore: metricsIn(before),
    metricsAfter: metricsIn(after),
    unsure: unsure || claims.length === 0,
  };
}

function sides({ before, after }: ClaimChange): KeptClaim[] {
  return [before, after].flatMap((claim) => claim ?? []);
}

/** The subjects of a list whose answers may be others now. */
export function touchedBy<S extends Subject>(change: EntityChange, subjects: readonly S[]): S[] {
  const claims = change.claims.flatMap(sides);
  const metricsDiffer = change.metricsBefore.join() !== change.metricsAfter.join();
  return subjects.filter((subject) => {
    if (subject.entity !== change.entity) return false;
    if (change.unsure) return true;
    if (subject.metric === WHICH_METRICS) return metricsDiffer;
    return claims.some((claim) => concerns(subject, claim));
  });
}

/**
 * The subjects of a list that a new standing of some metrics bears on: whoever was asked about one of them, named it, or was
 * asked about anything while there are such claims about them.
 */
export function touchedByStanding<S extends Subject>(
  metrics: ReadonlySet<MetricId>,
  subjects: readonly S[],
  metricsOf: (entity: EntityId) => readonly MetricId[],
): S[] {
  const having = new Map<EntityId, boolean>();
  const has = (entity: EntityId): boolean => {
    const known = having.get(entity) ?? metricsOf(entity).some((id) => metrics.has(id));
    having.set(entity, known);
    return known;
  };
  return subjects.filter(
    ({ entity, metric }) => metrics.has(metric) || (metric === ANY_METRIC && entity !== NOBODY && has(entity)),
  );
}
