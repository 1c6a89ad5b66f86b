// The file beside a draft that keeps its review: `draft.md.review.json`.

import { FileSystemError, l10n, type Uri, workspace } from 'vscode';
import { nameOf } from '../sources/document-names.ts';
import { type Decision, readDecisions, reviewText } from './review.ts';

/** The review of one draft as it was read. */
export interface ReviewFile {
  readonly decisions: readonly Decision[];
  /** Why decisions cannot be kept, `null` where they can. */
  readonly notKept: string | null;
}

export const NOT_REVIEWED: ReviewFile = { decisions: [], notKept: null };

/** Reads the review of a draft. A file that cannot be read is left as it is, and no decision is written over it. */
export async function readReview(draft: Uri): Promise<ReviewFile> {
  if (draft.scheme === 'untitled') {
    return { decisions: [], notKept: l10n.t('Save the draft first; the review is kept in a file beside it.') };
  }
  const file = reviewUri(draft);
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    return { decisions: readDecisions(text), notKept: null };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return NOT_REVIEWED;
    const reason = error instanceof Error ? error.message : String(error);
    return { decisions: [], notKept: l10n.t('{0} cannot be read: {1}', workspace.asRelativePath(file), reason) };
  }
}

export async function writeReview(draft: Uri, decisions: readonly Decision[]): Promise<void> {
  const text = reviewText(nameOf(draft), decisions);
  await workspace.fs.writeFile(reviewUri(draft), new TextEncoder().encode(text));
}

export function reviewUri(draft: Uri): Uri {
  return draft.with({ path: `${draft.path}.review.json`, query: '', fragment: '' });
}
