// `tieout archive status`: how far the archive is.

import type { Status } from '../../../archive/archive.ts';
import * as say from '../../../core/explain/system/archive.ts';
import { VERDICT_WORDS } from '../../../core/explain/wording/verdict-words.ts';
import { said, type Tongue, type Words } from '../../../core/text/spoken.ts';
import { VERDICTS } from '../../../core/verdicts/verdict.ts';
import { ARCHIVE_STATUS } from '../../arguments/archive-commands.ts';
import { readArguments } from '../../arguments/read-arguments.ts';
import { type ExitStatus, ownLanguage, type Session, tell } from '../../session.ts';
import { withArchive } from './library.ts';

const KINDS = {
  all: say.runOverAll,
  new: say.runOverNew,
  claims: say.runOverClaims,
} as const;

function counted({ verdicts, figures }: Status): [verdict: Words, count: number][] {
  if (figures === 0) return [];
  return VERDICTS.flatMap((verdict) => {
    const count = verdicts[verdict] ?? 0;
    return count > 0 ? [[VERDICT_WORDS[verdict].short, count]] : [];
  });
}

function runLine({ run }: Status, language: Tongue): string[] {
  if (!run) return [];
  const { kind, documents, startedAt, startedBy, finishedAt } = run;
  const minute = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');
  return [
    said(
      say.lastRun(KINDS[kind], documents, startedBy, minute(startedAt), finishedAt ? minute(finishedAt) : null),
      language,
    ),
  ];
}

function linesOf(status: Status, language: Tongue): string[] {
  const { jobs, figures } = status;
  const counts: readonly Words[] = [
    say.documentCounts(status),
    say.figureCounts(figures, counted(status)),
    say.jobCounts(jobs),
  ];
  return [
    ...counts.map((words) => said(words, language)),
    ...runLine(status, language),
    ...(status.unsure ? [said(say.unsure, language)] : []),
  ];
}

/** `tieout archive status` */
export async function statusCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, ARCHIVE_STATUS);
  const status = await withArchive(args, session, (archive) => archive.status());
  if (args.format === 'json') session.out(`${JSON.stringify(status, null, 2)}\n`);
  else for (const line of linesOf(status, ownLanguage(args.language, session.environment))) tell(session, line);
  return 0;
}
