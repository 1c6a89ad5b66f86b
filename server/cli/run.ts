// From the words after `tieout` to a command, and from whatever happens to an exit status.

import * as say from '../core/explain/system/commands.ts';
import { helpText } from './arguments/help.ts';
import { commandFirst, languageIn } from './arguments/read-arguments.ts';
import type { Command } from './command.ts';
import { Failure } from './failure.ts';
import { wordsOf } from './failure-words.ts';
import { complain, type ExitStatus, ownLanguage, type Session } from './session.ts';
import { VERSION } from './version.ts';

/** Commands load what they need themselves, so that --help and --version are at once there. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).checkCommand,
  figures: async () => (await import('./commands/figures.ts')).figuresCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  db: async () => (await import('./commands/db/db.ts')).dbCommand,
  archive: async () => (await import('./commands/archive/archive.ts')).archiveCommand,
  mcp: async () => (await import('./commands/mcp.ts')).mcpCommand,
  lsp: async () => (await import('./commands/lsp.ts')).lspCommand,
};

async function dispatch(args: readonly string[], session: Session): Promise<ExitStatus> {
  const [name, ...rest] = args;
  const language = ownLanguage(languageIn(args), session.environment);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    session.out(helpText(rest, language));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    session.out(`${VERSION}\n`);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const known = Object.keys(COMMANDS).join(', ');
    throw new Failure(name.startsWith('-') ? say.optionFirst(name, known) : say.noCommand(name, known));
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    session.out(helpText(args, language));
    return 0;
  }
  return (await load())(rest, session);
}

/** Runs one command and answers with its exit status; every failure has become a line on standard error. */
export async function run(args: readonly string[], session: Session): Promise<ExitStatus> {
  try {
    return await dispatch(commandFirst(args), session);
  } catch (error) {
    const words = wordsOf(error);
    if (!words) throw error;
    complain(session, languageIn(args), words);
    return 2;
  }
}
