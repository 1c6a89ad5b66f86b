// `tieout db …`: which subcommand, and what they share.

import { bundledFolder } from '../../../databases/bundled.ts';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';
import type { Command } from '../../run.ts';
import type { ExitStatus, Session } from '../../session.ts';

const SUBCOMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./validate.ts')).validateCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  build: async () => (await import('./build.ts')).buildCommand,
  draft: async () => (await import('./draft.ts')).draftCommand,
  import: async () => (await import('./import.ts')).importCommand,
  ingest: async () => (await import('./ingest.ts')).ingestCommand,
  list: async () => (await import('./list.ts')).listCommand,
};

/** `tieout db SUBCOMMAND …` */
export async function dbCommand(args: readonly string[], session: Session): Promise<ExitStatus> {
  const [name = '', ...rest] = args;
  const load = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (load) return (await load())(rest, session);
  const known = Object.keys(SUBCOMMANDS).join(', ');
  throw new Failure({
    zh: name === '' ? `db 后面要写子命令：${known}` : `db 没有子命令“${name}”；可用的有：${known}`,
    en: name === '' ? `db needs a subcommand: ${known}` : `db has no subcommand "${name}"; there are ${known}`,
  });
}

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
