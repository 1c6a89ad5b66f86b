// Claims on a server behind the one door: the same verdicts as from memory, brought for whom a draft names, followed as they change.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { mergedStore } from '../../server/core/claims/memory-store.ts';
import { bringFor, countAbout, withClaims } from '../../server/databases/ahead.ts';
import { writeClaims } from '../../server/databases/postgres/write-claims.ts';
import { allCases, databaseOf } from '../drafts/run-case.ts';
import { CLAIMS, LEXICON } from '../store/made.ts';
import { databaseOn, type TestDatabase, type View } from './desk.ts';
import { HAS_POSTGRES, startPostgres, type TestServer } from './server.ts';

let server: TestServer;
let database: TestDatabase;
let view: View;

/** Somebody who has nothing to do with whom the draft names. */
const ZENITH = {
  id: 'zenith',
  name: { zh: '天顶', en: 'Zenith' },
  aliases: [],
  localAliases: [],
  kind: 'company',
  parent: null,
} as const;
const NAMES = { ...LEXICON, entities: [...LEXICON.entities, { ...ZENITH, currency: 'CNY', fiscalYearEnd: 12 }] };
const OTHERS = CLAIMS.filter(({ entity }) => entity === 'acme').map((claim) => ({
  ...claim,
  id: `zenith-${claim.id}`,
  entity: 'zenith',
  against: [],
}));
const ALL = [...CLAIMS, ...OTHERS];

const DRAFT = 'Acme turnover was RMB39,824 million in the third quarter of 2025.';

const told = (checked: ReturnType<typeof check>): unknown =>
  checked.figures.map(({ figure, judgement }) => [
    figure.span,
    judgement?.verdict,
    judgement?.code,
    judgement?.claim?.id,
    judgement?.claim?.source.title,
    judgement?.claim?.written,
  ]);

describe.skipIf(!HAS_POSTGRES)('claims on a server', () => {
  beforeAll(async () => {
    server = await startPostgres();
    database = await databaseOn(server, 'made', NAMES, ALL);
    view = await database.view();
  });

  afterAll(async () => {
    await database.close();
    await server.stop();
  });

  test('judge every annotated draft as claims in memory do', { timeout: 300_000 }, async () => {
    const { lexicon } = await databaseOf('bundled');
    const memory = await databaseOf('bundled');
    const claims = lexicon.entities.flatMap(({ id }) => memory.claimsAbout(id));
    const bundled = await databaseOn(server, 'bundled', lexicon, claims);
    const far = mergedStore([
      { ...memory, claim: () => undefined, claimsAbout: () => [], metricsOf: () => [] },
      await (await bundled.view()).store(),
    ]);
    for (const { text, format, name, database: of } of [...(await allCases()).values()].flat()) {
      if (of !== 'bundled') continue;
      const draft = { text, format };
      expect(told(await withClaims(far, text, () => check(draft, far))), name).toEqual(told(check(draft, memory)));
    }
    await bundled.close();
  });

  test('come for whom a draft names, in one request, and for nobody else', async () => {
    const store = await view.store();
    await bringFor(DRAFT, store);
    expect(store.unread('acme')).toBe(0);
    expect(store.unread('zenith')).toBe(OTHERS.length);
    expect(await store.bring(['acme', 'acme-cloud'])).toBe(false);
    expect(countAbout(store, 'zenith')).toBe(OTHERS.length);
    expect(store.missed()).toEqual([]);
    expect(store.counts.claims).toBe(ALL.length);
  });

  test('say what they say now, and what they said before is superseded', async () => {
    const before = await view.store();
    await bringFor(DRAFT, before);
    expect((await withClaims(before, DRAFT, () => check({ text: DRAFT, format: 'text' }, before))).findings).toEqual(
      [],
    );
    await database.owner.query(`UPDATE tieout.claim SET value = '401e8' WHERE id = 'q3'`);
    const after = await view.store();
    expect(after.revision).not.toBe(before.revision);
    expect(after.claim('q3')?.written).toBe('40,100,000,000 CNY');
    expect(before.claim('q3')?.written).toBe('398.24亿元');
    const former = after.claimsAbout('acme').filter(({ against }) => against.includes('q3'));
    expect(former.map(({ status, written, reason }) => [status, written, reason?.en])).toContainEqual([
      'superseded',
      '398.24亿元',
      expect.stringMatching(/^changed to 40,100,000,000 CNY by owner on \d{4}-\d\d-\d\d$/),
    ]);
    const [finding] = check({ text: DRAFT, format: 'text' }, after).findings;
    expect(finding?.code).toBe('disputed-figure');
    expect(finding?.figure?.judgement?.claim?.against).toEqual(['q3']);
    await database.owner.query(`UPDATE tieout.claim SET value = $1, rest = $2 WHERE id = 'q3'`, [
      '39824e6',
      { written: '398.24亿元' },
    ]);
  });

  test('bring the last twenty former values of one that a feed changes every day, not hundreds', async () => {
    const changes = Array.from(
      { length: 50 },
      (_, day) => `UPDATE tieout.claim SET value = '${100 + day}e8' WHERE id = 'q3'`,
    );
    for (const change of [...changes, `UPDATE tieout.claim SET value = '39824e6' WHERE id = 'q3'`])
      await database.owner.query(change);
    const store = await (await database.view()).store();
    await store.bring(['acme']);
    const former = store.claimsAbout('acme').filter(({ id }) => id.startsWith('q3@'));
    expect(former.map(({ written }) => written)).toContain('14,900,000,000 CNY');
    expect(former).toHaveLength(20);
    await database.owner.query(`UPDATE tieout.claim SET rest = $1 WHERE id = 'q3'`, [{ written: '398.24亿元' }]);
  });

  test('of others that they are held against come along, and change when these do', async () => {
    const naming = `UPDATE tieout.claim SET rest = coalesce(rest, '{}') || $1::jsonb WHERE id = 'q3'`;
    await database.owner.query(naming, [{ against: ['zenith-q3'] }]);
    const own = await (await database.view()).store();
    await own.bring(['acme']);
    expect(own.claim('zenith-q3')?.written).toBe('398.24亿元');
    const other = await database.view();
    await (await other.store()).bring(['acme']);
    await database.owner.query(`UPDATE tieout.claim SET value = '7' WHERE id = 'zenith-q3'`);
    const after = await other.store();
    expect(after.unread('zenith')).toBeGreaterThan(0);
    expect(after.claim('zenith-q3')?.written).toBe('7 CNY');
    expect(own.claim('zenith-q3')?.written).toBe('398.24亿元');
    await database.owner.query(`UPDATE tieout.claim SET value = $1, rest = $2 WHERE id IN ('q3', 'zenith-q3')`, [
      '39824e6',
      { written: '398.24亿元' },
    ]);
  });

  test('are as a backup has them once it is put back, whatever its revision', async () => {
    const store = await view.store();
    await bringFor(DRAFT, store);
    await database.owner.transaction(async (client) => {
      await client.query(`UPDATE tieout.claim SET value = '7' WHERE id = 'q3'`);
      // A backup of another day: its revision is one that was never seen here, and is no higher.
      await client.query('UPDATE tieout.state SET stamp = gen_random_uuid(), revision = $1', [store.at.number]);
      await client.query('DELETE FROM tieout.change WHERE revision >= $1', [store.at.number]);
      await client.query(
        'INSERT INTO tieout.change (revision, stamp, names, entities) SELECT revision, stamp, false, NULL FROM tieout.state',
      );
    });
    expect((await view.store()).claim('q3')?.written).toBe('7 CNY');
    await database.owner.query(`UPDATE tieout.claim SET value = $1, rest = $2 WHERE id = 'q3'`, [
      '39824e6',
      { written: '398.24亿元' },
    ]);
  });

  test('that are written again are left alone where they say the same, and keep who changed them', async () => {
    expect(await writeClaims(database.owner, NAMES, ALL, 'keep')).toMatchObject({ added: 0, changed: 0 });
    const one = CLAIMS.filter(({ id }) => id === 'q3');
    const history = 'SELECT count(*)::int AS n FROM tieout.claim_history';
    const [before] = await database.owner.query<{ n: number }>(history);
    await writeClaims(database.owner, LEXICON, one, 'replace');
    const again = await writeClaims(database.owner, LEXICON, one, 'replace');
    expect(again).toEqual({ added: 0, changed: 0, kept: 1 });
    await database.owner.query(`UPDATE tieout.claim SET status = 'disputed' WHERE id = 'q3'`);
    await writeClaims(database.owner, LEXICON, one, 'refresh');
    const [row] = await database.owner.query(`SELECT status FROM tieout.claim WHERE id = 'q3'`);
    expect(row).toEqual({ status: 'disputed' });
    const [after] = await database.owner.query<{ n: number }>(history);
    expect(Number(after?.n)).toBeGreaterThan(Number(before?.n));
    await writeClaims(database.owner, LEXICON, one, 'replace');
  });

  test('are read by readers and changed by curators, who cannot pass for somebody else', async () => {
    await database.owner.query(`CREATE ROLE ann LOGIN PASSWORD 'a' IN ROLE tieout_reader`);
    await database.owner.query(`CREATE ROLE cleo LOGIN PASSWORD 'c' IN ROLE tieout_curator`);
    const { connectTo } = await import('../../server/databases/postgres/connection.ts');
    const { postgresAddress } = await import('../../server/databases/postgres/address.ts');
    const ann = await connectTo(postgresAddress(server.address('made', 'ann')), async () => 'a');
    const cleo = await connectTo(postgresAddress(server.address('made', 'cleo')), async () => 'c');
    expect((await ann.query('SELECT id FROM tieout.claim')).length).toBe(ALL.length);
    const change = `UPDATE tieout.claim SET status = 'confirmed' WHERE id = 'q3'`;
    await expect(ann.query(change)).rejects.toThrow(/tieout_curator/);
    await cleo.query(change);
    const [who] = await ann.query(`SELECT changed_by FROM tieout.claim WHERE id = 'q3'`);
    expect(who).toEqual({ changed_by: 'cleo' });
    await expect(cleo.query(`UPDATE tieout.claim SET changed_by = 'ann'`)).rejects.toThrow(/may not/);
    await expect(cleo.query('DELETE FROM tieout.claim_history')).rejects.toThrow(/may not/);
    await expect(cleo.query('TRUNCATE tieout.claim')).rejects.toThrow(/may not/);
    await ann.close();
    await cleo.close();
  });
});
