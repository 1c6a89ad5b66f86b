// What was read from documents, written into a database on a server; what newer documents restate is superseded there.

import { type Restated, restatedIn, restatedReason } from '../../../../../claims-db/ingest/out/restated.ts';
import type { UpdatedFile } from '../../../../../claims-db/ingest/out/yaml.ts';
import type { Claim, Lexicon } from '../../../../core/claims/claim.ts';
import { claimsOf } from '../../../../databases/postgres/claims-of.ts';
import type { Postgres } from '../../../../databases/postgres/connection.ts';
import { checkSchema } from '../../../../databases/postgres/migrate.ts';
import { CLAIMS } from '../../../../databases/postgres/migrations/claims.ts';
import { writeClaims } from '../../../../databases/postgres/write-claims.ts';
import { atServer } from '../on-server.ts';
import type { RestatedFile } from './restate.ts';

/** What a curator has given a reason for is left alone. */
const SUPERSEDE = `UPDATE tieout.claim SET status = 'superseded', rest = coalesce(rest, '{}') || $2::jsonb
  WHERE id = $1 AND status IN ('confirmed', 'unverified') AND NOT coalesce(rest, '{}') ? 'reason'`;

/** From documents that stand for themselves: what others say of a figure restates nothing. */
function isFromDocument({ evidence, source }: Claim): boolean {
  return evidence !== null && (source.tier === 'primary' || source.tier === 'filing-digest');
}

async function supersede(postgres: Postgres, restated: readonly Restated[]): Promise<number> {
  return postgres.transaction(async (client) => {
    let count = 0;
    for (const each of restated) {
      const rest = JSON.stringify({ against: [each.newer.id], reason: restatedReason(each) });
      count += (await client.query(SUPERSEDE, [each.older.id, rest])).rowCount ?? 0;
    }
    return count;
  });
}

/** Writes the claims; statuses that curators gave to those that are there already stay. */
export function ingestToServer(
  address: string,
  lexicon: Lexicon,
  claims: readonly Claim[],
): Promise<{ readonly written: UpdatedFile; readonly restated: readonly RestatedFile[] }> {
  return atServer(address, async (postgres) => {
    await checkSchema(postgres, CLAIMS);
    const { added, changed, kept } = await writeClaims(postgres, lexicon, claims, 'refresh');
    const { byEntity } = await claimsOf(postgres.pool, [...new Set(claims.map(({ entity }) => entity))]);
    const now = [...byEntity.values()].flatMap((held) => held.all()).filter(isFromDocument);
    const count = await supersede(postgres, restatedIn(now));
    const written = { text: '', added, changed, kept, gone: 0 };
    return { written, restated: count === 0 ? [] : [{ path: address, count }] };
  });
}
