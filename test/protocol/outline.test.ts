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

test.each([
  ['云帆科技营收', ['398.24亿元', '34%', '333.98亿元', '301.27亿元'], '2025年第三季度'],
  ['Yunfan Technology revenue of ', ['RMB39.824 billion', '34%', 'RMB33.398 billion', 'RMB30.127 billion'], 'Q3 2025'],
  ['云帆科技营收创下', [], undefined],
])('after %s come the figures of the claims', async (text, labels, first) => {
  server.open('b.md', text);
  const items: CompletionItem[] = await server.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: server.uri('b.md') },
    position: { line: 0, character: text.length },
  });
  expect(items.map(({ label }) => label)).toEqual(labels);
  expect(items[0]?.detail).toBe(first);
});

test('claims are workspace symbols', async () => {
  const symbols: { name: string }[] = await server.connection.sendRequest('workspace/symbol', {
    query: '云帆 第二季度',
  });
  expect(symbols.map(({ name }) => name)).toEqual(['云帆科技2025年第二季度营收 333.98亿元']);
});
