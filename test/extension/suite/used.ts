// What somebody does in an afternoon besides writing: splitting, renaming, deleting, pasting, undoing, looking up.

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { decided } from '../../../client/report/review.ts';
import { readReview, writeReview } from '../../../client/report/review-file.ts';
import { EXTENSION_ID, find, inWorkspace, openDraft, openText, replace, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const WRONG = '阿里云2025年第三季度收入为412.5亿元。\n';
const FOUND = ['412.5亿元: figure-mismatch'];

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

test('a draft in two editors is one draft', async () => {
  const editor = await openDraft('wrong.zh.md');
  await waitForFindings(editor.document, FOUND);
  await vscode.commands.executeCommand('workbench.action.splitEditor');
  await until('there are two', () => vscode.window.visibleTextEditors.length === 2 || undefined);
  const [first, second] = vscode.window.visibleTextEditors;
  ok(first && second && first.document === second.document);
  await replace(first, '412.5亿元', '398.24亿元');
  await waitForFindings(second.document, []);
});

test('a draft that is renamed keeps its findings and takes its review along', async () => {
  const old = await write('before.md', WRONG);
  const place = { text: '412.5亿元', before: '收入为', after: '。' };
  const decisions = decided([], [place], 0, { state: 'accepted', note: 'ok' }, '2026-01-01T00:00:00Z');
  await writeReview(old, decisions);
  await waitForFindings((await vscode.window.showTextDocument(old)).document, FOUND);
  const renamed = inWorkspace('after.md');
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(old, renamed);
  ok(await vscode.workspace.applyEdit(edit));
  await waitForFindings(await vscode.workspace.openTextDocument(renamed), FOUND);
  deepEqual(vscode.languages.getDiagnostics(old), []);
  deepEqual((await readReview(renamed)).decisions, decisions);
  deepEqual((await readReview(old)).decisions, []);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const name of ['after.md', 'after.md.review.json']) await vscode.workspace.fs.delete(inWorkspace(name));
});

test('of a draft that is deleted while it is open nothing stays', async () => {
  const draft = await write('gone.md', WRONG);
  await waitForFindings((await vscode.window.showTextDocument(draft)).document, FOUND);
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(draft);
  ok(await vscode.workspace.applyEdit(edit));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until(
    'its findings are gone',
    () => vscode.languages.getDiagnostics(draft).length === 0 || undefined,
    vscode.languages.onDidChangeDiagnostics,
  );
});

test('200 kB are pasted and undone', async () => {
  const { document } = await openText(WRONG);
  await waitForFindings(document, FOUND);
  const prose = '这一段没有可核对的内容，只是为了让文稿足够长。\n\n'.repeat(4200);
  const text = `${prose}白鹭航运2025年第一季度营收为11亿元。\n`;
  ok(Buffer.byteLength(text) > 200_000);
  await vscode.commands.executeCommand('default:paste', { text, pasteOnNewLine: false, multicursorText: null });
  await waitForFindings(document, [...FOUND, '11亿元: figure-mismatch']);
  await vscode.commands.executeCommand('undo');
  equal(document.getText(), WRONG);
  await waitForFindings(document, FOUND);
});

test('a storm of edits, undone and redone, leaves the findings of the text that stands there', async () => {
  const { document } = await openText(WRONG);
  await vscode.commands.executeCommand('cursorBottom');
  for (let n = 0; n < 60; n++)
    await vscode.commands.executeCommand('type', { text: n % 10 === 9 ? '\n' : String(n % 10) });
  for (let n = 0; n < 60; n++) await vscode.commands.executeCommand('undo');
  for (let n = 0; n < 60; n++) await vscode.commands.executeCommand('redo');
  while (document.getText() !== WRONG) await vscode.commands.executeCommand('undo');
  await waitForFindings(document, FOUND);
});

test('a draft that cannot be written to is checked; a fix says that it cannot', async () => {
  const files = vscode.workspace.getConfiguration('files');
  await files.update('readonlyInclude', { '**/locked.md': true }, vscode.ConfigurationTarget.Global);
  try {
    const draft = await write('locked.md', WRONG);
    const { document } = await vscode.window.showTextDocument(draft);
    await waitForFindings(document, FOUND);
    await vscode.commands.executeCommand('cursorMove', { to: 'right', value: 16 });
    await vscode.commands.executeCommand('tieout.fixFigure');
    equal(document.getText(), WRONG);
    equal(document.isDirty, false);
  } finally {
    await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(inWorkspace('locked.md'));
  }
});

test('the id of a claim is renamed wherever it stands, and a figure’s references lead to its claim and its likes', async () => {
  const claims = await vscode.workspace.openTextDocument(inWorkspace('claims-db/example.yaml'));
  const { document } = await openText(
    '白鹭航运2025年第一季度营收为12.5亿元。再说一遍：白鹭航运2025年第一季度营收12.5亿元。\n',
  );
  const at = find(document, '12.5').start.translate(0, 1);
  const references = await until('there are references', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    return found.length >= 3 ? found : undefined;
  });
  // Other drafts that are open, from the tests before, may rest on the claim too.
  const placesIn = (uri: vscode.Uri): number =>
    references.filter((each) => each.uri.toString() === uri.toString()).length;
  deepEqual([placesIn(claims.uri), placesIn(document.uri)], [1, 2]);
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    claims.uri,
    find(claims, 'egret-shipping').start,
    'egret-lines',
  );
  equal(edit.get(claims.uri).length, claims.getText().split('egret-shipping').length - 1);
});

/** What needs a person, another window or the network is left out. */
const NOT_ALONE = ['tieout.openSampleWorkspace', 'tieout.addSourceDocument'];

test('every command of the palette does what it can, with a draft and without one', async () => {
  const { contributes } = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON ?? {};
  const names: string[] = contributes.commands.map(({ command }: { command: string }) => command);
  const commands = names.filter((name) => !NOT_ALONE.includes(name));
  for (const draft of [undefined, 'wrong.zh.md']) {
    for (const command of commands) {
      if (draft !== undefined) await openDraft(draft);
      const run = Promise.resolve(vscode.commands.executeCommand(command)).then(
        () => 'done',
        (error: unknown) => `${command}: ${String(error)}`,
      );
      const asking = new Promise<string>((answer) => setTimeout(() => answer('asks'), 1500));
      const ended = await Promise.race([run, asking]);
      if (ended === 'asks') await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      match(ended, /^(?:done|asks)$/);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
  }
  await vscode.workspace.getConfiguration('tieout').update('enabled', undefined, vscode.ConfigurationTarget.Global);
  await vscode.commands.executeCommand('tieout.endSnooze');
  const made = inWorkspace('claims-db/my-claims.yaml');
  await vscode.workspace.fs.delete(made);
  await waitForFindings((await openDraft('wrong.zh.md')).document, FOUND);
});
