// Which documents are sources themselves: what claims were made from, and what lies in a folder claims-db.

import { createHash } from 'node:crypto';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Layer } from './layer.ts';
import { filePath } from './place.ts';

/** The folder that claims databases of a workspace folder are kept in, with the documents that they are made from. */
export const CLAIMS_FOLDER = 'claims-db';

/** The titles of sources by where their text lies beside its claims file, and by its digest. */
export class OwnSources {
  private readonly byKey = new Map<string, readonly string[]>();

  private readonly folders: readonly string[];

  /**
   * @param layers the databases in use; what the bundled one was made from is nobody's own
   * @param folders where somebody works: the workspace's folders, the working folder
   */
  constructor(layers: readonly Layer[], folders: readonly string[]) {
    this.folders = folders;
    for (const { place, texts } of layers.filter((layer) => !layer.place.bundled))
      for (const { name, sha256, source, file } of texts)
        for (const key of [resolve(dirname(filePath(place, file)), name), sha256.toLowerCase()])
          this.byKey.set(key, [...(this.byKey.get(key) ?? []), source]);
  }

  /**
   * The titles under which claims know a document as their source; `null` where it is none.
   *
   * @param path absolute; `null` where it lies on no disk
   * @param content its text, or its bytes
   */
  titlesOf(path: string | null, content: string | Uint8Array): readonly string[] | null {
    const lies = path === null ? undefined : this.byKey.get(path);
    const known = lies ?? (this.byKey.size > 0 ? this.byKey.get(digestOf(content)) : undefined);
    return known ?? (path !== null && this.isAmongClaims(path) ? [] : null);
  }

  private isAmongClaims(path: string): boolean {
    return this.folders.some((folder) => {
      const steps = relative(folder, dirname(path)).split(sep);
      return steps[0] !== '..' && steps.includes(CLAIMS_FOLDER);
    });
  }
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
