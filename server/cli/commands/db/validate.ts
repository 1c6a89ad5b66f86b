// `tieout db validate [PATH]`: everything that is wrong in a database, at once.

import { problemLine } from '../../../../claims-db/problems/problem.ts';
import { explainedLine } from '../../../../claims-db/validate.ts';
import * as say from '../../../core/explain/system/db.ts';
import { said } from '../../../core/text/spoken.ts';
import { isPostgresAddress } from '../../../databases/postgres/address.ts';
import { VALIDATE } from '../../arguments/commands.ts';
import { readArguments } from '../../arguments/read-arguments.ts';
import { type ExitStatus, ownLanguage, type Session, tell } from '../../session.ts';
import { databasePath } from './database-path.ts';
import { readDatabase } from './read.ts';

/** Exit status 1 where the database has an error; warnings and notes are only told. */
export async function validateCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, VALIDATE);
  const language = ownLanguage(args.language, session.environment);
  const path = databasePath(args);
  if (isPostgresAddress(path)) return (await import('./validate-server.ts')).validateServer(path, args, session);
  const { problems, notes, claims, lexicon, fileCount } = await readDatabase(path, args, session);
  for (const problem of problems) tell(session, problemLine(problem, language));
  for (const line of notes.flatMap((note) => explainedLine(note, language))) tell(session, line);
  const errors = problems.filter(({ level }) => level === 'error').length;
  const found = {
    entities: lexicon.entities.length,
    metrics: lexicon.metrics.length,
    claims: claims.length,
    errors,
    warnings: problems.length - errors,
  };
  session.out(said(say.filesValidated(path, fileCount, found), language));
  return errors > 0 ? 1 : 0;
}
