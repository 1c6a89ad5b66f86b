// Reads a claims database from disk: a folder of YAML files, or one file. Never writes.

import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import * as say from '../server/core/explain/system/files.ts';
import type { Words } from '../server/core/text/spoken.ts';
import { readRegular } from '../server/files/read-regular.ts';
import { isWithin } from '../server/files/within.ts';
import type { DatabaseFile } from './file/load.ts';
import { isCurated, LARGEST_FILE, textOf } from './file-text.ts';
import { reasonOf } from './problems/reasons.ts';

/** A path that could not be read. */
export interface ReadFailure {
  readonly path: string;
  readonly message: Words;
}

export interface FolderContents {
  readonly files: readonly DatabaseFile[];
  readonly failures: readonly ReadFailure[];
}

function failure(path: string, error: unknown): ReadFailure {
  return { path, message: reasonOf(error) };
}

/** Where reading must stay, symbolic links followed; `null` for anywhere. */
export type Confines = readonly string[] | null;

async function leadsOut(path: string, confines: Confines): Promise<boolean> {
  if (confines === null) return false;
  const real = await realpath(path);
  const folders = await Promise.all(confines.map((folder) => realpath(folder)));
  return !folders.some((folder) => isWithin(real, folder));
}

async function readOne(path: string, name: string, confines: Confines): Promise<DatabaseFile | ReadFailure> {
  try {
    if (await leadsOut(path, confines)) return { path, message: say.outsideTrusted };
    const read = textOf(await readRegular(path, LARGEST_FILE, say.exportNotCurated));
    return 'text' in read ? { name, text: read.text } : { path, message: read.message };
  } catch (error) {
    return failure(path, error);
  }
}

async function namesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return namesBelow(path);
        return isCurated(entry.name) ? [path] : [];
      }),
  );
  return nested.flat();
}

/**
 * Reads a claims database.
 *
 * @param path a folder, read with its subfolders (symbolic links to folders are not followed), or one YAML file
 * @param confines folders that no file may lie outside of, wherever a symbolic link leads
 * @returns its files by name, each with its path from the root; and what could not be read, with the reason
 */
export async function readDatabaseFolder(path: string, confines: Confines = null): Promise<FolderContents> {
  let paths: string[];
  let root = path;
  try {
    if ((await stat(path)).isDirectory()) paths = (await namesBelow(path)).sort();
    else [paths, root] = [[path], ''];
  } catch (error) {
    return { files: [], failures: [failure(path, error)] };
  }
  if (paths.length === 0) return { files: [], failures: [{ path, message: say.noClaimsFiles }] };
  const named = (file: string): string => (root === '' ? basename(file) : relative(root, file).split(sep).join('/'));
  const read = await Promise.all(paths.map((file) => readOne(file, named(file), confines)));
  return {
    files: read.filter((one): one is DatabaseFile => 'text' in one),
    failures: read.filter((one): one is ReadFailure => 'message' in one),
  };
}
