// A database on a server in the language server: asked before a check, heard when it changes, served from memory while it is away.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PUSHED, type Started, start } from '../protocol/client.ts';
import { CLAIMS, LEXICON } from '../store/made.ts';
import { databaseOn, type TestDatabase } from './desk.ts';
import { HAS_POSTGRES, PASSWORD, startPostgres, type TestServer } from './server.ts';

let postgres: TestServer;
let database: TestDatabase;
let server: Started | null = null;

const DRAFT = 'Acme turnover was RMB39,824 million in the third quarter of 2025.';

interface AwayDatabase {
  readonly database: string;
  readonly since: string;
}

/** A session whose client has the password, and keeps what it is told of servers that are away. */
async function session(
  password: string | null = PASSWORD,
  options: Parameters<typeof start>[0] = {},
): Promise<{ running: Started; away: AwayDatabase[][]; asked: unknown[] }> {
  const running = await start({ locale: 'en', settings: { databases: [database.address] }, ...options });
  server = running;
  const away: AwayDatabase[][] = [];
  const asked: unknown[] = [];
  running.connection.onNotification('tieout/away', ({ databases }: { databases: AwayDatabase[] }) => {
    away.push(databases);
  });
  running.connection.onRequest('tieout/password', (about: unknown) => {
    asked.push(about);
    return password;
  });
  return { running, away, asked };
}

const codes = async (running: Started): Promise<unknown[]> =>
  ((await running.pull('a.md')).items ?? []).map(({ code }) => code);

/** Pulls as a client does: again after every refresh that the server asks for, until the answer is the one waited for. */
async function codesUntil(running: Started, holds: (found: unknown[]) => boolean): Promise<unknown[]> {
  for (;;) {
    const asked = running.refreshes;
    const found = await codes(running);
    if (holds(found)) return found;
    await running.until(() => running.refreshes > asked);
  }
}

const restore = `UPDATE tieout.claim SET value = '39824e6', rest = '{"written": "398.24亿元"}' WHERE id = 'q3'`;

describe.skipIf(!HAS_POSTGRES)('a database on a server', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    postgres = await startPostgres();
    database = await databaseOn(postgres, 'desk', LEXICON, CLAIMS);
  });

  afterEach(async () => {
    expect(await server?.stop()).toBe(0);
    server = null;
  });

  afterAll(async () => {
    await database.close();
    await postgres.stop();
  });

  test('is asked for whom a draft names, with the password that the client keeps', async () => {
    const { running, asked } = await session();
    running.open('a.md', DRAFT);
    expect(await codes(running)).toEqual([]);
    expect(JSON.stringify(await running.hover('a.md', 0, 22))).toContain('https://acme.example/q3');
    expect(asked).toEqual([{ database: database.address, user: 'owner', refused: false }]);
    expect(running.shown).toEqual([]);
  });

  test('re-flags open drafts when somebody changes a claim, and says from what to what', async () => {
    const { running } = await session();
    running.open('a.md', DRAFT);
    expect(await codes(running)).toEqual([]);
    await database.owner.query(`UPDATE tieout.claim SET value = '41e9' WHERE id = 'q3'`);
    expect(await codesUntil(running, (found) => found.length > 0)).toEqual(['disputed-figure']);
    await running.until(() => running.shown.length > 0);
    expect(running.shown).toEqual([
      'desk changed: q3 398.24亿元 → 41,000,000,000 CNY. Figures in open drafts that rest on it: 1.',
    ]);
    await database.owner.query(restore);
    expect(await codesUntil(running, (found) => found.length === 0)).toEqual([]);
  });

  test('pushes to a client that does not pull', async () => {
    const { running } = await session(PASSWORD, { capabilities: PUSHED });
    running.open('a.md', DRAFT);
    await running.until(() => running.published.length > 0);
    await database.owner.query(`UPDATE tieout.claim SET value = '41e9' WHERE id = 'q3'`);
    await running.until(() => running.published.some(({ diagnostics }) => diagnostics.length > 0));
    await database.owner.query(restore);
  });

  test('serves from memory while it is away, says since when, and misses nothing when it is back', async () => {
    const { running, away } = await session();
    running.open('a.md', DRAFT);
    expect(await codes(running)).toEqual([]);
    const before = Date.now();
    await postgres.kill();
    await running.until(() => away.length > 0);
    expect(away[0]?.map((each) => each.database)).toEqual([database.address]);
    expect(Date.parse(away[0]?.[0]?.since ?? '')).toBeGreaterThanOrEqual(before);
    expect(await codes(running)).toEqual([]);
    expect(running.shown.join()).toMatch(/The claims that were read last stay in use until it is back\.$/);
    await postgres.start();
    await database.owner.query(`UPDATE tieout.claim SET value = '41e9' WHERE id = 'q3'`);
    expect(await codesUntil(running, (found) => found.length > 0)).toEqual(['disputed-figure']);
    await running.until(() => away.at(-1)?.length === 0);
    await database.owner.query(restore);
  });

  test('is connected to by nobody in a workspace that is not trusted', async () => {
    const { running, asked } = await session(PASSWORD, {
      options: { trustedWorkspace: false, settings: { databases: [database.address], bundledDatabase: false } },
    });
    running.open('a.md', DRAFT);
    expect(await codes(running)).not.toEqual(['figure-mismatch']);
    const connected = await database.owner.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'tieout' AND pid <> pg_backend_pid() AND state = 'idle' AND query = 'LISTEN tieout'`,
    );
    expect(connected).toEqual([]);
    expect(asked).toEqual([]);
    const command = { command: 'tieout.server.reloadDatabases', arguments: [] };
    const { databases } = await running.connection.sendRequest<{ databases: { path: string }[] }>(
      'workspace/executeCommand',
      command,
    );
    expect(databases.map(({ path }) => path)).not.toContain(database.address);
  });

  test.each([
    ['', null, /asks for a password and there is none; put it into PGPASSWORD/],
    ['', 'wrong', /the user name or the password is wrong/],
    [':secret-in-settings', PASSWORD, /the address holds a password; take it out/],
  ])(
    'with %j in its address and %j as its password says one sentence, without the password',
    async (inAddress, password, words) => {
      const address = database.address.replace('owner@', `owner${inAddress}@`);
      const { running } = await session(password, { settings: { databases: [address] } });
      await running.until(() => running.shown.length > 0);
      expect(running.shown).toHaveLength(1);
      expect(running.shown[0]).toMatch(words);
      expect(running.shown[0]).not.toContain('secret-in-settings');
    },
  );
});
