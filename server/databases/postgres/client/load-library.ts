// Loads node-postgres when the first address of a server turns up: from the bundle beside this one, or from the sources.

import { existsSync } from 'node:fs';
import * as say from '../../../core/explain/system/files.ts';
import { StoreFailure } from '../../sqlite/store-failure.ts';

export type PostgresLibrary = typeof import('./library.ts');

let loaded: Promise<PostgresLibrary> | null = null;

async function load(): Promise<PostgresLibrary> {
  const places = ['./postgres.js', './library.ts'].map((path) => new URL(path, import.meta.url));
  const place = places.find((url) => existsSync(url));
  if (!place) throw new StoreFailure(say.partMissing('postgres.js'));
  return (await import(place.href)) as PostgresLibrary;
}

/** @throws StoreFailure where its bundle is not there */
export function postgresLibrary(): Promise<PostgresLibrary> {
  loaded ??= load();
  return loaded;
}
