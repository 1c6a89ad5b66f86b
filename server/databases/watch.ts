// Watches databases on disk: their folders, the folders that they will be in, and the targets of symbolic links in them.

import { existsSync, type FSWatcher, readdirSync, realpathSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Layer } from './layer.ts';
import { type DatabasePlace, filePath } from './place.ts';
import { isPostgresAddress } from './postgres/address.ts';
import { postgresDatabase } from './postgres/database.ts';

export interface Watching {
  stop(): void;
}

/** A folder to watch, for anything in it or for one name; or a server to listen to. */
export interface WatchTarget {
  /** A path, or the address of a database on a server. */
  readonly folder: string;
  readonly name: string | null;
}

/** A program that saves writes more than once: what comes within this time is one change. Milliseconds. */
const SETTLE = 20;

/** The folder and those below it: one watcher each is at work at once, where a recursive one first has to walk the tree. */
function foldersBelow(folder: string): string[] {
  const nested = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .flatMap(({ name }) => foldersBelow(join(folder, name)));
  return [folder, ...nested];
}

/** The folder itself, or the folder that a file, or a folder that is not there yet, is in. */
function placeTarget({ path, root }: DatabasePlace): WatchTarget[] {
  if (isPostgresAddress(path)) return [{ folder: path, name: null }];
  if (path === root && existsSync(path)) return foldersBelow(path).map((folder) => ({ folder, name: null }));
  return fileTarget(path);
}

function fileTarget(path: string): WatchTarget[] {
  const folder = dirname(path);
  return existsSync(folder) ? [{ folder, name: basename(path) }] : [];
}

/** Where a symbolic link leads; nothing for a plain file. */
function linkTarget(path: string): WatchTarget[] {
  try {
    const real = realpathSync(path);
    return real === path || realpathSync(dirname(path)) === dirname(real) ? [] : fileTarget(real);
  } catch {
    return [];
  }
}

/** Everything whose change may change a database. */
export function watchTargets(places: readonly DatabasePlace[], layers: readonly Layer[]): WatchTarget[] {
  const changing = places.filter(({ bundled }) => !bundled);
  const links = layers.flatMap(({ place, files, file }) =>
    (file ? [place.path] : files.map(({ name }) => filePath(place, name))).flatMap(linkTarget),
  );
  return [...changing.flatMap(placeTarget), ...links];
}

/** Calls `changed` after anything at one of the targets changes. One that cannot be watched is told to `failed`. */
export function watchAll(
  targets: readonly WatchTarget[],
  changed: () => void,
  failed: (path: string, reason: string) => void,
): Watching {
  let settling: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(settling);
    settling = setTimeout(changed, SETTLE);
  };
  const watchers = targets.flatMap(({ folder, name }): Pick<FSWatcher, 'close'>[] => {
    const fail = (error: unknown): void => failed(folder, error instanceof Error ? error.message : String(error));
    try {
      if (isPostgresAddress(folder)) return [{ close: postgresDatabase(folder).follow(settle) }];
      const watcher = watch(folder, (_, changedName) => {
        if (name === null || changedName === null || changedName === name) settle();
      });
      return [watcher.on('error', fail)];
    } catch (error) {
      fail(error);
      return [];
    }
  });
  return {
    stop: () => {
      clearTimeout(settling);
      for (const watcher of watchers) watcher.close();
    },
  };
}
