// Why a refuted figure is wrong, by trying it: another unit, sign, period, subject, scale, hedge; most telling first.

import type { Claim } from '../../claims/claim.ts';
import { isTelling } from '../held/held.ts';
import type { Question } from '../held/question.ts';
import { type Cause, hedgeOf } from './cause.ts';
import { directionCause } from './direction.ts';
import { overstatedCause } from './overstated.ts';
import { periodCause } from './period.ts';
import { scaleCause } from './scale.ts';
import { senseCause, subjectCause } from './subject.ts';
import { unitCause } from './unit.ts';

/** The cause of a refutation by the claims held against the figure; a plain mismatch where nothing explains it. */
export function causeOf(question: Question, held: readonly Claim[]): Cause {
  const confirmed = held.filter(({ status }) => status === 'confirmed');
  const hedge = hedgeOf(question);
  const plain = hedge === null || hedge === 'about' || hedge === 'reach';
  const elsewhere = plain ? (senseCause(question) ?? periodCause(question) ?? subjectCause(question)) : null;
  return (
    unitCause(question, confirmed) ??
    directionCause(question, confirmed) ??
    (elsewhere && isTelling(question) ? elsewhere : null) ??
    scaleCause(question, confirmed) ??
    overstatedCause(question, confirmed) ??
    elsewhere ?? { code: 'figure-mismatch', culprit: null }
  );
}
