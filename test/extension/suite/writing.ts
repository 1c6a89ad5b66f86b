// What a writer does with a flagged figure: mend it, type on in peace, switch the marks off for a while.

import { equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, inSettings, openDraft, openText, replace, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const WRONG = ['412.5亿元: figure-mismatch'];

test('Fix This Figure puts the claim in its place, in the same manner', async () => {
  const editor = await openDraft('wrong.zh.md');
  await waitForFindings(editor.document, WRONG);
  editor.selection = caretAt(find(editor.document, '412.5亿元').start.translate(0, 2));
  await vscode.commands.executeCommand('tieout.fixFigure');
  await waitForFindings(editor.document, []);
  match(editor.document.getText(), /收入为398\.2亿元，/);
});

test('a figure at the caret is left alone while it is typed, and flagged when the caret leaves', async () => {
  await inSettings('calm.delay', 10_000, async () => {
    const editor = await openDraft('wrong.zh.md');
    await waitForFindings(editor.document, WRONG);
    const rate = find(editor.document, '34%');
    editor.selection = caretAt(rate.start.translate(0, 2));
    await vscode.commands.executeCommand('type', { text: '9' });
    match(editor.document.getText(), /349%/);
    // An edit elsewhere shows when the answer to both is there.
    await replace(editor, '412.5亿元', '413.5亿元');
    await waitForFindings(editor.document, ['413.5亿元: figure-mismatch']);
    editor.selection = caretAt(new vscode.Position(0, 0));
    await waitForFindings(editor.document, ['413.5亿元: figure-mismatch', '349%: figure-mismatch']);
  });
});

test('a figure at the caret is flagged when the writer pauses', async () => {
  await inSettings('calm.delay', 200, async () => {
    const editor = await openDraft('wrong.zh.md');
    await waitForFindings(editor.document, WRONG);
    editor.selection = caretAt(find(editor.document, '34%').start.translate(0, 2));
    await vscode.commands.executeCommand('type', { text: '9' });
    await waitForFindings(editor.document, [...WRONG, '349%: figure-mismatch']);
  });
});

test('a snoozed document has no marks until the snooze ends', async () => {
  const { document } = await openDraft('wrong.zh.md');
  await waitForFindings(document, WRONG);
  await vscode.commands.executeCommand('tieout.snoozeDocument');
  await waitForFindings(document, []);
  await vscode.commands.executeCommand('tieout.endSnooze');
  await waitForFindings(document, WRONG);
  await vscode.commands.executeCommand('tieout.snoozeHour');
  await waitForFindings(document, []);
  await vscode.commands.executeCommand('tieout.endSnooze');
  await waitForFindings(document, WRONG);
});

test('the severity of a code is the one that the settings give it', async () => {
  const { document } = await openDraft('wrong.zh.md');
  await waitForFindings(document, WRONG);
  const severity = () =>
    vscode.languages.getDiagnostics(document.uri).find(({ source }) => source === 'tieout')?.severity;
  equal(severity(), vscode.DiagnosticSeverity.Error);
  await inSettings('severity.figure-mismatch', 'information', () =>
    until('it is information', () => severity() === vscode.DiagnosticSeverity.Information || undefined, changed),
  );
  await inSettings('severity.figure-mismatch', 'off', () => waitForFindings(document, []));
});

test('a new claims database is started with an example', async () => {
  await vscode.commands.executeCommand('tieout.newClaimsDatabase');
  const document = vscode.window.activeTextEditor?.document;
  match(document?.uri.path ?? '', /claims-db\/my-claims\.yaml$/);
  match(document?.getText() ?? '', /# claims:/);
  await vscode.workspace.fs.delete(document?.uri ?? vscode.Uri.parse('untitled:none'));
});

const changed = vscode.languages.onDidChangeDiagnostics;

function caretAt(position: vscode.Position): vscode.Selection {
  return new vscode.Selection(position, position);
}

test('the next and the previous flagged figure are a command away, round the end', async () => {
  const one = '阿里云2025年9月季度收入为412亿元。\n';
  const two = '阿里云2025年6月季度收入为512亿元，增长很快。\n';
  const editor = await openText(`${one}\n${two}`);
  await waitForFindings(editor.document, ['412亿元: figure-mismatch', '512亿元: figure-mismatch']);
  const selected = async (command: string) => {
    await vscode.commands.executeCommand(`tieout.${command}`);
    return editor.document.getText(editor.selection);
  };
  equal(await selected('nextFigure'), '412亿元');
  equal(await selected('nextFigure'), '512亿元');
  equal(await selected('nextFigure'), '412亿元');
  equal(await selected('previousFigure'), '512亿元');
  await vscode.commands.executeCommand('tieout.fixKind');
  await waitForFindings(editor.document, []);
  match(editor.document.getText(), /收入为398亿元[\s\S]*收入为334亿元/);
});
