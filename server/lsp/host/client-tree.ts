// Files as the client has them, on whatever file system the workspace lies: nothing is read here, the client is asked.

import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { noSuchPath } from '../../core/explain/system/files.ts';
import type { Words } from '../../core/text/spoken.ts';
import type { Entry, Tree } from '../../workspace/tree.ts';
import type { WorkspaceFiles } from './host.ts';

/** To the client: `{ uri }` in, what lies in that folder out; `null` where it is no folder. */
const ENTRIES_REQUEST = 'tieout/entries';

/** To the client: `{ uri, most }` in, the file's bytes out, `null` where there is none, and no bytes where it has more than `most`. */
export const FILE_REQUEST = 'tieout/file';

/** Bytes as they come over the connection: as they are, or where that takes text alone, in Base64. */
export type FileAnswer = Uint8Array | { readonly base64: string } | { readonly tooLarge: true } | null;

/** Documents that lie nowhere. */
const NOWHERE: readonly string[] = ['untitled', 'vscode-notebook-cell'];

/** `/scheme/authority/…`: one tree of paths for all file systems that an editor may have. */
export function clientPathOf(uri: string): string | null {
  const { scheme, authority, path } = URI.parse(uri);
  return NOWHERE.includes(scheme) || !path.startsWith('/')
    ? null
    : `/${scheme}/${encodeURIComponent(authority)}${path}`;
}

/** The address in the client's own spelling. */
export function clientUriOf(path: string): string {
  const [, scheme = '', authority = '', ...steps] = path.split('/');
  return URI.from({ scheme, authority: decodeURIComponent(authority), path: `/${steps.join('/')}` }).toString();
}

/** What of an answer is the file; `null` where it is none. */
export function bytesIn(answer: FileAnswer): Uint8Array | null {
  if (answer === null || 'tooLarge' in answer) return null;
  return 'base64' in answer ? Uint8Array.from(atob(answer.base64), (char) => char.charCodeAt(0)) : answer;
}

/** A file that is not to be had, with the reason. */
class NotThere extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

function byName(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : 1;
}

/**
 * Remembers what it was told of folders: good for one walk.
 *
 * @param paths how paths with forward slashes are joined
 */
export function clientTree(connection: Connection, paths: Tree['paths']): WorkspaceFiles {
  const folders = new Map<string, Promise<readonly Entry[] | null>>();
  const listed = (folder: string): Promise<readonly Entry[] | null> => {
    const known = folders.get(folder);
    if (known) return known;
    const asked = connection.sendRequest<Entry[] | null>(ENTRIES_REQUEST, { uri: clientUriOf(folder) });
    const found = asked.then((entries) => entries?.sort(byName) ?? null);
    folders.set(folder, found);
    return found;
  };
  return {
    paths,
    pathOf: clientPathOf,
    uriOf: clientUriOf,
    async entries(folder) {
      const found = await listed(folder);
      if (!found) throw new NotThere(noSuchPath);
      return found;
    },
    isFolder: async (path) => (await listed(path)) !== null,
    exists: async (path) =>
      (await listed(paths.dirname(path)))?.some(({ name }) => name === paths.basename(path)) === true,
    real: async (path) => path,
    async read(path, most, tooLarge) {
      const answer = await connection.sendRequest<FileAnswer>(FILE_REQUEST, { uri: clientUriOf(path), most });
      const bytes = bytesIn(answer);
      if (bytes) return bytes;
      throw new NotThere(answer === null ? noSuchPath : tooLarge);
    },
  };
}
