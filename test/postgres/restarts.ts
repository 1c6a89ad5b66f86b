// A server that is killed and started again while claims are written and read: what was promised is there, and everybody sees it.

import { PostgresFailure } from '../../server/databases/postgres/failure.ts';
import { crowdOf } from './crowd.ts';
import type { TestDatabase } from './desk.ts';
import type { TestServer } from './server.ts';

export interface Survived {
  /** Changes that the server had said were made. */
  readonly acknowledged: number;
  /** Those of them that are not there afterwards. */
  readonly lost: readonly string[];
  /** Followers that see another value than the last one, once all is quiet. */
  readonly stale: number;
}

/** Changes one claim after the other for as long as it runs; remembers what was acknowledged. */
async function writeOn(database: TestDatabase, id: string, running: () => boolean): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let value = 1; running(); value++) {
    try {
      await database.owner.query('UPDATE tieout.claim SET value = $1, rest = NULL WHERE id = $2', [String(value), id]);
      acknowledged.push(String(value));
    } catch (error) {
      if (!(error instanceof PostgresFailure)) throw error;
    }
  }
  return acknowledged;
}

/** Which values of a claim the database never had. */
async function missing(database: TestDatabase, id: string, values: readonly string[]): Promise<string[]> {
  const rows = await database.owner.query<{ value: string }>(
    'SELECT value FROM tieout.claim WHERE id = $1 UNION SELECT value FROM tieout.claim_history WHERE id = $1',
    [id],
  );
  const there = new Set(rows.map(({ value }) => value));
  return values.filter((value) => !there.has(value));
}

/**
 * Kills the server and starts it again, so many times, under load.
 *
 * @param ids claims that are written to, each by a writer of its own
 */
export async function surviveRestarts(
  server: TestServer,
  database: TestDatabase,
  ids: readonly string[],
  entity: string,
  times: number,
  followers: number,
): Promise<Survived> {
  const crowd = await crowdOf(followers, database, [entity]);
  let running = true;
  const writers = ids.map((id) => writeOn(database, id, () => running));
  for (let turn = 0; turn < times; turn++) {
    // Some changes get through between one kill and the next.
    await database.owner.query('SELECT pg_sleep(0.05)').catch(() => {});
    await server.kill();
    await server.start();
  }
  running = false;
  const acknowledged = await Promise.all(writers);
  const lost = (await Promise.all(ids.map((id, at) => missing(database, id, acknowledged[at] ?? [])))).flat();
  const [id = ''] = ids;
  await database.owner.query(`UPDATE tieout.claim SET value = '987654321', rest = NULL WHERE id = $1`, [id]);
  const rows = await database.owner.query<{ id: string; value: string; unit: string }>(
    'SELECT id, value, unit FROM tieout.claim WHERE id = ANY($1)',
    [ids],
  );
  await crowd.see(id, `987,654,321 ${rows.find((row) => row.id === id)?.unit}`);
  const isStale = (follower: (typeof crowd.followers)[number]): boolean =>
    rows.some((row) => follower.written(row.id)?.replaceAll(',', '') !== `${row.value} ${row.unit}`);
  const stale = crowd.followers.filter(isStale).length;
  crowd.end();
  return { acknowledged: acknowledged.flat().length, lost, stale };
}
