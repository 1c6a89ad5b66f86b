// Source documents in VS Code: added, dropped, reviewed; a draft is held against them at once.

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { DroppedDocuments } from '../../../client/sources/dropped-documents.ts';
import type { Ingested } from '../../../client/sources/ingested.ts';
import type { ReviewedDocument } from '../../../client/sources/review-view.ts';
import { page } from '../../ingest/page.ts';
import { EXTENSION_ID, hoverText, inWorkspace, openDraft, waitForFindings } from './editor.ts';
import { test, until } from './runner.ts';

const RESULTS = page(
  [
    'Harbor Mills Inc.',
    'Results for the year ended December 31, 2025',
    'CONSOLIDATED STATEMENTS OF INCOME',
    '(In millions)',
  ],
  [
    ['', '2025', '2024'],
    ['Products', '800', '700'],
    ['Services', '440', '405'],
    ['Total revenue', '1,240', '1,105'],
    ['Goodwill impairment', '12', '13'],
  ],
);
const DRAFT = 'Revenue of Harbor Mills was $1.42 billion in 2025.\n';

function reviewed(): readonly ReviewedDocument[] {
  return vscode.extensions.getExtension(EXTENSION_ID)?.exports.review.shown ?? [];
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(name)));
}

async function remove(...names: readonly string[]): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const name of names) {
    try {
      await vscode.workspace.fs.delete(inWorkspace(name));
    } catch {
      // Was not made.
    }
  }
  await vscode.commands.executeCommand('tieout.refreshReview');
}

/** Adds the announcement, runs, and removes it with its claims. */
async function withResults(body: (ingested: readonly Ingested[]) => Promise<void>): Promise<void> {
  const document = await write('harbor.html', RESULTS);
  try {
    await body(await vscode.commands.executeCommand('tieout.addSourceDocument', document));
  } finally {
    await remove('harbor.html', 'claims-db/harbor.yaml', 'harbor.md');
  }
}

test('a document that is added is what a draft is held against', async () => {
  await withResults(async (ingested) => {
    deepEqual(
      ingested.map(({ claims, confirmed, file }) => [claims, confirmed, vscode.workspace.asRelativePath(file)]),
      [[8, 6, 'claims-db/harbor.yaml']],
    );
    await write('harbor.md', DRAFT);
    const { document } = await openDraft('harbor.md');
    await waitForFindings(document, ['$1.42 billion: figure-mismatch']);
    match(await hoverText(document, '$1.42 billion'), /Total revenue │ \*\*1,240\*\* │ 1,105/);
  });
});

test('of the document itself nothing is told for want of a source', async () => {
  await withResults(async () => {
    const { document } = await openDraft('harbor.html');
    const summary = await vscode.commands.executeCommand<{ figures: number }>('tieout.checkDocument');
    ok(summary.figures > 0);
    await waitForFindings(document, []);
  });
});

test('claims are confirmed and rejected in the list, in their file, and back', async () => {
  await withResults(async () => {
    const open = reviewed().flatMap(({ claims }) => claims);
    deepEqual(
      open.map(({ row }) => row),
      ['Goodwill impairment | ⟦12⟧ | 13', 'Goodwill impairment | 12 | ⟦13⟧'],
    );
    const [of] = reviewed();
    await vscode.commands.executeCommand('tieout.confirmClaim', { claim: open[0], of });
    await vscode.commands.executeCommand('tieout.rejectClaim', { claim: open[1], of });
    const decided = await read('claims-db/harbor.yaml');
    equal(decided.match(/status: "confirmed"/g)?.length, 7);
    equal(decided.match(/status: "rejected"/g)?.length, 1);
    equal(reviewed().flatMap(({ claims }) => claims).length, 0);
    await vscode.commands.executeCommand('tieout.undoDecision');
    match(await read('claims-db/harbor.yaml'), /status: "unverified"/);
    equal(reviewed().flatMap(({ claims }) => claims).length, 1);
    const { document } = await openDraft('claims-db/harbor.yaml');
    await vscode.commands.executeCommand('undo');
    match(document.getText(), /status: "rejected"/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});

test('from a claim one goes to its words in the document', async () => {
  await withResults(async () => {
    const id = /id: "?(\S+?\.revenue\.2025\S+?)"?\n/.exec(await read('claims-db/harbor.yaml'))?.[1];
    await vscode.commands.executeCommand('tieout.openDocument', { id });
    const editor = vscode.window.activeTextEditor;
    equal(vscode.workspace.asRelativePath(editor?.document.uri ?? ''), 'harbor.html');
    equal(editor?.document.getText(editor.selection), '1,240');
  });
});

test('a document that comes into claims-db is read by itself', async () => {
  await write('claims-db/harbor.html', RESULTS);
  await until('its claims are there', async () => {
    try {
      return await read('claims-db/harbor.yaml');
    } catch {
      return undefined;
    }
  });
  await until('they are listed', () => (reviewed().length > 0 ? true : undefined));
  await remove('claims-db/harbor.html', 'claims-db/harbor.yaml');
});

test('an untrusted workspace makes no claims by itself, and offers none for a drop', async () => {
  const taken: (readonly vscode.Uri[])[] = [];
  const taker = { add: async (documents: readonly vscode.Uri[]) => taken.push(documents), isOwnCopy: () => false };
  const data = new vscode.DataTransfer();
  const document = inWorkspace('harbor.html');
  data.set('text/uri-list', new vscode.DataTransferItem(`${document.toString()}\r\n`));
  const untrusting = new DroppedDocuments(taker, () => false);
  equal(await untrusting.provideDocumentDropEdits(null, null, data), undefined);
  untrusting.dispose();
  const trusting = new DroppedDocuments(taker, () => true);
  const offered = await trusting.provideDocumentDropEdits(null, null, data);
  equal(taken.length, 0);
  ok(offered);
  equal(offered.insertText, '');
  trusting.resolveDocumentDropEdit(offered);
  deepEqual(
    taken.map((documents) => documents.map(String)),
    [[document.toString()]],
  );
  trusting.dispose();
});

test('a document that cannot be read leaves everything as it was', async () => {
  const broken = await write('broken.pdf', 'no');
  deepEqual(await vscode.commands.executeCommand('tieout.addSourceDocument', broken), []);
  await vscode.workspace.fs.delete(broken);
  const files = await vscode.workspace.fs.readDirectory(inWorkspace('claims-db'));
  ok(!files.some(([name]) => name === 'broken.yaml'));
});
