// `tieout figures`: every numeric expression that was read, and how; those that are left alone too.

import { FIGURES } from '../arguments/commands.ts';
import { readArguments } from '../arguments/read-arguments.ts';
import { figuresJson } from '../formats/json.ts';
import { figuresPretty } from '../formats/pretty-figures.ts';
import type { ExitStatus, Session } from '../session.ts';
import { reportRefusals } from './check.ts';
import { checkDrafts } from './check-drafts.ts';
import { openForDrafts } from './open-databases.ts';

/** `tieout figures [FILE or FOLDER or -]…` */
export async function figuresCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, FIGURES);
  const against = await openForDrafts(args, session.folder);
  const run = await checkDrafts(args, session, against);
  const written = args.format === 'json' ? figuresJson(run.files) : [figuresPretty(run.files, args, session)];
  for (const piece of written) session.out(piece);
  reportRefusals(run, args, session);
  return run.refusals.length > 0 ? 2 : 0;
}
