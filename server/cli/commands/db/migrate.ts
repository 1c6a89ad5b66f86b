// `tieout db migrate postgres://…`: makes the tables of a claims database on a server, or brings them up to date.

import * as say from '../../../core/explain/system/db.ts';
import { said } from '../../../core/text/spoken.ts';
import { isPostgresAddress, withoutPassword } from '../../../databases/postgres/address.ts';
import { migrate } from '../../../databases/postgres/migrate.ts';
import { SCHEMA } from '../../../databases/postgres/schema.ts';
import { MIGRATE } from '../../arguments/commands.ts';
import { readArguments } from '../../arguments/read-arguments.ts';
import { Failure, failureAt } from '../../failure.ts';
import { type ExitStatus, ownLanguage, type Session, tell } from '../../session.ts';
import { atServer } from './on-server.ts';

function addressIn(paths: readonly string[]): string {
  const [first, ...more] = paths;
  if (first === undefined || more.length > 0) throw new Failure(say.noAddress);
  if (isPostgresAddress(first)) return first;
  throw failureAt(withoutPassword(first), say.noServerAddress);
}

/** Exit status 0 where the database is current afterwards. */
export async function migrateCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, MIGRATE);
  const language = ownLanguage(args.language, session.environment);
  const given = addressIn([...args.paths, ...args.databases]);
  const applied = await atServer(given, (postgres) => migrate(postgres, SCHEMA));
  const none = applied.length === 0;
  const outcome = say.migrated(given, none);
  tell(session, said(outcome, language));
  return 0;
}
