// Measures large claims databases, after a build: by itself, `node test/bench/store.ts`, or as a part of `npm run bench`. Imports a
// made-up set of a million facts with the command line, opens it, looks things up, checks a draft against it and weighs the
// language server that has it attached.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readDatabaseJson } from '../../claims-db/compile/json.ts';
import { check } from '../../server/core/check/check.ts';
import type { ClaimStore } from '../../server/core/claims/claim.ts';
import { memoryStore, mergedStore } from '../../server/core/claims/memory-store.ts';
import { type SqliteStore, sqliteStore } from '../../server/databases/sqlite/sqlite-store.ts';
import { start } from '../protocol/client.ts';
import { type MadeSet, madeName, writeMadeSet } from './made-facts.ts';

const SET: MadeSet = { companies: 1000, concepts: 50, periods: 20 };

const root = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(root, 'dist/cli.js');

export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it must be at least, or at most; `null` where it is there to be known. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

function milliseconds(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function importSet(folder: string, out: string): Promise<number> {
  const from = performance.now();
  const child = spawn(process.execPath, [CLI, 'db', 'import', folder, '--out', out], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return (performance.now() - from) / 1000;
}

/** Subjects in an order that no cache can foresee. */
function subjects(store: ClaimStore, count: number): [entity: string, metric: string][] {
  const { entities, metrics } = store.lexicon;
  return Array.from({ length: count }, (_, at) => [
    entities[(at * 7919) % entities.length]?.id ?? '',
    metrics[(at * 31) % metrics.length]?.id ?? '',
  ]);
}

function lookUps(store: ClaimStore, wanted: readonly [string, string][]): number {
  const times = wanted.map(([entity, metric]) => {
    let found = 0;
    const time = milliseconds(() => {
      found = store.claimsAbout(entity, metric).length;
    });
    if (found === 0) throw new Error(`nothing about ${entity} ${metric}`);
    return time * 1000;
  });
  return median(times);
}

/** A draft of two figures a paragraph, each about a company of its own; `turn` makes all figures others. */
function draftOf(paragraphs: number, turn = 0): string {
  const lines = Array.from({ length: paragraphs }, (_, at) => {
    const name = madeName((at * 37) % SET.companies).replace(' Inc.', '');
    return `${name} revenue was $${((at + turn) % 90) + 10}.4 million in the first quarter of 2012, and its assets were $1${at % 10}2 million on June 30, 2012.`;
  });
  return `# Results of the day\n\n${lines.join('\n\n')}\n`;
}

function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

/** What the server weighs after a session: the draft checked, then rewritten from end to end so many times. */
async function serverMemory(databases: readonly string[], paragraphs: number, rewrites: number): Promise<number> {
  const main = existsSync(join(root, 'dist/server.js')) ? 'dist/server.js' : 'server/lsp/main.ts';
  const server = await start({ main, locale: 'en', settings: { bundledDatabase: true, databases } });
  server.open('a.md', draftOf(paragraphs));
  await server.pull('a.md');
  for (let turn = 1; turn <= rewrites; turn++) {
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: server.uri('a.md'), version: turn + 1 },
      contentChanges: [{ text: draftOf(paragraphs, turn) }],
    });
    await server.pull('a.md');
  }
  const used = memoryOf(server.process.pid ?? 0);
  await server.stop();
  return used;
}

function report(results: readonly Measured[]): boolean {
  let good = true;
  for (const { name, value, unit, atLeast, atMost } of results) {
    const holds = (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
    const wanted = atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : '';
    console.log(
      `${holds ? '  ' : '✗ '}${name.padEnd(46)} ${value.toFixed(1).padStart(12)} ${unit.padEnd(8)} ${wanted}`,
    );
    good &&= holds;
  }
  return good;
}

/** Imports, opens, looks up, checks and weighs. */
export async function storeMeasures(): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-bench-'));
  try {
    const facts = writeMadeSet(join(folder, 'facts'), SET);
    const out = join(folder, 'facts.sqlite');
    const seconds = await importSet(join(folder, 'facts'), out);
    let store: SqliteStore | null = null;
    const fail = (): never => {
      throw new Error('the database went bad');
    };
    const opening = milliseconds(() => {
      store = sqliteStore(out, fail);
    });
    if (!store) throw new Error('not open');
    const big: SqliteStore = store;
    const wanted = subjects(big, 5000);
    const bundled = readDatabaseJson(readFileSync(join(root, 'dist/claims-db.json'), 'utf8'));
    const small = memoryStore(bundled.lexicon, bundled.claims, 'bundled');
    const both = mergedStore([small, big]);
    const text = draftOf(200);
    const draft = { text, format: 'markdown' } as const;
    const first = milliseconds(() => check(draft, both));
    const again = milliseconds(() => check({ ...draft, text: `${text} ` }, both));
    const alone = milliseconds(() => check(draft, small));
    return [
      { name: 'facts', value: facts, unit: '' },
      { name: 'claims', value: big.counts.claims, unit: '' },
      { name: 'size on disk', value: statSync(out).size / 1e6, unit: 'MB' },
      { name: 'import', value: facts / seconds, unit: 'facts/s', atLeast: 50_000 },
      { name: 'open', value: opening, unit: 'ms', atMost: 100 },
      { name: 'look-up, read from the file (median)', value: lookUps(big, wanted), unit: 'µs', atMost: 50 },
      { name: 'look-up, read lately (median)', value: lookUps(big, wanted.slice(-200)), unit: 'µs', atMost: 50 },
      { name: 'draft of 400 figures, first', value: first, unit: 'ms' },
      { name: 'draft of 400 figures, again', value: again, unit: 'ms' },
      { name: 'the same with the bundled database alone', value: alone, unit: 'ms' },
      { name: 'server, facts attached, no draft', value: await serverMemory([out], 0, 0), unit: 'MB', atMost: 150 },
      {
        name: 'server, facts attached, draft of 400 figures',
        value: await serverMemory([out], 200, 0),
        unit: 'MB',
        atMost: 150,
      },
      {
        name: 'server, the draft rewritten 30 times',
        value: await serverMemory([out], 200, 30),
        unit: 'MB',
        atMost: 150,
      },
      { name: 'the same without the facts', value: await serverMemory([], 200, 30), unit: 'MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = report(await storeMeasures()) ? 0 : 1;
