// The status of every draft: tagged, tied by arithmetic, told twice by different tables, or for a curator to look at.

import { format } from '../../../server/core/text/decimal.ts';
import type { ClaimDraft } from '../claim-draft.ts';
import type { Reading } from '../headers/reading.ts';
import { proveTable } from './footing.ts';

export interface Proof {
  readonly status: 'confirmed' | 'unverified';
  readonly working: string | null;
}

const key = ({ span, amount, unit, label }: ClaimDraft): string =>
  `${span?.start}/${span?.end} ${format(amount)} ${unit} ${label
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()}`;

/** Two tables of one document that give a row the same figure. */
function repeated(drafts: readonly ClaimDraft[]): ReadonlySet<string> {
  const tables = new Map<string, Set<unknown>>();
  for (const draft of drafts) {
    if (!draft.reading || draft.reading.value.magnitude.digits < 100n) continue;
    const known = tables.get(key(draft)) ?? new Set();
    tables.set(key(draft), known.add(draft.reading.grid));
  }
  return new Set([...tables].flatMap(([words, grids]) => (grids.size > 1 ? [words] : [])));
}

/** Proves the drafts of one document against one another. */
export function prove(drafts: readonly ClaimDraft[]): ReadonlyMap<ClaimDraft, Proof> {
  const readings = drafts.flatMap(({ reading }) => reading ?? []);
  const ties = new Map<Reading, string>();
  const broken = new Map<Reading, string>();
  for (const table of Map.groupBy(new Set(readings), ({ grid }) => grid).values()) {
    const proof = proveTable(table);
    for (const [reading, tie] of proof.ties) ties.set(reading, tie.working);
    for (const [reading, working] of proof.broken) broken.set(reading, working);
  }
  const twice = repeated(drafts);
  return new Map(drafts.map((draft) => [draft, proofOf(draft)] as const));

  function proofOf(draft: ClaimDraft): Proof {
    const { reading, tagged } = draft;
    const working = reading ? (ties.get(reading) ?? broken.get(reading) ?? null) : null;
    const holds = tagged || (reading !== null && ties.has(reading)) || twice.has(key(draft));
    return { status: holds ? 'confirmed' : 'unverified', working };
  }
}
