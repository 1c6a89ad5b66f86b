// Each setting at run time: what it changes in an open draft, at once and back.

import { equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { inSettings, inWorkspace, openDraft, openText, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const FOUND = ['412.5亿元: figure-mismatch'];

test('a language that is taken off the list is checked no longer', async () => {
  const { document } = await openDraft('wrong.zh.md');
  await waitForFindings(document, FOUND);
  await inSettings('languages', ['plaintext'], () => waitForFindings(document, []));
  await waitForFindings(document, FOUND);
});

test('without the bundled claims, only the workspace’s own speak', async () => {
  const { document } = await openText('阿里云2025年第三季度收入为412.5亿元。白鹭航运2025年第一季度营收为11亿元。\n');
  const own = '11亿元: figure-mismatch';
  await waitForFindings(document, [...FOUND, own]);
  await inSettings('bundledDatabase', false, () => waitForFindings(document, ['412.5亿元: unknown-subject', own]));
  await waitForFindings(document, [...FOUND, own]);
});

test('one more database is read as soon as it is named', async () => {
  const file = inWorkspace('elsewhere/heron.yaml');
  const claims = `entities:
  - { id: heron-lines, name: 苍鹭航线, kind: company, currency: CNY }
source: { id: heron, title: 年报, publisher: 苍鹭航线, date: 2025-03-01, tier: primary }
claims:
  - { id: heron-2024, entity: heron-lines, metric: revenue, period: 2024, quantity: "20亿元" }
`;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(claims));
  const { document } = await openText('苍鹭航线2024年营收为21亿元。\n');
  await waitForFindings(document, ['21亿元: unknown-subject']);
  await inSettings('databases', ['elsewhere'], () => waitForFindings(document, ['21亿元: figure-mismatch']));
  await waitForFindings(document, ['21亿元: unknown-subject']);
  await vscode.workspace.fs.delete(inWorkspace('elsewhere'), { recursive: true });
});

test('messages change their language', async () => {
  const { document } = await openDraft('wrong.zh.md');
  const message = (): string => vscode.languages.getDiagnostics(document.uri)[0]?.message ?? '';
  await waitForFindings(document, FOUND);
  match(message(), /不符|是/);
  await inSettings('messageLanguage', 'en', () =>
    until('it is English', () => /disagrees|is /.test(message()) || undefined, vscode.languages.onDidChangeDiagnostics),
  );
});

test('lenses come and go', async () => {
  const { document } = await openText('# 阿里云\n\n阿里云2025年第三季度收入为412.5亿元。\n');
  await waitForFindings(document, FOUND);
  const lenses = async (): Promise<number> =>
    (await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', document.uri)).length;
  equal(await lenses(), 1);
  await inSettings('codeLens.enabled', false, () => until('no lens', async () => (await lenses()) === 0 || undefined));
});
