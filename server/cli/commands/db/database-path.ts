// Which database a subcommand works on.

import * as say from '../../../core/explain/system/db.ts';
import { bundledFolder } from '../../../databases/bundled.ts';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';

/** The one database that a subcommand works on: the path given, or the sources of the bundled one. */
export function databasePath(args: Arguments): string {
  const [path, ...more] = args.paths;
  if (path !== undefined && more.length > 0) throw new Failure(say.oneDatabase(path));
  const chosen = path ?? bundledFolder();
  if (chosen) return chosen;
  throw new Failure(say.noSources);
}
