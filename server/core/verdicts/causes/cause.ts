// What a cause of a refutation is.

import type { Claim } from '../../claims/claim.ts';
import type { HedgeKind } from '../../figures/figure.ts';
import { absolute, normalised } from '../../text/decimal.ts';
import { agree } from '../held/agreement.ts';
import type { Question } from '../held/question.ts';
import type { MismatchCode } from '../verdict.ts';

export interface Cause {
  readonly code: MismatchCode;
  /** The claim that the figure really belongs to, where there is one. */
  readonly culprit: Claim | null;
}

export const BOUNDING: ReadonlySet<HedgeKind> = new Set(['above', 'below', 'near', 'at-least', 'at-most']);

export function hedgeOf({ statement }: Question): HedgeKind | null {
  return statement.figure.hedge?.kind ?? null;
}

/** A bound meets nearly anything that lies beyond it: an amount that slipped must come near the claim. */
export function slipHedge(question: Question): HedgeKind | null {
  const hedge = hedgeOf(question);
  return hedge && BOUNDING.has(hedge) ? 'about' : hedge;
}

/** "about 162" is somebody else's figure only where the digits are that one's: a width of 5 % meets too many by chance. */
function elsewhereHedge(question: Question): HedgeKind | null {
  const hedge = hedgeOf(question);
  return hedge === 'about' ? null : hedge;
}

/** A claim of so few digits (9 %) is near too many figures to be where one comes from, unless it is the very same. */
const ROUGH = 2;

/** Whether the figure is the claim's, told of another subject, period or sense. */
export function isFigureOf(question: Question, { quantity }: Claim): boolean {
  const { meant } = question.reading;
  const { agrees, rule } = agree(meant, elsewhereHedge(question), quantity);
  const rough = quantity.value !== null && normalised(absolute(quantity.value)).digits.toString().length <= ROUGH;
  return agrees && !(rough && rule === 'source-precision');
}
