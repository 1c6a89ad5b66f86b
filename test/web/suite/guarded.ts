// In a browser, too, a draft whose check does not come to an end holds nobody else up.

import * as vscode from 'vscode';
import { closeAll, inWorkspace, openDraft, replace, waitForFindings } from '../../extension/suite/editor.ts';
import { afterEach, runAll, test, until } from '../../extension/suite/runner.ts';

afterEach(closeAll);

const WRONG = '云帆科技2025年第一季度营收为389亿元。\n阿里云2025年第三季度收入为412.5亿元。\n';

function codes(uri: vscode.Uri): string {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .join();
}

async function waitForCode(uri: vscode.Uri, code: string): Promise<void> {
  await until(
    `${code} in ${uri.path}`,
    () => codes(uri) === code || undefined,
    vscode.languages.onDidChangeDiagnostics,
  );
}

test('a draft whose check does not end is told as not checked; others are checked before and behind it', async () => {
  const before = await openDraft('wrong.zh.md');
  await waitForFindings(before.document, ['412.5亿元: figure-mismatch']);
  const endless = inWorkspace('endless.md');
  await vscode.workspace.fs.writeFile(endless, new TextEncoder().encode(WRONG));
  await openDraft('endless.md');
  await waitForCode(endless, 'not-checked');
  const after = await openDraft('wrong.en.txt');
  await until(
    'the text is checked',
    () => codes(after.document.uri) || undefined,
    vscode.languages.onDidChangeDiagnostics,
  );
  const again = await openDraft('wrong.zh.md');
  await replace(again, '412.5亿元', '398.24亿元');
  await waitForFindings(again.document, []);
});

test('Check Workspace tells it as not checked, and checks the others', async () => {
  const { documents, unchecked } = await vscode.commands.executeCommand<{
    readonly documents: number;
    readonly unchecked: readonly unknown[];
  }>('tieout.checkWorkspace');
  if (documents !== 3 || unchecked.length !== 1) throw new Error(`${documents} checked, ${unchecked.length} not`);
});

export const run: () => Promise<void> = runAll;
