// Every claims database in use, laid over one another: which ones there are, and reading them again when one changes.

import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Base } from '../../../claims-db/compile.ts';
import { conflictProblems, conflictsOf } from '../../../claims-db/conflicts.ts';
import { readDatabaseJson } from '../../../claims-db/json.ts';
import { isGeneral } from '../../../claims-db/load.ts';
import type { Problem, Words } from '../../../claims-db/problem.ts';
import { type Confines, isWithin, readDatabaseFolder } from '../../../claims-db/read-folder.ts';
import { sameSubjectProblems, sameSubjects } from '../../../claims-db/same-subjects.ts';
import { validateDatabase } from '../../../claims-db/validate.ts';
import type { Claim, ClaimId, ClaimStore, Lexicon } from '../../core/claims/claim.ts';
import { memoryStore, mergedStore } from '../../core/claims/memory-store.ts';
import { bundledFolder, compiledByBuild } from '../../databases/bundled.ts';
import type { ClaimChanges } from './claim-changes.ts';
import { type ClientProfile, pathOf } from './client.ts';
import { filePath, type Layer, type LayerPlace, readLayer } from './layer.ts';
import type { Settings } from './settings.ts';

export interface Databases {
  readonly store: ClaimStore;
  readonly layers: readonly Layer[];
  /** The metrics and bases that lie under all layers, where no layer brings them along. */
  readonly general: Lexicon;
  /** The database that each claim in memory is from; a later one's claim stands before an earlier one's of the same id. */
  readonly owners: ReadonlyMap<ClaimId, Layer>;
  /** Claims whose value has changed since the server started, with the last change of each. */
  readonly changes: ClaimChanges;
}

const NO_NAMES: Lexicon = { entities: [], metrics: [] };

export const NO_DATABASES: Databases = {
  store: memoryStore(NO_NAMES, [], 'none'),
  layers: [],
  general: NO_NAMES,
  owners: new Map(),
  changes: new Map(),
};

/** The bundled database: compiled, where a build has left it, else its files, which take 400 ms more at the start. */
function bundledPlace(): LayerPlace | null {
  const root = bundledFolder();
  const path = compiledByBuild() ?? root;
  return path ? { path, root: root ?? dirname(path), named: false, bundled: true, confines: null } : null;
}

/** The folder that claims databases of a workspace folder are kept in. */
export const WORKSPACE_FOLDER = 'claims-db';

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function placeOf(path: string, named: boolean, confines: Confines): LayerPlace {
  const isFile = /\.(ya?ml|json|sqlite)$/i.test(path);
  return { path, root: isFile ? dirname(path) : path, named, bundled: false, confines };
}

/**
 * Which databases are in use, lowest first: the bundled one, those of the settings, those of the workspace's folders.
 * In a workspace that the user does not trust, none that leads out of it.
 */
export function databasePlaces(settings: Settings, client: ClientProfile): readonly LayerPlace[] {
  const folders = client.folders.flatMap(({ uri }) => pathOf(uri) ?? []);
  const confines = client.trustedWorkspace ? null : folders;
  const named = settings.databases.map((path) => placeOf(resolve(folders[0] ?? '.', path), true, confines));
  const own = folders.map((folder) => placeOf(join(folder, WORKSPACE_FOLDER), false, confines));
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

function baseOf(layers: readonly Layer[], general: Lexicon): Base {
  const files = layers.flatMap(({ file }) => (file ? [file.store] : []));
  const lexicons = [general, ...layers.map(({ lexicon }) => lexicon)];
  return {
    lexicon: {
      entities: lexicons.flatMap(({ entities }) => entities),
      metrics: lexicons.flatMap(({ metrics }) => metrics),
      bases: lexicons.flatMap(({ bases }) => bases ?? []),
    },
    claims: layers.flatMap(({ claims }) => claims),
    ...(files.length > 0 ? { beyond: mergedStore(files) } : {}),
  };
}

/** What the databases below a layer hold: what its entries may refer to. */
export function baseBelow(layer: Layer, { layers, general }: Databases): Base {
  return baseOf(layers.slice(0, Math.max(0, layers.indexOf(layer))), general);
}

/** The general part of the bundled database, for a session that leaves out the rest of it. Read once: it never changes. */
let generalPart: Promise<Lexicon> | null = null;

async function readGeneral(): Promise<Lexicon> {
  const place = bundledPlace();
  try {
    if (!place) return NO_NAMES;
    if (/\.json$/i.test(place.path)) return readDatabaseJson(await readFile(place.path, 'utf8')).general;
    const { files } = await readDatabaseFolder(join(place.path, 'lexicon'));
    return validateDatabase(files.filter(isGeneral)).pieces.general;
  } catch {
    return NO_NAMES;
  }
}

async function generalUnder(places: readonly LayerPlace[]): Promise<Lexicon> {
  if (places.length === 0 || places.some(({ bundled }) => bundled)) return NO_NAMES;
  generalPart ??= readGeneral();
  return generalPart;
}

/** Conflicts with databases above, told in the files of the one below; those above tell them in their own. */
function withConflictsAbove(layers: readonly Layer[]): readonly Layer[] {
  const across = layers.flatMap((layer, at) => {
    const below = layers.slice(0, at).flatMap(({ claims }) => claims);
    const own = new Set(layer.claims);
    return conflictsOf(layer.claims, layer.explained, below).filter(({ first }) => !own.has(first));
  });
  const named = new Map(
    layers.map((layer, at) => [
      layer,
      layers.slice(at + 1).flatMap((above) => sameSubjectProblems(sameSubjects(layer.lexicon, above.lexicon), 'lower')),
    ]),
  );
  const wasTold = layers.some(({ problems }) => problems.some(({ across: is }) => is));
  const isQuiet = across.length === 0 && [...named.values()].every(({ length }) => length === 0);
  if (isQuiet && !wasTold) return layers;
  const lower = (layer: Layer): readonly Problem[] => {
    const claims = new Set(layer.claims);
    const conflicts = across.filter(({ first }) => claims.has(first));
    const told = conflictProblems(conflicts, 'first').map((problem) => ({ ...problem, across: true }));
    return [...told, ...(named.get(layer) ?? [])];
  };
  return layers.map((layer) => ({
    ...layer,
    problems: [...layer.problems.filter(({ across: is }) => !is), ...lower(layer)],
  }));
}

/**
 * Reads all databases, taking over from `last` what is broken or gone on disk, and all of it where nothing has changed.
 *
 * @param trouble told when a database goes bad later, while it is in use
 */
export async function readDatabases(
  places: readonly LayerPlace[],
  last: Databases,
  trouble: (place: LayerPlace, notice: Words) => void,
): Promise<Databases> {
  const layers: Layer[] = [];
  const general = await generalUnder(places);
  let settled = general === last.general;
  for (const [at, place] of places.entries()) {
    const before = last.layers.find((layer) => layer.place.path === place.path);
    const layer = await readLayer(
      place,
      baseOf(layers, general),
      before,
      settled && before?.place.confines?.join() === place.confines?.join(),
      (notice) => trouble(place, notice),
    );
    settled &&= layer === last.layers[at];
    layers.push(layer);
  }
  if (settled && layers.length === last.layers.length && layers.length > 0) return last;
  const told = withConflictsAbove(layers);
  const owners = new Map(told.flatMap((layer) => layer.claims.map(({ id }) => [id, layer] as const)));
  const under = general.metrics.length > 0 ? [memoryStore(general, [], 'general')] : [];
  const store = told.length > 0 ? mergedStore([...under, ...told.map(storeOf)]) : NO_DATABASES.store;
  return { store, layers: told, general, owners, changes: last.changes };
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
