// From a claim to its place in the document that it was made from: the words themselves, the page, or the cell.

import { commands, l10n, Range, Uri, window, workspace } from 'vscode';
import type { Checker } from '../checker.ts';
import { isRecord } from '../is-record.ts';
import { endingOf } from './document-names.ts';

interface ClaimPlace {
  readonly uri: string;
  readonly document: string;
  readonly evidence: {
    readonly exact: string;
    readonly start: number;
    readonly end: number;
    readonly page?: number;
    readonly sheet?: string;
    readonly cell?: string;
  };
}

/** Documents whose offsets are not those of their text on disk. */
const BINARY: readonly string[] = ['xlsx', 'docx', 'pdf'];

/** @param argument `{ id, preserveFocus }`; from a list that is gone through by keys, the focus stays in it */
export async function openDocument(checker: Checker, argument?: unknown): Promise<void> {
  const id = isRecord(argument) ? argument.id : undefined;
  if (typeof id !== 'string') return;
  const preserveFocus = isRecord(argument) && argument.preserveFocus === true;
  const place = await checker.request<ClaimPlace | null>('tieout/claimPlace', { id });
  if (place === null) {
    void window.showInformationMessage(l10n.t('Tieout: no document is known for this claim.'));
    return;
  }
  const document = await findDocument(place);
  if (document === undefined) {
    void window.showWarningMessage(l10n.t('Tieout: {0} is not in the workspace.', place.document));
    return;
  }
  await (BINARY.includes(endingOf(document))
    ? showPage(document, place, preserveFocus)
    : showWords(document, place, preserveFocus));
}

/** Beside the claims file, else anywhere in the workspace. */
async function findDocument({ uri, document }: ClaimPlace): Promise<Uri | undefined> {
  const beside = Uri.joinPath(Uri.parse(uri), '..', document);
  try {
    await workspace.fs.stat(beside);
    return beside;
  } catch {
    const pattern = `**/${document.replace(/[[\]{}*?]/g, '?')}`;
    return (await workspace.findFiles(pattern, '**/node_modules/**', 1))[0];
  }
}

async function showWords(uri: Uri, { evidence }: ClaimPlace, preserveFocus: boolean): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const text = document.getText();
  const { exact, start, end } = evidence;
  const near = text.slice(start, end) === exact ? start : text.indexOf(exact, Math.max(0, start - exact.length));
  const at = near < 0 ? start : near;
  const selection = new Range(document.positionAt(at), document.positionAt(at + end - start));
  await window.showTextDocument(document, { selection, preview: true, preserveFocus });
}

async function showPage(uri: Uri, { evidence, document }: ClaimPlace, preserveFocus: boolean): Promise<void> {
  const { page, sheet, cell, exact } = evidence;
  await commands.executeCommand('vscode.open', page === undefined ? uri : uri.with({ fragment: `page=${page}` }), {
    preserveFocus,
  });
  const place =
    cell === undefined ? (page === undefined ? '' : l10n.t('page {0}', page)) : [sheet, cell].filter(Boolean).join('!');
  void window.showInformationMessage([document, place, exact].filter((part) => part !== '').join(' · '));
}
