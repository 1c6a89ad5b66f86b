// `npm run bench:postgres [-- CLAIMS]`: a shared database on a real PostgreSQL with ten million claims, or as many as are asked for.

import process from 'node:process';
import { check } from '../../../server/core/check/check.ts';
import { bringFor, withClaims } from '../../../server/databases/ahead.ts';
import type { FarStore } from '../../../server/databases/postgres/far-store.ts';
import { crowdOf } from '../../postgres/crowd.ts';
import { databaseOn, type TestDatabase } from '../../postgres/desk.ts';
import { surviveRestarts } from '../../postgres/restarts.ts';
import { startPostgres, type TestServer } from '../../postgres/server.ts';
import { madeName } from '../made-facts.ts';
import { type MadeClaims, makeClaims } from './made-claims.ts';

/** Claims of one company: 20 metrics over 25 quarters. */
const OF_ONE = { metrics: 20, quarters: 25 };

/** What is measured with, beside the claims. */
const DRAFTS = 500;
const NAMED = 5;
const FOLLOWERS = 50;
const CHANGES = 100;
const RESTARTS = 20;

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** A draft that names some companies, others each time. */
function draftOf(turn: number, companies: number): string {
  const lines = Array.from({ length: NAMED }, (_, at) => {
    const name = madeName((turn * 7919 + at * 6857 + 17) % companies).replace(' Inc.', '');
    return `${name} revenue was $${(turn % 90) + 10}.4 million in the first quarter of 2012.`;
  });
  return `# Results\n\n${lines.join('\n\n')}\n`;
}

async function lookUps(database: TestDatabase, companies: number): Promise<Measured[]> {
  const view = await database.view();
  let store: FarStore | null = null;
  const opening = await milliseconds(async () => {
    store = await view.store();
  });
  if (!store) throw new Error('not open');
  const far: FarStore = store;
  const first = await milliseconds(() =>
    withClaims(far, draftOf(0, companies), () => check({ text: draftOf(0, companies), format: 'markdown' }, far)),
  );
  const times: number[] = [];
  for (let turn = 1; turn <= DRAFTS; turn++)
    times.push(await milliseconds(() => bringFor(draftOf(turn, companies), far)));
  const last = draftOf(DRAFTS, companies);
  const here = await milliseconds(() => withClaims(far, last, () => check({ text: last, format: 'markdown' }, far)));
  return [
    { name: 'connect, names and subjects', value: opening, unit: 'ms' },
    { name: 'first check, with the index of names', value: first, unit: 'ms' },
    { name: `look-up of ${NAMED} entities of a draft, median`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `look-up of ${NAMED} entities of a draft, p95`, value: percentile(times, 0.95), unit: 'ms', atMost: 20 },
    { name: `look-up of ${NAMED} entities of a draft, p99`, value: percentile(times, 0.99), unit: 'ms' },
    { name: 'check of a draft whose claims are here', value: here, unit: 'ms' },
  ];
}

async function changes(database: TestDatabase): Promise<Measured[]> {
  const crowd = await crowdOf(FOLLOWERS, database, ['c1', 'c2', 'c3']);
  const times: number[] = [];
  for (let turn = 1; turn <= CHANGES; turn++) {
    const value = 1_000_000 + turn;
    const seen = crowd.see('c1-m0-3', `${value.toLocaleString('en-US')} USD`);
    await database.owner.query(`UPDATE tieout.claim SET value = $1 WHERE id = 'c1-m0-3'`, [String(value)]);
    times.push(...(await seen));
  }
  crowd.end();
  return [
    { name: `a change seen by ${FOLLOWERS}, median`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `a change seen by ${FOLLOWERS}, p99`, value: percentile(times, 0.99), unit: 'ms', atMost: 1000 },
    { name: `a change seen by ${FOLLOWERS}, slowest`, value: Math.max(...times), unit: 'ms' },
  ];
}

async function restarts(server: TestServer, database: TestDatabase): Promise<Measured[]> {
  const ids = ['c1-m0-0', 'c1-m1-0', 'c1-m2-0', 'c1-m3-0'];
  const { acknowledged, lost, stale } = await surviveRestarts(server, database, ids, 'c1', RESTARTS, 8);
  return [
    { name: `changes acknowledged over ${RESTARTS} kills`, value: acknowledged, unit: '' },
    { name: 'of them lost', value: lost.length, unit: '', atMost: 0 },
    { name: 'followers that see what is stale', value: stale, unit: '', atMost: 0 },
  ];
}

async function sizeOf({ owner }: TestDatabase): Promise<Measured[]> {
  const [row] = await owner.query<{ claims: string; bytes: string }>(
    'SELECT (SELECT sum(claims) FROM tieout.subject) AS claims, pg_database_size(current_database()) AS bytes',
  );
  return [
    { name: 'claims', value: Number(row?.claims), unit: '' },
    { name: 'size on disk', value: Number(row?.bytes) / 1e6, unit: 'MB' },
  ];
}

function report(results: readonly Measured[]): boolean {
  let good = true;
  for (const { name, value, unit, atMost } of results) {
    const holds = atMost === undefined || value <= atMost;
    const wanted = atMost === undefined ? '' : `≤ ${atMost}`;
    console.log(
      `${holds ? '  ' : '✗ '}${name.padEnd(46)} ${value.toFixed(1).padStart(12)} ${unit.padEnd(4)} ${wanted}`,
    );
    good &&= holds;
  }
  return good;
}

async function main(claims: number): Promise<void> {
  const made: MadeClaims = { ...OF_ONE, companies: Math.ceil(claims / OF_ONE.metrics / OF_ONE.quarters) };
  const server = await startPostgres([
    'max_connections=400',
    'shared_buffers=512MB',
    'max_wal_size=8GB',
    'autovacuum=off',
  ]);
  try {
    const database = await databaseOn(server, 'bench', { entities: [], metrics: [] }, []);
    const from = performance.now();
    await makeClaims(database.owner, made, (share) => process.stderr.write(`\r${Math.round(share * 100)} % made`));
    process.stderr.write('\n');
    const size = await sizeOf(database);
    const making = { name: 'made by the server', value: (performance.now() - from) / 1000, unit: 's' };
    const parts = [
      async () => [...size, making],
      () => lookUps(database, made.companies),
      () => changes(database),
      () => restarts(server, database),
    ];
    for (const part of parts) if (!report(await part())) process.exitCode = 1;
    await database.close();
  } finally {
    await server.stop();
  }
}

await main(Number(process.argv[2] ?? 10_000_000));
