// Databases on a PostgreSQL server: their names are read at once, the claims of an entity when a draft names it.

import { reasonOf } from '../../../claims-db/problems/reasons.ts';
import { isPostgresAddress } from '../postgres/address.ts';
import { postgresDatabase } from '../postgres/database.ts';
import { missingBelow } from '../sqlite/sqlite-store.ts';
import { StoreFailure } from '../sqlite/store-failure.ts';
import { type DatabaseKind, failed, NOTHING_OPENED } from './kind.ts';

export const POSTGRES_KIND: DatabaseKind = {
  opens: ({ path }) => isPostgresAddress(path),
  async open({ path }, { lexicon }, { last, settled }) {
    try {
      const { store, away } = await postgresDatabase(path).open();
      const same = last?.file === store && last.away?.since === away?.since;
      if (last && settled && same && last.failures.length === 0) return last;
      const missing = missingBelow(store, lexicon);
      const failures = missing ? [{ path, message: missing }] : [];
      return { ...NOTHING_OPENED, lexicon: store.lexicon, file: store, stamp: store.revision, away, failures };
    } catch (error) {
      return failed(path, error instanceof StoreFailure ? error.words : reasonOf(error));
    }
  },
};
