// `tieout archive …`: which subcommand.

import { noSubcommand } from '../../../core/explain/system/commands.ts';
import type { Command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import type { ExitStatus, Session } from '../../session.ts';

const SUBCOMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  add: async () => (await import('./add.ts')).addCommand,
  run: async () => (await import('./run.ts')).runCommand,
  work: async () => (await import('./work.ts')).workCommand,
  status: async () => (await import('./status.ts')).statusCommand,
  recheck: async () => (await import('./run.ts')).recheckCommand,
  report: async () => (await import('./report.ts')).reportCommand,
};

/** `tieout archive SUBCOMMAND …` */
export async function archiveCommand(args: readonly string[], session: Session): Promise<ExitStatus> {
  const [name = '', ...rest] = args;
  const load = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (load) return (await load())(rest, session);
  const known = Object.keys(SUBCOMMANDS).join(', ');
  throw new Failure(noSubcommand('archive', name, known));
}
