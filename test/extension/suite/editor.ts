// What the tests do with the editor: open, type, look.

import * as vscode from 'vscode';
import { until } from './runner.ts';

/** The extension under test. */
export const EXTENSION_ID = 'tieout.tieout';

/** Opens a draft of the test workspace. */
export async function openDraft(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(name)));
}

let untitled = 0;

/** Without Node beside it an editor gives names to such documents itself. */
function newDocument(extension: 'md' | 'txt'): Thenable<vscode.TextDocument> {
  if (vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined)
    return vscode.workspace.openTextDocument({ language: extension === 'md' ? 'markdown' : 'plaintext' });
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `draft-${++untitled}.${extension}` });
  return vscode.workspace.openTextDocument(uri);
}

/** Opens a draft that is in no file; each has a name of its own, for a closed one lives on for a while. */
export async function openText(content: string, extension: 'md' | 'txt' = 'md'): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await newDocument(extension));
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content));
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return editor;
}

/** Runs with a setting changed, and puts it back. */
export async function inSettings(name: string, value: unknown, body: () => Promise<unknown>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('tieout');
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await body();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('the tests need a workspace folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Replaces the first `from` in the editor's text by `to`. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const range = find(editor.document, from);
  if (!(await editor.edit((edit) => edit.replace(range, to)))) throw new Error('the edit was refused');
}

/** Where `words` stand in the document. */
export function find(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in ${document.fileName}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Tieout's diagnostics of a document, as "text: code". */
function findings(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'tieout')
    .map(({ range, code }) => `${document.getText(range)}: ${typeof code === 'object' ? code.value : code}`);
}

/** Waits until the document's findings are exactly these, in any order. */
export async function waitForFindings(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const wanted = [...expected].sort().join('\n');
  let seen = '';
  const look = () => {
    seen = findings(document).sort().join('\n');
    return seen === wanted ? true : undefined;
  };
  try {
    await until('', look, vscode.languages.onDidChangeDiagnostics);
  } catch {
    throw new Error(`expected the findings\n${wanted || '(none)'}\nbut there were\n${seen || '(none)'}`);
  }
}

/** The text of all hovers at the first `words` of the document. */
export async function hoverText(document: vscode.TextDocument, words: string): Promise<string> {
  const at = find(document, words).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Closes every editor without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Closes a file that a test has made, changes and all, and removes it. */
export async function discard(document: vscode.TextDocument | undefined): Promise<void> {
  if (!document) return;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.workspace.fs.delete(document.uri);
  await until('the file is gone', async () => {
    try {
      await vscode.workspace.fs.stat(document.uri);
      return undefined;
    } catch {
      return true;
    }
  });
}
