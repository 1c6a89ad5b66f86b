// The claim that says where something stood in a period: what arithmetic on claims begins with.

import { type Claim, type EntityId, type MetricId, withoutGrowth } from '../../claims/claim.ts';
import { claimWith } from '../../claims/claim-with.ts';
import { nextDay, samePeriod } from '../../periods/days.ts';
import type { DayInterval } from '../../periods/expression.ts';
import { reversed } from '../../statements/meaning/meant.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import { isGrowthClaim } from '../held/candidates.ts';

/** A level at the last day of the period. */
function closes(instant: DayInterval, period: DayInterval): boolean {
  return instant.start === instant.end && nextDay(instant.start) === period.end;
}

/** In which narrower sense a level is meant: growth is never reckoned from a figure of another sense, nor across a recast. */
export function senseOf({ basis }: Claim): string {
  return [...withoutGrowth(basis)].sort().join(' ');
}

/** The finest level that adds least to the metric itself; in the sense of `like`, where one is given. */
export function levelOf(
  index: LexiconIndex,
  entity: EntityId,
  metric: MetricId,
  period: DayInterval,
  unit: string | null,
  like: Claim | null = null,
): Claim | null {
  const claims = index.store
    .claimsAbout(entity, metric)
    .filter(
      (claim) =>
        claim.status === 'confirmed' &&
        claim.nature === 'actual' &&
        !isGrowthClaim(claim) &&
        claim.period !== null &&
        (samePeriod(claim.period, period) || closes(claim.period, period)),
    );
  const width = ({ quantity }: Claim): number => (quantity.comparator === '=' ? (quantity.step?.exponent ?? 0) : 1000);
  const [finest] = claims
    .filter((claim) => unit === null || claim.quantity.unit === unit)
    .filter((claim) => like === null || senseOf(claim) === senseOf(like))
    .toSorted((a, b) => a.basis.length - b.basis.length || width(a) - width(b));
  return finest ? asOutgo(finest, index) : null;
}

/** An expense grows as its amount does, with whatever sign it is printed. */
function asOutgo(claim: Claim, index: LexiconIndex): Claim {
  const { value } = claim.quantity;
  return value !== null && value.digits < 0n && index.outgoing.has(claim.metric)
    ? claimWith(claim, { quantity: reversed(claim.quantity) })
    : claim;
}
