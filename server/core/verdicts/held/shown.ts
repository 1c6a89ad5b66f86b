// Of claims that say the very same of a figure, the one to show: the nearest to the facts, then one in the draft's language.

import type { Claim } from '../../claims/claim.ts';
import { byPreference } from '../../claims/preference.ts';
import { compare } from '../../text/decimal.ts';
import type { Language } from '../../text/spoken.ts';
import { type Judgement, withTrials } from '../verdict.ts';

function sameClaim(a: Claim, b: Claim): boolean {
  const [x, y] = [a.quantity, b.quantity];
  return (
    a.entity === b.entity &&
    a.metric === b.metric &&
    a.status === b.status &&
    a.nature === b.nature &&
    a.period?.start === b.period?.start &&
    a.period?.end === b.period?.end &&
    a.basis.join() === b.basis.join() &&
    x.unit === y.unit &&
    x.comparator === y.comparator &&
    x.value !== null &&
    y.value !== null &&
    compare(x.value, y.value) === 0
  );
}

/** @param language what the draft is written in there */
export function withClaimToShow(judgement: Judgement, language: Language): Judgement {
  const { claim, comparisons } = judgement;
  if (!claim) return judgement;
  const same = comparisons.filter((comparison) => sameClaim(comparison.claim, claim)).map((each) => each.claim);
  const best = same.toSorted(byPreference(language))[0];
  if (!best || best === claim || byPreference(language)(best, claim) >= 0) return judgement;
  const { verdict, code, culprit, rule, reading } = judgement;
  return withTrials({ verdict, code, claim: best, culprit, comparisons, rule, reading }, () => judgement.tried);
}
