// The marks of a server that has stopped, kept in their drafts until the next one has its own to put there.

import { type Disposable, languages, type Uri } from 'vscode';
import { SECTION } from '../settings.ts';

export class KeptMarks implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('tieout kept');

  /** Takes over what is marked now. To be called before the server's own marks go. */
  keep(): void {
    for (const [uri, all] of languages.getDiagnostics()) {
      const own = all.filter(({ source }) => source === SECTION);
      if (own.length > 0) this.collection.set(uri, own);
    }
  }

  /** The next server has told what there is in this document. */
  replaced(uri: Uri): void {
    this.collection.delete(uri);
  }

  clear(): void {
    this.collection.clear();
  }

  dispose(): void {
    this.collection.dispose();
  }
}
