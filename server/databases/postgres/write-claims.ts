// Writes names and claims into a database on a server, all or nothing; what is there already is changed only where it differs.

import type { PoolClient } from 'pg';
import type { BasisEntry, Claim, Entity, Lexicon, Metric, Source } from '../../core/claims/claim.ts';
import { type ClaimRow, rowOf } from '../sqlite/claim-row.ts';
import type { Postgres } from './connection.ts';

/**
 * What becomes of a claim that is there already under its id. `replace`: it says what the new one says. `refresh`: it does, but
 * the status that a curator gave it stays. `keep`: it stays.
 */
export type Meeting = 'replace' | 'refresh' | 'keep';

export interface Written {
  readonly added: number;
  readonly changed: number;
  /** Claims that were there already, as they are now. */
  readonly kept: number;
}

/** As many claims as go in one statement. */
const TOGETHER = 5000;

const INCOMING = `
  CREATE TEMP TABLE incoming (
    n bigint GENERATED ALWAYS AS IDENTITY, id text NOT NULL, entity text NOT NULL, metric text NOT NULL, start_day text, end_day text,
    value text, unit text NOT NULL, status text NOT NULL, source integer NOT NULL, rest jsonb
  ) ON COMMIT DROP;
  CREATE TEMP TABLE incoming_source (
    n integer PRIMARY KEY, id text NOT NULL, title text NOT NULL, publisher text NOT NULL, date text, url text, tier text NOT NULL
  ) ON COMMIT DROP;`;

const ADD_CLAIMS = `INSERT INTO incoming (id, entity, metric, start_day, end_day, value, unit, status, source, rest)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::integer[], $10::jsonb[])`;

const ADD_SOURCES = `INSERT INTO incoming_source
  SELECT * FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])`;

const NEW_SOURCES = `INSERT INTO tieout.source (id, title, publisher, date, url, tier)
  SELECT DISTINCT id, title, publisher, date, url, tier FROM incoming_source ON CONFLICT (digest) DO NOTHING`;

const SET: Readonly<Record<Exclude<Meeting, 'keep'>, string>> = {
  replace: 'status = excluded.status, rest = excluded.rest',
  refresh: `status = CASE WHEN c.value IS DISTINCT FROM excluded.value THEN excluded.status ELSE c.status END, rest = nullif(coalesce(excluded.rest, '{}') - 'reason' - 'against'
    || jsonb_strip_nulls(jsonb_build_object('reason', c.rest -> 'reason', 'against', c.rest -> 'against')), '{}')`,
};

/** What would change, told from what is there; a claim that says the same is left alone, and has no history of it. */
const DIFFERS: Readonly<Record<Exclude<Meeting, 'keep'>, string>> = {
  replace:
    '(c.entity, c.metric, c.start_day, c.end_day, c.value, c.unit, c.source, c.status, c.rest) IS DISTINCT FROM (excluded.entity, excluded.metric, excluded.start_day, excluded.end_day, excluded.value, excluded.unit, excluded.source, excluded.status, excluded.rest)',
  refresh:
    '(c.entity, c.metric, c.start_day, c.end_day, c.value, c.unit, c.source) IS DISTINCT FROM (excluded.entity, excluded.metric, excluded.start_day, excluded.end_day, excluded.value, excluded.unit, excluded.source)',
};

function newClaims(meeting: Meeting): string {
  const conflict =
    meeting === 'keep'
      ? 'DO NOTHING'
      : `DO UPDATE SET entity = excluded.entity, metric = excluded.metric, start_day = excluded.start_day, end_day = excluded.end_day,
          value = excluded.value, unit = excluded.unit, source = excluded.source, ${SET[meeting]} WHERE ${DIFFERS[meeting]}`;
  return `WITH done AS (
    INSERT INTO tieout.claim AS c (id, entity, metric, start_day, end_day, value, unit, status, source, rest)
      SELECT i.id, i.entity, i.metric, i.start_day, i.end_day, i.value, i.unit, i.status, s.n, i.rest
      FROM incoming i JOIN incoming_source o ON o.n = i.source JOIN tieout.source s
        ON s.digest = md5(o.id || chr(31) || o.title || chr(31) || o.publisher || chr(31) || coalesce(o.date, '') || chr(31) || coalesce(o.url, '') || chr(31) || o.tier)
      ORDER BY i.n
    ON CONFLICT (id) ${conflict} RETURNING xmax = 0 AS fresh)
  SELECT count(*) FILTER (WHERE fresh)::int AS added, count(*) FILTER (WHERE NOT fresh)::int AS changed FROM done`;
}

/** The files that an entry came from stay where they are. */
function placeless<T extends { readonly location?: unknown }>({ location, ...entry }: T): Omit<T, 'location'> {
  return entry;
}

async function writeNames<T extends { readonly id: string }>(
  client: PoolClient,
  table: 'entity' | 'metric' | 'basis',
  entries: readonly T[],
): Promise<void> {
  if (entries.length === 0) return;
  const sql = `INSERT INTO tieout.${table} AS t (id, record)
    SELECT * FROM unnest($1::text[], $2::jsonb[]) ON CONFLICT (id) DO UPDATE SET record = excluded.record
    WHERE t.record IS DISTINCT FROM excluded.record`;
  await client.query(sql, [entries.map(({ id }) => id), entries.map((entry) => JSON.stringify(entry))]);
}

/** Claims on their way, in batches; a source goes along once. */
class Incoming {
  private readonly client: PoolClient;
  private readonly numbers = new Map<string, number>();
  private readonly known = new WeakMap<Source, number>();
  private sources: [number, Source][] = [];
  private rows: (ClaimRow & Pick<Claim, 'entity' | 'metric'>)[] = [];
  count = 0;

  constructor(client: PoolClient) {
    this.client = client;
  }

  async add(claim: Claim): Promise<void> {
    this.rows.push({ ...rowOf(claim, this.source(claim.source)), entity: claim.entity, metric: claim.metric });
    this.count++;
    if (this.rows.length >= TOGETHER) await this.flush();
  }

  private source(source: Source): number {
    const known = this.known.get(source);
    if (known !== undefined) return known;
    const { id, title, publisher, date, url, tier } = source;
    const key = JSON.stringify([id, title, publisher, date, url, tier]);
    const n = this.numbers.get(key) ?? this.numbers.size + 1;
    if (!this.numbers.has(key)) {
      this.numbers.set(key, n);
      this.sources.push([n, source]);
    }
    this.known.set(source, n);
    return n;
  }

  async flush(): Promise<void> {
    const { sources, rows } = this;
    this.sources = [];
    this.rows = [];
    if (sources.length > 0) {
      const column = <K extends keyof Source>(name: K): Source[K][] => sources.map(([, source]) => source[name]);
      const numbers = sources.map(([n]) => n);
      const texts = [column('id'), column('title'), column('publisher'), column('date'), column('url'), column('tier')];
      await this.client.query(ADD_SOURCES, [numbers, ...texts]);
    }
    if (rows.length === 0) return;
    const column = <K extends keyof (typeof rows)[number]>(name: K): unknown[] => rows.map((row) => row[name]);
    await this.client.query(ADD_CLAIMS, [
      ...[column('id'), column('entity'), column('metric'), column('start'), column('end'), column('value')],
      ...[column('unit'), column('status'), column('source'), column('rest')],
    ]);
  }
}

/**
 * Writes what a database holds into one on a server.
 *
 * @param names what the claims are about; those of general lexicons are not written, they lie under every database
 * @param meeting what becomes of claims that are there already
 * @throws StoreFailure where the server refuses; then nothing was written
 */
export function writeClaims(
  postgres: Postgres,
  names: Lexicon,
  claims: Iterable<Claim> | AsyncIterable<Claim>,
  meeting: Meeting,
): Promise<Written> {
  return postgres.transaction(async (client) => {
    await client.query(INCOMING);
    const incoming = new Incoming(client);
    for await (const claim of claims) await incoming.add(claim);
    await incoming.flush();
    await writeNames<Omit<Entity, 'location'>>(client, 'entity', names.entities.map(placeless));
    const own = names.metrics.filter(({ general }) => general !== true);
    await writeNames<Omit<Metric, 'location'>>(client, 'metric', own.map(placeless));
    await writeNames<BasisEntry>(client, 'basis', names.bases ?? []);
    await client.query(NEW_SOURCES);
    const { rows } = await client.query<{ added: number; changed: number }>(newClaims(meeting));
    const { added = 0, changed = 0 } = rows[0] ?? {};
    return { added, changed, kept: incoming.count - added - changed };
  });
}
