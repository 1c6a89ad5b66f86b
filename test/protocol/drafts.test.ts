// A draft in an editor that pulls: checked, edited, hovered, followed to its claim, put right.

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Started, start } from './client.ts';

const DRAFT = `---
date: 2025-12-01
---

# 云帆三季报

云帆科技2025年第三季度营收为389亿元，同比增长34%。
`;
const WRONG = { start: { line: 6, character: 16 }, end: { line: 6, character: 21 } };

let server: Started;
beforeEach(async () => {
  server = await start();
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

test('offers what it can', () => {
  expect(server.initialized.serverInfo?.name).toBe('tieout');
  expect(server.initialized.capabilities).toMatchObject({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: { workspaceDiagnostics: true },
    hoverProvider: true,
    definitionProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.tieout'] },
  });
});

test('a wrong figure is reported with its claim, and not once it is put right', async () => {
  server.open('a.md', DRAFT);
  const first = await server.pull('a.md');
  expect(first.items).toHaveLength(1);
  expect(first.items?.[0]).toMatchObject({ range: WRONG, severity: 1, code: 'figure-mismatch', source: 'tieout' });
  expect(first.items?.[0]?.message).toContain('398亿元');
  expect(first.items?.[0]?.relatedInformation?.[0]?.location).toEqual({
    uri: server.uri('claims-db/cloud.yaml'),
    range: { start: { line: 19, character: 8 }, end: { line: 19, character: 29 } },
  });
  expect(await server.pull('a.md', first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: server.uri('a.md'), version: 2 },
    contentChanges: [{ range: { start: { line: 6, character: 16 }, end: { line: 6, character: 19 } }, text: '398' }],
  });
  expect(await server.pull('a.md', first.resultId)).toMatchObject({ kind: 'full', items: [] });
});

test('a supported figure has a hover, too', async () => {
  server.open('a.md', DRAFT);
  const hover = await server.hover('a.md', 6, 28);
  expect(hover?.range).toEqual({ start: { line: 6, character: 26 }, end: { line: 6, character: 29 } });
  expect(hover?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('与来源相符') });
  expect(hover?.contents).toMatchObject({ value: expect.stringContaining('https://example.com/yunfan/2025q3') });
});

test('definition leads to the claim, references back to the figures', async () => {
  server.open('a.md', DRAFT);
  const textDocument = { uri: server.uri('a.md') };
  const claim = {
    uri: server.uri('claims-db/cloud.yaml'),
    range: { start: { line: 19, character: 8 }, end: { line: 19, character: 29 } },
  };
  expect(
    await server.connection.sendRequest('textDocument/definition', { textDocument, position: WRONG.start }),
  ).toEqual([claim]);
  const references = await server.connection.sendRequest('textDocument/references', {
    textDocument: { uri: claim.uri },
    position: { line: 22, character: 10 },
    context: { includeDeclaration: false },
  });
  expect(references).toEqual([{ uri: textDocument.uri, range: WRONG }]);
});

test('a definition underlines the whole figure where the client can show that', async () => {
  await server.stop();
  server = await start({ capabilities: { textDocument: { definition: { linkSupport: true } } } });
  server.open('a.md', DRAFT);
  const found = await server.connection.sendRequest('textDocument/definition', {
    textDocument: { uri: server.uri('a.md') },
    position: WRONG.start,
  });
  expect(found).toMatchObject([
    {
      originSelectionRange: WRONG,
      targetUri: server.uri('claims-db/cloud.yaml'),
      targetRange: { start: { line: 19 } },
    },
  ]);
});

test('the claims of a file that is gone are dropped when somebody says so', async () => {
  await server.stop();
  server = await start({ capabilities: { textDocument: { diagnostic: {} }, window: { showMessage: {} } } });
  const asked = Promise.withResolvers<{ message: string; actions: { title: string }[] }>();
  const answer = Promise.withResolvers<{ title: string } | null>();
  server.connection.onRequest('window/showMessageRequest', (params) => {
    asked.resolve(params);
    return answer.promise;
  });
  server.open('a.md', DRAFT);
  expect((await server.pull('a.md')).items).toHaveLength(1);
  rmSync(join(server.folder, 'claims-db', 'cloud.yaml'));
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: server.uri('claims-db/cloud.yaml'), type: 3 }],
  });
  const { message, actions } = await asked.promise;
  expect(message).toContain('cloud.yaml');
  expect(actions).toEqual([{ title: '弃用其中的数据' }]);
  expect((await server.pull('a.md')).items).toMatchObject([{ code: 'figure-mismatch' }]);
  answer.resolve(actions[0] ?? null);
  await expect
    .poll(async () => (await server.pull('a.md')).items?.filter(({ code }) => code === 'figure-mismatch'))
    .toEqual([]);
});

test('the command checks the whole document and counts', async () => {
  server.open('a.md', DRAFT);
  const answer = await server.connection.sendRequest('workspace/executeCommand', {
    command: 'tieout.server.checkDocument',
    arguments: [server.uri('a.md')],
  });
  expect(answer).toMatchObject({ counts: { figures: 2, supported: 1, refuted: 1, flagged: 1 } });
  expect(answer).toMatchObject({
    figures: [
      { text: '389亿元', section: '云帆三季报', claim: { figure: '398亿元' } },
      { text: '34%', message: null },
    ],
  });
});

/** As editors save: at no moment is there half a file for the server to read. */
function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

test('a changed claim re-flags the open draft; a broken edit keeps the last good database and says so', async () => {
  server.open('a.md', DRAFT);
  const { resultId } = await server.pull('a.md');
  const path = join(server.folder, 'claims-db', 'cloud.yaml');
  const text = readFileSync(path, 'utf8');
  const changed = { changes: [{ uri: server.uri('claims-db/cloud.yaml'), type: 2 }] };
  replaceFile(path, text.replace('398.24亿元', '389.02亿元'));
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
  await server.connection.sendRequest('workspace/executeCommand', { command: 'tieout.server.reloadDatabases' });
  expect(await server.pull('a.md', resultId)).toMatchObject({ kind: 'full', items: [] });
  replaceFile(path, text.replace('period: 2025Q3', 'period: 2025Q9'));
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
  await server.until(() => server.shown.length > 1 && server.published.length > 0);
  expect(server.shown[0]).toContain('398.24亿元 → 389.02亿元');
  expect(server.shown[1]).toContain('cloud.yaml 第 23 行');
  const problem = server.published.findLast(({ diagnostics }) => diagnostics.length > 0);
  expect(problem).toMatchObject({
    uri: server.uri('claims-db/cloud.yaml'),
    diagnostics: [{ range: { start: { line: 22, character: 12 }, end: { line: 22, character: 18 } }, severity: 1 }],
  });
  expect(await server.pull('a.md')).toMatchObject({ items: [] });
});

test('in the chart of the last quarters words stand above all bars, also where others are higher than the claim’s own', async () => {
  const server = await start({ settings: { bundledDatabase: true }, options: { images: true }, locale: 'en' });
  server.open('draft.md', 'In the September quarter of 2025, revenue of Alibaba Group was RMB247.8 billion.\n');
  const { contents } = (await server.hover('draft.md', 0, 66)) ?? {};
  const encoded = /base64,([^)]+)/.exec(JSON.stringify(contents))?.[1] ?? '';
  const picture = Buffer.from(encoded, 'base64').toString('utf8');
  const tops = [...picture.matchAll(/<rect x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
  const words = [...picture.matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*>([^<]*)/g)].filter(([, , text = '']) =>
    /RMB/.test(text),
  );
  expect(words.map(([, , text]) => text)).toEqual(
    expect.arrayContaining(['Draft: RMB247.8 billion', 'RMB247.795 billion']),
  );
  expect(tops.length).toBeGreaterThan(4);
  expect(Math.max(...words.map(([, y]) => Number(y)))).toBeLessThan(Math.min(...tops));
  expect(new Set(words.map(([, y]) => y)).size).toBe(2);
  await server.stop();
});
