// The schema of a database on a server: made, brought up to date from an older one, refused where it is of a later version.

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresAddress } from '../../server/databases/postgres/address.ts';
import { connectTo, type Postgres } from '../../server/databases/postgres/connection.ts';
import { migrate, type SchemaPart } from '../../server/databases/postgres/migrate.ts';
import { CLAIMS } from '../../server/databases/postgres/migrations/claims.ts';
import { SCHEMA } from '../../server/databases/postgres/schema.ts';
import { folderWith, tieout } from '../cli/run-cli.ts';
import { HAS_POSTGRES, PASSWORD, startPostgres, type TestServer } from './server.ts';

let server: TestServer;
let owner: Postgres;

/** An empty database of its own, and a connection to it. */
async function emptyDatabase(name: string): Promise<Postgres> {
  await owner.query(`CREATE DATABASE ${name}`);
  return connectTo(postgresAddress(server.address(name)), async () => PASSWORD);
}

describe.skipIf(!HAS_POSTGRES)('the schema of a database on a server', () => {
  beforeAll(async () => {
    server = await startPostgres();
    owner = await connectTo(postgresAddress(server.address()), async () => PASSWORD);
  });

  afterAll(async () => {
    await owner.close();
    await server.stop();
  });

  test('is made once, and is current from then on', async () => {
    await owner.query('CREATE DATABASE fresh');
    const address = server.address('fresh');
    const environment = { PGPASSWORD: PASSWORD };
    const first = await tieout(['db', 'migrate', address], '/', '', environment);
    expect(first).toEqual({ status: 0, out: `${address}: brought up to date\n`, error: '' });
    const again = await tieout(['db', 'migrate', address], '/', '', environment);
    expect(again).toEqual({ status: 0, out: `${address}: up to date\n`, error: '' });
  });

  test('is reached with a password of .pgpass', async () => {
    const folder = folderWith({ pgpass: `127.0.0.1:${server.port}:*:owner:${PASSWORD.replace(':', '\\:')}\n` });
    chmodSync(join(folder, 'pgpass'), 0o600);
    const environment = { PGPASSFILE: join(folder, 'pgpass') };
    const { status, error } = await tieout(['db', 'migrate', server.address()], folder, '', environment);
    expect({ status, error }).toEqual({ status: 0, error: '' });
  });

  test('takes what an older version has written along, and tells who wrote it', async () => {
    const database = await emptyDatabase('older');
    await migrate(database, [{ ...CLAIMS, steps: CLAIMS.steps.slice(0, 1) }]);
    await database.query(
      `INSERT INTO tieout.source (id, title, publisher, tier) VALUES ('s', 'Report', 'Acme', 'primary')`,
    );
    await database.query(`INSERT INTO tieout.claim (id, entity, metric, value, unit, status, source)
      SELECT 'c' || n, 'acme', 'revenue', n::text, 'CNY', 'confirmed', 1 FROM generate_series(1, 1000) AS n`);
    const applied = await migrate(database, SCHEMA);
    expect(applied.filter(({ part }) => part === 'claims').map(({ number }) => number)).toEqual([2, 3, 4, 5]);
    await database.query(`UPDATE tieout.claim SET value = '9' WHERE id = 'c7'`);
    const rows = await database.query(`SELECT h.value AS was, c.value AS is, h.ended_by AS who
      FROM tieout.claim_history h JOIN tieout.claim c USING (id)`);
    expect(rows).toEqual([{ was: '7', is: '9', who: 'owner' }]);
    const [subject] = await database.query('SELECT entity, metric, claims FROM tieout.subject');
    expect(subject).toEqual({ entity: 'acme', metric: 'revenue', claims: '1000' });
    const [count] = await database.query<{ n: number }>('SELECT count(*)::int AS n FROM tieout.claim');
    expect(count?.n).toBe(1000);
    await database.close();
  });

  test('is made by one of two that come at once', async () => {
    const database = await emptyDatabase('twice');
    const done = await Promise.all([migrate(database, SCHEMA), migrate(database, SCHEMA)]);
    expect(done.map(({ length }) => length).sort()).toEqual([0, SCHEMA.flatMap(({ steps }) => steps).length]);
    await database.close();
  });

  test('stays as it was where a step fails', async () => {
    const database = await emptyDatabase('broken');
    const broken: SchemaPart = { name: 'other', steps: [{ name: 'no SQL', sql: 'CREATE TABLE' }] };
    await expect(migrate(database, [...SCHEMA, broken])).rejects.toThrow(/syntax error/);
    const [there] = await database.query(`SELECT to_regclass('tieout.step') AS step`);
    expect(there).toEqual({ step: null });
    await database.close();
  });

  test('of a later version is left alone', async () => {
    const database = await emptyDatabase('later');
    await migrate(database, SCHEMA);
    const older = { ...CLAIMS, steps: CLAIMS.steps.slice(0, 2) };
    await expect(migrate(database, [older])).rejects.toThrow(/of a later version .*update Tieout/);
    await database.close();
  });
});
