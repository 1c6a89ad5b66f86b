// Files as the client has them: a web worker reads none, so it asks, and remembers which it has heard of.

import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Files } from '../../databases/access.ts';

/** To the client: `{ uri }` in, the addresses of all files in that folder and those below it out; `null` where it is no folder. */
const FOLDER_REQUEST = 'tieout/filesIn';

/** To the client: `{ uri }` in, the file's bytes out; `null` where there is none. */
const FILE_REQUEST = 'tieout/file';

/** To the client: the text of the database that comes with the extension. */
const BUNDLED_REQUEST = 'tieout/bundledDatabase';

/** Documents that lie nowhere. */
const NOWHERE: readonly string[] = ['untitled', 'vscode-notebook-cell'];

/** `/scheme/authority/…`: one tree of paths for all file systems that an editor may have. */
function pathOf(uri: string): string | null {
  const { scheme, authority, path } = URI.parse(uri);
  return NOWHERE.includes(scheme) || !path.startsWith('/')
    ? null
    : `/${scheme}/${encodeURIComponent(authority)}${path}`;
}

/** The address in the client's own spelling. */
function uriOf(path: string): string {
  const [, scheme = '', authority = '', ...steps] = path.split('/');
  return URI.from({ scheme, authority: decodeURIComponent(authority), path: `/${steps.join('/')}` }).toString();
}

export class ClientFiles implements Files {
  readonly pathOf: Files['pathOf'] = pathOf;
  readonly uriOf: Files['uriOf'] = uriOf;
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
    const uris = await this.connection.sendRequest<readonly string[] | null>(FOLDER_REQUEST, { uri: uriOf(folder) });
    const found = uris?.flatMap((uri) => pathOf(uri) ?? []) ?? null;
    const kept = [...this.known].filter((path) => !path.startsWith(`${folder}/`));
    this.known = new Set([...kept, ...(found ?? [])]);
    return found;
  }

  /** `null` where there is no such file. */
  async read(path: string): Promise<Uint8Array | null> {
    const bytes = await this.connection.sendRequest<Uint8Array | null>(FILE_REQUEST, { uri: uriOf(path) });
    if (bytes) this.known.add(path);
    else this.known.delete(path);
    return bytes;
  }

  bundledDatabase(): Promise<string> {
    return this.connection.sendRequest<string>(BUNDLED_REQUEST);
  }
}
