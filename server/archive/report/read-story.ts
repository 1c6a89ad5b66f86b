// Reads what a report tells out of the archive.

import type { FigureRecord, FindingRecord } from '../checking/records.ts';
import type { KeptClaim } from '../resting/kept-claim.ts';
import type { Sql } from '../store/sql.ts';
import { readPieces } from './read-pieces.ts';
import type { ClaimStory, CorrectedPiece, Correction, Resting, Story } from './story.ts';

/** More than a person reads in one page. */
const MOST_CLAIMS = 200;
const MOST_PIECES = 200;

const WRONG: ReadonlySet<FigureRecord['verdict']> = new Set(['refuted', 'disputed']);

interface ChangeRow {
  readonly claim: string;
  readonly before: KeptClaim | null;
  readonly after: KeptClaim | null;
  readonly at: Date;
}

/** Claims that are not what they were, the latest change first. */
async function changedClaims(since: Date | null, sql: Sql): Promise<ChangeRow[]> {
  const rows = await sql<ChangeRow>(
    `SELECT claim, (array_agg(before ORDER BY seq))[1] AS before, (array_agg(after ORDER BY seq DESC))[1] AS after, max(at) AS at
     FROM tieout.archive_claim_change WHERE $1::timestamptz IS NULL OR at >= $1 GROUP BY claim ORDER BY max(seq) DESC`,
    [since],
  );
  return rows.filter(({ before, after }) => before?.print !== after?.print);
}

/** Who changed claims, where they are in this database. */
async function changedBy(ids: readonly string[], sql: Sql): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ id: string; by: string }>(
    `SELECT id, by FROM (
       SELECT DISTINCT ON (id) id, ended_by AS by FROM tieout.claim_history WHERE deleted AND id = ANY($1) ORDER BY id, seq DESC
     ) AS gone UNION ALL SELECT id, changed_by FROM tieout.claim WHERE id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, by }) => [id, by]));
}

interface RestRow {
  readonly document: number;
  readonly figures: readonly number[];
  readonly total: number;
}

async function restingOn({ before, after }: ChangeRow, sql: Sql): Promise<{ pieces: Resting[]; total: number }> {
  const claims = [before, after].flatMap((claim) => claim ?? []);
  const rows = await sql<RestRow>(
    `SELECT r.document, array_agg(DISTINCT r.figure ORDER BY r.figure) AS figures, (count(*) OVER ())::integer AS total
     FROM tieout.archive_subject s JOIN tieout.archive_rest r ON r.subject = s.id AND r.figure >= 0
     JOIN tieout.archive_result t ON t.document = r.document
     JOIN unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given (entity, metric, starts, ends)
       USING (entity, metric, starts, ends)
     GROUP BY r.document, t.published ORDER BY t.published NULLS LAST, r.document LIMIT ${MOST_PIECES}`,
    [
      claims.map(({ entity }) => entity),
      claims.map(({ metric }) => metric),
      claims.map(({ period }) => period?.start ?? ''),
      claims.map(({ period }) => period?.end ?? ''),
    ],
  );
  const read = await readPieces(
    rows.map(({ document }) => document),
    sql,
  );
  const pieces = rows.flatMap(({ document, figures }): Resting[] => {
    const piece = read.get(document);
    return piece ? [{ piece: piece.piece, figures: figures.flatMap((at) => piece.shown(at) ?? []) }] : [];
  });
  return { pieces, total: rows[0]?.total ?? 0 };
}

async function claimStories(changes: readonly ChangeRow[], sql: Sql): Promise<ClaimStory[]> {
  const told = changes.slice(0, MOST_CLAIMS);
  const by = await changedBy(
    told.map(({ claim }) => claim),
    sql,
  );
  const stories: ClaimStory[] = [];
  for (const change of told) {
    const { claim, before, after, at } = change;
    stories.push({ id: claim, before, after, at, by: by.get(claim) ?? null, ...(await restingOn(change, sql)) });
  }
  return stories;
}

interface TurnedRow {
  readonly document: number;
  readonly figure: number;
  readonly before: FigureRecord;
}

function messageFor(figure: number, findings: readonly FindingRecord[]): Correction['message'] {
  return findings.find((finding) => finding.figure === figure)?.message ?? null;
}

/** Figures that are wrong now and were not, or not in this way, before their claims changed. */
async function turnedFigures(since: Date | null, sql: Sql): Promise<TurnedRow[]> {
  return sql<TurnedRow>(
    `WITH changed AS (
       SELECT document, figure, (array_agg(before ORDER BY seq))[1] AS before FROM tieout.archive_figure_change
       WHERE $1::timestamptz IS NULL OR at >= $1 GROUP BY document, figure)
     SELECT document, figure, before FROM changed JOIN tieout.archive_result USING (document)
     WHERE figures->figure->>'verdict' IN ('refuted', 'disputed') AND figures->figure->'start' = before->'start'
     ORDER BY published NULLS LAST, document, figure`,
    [since],
  );
}

async function turnedPieces(since: Date | null, sql: Sql): Promise<Pick<Story, 'turned' | 'turnedLeftOut'>> {
  const byDocument = [...Map.groupBy(await turnedFigures(since, sql), ({ document }) => document)];
  const told = byDocument.slice(0, MOST_PIECES);
  const read = await readPieces(
    told.map(([document]) => document),
    sql,
  );
  const turned = told.flatMap(([document, changes]): CorrectedPiece[] => {
    const piece = read.get(document);
    const corrections = changes.flatMap(({ figure, before }): Correction[] => {
      const shown = piece?.shown(figure);
      return piece && shown ? [{ shown, message: messageFor(figure, piece.findings), before: before.verdict }] : [];
    });
    return piece ? [{ piece: piece.piece, corrections }] : [];
  });
  return { turned, turnedLeftOut: byDocument.length - told.length };
}

/** Pieces that had never been checked before, and have something wrong. */
async function foundPieces(since: Date | null, sql: Sql): Promise<{ found: CorrectedPiece[]; foundLeftOut: number }> {
  const rows = await sql<{ document: number; total: number }>(
    `SELECT document, (count(*) OVER ())::integer AS total FROM tieout.archive_result
     WHERE checks = 1 AND ($1::timestamptz IS NULL OR checked_at >= $1)
       AND jsonb_path_exists(figures, '$[*] ? (@.verdict == "refuted" || @.verdict == "disputed")')
     ORDER BY published DESC NULLS LAST, document LIMIT ${MOST_PIECES}`,
    [since],
  );
  const read = await readPieces(
    rows.map(({ document }) => document),
    sql,
  );
  const found = rows.flatMap(({ document }): CorrectedPiece[] => {
    const piece = read.get(document);
    if (!piece) return [];
    const corrections = piece.figures.flatMap(({ verdict }, at): Correction[] => {
      const shown = WRONG.has(verdict) ? piece.shown(at) : null;
      return shown ? [{ shown, message: messageFor(at, piece.findings), before: null }] : [];
    });
    return [{ piece: piece.piece, corrections }];
  });
  return { found, foundLeftOut: (rows[0]?.total ?? 0) - rows.length };
}

/** @param since the beginning of the time; `null` for all of it */
export async function readStory(since: Date | null, sql: Sql): Promise<Story> {
  const [counts] = await sql<{ documents: number; checked: number }>(
    `SELECT (SELECT count(*) FROM tieout.archive_document)::integer AS documents,
       (SELECT count(*) FROM tieout.archive_result)::integer AS checked`,
  );
  const changes = await changedClaims(since, sql);
  return {
    since,
    documents: counts?.documents ?? 0,
    checked: counts?.checked ?? 0,
    claims: await claimStories(changes, sql),
    claimsLeftOut: Math.max(0, changes.length - MOST_CLAIMS),
    ...(await turnedPieces(since, sql)),
    ...(await foundPieces(since, sql)),
  };
}
