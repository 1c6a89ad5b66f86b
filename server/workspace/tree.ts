// The files that drafts are looked for among: those of a disk, or those of a file system that only an editor can read.

import type { PlatformPath } from 'node:path';
import type { Words } from '../core/text/spoken.ts';

/** What lies in a folder; a link to a folder counts as a file. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

export interface Tree {
  readonly paths: Pick<PlatformPath, 'basename' | 'dirname' | 'join' | 'relative' | 'resolve' | 'sep'>;
  /**
   * What a folder holds, in the order of names.
   *
   * @throws an error with the reason where it cannot be looked into
   */
  entries(folder: string): Promise<readonly Entry[]>;
  /** Whether a path is a folder, also by a link; throws where there is nothing. */
  isFolder(path: string): Promise<boolean>;
  exists(path: string): Promise<boolean>;
  /** Where a path leads, links followed. */
  real(path: string): Promise<string>;
  /**
   * The bytes of a file.
   *
   * @param most bytes that it may have
   * @throws an error with the reason where it cannot be read or has more
   */
  read(path: string, most: number, tooLarge: Words): Promise<Uint8Array>;
}

/** The way from a folder to a path below it, with forward slashes. */
export function wayFrom(folder: string, path: string, { paths }: Tree): string {
  return paths.relative(folder, path).split(paths.sep).join('/');
}
