// What the results were made with: the state of the names, of the metrics and of each entity's claims, as fingerprints.

import type { ClaimStore, EntityId, MetricId } from '../../core/claims/claim.ts';
import { subjectOfClaim, subjectText } from '../../core/explain/subject-text.ts';
import type { Words } from '../../core/text/spoken.ts';
import { entityPrint, fingerprint, lexiconPrint, standings } from '../resting/fingerprints.ts';
import { type KeptClaim, keptClaim } from '../resting/kept-claim.ts';
import type { RecordedStore } from '../resting/recorded-store.ts';
import type { Sql } from './sql.ts';

/** One state of the claims with everything that tells it from another. */
export interface KnownState {
  readonly recorded: RecordedStore;
  readonly names: string;
  readonly standings: ReadonlyMap<MetricId, string>;
  /** Of all standings. */
  readonly standing: string;
}

/** @param version of the program: another one may read the same text in another way */
export function knownState(recorded: RecordedStore, version: string): KnownState {
  const each = standings(recorded.index);
  return {
    recorded,
    names: fingerprint([version, lexiconPrint(recorded.store)]),
    standings: each,
    standing: fingerprint([...each]),
  };
}

/** An entity's claims as the archive keeps them. */
export function keptAbout(entity: EntityId, store: ClaimStore): KeptClaim[] {
  return store.claimsAbout(entity).map((claim) => {
    const subject = subjectOfClaim(claim);
    const words: Words = { zh: subjectText(subject, store, 'zh'), en: subjectText(subject, store, 'en') };
    return keptClaim(claim, words);
  });
}

export interface KnownRow {
  readonly kind: 'names' | 'standings' | 'metric' | 'entity';
  readonly id: string;
  readonly print: string;
  readonly unsure: boolean;
}

export async function knownRows(sql: Sql): Promise<KnownRow[]> {
  return sql('SELECT kind, id, print, unsure FROM tieout.archive_known');
}

async function keepClaims(entity: EntityId, claims: readonly KeptClaim[], sql: Sql): Promise<void> {
  await sql('DELETE FROM tieout.archive_claim WHERE entity = $1', [entity]);
  await sql(
    `INSERT INTO tieout.archive_claim (entity, id, record)
     SELECT $1, record->>'id', record FROM jsonb_array_elements($2::jsonb) AS record ON CONFLICT DO NOTHING`,
    [entity, JSON.stringify(claims)],
  );
}

type Print = readonly [kind: KnownRow['kind'], id: string, print: string];

/** Writes down what is not known yet; what is known otherwise becomes unsure, as some results are of one state and some of the other. */
async function note(prints: readonly Print[], sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string; kind: string; fresh: boolean }>(
    `INSERT INTO tieout.archive_known (kind, id, print)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
     ON CONFLICT (kind, id) DO UPDATE SET unsure = true WHERE archive_known.print <> EXCLUDED.print
     RETURNING kind, id, xmax = 0 AS fresh`,
    [prints.map(([kind]) => kind), prints.map(([, id]) => id), prints.map(([, , print]) => print)],
  );
  return rows.flatMap(({ kind, id, fresh }) => (kind === 'entity' && fresh ? [id] : []));
}

/**
 * Sees to it that results which rest on these entities are known to be of this state. Called while other results may be
 * written too, within the transaction that writes them.
 */
export async function noteState(state: KnownState, entities: readonly EntityId[], sql: Sql): Promise<void> {
  for (const each of state.recorded.store.far ?? []) await each.bring(entities);
  const wanted: Print[] = [
    ['names', '', state.names],
    ['standings', '', state.standing],
    ...entities.toSorted().map((id): Print => ['entity', id, entityPrint(id, state.recorded.store)]),
  ];
  const there = await sql<{ kind: string; id: string; print: string }>(
    `SELECT kind, id, print FROM tieout.archive_known
     WHERE (kind = 'entity' AND id = ANY($1)) OR kind IN ('names', 'standings')`,
    [entities],
  );
  const known = new Map(there.map(({ kind, id, print }) => [`${kind} ${id}`, print]));
  const other = wanted.filter(([kind, id, print]) => known.get(`${kind} ${id}`) !== print);
  if (other.length === 0) return;
  for (const entity of await note(other, sql)) await keepClaims(entity, keptAbout(entity, state.recorded.store), sql);
}

async function take(prints: readonly Print[], sql: Sql): Promise<void> {
  await sql(
    `INSERT INTO tieout.archive_known (kind, id, print) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
     ON CONFLICT (kind, id) DO UPDATE SET print = EXCLUDED.print, unsure = false`,
    [prints.map(([kind]) => kind), prints.map(([, id]) => id), prints.map(([, , print]) => print)],
  );
}

/** Takes the claims about an entity as those that all results are of, or will be once what is due has been checked. */
export async function takeEntity(entity: EntityId, store: ClaimStore, sql: Sql): Promise<void> {
  await take([['entity', entity, entityPrint(entity, store)]], sql);
  await keepClaims(entity, keptAbout(entity, store), sql);
}

/** The same for names and metrics. */
export async function takeState(state: KnownState, sql: Sql): Promise<void> {
  await sql(`DELETE FROM tieout.archive_known WHERE kind <> 'entity'`);
  const metrics = [...state.standings].map(([id, standing]): Print => ['metric', id, standing]);
  await take([['names', '', state.names], ['standings', '', state.standing], ...metrics], sql);
}
