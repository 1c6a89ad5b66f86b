// An archive in a PostgreSQL database: the one door for the command line.

import * as say from '../core/explain/system/archive.ts';
import { postgresAddress } from '../databases/postgres/address.ts';
import { connectTo, type Postgres } from '../databases/postgres/connection.ts';
import { checkSchema, migrate } from '../databases/postgres/migrate.ts';
import { ARCHIVE } from '../databases/postgres/migrations/archive.ts';
import { SCHEMA } from '../databases/postgres/schema.ts';
import { StoreFailure } from '../databases/sqlite/store-failure.ts';
import type { ArchivedText } from './checking/check-document.ts';
import { readStory } from './report/read-story.ts';
import type { Story } from './report/story.ts';
import { type Added, addDocuments } from './store/documents.ts';
import { onClient, type Sql } from './store/sql.ts';
import { dueCount, jobCounts, type Status, statusOf } from './store/status.ts';
import { type BegunRun, beginRun } from './work/begin-run.ts';
import type { ClaimSource } from './work/claim-source.ts';
import type { RunKind } from './work/plan-run.ts';
import { makeQueue, queueForPlans } from './work/queue.ts';
import { type Working, workOn } from './work/work-on.ts';

export { htmlOf } from './report/html.ts';
export { markdownOf } from './report/markdown.ts';
export { pageOf } from './report/page-of.ts';
export type { BegunRun, Status, Story, Working };

/** What a worker has to say while it goes on. */
export interface Listener {
  /** So many more documents have their results. */
  done(documents: number): void;
  /** Something is wrong with the server, or with a job; the worker goes on. */
  trouble(error: unknown): void;
}

export interface Archive {
  /** The address, as it may be shown. */
  readonly shown: string;
  add(documents: readonly ArchivedText[]): Promise<Added>;
  begin(kind: RunKind, claims: ClaimSource): Promise<BegunRun>;
  work(claims: ClaimSource, listener: Listener): Promise<Working>;
  due(): Promise<number>;
  /** Jobs of the queue that are waiting or being worked on. */
  jobs(): Promise<number>;
  status(): Promise<Status>;
  story(since: Date | null): Promise<Story>;
  close(): Promise<void>;
}

class PostgresArchive implements Archive {
  private readonly postgres: Postgres;
  private readonly version: string;
  private readonly sql: Sql;

  constructor(postgres: Postgres, version: string) {
    this.postgres = postgres;
    this.version = version;
    this.sql = (text, values) => postgres.query(text, values);
  }

  get shown(): string {
    return this.postgres.address.shown;
  }

  add(documents: readonly ArchivedText[]): Promise<Added> {
    return this.postgres.transaction((client) => addDocuments(documents, onClient(client)));
  }

  begin(kind: RunKind, claims: ClaimSource): Promise<BegunRun> {
    return beginRun(kind, claims, this.version, this.postgres);
  }

  work(claims: ClaimSource, listener: Listener): Promise<Working> {
    return workOn(this.postgres, claims, this.version, listener);
  }

  due(): Promise<number> {
    return dueCount(this.sql);
  }

  async jobs(): Promise<number> {
    const { waiting, active } = await jobCounts(this.sql);
    return waiting + active;
  }

  status(): Promise<Status> {
    return statusOf(this.sql);
  }

  story(since: Date | null): Promise<Story> {
    return readStory(since, this.sql);
  }

  close(): Promise<void> {
    return this.postgres.close();
  }
}

async function refuseNone(postgres: Postgres): Promise<void> {
  const [row] = await postgres.query<{ there: boolean }>(
    `SELECT to_regclass('tieout.archive_document') IS NOT NULL AND to_regclass('tieout_jobs.job') IS NOT NULL AS there`,
  );
  if (row?.there) return;
  throw new StoreFailure(say.noArchiveYet);
}

/**
 * Opens the archive at an address.
 *
 * @param version of the program
 * @throws StoreFailure with one sentence where there is none, or the server does not let us in
 */
export async function openArchive(address: string, version: string): Promise<Archive> {
  const postgres = await connectTo(postgresAddress(address));
  try {
    await refuseNone(postgres);
    await checkSchema(postgres, ARCHIVE);
    return new PostgresArchive(postgres, version);
  } catch (error) {
    await postgres.close();
    throw error;
  }
}

async function hasQueue(postgres: Postgres): Promise<boolean> {
  try {
    const queue = await queueForPlans(postgres);
    await queue.stop({ graceful: false });
    return true;
  } catch {
    return false;
  }
}

/** Makes an archive at an address, or brings it up to date; where it is, nothing is done, and nobody has to be allowed to. */
export async function makeArchive(address: string): Promise<void> {
  const postgres = await connectTo(postgresAddress(address));
  try {
    await checkSchema(postgres, ARCHIVE).catch(() => migrate(postgres, SCHEMA));
    if (!(await hasQueue(postgres))) await makeQueue(postgres);
  } finally {
    await postgres.close();
  }
}
