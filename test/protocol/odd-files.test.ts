// What is odd in a folder of claims never takes the good claims away: pipes, endless devices, emptied files.

import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { type Started, start } from './client.ts';

const WRONG = '云帆科技2025年第三季度营收为389亿元。\n';
const RELOAD = { command: 'tieout.server.reloadDatabases' };

const claimsPath = ({ folder }: Started): string => join(folder, 'claims-db', 'cloud.yaml');

test.skipIf(process.platform === 'win32').each([
  ['a pipe', (path: string): unknown => execFileSync('mkfifo', [path])],
  ['a link to an endless device', (path: string): unknown => symlinkSync('/dev/zero', path)],
])('%s among the claims is said, and the others are used', async (_, make) => {
  const server = await start({ locale: 'en' });
  make(join(server.folder, 'claims-db', 'odd.yaml'));
  await server.connection.sendRequest('workspace/executeCommand', RELOAD);
  server.open('a.md', WRONG);
  expect((await server.pull('a.md')).items).toMatchObject([{ code: 'figure-mismatch' }]);
  await server.until(() => server.shown.length > 0);
  expect(server.shown[0]).toMatch(/odd\.yaml: it is not a regular file/);
  expect(await server.stop()).toBe(0);
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\n'],
  ['a comment', '# claims\n---\n'],
])('the claims of a file that holds only %s now stay in use, and that is said', async (_, text) => {
  const server = await start({ locale: 'en' });
  server.open('a.md', WRONG);
  await server.pull('a.md');
  const before = readFileSync(claimsPath(server), 'utf8');
  writeFileSync(claimsPath(server), text);
  await server.connection.sendRequest('workspace/executeCommand', RELOAD);
  expect((await server.pull('a.md')).items).toMatchObject([{ code: 'figure-mismatch' }]);
  await server.until(() => server.shown.length > 0);
  expect(server.shown).toEqual([expect.stringMatching(/^cloud\.yaml is empty now; its last claims stay in use/)]);
  writeFileSync(claimsPath(server), before.replace('398.24亿元', '389亿元'));
  await server.connection.sendRequest('workspace/executeCommand', RELOAD);
  expect((await server.pull('a.md')).items).toEqual([]);
  expect(await server.stop()).toBe(0);
});
