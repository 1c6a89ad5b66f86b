// The one door to the databases: what opens a place, what is said of one that cannot be opened, what stays in use.

import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { layDatabases } from '../../server/databases/laid.ts';
import { NONE_LAID } from '../../server/databases/on-disk.ts';
import { type DatabasePlace, placeOf } from '../../server/databases/place.ts';
import { DATABASE } from '../cli/run-cli.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tieout-laid-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const never = (): never => {
  throw new Error('nothing went bad');
};

function lay(place: DatabasePlace, last = NONE_LAID) {
  return layDatabases([place], last, never);
}

test.each([
  ['acme.sqlite', 'photos', 'it is not a SQLite file'],
  ['acme.json', '{', 'not a compiled claims database'],
  ['acme.yaml', '', null],
])('%s that holds %j', async (name, content, said) => {
  const path = join(folder(), name);
  writeFileSync(path, content);
  const { layers } = await lay(placeOf(path, true));
  expect(layers[0]?.notice?.en ?? null).toEqual(said && expect.stringContaining(said));
});

test('a damaged bundled database is said with what to do, though nobody named it', async () => {
  const path = join(folder(), 'claims-db.json');
  writeFileSync(path, '{"format": 2');
  const { layers } = await lay({ ...placeOf(path, false), bundled: true });
  expect(layers[0]?.notice).toEqual({
    zh: expect.stringContaining('请重新安装'),
    en: expect.stringContaining('install Tieout again'),
  });
});

test('a folder that is not there is said where it was named, and is nothing where it only might be', async () => {
  const path = join(folder(), 'claims-db');
  const noticeOf = async (named: boolean) => (await lay(placeOf(path, named))).layers[0]?.notice?.en ?? null;
  expect(await noticeOf(true)).toContain('there is no such file or folder');
  expect(await noticeOf(false)).toBeNull();
});

test.each(['acme.yaml', 'acme.json'])('%s that goes bad leaves its last good state in use', async (name) => {
  const path = join(folder(), name);
  const compiled = JSON.stringify({
    format: 2,
    revision: 'a',
    lexicon: { entities: [], metrics: [] },
    sources: [],
    claims: [],
  });
  writeFileSync(path, name.endsWith('yaml') ? DATABASE : compiled);
  const good = await lay(placeOf(path, true));
  expect(good.layers[0]?.notice).toBeNull();
  expect(await lay(placeOf(path, true), good)).toBe(good);
  writeFileSync(`${path}.new`, name.endsWith('yaml') ? DATABASE.replace('entity: acme', 'entity: acne') : '{');
  renameSync(`${path}.new`, path);
  const bad = await lay(placeOf(path, true), good);
  expect(bad.layers[0]?.notice).not.toBeNull();
  expect(bad.layers[0]?.claims).toEqual(good.layers[0]?.claims);
  expect(bad.layers[0]?.lexicon).toEqual(good.layers[0]?.lexicon);
});
