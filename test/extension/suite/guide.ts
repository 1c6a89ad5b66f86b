// The guide to a claims database of one's own, followed in VS Code: new file, a draft, a figure added to the file.

import { ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { discard, EXTENSION_ID, find, inWorkspace, openDraft, waitForFindings } from './editor.ts';
import { test } from './runner.ts';

/** The guide's own text of a file: the fenced block that is named after it. */
async function blockFor(info: string): Promise<string> {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  ok(extension);
  const page = vscode.Uri.joinPath(extension.extensionUri, 'docs', 'claims-database.zh.md');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  const start = text.indexOf(`\`\`\`${info}\n`) + info.length + 4;
  return text.slice(start, text.indexOf('\n```', start) + 1);
}

async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const all = new vscode.Range(
    new vscode.Position(0, 0),
    editor.document.lineAt(editor.document.lineCount - 1).range.end,
  );
  ok(await editor.edit((edit) => edit.replace(all, text)));
  ok(await editor.document.save());
}

test('the guide to a claims database, followed', async () => {
  await vscode.commands.executeCommand('tieout.newClaimsDatabase');
  const file = vscode.window.activeTextEditor;
  ok(file);
  await replaceAll(file, await blockFor('yaml claims-db/my-claims.yaml'));
  const words = await blockFor('md draft.md');
  await vscode.workspace.fs.writeFile(inWorkspace('draft.md'), new TextEncoder().encode(words));
  const draft = await openDraft('draft.md');
  await waitForFindings(draft.document, ['46.8亿元: figure-mismatch', '3.1亿元: missing-source']);
  const { line, character } = find(draft.document, '3.1亿元').start.translate(0, 1);
  await vscode.commands.executeCommand('tieout.addToClaimsDatabase', {
    uri: draft.document.uri.toString(),
    position: { line, character },
    file: inWorkspace('claims-db/my-claims.yaml').toString(),
  });
  const added = vscode.window.activeTextEditor;
  ok(added);
  ok(await added.edit((edit) => edit.replace(added.selection, '3.12亿元')));
  ok(await added.edit((edit) => edit.replace(find(added.document, 'status: unverified'), 'status: confirmed')));
  ok(await added.document.save());
  await waitForFindings(draft.document, ['46.8亿元: figure-mismatch']);
  for (const { document } of [added, draft]) await discard(document);
});
