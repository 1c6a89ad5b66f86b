// The sample workspace: drafts with right and wrong figures to try everything on, in a folder of the writer's own.

import { commands, FileSystemError, l10n, Uri, window, workspace } from 'vscode';

const SAMPLES: readonly string[] = ['sample.zh.md', 'sample.en.md', 'sample.txt'];

/** Copies the samples to where the extension keeps things and opens them: in this window if it is empty, else in a new one. */
export async function openSampleWorkspace(extensionUri: Uri, storage: Uri): Promise<void> {
  const folder = Uri.joinPath(storage, l10n.t('Tieout samples'));
  try {
    await copySamples(extensionUri, folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('Tieout: the samples cannot be written: {0}', reason));
    return;
  }
  const forceNewWindow = (workspace.workspaceFolders ?? []).length > 0;
  await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}

/** Writes the samples into a folder; those that are there already, perhaps changed, are left as they are. */
export async function copySamples(extensionUri: Uri, folder: Uri): Promise<void> {
  for (const name of SAMPLES) {
    try {
      await workspace.fs.copy(Uri.joinPath(extensionUri, 'examples', name), Uri.joinPath(folder, name));
    } catch (error) {
      if (!(error instanceof FileSystemError) || error.code !== 'FileExists') throw error;
    }
  }
}
