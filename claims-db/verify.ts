// Whether a claim's evidence still stands in its text.

import type { Claim } from '../server/core/claims/claim.ts';
import * as say from '../server/core/explain/system/claims.ts';
import type { Words } from '../server/core/text/spoken.ts';

export type WithEvidence = Pick<Claim, 'id' | 'evidence' | 'location' | 'source'>;

/** How the proof of one claim went; `found` tells where else its words stand. */
export interface EvidenceProof {
  readonly claim: WithEvidence;
  readonly holds: boolean;
  /** Offsets at which the words do stand; empty where the text has them nowhere. */
  readonly found: readonly number[];
  readonly message: Words;
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/**
 * Proves each claim's evidence against a text.
 *
 * @param claims claims whose evidence points into `text`; those without evidence are passed over
 * @param text the whole text, as its SHA-256 was taken
 */
export function verifyEvidence(claims: readonly WithEvidence[], text: string): EvidenceProof[] {
  return claims.flatMap((claim) => {
    const { evidence } = claim;
    if (!evidence) return [];
    const holds = text.slice(evidence.start, evidence.end) === evidence.exact;
    const found = occurrences(text, evidence.exact);
    return [{ claim, holds, found, message: proofMessage(evidence, holds, found, text) }];
  });
}

function proofMessage(
  evidence: NonNullable<Claim['evidence']>,
  holds: boolean,
  found: readonly number[],
  text: string,
): Words {
  const { exact, start, end } = evidence;
  if (holds) return say.evidenceStands(exact, start, end);
  const there = text.slice(start, end);
  const elsewhere = found.length > 0 ? found.join(', ') : null;
  return say.evidenceMoved(exact, start, end, there, elsewhere);
}
