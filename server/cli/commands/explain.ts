// `tieout explain FILE:LINE:COLUMN`: what the editor's hover tells, on a terminal.

import { explanationOf } from '../../core/explain/explanation.ts';
import { toPlain } from '../../core/explain/render.ts';
import * as say from '../../core/explain/system/commands.ts';
import { overlaps } from '../../core/text/span.ts';
import { EXPLAIN } from '../arguments/commands.ts';
import { readArguments } from '../arguments/read-arguments.ts';
import { Failure, failureAt } from '../failure.ts';
import type { ExitStatus, Session } from '../session.ts';
import { type CheckedFile, checkDrafts } from './check-drafts.ts';
import { openForDrafts } from './open-databases.ts';

const PLACE = /^(.+):(\d+):(\d+)$/;

function offsetOf(file: CheckedFile, line: number, column: number): number {
  const offset = file.lines.offset({ line: line - 1, character: column - 1 });
  if (offset !== null) return offset;
  throw failureAt(`${file.path}:${line}:${column}`, say.noSuchPlace(file.lines.count));
}

function noFigure(file: CheckedFile, line: number, column: number): Failure {
  const onLine = file.checked.figures.filter(({ figure }) => file.lines.place(figure.span.start).line === line - 1);
  const places = onLine.map(({ figure }) => file.lines.place(figure.span.start).character + 1).join(', ');
  return failureAt(`${file.path}:${line}:${column}`, say.noFigureHere(places));
}

/** `tieout explain FILE:LINE:COLUMN`; lines and columns count from 1. */
export async function explainCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, EXPLAIN);
  const [place = '', ...more] = args.paths;
  const [, path = '', line = '', column = ''] = PLACE.exec(place) ?? [];
  if (path === '' || more.length > 0) {
    throw new Failure(say.howToExplain);
  }
  const against = await openForDrafts(args, session.folder);
  const { claims } = against;
  const { files, refusals } = await checkDrafts({ ...args, paths: [path] }, session, against);
  const [refused] = refusals;
  if (refused) throw failureAt(refused.path, refused.words);
  const [file] = files;
  if (!file || files.length > 1) throw failureAt(path, say.notOneFile);
  const at = offsetOf(file, Number(line), Number(column));
  const found = file.checked.figures.find(({ figure }) => figure.span.start <= at && at < figure.span.end);
  if (!found) throw noFigure(file, Number(line), Number(column));
  const slips = file.checked.findings.flatMap(({ self }) =>
    self && [self.span, ...self.others].some((span) => overlaps(span, found.figure.span)) ? [self] : [],
  );
  const telling = { text: file.checked.draft.text, claims, language: file.language };
  session.out(`${toPlain(explanationOf(found, telling, slips))}\n`);
  return 0;
}
