// How far an archive is: what is in it, what is due, what was found.

import type { Verdict } from '../../core/verdicts/verdict.ts';
import type { Sql } from './sql.ts';

interface LastRun {
  readonly id: number;
  readonly kind: 'all' | 'new' | 'claims';
  readonly documents: number;
  readonly startedAt: Date;
  readonly startedBy: string;
  readonly finishedAt: Date | null;
}

export interface Status {
  readonly documents: number;
  /** With a result of the text that they have now. */
  readonly checked: number;
  /** Still to be checked in a run that has begun. */
  readonly due: number;
  /** Jobs of the queue: waiting, taken by a worker, and given up. */
  readonly jobs: { readonly waiting: number; readonly active: number; readonly failed: number };
  readonly hindered: number;
  /** Results may be of claims that the next re-check takes for others: machines had not the same ones. */
  readonly unsure: boolean;
  readonly figures: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly run: LastRun | null;
}

interface Counts {
  readonly documents: number;
  readonly checked: number;
  readonly due: number;
  readonly hindered: number;
  readonly unsure: boolean;
}

/** Says of runs that nothing is left of that they are finished. */
async function finishRuns(sql: Sql): Promise<void> {
  await sql(
    `UPDATE tieout.archive_run AS r SET finished_at = now()
     WHERE finished_at IS NULL AND NOT EXISTS (SELECT FROM tieout.archive_due d WHERE d.run = r.id)`,
  );
}

async function lastRun(sql: Sql): Promise<LastRun | null> {
  const [run] = await sql<LastRun>(
    `SELECT id, kind, documents, started_at AS "startedAt", started_by AS "startedBy", finished_at AS "finishedAt"
     FROM tieout.archive_run ORDER BY id DESC LIMIT 1`,
  );
  return run ?? null;
}

async function verdictsOf(sql: Sql): Promise<Status['verdicts']> {
  const rows = await sql<{ verdict: Verdict; count: number }>(
    `SELECT figure->>'verdict' AS verdict, count(*)::integer AS count
     FROM tieout.archive_result, jsonb_array_elements(figures) AS figure
     WHERE figure->>'verdict' IS NOT NULL GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]));
}

/** How many documents are still due. */
export async function dueCount(sql: Sql): Promise<number> {
  const [row] = await sql<{ due: number }>('SELECT count(*)::integer AS due FROM tieout.archive_due');
  return row?.due ?? 0;
}

/** How many jobs there are in each state, of those that may still matter. */
export async function jobCounts(sql: Sql): Promise<Status['jobs']> {
  const [row] = await sql<Status['jobs']>(
    `SELECT count(*) FILTER (WHERE state IN ('created', 'retry'))::integer AS waiting,
       count(*) FILTER (WHERE state = 'active')::integer AS active,
       count(*) FILTER (WHERE state = 'failed')::integer AS failed
     FROM tieout_jobs.job WHERE name = 'archive' AND state NOT IN ('completed', 'cancelled')`,
  );
  return row ?? { waiting: 0, active: 0, failed: 0 };
}

/** @param sql not the caller's to write with: a reader's is enough where every run has been seen to its end */
export async function statusOf(sql: Sql): Promise<Status> {
  await finishRuns(sql).catch(() => {});
  const [counts] = await sql<Counts>(
    `SELECT count(*)::integer AS documents, count(r.document) FILTER (WHERE r.digest = d.digest)::integer AS checked,
       count(r.hindrance)::integer AS hindered, (SELECT count(*) FROM tieout.archive_due)::integer AS due,
       EXISTS (SELECT FROM tieout.archive_known WHERE unsure) AS unsure
     FROM tieout.archive_document d LEFT JOIN tieout.archive_result r ON r.document = d.id`,
  );
  const { documents = 0, checked = 0, due = 0, hindered = 0, unsure = false } = counts ?? {};
  const verdicts = await verdictsOf(sql);
  const figures = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  const [jobs, run] = [await jobCounts(sql), await lastRun(sql)];
  return { documents, checked, due, jobs, hindered, unsure, figures, verdicts, run };
}
