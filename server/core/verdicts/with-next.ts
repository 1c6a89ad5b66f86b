// A growth that stands before the amount it led to: what a claim proved of that tells of it as well.

import { isMovement } from '../statements/statement.ts';
import { samePeriod } from './held/candidates.ts';
import { EXACTLY, type Judged, supported } from './judged.ts';

/**
 * Sales "rose by ⟦5%⟧ to 247.8bn yuan" in a text of Q2: accused as of another quarter, the growth is of that very quarter where
 * the amount right behind it was proved to be, against the time that its words had been read as.
 */
export function withNext(judged: Judged, next: Judged | null | undefined): Judged | null {
  const { statement, judgement } = judged;
  const { culprit } = judgement;
  const { best } = statement.readings;
  if (judgement.code !== 'period-mismatch' || !culprit?.period || !isMovement(best.sense)) return null;
  if (best.period?.known === 'stated' || !next?.statement.follows || next.judgement.verdict !== 'supported')
    return null;
  const { claim, reading } = next.judgement;
  if (reading === 0 || claim?.entity !== culprit.entity || claim.metric !== culprit.metric) return null;
  if (claim.period === null || !samePeriod(claim.period, culprit.period)) return null;
  const own = judgement.comparisons.find((each) => each.claim === culprit);
  const rule = own && EXACTLY.has(own.rule) ? own.rule : 'written-precision';
  const comparisons = [{ claim: culprit, agrees: true, rule }];
  const days = { kind: 'days', days: culprit.period } as const;
  const period = { value: days, from: null, rule: 'proved-before', known: 'carried' } as const;
  return supported(
    statement,
    judgement,
    { ...best, period },
    { kind: 'agrees', status: 'confirmed', claim: culprit, rule, comparisons },
  );
}
