// A right figure is written key by key: at no key is there a mark that the writer would see.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isBeingTyped } from '../../client/figures/being-typed.ts';
import { type Started, start } from '../protocol/client.ts';

let server: Started;
beforeAll(async () => {
  server = await start({ settings: { bundledDatabase: true } });
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

function isShown({ range }: Diagnostic, caret: number, document: TextDocument): boolean {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const isIn = start <= caret && caret <= end;
  return !isIn && !(end < caret && isBeingTyped(document.getText().slice(end, caret)));
}

/** What is marked after each state of the text, the caret at its end: "text at the caret → marked". */
async function flashes(name: string, states: readonly string[]): Promise<string[]> {
  const seen: string[] = [];
  let version = 1;
  server.open(name, '');
  for (const text of states) {
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: server.uri(name), version: ++version },
      contentChanges: [{ text }],
    });
    const { items = [] } = await server.pull(name);
    const document = TextDocument.create('', 'markdown', version, text);
    for (const item of items.filter((each) => isShown(each, text.length, document)))
      seen.push(`${text.slice(-20)} → ${document.getText(item.range)}`);
  }
  return seen;
}

const keys = (text: string): string[] => [...text].map((_, index, all) => all.slice(0, index + 1).join(''));

test.each([
  'In the September quarter of 2025, Alibaba Cloud revenue was RMB39.8 billion, up 34% year over year.',
  'In the September quarter of 2025, revenue of Alibaba Cloud reached RMB39,824 million, up 34 percent.',
  'In the third quarter of 2025, Yunfan revenue was RMB 39.8 billion and grew 34 per cent.',
  'For the quarter ended September 30, 2025, Alibaba Group revenue was RMB247,795 million (US$34,808 million).',
  '阿里云2025年9月季度收入为398.24亿元，同比增长34%。',
  '2025年第三季度，云帆科技营收为398亿元，同比增长34%。',
  '2025年9月季度，阿里巴巴集团收入2,477.95亿元，阿里云收入 398.24 亿元。',
])('%s', async (sentence) => {
  expect(await flashes(`keys-${sentence.length}.md`, keys(sentence))).toEqual([]);
});

test('a composition leaves the figure before it alone', async () => {
  const begun = '2025年第三季度，云帆科技营收为398';
  const composed = ['y', 'yi', "yi'y", "yi'yu", "yi'yua", "yi'yuan"].map((letters) => begun + letters);
  expect(await flashes('composed.md', [...composed, `${begun}亿元`])).toEqual([]);
});

test('a wrong figure is marked as soon as the sentence goes on', async () => {
  const begun = 'In the third quarter of 2025, Yunfan revenue was RMB35.8 billion';
  expect(await flashes('goes-on.md', [begun, `${begun},`, `${begun}, an`, `${begun}, and `])).toEqual([
    'MB35.8 billion, and  → RMB35.8 billion',
  ]);
});
