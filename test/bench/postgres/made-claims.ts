// Claims made up by the server itself, as many as wanted: companies with the same metrics over the same quarters.

import type { Entity, Lexicon, Metric } from '../../../server/core/claims/claim.ts';
import type { Postgres } from '../../../server/databases/postgres/connection.ts';
import { writeClaims } from '../../../server/databases/postgres/write-claims.ts';
import { madeName } from '../made-facts.ts';

export interface MadeClaims {
  readonly companies: number;
  readonly metrics: number;
  readonly quarters: number;
}

const METRICS = ['revenue', 'operating income', 'net income', 'research expense', 'cash flow', 'total assets'];

function company(at: number): Entity {
  const name = madeName(at);
  return {
    id: `c${at}`,
    name: { zh: name, en: name },
    aliases: [name.replace(' Inc.', '')],
    localAliases: [],
    kind: 'company',
    parent: null,
    currency: 'USD',
    fiscalYearEnd: 12,
  };
}

function metric(at: number): Metric {
  const name = METRICS[at] ?? `made-up line ${at}`;
  return {
    id: `m${at}`,
    name: { zh: name, en: name },
    aliases: [],
    kind: 'money',
    periodType: 'duration',
    of: null,
    confusedWith: [],
    broader: [],
    negativeAliases: [],
    concept: null,
    ...(at === 0 ? { role: 'revenue' as const } : {}),
  };
}

/** As many companies as one statement makes the claims of. */
const TOGETHER = 500;

/** In the order in which a newsroom would fill it, company by company; each quarter of a company is a filing of its own. */
const MADE = `WITH filed AS (
    INSERT INTO tieout.source (id, title, publisher, tier)
    SELECT 'made-' || c || '-' || q, 'Quarterly report ' || q, 'Company ' || c, 'primary'
    FROM generate_series($1::int, $2::int) AS c, generate_series(0, $4::int - 1) AS q RETURNING n, id
  )
  INSERT INTO tieout.claim (id, entity, metric, start_day, end_day, value, unit, status, source)
  SELECT 'c' || c || '-m' || m || '-' || q, 'c' || c, 'm' || m,
    to_char(date '2010-01-01' + q * interval '3 months', 'YYYY-MM-DD'),
    to_char(date '2010-01-01' + (q + 1) * interval '3 months', 'YYYY-MM-DD'),
    ((c * 7919 + m * 104729 + q * 1299709) % 900000 + 100000)::text || '000', 'USD', 'confirmed', filed.n
  FROM generate_series($1::int, $2::int) AS c, generate_series(0, $3::int - 1) AS m, generate_series(0, $4::int - 1) AS q, filed
  WHERE filed.id = 'made-' || c || '-' || q`;

function madeLexicon({ companies, metrics }: MadeClaims): Lexicon {
  return {
    entities: Array.from({ length: companies }, (_, at) => company(at)),
    metrics: Array.from({ length: metrics }, (_, at) => metric(at)),
  };
}

/** A million rows go in faster without what follows from them, which is made after. */
const BEFORE = `SET session_replication_role = replica;
  DROP INDEX tieout.claim_subject; ALTER TABLE tieout.claim DROP CONSTRAINT claim_pkey`;
const AFTER = `ALTER TABLE tieout.claim ADD PRIMARY KEY (id); CREATE INDEX claim_subject ON tieout.claim (entity, metric, n);
  INSERT INTO tieout.subject SELECT entity, metric, count(*) FROM tieout.claim GROUP BY entity, metric;
  RESET session_replication_role; VACUUM ANALYZE tieout.claim; ANALYZE tieout.source`;

/** Fills a database; tells how far it is. */
export async function makeClaims(owner: Postgres, made: MadeClaims, told: (share: number) => void): Promise<void> {
  await writeClaims(owner, madeLexicon(made), [], 'replace');
  const client = await owner.client();
  for (const statement of BEFORE.split(';')) await client.query(statement);
  for (let from = 0; from < made.companies; from += TOGETHER) {
    const to = Math.min(made.companies, from + TOGETHER) - 1;
    await client.query(MADE, [from, to, made.metrics, made.quarters]);
    told((to + 1) / made.companies);
  }
  for (const statement of AFTER.split(';')) await client.query(statement);
  await client.end();
}
