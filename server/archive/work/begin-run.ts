// Begins a run: says what is due and puts the jobs for it into the queue, both or neither.

import type { Postgres } from '../../databases/postgres/connection.ts';
import { forQueue, onClient } from '../store/sql.ts';
import { type ClaimSource, KnownStates } from './claim-source.ts';
import { jobsFor } from './jobs.ts';
import { planRun, type RunKind } from './plan-run.ts';
import { QUEUE, queueForPlans } from './queue.ts';

export interface BegunRun {
  readonly documents: number;
  /** Claims that have changed since the results were made. */
  readonly changedClaims: number;
  /** Names, metrics or the program have changed, so that everything is due. */
  readonly everything: boolean;
}

/** Jobs that are put in with one statement. */
const AT_ONCE = 500;

export async function beginRun(
  kind: RunKind,
  claims: ClaimSource,
  version: string,
  postgres: Postgres,
): Promise<BegunRun> {
  const state = new KnownStates(version).of(await claims());
  const queue = await queueForPlans(postgres);
  try {
    return await postgres.transaction(async (client) => {
      const sql = onClient(client);
      const { id, documents, changedClaims, everything } = await planRun(kind, state, sql);
      const jobs = jobsFor(id, documents);
      for (let at = 0; at < jobs.length; at += AT_ONCE)
        await queue.insert(QUEUE, jobs.slice(at, at + AT_ONCE), { db: forQueue(sql) });
      return { documents: documents.length, changedClaims, everything };
    });
  } finally {
    await queue.stop({ graceful: false });
  }
}
