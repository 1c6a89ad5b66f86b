// `tieout archive report`: what has changed since a day, what rests on it, what is to be corrected.

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from '../../../../claims-db/problems/reasons.ts';
import * as say from '../../../core/explain/system/archive.ts';
import { ARCHIVE_REPORT } from '../../arguments/archive-commands.ts';
import { readArguments } from '../../arguments/read-arguments.ts';
import { Failure, failureAt } from '../../failure.ts';
import { type ExitStatus, ownLanguage, type Session } from '../../session.ts';
import { withArchive } from './library.ts';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** A day or a time as it is written here; the same day of another month (2026-02-30) is none. */
function timeIn(since: string): Date {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = WRITTEN.exec(since) ?? [];
  const time = new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  if (time.getMonth() === Number(month) - 1 && time.getDate() === Number(day) && Number(hour) < 24) return time;
  throw new Failure(say.wrongSince(since));
}

async function write(out: string, page: string, folder: string): Promise<void> {
  try {
    await writeFile(resolve(folder, out), page);
  } catch (error) {
    throw failureAt(out, reasonOf(error));
  }
}

/** `tieout archive report` */
export async function reportCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, ARCHIVE_REPORT);
  const since = args.since === null ? null : timeIn(args.since);
  const asHtml = args.html || /\.html?$/i.test(args.out ?? '');
  const page = await withArchive(args, session, async (archive, { pageOf, htmlOf, markdownOf }) => {
    const told = pageOf(await archive.story(since), ownLanguage(args.language, session.environment));
    return asHtml ? htmlOf(told) : markdownOf(told);
  });
  if (args.out === null) session.out(page);
  else await write(args.out, page, session.folder);
  return 0;
}
