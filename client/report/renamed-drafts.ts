// A draft that gets another name takes its review along.

import { type Disposable, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { reviewUri } from './review-file.ts';

/** Follows renames and moves inside the editor, as one step with them, so that they are undone together, too. */
export function followRenames(): Disposable {
  return workspace.onWillRenameFiles((event) => event.waitUntil(reviewsToo(event.files)));
}

async function reviewsToo(files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[]): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    if (await exists(reviewUri(oldUri)))
      edit.renameFile(reviewUri(oldUri), reviewUri(newUri), { overwrite: false, ignoreIfExists: true });
  }
  return edit;
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
