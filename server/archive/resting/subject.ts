// What a document's result can rest on: claims about one subject, or which subjects there are claims about.

import { type Claim, type EntityId, type MetricId, touches } from '../../core/claims/claim.ts';
import type { Day, DayInterval } from '../../core/periods/expression.ts';

/** In place of a metric: claims about whatever metric. */
export const ANY_METRIC = '*';

/** In place of a metric: which metrics there are claims about. */
export const WHICH_METRICS = '#';

/** In place of an entity: the words of the document name the metric, whosever. */
export const NOBODY = '';

/** A question that was put to the claims. Half-open days; `null` where the claims of any period were asked for. */
export interface Subject {
  readonly entity: EntityId;
  readonly metric: MetricId;
  readonly starts: Day | null;
  readonly ends: Day | null;
}

/** A document's result rests on a subject: as a whole, or one of its figures does. */
export interface Rest {
  readonly subject: Subject;
  /** The figure's place among those of the result, from 0; `null` for the document as a whole. */
  readonly figure: number | null;
}

export function subjectOf(entity: EntityId, metric: MetricId, during: DayInterval | null): Subject {
  return { entity, metric, starts: during?.start ?? null, ends: during?.end ?? null };
}

/** Two subjects with one key are the same. */
export function keyOf({ entity, metric, starts, ends }: Subject): string {
  return `${entity}\n${metric}\n${starts ?? ''}\n${ends ?? ''}`;
}

/** Whether the answer to what was asked may have the claim in it. */
export function concerns(
  { entity, metric, starts, ends }: Subject,
  claim: Pick<Claim, 'entity' | 'metric' | 'period'>,
): boolean {
  if (entity !== claim.entity || (metric !== ANY_METRIC && metric !== claim.metric)) return false;
  return starts === null || ends === null || touches(claim, { start: starts, end: ends });
}
