// The queue of an archive: pg-boss, in the same database, under a schema of its own.

import type { ConstructorOptions } from 'pg-boss';
import { PgBoss } from 'pg-boss';
import type { Postgres } from '../../databases/postgres/connection.ts';

export const QUEUE = 'archive';
const SCHEMA = 'tieout_jobs';

/** How often somebody looks for jobs whose worker has fallen silent. Seconds. */
const LOOK_AFTER = 3;

/** Connections of one worker: its transaction, its heartbeat, and what looks after the queue. */
const CONNECTIONS = 4;

function optionsFor({ pool }: Postgres): ConstructorOptions {
  const { host, port, user, database, ssl } = pool.options;
  // The pool hides it from whoever lists its options.
  const password = pool.options.password;
  return {
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(user === undefined ? {} : { user }),
    ...(database === undefined ? {} : { database }),
    ...(typeof password === 'string' ? { password } : {}),
    ssl,
    schema: SCHEMA,
    application_name: 'tieout archive',
    max: CONNECTIONS,
    schedule: false,
    migrate: false,
    createSchema: false,
  };
}

/** What a queue says while it goes on: a server that is away, mostly. */
export type Trouble = (error: unknown) => void;

async function started(boss: PgBoss, trouble: Trouble): Promise<PgBoss> {
  boss.on('error', trouble);
  await boss.start();
  return boss;
}

/** Makes the queue where there is none, for everybody who keeps the archive. */
export async function makeQueue(postgres: Postgres): Promise<void> {
  const options = { ...optionsFor(postgres), migrate: true, createSchema: true, supervise: false };
  const boss = await started(new PgBoss(options), () => {});
  try {
    await boss.createQueue(QUEUE);
    await postgres.query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO tieout_archivist, tieout_reader`);
    await postgres.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO tieout_archivist`);
    await postgres.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO tieout_archivist`);
    await postgres.query(`GRANT SELECT ON ALL TABLES IN SCHEMA ${SCHEMA} TO tieout_reader`);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** The queue for putting jobs in. */
export function queueForPlans(postgres: Postgres): Promise<PgBoss> {
  return started(new PgBoss({ ...optionsFor(postgres), supervise: false, registerInstance: false }), () => {});
}

/** The queue for a worker: each of them also looks after those that have fallen silent. */
export function queueForWork(postgres: Postgres, trouble: Trouble): Promise<PgBoss> {
  const boss = new PgBoss({
    ...optionsFor(postgres),
    supervise: true,
    superviseIntervalSeconds: LOOK_AFTER,
    monitorIntervalSeconds: LOOK_AFTER,
  });
  return started(boss, trouble);
}
