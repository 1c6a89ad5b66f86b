// Which documents are drafts: what is written here, not what is only shown (the old side of a diff, output, settings).

import { TabInputText, TabInputTextDiff, type TextDocument, type Uri, window, workspace } from 'vscode';
import { draftLanguages } from './settings.ts';

/** Schemes that are written in without a file system of their own. */
const WRITTEN = ['file', 'untitled', 'vscode-notebook-cell'];

/** Whether this document is one that is checked. */
export function isDraft({ uri, languageId }: TextDocument): boolean {
  return isWritten(uri) && draftLanguages().includes(languageId);
}

/** A file system that extensions provide counts where it can be written to, or where the workspace lies on it. */
function isWritten(uri: Uri): boolean {
  return (
    WRITTEN.includes(uri.scheme) ||
    workspace.fs.isWritableFileSystem(uri.scheme) === true ||
    workspace.getWorkspaceFolder(uri) !== undefined
  );
}

/** Whether a document is on the screen only as the left, older side of a comparison. */
export function isOnlyOldSide(uri: Uri): boolean {
  const is = (other: Uri): boolean => other.toString() === uri.toString();
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  const old = inputs.some((input) => input instanceof TabInputTextDiff && is(input.original));
  const current = inputs.some(
    (input) =>
      (input instanceof TabInputText && is(input.uri)) || (input instanceof TabInputTextDiff && is(input.modified)),
  );
  return old && !current;
}

/** The draft in the active editor; while a panel or a view has the focus, the first draft that is in sight. */
export function activeDraft(): TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  const documents = (activeTextEditor ? [activeTextEditor] : visibleTextEditors).map(({ document }) => document);
  return documents.find(isDraft);
}

/** The server tells which of them are files of a claims database, and leaves the others alone. */
export function mayBeClaimsFile({ uri, languageId }: TextDocument): boolean {
  const isKept = uri.scheme === 'file' || workspace.getWorkspaceFolder(uri) !== undefined;
  return isKept && (languageId === 'yaml' || uri.path.endsWith('.claims.json'));
}
