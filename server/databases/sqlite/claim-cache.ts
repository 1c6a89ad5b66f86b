// Claims that were read lately, by subject; bounded by how many claims they are, not by how many subjects.

import type { Claim } from '../../core/claims/claim.ts';

export interface ClaimCache {
  get(subject: string): readonly Claim[] | undefined;
  set(subject: string, claims: readonly Claim[]): void;
}

/** @param most how many claims are kept; a subject with more than that is kept alone */
export function claimCache(most: number): ClaimCache {
  const kept = new Map<string, readonly Claim[]>();
  let count = 0;
  // A subject without claims takes room too.
  const weight = (claims: readonly Claim[]): number => claims.length + 1;
  const drop = (subject: string): void => {
    count -= weight(kept.get(subject) ?? []);
    kept.delete(subject);
  };
  return {
    get: (subject) => {
      const claims = kept.get(subject);
      if (claims) {
        // A Map goes by age of insertion: put in again, it is the youngest.
        kept.delete(subject);
        kept.set(subject, claims);
      }
      return claims;
    },
    set: (subject, claims) => {
      if (kept.has(subject)) drop(subject);
      kept.set(subject, claims);
      count += weight(claims);
      for (const oldest of kept.keys()) {
        if (count <= most || oldest === subject) break;
        drop(oldest);
      }
    },
  };
}
