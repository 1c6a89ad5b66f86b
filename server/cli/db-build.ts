// `tieout db build [PATH] --out FILE`: compiles a database of YAML into one file.

import { resolve } from 'node:path';
import { buildDatabase } from '../../claims-db/build-database.ts';
import { databasePath } from './db.ts';
import { Failure, failureAt, reasonOf } from './failure.ts';
import { readArguments } from './options.ts';
import { type ExitStatus, ownLanguage, type Session } from './session.ts';

/** Exit status 1, and nothing written, where the database has an error. */
export async function buildCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, ['out']);
  const { out } = args;
  if (out === null) throw new Failure({ zh: '要写明输出文件：--out 文件', en: 'name the file to write: --out FILE' });
  const folder = resolve(session.folder, databasePath(args));
  const language = ownLanguage(args.language, session.environment);
  const report = await buildDatabase(folder, resolve(session.folder, out), language).catch((error: unknown) => {
    throw failureAt(out, reasonOf(error));
  });
  for (const line of report.lines) (report.built ? session.out : session.error)(`${line}\n`);
  return report.built ? 0 : 1;
}
