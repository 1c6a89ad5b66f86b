// Claims made from a document, as an editor lists them, has them decided, and leads to their place.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { newFile } from '../../claims-db/ingest/out/yaml.ts';
import { databaseOf } from '../drafts/run-case.ts';
import { page } from '../ingest/page.ts';
import { read } from '../ingest/read.ts';
import { type Started, start } from './client.ts';

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
);
const { lexicon } = await databaseOf('bundled');
const FILE = 'claims-db/harbor.yaml';

interface Listed {
  readonly uri: string;
  readonly document: string;
  readonly claims: readonly Readonly<Record<string, unknown>>[];
}

/** A server over a workspace with the announcement's claims in it. */
async function withClaims(): Promise<Started & { review(): Promise<Listed | undefined>; text(): string }> {
  const { issuer, metrics, source, claims } = await read('fy2025.html', RESULTS, true, lexicon);
  const text = newFile([{ entity: issuer.entity, metrics, source, claims: claims.map(({ record }) => record) }]);
  const server = await start({ locale: 'en' });
  writeFileSync(join(server.folder, FILE), text);
  await server.connection.sendRequest('workspace/executeCommand', { command: 'tieout.server.reloadDatabases' });
  const review = async (): Promise<Listed | undefined> => {
    const all = await server.connection.sendRequest<Listed[]>('tieout/review', {});
    return all.find(({ uri }) => uri === server.uri(FILE));
  };
  return { ...server, uri: server.uri, open: server.open, review, text: () => text };
}

test('the list has each claim with its row, the claim’s own cell marked', async () => {
  const server = await withClaims();
  const listed = await server.review();
  expect(listed).toMatchObject({ uri: server.uri(FILE), document: 'fy2025.html' });
  const [first] = (listed?.claims ?? []).filter(({ row }) => String(row).startsWith('Total revenue'));
  expect(first).toMatchObject({
    period: '2025-01-01/2025-12-31',
    quantity: 'US$1,240 million',
    status: 'confirmed',
    row: 'Total revenue | ⟦1,240⟧ | 1,105',
    working: '800 + 440 = 1,240',
  });
  expect(await server.stop()).toBe(0);
});

test('a decision changes the status and no other letter; it counts for what follows', async () => {
  const server = await withClaims();
  const claims = (await server.review())?.claims ?? [];
  const ids = claims.filter(({ row }) => String(row).startsWith('Goodwill')).map(({ id }) => id);
  expect(ids).toHaveLength(2);
  const edits = await server.connection.sendRequest<TextEdit[]>('tieout/decide', {
    uri: server.uri(FILE),
    decisions: [
      { id: ids[0], status: 'confirmed' },
      { id: ids[1], status: 'rejected' },
    ],
  });
  const before = TextDocument.create('a', 'yaml', 0, server.text());
  const after = TextDocument.applyEdits(before, edits);
  const changed = after.split('\n').filter((line, at) => line !== server.text().split('\n')[at]);
  expect(changed).toEqual(['    status: "confirmed"', '    status: "rejected"']);
  writeFileSync(join(server.folder, FILE), after);
  await server.connection.sendRequest('workspace/executeCommand', { command: 'tieout.server.reloadDatabases' });
  const now = (await server.review())?.claims.filter(({ id }) => ids.includes(id)).map(({ status }) => status);
  expect(now).toEqual(['confirmed', 'rejected']);
  expect(readFileSync(join(server.folder, FILE), 'utf8')).toBe(after);
  expect(await server.stop()).toBe(0);
});

test('the hover of a figure shows the row with the cell, and leads to the document', async () => {
  const server = await withClaims();
  server.open('a.md', 'Revenue of Harbor Mills was $1.42 billion in 2025.');
  const hover = JSON.stringify(await server.hover('a.md', 0, 30));
  expect(hover).toContain('Row: Total revenue │ **1,240** │ 1,105');
  expect(await server.stop()).toBe(0);
});

test('a claim’s place is in its document, by element and offsets', async () => {
  const server = await withClaims();
  const claims = (await server.review())?.claims ?? [];
  const found = claims.find(({ quantity }) => quantity === 'US$1,240 million');
  expect(await server.connection.sendRequest('tieout/claimPlace', { id: found?.id })).toMatchObject({
    uri: server.uri(FILE),
    document: 'fy2025.html',
    evidence: { exact: '1,240', element: 'table[1]/tr[4]/td[2]' },
  });
  expect(await server.connection.sendRequest('tieout/claimPlace', { id: 'nobody' })).toBeNull();
  expect(await server.stop()).toBe(0);
});
