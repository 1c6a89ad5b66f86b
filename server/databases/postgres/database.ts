// A database on a server, followed over time: connected when it is first needed, listened to, and its last state kept while it is away.

import type { Client, PoolClient } from 'pg';
import type { ClaimId, EntityId } from '../../core/claims/claim.ts';
import * as say from '../../core/explain/system/files.ts';
import type { Words } from '../../core/text/spoken.ts';
import type { StoreFailure } from '../sqlite/store-failure.ts';
import { type PostgresAddress, postgresAddress } from './address.ts';
import { type Brought, claimsOf } from './claims-of.ts';
import { connectTo, type Postgres, type Secrets } from './connection.ts';
import { changeSince, contentAbout, contentAgain, firstContent } from './content/revise.ts';
import { PostgresFailure, postgresFailure } from './failure.ts';
import { type Content, FarStore, type Server } from './far-store.ts';
import { checkSchema } from './migrate.ts';
import { CLAIMS } from './migrations/claims.ts';

/** That a server is away, and since when its claims may have changed unseen. */
export interface Away {
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly words: Words;
}

/** A database as it is now, or as it was last. */
export interface Present {
  readonly store: FarStore;
  readonly away: Away | null;
}

/** Before a server that is away is tried again, first and at most; and how often one that says nothing is asked whether it is there. Milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
const PULSE = 20_000;
/** Before what was asked for in vain is asked for again. */
const AFTER_LAPSE = 2000;

/** As often as a change that came in between has what changed read once more, before everything is. */
const MOST_TURNS = 3;

const SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

export class PostgresDatabase implements Server {
  readonly address: PostgresAddress;
  private readonly secrets: Secrets | null;
  private connecting: Promise<Postgres> | null = null;
  private store: FarStore | null = null;
  private away: Away | null = null;
  /** Claims were asked for in vain: what was checked without them is to be checked again. */
  private lapsed = false;
  private lapses = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly followers = new Set<() => void>();
  private listener: Client | null = null;
  /** Whether somebody is listening, or about to be, or will try again. */
  private listening = false;
  private pause = FIRST_PAUSE;
  private timer: NodeJS.Timeout | undefined;

  constructor(address: PostgresAddress, secrets: Secrets | null) {
    this.address = address;
    this.secrets = secrets;
  }

  /**
   * The present state: what has changed since the last one is read. One after the other, so that no older state comes in late.
   *
   * @throws StoreFailure where there is neither a present state nor a last one, or the database is not what it should be
   */
  open(): Promise<Present> {
    const opened = this.turn.then(() => this.openNow());
    this.turn = opened.catch(() => {});
    return opened;
  }

  private async openNow(): Promise<Present> {
    try {
      this.store = await this.twice((postgres) => this.revised(postgres, this.store));
      this.away = null;
      if (this.followers.size > 0 && !this.listening) void this.listen();
    } catch (failure) {
      if (!this.store || !(failure instanceof PostgresFailure && failure.away)) throw failure;
      this.away ??= { since: Date.now(), words: failure.words };
    }
    return { store: this.store, away: this.away };
  }

  private async revised(postgres: Postgres, store: FarStore | null): Promise<FarStore> {
    const fresh = await this.contentNow(postgres, store);
    const content = fresh ?? (this.lapsed ? (store?.content ?? null) : null);
    if (!content && store) return store;
    if (this.lapsed) this.lapses++;
    this.lapsed = false;
    const name = `${this.address.shown} ${this.lapses}`;
    return new FarStore(content ?? (await this.inSnapshot(postgres, firstContent)), name, this);
  }

  /** `null` where it is what the store has. */
  private async contentNow(postgres: Postgres, store: FarStore | null): Promise<Content | null> {
    if (!store) return null;
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const change = await changeSince(postgres.pool, store);
      if (change.kind === 'none') return null;
      if (change.kind === 'much') break;
      const content = await contentAbout(postgres.pool, store, change.entities, change.now);
      if (content) return content;
    }
    return this.inSnapshot(postgres, (client) => contentAgain(client, store));
  }

  private async inSnapshot<T>({ pool }: Postgres, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken = true;
    try {
      await client.query(SNAPSHOT);
      const result = await work(client);
      await client.query('COMMIT');
      broken = false;
      return result;
    } finally {
      client.release(broken);
    }
  }

  async claimsOf(entities: readonly EntityId[]): Promise<Brought> {
    try {
      return await this.twice(({ pool }) => claimsOf(pool, entities));
    } catch (error) {
      if (error instanceof PostgresFailure && error.away) this.lapse();
      throw this.named(error);
    }
  }

  /** Who asks for claims may not know which database they are in. */
  private named(error: unknown): StoreFailure {
    const { words, away } = Object.assign({ away: false }, postgresFailure(error));
    const { shown } = this.address;
    return new PostgresFailure(say.ofPath(shown, words), away);
  }

  private lapse(): void {
    if (this.lapsed) return;
    this.lapsed = true;
    setTimeout(() => this.tell(), AFTER_LAPSE).unref();
  }

  async owners(ids: readonly ClaimId[]): Promise<readonly EntityId[]> {
    if (ids.length === 0) return [];
    const sql = 'SELECT DISTINCT entity FROM tieout.claim WHERE id = ANY($1)';
    const rows = await this.twice((postgres) => postgres.query<{ entity: string }>(sql, [ids]));
    return rows.map(({ entity }) => entity);
  }

  /** A connection that lay idle may have ended unnoticed when its server was started anew: another one is tried before it is called away. */
  private async twice<T>(work: (postgres: Postgres) => Promise<T>): Promise<T> {
    try {
      return await work(await this.connected());
    } catch (first) {
      const failure = postgresFailure(first);
      if (!(failure instanceof PostgresFailure && failure.away)) throw failure;
    }
    try {
      return await work(await this.connected());
    } catch (error) {
      throw postgresFailure(error);
    }
  }

  /** Connected once; where that fails, the next call tries again. */
  private connected(): Promise<Postgres> {
    if (!this.connecting) {
      const connecting = this.connect();
      this.connecting = connecting;
      connecting.catch(() => {
        if (this.connecting === connecting) this.connecting = null;
      });
    }
    return this.connecting;
  }

  private async connect(): Promise<Postgres> {
    const postgres = await connectTo(this.address, this.secrets);
    try {
      await checkSchema(postgres, CLAIMS);
      return postgres;
    } catch (error) {
      await postgres.close();
      throw error;
    }
  }

  /**
   * Has `changed` called after every change of a claim or a name, and when the server goes away or comes back.
   *
   * @returns ends it
   */
  follow(changed: () => void): () => void {
    this.followers.add(changed);
    if (this.followers.size === 1) void this.listen();
    return () => {
      this.followers.delete(changed);
      if (this.followers.size === 0) this.deaf();
    };
  }

  private tell(): void {
    for (const changed of this.followers) changed();
  }

  /** Listening begins before the revision is read again, so that nothing falls between the two. */
  private async listen(): Promise<void> {
    clearTimeout(this.timer);
    this.listening = true;
    try {
      const postgres = await this.connected();
      const client = await postgres.client();
      if (this.followers.size === 0) return void (await client.end());
      this.listener = client;
      client.on('notification', () => this.tell());
      client.on('end', () => this.lost(client));
      await client.query('LISTEN tieout');
      this.pause = FIRST_PAUSE;
      this.beat(client);
      this.tell();
    } catch (error) {
      // Nobody has noticed yet where it went away before anything was heard from it.
      if (this.store && !this.away) this.tell();
      const failure = postgresFailure(error);
      if (failure instanceof PostgresFailure && failure.away) this.tryLater();
      else this.listening = false;
    }
  }

  /** A network that is gone says nothing: a server is asked now and then whether it is there. */
  private beat(client: Client): void {
    this.timer = setTimeout(async () => {
      const silent = setTimeout(() => client.connection.stream.destroy(), LONGEST_PAUSE);
      try {
        await client.query('SELECT');
        if (this.listener === client) this.beat(client);
      } catch {
        this.lost(client);
      } finally {
        clearTimeout(silent);
      }
    }, PULSE);
    this.timer.unref();
  }

  private lost(client: Client): void {
    if (this.listener !== client) return;
    this.listener = null;
    client.end().catch(() => {});
    this.tell();
    this.tryLater();
  }

  private tryLater(): void {
    clearTimeout(this.timer);
    if (this.followers.size === 0) return;
    // A newsroom's programs lose their server at one moment: they do not all come back at one.
    this.timer = setTimeout(() => void this.listen(), this.pause * (0.5 + Math.random() / 2));
    this.pause = Math.min(LONGEST_PAUSE, this.pause * 2);
  }

  private deaf(): void {
    clearTimeout(this.timer);
    const client = this.listener;
    this.listener = null;
    this.listening = false;
    client?.end().catch(() => {});
  }

  /** Ends everything that it holds. */
  async close(): Promise<void> {
    this.followers.clear();
    this.deaf();
    const connecting = this.connecting;
    this.connecting = null;
    await connecting?.then(
      (postgres) => postgres.close(),
      () => {},
    );
  }
}

/** By address as it was given. */
const databases = new Map<string, PostgresDatabase>();

let secretsOfAll: Secrets | null = null;

/** Where passwords may be had besides the environment and `.pgpass`, for all databases that are opened from now on. */
export function useSecrets(secrets: Secrets): void {
  secretsOfAll = secrets;
}

/**
 * The database at an address: one for the whole program.
 *
 * @throws StoreFailure where the address is none, or holds a password
 */
export function postgresDatabase(address: string): PostgresDatabase {
  const known = databases.get(address);
  if (known) return known;
  const database = new PostgresDatabase(
    postgresAddress(address),
    (...about) => secretsOfAll?.(...about) ?? Promise.resolve(null),
  );
  databases.set(address, database);
  return database;
}
