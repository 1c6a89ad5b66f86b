// Databases that are written by hand: a folder of YAML files, or one file.

import { createHash } from 'node:crypto';
import type { Base } from '../../../claims-db/compile/compile.ts';
import { type DatabaseFile, loadFile } from '../../../claims-db/file/load.ts';
import type { FolderContents } from '../../../claims-db/read-folder.ts';
import { validateDatabase } from '../../../claims-db/validate.ts';
import { bringClaims } from '../ahead.ts';
import { type DatabasePlace, filePath } from '../place.ts';
import { type DatabaseKind, type Following, NOTHING_OPENED, type Opened } from './kind.ts';

function stampOf(files: readonly DatabaseFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}

const COMMENT = /^\s*(?:#|---\s*$|$)/;

/** Whether nothing is left in a file but comments: what a program leaves that has begun to save, or has failed to. */
function isBlank({ text }: DatabaseFile): boolean {
  return text.split('\n').every((line) => COMMENT.test(line));
}

/**
 * Files that were there and are not any more, or are empty: their last good text goes on counting, unless what they held has
 * moved to another file.
 */
function vanished(files: readonly DatabaseFile[], last: Opened | null): readonly DatabaseFile[] {
  const present = new Set(files.filter((file) => !isBlank(file)).map(({ name }) => name));
  const missing = last?.files.filter((file) => !present.has(file.name) && !isBlank(file)) ?? [];
  if (missing.length === 0) return missing;
  const ids = new Set(files.flatMap(idsOf));
  return missing.filter((file) => !idsOf(file).some((id) => ids.has(id)));
}

function idsOf(file: DatabaseFile): string[] {
  const { entities, metrics, claims } = loadFile(file);
  return [...entities, ...metrics, ...claims].map(({ path, record }) => `${path[0]} ${record.id}`);
}

/** Claims on a server below that these files name are brought, so that naming them is no error. */
async function bringNamed(files: readonly DatabaseFile[], { beyond }: Base): Promise<void> {
  if (!beyond?.far?.length) return;
  const named = files.flatMap((file) => loadFile(file).claims.flatMap(({ record }) => record.against ?? []));
  // A server that is away is told of by its own layer.
  await bringClaims(beyond, [...new Set(named)]).catch(() => {});
}

function isWhole({ problems, failures, gone, files }: Opened): boolean {
  return files.length > 0 && failures.length + gone.length === 0 && !problems.some(({ level }) => level === 'error');
}

/** Reads the files of a place: a folder with those below it, or one file. */
type ReadFiles = (place: DatabasePlace) => Promise<FolderContents>;

/** Anything that is of no other kind. */
export function yamlKind(read: ReadFiles): DatabaseKind {
  return { opens: () => true, open: (place, base, following) => openFiles(read, place, base, following) };
}

async function openFiles(read: ReadFiles, place: DatabasePlace, base: Base, following: Following): Promise<Opened> {
  const { last, settled } = following;
  const { files: all, failures } = await read(place);
  const files = all.filter(({ name }) => filePath(place, name) !== place.without);
  const stamp = stampOf(files);
  if (last && settled && failures.length === 0 && last.stamp === stamp && isWhole(last)) return last;
  const gone = vanished(files, last);
  const emptied = gone.filter(({ name }) => files.some((file) => file.name === name)).map(({ name }) => name);
  const names = new Set(gone.map(({ name }) => name));
  const kept = [...files.filter(({ name }) => !names.has(name)), ...gone];
  if (kept.length === 0) return { ...NOTHING_OPENED, failures };
  await bringNamed(kept, base);
  const { lexicon, claims, explained, texts, problems } = validateDatabase(kept, base);
  return {
    ...NOTHING_OPENED,
    lexicon,
    claims,
    stamp,
    files: kept,
    gone: [...names],
    emptied,
    explained,
    texts,
    problems,
    failures,
  };
}
