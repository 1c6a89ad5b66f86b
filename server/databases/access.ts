// How a shell gets at databases and at the files that they lie in: on a disk, or through somebody who can read them.

import type { DatabaseFile } from '../../claims-db/file/load.ts';
import type { ReadFailure } from '../../claims-db/read-folder.ts';
import type { Lexicon } from '../core/claims/claim.ts';
import type { DatabaseKind } from './kinds/kind.ts';
import type { DatabasePlace } from './place.ts';

/** Files by their paths, as far as anybody asks about them without waiting. */
export interface Files {
  /** The path of an address; `null` where no file of these has it. */
  pathOf(uri: string): string | null;
  uriOf(path: string): string;
  /** Whether a file is known to be there. */
  has(path: string): boolean;
  /** Where a path leads, symbolic links followed; itself where there is nothing. */
  real(path: string): string;
  /** The YAML files right in a folder; none where there is no such folder. */
  yamlIn(folder: string): readonly DatabaseFile[];
}

export interface Access {
  readonly files: Files;
  /** The kinds of databases that can be read. The first that opens a place is its kind, and the last opens any. */
  readonly kinds: readonly DatabaseKind[];
  /** Where the bundled database is read from. */
  bundled(): DatabasePlace | ReadFailure;
  /** The metrics and bases that lie under every database, for whoever leaves the bundled one out. */
  general(): Promise<Lexicon>;
}
