// Agreement as the definition of the verdicts has it: one figure, one claim, one verdict a row.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/check/check.ts';
import type { ClaimStore } from '../../server/claims/claim.ts';
import { memoryStore } from '../../server/claims/memory-store.ts';
import { plain, rowsIn } from '../figures/tables.ts';
import { markedSpan } from '../statements/reading-row.ts';

const read = (name: string): string => readFileSync(new URL(`../fixtures/verdicts/${name}`, import.meta.url), 'utf8');
const lexicon = read('lexicon.yaml');
const rows = rowsIn(read('agreement.md'));

/** A database with one claim: `revenue 34% basis yoy`. */
function storeWith(claim: string): ClaimStore {
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

function verdictOf(marked: string, claim: string): { readonly verdict: string; readonly code: string | null } {
  const span = markedSpan(marked);
  const { figures } = check({ text: plain(marked), format: 'markdown' }, storeWith(claim));
  const found = figures.find(({ figure }) => figure.span.start === span.start && figure.span.end === span.end);
  return { verdict: found?.judgement?.verdict ?? 'none', code: found?.judgement?.code ?? null };
}

describe.each(Object.entries(Object.groupBy(rows, ({ heading }) => heading)))('%s', (_, section = []) => {
  test.each(section.map(({ cells: [text = '', claim = '', expected = ''] }) => [text, claim, expected] as const))(
    '%s against %s is %s',
    (text, claim, expected) => {
      const [, wanted = '', codes, now] = /^([a-z]+)(?::([a-z,-]+))?(?: \(now: ([a-z]+)\))?$/.exec(expected) ?? [];
      const { verdict, code } = verdictOf(text, claim);
      expect(verdict).toBe(now ?? wanted);
      if (codes) expect(codes.split(',')).toContain(code);
    },
  );
});
