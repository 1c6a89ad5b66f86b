// One claims database of the several that are laid over one another: read from disk, its last good state kept.

import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Base } from '../../../claims-db/compile.ts';
import type { Explained } from '../../../claims-db/conflicts.ts';
import { readDatabaseJson } from '../../../claims-db/json.ts';
import { type DatabaseFile, loadFile } from '../../../claims-db/load.ts';
import type { Problem, Words } from '../../../claims-db/problem.ts';
import { type Confines, isCurated, type ReadFailure, readDatabaseFolder } from '../../../claims-db/read-folder.ts';
import { validateDatabase } from '../../../claims-db/validate.ts';
import type { Claim, Lexicon } from '../../core/claims/claim.ts';
import { missingBelow, type SqliteStore, sqliteStore } from '../../databases/sqlite/sqlite-store.ts';
import { failureOf } from '../../databases/sqlite/store-failure.ts';
import { keepHeapSmall } from './small-heap.ts';

/** A database that the server was told to use. */
export interface LayerPlace {
  /** A folder of YAML files, one YAML file, a compiled `.json`, or a `.sqlite`. */
  readonly path: string;
  /** The folder that the claims' file names count from. */
  readonly root: string;
  /** Named in the settings: that it is missing is worth saying. */
  readonly named: boolean;
  /** Shipped with the server: it never changes. */
  readonly bundled: boolean;
  /** In a workspace that is not trusted, its folders: nothing outside of them is read. */
  readonly confines: Confines;
}

export interface Layer {
  readonly place: LayerPlace;
  readonly lexicon: Lexicon;
  /** Its claims, where they are in memory. */
  readonly claims: readonly Claim[];
  /** Where they are read on demand instead; `null` for a database in memory. */
  readonly file: OpenFile | null;
  /** The files that it was made from; empty for a compiled one. */
  readonly files: readonly DatabaseFile[];
  /** Why claims differ from others, as their curators wrote it. */
  readonly explained: Explained;
  /** What is wrong in the files as they are now on disk, whether or not they are the ones in use. */
  readonly problems: readonly Problem[];
  /** Something to tell the user once; `null` where all is well. */
  readonly notice: Words | null;
}

/** An open SQLite file, and what it looked like on disk when it was opened. */
interface OpenFile {
  readonly store: SqliteStore;
  readonly stamp: string;
}

const EMPTY: Lexicon = { entities: [], metrics: [] };

function nothing(place: LayerPlace, notice: Words | null): Layer {
  return { place, lexicon: EMPTY, claims: [], file: null, files: [], explained: new Map(), problems: [], notice };
}

/** Where a database file stands on disk. */
export function filePath(place: LayerPlace, file: string): string {
  return isAbsolute(file) ? file : join(place.root, file);
}

/**
 * Reads a database anew.
 *
 * @param base the databases below it, which its entries may refer to
 * @param last its last good state: kept where the files on disk are broken or gone
 * @param settled whether the databases below are as they were when `last` was read: then it is `last` that comes back where
 *   its files are as they were, too
 * @param trouble told when a file goes bad while it is in use
 */
export async function readLayer(
  place: LayerPlace,
  base: Base,
  last: Layer | undefined,
  settled: boolean,
  trouble: (notice: Words) => void,
): Promise<Layer> {
  if (last && place.bundled) return last;
  if (/\.sqlite$/i.test(place.path)) return readSqlite(place, base, last, settled, trouble);
  const compiled = /\.json$/i.test(place.path) && !isCurated(place.path);
  return compiled ? readCompiled(place, last) : readFolder(place, base, last, settled);
}

/** A file that has not changed stays open. Its successor is another file under the same name, so that the old one stays readable until then. */
async function readSqlite(
  place: LayerPlace,
  base: Base,
  last: Layer | undefined,
  settled: boolean,
  trouble: (notice: Words) => void,
): Promise<Layer> {
  const told = ({ zh, en }: Words): Words => unreadable([{ path: place.path, message: { zh, en } }]);
  try {
    const { ino, size, mtimeMs } = await stat(place.path);
    const stamp = `${ino} ${size} ${mtimeMs}`;
    const file =
      last?.file?.stamp === stamp
        ? last.file
        : { store: sqliteStore(place.path, (words) => trouble(told(words))), stamp };
    keepHeapSmall();
    if (last && settled && file === last.file && last.notice === null) return last;
    const missing = missingBelow(file.store, base.lexicon);
    return { ...nothing(place, missing && told(missing)), lexicon: file.store.lexicon, file };
  } catch (error) {
    const words = isMissing(error) ? NO_FILE : failureOf(error).words;
    return { ...(last ?? nothing(place, null)), notice: told(words) };
  }
}

const NO_FILE: Words = { zh: '没有这个文件', en: 'there is no such file' };

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function readCompiled(place: LayerPlace, last: Layer | undefined): Promise<Layer> {
  try {
    const { lexicon, claims } = readDatabaseJson(await readFile(place.path, 'utf8'));
    return { ...nothing(place, null), lexicon, claims };
  } catch (error) {
    if (!place.named) return last ?? nothing(place, null);
    const detail = error instanceof Error ? error.message : String(error);
    return {
      ...(last ?? nothing(place, null)),
      notice: unreadable([{ path: place.path, message: { zh: detail, en: detail } }]),
    };
  }
}

function isUnchanged(files: readonly DatabaseFile[], { files: before, problems }: Layer): boolean {
  const same = ({ name, text }: DatabaseFile, at: number): boolean =>
    before[at]?.name === name && before[at].text === text;
  return files.length === before.length && files.every(same) && !problems.some(({ level }) => level === 'error');
}

async function readFolder(place: LayerPlace, base: Base, last: Layer | undefined, settled: boolean): Promise<Layer> {
  const { files, failures } = await readDatabaseFolder(place.path, place.confines);
  if (last && settled && failures.length === 0 && last.notice === null && files.length > 0 && isUnchanged(files, last))
    return last;
  const missing = vanished(files, last);
  if (files.length === 0 && missing.length === 0) {
    return nothing(place, place.named ? unreadable(failures) : null);
  }
  const kept = [...files, ...missing];
  const { lexicon, claims, explained, problems } = validateDatabase(kept, base);
  const notice = missing.length > 0 ? gone(missing, failures) : failures.length > 0 ? unreadable(failures) : null;
  const broken = problems.find(({ level }) => level === 'error');
  if (!broken) return { place, lexicon, claims, file: null, files: kept, explained, problems, notice };
  if (last && last.files.length > 0) return { ...last, problems, notice: keptLastGood(broken, notice) };
  return { place, lexicon, claims, file: null, files: kept, explained, problems, notice: leftOut(broken, notice) };
}

/**
 * Files that were there and are not any more: their last good text goes on counting, unless what they held has moved to
 * another file.
 */
function vanished(files: readonly DatabaseFile[], last: Layer | undefined): readonly DatabaseFile[] {
  const present = new Set(files.map(({ name }) => name));
  const missing = last?.files.filter(({ name }) => !present.has(name)) ?? [];
  if (missing.length === 0) return missing;
  const ids = new Set(files.flatMap(idsOf));
  return missing.filter((file) => !idsOf(file).some((id) => ids.has(id)));
}

function idsOf(file: DatabaseFile): string[] {
  const { entities, metrics, claims } = loadFile(file);
  return [...entities, ...metrics, ...claims].map(({ path, record }) => `${path[0]} ${record.id}`);
}

function joined(first: Words, second: Words | null): Words {
  return second ? { zh: `${first.zh}${second.zh}`, en: `${first.en} ${second.en}` } : first;
}

function keptLastGood(problem: Problem, more: Words | null): Words {
  const line = problem.range.start.line + 1;
  const first = {
    zh: `数据库文件 ${problem.file} 第 ${line} 行有误（${problem.message.zh}），暂时沿用上一次正确的内容。`,
    en: `${problem.file}, line ${line}: ${problem.message.en}. The last good state of this claims database stays in use until it is mended.`,
  };
  return joined(first, more);
}

function leftOut(problem: Problem, more: Words | null): Words {
  const line = problem.range.start.line + 1;
  const first = {
    zh: `数据库文件 ${problem.file} 第 ${line} 行有误（${problem.message.zh}）；有误的条目没有采用，其余照常。`,
    en: `${problem.file}, line ${line}: ${problem.message.en}. Entries with an error are left out of the claims database.`,
  };
  return joined(first, more);
}

function gone(files: readonly DatabaseFile[], failures: readonly ReadFailure[]): Words {
  const names = files.map(({ name }) => name);
  const reason = failures[0]?.message;
  return {
    zh: `读不到数据库文件 ${names.join('、')}${reason ? `（${reason.zh}）` : ''}，暂时沿用它最后的内容；若确已删去，重新加载窗口即可。`,
    en: `Cannot find ${names.join(', ')}${reason ? ` (${reason.en})` : ''}; its last claims stay in use. If it was meant to go, restart the server.`,
  };
}

function unreadable(failures: readonly ReadFailure[]): Words {
  const each = (language: 'zh' | 'en'): string =>
    failures.map(({ path, message }) => `${path}: ${message[language]}`).join('; ');
  return { zh: `读不了数据库：${each('zh')}`, en: `Cannot read a claims database: ${each('en')}` };
}
