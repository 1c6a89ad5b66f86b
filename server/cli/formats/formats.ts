// The output formats of the commands that go through drafts, by the words that a run was started with.

import { CHECK, FIGURES } from '../arguments/commands.ts';
import { type Arguments, readArguments } from '../arguments/read-arguments.ts';
import { ownLanguage, type Session } from '../session.ts';
import type { Format } from './format.ts';
import { checkGithub } from './github.ts';
import { CHECK_JSON, FIGURES_JSON } from './json.ts';
import { checkPretty } from './pretty.ts';
import { figuresPretty } from './pretty-figures.ts';
import { checkSarif } from './sarif.ts';

/** A command that goes through drafts. */
export type DraftCommand = 'check' | 'figures';

export function argumentsOf(command: DraftCommand, words: readonly string[]): Arguments {
  return readArguments(words, command === 'check' ? CHECK : FIGURES);
}

/** What the command writes its drafts in. */
export function formatFor(command: DraftCommand, args: Arguments, session: Session): Format {
  if (command === 'figures') return args.format === 'json' ? FIGURES_JSON : figuresPretty(args, session);
  switch (args.format) {
    case 'json':
      return CHECK_JSON;
    case 'sarif':
      return checkSarif(args.language, session);
    case 'github':
      return checkGithub(ownLanguage(args.language, session.environment));
    case 'pretty':
      return checkPretty(args, session);
  }
}
