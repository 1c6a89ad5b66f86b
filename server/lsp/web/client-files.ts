// Files as the client has them: a web worker reads none, so it asks, and remembers which it has heard of.

import type { Connection } from 'vscode-languageserver';
import type { Files } from '../../databases/access.ts';
import { bytesIn, clientPathOf, clientUriOf, FILE_REQUEST, type FileAnswer } from '../host/client-tree.ts';

/** To the client: `{ uri }` in, the addresses of all files in that folder and those below it out; `null` where it is no folder. */
const FOLDER_REQUEST = 'tieout/filesIn';

/** To the client: the text of the database that comes with the extension. */
const BUNDLED_REQUEST = 'tieout/bundledDatabase';

export class ClientFiles implements Files {
  readonly pathOf: Files['pathOf'] = clientPathOf;
  readonly uriOf: Files['uriOf'] = clientUriOf;
  private readonly connection: Connection;
  private known = new Set<string>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  has(path: string): boolean {
    return this.known.has(path);
  }

  /** Where a link leads is the client's business. */
  real(path: string): string {
    return path;
  }

  yamlIn(): readonly [] {
    return [];
  }

  /** Paths of the files in a folder and below it; `null` where there is no such folder. */
  async filesIn(folder: string): Promise<readonly string[] | null> {
    const uris = await this.connection.sendRequest<readonly string[] | null>(FOLDER_REQUEST, {
      uri: clientUriOf(folder),
    });
    const found = uris?.flatMap((uri) => clientPathOf(uri) ?? []) ?? null;
    const kept = [...this.known].filter((path) => !path.startsWith(`${folder}/`));
    this.known = new Set([...kept, ...(found ?? [])]);
    return found;
  }

  /** `null` where there is no such file. */
  async read(path: string): Promise<Uint8Array | null> {
    const bytes = bytesIn(await this.connection.sendRequest<FileAnswer>(FILE_REQUEST, { uri: clientUriOf(path) }));
    if (bytes) this.known.add(path);
    else this.known.delete(path);
    return bytes;
  }

  bundledDatabase(): Promise<string> {
    return this.connection.sendRequest<string>(BUNDLED_REQUEST);
  }
}
