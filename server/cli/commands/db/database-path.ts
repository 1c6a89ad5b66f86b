// Which database a subcommand works on.

import { bundledFolder } from '../../../databases/bundled.ts';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';

/** The one database that a subcommand works on: the path given, or the sources of the bundled one. */
export function databasePath(args: Arguments): string {
  const [path, ...more] = args.paths;
  if (more.length > 0) throw new Failure({ zh: `只能写一个数据库：${path}`, en: `one database at a time: ${path}` });
  const chosen = path ?? bundledFolder();
  if (chosen) return chosen;
  throw new Failure({
    zh: '这里没有自带数据库的源文件；请写明数据库的路径',
    en: 'the sources of the bundled database are not here; name a database',
  });
}
