// `tieout check`: holds drafts against the claims databases and writes what it found.

import type { Severity } from '../../core/verdicts/verdict.ts';
import type { FailOn } from '../arguments/read-arguments.ts';
import type { Told } from '../formats/format.ts';
import { argumentsOf } from '../formats/formats.ts';
import type { ExitStatus, Session } from '../session.ts';
import { writeDrafts } from './write-drafts.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function fails(told: readonly Told[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return told.some(({ findings }) => findings.some(({ severity }) => counted.includes(severity)));
}

/** `tieout check [FILE or FOLDER or -]…` */
export async function checkCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = argumentsOf('check', words);
  const { told, refusals } = await writeDrafts('check', words, args, session);
  if (refusals.length > 0) return 2;
  return fails(told, args.failOn) ? 1 : 0;
}
