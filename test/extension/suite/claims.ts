// The workspace's own claims: an edit of the file re-checks the open drafts, and a broken one does no harm.

import { equal } from 'node:assert/strict';
import * as vscode from 'vscode';
import { find, inWorkspace, openDraft, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const CLAIMS = 'claims-db/example.yaml';

async function rewrite(edit: (text: string) => string): Promise<void> {
  const file = inWorkspace(CLAIMS);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(edit(text)));
}

test("an edit of the workspace's claims re-checks the open draft", async () => {
  const { document } = await openDraft('own.zh.md');
  await waitForFindings(document, []);
  await rewrite((text) => text.replace('12.5亿元', '13.5亿元'));
  await waitForFindings(document, ['12.5亿元: figure-mismatch']);
  await rewrite((text) => text.replace('13.5亿元', '12.5亿元'));
  await waitForFindings(document, []);
});

test('a claims file that is broken keeps the last good claims', async () => {
  const { document } = await openDraft('own.zh.md');
  await waitForFindings(document, []);
  await rewrite((text) => `${text}  - : [\n`);
  const file = inWorkspace(CLAIMS);
  const problems = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'tieout');
  await until(
    'the broken file is reported',
    () => (problems().length > 0 ? true : undefined),
    vscode.languages.onDidChangeDiagnostics,
  );
  await waitForFindings(document, []);
  await rewrite((text) => text.replace('  - : [\n', ''));
  await until(
    'the report is gone',
    () => (problems().length === 0 ? true : undefined),
    vscode.languages.onDidChangeDiagnostics,
  );
});

test('from a figure one goes to its claim', async () => {
  const { document } = await openDraft('own.zh.md');
  await waitForFindings(document, []);
  const at = find(document, '12.5亿元').start.translate(0, 1);
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    at,
  );
  const [target] = found.map((place) => ('uri' in place ? place.uri : place.targetUri));
  equal(target?.path, inWorkspace(CLAIMS).path);
});
