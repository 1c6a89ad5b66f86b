// Writing the results of a job, all of them in one transaction with the job's end: each document that was due gets one result.

import type { EntityId } from '../../core/claims/claim.ts';
import type { DocumentResult, FigureRecord } from '../checking/records.ts';
import { NOBODY } from '../resting/subject.ts';
import type { StoredDocument } from './documents.ts';
import { type KnownState, noteState } from './known.ts';
import { amongWriters, type Sql } from './sql.ts';
import type { SubjectNumbers } from './subjects.ts';

export interface Checked {
  readonly document: StoredDocument;
  readonly result: DocumentResult;
}

/** A figure of -1 in the database is the document as a whole. */
const WHOLE = -1;

/** The documents whose results are awaited in this run; after this they are not any more. */
async function taken(checked: readonly Checked[], run: number, sql: Sql): Promise<Checked[]> {
  const rows = await sql<{ document: number }>(
    'DELETE FROM tieout.archive_due WHERE document = ANY($1) AND run = $2 RETURNING document',
    [checked.map(({ document }) => document.id), run],
  );
  const ids = new Set(rows.map(({ document }) => document));
  return checked.filter(({ document }) => ids.has(document.id));
}

interface OldResult {
  readonly document: number;
  readonly digest: string;
  readonly figures: readonly FigureRecord[];
}

interface FigureChange {
  readonly document: number;
  readonly figure: number;
  readonly before: FigureRecord | null;
  readonly after: FigureRecord | null;
}

function told({ verdict, code, claim, fix }: FigureRecord): string {
  return JSON.stringify([verdict, code, claim, fix]);
}

/** What the same text came to before and comes to now, figure by figure, where they differ. */
function figureChanges(checked: readonly Checked[], old: readonly OldResult[]): FigureChange[] {
  const before = new Map(old.map((result) => [result.document, result]));
  return checked.flatMap(({ document, result }) => {
    const was = before.get(document.id);
    if (!was || was.digest !== document.digest) return [];
    const byStart = new Map(was.figures.map((figure) => [figure.start, figure]));
    return result.figures.flatMap((after, figure): FigureChange[] => {
      const earlier = byStart.get(after.start) ?? null;
      return earlier && told(earlier) === told(after)
        ? []
        : [{ document: document.id, figure, before: earlier, after }];
    });
  });
}

async function noteChanges(checked: readonly Checked[], run: number, sql: Sql): Promise<boolean> {
  const old = await sql<OldResult>(
    'SELECT document, digest, figures FROM tieout.archive_result WHERE document = ANY($1)',
    [checked.map(({ document }) => document.id)],
  );
  const changes = figureChanges(checked, old);
  if (changes.length > 0)
    await sql(
      `INSERT INTO tieout.archive_figure_change (run, document, figure, before, after)
       SELECT $1, document, figure, before, after FROM jsonb_to_recordset($2::jsonb)
         AS given (document integer, figure integer, before jsonb, after jsonb)`,
      [run, JSON.stringify(changes)],
    );
  return old.length > 0;
}

async function writeResults(checked: readonly Checked[], run: number, sql: Sql): Promise<void> {
  const rows = checked.map(({ document: { id, digest }, result: { about, figures, findings, hindrance } }) => ({
    document: id,
    digest,
    ...about,
    figures,
    findings,
    hindrance,
  }));
  await sql(
    `INSERT INTO tieout.archive_result (document, run, digest, title, published, author, language, figures, findings, hindrance)
     SELECT document, $1, digest, title, published, author, language, figures, findings, hindrance
     FROM jsonb_to_recordset($2::jsonb) AS given (document integer, digest text, title text, published text, author text,
       language text, figures jsonb, findings jsonb, hindrance jsonb)
     ON CONFLICT (document) DO UPDATE SET run = EXCLUDED.run, checks = archive_result.checks + 1, digest = EXCLUDED.digest,
       checked_at = now(), title = EXCLUDED.title, published = EXCLUDED.published, author = EXCLUDED.author,
       language = EXCLUDED.language, figures = EXCLUDED.figures, findings = EXCLUDED.findings, hindrance = EXCLUDED.hindrance`,
    [run, JSON.stringify(rows)],
  );
}

const GIVEN = 'unnest($1::integer[], $2::integer[], $3::integer[]) AS given (subject, document, figure)';

/** What a document rests on is mostly what it rested on before: only what differs is written. */
async function writeRests(
  checked: readonly Checked[],
  numbers: SubjectNumbers,
  again: boolean,
  sql: Sql,
): Promise<void> {
  // In the order of the table, so that neighbours go in one after the other.
  const rows = checked
    .flatMap(({ document, result }) =>
      result.rests.map(({ subject, figure }) => [numbers.of(subject), document.id, figure ?? WHOLE] as const),
    )
    .toSorted(([a, first], [b, second]) => a - b || first - second);
  const columns = [
    rows.map(([subject]) => subject),
    rows.map(([, document]) => document),
    rows.map(([, , figure]) => figure),
  ];
  if (again)
    await sql(
      `DELETE FROM tieout.archive_rest WHERE document = ANY($4)
         AND (subject, document, figure) NOT IN (SELECT subject, document, figure FROM ${GIVEN})`,
      [...columns, checked.map(({ document }) => document.id)],
    );
  await sql(
    `INSERT INTO tieout.archive_rest (subject, document, figure) SELECT * FROM ${GIVEN} ${again ? 'ON CONFLICT DO NOTHING' : ''}`,
    columns,
  );
}

function entitiesIn(checked: readonly Checked[]): EntityId[] {
  const subjects = checked.flatMap(({ result }) => result.rests.map(({ subject }) => subject.entity));
  return [...new Set(subjects)].filter((entity) => entity !== NOBODY);
}

/**
 * Writes the results of documents that are still due in a run; those that are not have been written by somebody else.
 *
 * @param state the claims that they were checked against
 * @param sql within the transaction that ends the job
 * @returns how many were written
 */
export async function writeChecked(
  given: readonly Checked[],
  run: number,
  state: KnownState,
  numbers: SubjectNumbers,
  sql: Sql,
): Promise<number> {
  // Before any row is touched: whoever says what is due waits for us, or we for them.
  await amongWriters(sql);
  const checked = await taken(given, run, sql);
  if (checked.length === 0) return 0;
  await noteState(state, entitiesIn(checked), sql);
  const again = await noteChanges(checked, run, sql);
  await writeResults(checked, run, sql);
  await writeRests(checked, numbers, again, sql);
  return checked.length;
}
