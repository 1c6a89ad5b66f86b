// Writing claims files in VS Code: the server helps with them as it does with drafts.

import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { discard, find, inWorkspace, openDraft, replace, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const CLAIMS = 'claims-db/example.yaml';

test('in a claims file, ids are offered, explained and followed, and a slip is mended', async () => {
  const editor = await openDraft(CLAIMS);
  const { document } = editor;
  const metric = find(document, 'metric: revenue').end;
  const shown = await until('the server explains the metric', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      metric,
    );
    const parts = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    return parts.length > 0 ? parts : undefined;
  });
  match(shown.join('\n'), /us-gaap:Revenues/);
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    metric,
  );
  match(
    found.map((place) => ('uri' in place ? place.uri : place.targetUri).path).join(),
    /claims-db\/lexicon\/metrics\.yaml$/,
  );
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    find(document, 'entity: ').end,
  );
  ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'alibaba-cloud'));
  await replace(editor, 'period: 2025Q1', 'period: Q1 2025');
  await waitForFindings(document, ['Q1 2025: claims-file']);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    find(document, 'Q1 2025'),
    vscode.CodeActionKind.QuickFix.value,
  );
  const edit = actions.find(({ title }) => /2025Q1/.test(title))?.edit;
  ok(edit);
  await vscode.workspace.applyEdit(edit);
  await waitForFindings(document, []);
  await vscode.commands.executeCommand('workbench.action.files.revert');
});

test('a source is added as a file to be filled in', async () => {
  await vscode.commands.executeCommand('tieout.addSource', { title: '2025年半年报' });
  const editor = vscode.window.activeTextEditor;
  match(editor?.document.uri.path ?? '', /claims-db\/2025年半年报\.yaml$/);
  match(
    editor?.document.getText() ?? '',
    /^source:\n {2}title: "2025年半年报"\n {2}publisher: ".+"\n {2}date: \d{4}-\d\d-\d\d\n {2}tier: primary\n\nclaims:\n/,
  );
  await discard(editor?.document);
});

test('a figure goes into a new claims file with the caret on its source', async () => {
  const { link, close } = await draftWith('白鹭航运2024年第一季度营收为11.8亿元。\n', '11.8亿元');
  await vscode.commands.executeCommand('tieout.addToClaimsDatabase', { ...link, file: null });
  const editor = vscode.window.activeTextEditor;
  match(
    editor?.document.getText() ?? '',
    /^source:\n {2}title: ".+"\n[\s\S]*\nclaims:\n {2}- id: egret-shipping-revenue-\w+\n {4}entity: egret-shipping\n {4}metric: revenue\n {4}period: 2024-01-01\/2024-03-31\n {4}quantity: "11\.8亿元"\n/,
  );
  equal(editor?.selection.start.line, 1);
  await discard(editor?.document);
  await close();
});

test('what the draft cites is filled in as its source', async () => {
  const text = '据[白鹭航运投资者日](https://example.com/day)，白鹭航运2024年第一季度营收为11.8亿元。\n';
  const { link, close } = await draftWith(text, '11.8亿元', { name: 'cited.zh.md', findings: [] });
  await vscode.commands.executeCommand('tieout.addToClaimsDatabase', { ...link, file: null });
  const editor = vscode.window.activeTextEditor;
  match(
    editor?.document.getText() ?? '',
    /^source:\n {2}title: "白鹭航运投资者日"\n {2}publisher: ".+"\n {2}url: "https:\/\/example\.com\/day"\n {2}date: /,
  );
  equal(editor?.selection.start.line, 2);
  await discard(editor?.document);
  await close();
});

test('or into one that the workspace has', async () => {
  const { link, close } = await draftWith('白鹭航运2024年第一季度营收为11.8亿元。\n', '11.8亿元');
  const file = inWorkspace(CLAIMS);
  await vscode.commands.executeCommand('tieout.addToClaimsDatabase', { ...link, file: file.toString() });
  const editor = vscode.window.activeTextEditor;
  equal(editor?.document.uri.path, file.path);
  match(editor?.document.getText() ?? '', /quantity: "12\.5亿元"\n {2}- id: egret-shipping-revenue-\w+\n/);
  equal(editor?.document.getText(editor.selection), '11.8亿元');
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await close();
});

interface OpenedDraft {
  readonly link: { readonly uri: string; readonly position: { readonly line: number; readonly character: number } };
  close(): Promise<void>;
}

/** A draft of the workspace with these words, checked, and the place of a figure in it. */
async function draftWith(
  text: string,
  figure: string,
  { name = 'addition.zh.md', findings = [`${figure}: missing-source`] } = {},
): Promise<OpenedDraft> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const { document } = await openDraft(name);
  await waitForFindings(document, findings);
  const { line, character } = find(document, figure).start.translate(0, 1);
  return { link: { uri: uri.toString(), position: { line, character } }, close: () => discard(document) };
}
