// The documents of an archive: putting them in, and reading them for a check.

import { createHash } from 'node:crypto';
import type { DraftFormat } from '../../core/blocks/block.ts';
import type { ArchivedText } from '../checking/check-document.ts';
import type { Sql } from './sql.ts';

/** What became of documents that were put in. */
export interface Added {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

export interface StoredDocument extends ArchivedText {
  readonly id: number;
  readonly digest: string;
}

/** PostgreSQL stores no NUL: what no text has becomes the character that stands for something unreadable. */
function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** Puts documents in; one that is there already under its path is taken anew where its text has changed. */
export async function addDocuments(documents: readonly ArchivedText[], sql: Sql): Promise<Added> {
  const texts = documents.map(({ text }) => storable(text));
  const rows = await sql<{ fresh: boolean }>(
    `INSERT INTO tieout.archive_document (path, format, text, digest, length)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[])
     ON CONFLICT (path) DO UPDATE SET
       format = EXCLUDED.format, text = EXCLUDED.text, digest = EXCLUDED.digest, length = EXCLUDED.length, changed_at = now()
       WHERE (archive_document.digest, archive_document.format) <> (EXCLUDED.digest, EXCLUDED.format)
     RETURNING changed_at = added_at AS fresh`,
    [
      documents.map(({ path }) => storable(path)),
      documents.map(({ format }) => format),
      texts,
      texts.map(digestOf),
      texts.map(({ length }) => length),
    ],
  );
  const added = rows.filter(({ fresh }) => fresh).length;
  return { added, changed: rows.length - added, same: documents.length - rows.length };
}

/** The documents of a job that are still to be checked in its run. */
export async function dueDocuments(ids: readonly number[], run: number, sql: Sql): Promise<StoredDocument[]> {
  return sql<{ id: number; path: string; format: DraftFormat; text: string; digest: string }>(
    `SELECT id, path, format, text, digest FROM tieout.archive_document
     JOIN tieout.archive_due ON document = id WHERE id = ANY($1) AND run = $2 ORDER BY id`,
    [ids, run],
  );
}
