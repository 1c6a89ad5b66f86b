// Whose a result is: with noncontrolling interests in the document, what is not said to be the parent's is everybody's.

import type { ClaimDraft } from '../claim-draft.ts';
import { stemOf } from './label-stem.ts';
import { ATTRIBUTED, WITH_OTHERS } from './stems-income.ts';

const RESULT = 'us-gaap:NetIncomeLoss';
const OTHERS = 'us-gaap:NetIncomeLossAttributableToNoncontrollingInterest';
const WHOLE = 'us-gaap:ProfitLoss';

function isEverybodys({ concept, tagged, label }: ClaimDraft, hasOthers: boolean): boolean {
  if (tagged || concept !== RESULT) return false;
  const stem = stemOf(label);
  return WITH_OTHERS.test(stem) || (hasOthers && !ATTRIBUTED.test(stem));
}

/** The drafts, those of the result by the concept for whose it is. */
export function withSharedResult(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const hasOthers = drafts.some(({ concept, statement }) => concept === OTHERS && statement !== 'other');
  return drafts.map((draft) => (isEverybodys(draft, hasOthers) ? { ...draft, concept: WHOLE } : draft));
}
