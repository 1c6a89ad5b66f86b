// Reads and checks the drafts of a run, one after the other; what could not be read is reported and passed over.

import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reasonOf } from '../../../claims-db/problems/reasons.ts';
import { check } from '../../core/check/check.ts';
import type { CheckedDraft } from '../../core/check/result.ts';
import { hindranceOf, hindranceWords } from '../../core/explain/codes/not-checked.ts';
import { draftTooLarge } from '../../core/explain/system/files.ts';
import { type LineIndex, lineIndex } from '../../core/text/line-index.ts';
import type { Tongue, Words } from '../../core/text/spoken.ts';
import { withClaims } from '../../databases/ahead.ts';
import { StoreFailure } from '../../databases/sqlite/store-failure.ts';
import { readRegular } from '../../files/read-regular.ts';
import { budgetFor } from '../../timed/budget.ts';
import { inTime, Overdue } from '../../timed/in-time.ts';
import { ConfigProblem } from '../../workspace/choice.ts';
import { DISK } from '../../workspace/disk-tree.ts';
import { type Found, findDrafts, type Refusal } from '../../workspace/find-drafts.ts';
import { decodeDraft, formatOf, LARGEST_DRAFT } from '../../workspace/read-draft.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import { Failure, failureAt } from '../failure.ts';
import { languageFor, type Session } from '../session.ts';
import type { ForDrafts } from './open-databases.ts';

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
  readonly language: Tongue;
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
    return { bytes: await readRegular(absolute, LARGEST_DRAFT, draftTooLarge) };
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

/** Checks one draft; `-` is standard input. */
export async function checkOne(
  given: string,
  args: Arguments,
  session: Session,
  { claims, own }: ForDrafts,
): Promise<CheckedFile | Refusal> {
  const path = given === '-' ? (args.stdinName ?? '-') : given;
  const read = await bytesOf(given, session);
  if ('refused' in read) return { path, words: read.refused };
  const decoded = decodeDraft(read.bytes);
  if ('refused' in decoded) return { path, words: decoded.refused };
  const { text, guessed } = decoded;
  const absolute = resolve(session.folder, path);
  const sources = own.titlesOf(absolute, read.bytes);
  const language = languageFor(text, args.language, session.environment);
  try {
    return {
      path,
      uri: pathToFileURL(absolute).href,
      guessed,
      lines: lineIndex(text),
      checked: await withClaims(claims, text, () =>
        inTime((session.budgetFor ?? budgetFor)(text.length), () =>
          check({ text, format: formatOf(path), ...(sources && { sources }) }, claims),
        ),
      ),
      language,
    };
  } catch (error) {
    // Whatever is wrong with a draft stays with it, and the others are checked; a database that goes bad is everybody's.
    if (error instanceof Failure || error instanceof StoreFailure) throw error;
    return { path, words: wordsFor(error) };
  }
}

function wordsFor(error: unknown): Words {
  if (!(error instanceof Overdue)) return onOneLine(hindranceWords(hindranceOf(error)));
  // That it is tried again when the text changes is true of an editor.
  const { zh, en } = hindranceWords({ kind: 'time', seconds: error.seconds });
  return { zh: zh.split('\n')[0] ?? zh, en: en.split('\n')[0] ?? en };
}

function onOneLine({ zh, en }: Words): Words {
  return { zh: zh.replaceAll('\n', ''), en: en.replaceAll('\n', ' ') };
}

/** The drafts that the arguments name; without paths, those of the working folder. */
export async function foundFor(args: Arguments, { folder }: Session): Promise<Found> {
  try {
    return await findDrafts(args.paths.length > 0 ? args.paths : ['.'], folder, args, DISK);
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    throw failureAt(relative(folder, error.path), error.words);
  }
}

/** Checks every draft that the arguments name; without paths, those of the working folder. */
export async function checkDrafts(args: Arguments, session: Session, against: ForDrafts): Promise<Run> {
  const { drafts, refusals } = await foundFor(args, session);
  const files: CheckedFile[] = [];
  const refused: Refusal[] = [...refusals];
  for (const { path } of drafts) {
    const result = await checkOne(path, args, session, against);
    if ('words' in result) refused.push(result);
    else files.push(result);
  }
  return { files, refusals: refused };
}
