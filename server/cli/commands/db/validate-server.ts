// `tieout db validate postgres://…`: what is wrong in a database on a server, read entity by entity.

import { conflictMessage, conflictsOf } from '../../../../claims-db/problems/conflicts.ts';
import { crossCheck } from '../../../../claims-db/problems/cross-check.ts';
import type { Claim, EntityId, Lexicon } from '../../../core/claims/claim.ts';
import { metric as aMetric, entity as anEntity } from '../../../core/explain/system/claims.ts';
import * as say from '../../../core/explain/system/db.ts';
import { said, type Words } from '../../../core/text/spoken.ts';
import { claimsByEntity } from '../../../databases/ahead.ts';
import type { Postgres } from '../../../databases/postgres/connection.ts';
import { postgresDatabase } from '../../../databases/postgres/database.ts';
import type { FarStore } from '../../../databases/postgres/far-store.ts';
import { isFormer } from '../../../databases/postgres/former-claim.ts';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { type ExitStatus, ownLanguage, type Session, tell } from '../../session.ts';
import { openBase } from '../open-databases.ts';
import { atServer } from './on-server.ts';

/** Something that is wrong, and with what. */
interface Told {
  readonly id: string;
  readonly words: Words;
}

function undescribed(ids: readonly string[], known: ReadonlySet<string>, what: Words): Told[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({
      id,
      words: say.nothingDescribes(what),
    }));
}

const DANGLING = `SELECT c.id, a AS other FROM tieout.claim c, jsonb_array_elements_text(c.rest -> 'against') AS a
  WHERE c.rest ? 'against' AND NOT EXISTS (SELECT FROM tieout.claim o WHERE o.id = a) ORDER BY c.n`;

async function dangling(postgres: Postgres): Promise<Told[]> {
  const rows = await postgres.query<{ id: string; other: string }>(DANGLING);
  return rows.map(({ id, other }) => ({
    id,
    words: say.againstNothing(other),
  }));
}

/** What a claim said before is kept as it was, whatever it contradicts. */
function misfits(claims: readonly Claim[], metrics: Lexicon['metrics']): Told[] {
  const current = claims.filter((claim) => !isFormer(claim));
  const conflicts = conflictsOf(current, new Map()).map((conflict) => ({
    id: conflict.claim.id,
    words: conflictMessage(conflict),
  }));
  const checks = crossCheck(current, { entities: [], metrics }).filter(({ fits }) => !fits);
  return [...conflicts, ...checks.map(({ claim, message }) => ({ id: claim.id, words: message }))];
}

async function allMisfits(store: FarStore, lexicon: Lexicon): Promise<Told[]> {
  const found: Told[] = [];
  const entities: EntityId[] = [...store.subjects.keys()];
  for await (const [, claims] of claimsByEntity(store, entities))
    for (const misfit of misfits(claims, lexicon.metrics)) found.push(misfit);
  return found;
}

/** Exit status 1 where the database has an error; warnings are only told. */
export async function validateServer(address: string, args: Arguments, session: Session): Promise<ExitStatus> {
  const language = ownLanguage(args.language, session.environment);
  const base = await openBase(
    { ...args, databases: args.databases.filter((each) => each !== address) },
    session.folder,
  );
  const { errors, warnings, counts } = await atServer(address, async (postgres) => {
    const { store } = await postgresDatabase(address).open();
    const known = new Set([...base.lexicon.entities, ...base.lexicon.metrics].map(({ id }) => id));
    const lexicon = { ...store.lexicon, metrics: [...base.lexicon.metrics, ...store.lexicon.metrics] };
    const names = [
      ...undescribed(store.borrowed.entities, known, anEntity),
      ...undescribed(store.borrowed.metrics, known, aMetric),
    ];
    const found = { errors: [...names, ...(await dangling(postgres))], warnings: await allMisfits(store, lexicon) };
    return { ...found, counts: store.counts };
  });
  for (const { id, words } of [...errors, ...warnings]) tell(session, `${id}: ${said(words, language)}`);
  tell(
    session,
    said(say.serverValidated(address, { ...counts, errors: errors.length, warnings: warnings.length }), language),
  );
  return errors.length > 0 ? 1 : 0;
}
