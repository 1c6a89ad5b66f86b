// Checks the drafts of a run, on as many threads as are worth it, and writes each as soon as those before it are written.

import { noDrafts } from '../../core/explain/system/commands.ts';
import { ofPath, readAs } from '../../core/explain/system/files.ts';
import { DRAFT_ENDINGS } from '../../core/formats/formats.ts';
import type { Refusal } from '../../workspace/find-drafts.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import type { Format, Told, Totals } from '../formats/format.ts';
import { type DraftCommand, formatFor } from '../formats/formats.ts';
import { complain, type Session } from '../session.ts';
import { type Answer, answerTo, type Job } from '../threads/answer.ts';
import { threadsFor } from '../threads/threads.ts';
import { foundFor } from './check-drafts.ts';
import { openForDrafts } from './open-databases.ts';

/** Puts answers in order and writes what has all before it. */
class Writer {
  readonly told: Told[] = [];
  readonly refusals: Refusal[];
  private readonly session: Session;
  private readonly format: Format;
  private begun = false;

  constructor(session: Session, format: Format, refusals: readonly Refusal[]) {
    this.session = session;
    this.format = format;
    this.refusals = [...refusals];
    session.out(format.before);
  }

  write(answer: Answer): void {
    if ('words' in answer) {
      this.refusals.push(answer);
      return;
    }
    let first = true;
    for (const piece of answer.pieces) {
      if (piece === '') continue;
      if (first && this.begun) this.session.out(this.format.between);
      first = false;
      this.begun = true;
      this.session.out(piece);
    }
    this.told.push(answer.told);
  }

  close(): Totals {
    this.session.out(this.format.after(this));
    return this;
  }
}

/** Says what could not be read, a line a path, and where nothing was found to read. */
function reportRefusals({ told, refusals }: Totals, args: Arguments, session: Session): void {
  for (const { path, words } of refusals) {
    complain(session, args.language, ofPath(path, words));
  }
  for (const { path, guessed } of told) {
    if (guessed === null) continue;
    const words = readAs(guessed);
    complain(session, args.language, ofPath(path, words));
  }
  if (told.length > 0 || refusals.length > 0) return;
  const where = args.paths.length > 0 ? args.paths.join(' ') : '.';
  complain(session, args.language, noDrafts(where, DRAFT_ENDINGS));
}

/**
 * Goes through every draft that the arguments name; without paths, those of the working folder.
 *
 * @param words what the command was given, for other threads to read again
 */
export async function writeDrafts(
  command: DraftCommand,
  words: readonly string[],
  args: Arguments,
  session: Session,
): Promise<Totals> {
  const against = await openForDrafts(args, session.folder);
  const { drafts, refusals } = await foundFor(args, session);
  const paths = drafts.map(({ path }) => path);
  const format = formatFor(command, args, session);
  const job: Job = { args, session, against, format };
  const writer = new Writer(session, format, refusals);
  const { folder, terminal } = session;
  const threads = threadsFor({ command, words, paths, folder, terminal }, job);
  try {
    for (const [at, path] of paths.entries()) writer.write(await (threads ? threads.answer(at) : answerTo(path, job)));
  } finally {
    await threads?.close();
  }
  const run = writer.close();
  reportRefusals(run, args, session);
  return run;
}
