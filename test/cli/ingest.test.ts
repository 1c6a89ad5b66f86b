// `tieout db ingest` and the proof of what it wrote, as a desk runs them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { page } from '../ingest/page.ts';
import { folderWith, tieout } from './run-cli.ts';

// Each run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const RELEASE = page(
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
  ],
);

test('writes a claims file that a draft is held against at once', async () => {
  const folder = folderWith({
    'release.html': RELEASE,
    'draft.md': 'Revenue of Harbor Mills was $1.42 billion in 2025.\n',
  });
  const ingested = await tieout(['db', 'ingest', 'release.html', '--out', 'claims-db/harbor.yaml'], folder);
  expect(ingested).toEqual({
    status: 0,
    error: '',
    out: 'release.html: Harbor Mills Inc., 6 claims, 6 confirmed, 0 unverified; 0 repeats; 0 numbers became no claim\nclaims-db/harbor.yaml: 6 added\n',
  });
  const validated = await tieout(['db', 'validate', 'claims-db'], folder);
  expect(validated.status, validated.out + validated.error).toBe(0);
  const { out, status } = await tieout(['check', 'draft.md'], folder);
  expect(out).toContain('figure-mismatch');
  expect(status).toBe(1);
});

test('says what its sentences say beside its tables, with both places where they differ', async () => {
  const sentences = [
    'Revenue of Harbor Mills was $1.24 billion in 2025.',
    'Revenue of Harbor Mills was $1.51 billion in 2024.',
    'Capital expenditures of Harbor Mills were $95 million in 2025.',
  ];
  const folder = folderWith({
    'release.html': RELEASE.replace(
      '<p>CONSOLIDATED',
      () => `${sentences.map((text) => `<p>${text}</p>`).join('')}<p>CONSOLIDATED`,
    ),
  });
  const { out, error } = await tieout(['db', 'ingest', 'release.html', '--out', 'harbor.yaml', '--lang', 'en'], folder);
  const differing =
    /^ {2}a sentence differs from a table: “Revenue of Harbor Mills was ⟦\$1\.51 billion⟧ in 2024\.” \(page 1\); the table has Total revenue 1,105 \(table\[1\]\/tr\[4\]\/td\[3\]\)$/m;
  expect([error, out]).toEqual(['', expect.stringMatching(differing)]);
  expect(out).toContain('7 claims, 6 confirmed, 1 unverified');
  expect(out).toContain(
    '  of the figures in its sentences 1 agree with its tables, 1 stand in no table and are unverified claims\n',
  );
  const json = await tieout(['db', 'ingest', 'release.html', '--format', 'json'], folder);
  const { claims, contradictions } = JSON.parse(json.out);
  expect(claims.at(-1)).toMatchObject({
    metric: 'capex',
    status: 'unverified',
    quantity: { value: '95000000', unit: 'USD' },
  });
  expect(contradictions).toMatchObject([{ document: 'release.html', row: 'Total revenue', exact: '1,105' }]);
  const verified = await tieout(['db', 'verify', 'harbor.yaml', '--text', 'release.html'], folder);
  expect(verified.out).toBe('release.html: 7 pieces of evidence, 7 stand, 0 do not\n');
});

test('prints claims as JSON, with the row and the column of each', async () => {
  const folder = folderWith({ 'release.html': RELEASE });
  const { out, status } = await tieout(['db', 'ingest', 'release.html', '--format', 'json'], folder);
  const { claims, left } = JSON.parse(out);
  expect([status, claims.length, left]).toEqual([0, 6, []]);
  expect(claims[4]).toMatchObject({
    entity: 'harbor-mills',
    metric: 'revenue',
    concept: 'us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax',
    period: '2025-01-01/2025-12-31',
    quantity: { value: '1240000000', unit: 'USD', comparator: '=' },
    status: 'confirmed',
    working: '800 + 440 = 1,240',
    evidence: { row: 'Total revenue', column: '2025', exact: '1,240', element: 'table[1]/tr[4]/td[2]' },
  });
});

describe('db verify', () => {
  test('proves each claim against the document, and says what has gone', async () => {
    const folder = folderWith({ 'release.html': RELEASE });
    await tieout(['db', 'ingest', 'release.html', '--out', 'harbor.yaml'], folder);
    const proof = await tieout(['db', 'verify', 'harbor.yaml', '--text', 'release.html'], folder);
    expect(proof.out).toBe('release.html: 6 pieces of evidence, 6 stand, 0 do not\n');
  });
});

test('ingesting again says what was kept', async () => {
  const folder = folderWith({ 'release.html': RELEASE });
  await tieout(['db', 'ingest', 'release.html', '--out', 'harbor.yaml'], folder);
  const before = readFileSync(join(folder, 'harbor.yaml'), 'utf8');
  const { out } = await tieout(['db', 'ingest', 'release.html', '--out', 'harbor.yaml', '--lang', 'zh'], folder);
  expect(out).toContain('harbor.yaml：新增 0 条，保留 6 条，文件改了 0 条，文件里已没有 0 条');
  expect(readFileSync(join(folder, 'harbor.yaml'), 'utf8')).toBe(before);
});

test('a SQLite file answers as the YAML does', async () => {
  const folder = folderWith({
    'release.html': RELEASE,
    'draft.md': 'Revenue of Harbor Mills was $1.24 billion in 2025.\n',
  });
  await tieout(['db', 'ingest', 'release.html', '--out', 'harbor.sqlite'], folder);
  const { out, status } = await tieout(['check', 'draft.md', '--db', 'harbor.sqlite'], folder);
  expect(out).toContain('1 supported');
  expect(status).toBe(0);
});

test('a row of a draft’s table is the row of that name in the source’s, in a SQLite file beside the YAML too', async () => {
  const table = [
    '| In millions of dollars | 2025 | 2024 |',
    '| --- | --- | --- |',
    '| Products | 800 | 700 |',
    '| Services | 440 | 404 |',
  ];
  const folder = folderWith({ 'release.html': RELEASE, 'draft.md': `# Harbor Mills in 2025\n\n${table.join('\n')}\n` });
  const verdicts = async (file: string): Promise<(string | null)[]> => {
    await tieout(['db', 'ingest', 'release.html', '--out', file], folder);
    const { out } = await tieout(['check', 'draft.md', '--db', file, '--format', 'json', '--fail-on', 'never'], folder);
    const { figures } = JSON.parse(out).documents[0];
    return figures
      .filter(({ checkWorthy }: { checkWorthy: boolean }) => checkWorthy)
      .map(({ verdict }: { verdict: string }) => verdict);
  };
  const inMemory = await verdicts('harbor.yaml');
  expect(inMemory.slice(0, 3)).toEqual(['supported', 'supported', 'supported']);
  expect(await verdicts('harbor.sqlite')).toEqual(inMemory);
});

test.each([
  [['db', 'ingest'], 'tieout: name the documents to ingest\n'],
  [['db', 'ingest', 'none.pdf'], 'tieout: none.pdf: there is no such file or folder\n'],
  [['db', 'ingest', 'broken.pdf'], 'tieout: broken.pdf: it is not a valid pdf file\n'],
  [
    ['db', 'ingest', 'release.html', '--out', 'x.txt'],
    'tieout: x.txt: the file to write ends in .yaml or .sqlite, or is a postgres:// address\n',
  ],
])('%j ends with one line and status 2', async (args, error) => {
  const folder = folderWith({ 'release.html': RELEASE, 'broken.pdf': 'no' });
  expect(await tieout(args, folder)).toEqual({ status: 2, out: '', error });
});
