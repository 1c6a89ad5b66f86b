// Databases in a SQLite file, read on demand.

import { stat } from 'node:fs/promises';
import { reasonOf } from '../../../claims-db/problems/reasons.ts';
import { missingBelow, sqliteStore } from '../sqlite/sqlite-store.ts';
import { StoreFailure } from '../sqlite/store-failure.ts';
import { type DatabaseKind, failed, NOTHING_OPENED } from './kind.ts';

export const SQLITE_KIND: DatabaseKind = {
  opens: ({ path }) => /\.sqlite$/i.test(path),
  /** A file that has not changed stays open. Its successor is another file under the same name, so that the old one stays readable until then. */
  async open({ path }, { lexicon }, { last, settled, trouble }) {
    try {
      const { ino, size, mtimeMs } = await stat(path);
      const stamp = `${ino} ${size} ${mtimeMs}`;
      const known = last?.stamp === stamp ? last.file : null;
      if (last && settled && known && last.failures.length === 0) return last;
      const file = known ?? sqliteStore(path, trouble);
      const missing = missingBelow(file, lexicon);
      return {
        ...NOTHING_OPENED,
        lexicon: file.lexicon,
        file,
        stamp,
        failures: missing ? [{ path, message: missing }] : [],
      };
    } catch (error) {
      return failed(path, error instanceof StoreFailure ? error.words : reasonOf(error));
    }
  },
};
