// Opens a SQLite file for reading, after making sure that it is a whole claims database of a known format.

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { APPLICATION_ID, FORMAT } from './format.ts';
import { nodeSqlite } from './node-sqlite.ts';
import { failureOf, StoreFailure } from './store-failure.ts';

/** A SQLite file begins with 100 bytes that say what it is. */
const HEADER = 100;
const MAGIC = 'SQLite format 3\0';

const NOT_SQLITE = { zh: '不是 SQLite 文件', en: 'it is no SQLite file' };
const FOREIGN = {
  zh: '是 SQLite 文件，但不是核数数据库；核数数据库由 tieout db import 生成',
  en: 'it is a SQLite file, but no claims database; those are made by tieout db import',
};
const TRUNCATED = { zh: '文件不完整，后面一截没有了；请重新导入', en: 'its end is missing; import it again' };

function headerOf(path: string): Buffer {
  const header = Buffer.alloc(HEADER);
  if (!statSync(path).isFile()) throw new StoreFailure(NOT_SQLITE);
  const file = openSync(path, 'r');
  try {
    return header.subarray(0, readSync(file, header, 0, HEADER, 0));
  } finally {
    closeSync(file);
  }
}

/** Page size and page count stand in the header, so that a missing end shows without reading the file. */
function checkHeader(header: Buffer, size: number): void {
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new StoreFailure(NOT_SQLITE);
  if (header.length < HEADER) throw new StoreFailure(TRUNCATED);
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new StoreFailure(FOREIGN);
  const format = header.readUInt32BE(60);
  if (format !== FORMAT) {
    throw new StoreFailure({
      zh: `这是格式 ${format} 的数据库，这个版本读格式 ${FORMAT}；请重新导入`,
      en: `a database of format ${format}; this version reads ${FORMAT}: import it again`,
    });
  }
  const page = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  if (size < page * header.readUInt32BE(28)) throw new StoreFailure(TRUNCATED);
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
