// What a text says, written into a database on a server as unverified claims, for a curator to go through there.

import { createHash } from 'node:crypto';
import type { Base, Database } from '../../../../../claims-db/compile/compile.ts';
import { compile } from '../../../../../claims-db/compile/compile.ts';
import { periodText } from '../../../../../claims-db/compile/period.ts';
import { loadFile } from '../../../../../claims-db/file/load.ts';
import type { Claim } from '../../../../core/claims/claim.ts';
import { claimWith } from '../../../../core/claims/claim-with.ts';
import * as say from '../../../../core/explain/system/db.ts';
import { said, type Tongue } from '../../../../core/text/spoken.ts';
import { writeToServer } from '../on-server.ts';

/** The same figure of the same text has the same id each time, so that what a curator made of it stays. */
function lastingId(base: string, { entity, metric, period, basis, written, evidence }: Claim): string {
  const days = period && periodText(period);
  const key = JSON.stringify([entity, metric, days, [...basis].sort(), written, evidence?.exact ?? '']);
  return `${base}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
}

function withLastingId(base: string, claim: Claim): Claim {
  return claimWith(claim, { id: lastingId(base, claim), location: null });
}

/**
 * Writes the claims of a claims file that was drafted from a text. Those that are there already stay as they are; figures whose
 * subject nobody has told yet are not claims, and are left out.
 *
 * @param text the drafted file
 * @param base what its ids begin with
 * @param below what its entries may refer to
 * @param open how many of its figures have no subject
 * @returns the line that tells what was done
 */
export async function draftToServer(
  address: string,
  text: string,
  base: string,
  below: Base,
  open: number,
  language: Tongue,
): Promise<string> {
  const { claims }: Database = compile([loadFile({ name: 'draft.yaml', text })], below);
  const lasting = new Map(claims.map((claim) => withLastingId(base, claim)).map((claim) => [claim.id, claim]));
  const { added, kept } = await writeToServer(address, { entities: [], metrics: [] }, lasting.values(), 'keep');
  return said(say.draftedToServer(address, added, kept, open), language);
}
