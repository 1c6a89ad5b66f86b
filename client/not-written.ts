// What is said where something could not be written: which file, and why.

import { l10n, type Uri, window, workspace } from 'vscode';

export function notWritten(file: Uri, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(l10n.t('Tieout: {0} cannot be written: {1}', workspace.asRelativePath(file), reason));
}

/** The same for an edit of a draft or a claims file that the editor did not make. */
export function notEdited(): void {
  void window.showErrorMessage(l10n.t('Tieout: the change could not be made. Is the file read-only?'));
}
