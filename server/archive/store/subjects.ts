// Numbers for subjects: each stands once in the database, and each worker remembers those that it has met.

import { keyOf, type Subject } from '../resting/subject.ts';
import type { Sql } from './sql.ts';

interface SubjectRow {
  readonly id: number;
  readonly entity: string;
  readonly metric: string;
  readonly starts: string;
  readonly ends: string;
}

function subjectIn({ entity, metric, starts, ends }: SubjectRow): Subject {
  return { entity, metric, starts: starts || null, ends: ends || null };
}

function columnsOf(subjects: readonly Subject[]): readonly string[][] {
  return [
    subjects.map(({ entity }) => entity),
    subjects.map(({ metric }) => metric),
    subjects.map(({ starts }) => starts ?? ''),
    subjects.map(({ ends }) => ends ?? ''),
  ];
}

const GIVEN = 'unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS given (entity, metric, starts, ends)';

/** The numbers of subjects. New ones are written at once, not within a job's transaction: a number once known stays true. */
export class SubjectNumbers {
  private readonly known = new Map<string, number>();
  private readonly sql: Sql;

  constructor(sql: Sql) {
    this.sql = sql;
  }

  /** Makes sure that these have numbers. */
  async learn(subjects: Iterable<Subject>): Promise<void> {
    const unknown = new Map<string, Subject>();
    for (const subject of subjects) {
      const key = keyOf(subject);
      if (!this.known.has(key)) unknown.set(key, subject);
    }
    if (unknown.size === 0) return;
    // In one order for all workers, so that none waits for another in a circle.
    const columns = columnsOf([...unknown].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, subject]) => subject));
    await this.sql(
      `INSERT INTO tieout.archive_subject (entity, metric, starts, ends) SELECT * FROM ${GIVEN} ON CONFLICT DO NOTHING`,
      columns,
    );
    const rows = await this.sql<SubjectRow>(
      `SELECT id, entity, metric, starts, ends FROM tieout.archive_subject NATURAL JOIN ${GIVEN}`,
      columns,
    );
    for (const row of rows) this.known.set(keyOf(subjectIn(row)), row.id);
  }

  of(subject: Subject): number {
    const id = this.known.get(keyOf(subject));
    if (id === undefined) throw new Error(`a subject without a number: ${keyOf(subject)}`);
    return id;
  }
}

/** A subject with its number. */
export interface NumberedSubject extends Subject {
  readonly id: number;
}

/** The subjects about some entities, or all of them. */
export async function subjectsAbout(entities: readonly string[] | null, sql: Sql): Promise<NumberedSubject[]> {
  const rows = await sql<SubjectRow>(
    `SELECT id, entity, metric, starts, ends FROM tieout.archive_subject WHERE $1::text[] IS NULL OR entity = ANY($1)`,
    [entities],
  );
  return rows.map((row) => ({ ...subjectIn(row), id: row.id }));
}
