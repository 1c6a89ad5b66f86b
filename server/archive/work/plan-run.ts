// What is to be checked: new documents, everything, or what rests on claims that have changed. Says so in the database, jobs included.

import type { ClaimStore, EntityId } from '../../core/claims/claim.ts';
import { type EntityChange, entityChange, isNews, touchedBy, touchedByStanding } from '../resting/claim-changes.ts';
import { entityPrint } from '../resting/fingerprints.ts';
import type { KeptClaim } from '../resting/kept-claim.ts';
import { type KnownRow, type KnownState, keptAbout, knownRows, takeEntity, takeState } from '../store/known.ts';
import { aloneAmongWriters, type Sql } from '../store/sql.ts';
import { type NumberedSubject, subjectsAbout } from '../store/subjects.ts';
import { forEntities } from './claim-source.ts';
import type { DueDocument } from './jobs.ts';

/** all: every document; new: those without a result of their text, and what claims bear on; claims: the latter alone. */
export type RunKind = 'all' | 'new' | 'claims';

/** What has changed about the claims since the results were made. */
interface Difference {
  /** Names, metrics or the program are others than before: anything may read in another way. */
  readonly everything: boolean;
  readonly entities: readonly EntityChange[];
  readonly metrics: ReadonlySet<string>;
}

export interface PlannedRun {
  readonly id: number;
  readonly documents: readonly DueDocument[];
  readonly changedClaims: number;
  readonly everything: boolean;
}

async function changeAbout(
  entity: EntityId,
  known: KnownRow | undefined,
  state: KnownState,
  sql: Sql,
): Promise<EntityChange | null> {
  const { store } = state.recorded;
  if (known && !known.unsure && known.print === entityPrint(entity, store)) return null;
  const kept = await sql<{ record: KeptClaim }>('SELECT record FROM tieout.archive_claim WHERE entity = $1', [entity]);
  const before = kept.map(({ record }) => record);
  const change = entityChange(entity, before, keptAbout(entity, store), known?.unsure ?? true);
  await takeEntity(entity, store, sql);
  return change;
}

async function differenceTo(state: KnownState, sql: Sql): Promise<Difference> {
  const rows = await knownRows(sql);
  const find = (kind: string): (typeof rows)[number] | undefined => rows.find((row) => row.kind === kind);
  const [names, standing] = [find('names'), find('standings')];
  const unlike = names && (names.unsure || names.print !== state.names);
  const everything = Boolean(unlike || standing?.unsure);
  const before = new Map(rows.filter(({ kind }) => kind === 'metric').map(({ id, print }) => [id, print]));
  const ids = new Set([...before.keys(), ...state.standings.keys()]);
  const metrics = new Set([...ids].filter((id) => before.get(id) !== state.standings.get(id)));
  const known = new Map(rows.filter(({ kind }) => kind === 'entity').map((row) => [row.id, row]));
  const entities: EntityChange[] = [];
  await forEntities([...known.keys()], state.recorded.store, async (id) => {
    const change = await changeAbout(id, known.get(id), state, sql);
    if (change) entities.push(change);
  });
  return { everything, entities, metrics };
}

async function touchedSubjects({ entities, metrics }: Difference, store: ClaimStore, sql: Sql): Promise<number[]> {
  const own =
    entities.length > 0
      ? await subjectsAbout(
          entities.map(({ entity }) => entity),
          sql,
        )
      : [];
  const byEntity = Map.groupBy(own, ({ entity }) => entity);
  const touched: NumberedSubject[] = entities.flatMap((change) => touchedBy(change, byEntity.get(change.entity) ?? []));
  if (metrics.size > 0)
    for (const subject of touchedByStanding(metrics, await subjectsAbout(null, sql), (id) => store.metricsOf(id)))
      touched.push(subject);
  return [...new Set(touched.map(({ id }) => id))];
}

/** Which documents, by what makes them due. */
const EVERY = 'SELECT id FROM tieout.archive_document';
const UNCHECKED = `SELECT d.id FROM tieout.archive_document d LEFT JOIN tieout.archive_result r ON r.document = d.id
  WHERE r.document IS NULL OR r.digest <> d.digest`;
const CHECKED = 'SELECT document FROM tieout.archive_result';
const RESTING = 'SELECT DISTINCT document FROM tieout.archive_rest WHERE subject = ANY($2)';

function dueBy(kind: RunKind, everything: boolean): string {
  if (kind === 'all') return EVERY;
  const bearing = everything ? CHECKED : RESTING;
  return kind === 'new' ? `${UNCHECKED} UNION ${bearing}` : bearing;
}

async function makeDue(kind: RunKind, run: number, difference: Difference, store: ClaimStore, sql: Sql): Promise<void> {
  // What an earlier run has left undone is part of this one.
  await sql('UPDATE tieout.archive_due SET run = $1', [run]);
  const subjects = await touchedSubjects(difference, store, sql);
  const which = dueBy(kind, difference.everything);
  await sql(
    `INSERT INTO tieout.archive_due (document, run) SELECT id, $1 FROM (${which}) AS due (id) WHERE $2::integer[] IS NOT NULL
     ON CONFLICT (document) DO UPDATE SET run = EXCLUDED.run`,
    [run, subjects],
  );
}

async function noteClaimChanges(run: number, { entities }: Difference, sql: Sql): Promise<number> {
  const changes = entities.flatMap(({ claims }) => claims).filter(isNews);
  await sql(
    `INSERT INTO tieout.archive_claim_change (run, claim, before, after)
     SELECT $1, id, nullif(before, 'null'), nullif(after, 'null') FROM jsonb_to_recordset($2::jsonb)
       AS given (id text, before jsonb, after jsonb)`,
    [run, JSON.stringify(changes)],
  );
  return changes.length;
}

/**
 * Begins a run. Nobody writes results meanwhile, and whoever does afterwards finds the new state of the claims.
 *
 * @param state the claims as they are now
 * @param sql within a transaction, which the caller puts the jobs into as well
 */
export async function planRun(kind: RunKind, state: KnownState, sql: Sql): Promise<PlannedRun> {
  await aloneAmongWriters(sql);
  const { store } = state.recorded;
  const difference = await differenceTo(state, sql);
  const [row] = await sql<{ id: number }>(
    'INSERT INTO tieout.archive_run (kind, documents, claims) VALUES ($1, 0, $2) RETURNING id',
    [kind, state.recorded.store.revision],
  );
  const run = row?.id ?? 0;
  const changedClaims = await noteClaimChanges(run, difference, sql);
  await makeDue(kind, run, difference, store, sql);
  await takeState(state, sql);
  const documents = await sql<DueDocument>(
    `SELECT id, length FROM tieout.archive_document JOIN tieout.archive_due ON document = id WHERE run = $1 ORDER BY id`,
    [run],
  );
  await sql(
    `UPDATE tieout.archive_run SET documents = $2, finished_at = CASE WHEN $2 = 0 THEN now() END WHERE id = $1`,
    [run, documents.length],
  );
  return { id: run, documents, changedClaims, everything: difference.everything };
}
