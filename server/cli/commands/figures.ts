// `tieout figures`: every numeric expression that was read, and how; those that are left alone too.

import { argumentsOf } from '../formats/formats.ts';
import type { ExitStatus, Session } from '../session.ts';
import { writeDrafts } from './write-drafts.ts';

/** `tieout figures [FILE or FOLDER or -]…` */
export async function figuresCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const { refusals } = await writeDrafts('figures', words, argumentsOf('figures', words), session);
  return refusals.length > 0 ? 2 : 0;
}
