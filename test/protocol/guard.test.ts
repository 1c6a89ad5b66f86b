// No draft holds the server: what hangs, breaks off or eats the memory is stopped and told, and everybody else goes on.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PUSHED, type StartOptions, start } from './client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WRONG = '云帆科技2025年第三季度营收为389亿元。\n';
const HANGING: StartOptions = { main: 'test/protocol/hanging-server.ts' };

test('a draft whose check does not end is told as not checked, before and behind it others are', async () => {
  const server = await start(HANGING);
  server.open('before.md', WRONG);
  server.open('endless.md', WRONG);
  server.open('after.md', WRONG);
  const pulled = await Promise.all(['before.md', 'endless.md', 'after.md'].map((name) => server.pull(name)));
  expect(pulled.map(({ items }) => items?.map(({ code }) => code))).toEqual([
    ['figure-mismatch'],
    ['not-checked'],
    ['figure-mismatch'],
  ]);
  expect(pulled[1]?.items?.[0]?.message).toMatch(/^这份文稿核对了\d+秒还没有结果，已经停下，没有核对。/);
  expect(await server.stop()).toBe(0);
});

test('edits made before and after the server was replaced are all there', async () => {
  const server = await start({ ...HANGING, capabilities: PUSHED });
  const edit = (name: string, version: number, from: number, to: number, text: string): void =>
    void server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: server.uri(name), version },
      contentChanges: [{ range: { start: { line: 0, character: from }, end: { line: 0, character: to } }, text }],
    });
  const codes = (name: string): unknown =>
    server.published.findLast(({ uri }) => uri === server.uri(name))?.diagnostics.map(({ code }) => code);
  server.open('a.md', WRONG);
  edit('a.md', 2, 16, 19, '388');
  server.open('endless.md', WRONG);
  await server.until(() => String(codes('endless.md')) === 'not-checked');
  edit('a.md', 3, 16, 19, '398');
  await server.until(() => String(codes('a.md')) === '');
  edit('a.md', 4, 16, 19, '399');
  await server.until(() => String(codes('a.md')) === 'figure-mismatch');
  expect(await server.stop()).toBe(0);
});

test('a draft that hangs again after an edit is stopped again, and then left alone for a while', async () => {
  const server = await start(HANGING);
  server.open('endless.md', WRONG);
  for (const version of [2, 3, 4]) {
    expect((await server.pull('endless.md')).items).toMatchObject([{ code: 'not-checked' }]);
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: server.uri('endless.md'), version },
      contentChanges: [{ text: WRONG }],
    });
  }
  server.open('after.md', WRONG);
  expect((await server.pull('after.md')).items).toHaveLength(1);
  expect(await server.stop()).toBe(0);
});

test('a server that goes down over a draft comes back', async () => {
  const server = await start(HANGING);
  server.open('crash.md', WRONG);
  server.open('a.md', WRONG);
  const [gone, other] = await Promise.all([server.pull('crash.md'), server.pull('a.md')]);
  expect(gone.items).toMatchObject([{ code: 'not-checked', message: expect.stringMatching(/出错退出/) }]);
  expect(other.items).toMatchObject([{ code: 'figure-mismatch' }]);
  expect(await server.stop()).toBe(0);
});

test('the end of standard input ends the process, whatever runs', async () => {
  const server = await start(HANGING);
  server.open('endless.md', WRONG);
  const exit = once(server.process, 'exit');
  server.connection.onError(() => {});
  server.pull('endless.md').catch(() => {});
  await server.connection.sendNotification('$/setTrace', { value: 'off' });
  server.process.stdin?.end();
  expect((await exit)[0]).toBe(1);
  server.discard();
});

const BODY =
  '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}';
const NEXT = `Content-Length: 33\r\n\r\n{"jsonrpc":"2.0","method":"exit"}`;

test.each([
  ['too large', `Content-Length: ${BODY.length + 20}\r\n\r\n${BODY}`],
  ['too large, with another message behind it', `Content-Length: ${BODY.length + 20}\r\n\r\n${BODY}${NEXT}`],
  ['far too large', `Content-Length: 99999999\r\n\r\n${BODY}${NEXT}`],
  ['beyond all measure', `Content-Length: 99999999999\r\n\r\n${BODY}`],
  ['too small', `Content-Length: ${BODY.length - 20}\r\n\r\n${BODY}${NEXT}`],
  ['negative', `Content-Length: -5\r\n\r\n${BODY}`],
  ['no number', `Content-Length: many\r\n\r\n${BODY}`],
  ['missing', `Content-Type: application/json\r\n\r\n${BODY}`],
  ['missing altogether', `${BODY}\n`],
])('a Content-Length that is %s is said, and the process ends', async (_, stream) => {
  const child = spawn(process.execPath, [join(root, 'server/lsp/main.ts'), '--stdio']);
  const said = text(child.stderr);
  child.stdin.write(stream);
  const [code] = await once(child, 'exit');
  expect([code, await said]).toEqual([
    1,
    expect.stringMatching(/^tieout: the client's messages cannot be read any further: .*Content-Length/),
  ]);
});

test('a message that is no JSON is answered, and the next one is read', async () => {
  const child = spawn(process.execPath, [join(root, 'server/lsp/main.ts'), '--stdio']);
  const said = text(child.stdout);
  child.stdin.write(`Content-Length: 3\r\n\r\n{"a${NEXT}`);
  expect((await once(child, 'exit'))[0]).toBe(1);
  expect(await said).toContain('"code":-32700');
});
