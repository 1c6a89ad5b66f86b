// `tieout db verify [PATH] --text FILE`: whether each claim's evidence still stands in its text.

import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { ReadFailure } from '../../../../claims-db/ingest/readers/failure.ts';
import { isSourceName, LARGEST_SOURCE, readSource } from '../../../../claims-db/ingest/readers/read.ts';
import { reasonOf } from '../../../../claims-db/problems/reasons.ts';
import { verifyEvidence } from '../../../../claims-db/verify.ts';
import * as say from '../../../core/explain/system/db.ts';
import { sourceTooLarge } from '../../../core/explain/system/ingest.ts';
import { said } from '../../../core/text/spoken.ts';
import { readRegularSync } from '../../../files/read-regular.ts';
import { decodeDraft, isDraftName } from '../../../workspace/read-draft.ts';
import { VERIFY } from '../../arguments/commands.ts';
import { readArguments } from '../../arguments/read-arguments.ts';
import { Failure, failureAt } from '../../failure.ts';
import { type ExitStatus, ownLanguage, type Session, tell } from '../../session.ts';
import { databasePath } from './database-path.ts';
import { readDatabase } from './read.ts';

function readBytes(path: string, session: Session): Uint8Array {
  try {
    return readRegularSync(resolve(session.folder, path), LARGEST_SOURCE, sourceTooLarge);
  } catch (error) {
    throw failureAt(path, reasonOf(error));
  }
}

/** The text that evidence points into: of a source document what its reader gives, else the file itself. */
async function textOf(path: string, bytes: Uint8Array): Promise<string> {
  if (isSourceName(path) && !isDraftName(path)) {
    try {
      return (await readSource(basename(path), bytes, { tags: true })).text;
    } catch (error) {
      if (error instanceof ReadFailure) throw failureAt(path, error.words);
      throw error;
    }
  }
  const decoded = decodeDraft(bytes);
  if ('refused' in decoded) throw failureAt(path, decoded.refused);
  return decoded.text;
}

/** Proves the evidence of the sources that were taken from this very text, known by its SHA-256. */
export async function verifyCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, VERIFY);
  if (args.text === null) {
    throw new Failure(say.noText);
  }
  const language = ownLanguage(args.language, session.environment);
  const path = databasePath(args);
  const { claims, qualitative, texts } = await readDatabase(path, args, session);
  const bytes = readBytes(args.text, session);
  const text = await textOf(args.text, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const titles = new Set(texts.filter((text) => text.sha256.toLowerCase() === sha256).map(({ source }) => source));
  if (titles.size === 0) {
    throw failureAt(args.text, say.noSourceOfText(path, sha256));
  }
  const ofThisText = [...claims, ...qualitative].filter(({ source }) => titles.has(source.title));
  const proofs = verifyEvidence(ofThisText, text);
  const broken = proofs.filter(({ holds }) => !holds);
  for (const { claim, message } of broken) tell(session, `${claim.id}: ${said(message, language)}`);
  session.out(said(say.verified(args.text, proofs.length, broken.length), language));
  return broken.length > 0 ? 1 : 0;
}
