// Connections to one PostgreSQL server: a pool, transactions, and errors as sentences.

import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { ConnectionOptions } from 'node:tls';
import type { Client, ClientBase, ClientConfig, Pool, PoolClient } from 'pg';
import { reasonOf } from '../../../claims-db/problems/reasons.ts';
import * as say from '../../core/explain/system/files.ts';
import { StoreFailure } from '../sqlite/store-failure.ts';
import type { PostgresAddress } from './address.ts';
import { postgresLibrary } from './client/load-library.ts';
import { filedPassword } from './client/password-file.ts';
import { postgresFailure, wantsPassword } from './failure.ts';

/**
 * A password from a store of secrets, asked for only where the environment and `.pgpass` have none that fits; `null` where there
 * is none. `refused`: the server did not take the one that it gave.
 */
export type Secrets = (address: PostgresAddress, refused: boolean) => Promise<string | null>;

export interface Postgres {
  readonly address: PostgresAddress;
  readonly pool: Pool;
  /** One statement; the rows that it gives. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** All or nothing. */
  transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T>;
  /** A connection that is nobody else's, for what lasts. */
  client(): Promise<Client>;
  close(): Promise<void>;
}

/** How long a server may take to let somebody in. Milliseconds. */
const PATIENCE = 10_000;

/** How many connections one program holds at most. */
const MOST = 4;

/**
 * Statements are short and what they bring is counted in thousands. Where the server expects much more it would compile them
 * first, which takes it hundreds of times as long as running them.
 */
async function withoutCompiling(client: ClientBase): Promise<void> {
  await client.query('SET jit = off');
}

async function tlsOf({ tls, host, rootCertificate }: PostgresAddress): Promise<false | ConnectionOptions> {
  if (tls === 'disable') return false;
  if (tls === 'require' && rootCertificate === null) return { rejectUnauthorized: false };
  const proven: ConnectionOptions = tls === 'verify-full' ? {} : { checkServerIdentity: () => undefined };
  if (rootCertificate === null) return { ...proven, servername: host };
  try {
    return { ...proven, servername: host, ca: await readFile(rootCertificate, 'utf8') };
  } catch (error) {
    throw new StoreFailure(say.ofPath(rootCertificate, reasonOf(error)));
  }
}

async function configOf(address: PostgresAddress): Promise<ClientConfig> {
  const { host, port } = address;
  const user = address.user ?? process.env['PGUSER'] ?? userInfo().username;
  const database = address.database ?? process.env['PGDATABASE'] ?? user;
  return {
    host,
    port,
    user,
    database,
    // An empty one is none: a server that asks for one refuses it.
    password: process.env['PGPASSWORD'] || ((await filedPassword({ host, port, database, user })) ?? ''),
    ssl: await tlsOf(address),
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    application_name: 'tieout',
  };
}

/** Whether a server lets somebody in so. */
async function tried(config: ClientConfig): Promise<void> {
  const { Client } = await postgresLibrary();
  const client = new Client(config);
  client.on('error', () => {});
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => {});
  }
}

/** A password of the store of secrets goes in only where one is needed. */
async function withPassword(
  config: ClientConfig,
  address: PostgresAddress,
  secrets: Secrets | null,
): Promise<ClientConfig> {
  try {
    await tried(config);
    return config;
  } catch (error) {
    const password = wantsPassword(error) && secrets ? await secrets(address, false) : null;
    if (password === null) throw error;
    const withSecret = { ...config, password };
    await tried(withSecret).catch(async (again: unknown) => {
      if (wantsPassword(again)) await secrets?.(address, true);
      throw again;
    });
    return withSecret;
  }
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Connects to a server, and finds out at once whether that works.
 *
 * @param secrets where a password may be had besides the environment and `.pgpass`
 * @throws StoreFailure with one sentence; that of an absent server is a `PostgresFailure` that is `away`
 */
export async function connectTo(address: PostgresAddress, secrets: Secrets | null = null): Promise<Postgres> {
  const failing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw postgresFailure(error);
    }
  };
  const { Pool, Client } = await postgresLibrary();
  const config = await failing(async () => withPassword(await configOf(address), address, secrets));
  const pool = new Pool({
    ...config,
    max: MOST,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    onConnect: withoutCompiling,
  });
  // An idle connection that breaks is replaced when the next one is asked for.
  pool.on('error', () => {});
  // One that breaks while it is lent out says so to whoever asks it next.
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    address,
    pool,
    query: (sql, values = []) => failing(async () => (await pool.query(sql, [...values])).rows),
    transaction: (work) => failing(() => inTransaction(pool, work)),
    client: () =>
      failing(async () => {
        const client = new Client(config);
        client.on('error', () => {});
        await client.connect();
        return client;
      }),
    close: () => pool.end(),
  };
}
