// Code actions, applied: the text before and after.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Started, start } from './client.ts';

let server: Started;
beforeEach(async () => {
  server = await start({ settings: { 'fixAll.refuted': true } });
});
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

/** The actions on the words in ⟦ ⟧, by title, each with the text that it leaves. */
async function actionsOn(marked: string, only?: string[]): Promise<Map<string, string>> {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const document = TextDocument.create('', 'markdown', 1, text);
  server.open('a.md', text);
  const actions: CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: server.uri('a.md') },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
  const own = (action: CodeAction): TextDocumentEdit[] =>
    action.edit?.documentChanges?.filter(
      (change) => 'edits' in change && change.textDocument.uri === server.uri('a.md'),
    ) as TextDocumentEdit[];
  return new Map(
    actions.map((action) => [
      action.title,
      TextDocument.applyEdits(
        document,
        own(action).flatMap(({ edits }) => edits as []),
      ),
    ]),
  );
}

test.each([
  ['云帆科技2025年第三季度营收为⟦389亿元⟧。', '改为“398亿元”', '云帆科技2025年第三季度营收为398亿元。'],
  [
    '云帆科技2025年第三季度营收为⟦三百八十九亿元⟧。',
    '改为“三百九十八亿元”',
    '云帆科技2025年第三季度营收为三百九十八亿元。',
  ],
  ['云帆科技2025年第三季度营收⟦突破400亿元⟧。', '措辞改为“近400亿元”', '云帆科技2025年第三季度营收近400亿元。'],
  ['云帆科技2025年第三季度营收同比增长⟦34个百分点⟧。', '改为“34%”', '云帆科技2025年第三季度营收同比增长34%。'],
  [
    'Yunfan revenue for the third quarter of 2025 was ⟦RMB38.9 billion⟧.',
    '改为“RMB39.8 billion”',
    'Yunfan revenue for the third quarter of 2025 was RMB39.8 billion.',
  ],
  [
    '| 指标（亿元） | 2025年第三季度 |\n| --- | --- |\n| 云帆科技营收 | ⟦389⟧ |\n',
    '改为“398”',
    '| 指标（亿元） | 2025年第三季度 |\n| --- | --- |\n| 云帆科技营收 | 398 |\n',
  ],
  [
    '| RMB bn | Q3 2025 |\n| --- | --- |\n| Yunfan revenue | ⟦38.9⟧ |\n',
    '改为“39.8”',
    '| RMB bn | Q3 2025 |\n| --- | --- |\n| Yunfan revenue | 39.8 |\n',
  ],
  [
    '| RMB million | Q3 2025 |\n| --- | --- |\n| Yunfan revenue | ⟦38,924⟧ |\n',
    '改为“39,824”',
    '| RMB million | Q3 2025 |\n| --- | --- |\n| Yunfan revenue | 39,824 |\n',
  ],
])('%s → %s', async (marked, title, fixed) => {
  const actions = await actionsOn(marked, ['quickfix']);
  const [found] = [...actions].filter(([name]) => name.startsWith(title));
  expect(found?.[1] ?? [...actions]).toBe(fixed);
});

test('a currency that is wrong is put right either way: the number, or the unit', async () => {
  await server.stop();
  server = await start({ settings: { bundledDatabase: true } });
  const actions = await actionsOn('阿里巴巴集团2025年9月季度收入⟦2477.95亿美元⟧。', ['quickfix']);
  const [number, unit] = [...actions.values()];
  expect(number).toBe('阿里巴巴集团2025年9月季度收入348.08亿美元。');
  expect(unit).toBe('阿里巴巴集团2025年9月季度收入2477.95亿元。');
});

describe('a figure of which the claims say that it is wrong', () => {
  beforeEach(async () => {
    await server.stop();
    server = await start({ settings: { bundledDatabase: true } });
  });

  test.each(['2025年9月季度，阿里云⟦315亿元⟧的资本开支。', '2025年9月季度，AWS资本支出同比暴涨⟦28%⟧。'])(
    '%s is not changed to what is told of somebody else, and no source of it is cited',
    async (marked) => {
      const titles = [...(await actionsOn(marked)).keys()];
      expect(titles).toContain('在这里忽略（disputed-figure）');
      expect(titles.filter((title) => title.startsWith('注明来源') || title.startsWith('改为'))).toEqual([]);
    },
  );
});

test.each([
  ['2025年9月季度，阿里云收入同比增长⟦34%⟧。', 'Alibaba Group (Business Wire)'],
  ['In the September quarter of 2025, Alibaba Group revenue was ⟦RMB247.8 billion⟧.', 'Alibaba Group (Business Wire)'],
])('%s is cited by whoever is nearest to the facts', async (marked, publisher) => {
  await server.stop();
  server = await start({ settings: { bundledDatabase: true } });
  const titles = [...(await actionsOn(marked)).keys()];
  expect(titles.find((title) => title.startsWith('注明来源'))).toContain(publisher);
});

test.each([
  ['云帆科技2025年第三季度营收为⟦398亿元⟧。', '（来源：[云帆科技](https://example.com/yunfan/2025q3)）'],
  ['雲帆科技2025年第三季度營收為⟦398億元⟧。', '（來源：[云帆科技](https://example.com/yunfan/2025q3)）'],
])('a citation follows the draft’s own habit and characters: %s', async (marked, citation) => {
  const actions = await actionsOn(marked, ['refactor']);
  const [, cited] = [...actions].find(([title]) => title.startsWith('注明来源')) ?? [];
  expect(cited).toBe(marked.replace('⟦', '').replace('⟧', citation));
});

test('where the draft has footnotes, a citation is one more', async () => {
  const actions = await actionsOn('云帆科技2025年第三季度营收为⟦398亿元⟧。\n\n另有一事[^1]。\n\n[^1]: 出处。\n', [
    'refactor',
  ]);
  expect(actions.get('注明来源：云帆科技')).toBe(
    '云帆科技2025年第三季度营收为398亿元[^2]。\n\n另有一事[^1]。\n\n[^1]: 出处。\n\n[^2]: 云帆科技，[云帆科技二〇二五年第三季度业绩公告](https://example.com/yunfan/2025q3)，2025-11-25\n',
  );
});

test('a period that the sentence leaves open is stated', async () => {
  const actions = await actionsOn('云帆科技营收为⟦333.98亿元⟧。', ['refactor']);
  expect(actions.get('写明期间：2025年第二季度')).toBe('云帆科技2025年第二季度营收为333.98亿元。');
});

test('an ignored figure is silent', async () => {
  const paragraph = await actionsOn('云帆科技2025年第三季度营收为⟦389亿元⟧。', ['quickfix']);
  const ignored = paragraph.get('在这里忽略（figure-mismatch）') ?? '';
  expect(ignored).toBe('云帆科技2025年第三季度营收为389亿元。 <!-- tieout-ignore figure-mismatch -->');
  server.open('b.md', ignored);
  expect((await server.pull('b.md')).items).toEqual([]);
});

test('in a table the comment goes into the cell', async () => {
  const table = '| 指标 | 2025年第三季度 |\n| --- | --- |\n| 云帆科技营收 | ⟦389亿元⟧ |\n';
  const ignored = (await actionsOn(table, ['quickfix'])).get('在这里忽略（figure-mismatch）') ?? '';
  expect(ignored.split('\n')[2]).toBe('| 云帆科技营收 | 389亿元 <!-- tieout-ignore figure-mismatch --> |');
  server.open('b.md', ignored);
  expect((await server.pull('b.md')).items).toEqual([]);
});

test.each([
  ['a heading', '# 云帆科技2025年第三季度营收⟦389亿元⟧\n', '<!-- C -->\n# 云帆科技2025年第三季度营收389亿元\n'],
  ['a list', '- 云帆科技2025年第三季度营收⟦389亿元⟧\n- 无\n', '- 云帆科技2025年第三季度营收389亿元 <!-- C -->\n- 无\n'],
  ['a quote', '> # 云帆科技2025年第三季度营收⟦389亿元⟧\n', '> # 云帆科技2025年第三季度营收389亿元 <!-- C -->\n'],
])('an ignore comment does not break %s', async (_, marked, expected) => {
  const ignored = (await actionsOn(marked, ['quickfix'])).get('在这里忽略（figure-mismatch）') ?? '';
  expect(ignored).toBe(expected.replace('C', 'tieout-ignore figure-mismatch'));
  server.open('b.md', ignored);
  expect((await server.pull('b.md')).items).toEqual([]);
});

test('what a draft cites goes with a figure into the claims', async () => {
  const text = '据[云帆投资者日](https://example.com/day)，云帆科技2025年第四季度营收为⟦500亿元⟧。';
  const offset = text.indexOf('⟦');
  server.open('a.md', text.replace(/[⟦⟧]/g, ''));
  const at = { line: 0, character: offset + 1 };
  const actions: CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: server.uri('a.md') },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  const addition = actions.find(({ title }) => title.startsWith('把'));
  expect(JSON.stringify(addition?.edit)).toContain('url: \\"https://example.com/day\\"');
});

test('all findings of a kind are fixed at once where there are several', async () => {
  const one = '云帆科技2025年第三季度营收为⟦389亿元⟧。';
  const kind = ['quickfix.tieout.kind'];
  expect([...(await actionsOn(`${one}\n`, kind)).keys()]).toEqual([]);
  const actions = await actionsOn(`${one}\n\n云帆科技2025年第二季度营收为343亿元，增长很快。\n`, kind);
  expect([...actions]).toEqual([
    [
      '修改本文中 2 处同类问题（figure-mismatch）',
      '云帆科技2025年第三季度营收为398亿元。\n\n云帆科技2025年第二季度营收为334亿元，增长很快。\n',
    ],
  ]);
});

test('all certain fixes at once: refuted figures only as the setting says', async () => {
  const actions = await actionsOn('云帆科技2025年第三季度营收为⟦389亿元⟧。\n\n<!-- tieout-ignore -->\n\n完。\n', [
    'source.fixAll.tieout',
  ]);
  expect([...actions.values()]).toEqual(['云帆科技2025年第三季度营收为398亿元。\n\n完。\n']);
});
