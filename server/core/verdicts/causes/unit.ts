// unit-mismatch: the same digits in another unit, $39.8 billion for RMB39.8 billion, 34 points for 34 %.

import type { Claim } from '../../claims/claim.ts';
import { agree, sameUnit } from '../held/agreement.ts';
import type { Question } from '../held/question.ts';
import { type Cause, slipHedge } from './cause.ts';

export function unitCause(question: Question, confirmed: readonly Claim[]): Cause | null {
  const { meant, unit } = question.reading;
  if (unit.known === 'guessed') return null;
  for (const claim of confirmed) {
    if (sameUnit(meant, claim.quantity)) continue;
    const moved = { ...meant, unit: claim.quantity.unit };
    if (agree(moved, slipHedge(question), claim.quantity, true).agrees)
      return { code: 'unit-mismatch', culprit: claim };
  }
  return null;
}
