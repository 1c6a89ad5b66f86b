// subject-mismatch: the figure of another metric, entity or basis.

import type { Claim } from '../../claims/claim.ts';
import { treeOf } from '../../statements/reading/names/lexicon-index.ts';
import { daysOf } from '../../statements/statement.ts';
import { fitsPeriod, isGrowthClaim } from '../held/candidates.ts';
import type { Question } from '../held/question.ts';
import { isUnsaid } from '../lines/chance.ts';
import { type Cause, isFigureOf } from './cause.ts';

/** Metrics that the lexicon says are mixed up with this one come first, and those of the entity itself. */
function rankOf({ reading, index }: Question): (claim: Claim) => number {
  const mixed = reading.metric ? (index.metrics.get(reading.metric.value)?.confusedWith ?? []) : [];
  return (claim) => (claim.entity === reading.entity?.value ? 0 : 2) + (mixed.includes(claim.metric) ? 0 : 1);
}

/** The nearest claim of the same period about another metric, entity or basis near the reading's subject whose figure it is. */
function nearestRelative(question: Question, isRelative: (claim: Claim) => boolean): Cause | null {
  const { reading, index } = question;
  const entity = reading.entity?.value;
  if (!entity) return null;
  const rank = rankOf(question);
  let best: Claim | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of treeOf(index, entity))
    for (const claim of index.store.claimsAbout(id, null, daysOf(reading))) {
      if (claim.status !== 'confirmed' || claim.nature !== 'actual' || !isRelative(claim)) continue;
      if (rank(claim) >= least || isOwn(question, claim)) continue;
      if (!fitsPeriod(claim, question) || !isFigureOf(question, claim) || isStray(question, claim)) continue;
      [best, least] = [claim, rank(claim)];
    }
  return best ? { code: 'subject-mismatch', culprit: best } : null;
}

/** Whether a claim among very many is of something that nobody mixes up with what was read, nor the words speak of. */
function isStray(question: Question, claim: Claim): boolean {
  const { metric } = question.reading;
  const mixed = metric ? (question.index.metrics.get(metric.value)?.confusedWith ?? []) : [];
  return claim.metric !== metric?.value && !mixed.includes(claim.metric) && isUnsaid(question, claim);
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
  const { entity, metric, sense } = question.reading;
  const growing = sense.kind === 'growth';
  return nearestRelative(
    question,
    (claim) => claim.entity === entity?.value && claim.metric === metric?.value && isGrowthClaim(claim) === growing,
  );
}

export function subjectCause(question: Question): Cause | null {
  const { entity, metric } = question.reading;
  return nearestRelative(question, (claim) => claim.entity === entity?.value || claim.metric === metric?.value);
}
