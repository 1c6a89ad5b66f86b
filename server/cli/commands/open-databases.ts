// Opens the claims databases of a run: the bundled one, the folder's own claims-db/, and those that --db names.

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Base } from '../../../claims-db/compile/compile.ts';
import { problemWords } from '../../../claims-db/problems/problem.ts';
import type { Claim, ClaimStore, Entity, Lexicon, Metric } from '../../core/claims/claim.ts';
import { andMore } from '../../core/explain/system/commands.ts';
import type { Words } from '../../core/text/spoken.ts';
import { bundledFolder, bundledPlace, generalLexicon } from '../../databases/bundled.ts';
import { baseOf, layDatabases, storeOver } from '../../databases/laid.ts';
import type { Layer } from '../../databases/layer.ts';
import { NONE_LAID } from '../../databases/on-disk.ts';
import { OwnSources } from '../../databases/own-sources.ts';
import { type DatabasePlace, placeIn, placeOf } from '../../databases/place.ts';
import { isPostgresAddress } from '../../databases/postgres/address.ts';
import { Failure, failureAt } from '../failure.ts';

/** What a command wants to be held against. */
export interface Wanted {
  readonly bundled: boolean;
  readonly databases: readonly string[];
  /** A file that does not count, though a database holds it: the one that is about to be written anew. */
  readonly without?: string;
}

/**
 * What somebody who writes into a database wants to be held against: not the file that is written anew, but the names of a
 * server that is added to.
 */
export function wantedFor<T extends Wanted>(wanted: T, out: string | null, workingFolder: string): T {
  if (out === null) return wanted;
  if (isPostgresAddress(out)) return { ...wanted, databases: [...wanted.databases, out] };
  return { ...wanted, without: resolve(workingFolder, out) };
}

/** A database with the path that its user gave it. */
interface NamedPlace extends DatabasePlace {
  readonly shown: string;
}

function namedPlace(shown: string, workingFolder: string, without: string | undefined): NamedPlace {
  const place = placeOf(placeIn(workingFolder, shown), true);
  return { ...place, without: without ?? null, shown: isPostgresAddress(shown) ? place.path : shown };
}

/** The folder that a database's files are named from, as its user would. */
function shownRoot({ shown, path, root }: NamedPlace): string {
  if (isAbsolute(shown) || isPostgresAddress(shown)) return root;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? shown : dirname(shown);
}

/** The layer with its files as a person can open them: under the database's own path. A SQLite file has none, and the bundled one not everywhere. */
function located(layer: Layer, place: NamedPlace): Layer {
  const { lexicon, claims, file } = layer;
  if (file || (place.bundled && bundledFolder() === null)) return layer;
  const root = shownRoot(place);
  const placed = <T extends Entity | Metric | Claim>(entry: T): T =>
    entry.location && !isAbsolute(entry.location.file)
      ? { ...entry, location: { ...entry.location, file: join(root, entry.location.file) } }
      : entry;
  const names = { ...lexicon, entities: lexicon.entities.map(placed), metrics: lexicon.metrics.map(placed) };
  // A compiled database is shipped without its files: where a claim stands there is shown as its curators call it.
  return { ...layer, lexicon: names, claims: place.bundled && place.path !== place.root ? claims : claims.map(placed) };
}

/** What is wrong with a database ends a run: half of one would tell half the truth. */
function whole(layer: Layer, place: NamedPlace): Layer {
  const { shown, path } = place;
  const [unread] = layer.failures;
  if (unread) throw failureAt(unread.path === path ? shown : unread.path, unread.message);
  const errors = layer.problems.filter(({ level }) => level === 'error');
  const [first] = errors;
  if (!first) return layer;
  const more = errors.length - 1;
  const named = { ...first, file: join(shownRoot(place), first.file) };
  throw new Failure(andMore(problemWords(named), more, shown));
}

/** What lies under the databases of a run. */
function lowest(bundled: boolean): NamedPlace[] {
  if (!bundled) return [];
  const place = bundledPlace();
  if ('message' in place) throw failureAt(place.path, place.message);
  return [{ ...place, shown: place.path }];
}

/** The working folder's own claims-db/, unless it has no YAML or is the very source of the bundled one. */
function ownFolder(workingFolder: string): string | null {
  const path = join(workingFolder, 'claims-db');
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return null;
  const bundled = bundledFolder();
  if (bundled && realpathSync(bundled) === realpathSync(path)) return null;
  const holdsYaml = readdirSync(path, { recursive: true }).some((name) => /\.ya?ml$/i.test(String(name)));
  return holdsYaml ? 'claims-db' : null;
}

/** Where the databases of a run are, lowest first. */
function placesOf({ bundled, databases, without }: Wanted, workingFolder: string): NamedPlace[] {
  const own = ownFolder(workingFolder);
  const isNamed = databases.some((path) => own !== null && placeIn(workingFolder, path) === join(workingFolder, own));
  const shown = [...(own !== null && !isNamed ? [own] : []), ...databases];
  const named = [...new Set(shown)].filter((path) => placeIn(workingFolder, path) !== without);
  return [...lowest(bundled), ...named.map((path) => namedPlace(path, workingFolder, without))];
}

interface Opened {
  readonly layers: readonly Layer[];
  readonly general: Lexicon;
}

/** What is told when a database goes bad while it is in use: the end of the run. */
function asFailure(places: readonly NamedPlace[]): (place: DatabasePlace, words: Words) => never {
  const shown = new Map<DatabasePlace, NamedPlace>(places.map((place) => [place, place]));
  return (place, words) => {
    throw failureAt(shown.get(place)?.shown ?? place.path, words);
  };
}

/** @throws Failure for the first database that is missing or broken, with the place; a SQLite file also later, when it goes bad */
async function opened(places: readonly NamedPlace[]): Promise<Opened> {
  const { layers, general } = await layDatabases(places, NONE_LAID, asFailure(places));
  const sound = layers.map((layer, at) => {
    const place = places[at];
    return place ? located(whole(layer, place), place) : layer;
  });
  return { layers: sound, general };
}

/** What every database may refer to, whatever it is laid over. */
export async function generalBase(): Promise<Base> {
  return baseOf([], await generalLexicon());
}

/** What a database of YAML may refer to: the bundled one and those of --db; nothing, where it is the bundled one itself. */
export async function baseFor(path: string, wanted: Wanted, workingFolder: string): Promise<Base> {
  const bundled = bundledFolder();
  const isBundled = bundled !== null && realpathSync(bundled) === realpathSync(path);
  const under = isBundled ? [] : lowest(wanted.bundled);
  const places = [...under, ...wanted.databases.map((shown) => namedPlace(shown, workingFolder, undefined))];
  const { layers, general } = await opened(places);
  return baseOf(layers, isBundled ? NONE_LAID.general : general);
}

/**
 * Opens every database that a run is held against, later ones over earlier ones.
 *
 * @throws Failure for the first database that is missing or broken, with the place
 */
export async function openDatabases(wanted: Wanted, workingFolder: string): Promise<ClaimStore> {
  const { layers, general } = await opened(placesOf(wanted, workingFolder));
  return storeOver(layers, general);
}

/** What drafts are held against, and which of them are sources themselves. */
export interface ForDrafts {
  readonly claims: ClaimStore;
  readonly own: OwnSources;
}

/** The same for a command that checks drafts. */
export async function openForDrafts(wanted: Wanted, workingFolder: string): Promise<ForDrafts> {
  const { layers, general } = await opened(placesOf(wanted, workingFolder));
  return { claims: storeOver(layers, general), own: new OwnSources(layers, [workingFolder]) };
}

/** The same as what a further database may refer to. */
export async function openBase(wanted: Wanted, workingFolder: string): Promise<Base> {
  const { layers, general } = await opened(placesOf(wanted, workingFolder));
  return baseOf(layers, general);
}

/**
 * The databases of something that goes on for long: each call answers with the claims as they are then, and where a file has
 * become broken or is gone, with what it said last.
 *
 * @param away told at each call of a database whose server is away, so that it is as it was last
 * @throws Failure where one of them is missing or broken at the start
 */
export async function liveDatabases(
  wanted: Wanted,
  workingFolder: string,
  away: (path: string, words: Words) => void = () => {},
): Promise<() => Promise<ClaimStore>> {
  const places = placesOf(wanted, workingFolder);
  const fails = asFailure(places);
  let isStarting = true;
  let last = await layDatabases(places, NONE_LAID, (place, words) => {
    if (isStarting) fails(place, words);
  });
  for (const [at, place] of places.entries()) {
    const layer = last.layers[at];
    if (layer) whole(layer, place);
  }
  isStarting = false;
  return async () => {
    last = await layDatabases(placesOf(wanted, workingFolder), last, () => {});
    for (const { place, away: gone } of last.layers) if (gone) away(place.path, gone.words);
    return last.store;
  };
}
