// `tieout archive add FOLDER…`: puts documents into the archive, and makes it where there is none.

import { relative, resolve } from 'node:path';
import { reasonOf } from '../../../../claims-db/problems/reasons.ts';
import type { Archive } from '../../../archive/archive.ts';
import type { ArchivedText } from '../../../archive/checking/check-document.ts';
import * as say from '../../../core/explain/system/archive.ts';
import { draftTooLarge, ofPath } from '../../../core/explain/system/files.ts';
import { said, type Tongue, type Words } from '../../../core/text/spoken.ts';
import { readRegular } from '../../../files/read-regular.ts';
import { ConfigProblem } from '../../../workspace/choice.ts';
import { DISK } from '../../../workspace/disk-tree.ts';
import { type Found, findDrafts, type Refusal } from '../../../workspace/find-drafts.ts';
import { decodeDraft, formatOf, LARGEST_DRAFT } from '../../../workspace/read-draft.ts';
import { ARCHIVE_ADD } from '../../arguments/archive-commands.ts';
import { type Arguments, readArguments } from '../../arguments/read-arguments.ts';
import { Failure, failureAt } from '../../failure.ts';
import { progressBar } from '../../formats/progress.ts';
import { complain, type ExitStatus, ownLanguage, type Session, tell } from '../../session.ts';
import { archiveAddress, atAddress, withArchive } from './library.ts';

/** Documents that go into the database with one statement, and how long they are together at most; UTF-16 code units. */
const AT_ONCE = 500;
const LENGTH_AT_ONCE = 8_000_000;

async function foundFor(args: Arguments, folder: string): Promise<Found> {
  try {
    return await findDrafts(args.paths, folder, args, DISK);
  } catch (error) {
    throw error instanceof ConfigProblem ? failureAt(relative(folder, error.path), error.words) : error;
  }
}

async function readDocument(path: string, folder: string): Promise<ArchivedText | Words> {
  const absolute = resolve(folder, path);
  try {
    const decoded = decodeDraft(await readRegular(absolute, LARGEST_DRAFT, draftTooLarge));
    return 'refused' in decoded ? decoded.refused : { path: absolute, text: decoded.text, format: formatOf(path) };
  } catch (error) {
    return reasonOf(error);
  }
}

interface Counts {
  added: number;
  changed: number;
  same: number;
}

async function addAll(
  paths: readonly string[],
  archive: Archive,
  session: Session,
  refusals: Refusal[],
): Promise<Counts> {
  const counts: Counts = { added: 0, changed: 0, same: 0 };
  const progress = progressBar(paths.length, session.draw);
  let batch: ArchivedText[] = [];
  const flush = async (): Promise<void> => {
    const { added, changed, same } = await archive.add(batch);
    counts.added += added;
    counts.changed += changed;
    counts.same += same;
    progress.add(batch.length);
    batch = [];
  };
  for (const path of paths) {
    const read = await readDocument(path, session.folder);
    if ('zh' in read) refusals.push({ path, words: read });
    else batch.push(read);
    const length = batch.reduce((sum, { text }) => sum + text.length, 0);
    if (batch.length === AT_ONCE || length > LENGTH_AT_ONCE) await flush();
  }
  if (batch.length > 0) await flush();
  progress.end();
  return counts;
}

function reportAdded({ added, changed, same }: Counts, language: Tongue, session: Session): void {
  tell(session, said(say.added(added, changed, same), language));
}

/** Exit status 2 where a file could not be read; the others are in the archive all the same. */
export async function addCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, ARCHIVE_ADD);
  const address = archiveAddress(args, session);
  if (args.paths.length === 0) throw new Failure(say.noFolders);
  const { drafts, refusals } = await foundFor(args, session.folder);
  const refused: Refusal[] = [...refusals];
  await atAddress(address, ({ makeArchive }) => makeArchive(address));
  const paths = drafts.map(({ path }) => path);
  const counts = await withArchive(args, session, (archive) => addAll(paths, archive, session, refused));
  reportAdded(counts, ownLanguage(args.language, session.environment), session);
  for (const { path, words: why } of refused) complain(session, args.language, ofPath(path, why));
  return refused.length > 0 ? 2 : 0;
}
