// What goes wrong with a database on a server: nothing lost, nothing stale, and one sentence that says what it is.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresFailure } from '../../server/databases/postgres/failure.ts';
import { writeClaims } from '../../server/databases/postgres/write-claims.ts';
import { folderWith, tieout } from '../cli/run-cli.ts';
import { CLAIMS, LEXICON } from '../store/made.ts';
import { crowdOf } from './crowd.ts';
import { databaseOn } from './desk.ts';
import { surviveRestarts } from './restarts.ts';
import { HAS_POSTGRES, otherUser, PASSWORD, startPostgres, type TestServer } from './server.ts';

let server: TestServer;

const DRAFT = 'Acme turnover was RMB39,824 million in the third quarter of 2025.\n';

/** A file system of 4 MB; `null` where this user may not make one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-disk-'));
  try {
    const { uid = 0, gid = 0 } = otherUser();
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=4m,uid=${uid},gid=${gid}`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const many = Array.from({ length: 60_000 }, (_, at) => ({ ...(CLAIMS[0] ?? never()), id: `many-${at}` }));

function never(): never {
  throw new Error('there are no claims to test with');
}

describe.skipIf(!HAS_POSTGRES)('trouble with a server', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    server = await startPostgres();
  });

  const disk = HAS_POSTGRES && process.getuid?.() === 0 ? smallDisk() : null;

  afterAll(async () => {
    await server.stop();
    if (disk === null) return;
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  test('killed and started again under load, it has lost nothing, and nobody sees what is stale', async () => {
    const database = await databaseOn(server, 'restarts', LEXICON, CLAIMS);
    const survived = await surviveRestarts(server, database, ['q3', 'about', 'old'], 'acme', 3, 4);
    expect(survived).toEqual({ acknowledged: expect.any(Number), lost: [], stale: 0 });
    expect(survived.acknowledged).toBeGreaterThan(3);
    await database.close();
  });

  test('a changed claim is seen by all who are connected', async () => {
    const database = await databaseOn(server, 'crowd', LEXICON, CLAIMS);
    const crowd = await crowdOf(10, database, ['acme']);
    const seen = crowd.see('q3', '40,100,000,000 CNY');
    await database.owner.query(`UPDATE tieout.claim SET value = '40100000000' WHERE id = 'q3'`);
    expect(await seen).toHaveLength(10);
    crowd.end();
    await database.close();
  });

  test.skipIf(disk === null)('a disk that is full is said to be, and nothing was written', async () => {
    const database = await databaseOn(server, 'roomy', LEXICON, CLAIMS);
    await database.owner.query(`CREATE TABLESPACE small LOCATION '${disk}'`);
    await database.owner.query('ALTER TABLE tieout.claim SET TABLESPACE small');
    await expect(writeClaims(database.owner, LEXICON, many, 'replace')).rejects.toMatchObject({
      words: { en: 'the disk of the server is full; nothing was written' },
    });
    const [count] = await database.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM tieout.claim');
    expect(count?.n).toBe(CLAIMS.length);
    await database.close();
  });

  const password = { PGPASSWORD: PASSWORD };

  test.each([
    ['a wrong password', 'fine', { PGPASSWORD: 'wrong' }, '', 'the user name or the password is wrong'],
    ['no such database', 'nowhere', password, '', 'there is no such database on the server'],
    [
      'a table that somebody dropped',
      'fine',
      password,
      'DROP TABLE tieout.claim CASCADE',
      'tieout.claim is missing from the database; run tieout db migrate if it is a new one, else restore it from a backup',
    ],
    [
      'a database without tables',
      'empty',
      password,
      'DROP SCHEMA tieout CASCADE',
      'there is no claims database yet; make it with tieout db migrate',
    ],
  ])('%s ends a check with one sentence', async (_, name, environment, sql, words) => {
    const made =
      name === 'nowhere'
        ? null
        : await databaseOn(server, `${name}_${sql.length}_${environment.PGPASSWORD.length}`, LEXICON, CLAIMS);
    if (sql !== '') await made?.owner.query(sql);
    const address = made?.address ?? server.address('nowhere');
    const folder = folderWith({ 'a.md': DRAFT });
    const { status, out, error } = await tieout(
      ['check', 'a.md', '--no-bundled-db', '--db', address],
      folder,
      '',
      environment,
    );
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error.split('\n')).toEqual([expect.stringContaining(`tieout: ${address}: ${words}`), '']);
    await made?.close();
  });

  test.each(['postgres://ann:secret@127.0.0.1/x', 'postgres://ann@127.0.0.1/x?password=secret'])(
    'a password in %s is refused, and not shown',
    async (address) => {
      const folder = folderWith({ 'a.md': DRAFT });
      const { status, error } = await tieout(['check', 'a.md', '--no-bundled-db', '--db', address], folder);
      expect(status).toBe(2);
      expect(error).toMatch(/the address holds a password; take it out and put it into PGPASSWORD/);
      expect(error).not.toContain('secret@');
      expect(error).not.toContain('=secret');
    },
  );

  test('whatever else PostgreSQL says is passed on in one sentence', () => {
    const error = Object.assign(new Error('deadlock detected'), { code: '40P01' });
    expect(postgresFailure(error).words.en).toMatch(/nothing was written, try again$/);
    expect(postgresFailure(new Error('strange')).words).toEqual({
      zh: 'PostgreSQL 报错：strange',
      en: 'PostgreSQL says: strange',
    });
  });
});
