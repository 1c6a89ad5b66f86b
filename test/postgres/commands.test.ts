// The commands that make and read claims, with the address of a database on a server where they take a file.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE, type Ended, folderWith, tieout } from '../cli/run-cli.ts';
import { companyFile, yearly } from '../import/made.ts';
import { FILES } from '../ingest/harbor-mills.ts';
import { databaseOn, type TestDatabase } from './desk.ts';
import { HAS_POSTGRES, PASSWORD, startPostgres, type TestServer } from './server.ts';

let server: TestServer;
const opened: TestDatabase[] = [];

async function emptyDatabase(name: string): Promise<TestDatabase> {
  const database = await databaseOn(server, name, { entities: [], metrics: [] }, []);
  opened.push(database);
  return database;
}

const run = (args: readonly string[], folder: string): Promise<Ended> =>
  tieout(args, folder, '', { PGPASSWORD: PASSWORD });

const ALONE = ['--no-bundled-db'];

describe.skipIf(!HAS_POSTGRES)('with a database on a server', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    server = await startPostgres();
  });

  afterAll(async () => {
    for (const database of opened) await database.close();
    await server.stop();
  });

  test('db build writes, and db list and check read, what they do of a folder', async () => {
    const { address } = await emptyDatabase('build');
    const folder = folderWith({
      'curated/acme.yaml': DATABASE,
      'a.md': 'Acme turnover was RMB39.9 billion in 2025Q3.\n',
    });
    expect(await run(['db', 'build', 'curated', '--out', address], folder)).toEqual({
      status: 0,
      out: `${address}: 1 claims added, 0 changed, 0 as they were\n`,
      error: '',
    });
    const both = (args: readonly string[]): Promise<Ended[]> =>
      Promise.all(['curated', address].map((path) => run([...args, ...ALONE, '--db', path], folder)));
    for (const args of [
      ['db', 'list'],
      ['db', 'list', '--summary'],
      ['db', 'list', '--entity', 'acme'],
    ]) {
      const [ofFolder, ofServer] = await both(args);
      expect(ofServer).toEqual(ofFolder);
    }
    const [ofFolder, ofServer] = await both(['check', '--format', 'github', 'a.md']);
    expect(ofServer?.status).toBe(1);
    expect(ofServer?.out.replaceAll(/ at \S+/g, '')).toBe(ofFolder?.out.replaceAll(/ at \S+/g, ''));
  });

  test('db history tells who changed a claim, from what to what', async () => {
    const { address, owner } = await emptyDatabase('history');
    const folder = folderWith({ 'curated/acme.yaml': DATABASE });
    const history = (...args: readonly string[]): Promise<Ended> => run(['db', 'history', ...args], folder);
    await run(['db', 'build', 'curated', '--out', address], folder);
    await owner.query(`UPDATE tieout.claim SET value = '40012e6', status = 'disputed' WHERE id = 'acme-q3'`);
    await owner.query(`DELETE FROM tieout.claim WHERE id = 'acme-q3'`);
    const { out, error } = await history('acme-q3', '--db', address);
    expect(error).toBe('');
    const lines = out.trimEnd().split('\n');
    const times = lines.map((line) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ {2}/.exec(line)?.[0] ?? 'no time');
    expect(lines.map((line, at) => line.slice(times[at]?.length).replace(/^\S+ +/, ''))).toEqual([
      'made acme turnover 2025-07-01/2025-09-30 398.24亿元 confirmed',
      'quantity 398.24亿元 → 40,012,000,000 CNY; status confirmed → disputed',
      'deleted',
    ]);
    const { states } = JSON.parse((await history('acme-q3', '--format', 'json', '--db', address)).out);
    expect(
      states.map(({ quantity, ended }: { quantity: string; ended: { deleted: boolean } }) => [quantity, ended.deleted]),
    ).toEqual([
      ['398.24亿元', false],
      ['40,012,000,000 CNY', true],
    ]);
    expect(await history('nobody', '--db', address)).toMatchObject({
      status: 2,
      error: expect.stringContaining('there never was one'),
    });
    expect(await history('acme-q3')).toMatchObject({ status: 2, error: expect.stringContaining('--db postgres://') });
  });

  test('db import adds to it, and changes only what differs', async () => {
    const { address, owner } = await emptyDatabase('import');
    const facts = (revenue: number): string =>
      companyFile({ 'us-gaap:Revenues': { units: { USD: [yearly(2022, 50_000_000), yearly(2023, revenue)] } } });
    const imported = (revenue: number): Promise<Ended> =>
      run(
        ['db', 'import', 'CIK0000012345.json', '--out', address, ...ALONE],
        folderWith({ 'CIK0000012345.json': facts(revenue) }),
      );
    expect(await imported(61_230_000)).toMatchObject({ status: 0, error: '' });
    expect(await imported(61_230_000)).toMatchObject({ status: 0, error: '' });
    expect(await owner.query('SELECT id FROM tieout.claim_history')).toEqual([]);
    expect(await imported(61_240_000)).toMatchObject({ status: 0, error: '' });
    expect(await owner.query('SELECT value FROM tieout.claim_history')).toEqual([{ value: '61230000' }]);
    expect(await owner.query('SELECT value FROM tieout.claim ORDER BY n')).toEqual([
      { value: '50000000' },
      { value: '61240000' },
    ]);
  });

  test('rows of a draft’s table are held against the rows of the source’s as in a file, with their evidence', async () => {
    const { address } = await emptyDatabase('rows');
    const table = [
      '| In millions of dollars | 2025 | 2024 |',
      '| --- | --- | --- |',
      '| Looms | 800 | 705 |',
      '| Threads | 440 | 504 |',
    ];
    const folder = folderWith({ ...FILES, 'draft.md': `# Harbor Mills in 2025\n\n${table.join('\n')}\n` });
    const told = async (out: string): Promise<unknown> => {
      await run(['db', 'ingest', 'fy2025.html', '--out', out], folder);
      const json = ['--format', 'json', '--fail-on', 'never'];
      const checked = await run(['check', 'draft.md', '--db', out, ...json], folder);
      const { figures } = JSON.parse(checked.out).documents[0];
      return figures
        .filter(({ checkWorthy }: { checkWorthy: boolean }) => checkWorthy)
        .map(({ verdict, claim }: { verdict: string; claim: string | null }) => [verdict, claim]);
    };
    const ofFile = await told('rows.yaml');
    expect(ofFile).toEqual([
      ['supported', expect.stringContaining('looms')],
      ['supported', expect.stringContaining('looms')],
      ['supported', expect.stringContaining('threads')],
      [expect.not.stringMatching('supported'), null],
    ]);
    expect(await told(address)).toEqual(ofFile);
    const shown = await run(['explain', 'draft.md:5:11', '--db', address, '--lang', 'en'], folder);
    expect(shown.out).toContain('Looms | ⟦800⟧ | 705');
  });

  test('db ingest supersedes what a newer document restates, and leaves what a curator decided', async () => {
    const { address, owner } = await emptyDatabase('ingest');
    const folder = folderWith(FILES);
    expect(await run(['db', 'ingest', 'fy2024.html', '--out', address], folder)).toMatchObject({
      status: 0,
      error: '',
    });
    await owner.query(`UPDATE tieout.claim SET rest = coalesce(rest, '{}') || '{"reason": {"zh": "已核", "en": "read by two"}}'
      WHERE id LIKE '%looms%2024-01-01%'`);
    const newer = await run(['db', 'ingest', 'fy2025.html', '--out', address], folder);
    expect([newer.status, newer.error]).toEqual([0, '']);
    expect(newer.out).toContain(`${address}: 1 superseded\n`);
    const [row] = await owner.query(`SELECT status, rest -> 'against' AS against, rest #>> '{reason,en}' AS reason
      FROM tieout.claim WHERE id = 'fy2024.revenue.2024-01-01_2024-12-31'`);
    expect(row).toEqual({
      status: 'superseded',
      against: ['fy2025.revenue.2024-01-01_2024-12-31'],
      reason: expect.stringMatching(/^restated as US\$1,110 million in /),
    });
    expect((await run(['check', 'draft.md', '--db', address], folder)).status).toBe(1);
    await owner.query(`UPDATE tieout.claim SET status = 'disputed' WHERE id = 'fy2025.revenue.2025-01-01_2025-12-31'`);
    await run(['db', 'ingest', 'fy2025.html', '--out', address], folder);
    expect(await owner.query(`SELECT id FROM tieout.claim WHERE status = 'disputed'`)).toHaveLength(1);
  });

  test('db draft adds what a text says once, unverified', async () => {
    const { address, owner } = await emptyDatabase('draft');
    const folder = folderWith({
      'curated/acme.yaml': DATABASE,
      'a.md': 'Acme turnover was RMB41 billion in the fourth quarter of 2025. Somebody sold 40,000 widgets.\n',
    });
    await run(['db', 'build', 'curated', '--out', address], folder);
    const drafted = (): Promise<Ended> => run(['db', 'draft', 'a.md', '--source', address, ...ALONE], folder);
    expect((await drafted()).out).toMatch(/: 1 unverified claims added, 0 that were there/);
    await owner.query(`UPDATE tieout.claim SET status = 'confirmed' WHERE status = 'unverified'`);
    expect((await drafted()).out).toMatch(/: 0 unverified claims added, 1 that were there/);
    expect(await owner.query(`SELECT value, status FROM tieout.claim WHERE id <> 'acme-q3'`)).toEqual([
      { value: '41e9', status: 'confirmed' },
    ]);
  });

  test('db validate tells what contradicts, dangles and is described nowhere', async () => {
    const { address, owner } = await emptyDatabase('validate');
    const folder = folderWith({ 'curated/acme.yaml': DATABASE });
    await run(['db', 'build', 'curated', '--out', address], folder);
    expect(await run(['db', 'validate', address, ...ALONE], folder)).toMatchObject({
      status: 0,
      out: `${address}: 1 entities, 1 metrics, 1 claims; 0 errors, 0 warnings\n`,
    });
    await owner.query(`INSERT INTO tieout.claim (id, entity, metric, start_day, end_day, value, unit, status, source, rest)
      SELECT 'other', entity, metric, start_day, end_day, '41e9', unit, status, source, NULL::jsonb FROM tieout.claim
      UNION ALL SELECT 'lost', 'nobody', metric, start_day, end_day, '41e9', unit, 'disputed', source, '{"against": ["gone"]}' FROM tieout.claim`);
    const { status, out } = await run(['db', 'validate', address, ...ALONE], folder);
    expect(status).toBe(1);
    expect(out).toContain('nobody: there are claims about this entity, and nothing describes it\n');
    expect(out).toContain('lost: "against" names gone, and there is no such claim\n');
    expect(out).toMatch(/^other: 41,000,000,000 CNY contradicts acme-q3: 398\.24亿元/m);
    expect(out).toContain('2 errors, 2 warnings\n');
  });
});
