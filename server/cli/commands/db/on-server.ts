// A database on a server as what a subcommand writes to.

import type { Claim, Lexicon } from '../../../core/claims/claim.ts';
import * as say from '../../../core/explain/system/db.ts';
import { said, type Tongue } from '../../../core/text/spoken.ts';
import { claimsByEntity } from '../../../databases/ahead.ts';
import { postgresAddress, withoutPassword } from '../../../databases/postgres/address.ts';
import { connectTo, type Postgres } from '../../../databases/postgres/connection.ts';
import { checkSchema } from '../../../databases/postgres/migrate.ts';
import { CLAIMS } from '../../../databases/postgres/migrations/claims.ts';
import { type Meeting, type Written, writeClaims } from '../../../databases/postgres/write-claims.ts';
import { type SqliteStore, sqliteStore } from '../../../databases/sqlite/sqlite-store.ts';
import { StoreFailure } from '../../../databases/sqlite/store-failure.ts';
import { failureAt } from '../../failure.ts';

/**
 * Does something on a server, and lets go of it.
 *
 * @throws Failure that names the address
 */
export async function atServer<T>(given: string, work: (postgres: Postgres) => Promise<T>): Promise<T> {
  try {
    const postgres = await connectTo(postgresAddress(given));
    return await work(postgres).finally(() => postgres.close());
  } catch (error) {
    throw error instanceof StoreFailure ? failureAt(withoutPassword(given), error.words) : error;
  }
}

/** Writes claims into a database on a server. */
export function writeToServer(
  given: string,
  names: Lexicon,
  claims: Iterable<Claim> | AsyncIterable<Claim>,
  meeting: Meeting,
): Promise<Written> {
  return atServer(given, async (postgres) => {
    await checkSchema(postgres, CLAIMS);
    return writeClaims(postgres, names, claims, meeting);
  });
}

async function* claimsIn(store: SqliteStore): AsyncGenerator<Claim> {
  const entities = [...store.lexicon.entities.map(({ id }) => id), ...store.borrowed.entities];
  for await (const [, claims] of claimsByEntity(store, entities)) yield* claims;
}

/** Writes what a SQLite file holds: what is on its way is on disk, not in memory. */
export async function writeFileToServer(given: string, path: string, meeting: Meeting): Promise<Written> {
  const store = sqliteStore(path, ({ zh, en }) => {
    throw new StoreFailure({ zh, en });
  });
  try {
    return await writeToServer(given, store.lexicon, claimsIn(store), meeting);
  } finally {
    store.close();
  }
}

/** What was written, in a line. */
export function writtenLine(given: string, { added, changed, kept }: Written, language: Tongue): string {
  return said(say.writtenToServer(given, added, changed, kept), language);
}
