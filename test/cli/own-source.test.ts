// A document that claims were made from is a source itself: it needs none, whatever it is called and wherever it lies.

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { page } from '../ingest/page.ts';
import { folderWith, tieout } from './run-cli.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const RESULTS = page(
  [
    'Harbor Mills Inc.',
    'Results for the year ended December 31, 2025',
    'CONSOLIDATED STATEMENTS OF INCOME',
    '(In millions)',
  ],
  [
    ['', '2025', '2024'],
    ['Products', '800', '700'],
    ['Services', '440', '405'],
    ['Total revenue', '1,240', '1,105'],
    ['Goodwill impairment', '12', '13'],
  ],
).replace(
  '</body>',
  '<p>Harbor Mills expects capital expenditure of $310 million in 2026. Revenue was $1,240 million in 2025.</p></body>',
);

async function codesIn(folder: string, name: string): Promise<string[]> {
  const { out } = await tieout(['check', '--format', 'json', name], folder);
  return JSON.parse(out).documents.flatMap(({ diagnostics }: { diagnostics: { code: string }[] }) =>
    diagnostics.map(({ code }) => code),
  );
}

test('of a document that was ingested nothing is told for want of a source, or because nobody has confirmed it yet', async () => {
  const folder = folderWith({ 'filings/harbor.html': RESULTS, 'draft.html': RESULTS.replace('$310', '$311') });
  const { status } = await tieout(['db', 'ingest', 'filings/harbor.html'], folder);
  expect(status).toBe(0);
  const claims = join(folder, 'claims-db/harbor.yaml');
  writeFileSync(claims, readFileSync(claims, 'utf8').replaceAll('status: "confirmed"', 'status: "unverified"'));
  const flagged = await codesIn(folder, 'draft.html');
  expect(flagged).toContain('missing-source');
  expect(flagged).toContain('unverified-figure');
  expect(await codesIn(folder, 'filings/harbor.html')).toEqual([]);
  renameSync(join(folder, 'filings/harbor.html'), join(folder, 'claims-db/harbor.html'));
  const edited = readFileSync(join(folder, 'claims-db/harbor.html'), 'utf8').replace('Results', 'The results');
  writeFileSync(join(folder, 'claims-db/harbor.html'), edited);
  expect(await codesIn(folder, 'claims-db/harbor.html')).toEqual([]);
});
