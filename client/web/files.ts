// What a server in a browser asks for besides single files and folders: all claims files, and the bundled database.

import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface AboutFile {
  readonly uri: string;
}

/** @param bundled the claims database that comes with the extension */
export function answerDatabases(client: BaseLanguageClient, bundled: Uri): void {
  client.onRequest('tieout/filesIn', ({ uri }: AboutFile) => filesIn(Uri.parse(uri)));
  client.onRequest('tieout/bundledDatabase', async () =>
    new TextDecoder().decode(await workspace.fs.readFile(bundled)),
  );
}

/** The addresses of the files in a folder and below it; `null` where it cannot be read. */
async function filesIn(folder: Uri): Promise<readonly string[] | null> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    const shown = entries.filter(([name]) => !name.startsWith('.') && name !== 'node_modules');
    const found = await Promise.all(
      shown.map(async ([name, type]) => {
        const at = Uri.joinPath(folder, name);
        return type === FileType.Directory ? ((await filesIn(at)) ?? []) : [at.toString()];
      }),
    );
    return found.flat();
  } catch {
    return null;
  }
}
