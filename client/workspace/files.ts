// Files for a server that cannot read them itself: answered through the editor's own file systems.

import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface AboutFile {
  readonly uri: string;
  /** Bytes that it may have; any number where this is left out. */
  readonly most?: number;
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** @param sent bytes as the connection to the server takes them */
export function answerFiles(client: BaseLanguageClient, sent: (bytes: Uint8Array) => unknown): void {
  client.onRequest('tieout/entries', ({ uri }: AboutFile) => entriesOf(Uri.parse(uri)));
  client.onRequest('tieout/file', async ({ uri, most = Number.POSITIVE_INFINITY }: AboutFile) => {
    const file = Uri.parse(uri);
    try {
      if ((await workspace.fs.stat(file)).size > most) return { tooLarge: true };
      const bytes = await workspace.fs.readFile(file);
      return bytes.length > most ? { tooLarge: true } : sent(bytes);
    } catch {
      return null;
    }
  });
}

/** `null` where it is no folder that can be read. A link to a folder is no folder: it may lead in a circle. */
async function entriesOf(folder: Uri): Promise<readonly Entry[] | null> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ name, isFolder: type === FileType.Directory }));
  } catch {
    return null;
  }
}
