// Watches databases on disk for clients that cannot be asked to.

import { existsSync, type FSWatcher, watch } from 'node:fs';
import type { LayerPlace } from './layer.ts';

export interface Watching {
  stop(): void;
}

/** Calls `changed` whenever something under one of the places changes. A place that cannot be watched is told to `failed`. */
export function watchPlaces(
  places: readonly LayerPlace[],
  changed: () => void,
  failed: (path: string, reason: string) => void,
): Watching {
  const watchers = places
    .filter(({ path }) => existsSync(path))
    .flatMap(({ path, root }) => {
      const fail = (error: unknown): void => failed(path, error instanceof Error ? error.message : String(error));
      try {
        const watcher: FSWatcher = watch(root, { recursive: path === root }, changed);
        watcher.on('error', fail);
        return [watcher];
      } catch (error) {
        fail(error);
        return [];
      }
    });
  return { stop: () => watchers.forEach((watcher) => void watcher.close()) };
}
