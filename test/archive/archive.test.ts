// An archive from end to end: real commands, a real PostgreSQL, workers and a server that are killed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, folderWith, tieout } from '../cli/run-cli.ts';
import { HAS_POSTGRES, startPostgres, type TestServer } from '../postgres/server.ts';
import { claimId } from './made-archive.ts';
import { checksOf, newsroom, resultsOf, untilDue, writeArchive } from './newsroom.ts';

const CLAIMS = ['--no-bundled-db', '--db', 'claims'];
const MINUTES = 60_000;

let server: TestServer;

describe.skipIf(!HAS_POSTGRES)('an archive', () => {
  beforeAll(async () => {
    server = await startPostgres();
  }, MINUTES);

  afterAll(() => server.stop());

  test(
    'checks what is new and what has changed, and nothing else',
    async () => {
      const room = await newsroom(server, 'steady', folderWith({}));
      writeArchive(room.folder, { companies: 3, articles: 12 });
      const none = await room.tieout('archive', 'status');
      expect([none.status, none.error]).toEqual([
        2,
        expect.stringContaining('there is no archive in this database yet'),
      ]);
      expect((await room.tieout('archive', 'add', 'articles')).out).toBe('12 added, 0 changed, 0 as they were\n');
      const first = await room.tieout('archive', 'run', '--workers', '1', ...CLAIMS);
      expect([first.error, first.status]).toEqual(['', 0]);
      expect(first.out).toMatch(/^12 documents to check\n12 documents checked; figures of the archive: [1-9]/);
      const path = join(room.folder, 'articles/0000/0000004.md');
      writeFileSync(path, `${readFileSync(path, 'utf8')}\nMore.\n`);
      expect((await room.tieout('archive', 'add', 'articles')).out).toBe('0 added, 1 changed, 11 as they were\n');
      expect((await room.tieout('archive', 'run', '--workers', '1', ...CLAIMS)).out).toContain('1 document to check');
      expect(await checksOf(room)).toEqual(
        new Map([
          [1, 11],
          [2, 1],
        ]),
      );
      const { out } = await room.tieout('archive', 'status', '--format', 'json');
      expect(JSON.parse(out)).toMatchObject({
        documents: 12,
        checked: 12,
        due: 0,
        unsure: false,
        jobs: { waiting: 0, failed: 0 },
      });
    },
    5 * MINUTES,
  );

  test(
    'is kept by whoever is its archivist, and read by readers',
    async () => {
      const room = await newsroom(server, 'roles', folderWith({}));
      writeArchive(room.folder, { companies: 2, articles: 4 });
      expect((await room.tieout('archive', 'add', 'articles')).status).toBe(0);
      await room.query(`CREATE ROLE keeper LOGIN PASSWORD 'k' IN ROLE tieout_archivist`);
      await room.query(`CREATE ROLE guest LOGIN PASSWORD 'g' IN ROLE tieout_reader`);
      const as = (user: string, password: string, ...args: readonly string[]): Promise<Ended> =>
        tieout(['archive', ...args], room.folder, '', {
          PGPASSWORD: password,
          TIEOUT_ARCHIVE: server.address('roles', user),
        });
      expect((await as('keeper', 'k', 'add', 'articles')).out).toBe('0 added, 0 changed, 4 as they were\n');
      const run = await as('keeper', 'k', 'run', '--workers', '1', ...CLAIMS);
      expect([run.status, run.error]).toEqual([0, '']);
      expect((await as('guest', 'g', 'status')).out).toContain('4 documents, 4 checked, 0 due');
      const refused = await as('guest', 'g', 'recheck', ...CLAIMS);
      expect([refused.status, refused.error]).toEqual([2, expect.stringContaining('this user may not do that')]);
    },
    5 * MINUTES,
  );

  test(
    're-checks what rests on a changed claim, which comes to what a full run comes to, and tells it',
    async () => {
      const room = await newsroom(server, 'changing', folderWith({}));
      writeArchive(room.folder, { companies: 4, articles: 96 });
      const shared = ['--no-bundled-db', '--db', room.address];
      await room.tieout('db', 'migrate', room.address);
      expect((await room.tieout('db', 'build', 'claims', '--out', room.address)).error).toBe('');
      await room.tieout('archive', 'add', 'articles');
      await room.tieout('archive', 'run', '--workers', '2', ...shared);
      const before = await resultsOf(room);
      const id = claimId(2, 'revenue', 5);
      await room.query('UPDATE tieout.claim SET value = $1 WHERE id = $2', ['12345000000', id]);
      const recheck = await room.tieout('archive', 'recheck', '--workers', '1', ...shared);
      expect(recheck.out).toMatch(/^1 claim has changed; \d+ documents to check\n/);
      const after = await resultsOf(room);
      const changed = [...after].filter(([path, result]) => before.get(path) !== result).map(([path]) => path);
      const again = (await checksOf(room)).get(2) ?? 0;
      expect(changed.length).toBeGreaterThan(0);
      expect(again).toBeGreaterThanOrEqual(changed.length);
      // One company in four is concerned.
      expect(again).toBeLessThanOrEqual(24);
      await room.tieout('archive', 'run', '--all', '--workers', '2', ...shared);
      expect(await resultsOf(room)).toEqual(after);
      const page = await room.tieout('archive', 'report');
      expect(page.out).toContain(`To be corrected (${changed.length})`);
      expect(page.out).toContain(`changed by owner`);
      expect(page.out).toContain('is 123.45亿元');
      expect(page.out).toMatch(/pieces rest on it, the first to print it on top:\n\n- \*\*.* · first to print it · /);
      const html = await room.tieout('archive', 'report', '--html', '--lang', 'zh', '--since', '2026-01-01');
      expect(html.out).toContain('<html lang="zh-Hans">');
      expect(html.out).toContain(`需要更正（${changed.length}篇）`);
      expect((await room.tieout('archive', 'report', '--since', '2999-01-01')).out).toContain('To be corrected (0)');
    },
    5 * MINUTES,
  );

  test(
    'checks each document once, though workers and the server are killed',
    async () => {
      const room = await newsroom(server, 'killed', folderWith({}));
      const articles = 400;
      writeArchive(room.folder, { companies: 5, articles });
      await room.tieout('archive', 'add', 'articles');
      await room.tieout('archive', 'run', '--workers', '0', ...CLAIMS);
      const [first, second] = [room.worker(...CLAIMS), room.worker(...CLAIMS)];
      await untilDue(room, articles - 50);
      first.child.kill('SIGKILL');
      const third = room.worker(...CLAIMS);
      await untilDue(room, articles - 100);
      await server.kill();
      await server.start();
      await untilDue(room, articles - 150);
      second.child.kill('SIGKILL');
      const fourth = room.worker(...CLAIMS);
      expect(await Promise.all([third.ended, fourth.ended])).toEqual([0, 0]);
      expect(await checksOf(room)).toEqual(new Map([[1, articles]]));
      const left = await room.query<{ due: number }>('SELECT count(*)::integer AS due FROM tieout.archive_due');
      expect(left).toEqual([{ due: 0 }]);
      const results = await resultsOf(room);
      await room.tieout('archive', 'run', '--all', '--workers', '2', ...CLAIMS);
      expect(await resultsOf(room)).toEqual(results);
    },
    8 * MINUTES,
  );
});
