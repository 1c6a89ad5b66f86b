// Reads and validates one database of YAML for the `db` subcommands, over the bundled one where it stands on that.

import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Problem } from '../../../../claims-db/problems/problem.ts';
import { sameSubjectProblems, sameSubjects } from '../../../../claims-db/problems/same-subjects.ts';
import { readDatabaseFolder } from '../../../../claims-db/read-folder.ts';
import { type ValidatedDatabase, validateDatabase } from '../../../../claims-db/validate.ts';
import type { Entity, Lexicon, Metric } from '../../../core/claims/claim.ts';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { failureAt } from '../../failure.ts';
import type { Session } from '../../session.ts';
import { baseFor } from '../open-databases.ts';

export interface ReadDatabase extends ValidatedDatabase {
  /** Problems with the path of their file as a person can open it. */
  readonly problems: readonly Problem[];
  readonly fileCount: number;
}

/** What the databases below name under another id, told in their own files: those of them that were read from YAML. */
function namedTwiceBelow(below: Lexicon, own: Lexicon, placed: (file: string) => string): readonly Problem[] {
  const named = <T extends Entity | Metric>(entry: T): T =>
    entry.location ? { ...entry, location: { ...entry.location, file: placed(entry.location.file) } } : entry;
  const placedOwn = { ...own, entities: own.entities.map(named), metrics: own.metrics.map(named) };
  return sameSubjectProblems(sameSubjects(below, placedOwn), 'lower');
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
  const base = await baseFor(absolute, args, session.folder);
  const database = validateDatabase(files, base);
  const root = statSync(absolute).isDirectory() ? path : join(path, '..');
  const placed = (file: string): string => join(root, file);
  const problems = database.problems.map((problem) => ({ ...problem, file: placed(problem.file) }));
  const below = namedTwiceBelow(base.lexicon, database.lexicon, placed).filter(({ file }) =>
    existsSync(resolve(session.folder, file)),
  );
  return { ...database, problems: [...problems, ...below], fileCount: files.length };
}
