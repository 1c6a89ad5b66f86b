// `npm run bench [-- PART…]`: one table of what Tieout takes, beside others where others do the same. Parts: checks server store
// package, which make the table; figures doubling accuracy, the reader of figures alone. `--write` keeps the table in BASELINE.md.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { readDatabaseJson } from '../../claims-db/compile/json.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import { packageExtension } from '../extension/package.ts';
import { accuracyTable } from './accuracy.ts';
import { checkRows } from './checks.ts';
import { serverRows } from './server.ts';
import { doublingTable, speedTable } from './speed.ts';
import { storeMeasures } from './store.ts';
import { machine, type Row, tableOf } from './table.ts';

const root = join(import.meta.dirname, '../..');

interface Measures {
  readonly rows: readonly Row[];
  readonly versions?: readonly string[];
}

async function storeRows(): Promise<Row[]> {
  return (await storeMeasures()).map(({ name, value, unit }) => ({
    what: `store of a million claims: ${name}`,
    tieout: value,
    unit,
    others: {},
  }));
}

async function packageRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-bench-'));
  try {
    const path = await packageExtension(join(folder, 'tieout.vsix'));
    return [{ what: 'the .vsix', tieout: statSync(path).size / 1000, unit: 'kB', others: {} }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundledStore(): ReturnType<typeof memoryStore> {
  const { lexicon, claims } = readDatabaseJson(readFileSync(join(root, 'dist/claims-db.json'), 'utf8'));
  return memoryStore(lexicon, claims, 'bundled');
}

const MEASURES: Readonly<Record<string, () => Promise<Measures>>> = {
  checks: () => checkRows(bundledStore()),
  server: async () => ({ rows: await serverRows() }),
  store: async () => ({ rows: await storeRows() }),
  package: async () => ({ rows: await packageRows() }),
};

const READER: Readonly<Record<string, { readonly title: string; readonly table: () => readonly object[] }>> = {
  figures: { title: 'Speed, in millions of UTF-16 units a second; ratios are of times', table: speedTable },
  doubling: { title: 'The same text twice as long; 2.2 is the most that is allowed', table: doublingTable },
  accuracy: {
    title:
      'Figures of test/fixtures/figures that are read right. A hedge belongs to the span, which Recognizers-Text leaves out',
    table: accuracyTable,
  },
};

const NOTE =
  'Times are wall time, the best of three turns (one at a million characters); in brackets how many times as long as Tieout. The\nothers check a text anew after each edit, so that their full check stands in those rows, too.';

async function main(words: readonly string[]): Promise<void> {
  const wanted = words.filter((word) => word !== '--write');
  const parts = wanted.length > 0 ? wanted : Object.keys(MEASURES);
  const known = [...Object.keys(MEASURES), ...Object.keys(READER)];
  const unknown = parts.filter((part) => !known.includes(part));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(' ')}. There are: ${known.join(' ')}`);
    process.exitCode = 2;
    return;
  }
  const measured: Measures[] = [];
  for (const part of parts) {
    const [measure, reader] = [MEASURES[part], READER[part]];
    if (measure) measured.push(await measure());
    if (reader) {
      console.log(`\n${reader.title}`);
      console.table(reader.table());
    }
  }
  if (measured.length === 0) return;
  const versions = measured.flatMap((each) => each.versions ?? []);
  const beside = versions.length > 0 ? `\n\nBeside: ${versions.join(', ')}.` : '';
  const text = `${machine()}\n\n${tableOf(measured.flatMap(({ rows }) => rows))}\n\n${NOTE}${beside}\n`;
  console.log(`\n${text}`);
  if (words.includes('--write'))
    writeFileSync(
      join(import.meta.dirname, 'BASELINE.md'),
      `# Baseline\n\nMade by \`npm run bench -- --write\`.\n\n${text}`,
    );
}

await main(process.argv.slice(2));
