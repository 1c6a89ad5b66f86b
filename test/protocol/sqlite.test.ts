// A SQLite database in the language server: held against, told about, followed when it is imported anew.

import { renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Claim } from '../../server/core/claims/claim.ts';
import { plainQuantity, plainWritten } from '../../server/core/claims/plain-quantity.ts';
import { parseDecimal } from '../../server/core/text/decimal.ts';
import { CLAIMS, fileOf } from '../store/made.ts';
import { type Started, start } from './client.ts';

let server: Started | null = null;
afterEach(async () => {
  expect(await server?.stop()).toBe(0);
  server = null;
});

const DRAFT = 'Acme turnover was RMB39,824 million in the third quarter of 2025.';

const DESK = `source: { id: desk, title: Desk, publisher: The desk, tier: secondary }
claims:
  - { id: desk-q3, entity: acme, metric: turnover, period: 2025Q3, quantity: 410亿元, status: confirmed }
  - id: desk-yoy
    entity: acme
    metric: turnover
    period: 2025Q3
    basis: [yoy]
    quantity: 30%
    status: disputed
    against: [q3-yoy]
`;

/** Claims about the company alone, with the quarter's turnover at another value. */
function restated(to: string): Claim[] {
  const value = parseDecimal(to);
  if (!value) throw new Error(to);
  const own = CLAIMS.filter(({ entity }) => entity === 'acme');
  const anew = { quantity: plainQuantity(value, 'CNY'), written: plainWritten(value, 'CNY') };
  return own.map((claim) => (claim.id === 'q3' ? { ...claim, ...anew } : claim));
}

const codes = async (running: Started): Promise<unknown[]> =>
  ((await running.pull('a.md')).items ?? []).map(({ code }) => code);

/** Pulls as a client does: again after every refresh that the server asks for, until there is something to show. */
async function codesAfterChange(running: Started): Promise<unknown[]> {
  for (;;) {
    const asked = running.refreshes;
    const found = await codes(running);
    if (found.length > 0) return found;
    await running.until(() => running.refreshes > asked);
  }
}

test('a figure is held against it; the hover names the filing, and there is no file to go to', async () => {
  server = await start({ locale: 'en', settings: { databases: [fileOf(CLAIMS)] } });
  server.open('a.md', DRAFT);
  expect(await codes(server)).toEqual([]);
  const hover = JSON.stringify(await server.hover('a.md', 0, 22));
  expect(hover).toContain('Acme results');
  expect(hover).toContain('https://acme.example/q3');
  const at = { textDocument: { uri: server.uri('a.md') }, position: { line: 0, character: 22 } };
  expect(await server.connection.sendRequest('textDocument/definition', at)).toEqual([]);
  const command = { command: 'tieout.server.reloadDatabases', arguments: [] };
  const reloaded = await server.connection.sendRequest('workspace/executeCommand', command);
  expect(reloaded).toMatchObject({
    databases: expect.arrayContaining([expect.objectContaining({ claims: CLAIMS.length })]),
  });
});

test('imported anew while it is open, it re-flags the drafts', async () => {
  const path = fileOf(CLAIMS);
  server = await start({ locale: 'en', settings: { databases: [path] } });
  server.open('a.md', DRAFT);
  expect(await codes(server)).toEqual([]);
  const running = server;
  fileOf(restated('41000000000'), undefined, path);
  expect(await codesAfterChange(running)).toEqual(['figure-mismatch']);
  await running.until(() => running.shown.length > 0);
  const change = '398.24亿元 → 41,000,000,000 CNY';
  expect(running.shown).toEqual([`acme.sqlite changed: q3 ${change}. Figures in open drafts that rest on it: 1.`]);
  expect(JSON.stringify(await running.hover('a.md', 0, 22))).toContain(change);
});

test('a claims file above it names its claims, is warned of what contradicts them, and cannot rename them', async () => {
  server = await start({ locale: 'en', settings: { databases: [fileOf(CLAIMS)] } });
  const name = 'claims-db/desk.yaml';
  writeFileSync(join(server.folder, name), DESK);
  await server.connection.sendRequest('workspace/executeCommand', { command: 'tieout.server.reloadDatabases' });
  server.open(name, DESK, 'yaml');
  const running = server;
  const told = (): unknown[] =>
    running.published.findLast(({ uri }) => uri === running.uri(name))?.diagnostics.map(({ message }) => message) ?? [];
  await running.until(() => told().length > 0);
  expect(told()).toEqual([expect.stringContaining('410亿元 contradicts q3: 398.24亿元 (Acme)')]);
  const line = DESK.split('\n').findIndex((text) => text.includes('against'));
  const character = DESK.split('\n')[line]?.indexOf('q3-yoy') ?? 0;
  expect(JSON.stringify(await server.hover(name, line, character))).toContain('34.5%');
  const at = { textDocument: { uri: server.uri(name) }, position: { line, character } };
  const renamed = server.connection.sendRequest('textDocument/rename', { ...at, newName: 'q3-growth' });
  await expect(renamed).rejects.toThrow('q3-yoy is not defined in this database');
});

test('cut short while it is in use, it is said once and its last good state stays', async () => {
  const path = fileOf(CLAIMS);
  server = await start({ locale: 'en', settings: { databases: [path] } });
  server.open('a.md', DRAFT.replace('39,824', '40,824'));
  expect(await codes(server)).toEqual(['figure-mismatch']);
  const running = server;
  const other = fileOf(CLAIMS);
  truncateSync(other, 5000);
  renameSync(other, path);
  await running.until(() => running.shown.length > 0);
  expect(running.shown).toEqual([expect.stringMatching(/acme\.sqlite: its end is missing/)]);
  expect(await codes(running)).toEqual(['figure-mismatch']);
});

test('one that is not there, or no database, is said; other databases work as ever', async () => {
  const path = fileOf(CLAIMS);
  writeFileSync(path, 'photos');
  server = await start({ locale: 'en', settings: { databases: [path] } });
  const running = server;
  await running.until(() => running.shown.length > 0);
  expect(running.shown).toEqual([
    expect.stringMatching(/Cannot read a claims database: .*acme\.sqlite: it is not a SQLite file/),
  ]);
  running.open('a.md', '云帆科技2025年第三季度营收为398亿元。');
  expect(await codes(running)).toEqual([]);
});
