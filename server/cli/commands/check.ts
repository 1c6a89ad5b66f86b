// `tieout check`: holds drafts against the claims databases and writes what it found.

import type { ClaimStore } from '../../core/claims/claim.ts';
import { severityOf } from '../../core/explain/codes/codes.ts';
import { DRAFT_ENDINGS } from '../../core/formats/formats.ts';
import type { Severity } from '../../core/verdicts/verdict.ts';
import { guessedWords } from '../../workspace/decode.ts';
import { CHECK } from '../arguments/commands.ts';
import { type Arguments, type FailOn, readArguments } from '../arguments/read-arguments.ts';
import { checkGithub } from '../formats/github.ts';
import { checkJson } from '../formats/json.ts';
import { checkPretty } from '../formats/pretty.ts';
import { checkSarif } from '../formats/sarif.ts';
import { complain, type ExitStatus, ownLanguage, type Session } from '../session.ts';
import { type CheckedFile, checkDrafts, type Run } from './check-drafts.ts';
import { openForDrafts } from './open-databases.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function fails(files: readonly CheckedFile[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return files.some(({ checked }) => checked.findings.some((finding) => counted.includes(severityOf(finding))));
}

function written(run: Run, claims: ClaimStore, args: Arguments, session: Session): Iterable<string> {
  const { files } = run;
  switch (args.format) {
    case 'json':
      return checkJson(files, claims);
    case 'sarif':
      return [checkSarif(run, claims, args.language, session)];
    case 'github':
      return [checkGithub(files, claims, ownLanguage(args.language, session.environment))];
    case 'pretty':
      return [checkPretty(files, claims, args, session)];
  }
}

/** Says what could not be read, a line a path, and where nothing was found to read. */
export function reportRefusals({ files, refusals }: Run, args: Arguments, session: Session): void {
  for (const { path, words } of refusals) {
    complain(session, args.language, { zh: `${path}：${words.zh}`, en: `${path}: ${words.en}` });
  }
  for (const { path, guessed } of files) {
    if (guessed === null) continue;
    const words = guessedWords(guessed);
    complain(session, args.language, { zh: `${path}：${words.zh}`, en: `${path}: ${words.en}` });
  }
  if (files.length > 0 || refusals.length > 0) return;
  const where = args.paths.length > 0 ? args.paths.join(' ') : '.';
  complain(session, args.language, {
    zh: `${where}：没有找到稿件（${DRAFT_ENDINGS.join(' ')}）`,
    en: `${where}: no drafts found (${DRAFT_ENDINGS.join(' ')})`,
  });
}

/** `tieout check [FILE or FOLDER or -]…` */
export async function checkCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, CHECK);
  const against = await openForDrafts(args, session.folder);
  const { claims } = against;
  const run = await checkDrafts(args, session, against);
  for (const piece of written(run, claims, args, session)) session.out(piece);
  reportRefusals(run, args, session);
  if (run.refusals.length > 0) return 2;
  return fails(run.files, args.failOn) ? 1 : 0;
}
