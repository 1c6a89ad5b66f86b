// What the tests of an archive and its bench share: a server, an archive of made-up articles, and workers that can be killed.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { postgresAddress } from '../../server/databases/postgres/address.ts';
import { connectTo, type Postgres } from '../../server/databases/postgres/connection.ts';
import { type Ended, tieout } from '../cli/run-cli.ts';
import { PASSWORD, type TestServer } from '../postgres/server.ts';
import { type MadeArchive, madeArticle, madeClaims } from './made-archive.ts';

const main = resolve(dirname(fileURLToPath(import.meta.url)), '../../server/cli/main.ts');

export interface Worker {
  readonly child: ChildProcess;
  /** Resolves with its exit status; `null` where it was killed. */
  readonly ended: Promise<number | null>;
}

export interface Newsroom {
  readonly folder: string;
  readonly address: string;
  tieout(...args: readonly string[]): Promise<Ended>;
  /** A connection of its own for one statement: the server may have been killed since the last one. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A process that works until nothing is left. */
  worker(...args: readonly string[]): Worker;
}

/** Writes the claims to `claims/` and the articles below `articles/`. */
export function writeArchive(folder: string, made: MadeArchive): void {
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [file, text] of madeClaims(made).entries()) write(`claims/made-${file}.yaml`, text);
  for (let at = 0; at < made.articles; at++) {
    const { name, text } = madeArticle(at, made);
    write(join('articles', name), text);
  }
}

async function withConnection<T>(address: string, work: (postgres: Postgres) => Promise<T>): Promise<T> {
  const postgres = await connectTo(postgresAddress(address), async () => PASSWORD);
  try {
    return await work(postgres);
  } finally {
    await postgres.close();
  }
}

/** A database of its own on the server, empty, and a folder that commands run in. */
export async function newsroom(server: TestServer, name: string, folder: string): Promise<Newsroom> {
  const address = server.address(name);
  await withConnection(server.address(), (postgres) => postgres.query(`CREATE DATABASE ${name}`));
  const environment = { PGPASSWORD: PASSWORD, TIEOUT_ARCHIVE: address };
  return {
    folder,
    address,
    tieout: (...args) => tieout(args, folder, '', environment),
    query: (sql, values) => withConnection(address, (postgres) => postgres.query(sql, values)),
    worker: (...args) => {
      const child = spawn(process.execPath, [main, 'archive', 'work', '--drain', ...args], {
        cwd: folder,
        env: { PATH: process.env.PATH, LANG: 'en_GB.UTF-8', ...environment },
        stdio: 'ignore',
      });
      const endWithUs = (): void => void child.kill('SIGKILL');
      process.once('exit', endWithUs);
      child.once('exit', () => process.off('exit', endWithUs));
      return { child, ended: new Promise((done) => child.once('exit', (code) => done(code))) };
    },
  };
}

/** Everything that results say, by path; not when and how often they were made. */
export async function resultsOf({ query }: Newsroom): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ path: string; result: object }>(
    `SELECT d.path, jsonb_build_array(r.digest, r.title, r.published, r.author, r.figures, r.findings, r.hindrance, (
       SELECT jsonb_agg(jsonb_build_array(s.entity, s.metric, s.starts, s.ends, t.figure) ORDER BY s.id, t.figure)
       FROM tieout.archive_rest t JOIN tieout.archive_subject s ON s.id = t.subject WHERE t.document = d.id)) AS result
     FROM tieout.archive_document d JOIN tieout.archive_result r ON r.document = d.id ORDER BY d.path`,
  );
  return new Map(rows.map(({ path, result }) => [path, JSON.stringify(result)]));
}

/** How often the documents have been checked: by count, how many. */
export async function checksOf({ query }: Newsroom): Promise<ReadonlyMap<number, number>> {
  const rows = await query<{ checks: number; documents: number }>(
    `SELECT coalesce(r.checks, 0) AS checks, count(*)::integer AS documents FROM tieout.archive_document d
     LEFT JOIN tieout.archive_result r ON r.document = d.id GROUP BY 1 ORDER BY 1`,
  );
  return new Map(rows.map(({ checks, documents }) => [checks, documents]));
}

/** Between two questions. Milliseconds. */
const PAUSE = 50;

/** Resolves once no more documents than these are due; a server that is away is asked again. */
export async function untilDue({ query }: Newsroom, most: number): Promise<void> {
  for (;;) {
    const asked = query<{ due: number }>('SELECT count(*)::integer AS due FROM tieout.archive_due');
    const due = await asked.then(
      ([row]) => row?.due ?? 0,
      () => Number.POSITIVE_INFINITY,
    );
    if (due <= most) return;
    await setTimeout(PAUSE);
  }
}
