// subject-mismatch: the figure of another metric, entity or basis.

import type { Claim } from '../../claims/claim.ts';
import { treeOf } from '../../statements/reading/lexicon-index.ts';
import { daysOf } from '../../statements/statement.ts';
import { fitsPeriod, isGrowthClaim } from '../candidates.ts';
import type { Question } from '../question.ts';
import { type Cause, isFigureOf } from './cause.ts';

/** Metrics that the lexicon says are mixed up with this one come first, and those of the entity itself. */
function byConfusion({ reading, index }: Question): (a: Claim, b: Claim) => number {
  const mixed = reading.metric ? (index.metrics.get(reading.metric.value)?.confusedWith ?? []) : [];
  const rank = (claim: Claim): number =>
    (claim.entity === reading.entity?.value ? 0 : 2) + (mixed.includes(claim.metric) ? 0 : 1);
  return (a, b) => rank(a) - rank(b);
}

/** The claims of the same period about another metric, entity or basis near the reading's subject. */
function relativeClaims(question: Question): Claim[] {
  const { reading, index } = question;
  const entity = reading.entity?.value;
  if (!entity) return [];
  return treeOf(index, entity)
    .flatMap((id) => index.store.claimsAbout(id, null, daysOf(reading)))
    .filter((claim) => claim.status === 'confirmed' && claim.nature === 'actual' && fitsPeriod(claim, question))
    .toSorted(byConfusion(question));
}

/** Whether a claim is of the very subject, metric and sense that the figure was held against. */
function isOwn({ reading }: Question, claim: Claim): boolean {
  const same = claim.entity === reading.entity?.value && claim.metric === reading.metric?.value;
  return (
    same &&
    isGrowthClaim(claim) === (reading.sense.kind === 'growth') &&
    claim.basis.every((basis) => reading.basis.value.includes(basis)) &&
    reading.basis.value.every((basis) => claim.basis.includes(basis))
  );
}

/** The same metric of the same subject and period in another sense: all customers for external ones, QoQ for YoY. */
export function senseCause(question: Question): Cause | null {
  const { reading } = question;
  const found = relativeClaims(question).find(
    (claim) =>
      claim.entity === reading.entity?.value &&
      claim.metric === reading.metric?.value &&
      isGrowthClaim(claim) === (reading.sense.kind === 'growth') &&
      !isOwn(question, claim) &&
      isFigureOf(question, claim),
  );
  return found ? { code: 'subject-mismatch', culprit: found } : null;
}

export function subjectCause(question: Question): Cause | null {
  const { entity, metric } = question.reading;
  const found = relativeClaims(question).find(
    (claim) =>
      (claim.entity === entity?.value || claim.metric === metric?.value) &&
      !isOwn(question, claim) &&
      isFigureOf(question, claim),
  );
  return found ? { code: 'subject-mismatch', culprit: found } : null;
}
