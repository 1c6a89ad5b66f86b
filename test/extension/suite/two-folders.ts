// A workspace of two folders, each with a database of its own.

import { equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitForFindings } from './editor.ts';
import { testInTwoFolders } from './runner.ts';

function inSecond(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[1];
  if (folder === undefined) throw new Error('there is no second folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

testInTwoFolders('a draft of one folder is held against the databases of both', async () => {
  const { document } = await vscode.window.showTextDocument(inSecond('heron.md'));
  await waitForFindings(document, ['21亿元: figure-mismatch', '11亿元: figure-mismatch']);
});

testInTwoFolders('Check Workspace goes through both folders, each as its own configuration says', async () => {
  const summary = await vscode.commands.executeCommand<{ documents: number; refuted: number }>('tieout.checkWorkspace');
  equal(summary.documents, 4);
  equal(summary.refuted, 4);
  ok(vscode.languages.getDiagnostics(inSecond('heron.md')).length > 0);
  equal(vscode.languages.getDiagnostics(inSecond('archive/old.md')).length, 0);
});
