// A claim that has come to say something else.

import type { ClaimId } from '../../core/claims/claim.ts';
import { removed } from '../../core/explain/system/editor.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';

export interface ClaimChange {
  readonly id: ClaimId;
  readonly before: string;
  /** `null` where the claim was taken out. */
  readonly after: string | null;
}

export type ClaimChanges = ReadonlyMap<ClaimId, ClaimChange>;

/** 398.24亿元 → 400亿元 */
export function changeText({ before, after }: ClaimChange, language: Tongue): string {
  return `${before} → ${after ?? said(removed, language)}`;
}
