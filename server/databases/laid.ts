// Every claims database in use, laid over one another, and reading them again when one changes. Both shells come in here.

import type { Base } from '../../claims-db/compile/compile.ts';
import { conflictProblems, conflictsBelow } from '../../claims-db/problems/conflicts.ts';
import type { Problem } from '../../claims-db/problems/problem.ts';
import { sameSubjectProblems, sameSubjects } from '../../claims-db/problems/same-subjects.ts';
import type { Claim, ClaimId, ClaimStore, Lexicon } from '../core/claims/claim.ts';
import { layLexicons } from '../core/claims/lay-lexicons.ts';
import { memoryStore, mergedStore } from '../core/claims/memory-store.ts';
import type { Words } from '../core/text/spoken.ts';
import { isWithin } from '../files/within.ts';
import type { Access } from './access.ts';
import { type Layer, readLayer, storeOf } from './layer.ts';
import { type DatabasePlace, filePath } from './place.ts';

export interface LaidDatabases {
  /** How they were come by. */
  readonly access: Access;
  readonly store: ClaimStore;
  /** Lowest first. */
  readonly layers: readonly Layer[];
  /** The metrics and bases that lie under all layers, where no layer brings them along. */
  readonly general: Lexicon;
  /** The database that each claim in memory is from; a later one's claim stands before an earlier one's of the same id. */
  readonly owners: ReadonlyMap<ClaimId, Layer>;
}

const NO_NAMES: Lexicon = { entities: [], metrics: [] };

const NO_CLAIMS: ClaimStore = memoryStore(NO_NAMES, [], 'none');

export function noneLaid(access: Access): LaidDatabases {
  return { access, store: NO_CLAIMS, layers: [], general: NO_NAMES, owners: new Map() };
}

/** What the databases of a pile hold: what the entries of the next one may refer to. */
export function baseOf(layers: readonly Layer[], general: Lexicon): Base {
  const files = layers.flatMap(({ file }) => (file ? [file] : []));
  return {
    lexicon: layLexicons([general, ...layers.map(({ lexicon }) => lexicon)]),
    claims: layers.flatMap(({ claims }) => claims),
    ...(files.length > 0 ? { beyond: mergedStore(files) } : {}),
  };
}

/** What the databases below a layer hold: what its entries may refer to. */
export function baseBelow(layer: Layer, { layers, general }: LaidDatabases): Base {
  return baseOf(layers.slice(0, Math.max(0, layers.indexOf(layer))), general);
}

async function generalUnder(places: readonly DatabasePlace[], { general }: Access): Promise<Lexicon> {
  return places.some(({ bundled }) => bundled) ? NO_NAMES : general();
}

/** Conflicts with databases above, told in the files of the one below; those above tell them in their own. */
function withConflictsAbove(layers: readonly Layer[]): readonly Layer[] {
  const across = layers.flatMap((layer, at) => {
    const below = layers.slice(0, at).flatMap(({ claims }) => claims);
    return below.length === 0 ? [] : conflictsBelow(layer.claims, layer.explained, below);
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
    const conflicts = across.filter(({ claim }) => claims.has(claim));
    const told = conflictProblems(conflicts).map((problem) => ({ ...problem, across: true }));
    return [...told, ...(named.get(layer) ?? [])];
  };
  return layers.map((layer) => ({
    ...layer,
    problems: [...layer.problems.filter(({ across: is }) => !is), ...lower(layer)],
  }));
}

/** Several layers as one store. */
export function storeOver(layers: readonly Layer[], general: Lexicon): ClaimStore {
  const under = general.metrics.length > 0 ? [memoryStore(general, [], 'general')] : [];
  const stores = [...under, ...layers.map(storeOf)];
  return stores.length > 0 ? mergedStore(stores) : NO_CLAIMS;
}

/**
 * Reads all databases, taking over from `last` what is broken or gone on disk, and all of it where nothing has changed.
 *
 * @param places lowest first
 * @param trouble told when a database goes bad later, while it is in use
 */
export async function layDatabases(
  places: readonly DatabasePlace[],
  last: LaidDatabases,
  trouble: (place: DatabasePlace, words: Words) => void,
): Promise<LaidDatabases> {
  const { access } = last;
  const general = await generalUnder(places, access);
  const layers: Layer[] = [];
  let settled = general === last.general;
  for (const [at, place] of places.entries()) {
    const before = last.layers.find((layer) => layer.place.path === place.path) ?? null;
    const layer = await readLayer(place, baseOf(layers, general), access.kinds, {
      last: before,
      settled: settled && before?.place.confines?.join() === place.confines?.join(),
      trouble: (words) => trouble(place, words),
    });
    settled &&= layer === last.layers[at];
    layers.push(layer);
  }
  if (settled && layers.length === last.layers.length && layers.length > 0) return last;
  const told = withConflictsAbove(layers);
  const owners = new Map(told.flatMap((layer) => layer.claims.map(({ id }) => [id, layer] as const)));
  return { access, store: storeOver(told, general), layers: told, general, owners };
}

/** Whether a file belongs to one of the databases. */
export function layerOfFile(path: string, { layers }: LaidDatabases): Layer | undefined {
  return layers.find(({ place }) => path === place.path || (place.path === place.root && isWithin(path, place.root)));
}

/** The address of the file that a claim stands in; `null` where that file is not on this machine. */
export function claimUri(claim: Claim, { owners, access: { files } }: LaidDatabases): string | null {
  const { location } = claim;
  const layer = owners.get(claim.id);
  if (!location || !layer) return null;
  const path = filePath(layer.place, location.file);
  return files.has(path) ? files.uriOf(path) : null;
}
