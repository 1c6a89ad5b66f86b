// What must not go wrong: push and pull never both, cancellation, odd documents, a client that leaves without a word.

import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { PUSHED, start } from './client.ts';

const WRONG = '云帆科技2025年第三季度营收为389亿元。\n';

test('a client without pull is pushed to, and its diagnostics go when the draft closes', async () => {
  const server = await start({ capabilities: PUSHED });
  expect(server.initialized.capabilities.diagnosticProvider).toBeUndefined();
  server.open('a.md', WRONG);
  await server.until(() => server.published.length > 0);
  expect(server.published[0]).toMatchObject({
    uri: server.uri('a.md'),
    version: 1,
    diagnostics: [{ code: 'figure-mismatch' }],
  });
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: server.uri('a.md') } });
  await server.until(() => server.published.at(-1)?.diagnostics.length === 0);
  expect(await server.stop()).toBe(0);
});

test('a client that pulls is pushed nothing about its drafts', async () => {
  const server = await start();
  server.open('a.md', WRONG);
  expect((await server.pull('a.md')).items).toHaveLength(1);
  expect(await server.stop()).toBe(0);
  expect(server.published).toEqual([]);
});

test('a request that is cancelled before its check ends as cancelled, and the next one is answered', async () => {
  const server = await start();
  server.open('a.md', WRONG);
  const source = new CancellationTokenSource();
  const request = server.connection.sendRequest(
    'textDocument/diagnostic',
    { textDocument: { uri: server.uri('a.md') } },
    source.token,
  );
  source.cancel();
  await expect(request).rejects.toMatchObject({ code: -32800 });
  expect((await server.pull('a.md')).items).toHaveLength(1);
  expect(await server.stop()).toBe(0);
});

test('claims of a file that is gone stay, and that is said once', async () => {
  const server = await start({ locale: 'en' });
  server.open('a.md', WRONG);
  await server.pull('a.md');
  rmSync(join(server.folder, 'claims-db', 'cloud.yaml'));
  const reload = { command: 'tieout.server.reloadDatabases' };
  await server.connection.sendRequest('workspace/executeCommand', reload);
  await server.connection.sendRequest('workspace/executeCommand', reload);
  expect((await server.pull('a.md')).items).toHaveLength(1);
  expect(server.shown.filter((message) => message.startsWith('Cannot find cloud.yaml'))).toHaveLength(1);
  expect(await server.stop()).toBe(0);
});

test.each([
  ['a text that is too long', 'a.md', 'markdown', `${WRONG}${'数字。'.repeat(7_000_000)}`, ['not-checked']],
  ['lone surrogates', 'a.md', 'markdown', `\ud83d 云帆科技2025年第三季度营收为389亿元\udc00。\n`, ['figure-mismatch']],
  ['a language that nobody checks', 'a.py', 'python', WRONG, []],
  ['an empty text', 'a.txt', 'plaintext', '', []],
])('%s has one clear outcome', async (_, name, languageId, text, codes) => {
  const server = await start();
  server.open(name, text, languageId);
  const { items = [] } = await server.pull(name);
  expect(items.map(({ code }) => code)).toEqual(codes);
  expect(await server.stop()).toBe(0);
});

test('a command about a document that is not open is refused with the reason', async () => {
  const server = await start({ locale: 'en' });
  const request = server.connection.sendRequest('workspace/executeCommand', {
    command: 'tieout.server.checkDocument',
    arguments: [server.uri('b.md')],
  });
  await expect(request).rejects.toThrow(/b\.md is not open/);
  expect(await server.stop()).toBe(0);
});

test('severities are the user’s, and off is off', async () => {
  const server = await start({ settings: { severity: { 'figure-mismatch': 'hint' } } });
  server.open('a.md', WRONG);
  expect((await server.pull('a.md')).items).toMatchObject([{ severity: 4 }]);
  await server.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { tieout: { bundledDatabase: false, severity: { 'figure-mismatch': 'off' } } },
  });
  await server.connection.sendRequest('workspace/executeCommand', { command: 'tieout.server.reloadDatabases' });
  expect((await server.pull('a.md')).items).toEqual([]);
  expect(await server.stop()).toBe(0);
});

test('exit without shutdown ends the process with 1', async () => {
  const server = await start();
  const exit = once(server.process, 'exit');
  await server.connection.sendNotification('exit');
  expect((await exit)[0]).toBe(1);
  rmSync(server.folder, { recursive: true, force: true });
});

test('in a workspace that is not trusted, only the databases inside it are read', async () => {
  const settings = { databases: ['/nowhere/claims-db'] };
  const server = await start({ settings, options: { trustedWorkspace: false } });
  const answer = await server.connection.sendRequest('workspace/executeCommand', {
    command: 'tieout.server.reloadDatabases',
  });
  expect(answer).toEqual({ databases: [{ path: join(server.folder, 'claims-db'), claims: 4 }] });
  expect(await server.stop()).toBe(0);
});

test('a client without file watching sees a changed claim all the same', async () => {
  const server = await start({ capabilities: PUSHED });
  server.open('a.md', WRONG);
  await server.until(() => server.published.length > 0);
  const path = join(server.folder, 'claims-db', 'cloud.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('398.24亿元', '389.02亿元'));
  await server.until(() => server.published.at(-1)?.diagnostics.length === 0);
  expect(server.published.at(-1)?.uri).toBe(server.uri('a.md'));
  expect(await server.stop()).toBe(0);
});
