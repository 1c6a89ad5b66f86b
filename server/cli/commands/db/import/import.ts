// `tieout db import FILE… --out FILE`: brings in tables and company facts, as YAML to review or as one SQLite file.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { writeWhole } from '../../../../../claims-db/build-database.ts';
import type { Base } from '../../../../../claims-db/compile/compile.ts';
import { type ClaimSink, type Finding, ImportFailure } from '../../../../../claims-db/import/finding.ts';
import {
  type FilesToImport,
  filesToImport,
  type ImportReport,
  importFiles,
} from '../../../../../claims-db/import/import-files.ts';
import { type ImportOptions, importOptions } from '../../../../../claims-db/import/import-options.ts';
import { yamlSink } from '../../../../../claims-db/import/yaml-sink.ts';
import { problemWords } from '../../../../../claims-db/problems/problem.ts';
import { reasonOf } from '../../../../../claims-db/problems/reasons.ts';
import { validateDatabase } from '../../../../../claims-db/validate.ts';
import * as say from '../../../../core/explain/system/import.ts';
import { shown } from '../../../../core/text/shown.ts';
import { isPostgresAddress } from '../../../../databases/postgres/address.ts';
import type { Written } from '../../../../databases/postgres/write-claims.ts';
import { sqliteWriter } from '../../../../databases/sqlite/sqlite-writer.ts';
import { StoreFailure } from '../../../../databases/sqlite/store-failure.ts';
import { readRegularSync } from '../../../../files/read-regular.ts';
import { IMPORT } from '../../../arguments/commands.ts';
import { type Arguments, readArguments } from '../../../arguments/read-arguments.ts';
import { Failure, failureAt } from '../../../failure.ts';
import { type Progress, progressBar } from '../../../formats/progress.ts';
import { type ExitStatus, ownLanguage, type Session, tell } from '../../../session.ts';
import { openBase, wantedFor } from '../../open-databases.ts';
import { writeFileToServer, writtenLine } from '../on-server.ts';
import { findingLines, reportLines } from './import-report.ts';

/** Takes the claims, and puts the file in its place or leaves everything as it was. */
interface Target {
  readonly sink: ClaimSink;
  /** What became of the claims, where some may have been there already. */
  finish(): Promise<Written | null>;
  abandon(): void;
}

function sqliteTarget(path: string): Target {
  const writer = sqliteWriter(path);
  return {
    sink: writer,
    finish: async () => {
      writer.finish();
      return null;
    },
    abandon: () => writer.abandon(),
  };
}

/** The claims go to a file of this machine first: a large import is never in memory, and the server is written to in one go. */
function serverTarget(address: string): Target {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-import-'));
  const path = join(folder, 'claims.sqlite');
  const writer = sqliteWriter(path);
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  return {
    sink: writer,
    finish: async () => {
      writer.finish();
      return writeFileToServer(address, path, 'replace').finally(clear);
    },
    abandon: () => {
      writer.abandon();
      clear();
    },
  };
}

/** The text is read back before it is written, as the next `check` will read it. */
function yamlTarget(path: string, shown: string, base: Base, replace: boolean): Target {
  if (existsSync(path) && !replace) {
    throw failureAt(shown, say.fileExists);
  }
  const sink = yamlSink(shown);
  const finish = async (): Promise<null> => {
    const text = sink.text();
    const { problems } = validateDatabase([{ name: basename(path), text }], base);
    const [broken] = problems.filter(({ level }) => level === 'error');
    if (broken) throw new Failure(problemWords(broken));
    await writeWhole(path, text);
    return null;
  };
  return { sink, finish, abandon: () => {} };
}

function targetOf(out: string | null, base: Base, args: Arguments, session: Session): Target {
  if (out === null) {
    throw new Failure(say.noTarget);
  }
  if (isPostgresAddress(out)) return serverTarget(out);
  const path = resolve(session.folder, out);
  if (/\.sqlite$/i.test(out)) return sqliteTarget(path);
  if (/\.ya?ml$/i.test(out)) return yamlTarget(path, out, base, args.replace);
  throw failureAt(out, say.wrongTarget);
}

/** Bytes. */
const LARGEST_MAPPING = 16 * 1024 * 1024;

function mappingAt(path: string, session: Session): string {
  try {
    return readRegularSync(resolve(session.folder, path), LARGEST_MAPPING).toString('utf8');
  } catch (error) {
    throw failureAt(path, reasonOf(error));
  }
}

function optionsOf(args: Arguments, session: Session): ImportOptions {
  const { mapping } = args;
  const text = mapping === null ? null : mappingAt(mapping, session);
  return importOptions({ ...args, mapping: mapping !== null && text !== null ? { path: mapping, text } : null });
}

/** Paths as the user wrote them, so that messages show them so. */
function givenFiles(args: Arguments, session: Session): FilesToImport {
  if (args.paths.length === 0) {
    throw new Failure(say.nothingToImport);
  }
  return filesToImport(args.paths.map((path) => relative(process.cwd(), resolve(session.folder, path)) || '.'));
}

async function imported(
  target: Target,
  files: FilesToImport,
  options: ImportOptions,
  base: Base,
  progress: Progress,
): Promise<{ report: ImportReport; findings: readonly Finding[]; written: Written | null }> {
  const findings: Finding[] = [];
  try {
    const report = await importFiles(files, options, base.lexicon, {
      sink: target.sink,
      refused: (finding) => void findings.push(finding),
      bytes: progress.add,
    });
    return { report, findings, written: await target.finish() };
  } catch (error) {
    target.abandon();
    throw error;
  } finally {
    progress.end();
  }
}

function failureFor(error: unknown, out: string): unknown {
  if (error instanceof Failure) return error;
  if (error instanceof ImportFailure) return failureAt(error.place, error.words);
  if (error instanceof StoreFailure) return failureAt(out, error.words);
  const path = error instanceof Error && 'path' in error ? String(error.path) : null;
  return path === null ? error : failureAt(relative(process.cwd(), path), reasonOf(error));
}

/** `tieout db import FILE… --out FILE`. Exit status 1 where something in the files could not be read; the rest is brought in. */
export async function importCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, IMPORT);
  const language = ownLanguage(args.language, session.environment);
  try {
    const base = await openBase(wantedFor(args, args.out, session.folder), session.folder);
    const options = optionsOf(args, session);
    const files = givenFiles(args, session);
    const target = targetOf(args.out, base, args, session);
    const progress = progressBar(files.size, session.draw);
    const { report, findings, written } = await imported(target, files, options, base, progress);
    for (const line of findingLines(findings, language)) session.error(`${shown(line)}\n`);
    for (const line of reportLines(args.out ?? '', report, options, language)) tell(session, line);
    if (written) tell(session, writtenLine(args.out ?? '', written, language));
    return findings.length > 0 ? 1 : 0;
  } catch (error) {
    throw failureFor(error, args.out ?? '');
  }
}
