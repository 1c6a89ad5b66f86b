// `tieout db ingest FILE|FOLDER…`: makes claims out of source documents, as YAML to review or as one SQLite file.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { writeWhole } from '../../../../../claims-db/build-database.ts';
import { type Base, compile, type Database } from '../../../../../claims-db/compile/compile.ts';
import { loadFile } from '../../../../../claims-db/file/load.ts';
import { ingest } from '../../../../../claims-db/ingest/ingest.ts';
import { superseded } from '../../../../../claims-db/ingest/out/supersede.ts';
import {
  type IngestedSource,
  newFile,
  type UpdatedFile,
  updatedFile,
} from '../../../../../claims-db/ingest/out/yaml.ts';
import { ReadFailure } from '../../../../../claims-db/ingest/readers/failure.ts';
import { isSourceName, LARGEST_SOURCE } from '../../../../../claims-db/ingest/readers/read.ts';
import { problemWords } from '../../../../../claims-db/problems/problem.ts';
import { reasonOf } from '../../../../../claims-db/problems/reasons.ts';
import { wrongTarget } from '../../../../core/explain/system/import.ts';
import * as say from '../../../../core/explain/system/ingest.ts';
import { placeIn } from '../../../../databases/place.ts';
import { isPostgresAddress } from '../../../../databases/postgres/address.ts';
import { sqliteWriter } from '../../../../databases/sqlite/sqlite-writer.ts';
import { StoreFailure } from '../../../../databases/sqlite/store-failure.ts';
import { readRegularSync } from '../../../../files/read-regular.ts';
import { INGEST } from '../../../arguments/commands.ts';
import { type Arguments, readArguments } from '../../../arguments/read-arguments.ts';
import { Failure, failureAt } from '../../../failure.ts';
import { progressBar } from '../../../formats/progress.ts';
import { type ExitStatus, ownLanguage, type Session, tell } from '../../../session.ts';
import { openBase, wantedFor } from '../../open-databases.ts';
import { type IngestedFile, ingestJson, ingestLines, restatedLine } from './ingest-report.ts';
import { ingestToServer } from './ingest-to-server.ts';
import { type Beside, besideOf, type RestatedFile, restate } from './restate.ts';

function filesIn(folder: string, shown: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      const path = join(shown, entry.name);
      if (entry.isDirectory()) return filesIn(join(folder, entry.name), path);
      return isSourceName(entry.name) ? [path] : [];
    });
}

function givenFiles({ paths }: Arguments, session: Session): string[] {
  if (paths.length === 0) throw new Failure(say.noDocuments);
  return paths.flatMap((path) => {
    const absolute = resolve(session.folder, path);
    try {
      return statSync(absolute).isDirectory() ? filesIn(absolute, path) : [path];
    } catch (error) {
      throw failureAt(path, reasonOf(error));
    }
  });
}

function bytesAt(path: string, session: Session): Uint8Array {
  const absolute = resolve(session.folder, path);
  try {
    return readRegularSync(absolute, LARGEST_SOURCE, say.sourceTooLarge);
  } catch (error) {
    throw error instanceof Failure ? error : failureAt(path, reasonOf(error));
  }
}

async function readOne(
  path: string,
  args: Arguments,
  { base, taken }: Beside,
  session: Session,
): Promise<IngestedFile> {
  try {
    const options = { tags: args.tags, entity: args.entity, lexicon: base.lexicon, taken };
    return { path, ...(await ingest(path, bytesAt(path, session), options)) };
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    throw failureAt(error.place === null ? path : `${path}:${error.place}`, error.words);
  }
}

/** What the next document stands beside, once others have been read before it. */
function withRead({ base, taken }: Beside, read: readonly IngestedFile[]): Beside {
  const known = new Set(base.lexicon.entities.map(({ id }) => id));
  const entities = new Map(
    read.flatMap(({ issuer: { entity } }) => (entity && !known.has(entity.id) ? [[entity.id, entity]] : [])),
  );
  const lexicon = { ...base.lexicon, entities: [...base.lexicon.entities, ...entities.values()] };
  return { base: { ...base, lexicon }, taken: new Set([...taken, ...read.flatMap(({ source }) => source.id ?? [])]) };
}

async function readAll(
  files: readonly string[],
  args: Arguments,
  beside: Beside,
  session: Session,
): Promise<IngestedFile[]> {
  const sizes = files.map((path) => statSync(resolve(session.folder, path)).size);
  const progress = progressBar(
    sizes.reduce((sum, size) => sum + size, 0),
    session.draw,
  );
  const read: IngestedFile[] = [];
  try {
    for (const [at, path] of files.entries()) {
      read.push(await readOne(path, args, withRead(beside, read), session));
      progress.add(sizes[at] ?? 0);
    }
  } finally {
    progress.end();
  }
  return read;
}

function sourcesOf(files: readonly IngestedFile[], { lexicon }: Base): IngestedSource[] {
  const known = new Set(lexicon.metrics.map(({ id }) => id));
  const dated = files.map(({ source, end, claims }) => ({ title: source.title, end, claims }));
  const marked = superseded(dated);
  return files.map(({ issuer, metrics, source, claims }, at) => {
    const document = dated[at];
    return {
      entity: issuer.entity,
      metrics: metrics.filter(({ id }) => !known.has(id)),
      source,
      claims: (document && marked.get(document)) ?? claims.map(({ record }) => record),
    };
  });
}

/** What was written, read back as the next check will read it. */
function readBack(name: string, text: string, base: Base): Database {
  const database = compile([loadFile({ name, text })], base);
  const [broken] = database.problems.filter(({ level }) => level === 'error');
  if (broken) throw new Failure(problemWords(broken));
  return database;
}

async function writeYaml(
  out: string,
  sources: readonly IngestedSource[],
  base: Base,
  session: Session,
): Promise<UpdatedFile> {
  const path = resolve(session.folder, out);
  const count = sources.reduce((sum, { claims }) => sum + claims.length, 0);
  const update = existsSync(path)
    ? updatedFile(readFileSync(path, 'utf8'), sources)
    : { text: newFile(sources), added: count, kept: 0, changed: 0, gone: 0 };
  readBack(basename(path), update.text, base);
  await writeWhole(path, update.text);
  return update;
}

function writeSqlite(out: string, sources: readonly IngestedSource[], base: Base, session: Session): UpdatedFile {
  const text = newFile(sources);
  const { lexicon, claims } = readBack(basename(out), text, base);
  try {
    const writer = sqliteWriter(resolve(session.folder, out));
    for (const entity of lexicon.entities) writer.entity(entity);
    for (const metric of lexicon.metrics) writer.metric(metric);
    for (const claim of claims) writer.claim(claim);
    writer.finish();
  } catch (error) {
    throw error instanceof StoreFailure ? failureAt(out, error.words) : error;
  }
  return { text, added: claims.length, kept: 0, changed: 0, gone: 0 };
}

/** Where the claims go: as asked, nowhere where only JSON is wanted, else a file of claims-db/ named after the document. */
function targetOf(args: Arguments, files: readonly string[]): string | null {
  if (args.out !== null) {
    if (isPostgresAddress(args.out) || /\.(?:ya?ml|sqlite)$/i.test(args.out)) return args.out;
    throw failureAt(args.out, wrongTarget);
  }
  if (args.format === 'json') return null;
  const [first = 'document'] = files;
  return join('claims-db', `${basename(first, extname(first))}.yaml`);
}

/** Where the claims go that were read. */
async function write(
  out: string,
  sources: readonly IngestedSource[],
  base: Base,
  session: Session,
): Promise<{ readonly written: UpdatedFile; readonly restated: readonly RestatedFile[] }> {
  const path = placeIn(session.folder, out);
  if (isPostgresAddress(out)) {
    const { lexicon, claims } = readBack('server.yaml', newFile(sources), base);
    return ingestToServer(out, lexicon, claims);
  }
  if (/\.sqlite$/i.test(out)) return { written: writeSqlite(out, sources, base, session), restated: [] };
  return { written: await writeYaml(out, sources, base, session), restated: await restate(path, base) };
}

/** `tieout db ingest`. Exit status 0 where every document was read, 2 where one was not. */
export async function ingestCommand(words: readonly string[], session: Session): Promise<ExitStatus> {
  const args = readArguments(words, INGEST);
  const language = ownLanguage(args.language, session.environment);
  const files = givenFiles(args, session);
  const out = targetOf(args, files);
  const target = out === null ? null : placeIn(session.folder, out);
  const opened = await openBase(wantedFor(args, out, session.folder), session.folder);
  // A SQLite file stands alone; files of YAML in one folder are read together.
  const isYaml = target !== null && /\.ya?ml$/i.test(target);
  const beside = isYaml ? besideOf(target, opened) : { base: opened, taken: new Set<string>() };
  const { base } = beside;
  const read = await readAll(files, args, beside, session);
  const sources = sourcesOf(read, base);
  const done = out === null ? null : await write(out, sources, base, session);
  if (args.format === 'json') {
    session.out(ingestJson(read, sources, language));
    return 0;
  }
  const shownAt = (path: string): string => (isPostgresAddress(path) ? path : relative(session.folder, path));
  const at = target === null ? null : shownAt(target);
  for (const line of ingestLines(read, sources, at, done?.written ?? null, language)) tell(session, line);
  for (const { path, count } of done?.restated ?? []) tell(session, restatedLine(shownAt(path), count, language));
  return 0;
}
