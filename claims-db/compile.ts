// A whole claims database: files in, lexicon and claims out, with everything that is wrong in them.

import type { Claim, ClaimId, Lexicon } from '../server/claims/claim.ts';
import { type CompiledClaims, compileClaims } from './compile-claims.ts';
import { compileLexicon } from './compile-lexicon.ts';
import type { LoadedFile } from './load.ts';
import { inOrder, type Problem } from './problem.ts';
import type { TextRecord } from './schema.ts';

/** What the files may refer to besides their own entries: the database that they are laid over. */
export interface Base {
  readonly lexicon: Lexicon;
  readonly claims: readonly Claim[];
  /** Whether there is a claim beyond `claims`: one of a database that is not in memory. */
  readonly hasClaim?: (id: ClaimId) => boolean;
}

export interface Database extends CompiledClaims {
  /** The files' own entities and metrics. */
  readonly lexicon: Lexicon;
  /** Texts that evidence points into, by source. */
  readonly texts: readonly (TextRecord & { readonly source: string })[];
  readonly problems: readonly Problem[];
}

const NOTHING: Base = { lexicon: { entities: [], metrics: [] }, claims: [] };

const byId = <T extends { readonly id: string }>(...lists: readonly (readonly T[])[]): Map<string, T> =>
  new Map(lists.flat().map((item) => [item.id, item]));

/**
 * Compiles loaded files into one database.
 *
 * @param files every file of the database, loaded
 * @param base a database that entities, metrics and `against` may refer to as well
 */
export function compile(files: readonly LoadedFile[], base: Base = NOTHING): Database {
  const problems = files.flatMap((file) => file.problems);
  const lexicon = compileLexicon(files, base.lexicon, problems);
  const records = files.flatMap((file) => file.metrics.map(({ record }) => record));
  const claims = compileClaims(files, {
    entities: byId(base.lexicon.entities, lexicon.entities),
    metrics: byId(base.lexicon.metrics, lexicon.metrics),
    bases: new Map(records.map((record) => [record.id, record.bases ?? []])),
    claimIds: new Set([
      ...base.claims.map(({ id }) => id),
      ...files.flatMap((file) => file.claims.map(({ record }) => record.id)),
    ]),
    hasClaim: base.hasClaim ?? (() => false),
    problems,
  });
  const texts = files.flatMap((file) =>
    file.sources.flatMap(({ record }) => (record.text ? [{ ...record.text, source: record.title }] : [])),
  );
  return { lexicon, ...claims, texts, problems: inOrder(problems) };
}
