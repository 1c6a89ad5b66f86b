// The façade of the core: a draft and a claims database in, every figure with its verdict out. Pure.

import type { Draft } from '../blocks/block.ts';
import type { ClaimStore } from '../claims/claim.ts';
import type { CheckedDraft } from './result.ts';

/**
 * Checks one draft.
 *
 * @param draft the whole text and how it is written
 * @param claims the claims database to hold it against
 * @param previous the answer for an earlier state of the same draft: blocks whose text and context are unchanged are taken over from it
 * @returns figures in the order of the text, with UTF-16 offsets into `draft.text`
 */
export function check(draft: Draft, claims: ClaimStore, previous?: CheckedDraft): CheckedDraft {
  void claims;
  void previous;
  return { draft, figures: [], findings: [] };
}
