// Claims in SQLite answer as claims in memory do, and a file that is not whole, not ours or not free is one clear error.

import { existsSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import type { ClaimStore } from '../../server/core/claims/claim.ts';
import { memoryStore, mergedStore } from '../../server/core/claims/memory-store.ts';
import { missingBelow, type SqliteStore, sqliteStore } from '../../server/databases/sqlite/sqlite-store.ts';
import { sqliteWriter } from '../../server/databases/sqlite/sqlite-writer.ts';
import { CLAIMS, fields, fileOf, LEXICON } from './made.ts';

const opened: SqliteStore[] = [];

function open(path: string): SqliteStore {
  const store = sqliteStore(path, ({ en }) => {
    throw new Error(en);
  });
  opened.push(store);
  return store;
}

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

const memory = memoryStore(LEXICON, CLAIMS, 'memory');
const PERIODS = [
  undefined,
  null,
  { start: '2025-07-01', end: '2025-10-01' },
  { start: '2024-10-01', end: '2025-01-01' },
  { start: '2025-10-28', end: '2025-10-28' },
  { start: '2025-10-01', end: '2025-10-28' },
];

/** Everything that can be asked, in an order that does not depend on the store's. */
function answers(store: ClaimStore): unknown {
  const ids = (about: ReturnType<ClaimStore['claimsAbout']>): string[] => about.map(({ id }) => id).sort();
  const subjects = ['acme', 'acme-cloud', 'nobody'];
  return {
    lexicon: store.lexicon,
    claims: CLAIMS.map(({ id }) => fields(store.claim(id) ?? Object.create(null))),
    unknown: store.claim('nothing'),
    metrics: subjects.map((id) => [...store.metricsOf(id)].sort()),
    about: subjects.map((id) =>
      PERIODS.map((during) => [
        ids(store.claimsAbout(id, undefined, during)),
        ids(store.claimsAbout(id, 'turnover', during)),
        ids(store.claimsAbout(id, 'nothing', during)),
      ]),
    ),
  };
}

test('a file answers as memory does: every claim whole, by id, entity, metric and period', () => {
  expect(answers(open(fileOf(CLAIMS)))).toEqual(answers(memory));
});

test('claims about a subject come in the order in which they were written, as the same objects while they are kept', () => {
  const store = open(fileOf(CLAIMS));
  const about = store.claimsAbout('acme', 'turnover');
  expect(about.map(({ id }) => id)).toEqual(['q3', 'q3-yoy', 'year', 'about', 'old']);
  expect(store.claimsAbout('acme', 'turnover')).toBe(about);
  expect(store.claim('old')).toBe(about[4]);
});

test('laid over another database, a claim of the same id wins in whichever layer is higher', () => {
  const [q3] = CLAIMS;
  if (!q3) throw new Error('no claim');
  const file = open(fileOf([{ ...q3, written: 'from the file' }], { entities: [], metrics: [] }));
  expect(missingBelow(file, LEXICON)).toBe(null);
  for (const [stores, written] of [
    [[memory, file], 'from the file'],
    [[file, memory], '398.24亿元'],
  ] as const) {
    const merged = mergedStore(stores);
    expect(merged.claim('q3')?.written).toBe(written);
    const about = merged.claimsAbout('acme', 'turnover').filter(({ id }) => id === 'q3');
    expect(about.map((claim) => claim.written)).toEqual([written]);
    expect(merged.metricsOf('acme')).toEqual(expect.arrayContaining(['turnover', 'price', 'customers']));
  }
});

test('names that only a database below describes are missed where that is not in use', () => {
  const store = open(fileOf(CLAIMS, { entities: LEXICON.entities.slice(1), metrics: LEXICON.metrics }));
  expect(missingBelow(store, LEXICON)).toBe(null);
  expect(missingBelow(store, { entities: [], metrics: [] })?.en).toMatch(/another database .*: acme is missing/);
});

describe('a file that cannot be used', () => {
  const foreign = (path: string): void => {
    rmSync(path);
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE photo (n INTEGER PRIMARY KEY)');
    database.close();
  };
  const newer = (path: string): void => {
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
  };
  const damage = (path: string): void => {
    const bytes = readFileSync(path);
    bytes.fill(0x55, 100, 4096);
    writeFileSync(path, bytes);
  };

  test.each([
    ['is cut short', (path: string) => truncateSync(path, statSync(path).size - 4096), /its end is missing/],
    ['is cut to its first bytes', (path: string) => truncateSync(path, 40), /its end is missing/],
    ['is empty', (path: string) => truncateSync(path, 0), /not a SQLite file/],
    ['is a text', (path: string) => writeFileSync(path, 'claims: []\n'), /not a SQLite file/],
    ['is the database of some other program', foreign, /no claims database/],
    ['is of a newer format', newer, /of format 99; this version reads 1/],
    ['is damaged', damage, /damaged|malformed/],
  ])('%s', (_, spoil, message) => {
    const path = fileOf(CLAIMS);
    spoil(path);
    expect(() => open(path)).toThrow(message);
  });

  test('is locked', () => {
    const path = fileOf(CLAIMS);
    const other = new DatabaseSync(path);
    other.exec('BEGIN EXCLUSIVE');
    expect(() => open(path)).toThrow(/another program has it locked/);
    other.close();
    expect(open(path).counts.claims).toBe(CLAIMS.length);
  });

  test('went bad while it was open: the look-up says so and answers with nothing', () => {
    const path = fileOf(CLAIMS);
    const told: string[] = [];
    const store = sqliteStore(path, ({ en }) => void told.push(en));
    opened.push(store);
    const bytes = readFileSync(path);
    bytes.fill(0x55, 4096);
    writeFileSync(path, bytes);
    expect(store.claimsAbout('acme', 'turnover')).toEqual([]);
    expect(told).toEqual([expect.stringMatching(/damaged/)]);
  });
});

describe('writing', () => {
  test('leaves the old file whole until the new one is; then takes its place while the old one is still being read', () => {
    const path = fileOf(CLAIMS.slice(0, 1));
    const before = open(path);
    const writer = sqliteWriter(path);
    for (const claim of CLAIMS) writer.claim(claim);
    expect(open(path).counts.claims).toBe(1);
    writer.finish();
    expect(before.claim('q3')?.id).toBe('q3');
    const after = open(path);
    expect(after.counts.claims).toBe(CLAIMS.length);
    expect(after.revision).not.toBe(before.revision);
    expect(existsSync(`${path}.importing`)).toBe(false);
  });

  test('given up, leaves nothing behind', () => {
    const path = fileOf(CLAIMS.slice(0, 1));
    const writer = sqliteWriter(path);
    writer.claim(CLAIMS[1] ?? Object.create(null));
    writer.abandon();
    expect(open(path).counts.claims).toBe(1);
    expect(existsSync(`${path}.importing`)).toBe(false);
  });

  test('two claims of one id are refused, and the old file stays', () => {
    const path = fileOf(CLAIMS.slice(0, 1));
    expect(() => fileOf([...CLAIMS, ...CLAIMS.slice(2, 3)], LEXICON, path)).toThrow(
      /two claims have the id "q3-digits"/,
    );
    expect(open(path).counts.claims).toBe(1);
  });

  test('a file of somebody else is not written over', () => {
    const path = fileOf(CLAIMS);
    writeFileSync(path, 'photos');
    expect(() => sqliteWriter(path)).toThrow(/cannot be replaced/);
    expect(readFileSync(path, 'utf8')).toBe('photos');
  });

  test('two imports into one file at once: the second is refused; after a crash what is left behind is no hindrance', () => {
    const path = fileOf(CLAIMS.slice(0, 1));
    const first = sqliteWriter(path);
    expect(() => sqliteWriter(path)).toThrow(/another import is writing/);
    first.abandon();
    renameSync(fileOf(CLAIMS), `${path}.importing`);
    fileOf(CLAIMS.slice(0, 2), LEXICON, path);
    expect(open(path).counts.claims).toBe(2);
  });
});
