// Watches databases on disk for clients that cannot be asked to.

import { existsSync, type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { LayerPlace } from './layer.ts';

export interface Watching {
  stop(): void;
}

/** What to watch for a place: the folder itself with all below it, or the folder that a file, or a folder that is not there yet, is in. */
function folderOf({ path, root }: LayerPlace): { readonly folder: string; readonly recursive: boolean } | null {
  if (path === root && existsSync(path)) return { folder: path, recursive: true };
  const folder = dirname(path);
  return existsSync(folder) ? { folder, recursive: false } : null;
}

/** Calls `changed` whenever something at one of the places changes. A place that cannot be watched is told to `failed`. */
export function watchPlaces(
  places: readonly LayerPlace[],
  changed: () => void,
  failed: (path: string, reason: string) => void,
): Watching {
  const watchers = places.flatMap((place): FSWatcher[] => {
    const fail = (error: unknown): void => failed(place.path, error instanceof Error ? error.message : String(error));
    const target = folderOf(place);
    if (!target) return [];
    try {
      const watcher = watch(target.folder, { recursive: target.recursive }, (_, name) => {
        if (target.recursive || name === null || name === basename(place.path)) changed();
      });
      watcher.on('error', fail);
      return [watcher];
    } catch (error) {
      fail(error);
      return [];
    }
  });
  return {
    stop: () => {
      for (const watcher of watchers) watcher.close();
    },
  };
}
