// Statements, whoever runs them: a pool, a transaction of ours, or one that the queue has opened for a job.

import type { PoolClient } from 'pg';
import type { Db } from 'pg-boss';

/** Runs one statement and gives its rows. */
export type Sql = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export function onClient(client: PoolClient): Sql {
  return async (text, values = []) => (await client.query(text, [...values])).rows;
}

export function onQueue(db: Db): Sql {
  return async (text, values = []) => (await db.executeSql(text, [...values])).rows;
}

/** The same for the queue, so that jobs are put in within a transaction of ours. */
export function forQueue(sql: Sql): Db {
  return { executeSql: async (text, values = []) => ({ rows: await sql(text, values) }) };
}

/** Whoever writes results holds it shared, whoever says what is due holds it alone: results are all before that or all after. */
const RESULTS_LOCK = 0x7469_6172;

export async function amongWriters(sql: Sql): Promise<void> {
  await sql('SELECT pg_advisory_xact_lock_shared($1)', [RESULTS_LOCK]);
}

export async function aloneAmongWriters(sql: Sql): Promise<void> {
  await sql('SELECT pg_advisory_xact_lock($1)', [RESULTS_LOCK]);
}
