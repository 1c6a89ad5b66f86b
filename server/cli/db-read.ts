// Reads and validates one database of YAML for the `db` subcommands, over the bundled one where it stands on that.

import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Problem } from '../../claims-db/problem.ts';
import { readDatabaseFolder } from '../../claims-db/read-folder.ts';
import { type ValidatedDatabase, validateDatabase } from '../../claims-db/validate.ts';
import { failureAt } from './failure.ts';
import { baseFor } from './open-databases.ts';
import type { Arguments } from './options.ts';
import type { Session } from './session.ts';

export interface ReadDatabase extends ValidatedDatabase {
  /** Problems with the path of their file as a person can open it. */
  readonly problems: readonly Problem[];
  readonly fileCount: number;
}

/**
 * @param path a folder of YAML or one YAML file, as given
 * @throws Failure where something of it cannot be read
 */
export async function readDatabase(path: string, args: Arguments, session: Session): Promise<ReadDatabase> {
  const absolute = resolve(session.folder, path);
  const { files, failures } = await readDatabaseFolder(absolute);
  const [unread] = failures;
  if (unread) throw failureAt(unread.path === absolute ? path : unread.path, unread.message);
  const database = validateDatabase(files, await baseFor(absolute, args, session.folder));
  const root = statSync(absolute).isDirectory() ? path : join(path, '..');
  const problems = database.problems.map((problem) => ({ ...problem, file: join(root, problem.file) }));
  return { ...database, problems, fileCount: files.length };
}
