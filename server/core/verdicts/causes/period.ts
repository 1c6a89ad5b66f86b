// period-mismatch: the figure of another period.

import { aboutSubject, fitsPeriod, isGrowthClaim, isKnownBy } from '../held/candidates.ts';
import type { Question } from '../held/question.ts';
import { type Cause, isFigureOf } from './cause.ts';

export function periodCause(question: Question): Cause | null {
  const { reading, index, statement } = question;
  if (reading.period === null) return null;
  const entity = reading.entity?.value;
  const broader = index.metrics.get(reading.metric?.value ?? '')?.broader ?? [];
  const others = entity ? broader.flatMap((id) => index.store.claimsAbout(entity, id)) : [];
  const growing = reading.sense.kind === 'growth';
  const found = [...aboutSubject(question), ...others].find(
    (claim) =>
      claim.status === 'confirmed' &&
      isKnownBy(claim, statement.asOf) &&
      !fitsPeriod(claim, question) &&
      growing === isGrowthClaim(claim) &&
      isFigureOf(question, claim),
  );
  return found ? { code: 'period-mismatch', culprit: found } : null;
}
