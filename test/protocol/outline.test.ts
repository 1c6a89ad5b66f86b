// The draft at a glance: lenses, marks, symbols, completion.

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeLens, CompletionItem, DocumentSymbol, InlayHint } from 'vscode-languageserver-protocol/node';
import { type Started, start } from './client.ts';

const DRAFT = `# 云帆三季报

云帆科技2025年第三季度营收为389亿元，同比增长34%。

## 二季度

云帆科技2025年第二季度营收为334亿元。
`;

let server: Started;
beforeEach(async () => {
  server = await start({ settings: { 'inlayHints.enabled': true } });
  server.open('a.md', DRAFT);
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

test('a lens above each heading counts the figures below it', async () => {
  const lenses: CodeLens[] = await server.connection.sendRequest('textDocument/codeLens', {
    textDocument: { uri: server.uri('a.md') },
  });
  expect(lenses.map(({ range, command }) => [range.start.line, command?.title])).toEqual([
    [0, '3 个数字：✓ 2  ✗ 1'],
    [4, '1 个数字：✓ 1'],
  ]);
});

test('a mark stands after each supported figure in the range asked for', async () => {
  const hints: InlayHint[] = await server.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri: server.uri('a.md') },
    range: { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } },
  });
  expect(hints.map(({ position, label }) => [position, label])).toEqual([[{ line: 2, character: 29 }, '✓']]);
});

test('figures stand under their headings as symbols', async () => {
  const symbols: DocumentSymbol[] = await server.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: { uri: server.uri('a.md') },
  });
  const names = (list: DocumentSymbol[] = []): unknown[] =>
    list.map(({ name, detail, children }) => [name, detail ?? '', names(children)]);
  expect(names(symbols)).toEqual([
    [
      '云帆三季报',
      '',
      [
        ['389亿元', '与来源不符', []],
        ['34%', '与来源相符', []],
        ['二季度', '', [['334亿元', '与来源相符', []]]],
      ],
    ],
  ]);
});

test('an editor that has an outline of its own gets no second one', async () => {
  await server.stop();
  server = await start({ settings: { 'outline.enabled': false } });
  server.open('a.md', DRAFT);
  const textDocument = { uri: server.uri('a.md') };
  expect(await server.connection.sendRequest('textDocument/documentSymbol', { textDocument })).toEqual([]);
});

/** The caret is where ▮ stands; `first` is the time of the first. */
test.each([
  ['云帆科技营收▮', ['398.24亿元', '333.98亿元', '301.27亿元'], '2025年第三季度，营收'],
  [
    'Yunfan Technology revenue of ▮',
    ['RMB39.824 billion', 'RMB33.398 billion', 'RMB30.127 billion'],
    'Q3 2025, revenue',
  ],
  ['2025年第二季度，云帆科技营收为▮', ['333.98亿元', '398.24亿元', '301.27亿元'], '2025年第二季度，营收'],
  [
    '云帆科技营收为▮，创下2025年第一季度以来的新高。',
    ['398.24亿元', '333.98亿元', '301.27亿元'],
    '2025年第三季度，营收',
  ],
  ['---\ndate: 2025-08-01\n---\n\n云帆科技营收为▮', ['333.98亿元', '301.27亿元'], '2025年第二季度，营收'],
  ['# 云帆科技2025年第一季度\n\n营收为 ▮ 。', ['301.27亿元', '398.24亿元', '333.98亿元'], '2025年第一季度，营收'],
  ['云帆科技2025年第三季度营收同比增长▮', ['34%'], '2025年第三季度，营收同比增速'],
  ['In the third quarter of 2025, Yunfan revenue grew ▮', ['34%'], 'Q3 2025, revenue growth year over year'],
  ['云帆科技2025年第三季度营收同比增长34%至▮', ['398.24亿元', '333.98亿元', '301.27亿元'], '2025年第三季度，营收'],
  ['云帆科技昨天开了会▮', [], undefined],
  ['天气很好。▮', [], undefined],
])('at the caret in %s come the figures of the claims', async (marked, labels, first) => {
  const text = marked.replace('▮', '');
  const lines = marked.slice(0, marked.indexOf('▮')).split('\n');
  server.open('b.md', text);
  const items: CompletionItem[] = await server.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: server.uri('b.md') },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  });
  expect(items.map(({ label }) => label)).toEqual(labels);
  expect(items[0]?.detail).toBe(first);
});

test('what has been typed of a figure is replaced by the one that is taken', async () => {
  const text = 'In the third quarter of 2025, Yunfan revenue was RMB39.';
  server.open('c.md', text);
  const [first]: CompletionItem[] = await server.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: server.uri('c.md') },
    position: { line: 0, character: text.length },
  });
  expect(first?.textEdit).toMatchObject({ newText: 'RMB39.824 billion', range: { start: { character: 49 } } });
});

test('a list of figures is not opened by any key', () => {
  expect(server.initialized.capabilities.completionProvider).toEqual({});
});

test('claims are workspace symbols', async () => {
  const symbols: { name: string }[] = await server.connection.sendRequest('workspace/symbol', {
    query: '云帆 第二季度',
  });
  expect(symbols.map(({ name }) => name)).toEqual(['云帆科技2025年第二季度营收 333.98亿元']);
});
