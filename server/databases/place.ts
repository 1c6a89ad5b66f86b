// Where a claims database lies, and where the files in it stand.

import { dirname, isAbsolute, join } from 'node:path';
import type { Confines } from '../../claims-db/read-folder.ts';

/** A database that a shell was told to use. */
export interface DatabasePlace {
  /** A folder of YAML files, one YAML file, a compiled `.json`, or a `.sqlite`. */
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

export function placeOf(path: string, named: boolean, confines: Confines = null): DatabasePlace {
  const isFile = /\.(ya?ml|json|sqlite)$/i.test(path);
  return { path, root: isFile ? dirname(path) : path, named, bundled: false, confines, without: null };
}

/** Where a database file stands on disk. */
export function filePath({ root }: DatabasePlace, file: string): string {
  return isAbsolute(file) ? file : join(root, file);
}
