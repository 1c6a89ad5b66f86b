// `tieout archive run` and `tieout archive recheck`: what is due is said, then checked by workers on this machine.

import { availableParallelism } from 'node:os';
import process from 'node:process';
import type { Archive, BegunRun } from '../../../archive/archive.ts';
import * as say from '../../../core/explain/system/archive.ts';
import { said, type Tongue } from '../../../core/text/spoken.ts';
import { ARCHIVE_RECHECK, ARCHIVE_RUN } from '../../arguments/archive-commands.ts';
import type { CommandSpec } from '../../arguments/command-spec.ts';
import { type Arguments, readArguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';
import { progressBar } from '../../formats/progress.ts';
import { type ExitStatus, ownLanguage, type Session, tell } from '../../session.ts';
import { archiveAddress, presentClaims, withArchive } from './library.ts';
import { startWorkers } from './workers.ts';

const MOST_WORKERS = 256;

/** How often the bar is drawn anew. Milliseconds. */
const DRAW = 1000;

function workersIn({ workers }: Arguments): number {
  if (workers === null) return availableParallelism();
  const count = /^\d{1,3}$/.test(workers) ? Number(workers) : Number.NaN;
  if (count <= MOST_WORKERS) return count;
  throw new Failure(say.wrongWorkers(MOST_WORKERS, workers));
}

function reportBegun({ documents, changedClaims, everything }: BegunRun, language: Tongue, session: Session): void {
  tell(session, said(say.runBegun(documents, changedClaims, everything), language));
}

/** The options that a worker is given, as they were given to the run. */
function workerArguments(args: Arguments, session: Session): string[] {
  return [
    '--archive',
    archiveAddress(args, session),
    ...args.databases.flatMap((path) => ['--db', path]),
    ...(args.bundled ? [] : ['--no-bundled-db']),
    '--lang',
    ownLanguage(args.language, session.environment),
  ];
}

/** Draws how far it is, as often as that is worth it. */
function watched(archive: Archive, documents: number, session: Session): { end(): void } {
  const progress = progressBar(documents, session.draw);
  let left = documents;
  const timer = setInterval(async () => {
    const due = await archive.due().catch(() => left);
    progress.add(left - due);
    left = due;
  }, DRAW);
  return {
    end: () => {
      clearInterval(timer);
      progress.end();
    },
  };
}

async function checked(archive: Archive, documents: number, args: Arguments, session: Session): Promise<void> {
  const workers = startWorkers(workersIn(args), workerArguments(args, session), session.folder);
  const progress = session.draw ? watched(archive, documents, session) : null;
  process.once('SIGINT', workers.stop).once('SIGTERM', workers.stop);
  await workers.ended;
  process.off('SIGINT', workers.stop).off('SIGTERM', workers.stop);
  progress?.end();
}

async function reportEnd(archive: Archive, documents: number, language: Tongue, session: Session): Promise<ExitStatus> {
  const { due, verdicts } = await archive.status();
  const { refuted = 0, disputed = 0 } = verdicts;
  tell(session, said(say.runEnded(documents - due, refuted, disputed), language));
  if (due === 0) return 0;
  throw new Failure(say.stillDue(due));
}

async function begun(
  spec: CommandSpec,
  kindOf: (args: Arguments) => 'all' | 'new' | 'claims',
  words: readonly string[],
  session: Session,
): Promise<ExitStatus> {
  const args = readArguments(words, spec);
  if (args.paths.length > 0) {
    const command = spec.usage.en;
    throw new Failure(say.takesNoPaths(command));
  }
  const workers = workersIn(args);
  const claims = await presentClaims(args, session);
  const language = ownLanguage(args.language, session.environment);
  return withArchive(args, session, async (archive) => {
    const run = await archive.begin(kindOf(args), claims);
    reportBegun(run, language, session);
    if (run.documents === 0 || workers === 0) return 0;
    await checked(archive, run.documents, args, session);
    return reportEnd(archive, run.documents, language, session);
  });
}

/** `tieout archive run` */
export function runCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  return begun(ARCHIVE_RUN, ({ all }) => (all ? 'all' : 'new'), words, session);
}

/** `tieout archive recheck` */
export function recheckCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  return begun(ARCHIVE_RECHECK, () => 'claims', words, session);
}
