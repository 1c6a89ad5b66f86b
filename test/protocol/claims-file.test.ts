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
  expect(await labels(at(line + 1, 12))).toEqual(['confirmed', 'disputed', 'unverified', 'superseded']);
  expect(await labels(at(line + 2, 4))).toContain('quantity');
});

test('an id is explained, and leads to its entry', async () => {
  server.open(NAME, text, 'yaml');
  expect(await server.hover(NAME, 20, 14)).toMatchObject({ contents: { value: 'yunfan: 云帆科技' } });
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
