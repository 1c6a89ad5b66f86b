// Where a claims database lies, and where the files in it stand.

import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Confines } from '../../claims-db/read-folder.ts';
import { isPostgresAddress, withoutPassword } from './postgres/address.ts';

/** A database that a shell was told to use. */
export interface DatabasePlace {
  /** A folder of YAML files, one YAML file, a compiled `.json`, or a `.sqlite`; or the address of a database on a server. */
  readonly path: string;
  /** The folder that the claims' file names count from. */
  readonly root: string;
  /** Named by the user: that it is missing is worth saying. */
  readonly named: boolean;
  /** Shipped with the program: it never changes. */
  readonly bundled: boolean;
  /** In a workspace that is not trusted, its folders: nothing outside of them is read. */
  readonly confines: Confines;
  /** A file in it that does not count: the one that is about to be written anew. */
  readonly without: string | null;
}

/** A place as its user wrote it, from the folder that a path counts from. A password in an address is not passed on: only that there was one. */
export function placeIn(folder: string, written: string): string {
  return isPostgresAddress(written) ? withoutPassword(written) : resolve(folder, written);
}

export function placeOf(path: string, named: boolean, confines: Confines = null): DatabasePlace {
  if (isPostgresAddress(path)) return { path, root: path, named, bundled: false, confines: null, without: null };
  const isFile = /\.(ya?ml|json|sqlite)$/i.test(path);
  return { path, root: isFile ? dirname(path) : path, named, bundled: false, confines, without: null };
}

/** Where a database file stands on disk. */
export function filePath({ root }: DatabasePlace, file: string): string {
  return isAbsolute(file) ? file : join(root, file);
}
