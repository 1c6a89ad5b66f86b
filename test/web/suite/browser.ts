// What is different in a browser: the workspace lies on a file system of the editor's, and there is no Node.

import { equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  EXTENSION_ID,
  inSettings,
  inWorkspace,
  openDraft,
  replace,
  waitForFindings,
} from '../../extension/suite/editor.ts';
import { test, until } from '../../extension/suite/runner.ts';

interface Summary {
  readonly documents: number;
  readonly figures: number;
  readonly refuted: number;
  readonly supported: number;
  readonly unchecked: readonly unknown[];
}

test('this is a browser', async () => {
  equal(vscode.env.uiKind, vscode.UIKind.Web);
  ok(inWorkspace('').scheme !== 'file');
});

test('every command is in the palette', async () => {
  await openDraft('wrong.zh.md');
  await until('the extension is active', () => vscode.extensions.getExtension(EXTENSION_ID)?.isActive || undefined);
  const { contributes } = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON ?? {};
  const known = new Set(await vscode.commands.getCommands(true));
  for (const { command } of contributes.commands) ok(known.has(command), `${command} is declared but does nothing`);
});

test('Check Document counts, and Check Workspace goes through the drafts that are not open', async () => {
  await openDraft('wrong.zh.md');
  const { figures, refuted, supported } = await vscode.commands.executeCommand<Summary>('tieout.checkDocument');
  equal(`${figures} ${refuted} ${supported}`, '2 1 1');
  const all = await vscode.commands.executeCommand<Summary>('tieout.checkWorkspace');
  equal(`${all.documents} ${all.refuted} ${all.unchecked.length}`, '3 2 0');
});

test('Check Workspace obeys .gitignore, the configuration file and the settings', async () => {
  const wrong = await vscode.workspace.fs.readFile(inWorkspace('wrong.zh.md'));
  const put = (name: string, text: string | Uint8Array): Thenable<void> =>
    vscode.workspace.fs.writeFile(inWorkspace(name), typeof text === 'string' ? new TextEncoder().encode(text) : text);
  await put('.gitignore', 'out/\n');
  await put('tieout.config.json', '{ "exclude": ["old"] }');
  for (const name of ['out/a.md', 'old/b.md', 'mine/c.md', 'taken/d.md']) await put(name, wrong);
  const names = async (): Promise<number> =>
    (await vscode.commands.executeCommand<Summary>('tieout.checkWorkspace')).documents;
  equal(await names(), 5);
  const become = (count: number): Promise<unknown> =>
    until(`${count} drafts`, async () => (await names()) === count || undefined);
  await inSettings('exclude', ['mine/**'], () => become(4));
  await inSettings('include', ['taken/'], () => become(1));
  for (const name of ['.gitignore', 'tieout.config.json', 'out', 'old', 'mine', 'taken'])
    await vscode.workspace.fs.delete(inWorkspace(name), { recursive: true });
});

test('a claims file that is edited and saved in the editor re-checks the draft beside it', async () => {
  const { document } = await openDraft('own.zh.md');
  await waitForFindings(document, []);
  const file = await vscode.workspace.openTextDocument(inWorkspace('claims-db/example.yaml'));
  const claims = await vscode.window.showTextDocument(file, vscode.ViewColumn.Beside);
  await replace(claims, '12.5亿元', '13.5亿元');
  ok(await claims.document.save());
  await waitForFindings(document, ['12.5亿元: figure-mismatch']);
  await replace(claims, '13.5亿元', '12.5亿元');
  ok(await claims.document.save());
  await waitForFindings(document, []);
});

test('a claims file that is new counts, in a folder below too', async () => {
  const draft = await openDraft('own.zh.md');
  await replace(draft, '第一季度', '第二季度');
  await waitForFindings(draft.document, []);
  const file = inWorkspace('claims-db/more/second.yaml');
  const claims = await vscode.workspace.fs.readFile(inWorkspace('claims-db/example.yaml'));
  const text = new TextDecoder()
    .decode(claims)
    .replace(/entities:[\s\S]*?\n\n/, '')
    .replaceAll('2025q1', '2025q2');
  const second = text
    .replace('egret-report', 'egret-report-2')
    .replace('2025Q1', '2025Q2')
    .replace('12.5亿元', '13.5亿元');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(second));
  await waitForFindings(draft.document, ['12.5亿元: period-mismatch']);
});

test('in a claims file a name that is not defined is flagged', async () => {
  const { document } = await openDraft('claims-db/example.yaml');
  await replace(await vscode.window.showTextDocument(document), 'entity: egret-shipping', 'entity: egret-shiping');
  await until(
    'the name is flagged',
    () => vscode.languages.getDiagnostics(document.uri).some(({ source }) => source === 'tieout') || undefined,
    vscode.languages.onDidChangeDiagnostics,
  );
});
