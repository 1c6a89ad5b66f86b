// Where drafts may live, and where they are left alone: notebooks, comparisons, other file systems, settings by language.

import { equal } from 'node:assert/strict';
import * as vscode from 'vscode';
import { copySamples } from '../../../client/commands/sample-workspace.ts';
import { EXTENSION_ID, inWorkspace, openDraft, openText, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const WRONG = '阿里云2025年第三季度收入为412.5亿元。\n';
const FOUND = ['412.5亿元: figure-mismatch'];

test('the Markdown cells of a notebook are checked', async () => {
  const kind = vscode.NotebookCellKind.Markup;
  const data = new vscode.NotebookData([new vscode.NotebookCellData(kind, WRONG, 'markdown')]);
  const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
  await vscode.window.showNotebookDocument(notebook);
  await waitForFindings(notebook.cellAt(0).document, FOUND);
});

test('of a comparison, only the right side is checked', async () => {
  const old = inWorkspace('old.md');
  await vscode.workspace.fs.writeFile(old, new TextEncoder().encode(WRONG));
  const current = inWorkspace('wrong.zh.md');
  await vscode.commands.executeCommand('vscode.diff', old, current, 'old ↔ new');
  await waitForFindings(await vscode.workspace.openTextDocument(current), FOUND);
  await waitForFindings(await vscode.workspace.openTextDocument(old), []);
  const { document } = await vscode.window.showTextDocument(old);
  await waitForFindings(document, FOUND);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(old);
});

test('a document that is only shown, in no file system, is no draft', async () => {
  const shown = vscode.workspace.registerTextDocumentContentProvider('shown', {
    provideTextDocumentContent: () => WRONG,
  });
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('shown:/a.md'));
  await vscode.window.showTextDocument(document);
  const draft = await openDraft('wrong.zh.md');
  await waitForFindings(draft.document, FOUND);
  await waitForFindings(document, []);
  shown.dispose();
});

test('a draft on a file system of another extension is checked', async () => {
  const files = vscode.workspace.registerFileSystemProvider('memory', memoryFiles(WRONG));
  const { document } = await vscode.window.showTextDocument(vscode.Uri.parse('memory:/a.md'));
  await waitForFindings(document, FOUND);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  files.dispose();
});

test('a severity can be another one for one language', async () => {
  const settings = vscode.workspace.getConfiguration('tieout', { languageId: 'plaintext' });
  const markdown = await openDraft('wrong.zh.md');
  await waitForFindings(markdown.document, FOUND);
  await settings.update('severity.figure-mismatch', 'off', vscode.ConfigurationTarget.Global, true);
  try {
    const plain = await openText(WRONG, 'txt');
    await until('the plain text is checked', async () => {
      const lenses = await vscode.commands.executeCommand<unknown[]>(
        'vscode.executeCodeLensProvider',
        plain.document.uri,
      );
      return lenses.length >= 0 || undefined;
    });
    await waitForFindings(plain.document, []);
    await waitForFindings((await openDraft('wrong.zh.md')).document, FOUND);
  } finally {
    await settings.update('severity.figure-mismatch', undefined, vscode.ConfigurationTarget.Global, true);
  }
});

test('the samples come with the extension and are copied once (packaged)', async () => {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  if (extension === undefined) throw new Error('the extension is not there');
  const folder = inWorkspace('samples');
  await copySamples(extension.extensionUri, folder);
  const draft = vscode.Uri.joinPath(folder, 'sample.zh.md');
  await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode('mine'));
  await copySamples(extension.extensionUri, folder);
  equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(draft)), 'mine');
  await vscode.workspace.fs.delete(folder, { recursive: true });
});

/** A file system in which every file has the same content. */
function memoryFiles(content: string): vscode.FileSystemProvider {
  const bytes = new TextEncoder().encode(content);
  const refused = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length }),
    readFile: () => bytes,
    readDirectory: () => [],
    writeFile: refused,
    createDirectory: refused,
    delete: refused,
    rename: refused,
  };
}
