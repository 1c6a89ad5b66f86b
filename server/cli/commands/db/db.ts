// `tieout db …`: which subcommand, and what they share.

import { noSubcommand } from '../../../core/explain/system/commands.ts';
import type { Command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import type { ExitStatus, Session } from '../../session.ts';

const SUBCOMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./validate.ts')).validateCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  build: async () => (await import('./build.ts')).buildCommand,
  draft: async () => (await import('./draft/draft.ts')).draftCommand,
  import: async () => (await import('./import/import.ts')).importCommand,
  ingest: async () => (await import('./ingest/ingest.ts')).ingestCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  history: async () => (await import('./history.ts')).historyCommand,
  list: async () => (await import('./list.ts')).listCommand,
};

/** `tieout db SUBCOMMAND …` */
export async function dbCommand(args: readonly string[], session: Session): Promise<ExitStatus> {
  const [name = '', ...rest] = args;
  const load = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (load) return (await load())(rest, session);
  const known = Object.keys(SUBCOMMANDS).join(', ');
  throw new Failure(noSubcommand('db', name, known));
}
