// A database on a test server with claims in it, and what tests do with it.

import type { Claim, Lexicon } from '../../server/core/claims/claim.ts';
import { postgresAddress } from '../../server/databases/postgres/address.ts';
import { connectTo, type Postgres } from '../../server/databases/postgres/connection.ts';
import { PostgresDatabase } from '../../server/databases/postgres/database.ts';
import type { FarStore } from '../../server/databases/postgres/far-store.ts';
import { migrate } from '../../server/databases/postgres/migrate.ts';
import { SCHEMA } from '../../server/databases/postgres/schema.ts';
import { writeClaims } from '../../server/databases/postgres/write-claims.ts';
import { PASSWORD, type TestServer } from './server.ts';

const password = async (): Promise<string> => PASSWORD;

export interface TestDatabase {
  readonly address: string;
  readonly owner: Postgres;
  /** Another program's view of it, from here on. */
  view(): Promise<View>;
  close(): Promise<void>;
}

export interface View {
  readonly database: PostgresDatabase;
  /** The claims as they are now. */
  store(): Promise<FarStore>;
}

/** Makes a database of the name on the server, with the tables and these claims. */
export async function databaseOn(
  server: TestServer,
  name: string,
  lexicon: Lexicon,
  claims: readonly Claim[],
): Promise<TestDatabase> {
  const admin = await connectTo(postgresAddress(server.address()), password);
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.close();
  const address = server.address(name);
  const owner = await connectTo(postgresAddress(address), password);
  await migrate(owner, SCHEMA);
  await writeClaims(owner, lexicon, claims, 'replace');
  const views: PostgresDatabase[] = [];
  return {
    address,
    owner,
    view: async () => {
      const database = new PostgresDatabase(postgresAddress(address), password);
      views.push(database);
      return { database, store: async () => (await database.open()).store };
    },
    close: async () => {
      for (const database of views) await database.close();
      await owner.close();
    },
  };
}
