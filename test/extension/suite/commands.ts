// The commands of the palette.

import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION_ID, inSettings, inWorkspace, openDraft, waitForFindings } from './editor.ts';
import { test } from './runner.ts';

/** What the two check commands return to whoever calls them. */
interface Summary {
  readonly documents: number;
  readonly figures: number;
  readonly refuted: number;
  readonly supported: number;
  readonly unchecked: readonly { readonly name: string; readonly reason: string }[];
}

test('every command is in the palette, in the category Tieout', async () => {
  const { contributes } = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON ?? {};
  const known = new Set(await vscode.commands.getCommands(true));
  for (const { command, category } of contributes.commands) {
    equal(category, 'Tieout');
    ok(known.has(command), `${command} is declared but does nothing`);
  }
  ok(contributes.commands.some(({ command }: { command: string }) => command === 'tieout.checkDocument'));
});

test('Check Document checks the whole document and counts (packaged)', async () => {
  const { document } = await openDraft('wrong.zh.md');
  const summary = await vscode.commands.executeCommand<Summary>('tieout.checkDocument');
  equal(summary.figures, 2);
  equal(summary.refuted, 1);
  equal(summary.supported, 1);
  await waitForFindings(document, ['412.5亿元: figure-mismatch']);
});

test('Check Workspace goes through the drafts that are not open', async () => {
  const summary = await vscode.commands.executeCommand<Summary>('tieout.checkWorkspace');
  equal(summary.documents, 3);
  equal(summary.refuted, 2);
  equal(summary.unchecked.length, 0);
});

test('Check Workspace names every draft that was not checked, with the reason', async () => {
  const long = inWorkspace('long.md');
  await vscode.workspace.fs.writeFile(long, new TextEncoder().encode('阿'.repeat(4_000_001)));
  await inSettings('languages', ['markdown'], async () => {
    const { unchecked } = await vscode.commands.executeCommand<Summary>('tieout.checkWorkspace');
    const reasons = new Map(unchecked.map(({ name, reason }) => [name, reason]));
    match(reasons.get('long.md') ?? '', /4\.1 million characters/);
    match(reasons.get('wrong.en.txt') ?? '', /plaintext, is not among tieout\.languages/);
  });
  await vscode.workspace.fs.delete(long);
});
