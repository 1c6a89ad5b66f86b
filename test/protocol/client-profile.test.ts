// What a client says of itself, and what the server makes of it: language of labels, snippets, settings by language.

import { cpSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { type Started, type StartOptions, start } from './client.ts';

const WRONG = '云帆科技2025年第三季度营收为389亿元。';

let server: Started;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

async function actions(options: StartOptions): Promise<CodeAction[]> {
  server = await start(options);
  server.open('a.md', WRONG);
  const at = { line: 0, character: WRONG.indexOf('389') + 1 };
  return server.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: server.uri('a.md') },
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['quickfix'] },
  });
}

test.each([
  ['zh-tw', '改為「398亿元」（云帆科技 2025-11-25）', '在這裡忽略（figure-mismatch）'],
  ['zh-cn', '改为“398亿元”（云帆科技 2025-11-25）', '在这里忽略（figure-mismatch）'],
  ['en', 'Change to "398亿元" (云帆科技 2025-11-25)', 'Ignore here (figure-mismatch)'],
])('labels speak the locale %s', async (locale, ...titles) => {
  expect((await actions({ locale })).map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
});

test.each([
  ['zh-tw', 'draft', '「389亿元」与', '“389亿元”与来源不符'],
  ['zh-tw', 'editor', '', '「389亿元」與來源不符'],
  ['en', 'zh-Hant', '', '「389亿元」與來源不符'],
])('in %s with messages in %s', async (locale, messageLanguage, absent, present) => {
  server = await start({ locale, settings: { messageLanguage } });
  server.open('a.md', WRONG);
  const report = await server.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: server.uri('a.md') },
  });
  const hover = await server.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: server.uri('a.md') },
    position: { line: 0, character: WRONG.indexOf('389') + 1 },
  });
  expect(JSON.stringify(report)).toContain(present);
  if (absent !== '') expect(JSON.stringify(report)).not.toContain(absent);
  expect(JSON.stringify(hover)).toContain(messageLanguage === 'draft' ? '期间' : '期間');
});

test('a client that edits with snippets is asked for the reason', async () => {
  const capabilities = {
    textDocument: { diagnostic: {} },
    workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  };
  const ignore = (await actions({ capabilities })).find(({ kind }) => kind === 'quickfix.tieout.ignore');
  expect(ignore?.edit?.documentChanges).toMatchObject([
    { edits: [{ snippet: { value: ' <!-- tieout-ignore figure-mismatch -- $1 -->' } }] },
  ]);
});

test('a severity can be another one for one language', async () => {
  const byLanguage = { plaintext: { severity: { 'figure-mismatch': 'off' } } };
  server = await start({ settings: { byLanguage } });
  server.open('a.md', WRONG);
  server.open('a.txt', WRONG, 'plaintext');
  expect((await server.pull('a.md')).items).toHaveLength(1);
  expect((await server.pull('a.txt')).items).toEqual([]);
});

test('a client can do without workspace diagnostics', async () => {
  server = await start({ options: { workspaceDiagnostics: false } });
  expect(server.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false });
});

test('a folder of the workspace names databases of its own, from where it lies', async () => {
  const configuration = (scope: string | undefined) => ({ bundledDatabase: false, databases: scope ? ['more'] : [] });
  server = await start({ capabilities: { workspace: { configuration: true } }, configuration });
  mkdirSync(join(server.folder, 'more'));
  cpSync(join(server.folder, 'claims-db'), join(server.folder, 'more'), { recursive: true });
  const reload = { command: 'tieout.server.reloadDatabases' };
  const { databases }: { databases: { path: string }[] } = await server.connection.sendRequest(
    'workspace/executeCommand',
    reload,
  );
  expect(databases.map(({ path }) => relative(server.folder, path)).sort()).toEqual(['claims-db', 'more']);
});

test.each([
  ['says nothing of pictures', {}, 'markdown', /^\*\*✗ (?![\s\S]*data:image)/],
  ['shows pictures', { options: { images: true } }, 'markdown', /!\[.*\]\(data:image\/svg/],
  [
    'reads plain text only',
    { capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } },
    'plaintext',
    /^“389亿元”：[^*]*$/,
  ],
] as const)('a client that %s gets a hover that it can show', async (_, options, kind, words) => {
  server = await start(options as StartOptions);
  server.open('a.md', WRONG);
  const hover = await server.hover('a.md', 0, WRONG.indexOf('389') + 1);
  expect(hover?.contents).toEqual({ kind, value: expect.stringMatching(words) });
});

test('a client that cannot tell which fix is meant gets one quick fix for a finding', async () => {
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };
  const titles = (await actions({ capabilities: { textDocument: { codeAction } } })).map(({ title }) => title);
  expect(titles).toEqual([expect.stringMatching(/^改为“398亿元”/)]);
});

test.each([
  ['with a finding, as its quick fix does, gets only what it may apply', true, [/^改为“398亿元”/]],
  ['without one, as its menu does, gets everything', false, [/^改为“398亿元”/, /忽略/, /忽略/]],
] as const)('an old Kate that asks %s', async (_, withFinding, wanted) => {
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } } };
  server = await start({ capabilities: { textDocument: { codeAction } } });
  server.open('a.md', WRONG);
  const at = { line: 0, character: WRONG.indexOf('389') };
  const range = { start: at, end: { line: 0, character: at.character + 3 } };
  const finding = { range, message: '', source: 'tieout', code: 'figure-mismatch' };
  const found: CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: server.uri('a.md') },
    range,
    context: { diagnostics: withFinding ? [finding] : [] },
  });
  const offered = found.map(({ title }) => title).filter((title) => !title.startsWith('注明来源'));
  expect(offered).toEqual(wanted.map((title) => expect.stringMatching(title)));
});
