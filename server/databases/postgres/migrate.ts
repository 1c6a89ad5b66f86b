// Brings the schema of a database on a server up to what this version needs, step by step; each step is all or nothing.

import type { PoolClient } from 'pg';
import * as say from '../../core/explain/system/postgres.ts';
import { StoreFailure } from '../sqlite/store-failure.ts';
import type { Postgres } from './connection.ts';

/** A step is never changed once it has been released: what comes later is another step. */
export interface Step {
  readonly name: string;
  readonly sql: string;
}

/** A part of the schema with its own count of steps, the first of which is number 1. */
export interface SchemaPart {
  readonly name: string;
  readonly steps: readonly Step[];
}

export interface AppliedStep {
  readonly part: string;
  readonly number: number;
  readonly name: string;
}

/** Any number that no other program locks with. */
const LOCK = 0x7469656f;

const LEDGER = `
  CREATE SCHEMA IF NOT EXISTS tieout;
  CREATE TABLE IF NOT EXISTS tieout.step (
    part text NOT NULL, number integer NOT NULL, name text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(), applied_by text NOT NULL DEFAULT session_user,
    PRIMARY KEY (part, number)
  );
`;

async function stepsDone(client: PoolClient, part: string): Promise<number> {
  const sql = 'SELECT coalesce(max(number), 0)::int AS done FROM tieout.step WHERE part = $1';
  return Number((await client.query(sql, [part])).rows[0]?.done ?? 0);
}

function newer(part: SchemaPart, done: number): StoreFailure {
  const { length } = part.steps;
  return new StoreFailure(say.laterVersion(part.name, done, length));
}

async function migratePart(client: PoolClient, part: SchemaPart): Promise<AppliedStep[]> {
  const done = await stepsDone(client, part.name);
  if (done > part.steps.length) throw newer(part, done);
  const applied: AppliedStep[] = [];
  for (const [at, { name, sql }] of part.steps.entries()) {
    const number = at + 1;
    if (number <= done) continue;
    await client.query(sql);
    await client.query('INSERT INTO tieout.step (part, number, name) VALUES ($1, $2, $3)', [part.name, number, name]);
    applied.push({ part: part.name, number, name });
  }
  return applied;
}

/**
 * Applies the steps that a database has not seen, all of them or none; two that migrate at once wait for each other.
 *
 * @returns what was applied, in order; nothing where the schema was current
 * @throws StoreFailure where the database is of a later version, or a step fails
 */
export function migrate(postgres: Postgres, parts: readonly SchemaPart[]): Promise<readonly AppliedStep[]> {
  return postgres.transaction(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(LEDGER);
    const applied: AppliedStep[] = [];
    for (const part of parts) for (const step of await migratePart(client, part)) applied.push(step);
    return applied;
  });
}

/**
 * Makes sure that a part of the schema is as this version needs it.
 *
 * @throws StoreFailure where there is none, or an older or a later one
 */
export async function checkSchema(postgres: Postgres, part: SchemaPart): Promise<void> {
  const { shown } = postgres.address;
  const [ledger] = await postgres.query<{ there: boolean }>(`SELECT to_regclass('tieout.step') IS NOT NULL AS there`);
  if (!ledger?.there) throw new StoreFailure(say.noDatabaseYet(shown));
  const sql = 'SELECT coalesce(max(number), 0)::int AS done FROM tieout.step WHERE part = $1';
  const [row] = await postgres.query<{ done: number }>(sql, [part.name]);
  const done = row?.done ?? 0;
  if (done > part.steps.length) throw newer(part, done);
  if (done === part.steps.length) return;
  throw new StoreFailure(say.earlierVersion(part.name, done, part.steps.length, shown));
}
