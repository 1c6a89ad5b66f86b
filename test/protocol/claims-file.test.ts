// Writing a claims database file: problems as one types, ids offered, explained and followed to where they are defined.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol/node';
import { type Started, start } from './client.ts';

const NAME = 'claims-db/cloud.yaml';

let server: Started;
let text: string;
beforeEach(async () => {
  server = await start();
  text = readFileSync(join(server.folder, NAME), 'utf8');
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const at = (line: number, character: number): object => ({
  textDocument: { uri: server.uri(NAME) },
  position: { line, character },
});

test('a slip is marked in the unsaved text and the mark goes with it; drafts stay with the saved claims', async () => {
  server.open('a.md', '云帆科技2025年第三季度营收为398亿元。');
  server.open(NAME, text.replace('metric: revenue\n    period: 2025Q3', 'metric: revenu\n    period: 2025Q3'), 'yaml');
  await server.until(() => server.published.length > 0);
  expect(server.published[0]).toMatchObject({
    uri: server.uri(NAME),
    diagnostics: [
      {
        range: { start: { line: 21, character: 12 }, end: { line: 21, character: 18 } },
        message: expect.stringContaining('revenue'),
      },
    ],
  });
  expect((await server.pull('a.md')).items).toEqual([]);
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: server.uri(NAME), version: 2 },
    contentChanges: [{ text }],
  });
  await server.until(() => server.published.at(-1)?.diagnostics.length === 0);
});

test('ids, words and fields are offered where they fit', async () => {
  server.open(NAME, `${text}  - id: new\n    entity: \n    status: \n    \n`, 'yaml');
  const line = text.split('\n').length;
  const labels = async (position: object): Promise<string[]> => {
    const items: CompletionItem[] = await server.connection.sendRequest('textDocument/completion', position);
    return items.map(({ label }) => label);
  };
  expect(await labels(at(line, 12))).toEqual(['yunfan']);
  expect(await labels(at(line + 1, 12))).toEqual(['confirmed', 'disputed', 'unverified', 'superseded', 'rejected']);
  expect(await labels(at(line + 2, 4))).toContain('quantity');
});

test('an id is explained, and leads to its entry', async () => {
  server.open(NAME, text, 'yaml');
  expect(await server.hover(NAME, 20, 14)).toMatchObject({
    contents: { value: expect.stringContaining('yunfan: 云帆科技') },
  });
  expect(await server.connection.sendRequest('textDocument/definition', at(20, 14))).toEqual([
    { uri: server.uri(NAME), range: { start: { line: 1, character: 8 }, end: { line: 1, character: 14 } } },
  ]);
});

test('an id is renamed wherever it is named, and nowhere else', async () => {
  server.open(NAME, text, 'yaml');
  const edit: { changes: Record<string, { range: { start: { line: number } } }[]> } =
    await server.connection.sendRequest('textDocument/rename', {
      ...at(7, 10),
      newName: 'turnover',
    });
  const lines = edit.changes[server.uri(NAME)]?.map(({ range }) => range.start.line);
  expect(lines).toEqual([7, 21, 26, 32, 37]);
  await expect(server.connection.sendRequest('textDocument/rename', { ...at(7, 10), newName: '营收' })).rejects.toThrow(
    /不能作 id/,
  );
});

test('nothing in a draft is renamed', async () => {
  server.open('a.md', '云帆科技2025年第三季度营收为398亿元。');
  const position = { textDocument: { uri: server.uri('a.md') }, position: { line: 0, character: 2 } };
  expect(await server.connection.sendRequest('textDocument/prepareRename', position)).toBeNull();
  server.open(NAME, text, 'yaml');
  expect(await server.connection.sendRequest('textDocument/prepareRename', at(7, 10))).toEqual({
    start: { line: 7, character: 8 },
    end: { line: 7, character: 15 },
  });
});

const params = (line: number, character: number, more: object = {}): object => ({ ...at(line, character), ...more });

test('units, periods, sources and a free id are offered, and no field twice', async () => {
  server.open(
    NAME,
    `${text}  - id: \n    entity: yunfan\n    metric: revenue\n    period: \n    quantity: 12.5\n    \n`.replace(
      'publisher: 云帆科技',
      'publisher: ',
    ),
    'yaml',
  );
  const line = text.split('\n').length - 1;
  const items = (row: number, column: number): Promise<CompletionItem[]> =>
    server.connection.sendRequest('textDocument/completion', at(row, column));
  expect((await items(line, 8)).map(({ label }) => label)).toEqual(['yunfan-revenue']);
  const periods = await items(line + 3, 12);
  expect(periods.map(({ label }) => label)).toEqual(expect.arrayContaining(['2025Q3', '2025Q4', '2026Q1', '2025H1']));
  expect(periods.find(({ label }) => label === '2025H1')?.detail).toBe('2025年上半年');
  const units = await items(line + 4, 18);
  expect(units[0]).toMatchObject({ label: '亿元', textEdit: { range: { start: { character: 18 } } } });
  const fields = (await items(line + 5, 4)).map(({ label }) => label);
  expect(fields).toContain('status');
  expect(fields).not.toContain('metric');
});

test('a title, a publisher and an address are offered as other sources have them', async () => {
  server.open(NAME, text, 'yaml');
  const line = text.split('\n').findIndex((each) => each.startsWith('  publisher: '));
  const items: CompletionItem[] = await server.connection.sendRequest('textDocument/completion', at(line, 13));
  expect(items).toMatchObject([{ label: '"云帆科技"', detail: '云帆科技二〇二五年第三季度业绩公告' }]);
});

test.each([
  [22, 12, '2025Q3: 2025年第三季度'],
  [23, 14, '398.24亿元: 398.24亿元\n代表的范围：398.235–398.245亿元'],
  [
    19,
    8,
    'yunfan-revenue-2025q3: 云帆科技2025年第三季度营收\n数字：398.24亿元\n状态：已证实\n来源：云帆科技，一手资料，2025-11-25',
  ],
  [10, 6, '以下之一：money、percent、multiple、count、physical、number、unit-price'],
])('the hover at %i:%i', async (line, character, value) => {
  server.open(NAME, text, 'yaml');
  expect(await server.hover(NAME, line, character)).toMatchObject({ contents: { value } });
});

test('an entity leads to its claims, a claim to the figures that rest on it', async () => {
  server.open('a.md', '云帆科技2025年第三季度营收为398亿元。');
  server.open(NAME, text, 'yaml');
  const references = (
    line: number,
    character: number,
  ): Promise<{ uri: string; range: { start: { line: number } } }[]> =>
    server.connection.sendRequest(
      'textDocument/references',
      params(line, character, { context: { includeDeclaration: false } }),
    );
  expect((await references(1, 8)).map(({ range }) => range.start.line)).toEqual([20, 25, 31, 36]);
  expect(await references(19, 8)).toMatchObject([{ uri: server.uri('a.md') }]);
});

test('a slip is mended by a quick fix', async () => {
  server.open(
    NAME,
    text.replace(
      'entity: yunfan\n    metric: revenue\n    period: 2025Q3',
      'entity: yunfn\n    metric: revenue\n    period: Q3 2025',
    ),
    'yaml',
  );
  const range = { start: { line: 20, character: 14 }, end: { line: 22, character: 14 } };
  const actions = await server.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: server.uri(NAME) },
    range,
    context: { diagnostics: [] },
  });
  expect(actions).toMatchObject([
    { title: '改为 yunfan', isPreferred: true, edit: { changes: { [server.uri(NAME)]: [{ newText: 'yunfan' }] } } },
    { title: '改为 2025Q3' },
  ]);
});

test('an id of a database below is not renamed from here', async () => {
  server.open(NAME, `${text}  - id: x\n    entity: alibaba-cloud\n    metric: revenue\n    quantity: 1亿元\n`, 'yaml');
  const line = text.split('\n').length;
  const settings = { tieout: { bundledDatabase: true } };
  await server.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await server.connection.sendRequest('workspace/executeCommand', { command: 'tieout.server.reloadDatabases' });
  await expect(
    server.connection.sendRequest('textDocument/rename', params(line, 14, { newName: 'aliyun' })),
  ).rejects.toThrow(/定义它的库/);
  expect(await server.connection.sendRequest('textDocument/definition', at(line, 14))).toMatchObject([
    { uri: expect.stringMatching(/claims-db\/lexicon\/entities\.yaml$/) },
  ]);
});
