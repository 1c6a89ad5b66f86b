// A database with a single claim, written as in the tables: `revenue 34% basis yoy`.

import { readFileSync } from 'node:fs';
import { validateDatabase } from '../../claims-db/validate.ts';
import type { ClaimStore } from '../../server/core/claims/claim.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';

const lexicon = readFileSync(new URL('../fixtures/verdicts/lexicon.yaml', import.meta.url), 'utf8');

/** What is claimed is claimed of Yunfan, for the third quarter of 2025. */
export function storeWith(claim: string): ClaimStore {
  const [, metric = '', quantity = '', basis] = /^(\S+) (.+?)(?: basis (\S+))?$/.exec(claim) ?? [];
  const text = `source: { title: Results, publisher: Yunfan, date: 2025-11-25, tier: primary }
claims:
  - { id: only, entity: yunfan, metric: ${metric}, period: 2025Q3, quantity: "${quantity}"${basis ? `, basis: ${basis}` : ''} }
`;
  const database = validateDatabase([
    { name: 'lexicon.yaml', text: lexicon },
    { name: 'claims.yaml', text },
  ]);
  if (database.problems.length > 0) throw new Error(`${claim}: ${JSON.stringify(database.problems)}`);
  return memoryStore(database.lexicon, database.claims, 'one claim');
}
