// What a claim has said over time: each state that it was in, who made it and who ended it.

import type { Claim } from '../../core/claims/claim.ts';
import { StoredClaim } from '../sqlite/claim-row.ts';
import type { Postgres } from './connection.ts';

/** That somebody made a state of a claim, or ended it. */
interface Deed {
  /** In ISO 8601, UTC, to the second. */
  readonly at: string;
  /** A user of the server. */
  readonly by: string;
}

export interface ClaimState {
  readonly claim: Claim;
  readonly made: Deed;
  /** `null` for what stands now. */
  readonly ended: (Deed & { readonly deleted: boolean }) | null;
}

interface Row {
  readonly id: string;
  readonly entity: string;
  readonly metric: string;
  readonly start_day: string | null;
  readonly end_day: string | null;
  readonly value: string | null;
  readonly unit: string;
  readonly status: string;
  readonly rest: string | null;
  readonly made_at: string;
  readonly changed_by: string;
  readonly end_at: string | null;
  readonly ended_by: string | null;
  readonly deleted: boolean | null;
  readonly source_id: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
}

const TIME = `AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

const STATES = `
  WITH state AS (
    SELECT seq, id, entity, metric, start_day, end_day, value, unit, status, source, rest, changed_at, changed_by, ended_at, ended_by, deleted
      FROM tieout.claim_history WHERE id = $1
    UNION ALL
    SELECT NULL, id, entity, metric, start_day, end_day, value, unit, status, source, rest, changed_at, changed_by, NULL, NULL, NULL
      FROM tieout.claim WHERE id = $1
  )
  SELECT state.id, entity, metric, start_day, end_day, value, unit, status, rest::text, to_char(changed_at ${TIME}) AS made_at, changed_by,
    to_char(ended_at ${TIME}) AS end_at, ended_by, deleted, source.id AS source_id, title, publisher
  FROM state LEFT JOIN tieout.source ON source.n = state.source ORDER BY seq NULLS LAST`;

function stateOf(row: Row): ClaimState {
  const source = {
    id: row.source_id ?? '',
    title: row.title ?? '?',
    publisher: row.publisher ?? '?',
    date: null,
    url: null,
    tier: 'secondary' as const,
  };
  const stored = { ...row, start: row.start_day, end: row.end_day, source: 0 };
  const ended = row.end_at === null ? null : { at: row.end_at, by: row.ended_by ?? '', deleted: row.deleted === true };
  return {
    claim: new StoredClaim(stored, row.entity, row.metric, () => source),
    made: { at: row.made_at, by: row.changed_by },
    ended,
  };
}

/** The states of a claim, the oldest first; empty where there never was one of this id. */
export async function claimHistory(postgres: Postgres, id: string): Promise<readonly ClaimState[]> {
  return (await postgres.query<Row>(STATES, [id])).map(stateOf);
}
