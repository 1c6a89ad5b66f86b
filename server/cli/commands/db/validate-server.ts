// `tieout db validate postgres://…`: what is wrong in a database on a server, read entity by entity.

import { conflictMessage, conflictsOf } from '../../../../claims-db/problems/conflicts.ts';
import { crossCheck } from '../../../../claims-db/problems/cross-check.ts';
import type { Claim, EntityId, Lexicon } from '../../../core/claims/claim.ts';
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
      words: {
        zh: `有数字用到这个${what.zh}，但哪里都没有说明它`,
        en: `there are claims about this ${what.en}, and nothing describes it`,
      },
    }));
}

const DANGLING = `SELECT c.id, a AS other FROM tieout.claim c, jsonb_array_elements_text(c.rest -> 'against') AS a
  WHERE c.rest ? 'against' AND NOT EXISTS (SELECT FROM tieout.claim o WHERE o.id = a) ORDER BY c.n`;

async function dangling(postgres: Postgres): Promise<Told[]> {
  const rows = await postgres.query<{ id: string; other: string }>(DANGLING);
  return rows.map(({ id, other }) => ({
    id,
    words: { zh: `against 写的 ${other} 不存在`, en: `"against" names ${other}, and there is no such claim` },
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
      ...undescribed(store.borrowed.entities, known, { zh: '主体', en: 'entity' }),
      ...undescribed(store.borrowed.metrics, known, { zh: '指标', en: 'metric' }),
    ];
    const found = { errors: [...names, ...(await dangling(postgres))], warnings: await allMisfits(store, lexicon) };
    return { ...found, counts: store.counts };
  });
  for (const { id, words } of [...errors, ...warnings]) tell(session, `${id}: ${said(words, language)}`);
  const { entities, metrics, claims } = counts;
  tell(
    session,
    said(
      {
        zh: `${address}：${entities} 个主体，${metrics} 个指标，${claims} 条数字；${errors.length} 处错误，${warnings.length} 处提醒`,
        en: `${address}: ${entities} entities, ${metrics} metrics, ${claims} claims; ${errors.length} errors, ${warnings.length} warnings`,
      },
      language,
    ),
  );
  return errors.length > 0 ? 1 : 0;
}
