// `npm run bench:archive [-- ARTICLES [timing|whole]]`: an archive of made-up articles and the project's drafts on a real PostgreSQL, with
// workers and the server killed at random. Ends with 1 where a document is not checked exactly once, where a re-check differs
// from a full run, or where two workers are not 1.7 times as fast as one.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { claimId, type MadeArchive } from '../archive/made-archive.ts';
import {
  checksOf,
  type Newsroom,
  newsroom,
  resultsOf,
  untilDue,
  type Worker,
  writeArchive,
} from '../archive/newsroom.ts';
import { startPostgres, type TestServer } from '../postgres/server.ts';
import { cpuOf, cpuOfServer } from './processor-time.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const DRAFTS = [join(root, 'test/fixtures/drafts'), join(root, 'examples')];
const articles = Number(process.argv[2] ?? 200_000);
/** Some eighty articles about each company, as few are about each subject of a newsroom's. */
const made: MadeArchive = { companies: Math.max(4, Math.ceil(articles / 80)), articles };
const KILLS = 12;
const SAMPLE = 500;
const PAIRS = 3;
/** Node goes on compiling beside its work for some 40,000 documents, which two workers have no core for. */
const TIMED = Math.min(100_000, articles);
const LEAST_RATIO = 1.7;

/** The same numbers every time, between 0 and 1. */
function chances(): () => number {
  let state = 20_261_128;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const chance = chances();
const failures: string[] = [];

function expectThat(holds: boolean, what: string): void {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!holds) failures.push(what);
}

async function ran(room: Newsroom, ...args: readonly string[]): Promise<string> {
  const { status, out, error } = await room.tieout(...args);
  if (status !== 0) throw new Error(`tieout ${args[0]} ${args[1]} ended with ${status}: ${error}`);
  return out.trim();
}

interface Throughput {
  readonly workers: number;
  /** Documents a second, workers at full speed: not before each has warmed up on thousands, nor when one has nothing left. */
  readonly rate: number;
  /** Processor time for one document, in the workers and in the server; milliseconds. */
  readonly worker: number;
  readonly server: number;
}

/** A full run by so many workers. */
async function timed(room: Newsroom, workers: number, claims: readonly string[]): Promise<Throughput> {
  await ran(room, 'archive', 'run', '--all', '--workers', '0', ...claims);
  const [own, theirs] = [cpuOf(process.pid).children, await cpuOfServer(room)];
  const running = Array.from({ length: workers }, () => room.worker(...claims));
  await Promise.all(running.map(({ ended }) => ended));
  const [row] = await room.query<{ all: number; documents: number; seconds: number }>(
    `WITH marks AS (SELECT percentile_disc(ARRAY[0.75, 0.95]) WITHIN GROUP (ORDER BY checked_at) AS at FROM tieout.archive_result)
     SELECT count(*)::integer AS all, count(*) FILTER (WHERE checked_at > at[1] AND checked_at <= at[2])::integer AS documents,
       extract(epoch FROM at[2] - at[1])::float8 AS seconds FROM tieout.archive_result, marks GROUP BY at`,
  );
  const { all = 1, documents = 0, seconds = 1 } = row ?? {};
  const spent = (from: number, to: number): number => (to - from) / all;
  return {
    workers,
    rate: documents / seconds,
    worker: spent(own, cpuOf(process.pid).children),
    server: spent(theirs, await cpuOfServer(room)),
  };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** One worker and two, in turns, as the machine may have other things to do. */
async function throughput(room: Newsroom, claims: readonly string[]): Promise<void> {
  const results: Throughput[] = [];
  for (let pair = 0; pair < PAIRS; pair++)
    for (const workers of [1, 2]) results.push(await timed(room, workers, claims));
  console.table(
    results.map((result) =>
      Object.fromEntries(Object.entries(result).map(([key, value]) => [key, Number(value.toFixed(2))])),
    ),
  );
  const rates = (workers: number): number[] =>
    results.filter((each) => each.workers === workers).map(({ rate }) => rate);
  const ratio = median(rates(2)) / median(rates(1));
  expectThat(
    ratio >= LEAST_RATIO,
    `two workers are ${ratio.toFixed(2)} times as fast as one (median of ${PAIRS} each)`,
  );
}

/** A worker that was killed is followed by another one. */
async function killedAtRandom(
  room: Newsroom,
  server: TestServer,
  total: number,
  claims: readonly string[],
): Promise<void> {
  const workers: Worker[] = [room.worker(...claims), room.worker(...claims)];
  for (let kill = 1; kill <= KILLS; kill++) {
    await untilDue(room, Math.floor(total * (1 - (kill - chance() / 2) / (KILLS + 1))));
    if (kill % 4 === 0) {
      await server.kill();
      await server.start();
    } else {
      const at = Math.floor(chance() * workers.length);
      workers[at]?.child.kill('SIGKILL');
      workers[at] = room.worker(...claims);
    }
  }
  await Promise.all(workers.map(({ ended }) => ended));
}

async function oneRun(room: Newsroom, server: TestServer, claims: readonly string[]): Promise<void> {
  console.log(await ran(room, 'archive', 'add', 'articles', ...DRAFTS));
  console.log(await ran(room, 'archive', 'run', '--workers', '0', ...claims));
  const [row] = await room.query<{ due: number }>('SELECT count(*)::integer AS due FROM tieout.archive_due');
  const total = row?.due ?? 0;
  const from = performance.now();
  await killedAtRandom(room, server, total, claims);
  const seconds = (performance.now() - from) / 1000;
  console.log(`${total} documents in ${seconds.toFixed(0)} s, ${KILLS} kills among them`);
  const checks = [...(await checksOf(room))];
  expectThat(JSON.stringify(checks) === `[[1,${total}]]`, `each document checked once: ${JSON.stringify(checks)}`);
}

/** Changes claims here and there: another figure, another status, none any more. */
async function changeClaims(room: Newsroom): Promise<void> {
  for (let at = 0; at < 10; at++) {
    const id = claimId(
      Math.floor(chance() * made.companies),
      ['revenue', 'net-income'][at % 2] ?? '',
      Math.floor(chance() * 12),
    );
    const change = [
      `UPDATE tieout.claim SET value = '98765e5'`,
      `UPDATE tieout.claim SET status = 'unverified'`,
      'DELETE FROM tieout.claim',
    ];
    await room.query(`${change[at % 3]} WHERE id = $1`, [id]);
  }
}

async function recheck(room: Newsroom, server: TestServer, claims: readonly string[]): Promise<void> {
  await changeClaims(room);
  console.log(await ran(room, 'archive', 'recheck', '--workers', '2', ...claims));
  const after = await resultsOf(room);
  const paths = [...after.keys()];
  const sample = [...new Set(Array.from({ length: SAMPLE }, () => paths[Math.floor(chance() * paths.length)] ?? ''))];
  const again = await room.query<{ path: string }>(
    'SELECT path FROM tieout.archive_document JOIN tieout.archive_result ON document = id WHERE checks > 1 LIMIT 500',
  );
  const wanted = [...new Set([...sample, ...again.map(({ path }) => path)])];
  const fresh = await newsroom(server, 'sample', room.folder);
  for (let at = 0; at < wanted.length; at += 200) await ran(fresh, 'archive', 'add', ...wanted.slice(at, at + 200));
  await ran(fresh, 'archive', 'run', '--workers', '2', ...claims);
  const full = await resultsOf(fresh);
  const different = wanted.filter((path) => withoutSubjects(full.get(path)) !== withoutSubjects(after.get(path)));
  expectThat(different.length === 0, `re-check = full run on ${wanted.length} documents; ${different.length} differ`);
}

/** Two databases number subjects in their own order, which the lists of them come in. */
function withoutSubjects(result: string | undefined): string {
  return JSON.stringify((JSON.parse(result ?? '[]') as unknown[]).slice(0, -1));
}

async function sizes(room: Newsroom): Promise<void> {
  console.table(
    await room.query(
      `SELECT relname AS table, reltuples::bigint AS rows, pg_size_pretty(pg_total_relation_size(oid)) AS size
       FROM pg_class WHERE relkind = 'r' AND relname LIKE 'archive%' AND reltuples > 0 ORDER BY pg_total_relation_size(oid) DESC`,
    ),
  );
}

async function timing(folder: string, server: TestServer): Promise<void> {
  writeArchive(folder, { companies: 50, articles: TIMED });
  const room = await newsroom(server, 'timing', folder);
  await ran(room, 'db', 'migrate', room.address);
  await ran(room, 'db', 'build', 'claims', '--out', room.address);
  await ran(room, 'archive', 'add', 'articles');
  await throughput(room, ['--db', room.address]);
}

async function whole(folder: string, server: TestServer): Promise<void> {
  writeArchive(folder, made);
  const room = await newsroom(server, 'archive', folder);
  const claims = ['--db', room.address];
  await ran(room, 'db', 'migrate', room.address);
  console.log(await ran(room, 'db', 'build', 'claims', '--out', room.address));
  await oneRun(room, server, claims);
  await recheck(room, server, claims);
  await room.query('ANALYZE');
  await sizes(room);
}

const PARTS: Readonly<Record<string, (folder: string, server: TestServer) => Promise<void>>> = { timing, whole };

// The server ends with this process, also where it is stopped.
process.once('SIGTERM', () => process.exit(143)).once('SIGINT', () => process.exit(130));
const wanted = process.argv.slice(3);
const folder = mkdtempSync(join(tmpdir(), 'tieout-archive-'));
const server = await startPostgres(['shared_buffers=256MB', 'max_wal_size=4GB']);
try {
  for (const [name, part] of Object.entries(PARTS))
    if (wanted.length === 0 || wanted.includes(name)) await part(join(folder, name), server);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures.length > 0 ? 1 : 0;
