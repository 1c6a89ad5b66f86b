// A growth that stands before the amount it led to: what a claim proved of that tells of it as well.

import { samePeriod } from '../periods/days.ts';
import type { LexiconIndex } from '../statements/reading/names/lexicon-index.ts';
import { isMovement } from '../statements/statement.ts';
import { type Judged, supported } from './judged.ts';
import { outcomeOf } from './outcome.ts';

/**
 * Sales "rose by ⟦5%⟧ to 247.8bn yuan" in a text of Q2: accused as of another quarter, the growth is of that very quarter where
 * the amount right behind it was proved to be, against the time that its words had been read as.
 */
export function withNext(judged: Judged, next: Judged | null | undefined, index: LexiconIndex): Judged | null {
  const { statement, judgement } = judged;
  const { culprit } = judgement;
  const { best } = statement.readings;
  if (judgement.code !== 'period-mismatch' || !culprit?.period || !isMovement(best.sense)) return null;
  if (best.period?.known === 'stated' || !next?.statement.follows || next.judgement.verdict !== 'supported')
    return null;
  const { claim, reading: nth } = next.judgement;
  if (nth === 0 || claim?.entity !== culprit.entity || claim.metric !== culprit.metric) return null;
  if (claim.period === null || !samePeriod(claim.period, culprit.period)) return null;
  const days = { kind: 'days', days: culprit.period } as const;
  const period = { value: days, from: null, rule: 'proved-before', known: 'carried' } as const;
  const reading = { ...best, period };
  const outcome = outcomeOf({ statement, reading, index, proved: null });
  const isProved = outcome.kind === 'agrees' && outcome.status === 'confirmed';
  return isProved ? supported(statement, judgement, reading, outcome) : null;
}
