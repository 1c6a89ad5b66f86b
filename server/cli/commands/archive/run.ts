// `tieout archive run` and `tieout archive recheck`: what is due is said, then checked by workers on this machine.

import { availableParallelism } from 'node:os';
import process from 'node:process';
import type { Archive, BegunRun } from '../../../archive/archive.ts';
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
  throw new Failure({
    zh: `选项 --workers 的值应是 0 到 ${MOST_WORKERS} 的整数，写的是“${workers}”`,
    en: `option --workers takes a whole number from 0 to ${MOST_WORKERS}, not "${workers}"`,
  });
}

function counted(documents: number): string {
  return `${documents} ${documents === 1 ? 'document' : 'documents'}`;
}

function reportBegun({ documents, changedClaims, everything }: BegunRun, language: Tongue, session: Session): void {
  const zh = [
    ...(everything ? ['名称、指标或程序与上次不同，全部重新核对'] : []),
    ...(changedClaims > 0 ? [`${changedClaims}条数据有变动`] : []),
    documents > 0 ? `要核对${documents}篇` : '没有要核对的',
  ];
  const en = [
    ...(everything ? ['names, metrics or the program are not what they were: everything is checked again'] : []),
    ...(changedClaims > 0 ? [`${changedClaims} ${changedClaims === 1 ? 'claim has' : 'claims have'} changed`] : []),
    documents > 0 ? `${counted(documents)} to check` : 'nothing to check',
  ];
  tell(session, said({ zh: zh.join('；'), en: en.join('; ') }, language));
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
  tell(
    session,
    said(
      {
        zh: `已核对${documents - due}篇；文库中共有${refuted}处不符、${disputed}处有争议`,
        en: `${counted(documents - due)} checked; figures of the archive: ${refuted} refuted, ${disputed} disputed`,
      },
      language,
    ),
  );
  if (due === 0) return 0;
  throw new Failure({
    zh: `还有${due}篇没有核对；再运行一次 tieout archive run 接着做`,
    en: `${counted(due)} still not checked; run tieout archive run again to go on`,
  });
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
    throw new Failure({
      zh: `${command} 不带路径；收文章用 archive add`,
      en: `${command} takes no paths; archive add does`,
    });
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
