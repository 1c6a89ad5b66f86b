// Reads and checks the drafts of a run, one after the other; what could not be read is reported and passed over.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reasonOf } from '../../../claims-db/reasons.ts';
import { check } from '../../core/check/check.ts';
import type { CheckedDraft } from '../../core/check/result.ts';
import type { ClaimStore } from '../../core/claims/claim.ts';
import { hindranceOf, hindranceWords } from '../../core/explain/codes/not-checked.ts';
import { type LineIndex, lineIndex } from '../../core/text/line-index.ts';
import type { Language, Words } from '../../core/text/spoken.ts';
import { withClaims } from '../../databases/ahead.ts';
import { StoreFailure } from '../../databases/sqlite/store-failure.ts';
import { readRegular } from '../../files/read-regular.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import { Failure } from '../failure.ts';
import { languageFor, type Session } from '../session.ts';
import { findDrafts, type Refusal } from './find-drafts.ts';
import { decodeDraft, formatOf, LARGEST_DRAFT, TOO_LARGE } from './read-draft.ts';

/** One checked draft, with what every format needs to write it. */
export interface CheckedFile {
  /** As given; `-` or the name given to it for standard input. */
  readonly path: string;
  readonly uri: string;
  /** The encoding that its bytes were read in, where that was guessed. */
  readonly guessed: string | null;
  readonly lines: LineIndex;
  readonly checked: CheckedDraft;
  /** The language to speak about it. */
  readonly language: Language;
}

export interface Run {
  readonly files: readonly CheckedFile[];
  readonly refusals: readonly Refusal[];
}

type Bytes = { readonly bytes: Uint8Array } | { readonly refused: Refusal['words'] };

async function bytesOf(path: string, session: Session): Promise<Bytes> {
  if (path === '-') return { bytes: await session.readInput() };
  const absolute = resolve(session.folder, path);
  try {
    return { bytes: await readRegular(absolute, LARGEST_DRAFT, TOO_LARGE) };
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

async function checkOne(
  given: string,
  args: Arguments,
  session: Session,
  claims: ClaimStore,
): Promise<CheckedFile | Refusal> {
  const path = given === '-' ? (args.stdinName ?? '-') : given;
  const read = await bytesOf(given, session);
  if ('refused' in read) return { path, words: read.refused };
  const decoded = decodeDraft(read.bytes);
  if ('refused' in decoded) return { path, words: decoded.refused };
  const { text, guessed } = decoded;
  const uri = pathToFileURL(resolve(session.folder, path)).href;
  const language = languageFor(text, args.language, session.environment);
  try {
    return {
      path,
      uri,
      guessed,
      lines: lineIndex(text),
      checked: await withClaims(claims, text, () => check({ text, format: formatOf(path) }, claims)),
      language,
    };
  } catch (error) {
    // Whatever is wrong with a draft stays with it, and the others are checked; a database that goes bad is everybody's.
    if (error instanceof Failure || error instanceof StoreFailure) throw error;
    return { path, words: onOneLine(hindranceWords(hindranceOf(error))) };
  }
}

function onOneLine({ zh, en }: Words): Words {
  return { zh: zh.replaceAll('\n', ''), en: en.replaceAll('\n', ' ') };
}

/** Checks every draft that the arguments name; without paths, those of the working folder. */
export async function checkDrafts(args: Arguments, session: Session, claims: ClaimStore): Promise<Run> {
  const { drafts, refusals } = findDrafts(args.paths.length > 0 ? args.paths : ['.'], session.folder);
  const files: CheckedFile[] = [];
  const refused: Refusal[] = [...refusals];
  for (const { path } of drafts) {
    const result = await checkOne(path, args, session, claims);
    if ('words' in result) refused.push(result);
    else files.push(result);
  }
  return { files, refusals: refused };
}
