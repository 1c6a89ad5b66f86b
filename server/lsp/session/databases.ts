// Which claims databases a session uses, and what has changed in them since it began.

import { join } from 'node:path';
import { unreadable } from '../../core/explain/system/databases.ts';
import type { Words } from '../../core/text/spoken.ts';
import type { Access } from '../../databases/access.ts';
import { type LaidDatabases, layDatabases, noneLaid } from '../../databases/laid.ts';
import { CLAIMS_FOLDER, OwnSources } from '../../databases/own-sources.ts';
import { type DatabasePlace, placeIn, placeOf } from '../../databases/place.ts';
import { isPostgresAddress } from '../../databases/postgres/address.ts';
import { isWithin } from '../../files/within.ts';
import type { ClaimChanges } from './claim-change.ts';
import type { ClientProfile } from './client.ts';
import type { Settings } from './settings.ts';

export interface Databases extends LaidDatabases {
  /** Claims whose value has changed since the server started, with the last change of each. */
  readonly changes: ClaimChanges;
  /** Which documents are sources themselves. */
  readonly own: OwnSources;
}

export function noDatabases(access: Access): Databases {
  return { ...noneLaid(access), changes: new Map(), own: new OwnSources([], []) };
}

/**
 * Which databases are in use, lowest first: the bundled one, those of the settings, those of the workspace's folders.
 * In a workspace that the user does not trust, none that leads out of it: no file elsewhere, and no server.
 */
export function databasePlaces(
  settings: Settings,
  client: ClientProfile,
  { files, bundled: bundledPlace }: Access,
): readonly DatabasePlace[] {
  const folders = client.folders.flatMap(({ uri }) => files.pathOf(uri) ?? []);
  const confines = client.trustedWorkspace ? null : folders;
  const named = settings.databases.map((path) => placeOf(placeIn(folders[0] ?? '.', path), true, confines));
  const own = folders.map((folder) => placeOf(join(folder, CLAIMS_FOLDER), false, confines));
  const isInside = (path: string): boolean => folders.some((folder) => isWithin(files.real(path), files.real(folder)));
  const trusted = ({ path }: DatabasePlace): boolean =>
    client.trustedWorkspace || (!isPostgresAddress(path) && isInside(path));
  const bundled = settings.bundledDatabase ? bundledPlace() : null;
  const places = [...named, ...own].filter(trusted);
  const unique = [...new Map(places.map((place) => [place.path, place])).values()];
  return bundled && 'root' in bundled ? [bundled, ...unique.filter(({ path }) => path !== bundled.root)] : unique;
}

/**
 * Reads all databases, taking over from `last` what is broken or gone on disk, and all of it where nothing has changed.
 *
 * @param folders the workspace's
 * @param trouble told when a database goes bad later, while it is in use
 */
export async function readDatabases(
  places: readonly DatabasePlace[],
  last: Databases,
  folders: readonly string[],
  trouble: (place: DatabasePlace, notice: Words) => void,
): Promise<Databases> {
  const laid = await layDatabases(places, last, (place, message) =>
    trouble(place, unreadable([{ path: place.path, message }])),
  );
  if (laid === last) return last;
  return { ...laid, changes: last.changes, own: new OwnSources(laid.layers, folders) };
}
