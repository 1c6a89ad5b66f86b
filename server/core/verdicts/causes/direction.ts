// direction-mismatch: growth for decline, profit for loss.

import type { Claim } from '../../claims/claim.ts';
import { reversed } from '../../statements/meaning/meant.ts';
import { agree } from '../held/agreement.ts';
import type { Question } from '../held/question.ts';
import { type Cause, hedgeOf } from './cause.ts';

export function directionCause(question: Question, confirmed: readonly Claim[]): Cause | null {
  const turned = reversed(question.reading.meant);
  const found = confirmed.find((claim) => agree(turned, hedgeOf(question), claim.quantity).agrees);
  return found ? { code: 'direction-mismatch', culprit: found } : null;
}
