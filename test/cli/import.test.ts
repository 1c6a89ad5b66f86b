// `tieout db import`, from files to a checked draft.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { madeCompany } from '../bench/made-facts.ts';
import { companyFile, yearly } from '../import/made.ts';
import { DATABASE, folderWith, tieout } from './run-cli.ts';

const main = resolve(import.meta.dirname, '../../server/cli/main.ts');

const FACTS = companyFile({
  'us-gaap:Revenues': {
    label: 'Revenues',
    units: {
      USD: [
        yearly(2022, 50_000_000),
        yearly(2023, 61_230_000),
        yearly(2022, 48_000_000, { accn: '0000012345-23-000009', form: '10-K/A', filed: '2023-08-01' }),
      ],
    },
  },
});

const DRAFT = `Zenith revenue was $61.2 million in 2023.

Zenith revenue was $48 million in 2022.

Zenith revenue was $50 million in 2022.
`;

const ALONE = ['--no-bundled-db'];

test.each(['facts.sqlite', 'facts.yaml'])('company facts into %s, and a draft held against them', async (out) => {
  const folder = folderWith({ 'CIK0000012345.json': FACTS, 'a.md': DRAFT });
  const made = await tieout(['db', 'import', 'CIK0000012345.json', '--out', out, ...ALONE], folder);
  expect(made).toMatchObject({ status: 0, error: '' });
  expect(made.out).toMatch(/: 3 claims\n {2}1 company \(1 not in the lexicon\), 3 facts read\n {2}1 was restated/);
  const { out: text } = await tieout(['check', '--db', out, ...ALONE, '--format', 'json', 'a.md'], folder);
  const figures = JSON.parse(text).documents[0].figures.filter(
    ({ checkWorthy }: { checkWorthy: boolean }) => checkWorthy,
  );
  expect(figures.map(({ verdict, claim }: { verdict: string; claim: string }) => [verdict, claim])).toEqual([
    ['supported', '0000012345-24-000001.revenue.2023-01-01_2023-12-31.USD'],
    ['supported', '0000012345-23-000009.revenue.2022-01-01_2022-12-31.USD'],
    [expect.not.stringMatching(/^supported$/), expect.any(String)],
  ]);
  const { out: told } = await tieout(['explain', '--db', out, ...ALONE, 'a.md:1:22'], folder);
  expect(told).toMatch(/Zenith Corp, primary source, 2024-02-10/);
  expect(told).toMatch(/10-K 0000012345-24-000001 {2}https:\/\/www\.sec\.gov\/Archives/);
});

test('a folder as the bulk file unpacks to, over a lexicon of the desk', async () => {
  const named = (cik: number, entityName: string): string =>
    companyFile(
      { 'us-gaap:Revenues': { units: { USD: [yearly(2023, cik, { accn: `${cik}` })] } } },
      { cik, entityName },
    );
  const folder = folderWith({
    'facts/CIK0000000001.json': named(1, 'ACME INC'),
    'facts/CIK0000000002.json': named(2, 'Other Inc'),
    'facts/readme.txt': 'not a company',
    'claims-db/acme.yaml': DATABASE.replace('kind: money\n', 'kind: money\n    concept: us-gaap:Revenues\n'),
  });
  const { out, status } = await tieout(['db', 'import', 'facts', '--out', 'facts.sqlite', ...ALONE], folder);
  expect([status, out]).toEqual([0, expect.stringContaining('2 companies (1 not in the lexicon)')]);
  const list = await tieout(
    ['db', 'list', 'facts.sqlite', '--metric', 'turnover', '--format', 'json', ...ALONE],
    folder,
  );
  expect(JSON.parse(list.out).claims.map(({ entity }: { entity: string }) => entity)).toEqual([
    'acme',
    'acme',
    'other',
  ]);
  const lost = await tieout(
    ['db', 'list', '--db', 'facts.sqlite', ...ALONE],
    folderWith({ 'facts.sqlite': readFileSync(join(folder, 'facts.sqlite')) }),
  );
  expect(lost).toMatchObject({
    status: 2,
    error: expect.stringContaining('stands on another database that is not in use: acme, turnover are missing'),
  });
});

test("done again into the desk's own folder, it makes the same file: what it wrote before does not count as known", async () => {
  const folder = folderWith({ 'CIK0000012345.json': FACTS, 'claims-db/acme.yaml': DATABASE });
  const once = ['db', 'import', 'CIK0000012345.json', '--out', 'claims-db/sources/sec.yaml', ...ALONE];
  expect((await tieout(once, folder)).status).toBe(0);
  const first = readFileSync(join(folder, 'claims-db/sources/sec.yaml'), 'utf8');
  expect((await tieout([...once, '--replace'], folder)).status).toBe(0);
  expect(readFileSync(join(folder, 'claims-db/sources/sec.yaml'), 'utf8')).toBe(first);
  expect((await tieout(['db', 'validate', 'claims-db', ...ALONE], folder)).status).toBe(0);
});

test('a table: what could not be read is listed and makes the exit status 1; the rest is there', async () => {
  const folder = folderWith({
    'claims-db/acme.yaml': DATABASE,
    't.csv': '公司,turnover (RMB million)\nAcme,"39,824"\n别家,5\n',
  });
  const ended = await tieout(
    ['db', 'import', 't.csv', '--set', 'period=2025Q2,publisher=Acme', '--out', 't.yaml', ...ALONE],
    folder,
  );
  expect(ended).toMatchObject({
    status: 1,
    error: expect.stringMatching(/^t\.csv:3:1: the lexicon has no entity "别家"/),
  });
  expect(readFileSync(join(folder, 't.yaml'), 'utf8')).toContain('quantity: "RMB39,824 million"');
  const checked = await tieout(['db', 'validate', 't.yaml', '--db', 'claims-db', ...ALONE], folder);
  expect(checked.status).toBe(0);
});

test.each([
  [['t.csv'], /name where to write: --out FILE\.yaml/],
  [['--out', 'a.yaml'], /name the files to import/],
  [['t.csv', '--out', 'a.db'], /a\.db: the file to write ends in \.yaml or \.sqlite/],
  [['missing.csv', '--out', 'a.yaml'], /missing\.csv: there is no such file/],
  [['a.pdf', '--out', 'a.yaml'], /a\.pdf: cannot be imported/],
  [['t.csv', '--out', 'kept.yaml'], /kept\.yaml: there is a file of that name already/],
  [['t.csv', '--out', 'kept.sqlite'], /kept\.sqlite: there is a file of that name already, and it cannot be replaced/],
  [['t.csv', '--out', 'no/a.sqlite'], /no\/a\.sqlite: the file cannot be opened/],
  [['t.csv', '--mapping', 'none.yaml', '--out', 'a.yaml'], /none\.yaml: there is no such file/],
  [['cut.json', '--out', 'a.sqlite'], /cut\.json: the file is cut short/],
])('%j is one line and exit status 2, and nothing is written', async (args, message) => {
  const folder = folderWith({
    't.csv': 'entity,value\n',
    'a.pdf': '',
    'kept.yaml': 'mine',
    'kept.sqlite': 'mine',
    'cut.json': FACTS.slice(0, -9),
  });
  const { status, error, out } = await tieout(['db', 'import', ...args, ...ALONE], folder);
  expect([status, out]).toEqual([2, '']);
  expect(error).toMatch(message);
  expect(error.trim().split('\n')).toHaveLength(1);
  expect(['a.yaml', 'a.sqlite', 'a.sqlite.importing'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
  expect(readFileSync(join(folder, 'kept.yaml'), 'utf8')).toBe('mine');
});

test('an import that is killed leaves the old file whole, and the next one goes through', async () => {
  const folder = folderWith({ 'CIK0000012345.json': FACTS });
  const into = (path: string): readonly string[] => ['db', 'import', path, '--out', 'facts.sqlite', ...ALONE];
  await tieout(into('CIK0000012345.json'), folder);
  const before = readFileSync(join(folder, 'facts.sqlite'));
  const large = folderWith({ 'large.json': madeCompany(1, { companies: 1, concepts: 400, periods: 200 }) });
  const child = spawn(process.execPath, [main, ...into(join(large, 'large.json'))], { cwd: folder, stdio: 'ignore' });
  const watcher = watch(folder, (_, name) => {
    if (name === 'facts.sqlite.importing') child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'exit');
  watcher.close();
  expect(signal).toBe('SIGKILL');
  expect(readFileSync(join(folder, 'facts.sqlite')).equals(before)).toBe(true);
  expect(existsSync(join(folder, 'facts.sqlite.importing'))).toBe(true);
  expect((await tieout(into('CIK0000012345.json'), folder)).status).toBe(0);
  expect(existsSync(join(folder, 'facts.sqlite.importing'))).toBe(false);
});

test('a Node without SQLite says so once, and everything else works', async () => {
  const folder = folderWith({ 'CIK0000012345.json': FACTS, 'a.md': DRAFT });
  const without = { NODE_OPTIONS: '--no-experimental-sqlite' };
  const run = (...args: string[]) => tieout([...args, ...ALONE], folder, '', without);
  const refused = await run('db', 'import', 'CIK0000012345.json', '--out', 'facts.sqlite');
  expect(refused).toMatchObject({
    status: 2,
    error: expect.stringMatching(/^tieout: facts\.sqlite: this Node \(v[\d.]+\) has no node:sqlite.*\n$/),
  });
  expect((await run('db', 'import', 'CIK0000012345.json', '--out', 'facts.yaml')).status).toBe(0);
  await tieout(['db', 'import', 'CIK0000012345.json', '--out', 'facts.sqlite', ...ALONE], folder);
  expect(await run('check', '--db', 'facts.sqlite', 'a.md')).toMatchObject({
    status: 2,
    error: expect.stringContaining('no node:sqlite'),
  });
  expect((await run('check', '--db', 'facts.yaml', '--fail-on', 'never', 'a.md')).status).toBe(0);
});

test('the same in Chinese', async () => {
  const folder = folderWith({ 'CIK0000012345.json': FACTS });
  const { out } = await tieout(
    ['db', 'import', 'CIK0000012345.json', '--out', 'facts.sqlite', '--lang', 'zh', ...ALONE],
    folder,
  );
  expect(out).toBe('facts.sqlite：3 条\n  1 家公司（词表里没有的 1 家），读到 3 个数\n  1 条后来改过，保留旧值\n');
});
