// A wrong figure is flagged where it stands, and no longer once it is right; a hover tells how it was read.

import { equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION_ID, hoverText, openDraft, openText, replace, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

test('the extension is there and starts with a Markdown draft (packaged)', async () => {
  await openDraft('wrong.zh.md');
  await until('the extension is active', () => vscode.extensions.getExtension(EXTENSION_ID)?.isActive || undefined);
});

test('a wrong figure is flagged, and no longer once it is put right (packaged)', async () => {
  const editor = await openDraft('wrong.zh.md');
  await waitForFindings(editor.document, ['412.5亿元: figure-mismatch']);
  await replace(editor, '412.5亿元', '398.24亿元');
  await waitForFindings(editor.document, []);
  await replace(editor, '34%', '43%');
  await waitForFindings(editor.document, ['43%: figure-mismatch']);
});

test('a plain text draft in English is checked too', async () => {
  const { document } = await openDraft('wrong.en.txt');
  await waitForFindings(document, ['RMB41.2 billion: figure-mismatch']);
});

test('a hover explains a wrong figure and a right one (packaged)', async () => {
  const { document } = await openDraft('wrong.zh.md');
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
  match(await hoverText(document, '412.5亿元'), /398\.24/);
  match(await hoverText(document, '34%'), /34%/);
});

test('an untitled draft is checked before it is saved', async () => {
  const content = '阿里云2025年第三季度收入为412.5亿元。\n';
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
});

test('of hundreds of findings the worst come first: an editor draws only so many', async () => {
  const unknown = Array.from({ length: 600 }, (_, n) => `白鹭航运${1400 + n}年营收为${n + 2}.5亿元。\n`).join('\n');
  const { document } = await openText(`${unknown}\n阿里云2025年第三季度收入为412.5亿元。\n`);
  const first = await until(
    'the draft is checked',
    () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 500 ? found[0] : undefined;
    },
    vscode.languages.onDidChangeDiagnostics,
  );
  equal(document.getText(first.range), '412.5亿元');
});

test('nothing is flagged in other languages', async () => {
  const { document } = await openDraft('claims-db/example.yaml');
  const draft = await openDraft('wrong.zh.md');
  await waitForFindings(draft.document, ['412.5亿元: figure-mismatch']);
  await waitForFindings(document, []);
});

test('switched off, everything disappears at once; switched on, it is back', async () => {
  const { document } = await openDraft('wrong.zh.md');
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
  const settings = vscode.workspace.getConfiguration('tieout');
  await settings.update('enabled', false, vscode.ConfigurationTarget.Global);
  await waitForFindings(document, []);
  await settings.update('enabled', undefined, vscode.ConfigurationTarget.Global);
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
});
