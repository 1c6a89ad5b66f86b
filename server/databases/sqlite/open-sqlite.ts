// Opens a SQLite file for reading, after making sure that it is a whole claims database of a known format.

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import * as say from '../../core/explain/system/databases.ts';
import { APPLICATION_ID, FORMAT } from './format.ts';
import { nodeSqlite } from './node-sqlite.ts';
import { failureOf, StoreFailure } from './store-failure.ts';

/** A SQLite file begins with 100 bytes that say what it is. */
const HEADER = 100;
const MAGIC = 'SQLite format 3\0';

function headerOf(path: string): Buffer {
  const header = Buffer.alloc(HEADER);
  if (!statSync(path).isFile()) throw new StoreFailure(say.noSqliteFile);
  const file = openSync(path, 'r');
  try {
    return header.subarray(0, readSync(file, header, 0, HEADER, 0));
  } finally {
    closeSync(file);
  }
}

/** Page size and page count stand in the header, so that a missing end shows without reading the file. */
function checkHeader(header: Buffer, size: number): void {
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new StoreFailure(say.noSqliteFile);
  if (header.length < HEADER) throw new StoreFailure(say.endMissing);
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new StoreFailure(say.noClaimsDatabase);
  const format = header.readUInt32BE(60);
  if (format !== FORMAT) {
    throw new StoreFailure(say.otherFormat(format, FORMAT));
  }
  const page = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  if (size < page * header.readUInt32BE(28)) throw new StoreFailure(say.endMissing);
}

/**
 * Opens a claims database in SQLite, read-only.
 *
 * @throws StoreFailure where it is missing its end, locked, damaged or something else; a plain system error where it cannot be read
 */
export function openSqlite(path: string): DatabaseSync {
  checkHeader(headerOf(path), statSync(path).size);
  const { DatabaseSync } = nodeSqlite();
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    // The file is never changed in place, so that nothing is ever waited for.
    database.exec('PRAGMA busy_timeout = 0; PRAGMA cache_size = -2048; PRAGMA query_only = 1;');
    return database;
  } catch (error) {
    throw failureOf(error);
  }
}
