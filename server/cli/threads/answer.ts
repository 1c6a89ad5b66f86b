// One draft checked and written: what each thread of a run does over and over.

import type { Refusal } from '../../workspace/find-drafts.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import { checkOne } from '../commands/check-drafts.ts';
import type { ForDrafts } from '../commands/open-databases.ts';
import { type Format, type Told, toldOf } from '../formats/format.ts';
import type { Session } from '../session.ts';

/** What all drafts of a run have in common. */
export interface Job {
  readonly args: Arguments;
  readonly session: Session;
  readonly against: ForDrafts;
  readonly format: Format;
}

/** What came of a draft: its text and what is kept of it, or why there is none. */
export type Answer = { readonly told: Told; readonly pieces: Iterable<string> } | Refusal;

/** Checks a draft; its text is made as it is read. */
export async function answerTo(path: string, { args, session, against, format }: Job): Promise<Answer> {
  const file = await checkOne(path, args, session, against);
  return 'words' in file ? file : { told: toldOf(file), pieces: format.draft(file, against.claims) };
}

/** The same with its text made: nothing of the check stays alive with it. */
export async function finishedAnswer(path: string, job: Job): Promise<Answer> {
  const answer = await answerTo(path, job);
  return 'words' in answer ? answer : { told: answer.told, pieces: [[...answer.pieces].join('')] };
}
