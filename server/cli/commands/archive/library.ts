// The archive itself is a bundle of its own, as it carries the queue: loaded when it is needed.

import { existsSync } from 'node:fs';
import type { Archive } from '../../../archive/archive.ts';
import type { ClaimStore } from '../../../core/claims/claim.ts';
import { noArchiveAddress, noArchiveNamed } from '../../../core/explain/system/archive.ts';
import * as say from '../../../core/explain/system/files.ts';
import { isPostgresAddress, withoutPassword } from '../../../databases/postgres/address.ts';
import type { StoreFailure } from '../../../databases/sqlite/store-failure.ts';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { Failure, failureAt } from '../../failure.ts';
import type { Session } from '../../session.ts';
import { VERSION } from '../../version.ts';
import { liveDatabases } from '../open-databases.ts';

type ArchiveLibrary = typeof import('../../../archive/archive.ts');

/** The bundle beside this one, or the sources where nothing has been built. */
const PLACES: readonly string[] = ['./archive.js', '../../../archive/archive.ts'];

async function archiveLibrary(): Promise<ArchiveLibrary> {
  const place = PLACES.map((each) => new URL(each, import.meta.url)).find((url) => existsSync(url));
  if (!place) throw new Failure(say.partMissing('archive.js'));
  return (await import(place.href)) as ArchiveLibrary;
}

/** Where the archive is: as an option says, or the environment, or the one database on a server that the claims come from. */
export function archiveAddress(args: Arguments, { environment }: Session): string {
  const shared = args.databases.filter(isPostgresAddress);
  const address = args.archive ?? (environment['TIEOUT_ARCHIVE'] || (shared.length === 1 ? shared[0] : undefined));
  if (address === undefined) throw new Failure(noArchiveNamed);
  if (isPostgresAddress(address)) return address;
  throw failureAt(withoutPassword(address), noArchiveAddress);
}

/** The claims as they are at each call. What a server said before it went away is no ground for a result. */
export function presentClaims(args: Arguments, { folder }: Session): Promise<() => Promise<ClaimStore>> {
  return liveDatabases(args, folder, (path, words) => {
    throw Object.assign(failureAt(withoutPassword(path), words), { away: true });
  });
}

/** Does something at an address; what goes wrong with the server names it. */
export async function atAddress<T>(address: string, work: (library: ArchiveLibrary) => Promise<T>): Promise<T> {
  const library = await archiveLibrary();
  try {
    return await work(library);
  } catch (error) {
    throw isFailureOfStore(error) ? failureAt(withoutPassword(address), error.words) : error;
  }
}

/** A failure of the bundle is of a class of its own. */
function isFailureOfStore(error: unknown): error is StoreFailure {
  return error instanceof Error && !(error instanceof Failure) && 'words' in error;
}

/** Does something with the archive, and closes it. */
export function withArchive<T>(
  args: Arguments,
  session: Session,
  work: (archive: Archive, library: ArchiveLibrary) => Promise<T>,
): Promise<T> {
  const address = archiveAddress(args, session);
  return atAddress(address, async (library) => {
    const archive = await library.openArchive(address, VERSION);
    try {
      return await work(archive, library);
    } finally {
      await archive.close().catch(() => {});
    }
  });
}
