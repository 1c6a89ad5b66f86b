// A kind of claims database: which places are of it, and how one is opened.

import type { Base, SourceText } from '../../../claims-db/compile/compile.ts';
import type { DatabaseFile } from '../../../claims-db/file/load.ts';
import type { Explained } from '../../../claims-db/problems/conflicts.ts';
import type { Problem } from '../../../claims-db/problems/problem.ts';
import type { ReadFailure } from '../../../claims-db/read-folder.ts';
import type { Claim, Lexicon } from '../../core/claims/claim.ts';
import type { Words } from '../../core/text/spoken.ts';
import type { DatabasePlace } from '../place.ts';
import type { Away } from '../postgres/database.ts';
import type { SqliteStore } from '../sqlite/sqlite-store.ts';

/** What a place holds. Where it could not be opened at all there are failures and nothing else. */
export interface Opened {
  readonly lexicon: Lexicon;
  /** Its claims, where they are in memory. */
  readonly claims: readonly Claim[];
  /** Where they are read on demand instead; `null` for a database in memory. */
  readonly file: SqliteStore | null;
  /** Tells this state of the files on disk from another. */
  readonly stamp: string;
  /** The digest of what it holds, where its file says it; else `null`. */
  readonly revision: string | null;
  /** The files that it was made from; empty for a compiled one. */
  readonly files: readonly DatabaseFile[];
  /** Files whose last text goes on counting although they are gone from disk. */
  readonly gone: readonly string[];
  /** Those of them that are there, but empty. */
  readonly emptied: readonly string[];
  /** Why claims differ from others, as their curators wrote it. */
  readonly explained: Explained;
  /** The texts that its claims were made from, where its files tell. */
  readonly texts: readonly SourceText[];
  /** What is wrong in the files, whether or not they are the ones in use. */
  readonly problems: readonly Problem[];
  /** What could not be read. */
  readonly failures: readonly ReadFailure[];
  /** That its server is away, so that this is how it was last; `null` for everything else. */
  readonly away: Away | null;
}

const NO_NAMES: Lexicon = { entities: [], metrics: [] };

export const NOTHING_OPENED: Opened = {
  lexicon: NO_NAMES,
  claims: [],
  file: null,
  stamp: '',
  revision: null,
  files: [],
  gone: [],
  emptied: [],
  explained: new Map(),
  texts: [],
  problems: [],
  failures: [],
  away: null,
};

/** How a database is followed over time. */
export interface Following {
  /** Its last good state; `null` the first time. */
  readonly last: Opened | null;
  /** Whether the databases below are as they were then: where its own files are as they were, too, it is `last` that comes back. */
  readonly settled: boolean;
  /** Told when a database goes bad while it is in use. */
  readonly trouble: (words: Words) => void;
}

export interface DatabaseKind {
  opens(place: DatabasePlace): boolean;
  /**
   * Opens a database. What is wrong with it is in what comes back; it never throws.
   *
   * @param base the databases below it, which its entries may refer to
   */
  open(place: DatabasePlace, base: Base, following: Following): Promise<Opened>;
}

export function failed(path: string, message: Words): Opened {
  return { ...NOTHING_OPENED, failures: [{ path, message }] };
}
