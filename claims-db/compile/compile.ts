// A whole claims database: files in, lexicon and claims out, with everything that is wrong in them.

import type { Claim, ClaimStore, Lexicon, Metric, SameAs } from '../../server/core/claims/claim.ts';
import { layUnder } from '../../server/core/claims/lay-lexicons.ts';
import { idsBehind, underOneId } from '../../server/core/claims/memory-store.ts';
import type { LoadedFile } from '../file/load.ts';
import type { TextRecord } from '../file/source-record.ts';
import { conflictProblems, conflictsOf } from '../problems/conflicts.ts';
import { inOrder, type Problem } from '../problems/problem.ts';
import { sameSubjectIds, sameSubjectProblems, sameSubjects } from '../problems/same-subjects.ts';
import { type CompiledClaims, compileClaims } from './compile-claims.ts';
import { type CompiledLexicon, compileLexicon } from './compile-lexicon.ts';

/** What the files may refer to besides their own entries: the database that they are laid over. */
export interface Base {
  readonly lexicon: Lexicon;
  readonly claims: readonly Claim[];
  /** Claims beyond `claims`: those of databases that are not in memory. */
  readonly beyond?: ClaimStore;
}

/** A text that claims were made from: its source's title, and the claims file that tells of it. */
export interface SourceText extends TextRecord {
  readonly source: string;
  readonly file: string;
}

export interface Database extends CompiledClaims {
  /** The files' own entities and metrics, with what they put under every database. */
  readonly lexicon: Lexicon;
  readonly pieces: CompiledLexicon;
  /** Texts that evidence points into, by source. */
  readonly texts: readonly SourceText[];
  readonly problems: readonly Problem[];
}

const NOTHING: Base = { lexicon: { entities: [], metrics: [] }, claims: [] };

const byId = <T extends { readonly id: string }>(...lists: readonly (readonly T[])[]): Map<string, T> =>
  new Map(lists.flat().map((item) => [item.id, item]));

/** Metrics by every id that means them: a general one that the database has under its own id is that one. */
function metricsKnown(base: Lexicon, lexicon: Lexicon): ReadonlyMap<string, Metric> {
  const known = byId(base.metrics, lexicon.metrics);
  for (const { sameAs } of [base, lexicon]) {
    for (const [id, stands] of sameAs?.metrics ?? []) {
      const metric = known.get(stands);
      if (metric && !known.has(id)) known.set(id, metric);
    }
  }
  return known;
}

/** Claims of the databases below that the given ones could contradict, under the ids that these use. */
function claimsBelow({ claims, beyond }: Base, own: readonly Claim[], sameAs: SameAs): readonly Claim[] {
  const inMemory = claims.map(underOneId(sameAs));
  if (!beyond) return inMemory;
  const [entities, metrics] = [idsBehind(sameAs.entities), idsBehind(sameAs.metrics)];
  const subjects = new Map(own.map(({ entity, metric }) => [`${entity} ${metric}`, { entity, metric }]));
  const elsewhere = [...subjects.values()].flatMap(({ entity, metric }) =>
    entities(entity).flatMap((each) => metrics(metric).flatMap((one) => beyond.claimsAbout(each, one))),
  );
  return [...inMemory, ...elsewhere.map(underOneId(sameAs))];
}

/**
 * Compiles loaded files into one database.
 *
 * @param files every file of the database, loaded
 * @param base a database that entities, metrics and `against` may refer to as well
 */
export function compile(files: readonly LoadedFile[], base: Base = NOTHING): Database {
  const problems = files.flatMap((file) => file.problems);
  const pieces = compileLexicon(files, base.lexicon, problems);
  const lexicon = layUnder(pieces);
  const records = files.flatMap((file) => file.metrics.map(({ record }) => record));
  const claims = compileClaims(files, {
    entities: byId(base.lexicon.entities, lexicon.entities),
    metrics: metricsKnown(base.lexicon, lexicon),
    described: [...(base.lexicon.bases ?? []), ...(lexicon.bases ?? [])].map(({ id }) => id),
    bases: new Map(records.map((record) => [record.id, record.bases ?? []])),
    claimIds: new Set([
      ...base.claims.map(({ id }) => id),
      ...files.flatMap((file) => file.claims.map(({ record }) => record.id)),
    ]),
    hasClaim: (id) => base.beyond?.claim(id) !== undefined,
    problems,
  });
  const texts = files.flatMap((file) =>
    file.sources.flatMap(({ record }) =>
      record.text ? [{ ...record.text, source: record.title, file: file.name }] : [],
    ),
  );
  const below = claimsBelow(base, claims.claims, sameSubjectIds(base.lexicon, lexicon));
  const conflicts = conflictProblems(conflictsOf(claims.claims, claims.explained, below));
  const twice = sameSubjectProblems(sameSubjects(base.lexicon, lexicon), 'upper');
  return { lexicon, pieces, ...claims, texts, problems: inOrder([...problems, ...conflicts, ...twice]) };
}
