// Opens the claims databases of a run: the bundled one, the folder's own claims-db/, and those that --db names.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, resolve } from 'node:path';
import type { Base } from '../../../claims-db/compile.ts';
import { readDatabaseJson } from '../../../claims-db/json.ts';
import { isGeneral } from '../../../claims-db/load.ts';
import { problemLine } from '../../../claims-db/problem.ts';
import { isCurated, readDatabaseFolder } from '../../../claims-db/read-folder.ts';
import { validateDatabase } from '../../../claims-db/validate.ts';
import type { Claim, ClaimStore, Entity, Lexicon, Metric } from '../../core/claims/claim.ts';
import { memoryStore, mergedStore } from '../../core/claims/memory-store.ts';
import { bundledFolder, compiledBeside } from '../../databases/bundled.ts';
import { missingBelow, sqliteStore } from '../../databases/sqlite/sqlite-store.ts';
import { StoreFailure } from '../../databases/sqlite/store-failure.ts';
import { Failure, failureAt, reasonOf, type Words } from '../failure.ts';

/** What a command wants to be held against. */
export interface Wanted {
  readonly bundled: boolean;
  readonly databases: readonly string[];
  /** A file that does not count, though a database holds it: the one that is about to be written anew. */
  readonly without?: string;
}

/** One open database. */
interface Opened {
  readonly store: ClaimStore;
  /** All of its claims, where they are in memory. */
  readonly claims: readonly Claim[] | null;
}

/** Opens one database; `base` holds what its entries may refer to. */
type Open = (path: string, shown: string, base: Base, without?: string) => Opened | Promise<Opened>;

/** How to open a single file, by its ending; anything else is read as YAML. */
const FILE_KINDS: Readonly<Record<string, Open>> = {
  '.json': (path, shown) => openCompiled(path, shown),
  '.sqlite': openSqliteFile,
};

/** @throws Failure where the file is no whole claims database, or one that stands on a database that is not in use */
function openSqliteFile(path: string, shown: string, { lexicon }: Base): Opened {
  const fail = (words: Words): never => {
    throw failureAt(shown, words);
  };
  try {
    const store = sqliteStore(path, fail);
    const missing = missingBelow(store, lexicon);
    return missing ? fail(missing) : { store, claims: null };
  } catch (error) {
    if (error instanceof Failure) throw error;
    return fail(error instanceof StoreFailure ? error.words : reasonOf(error));
  }
}

function openCompiled(path: string, shown: string, root: string | null = null): Opened {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw failureAt(shown, reasonOf(error));
  }
  try {
    const { lexicon, claims, revision } = readDatabaseJson(text);
    const names = root === null ? lexicon : locatedNames(lexicon, root);
    return { store: memoryStore(names, claims, revision), claims };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw failureAt(shown, {
      zh: `不是编译好的核数数据库（${detail}）；请用 tieout db build 重新生成`,
      en: `not a compiled claims database (${detail}); build it again with tieout db build`,
    });
  }
}

/** The claim with its file as a person can open it: under the database's own path. */
function located(claim: Claim, root: string): Claim {
  const { location } = claim;
  return location && !isAbsolute(location.file)
    ? { ...claim, location: { ...location, file: join(root, location.file) } }
    : claim;
}

/** The lexicon with its files as a person can open them. */
function locatedNames(lexicon: Lexicon, root: string): Lexicon {
  const placed = <T extends Entity | Metric>(entry: T): T =>
    entry.location && !isAbsolute(entry.location.file)
      ? { ...entry, location: { ...entry.location, file: join(root, entry.location.file) } }
      : entry;
  return { ...lexicon, entities: lexicon.entities.map(placed), metrics: lexicon.metrics.map(placed) };
}

async function openYaml(path: string, shown: string, base: Base, without?: string): Promise<Opened> {
  const { files: all, failures } = await readDatabaseFolder(path);
  const files = all.filter(({ name }) => join(path, name) !== without);
  const [unread] = failures;
  if (unread) throw failureAt(unread.path === path ? shown : unread.path, unread.message);
  const { lexicon, claims, problems } = validateDatabase(files, base);
  const errors = problems.filter(({ level }) => level === 'error');
  const root = statSync(path).isDirectory() ? shown : dirname(shown);
  const [first] = errors;
  if (first) {
    const more = errors.length - 1;
    const named = { ...first, file: join(root, first.file) };
    throw new Failure({
      zh: `${problemLine(named, 'zh')}${more > 0 ? `（还有 ${more} 处；用 tieout db validate ${shown} 全部列出）` : ''}`,
      en: `${problemLine(named, 'en')}${more > 0 ? ` (and ${more} more; tieout db validate ${shown} lists them)` : ''}`,
    });
  }
  const revision = createHash('sha256');
  for (const { name, text } of files) revision.update(`${name}\0${text}\0`);
  const placed = claims.map((claim) => located(claim, root));
  const names = locatedNames(lexicon, root);
  return { store: memoryStore(names, placed, revision.digest('hex').slice(0, 16)), claims: placed };
}

function baseOf(opened: readonly Opened[]): Base {
  if (opened.length === 0) return { lexicon: { entities: [], metrics: [] }, claims: [] };
  const { lexicon } = mergedStore(opened.map(({ store }) => store));
  const files = opened.filter(({ claims }) => claims === null).map(({ store }) => store);
  return {
    lexicon,
    claims: opened.flatMap(({ claims }) => claims ?? []),
    ...(files.length > 0 ? { beyond: mergedStore(files) } : {}),
  };
}

async function bundledStore(): Promise<Opened> {
  const folder = bundledFolder();
  const compiled = compiledBeside();
  if (compiled) return openCompiled(compiled, compiled, folder);
  if (folder) return openYaml(folder, folder, baseOf([]));
  throw failureAt('claims-db.json', {
    zh: '缺少自带的数据库；请重新安装，或加 --no-bundled-db',
    en: 'the bundled database is missing; install again, or use --no-bundled-db',
  });
}

/**
 * The metrics and bases of finance that lie under every database, where the bundled database itself is left out. None where
 * it is not on this machine.
 */
async function generalStore(): Promise<Opened[]> {
  const compiled = compiledBeside();
  if (compiled) {
    const { general, revision } = readDatabaseJson(readFileSync(compiled, 'utf8'));
    return [{ store: memoryStore(general, [], `general ${revision}`), claims: [] }];
  }
  const folder = bundledFolder();
  if (!folder) return [];
  const { files } = await readDatabaseFolder(join(folder, 'lexicon'));
  const { general } = validateDatabase(files.filter(isGeneral)).pieces;
  return [{ store: memoryStore(general, [], 'general'), claims: [] }];
}

/** What every database may refer to, whatever it is laid over. */
export async function generalBase(): Promise<Base> {
  return baseOf(await generalStore());
}

/** What lies under the databases of a run. */
async function lowest(bundled: boolean): Promise<Opened[]> {
  return bundled ? [await bundledStore()] : generalStore();
}

/** What a database of YAML may refer to: the bundled one and those of --db; nothing, where it is the bundled one itself. */
export async function baseFor(path: string, wanted: Wanted, workingFolder: string): Promise<Base> {
  const bundled = bundledFolder();
  const isBundled = bundled !== null && realpathSync(bundled) === realpathSync(path);
  const opened = isBundled ? [] : await lowest(wanted.bundled);
  for (const shown of wanted.databases) opened.push(await openOne(shown, workingFolder, opened));
  return baseOf(opened);
}

/** The working folder's own claims-db/, unless it has no YAML or is the very source of the bundled one. */
function ownFolder(workingFolder: string): string | null {
  const path = join(workingFolder, 'claims-db');
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return null;
  const bundled = bundledFolder();
  if (bundled && realpathSync(bundled) === realpathSync(path)) return null;
  const holdsYaml = readdirSync(path, { recursive: true }).some((name) => /\.ya?ml$/i.test(String(name)));
  return holdsYaml ? 'claims-db' : null;
}

/**
 * Opens every database that a run is held against, later ones over earlier ones.
 *
 * @throws Failure for the first database that is missing or broken, with the place
 */
export async function openDatabases(wanted: Wanted, workingFolder: string): Promise<ClaimStore> {
  return mergedStore((await openAll(wanted, workingFolder)).map(({ store }) => store));
}

/** The same as what a further database may refer to. */
export async function openBase(wanted: Wanted, workingFolder: string): Promise<Base> {
  return baseOf(await openAll(wanted, workingFolder));
}

async function openAll(wanted: Wanted, workingFolder: string): Promise<readonly Opened[]> {
  const opened = await lowest(wanted.bundled);
  const own = ownFolder(workingFolder);
  const isNamed = wanted.databases.some(
    (path) => own !== null && resolve(workingFolder, path) === join(workingFolder, own),
  );
  for (const shown of [...(own !== null && !isNamed ? [own] : []), ...wanted.databases]) {
    if (resolve(workingFolder, shown) === wanted.without) continue;
    opened.push(await openOne(shown, workingFolder, opened, wanted.without));
  }
  return opened;
}

async function openOne(
  shown: string,
  workingFolder: string,
  below: readonly Opened[],
  without?: string,
): Promise<Opened> {
  const path = resolve(workingFolder, shown);
  const open = isCurated(path) ? openYaml : (FILE_KINDS[extname(path).toLowerCase()] ?? openYaml);
  return open(path, shown, baseOf(below), without);
}
