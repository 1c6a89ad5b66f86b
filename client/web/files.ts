// Files for a server that can read none: answered through the editor's own file systems.

import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface AboutFile {
  readonly uri: string;
}

/** @param bundled the claims database that comes with the extension */
export function answerFiles(client: BaseLanguageClient, bundled: Uri): void {
  client.onRequest('tieout/filesIn', ({ uri }: AboutFile) => filesIn(Uri.parse(uri)));
  client.onRequest('tieout/file', ({ uri }: AboutFile) => bytesOf(Uri.parse(uri)));
  client.onRequest('tieout/bundledDatabase', async () =>
    new TextDecoder().decode(await workspace.fs.readFile(bundled)),
  );
}

async function bytesOf(file: Uri): Promise<Uint8Array | null> {
  try {
    return await workspace.fs.readFile(file);
  } catch {
    return null;
  }
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
