// Among very many claims a figure meets some by chance: then the words must say a part of the claim's label too.

import type { Claim } from '../../claims/claim.ts';
import { absolute, leadingPlace, normalised } from '../../text/decimal.ts';
import { FEW_CLAIMS, significantDigits } from '../held/held.ts';
import type { Question } from '../held/question.ts';
import { labelSaid } from './worded.ts';

/** As many digits as meet none of many by chance. */
const FINE = 5;
const LEAST_DIGITS = 3;
/** As much of a label as must be said. */
const SOME = 1 / 4;

/** How many digits a claim is written with. */
function digitsOf({ quantity: { value, step } }: Claim): number {
  if (value === null) return 0;
  const bare = normalised(absolute(value)).digits.toString().length;
  return step === null ? bare : Math.max(bare, leadingPlace(value) - step.exponent + 1);
}

const isCrowded = ({ index }: Question, { entity }: Claim): boolean =>
  index.store.claimsAbout(entity).length > FEW_CLAIMS;

/** Whether a claim among very many is of a line of which the words say nothing. */
export function isUnsaid(question: Question, claim: Claim): boolean {
  const { statement, index } = question;
  return isCrowded(question, claim) && labelSaid(statement, claim, index).count === 0;
}

/** Whether the figure may equal the claim by chance only, for all that its words say. */
export function mayBeChance(question: Question, claim: Claim): boolean {
  const { statement, index } = question;
  if (!isCrowded(question, claim)) return false;
  if (digitsOf(claim) < LEAST_DIGITS || significantDigits(question) < LEAST_DIGITS) return true;
  return significantDigits(question) < FINE && labelSaid(statement, claim, index).share < SOME;
}
