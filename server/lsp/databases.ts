// Every claims database in use, laid over one another: which ones there are, and reading them again when one changes.

import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Base } from '../../claims-db/compile.ts';
import type { Words } from '../../claims-db/problem.ts';
import type { Claim, ClaimId, ClaimStore } from '../claims/claim.ts';
import { memoryStore, mergedStore } from '../claims/memory-store.ts';
import { type ClientProfile, pathOf } from './client.ts';
import { filePath, type Layer, type LayerPlace, readLayer } from './layer.ts';
import type { Settings } from './settings.ts';

export interface Databases {
  readonly store: ClaimStore;
  readonly layers: readonly Layer[];
  /** The database that each claim in memory is from; a later one's claim stands before an earlier one's of the same id. */
  readonly owners: ReadonlyMap<ClaimId, Layer>;
}

export const NO_DATABASES: Databases = {
  store: memoryStore({ entities: [], metrics: [] }, [], 'none'),
  layers: [],
  owners: new Map(),
};

/** The compiled database that is shipped beside the bundle, or, from source, in the build's output. */
function bundledPlace(): LayerPlace | null {
  const here = dirname(fileURLToPath(import.meta.url));
  const path = [join(here, 'claims-db.json'), join(here, '..', '..', 'dist', 'claims-db.json')].find(existsSync);
  return path ? { path, root: join(dirname(path), '..', 'claims-db'), named: false, bundled: true } : null;
}

/** The folder that claims databases of a workspace folder are kept in. */
export const WORKSPACE_FOLDER = 'claims-db';

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function placeOf(path: string, named: boolean): LayerPlace {
  const isFile = /\.(ya?ml|json|sqlite)$/i.test(path);
  return { path, root: isFile ? dirname(path) : path, named, bundled: false };
}

/**
 * Which databases are in use, lowest first: the bundled one, those of the settings, those of the workspace's folders.
 * In a workspace that the user does not trust, none that leads out of it.
 */
export function databasePlaces(settings: Settings, client: ClientProfile): readonly LayerPlace[] {
  const folders = client.folders.flatMap(({ uri }) => pathOf(uri) ?? []);
  const named = settings.databases.map((path) => placeOf(resolve(folders[0] ?? '.', path), true));
  const own = folders.map((folder) => placeOf(join(folder, WORKSPACE_FOLDER), false));
  const trusted = ({ path }: LayerPlace): boolean =>
    client.trustedWorkspace || folders.some((folder) => isWithin(realPath(path), realPath(folder)));
  const bundled = settings.bundledDatabase ? bundledPlace() : null;
  const places = [...named, ...own].filter(trusted);
  const unique = [...new Map(places.map((place) => [place.path, place])).values()];
  return bundled ? [bundled, ...unique.filter(({ path }) => path !== bundled.root)] : unique;
}

const asText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

function storeOf(layer: Layer): ClaimStore {
  if (layer.file) return layer.file.store;
  const revision = createHash('sha256')
    .update(JSON.stringify([layer.lexicon, layer.claims], asText))
    .digest('hex')
    .slice(0, 16);
  return memoryStore(layer.lexicon, layer.claims, revision);
}

function baseOf(layers: readonly Layer[]): Base {
  return {
    lexicon: {
      entities: layers.flatMap(({ lexicon }) => lexicon.entities),
      metrics: layers.flatMap(({ lexicon }) => lexicon.metrics),
    },
    claims: layers.flatMap(({ claims }) => claims),
    hasClaim: (id) => layers.some(({ file }) => file?.store.claim(id) !== undefined),
  };
}

/** What the databases below a layer hold: what its entries may refer to. */
export function baseBelow(layer: Layer, { layers }: Databases): Base {
  return baseOf(layers.slice(0, Math.max(0, layers.indexOf(layer))));
}

/**
 * Reads all databases, taking over from `last` what is broken or gone on disk.
 *
 * @param trouble told when a database goes bad later, while it is in use
 */
export async function readDatabases(
  places: readonly LayerPlace[],
  last: Databases,
  trouble: (place: LayerPlace, notice: Words) => void,
): Promise<Databases> {
  const layers: Layer[] = [];
  for (const place of places) {
    const before = last.layers.find((layer) => layer.place.path === place.path);
    layers.push(await readLayer(place, baseOf(layers), before, (notice) => trouble(place, notice)));
  }
  const owners = new Map(layers.flatMap((layer) => layer.claims.map(({ id }) => [id, layer] as const)));
  return { store: layers.length > 0 ? mergedStore(layers.map(storeOf)) : NO_DATABASES.store, layers, owners };
}

/** Whether a file belongs to one of the databases. */
export function layerOfFile(path: string, databases: Databases): Layer | undefined {
  return databases.layers.find(
    ({ place }) => path === place.path || (place.path === place.root && isWithin(path, place.root)),
  );
}

/** The address of the file that a claim stands in; `null` where that file is not on this machine. */
export function claimUri(claim: Claim, databases: Databases): string | null {
  const { location } = claim;
  const layer = databases.owners.get(claim.id);
  if (!location || !layer) return null;
  const path = filePath(layer.place, location.file);
  return existsSync(path) ? pathToFileURL(path).href : null;
}
