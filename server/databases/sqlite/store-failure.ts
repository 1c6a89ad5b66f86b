// Why a SQLite database cannot be used, in words for a person.

import * as say from '../../core/explain/system/databases.ts';
import { diskFailed, diskFull } from '../../core/explain/system/files.ts';
import type { Words } from '../../core/text/spoken.ts';

/** Thrown where a SQLite database cannot be opened, read or written. The words do not name the file: its shell knows it as the user does. */
export class StoreFailure extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.name = 'StoreFailure';
    this.words = words;
  }
}

/** What SQLite's own result codes mean to somebody with a file. */
const REASONS: ReadonlyMap<number, Words> = new Map([
  [5, say.locked],
  [6, say.locked],
  [8, say.notWritable],
  [10, diskFailed],
  [11, say.damaged],
  [13, diskFull],
  [14, say.cannotOpen],
  [26, say.noSqliteOrDamaged],
]);

/** The failure behind an error that SQLite threw. Extended result codes carry the plain one in their low byte. */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  const detail = error instanceof Error ? error.message : String(error);
  return new StoreFailure(REASONS.get(code) ?? say.sqliteSays(detail));
}
