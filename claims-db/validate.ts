// The door for shells: a database's files in; lexicon, claims, problems and cross-checks out. Pure.

import { type Base, compile, type Database } from './compile.ts';
import { type CrossCheck, crossCheck } from './cross-check.ts';
import { type DatabaseFile, loadFile } from './load.ts';

export interface ValidatedDatabase extends Database {
  /** Claims of one subject held against each other: growth and levels, margins, parts and wholes; those that do not fit. */
  readonly notes: readonly CrossCheck[];
}

/** Loads, compiles and cross-checks a database. `base` is the database that it is laid over, if any. */
export function validateDatabase(files: readonly DatabaseFile[], base?: Base): ValidatedDatabase {
  const database = compile(files.map(loadFile), base);
  const metrics = [...(base?.lexicon.metrics ?? []), ...database.lexicon.metrics];
  return { ...database, notes: crossCheck(database.claims, { entities: [], metrics }) };
}
