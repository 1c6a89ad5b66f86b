// One company or metric under two ids in two databases: they count as one, and both files should hear of it.

import type { Entity, FileLocation, Lexicon, Metric, SameAs } from '../../server/core/claims/claim.ts';
import { sameEntities } from '../../server/core/claims/lay-entities.ts';
import { sameMetrics } from '../../server/core/claims/lay-metrics.ts';
import { allNames, byNames, foundBy } from '../../server/core/claims/same-names.ts';
import * as say from '../../server/core/explain/system/claims.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { Problem } from './problem.ts';

/** An entry of one database with the entry of another that goes by a name of its own. */
interface Pair {
  readonly lower: Entity | Metric;
  readonly upper: Entity | Metric;
  /** They count as one; else they only share a name, and a draft that uses it is read both ways. */
  readonly one: boolean;
}

function pairsOf<T extends Entity | Metric>(
  lower: readonly T[],
  upper: readonly T[],
  same: ReadonlyMap<string, string>,
): Pair[] {
  const byId = new Map(upper.map((entry) => [entry.id, entry]));
  return lower.flatMap((entry) => {
    const id = same.get(entry.id);
    const other = id === undefined ? undefined : byId.get(id);
    return other ? [{ lower: entry, upper: other, one: true }] : [];
  });
}

/** Entities that share a name and are of two kinds, or parts of two others. */
function doubtful(lower: readonly Entity[], upper: readonly Entity[], same: ReadonlyMap<string, string>): Pair[] {
  const [below, above] = [new Set(lower.map(({ id }) => id)), new Set(upper.map(({ id }) => id))];
  const names = byNames(
    lower.filter(({ id }) => !above.has(id) && !same.has(id)),
    allNames,
  );
  const joined = new Set(same.values());
  return upper
    .filter(({ id }) => !below.has(id) && !joined.has(id))
    .flatMap((entity) =>
      foundBy(names, allNames(entity)).map((other) => ({ lower: other, upper: entity, one: false })),
    );
}

/** General metrics are meant to be named again. */
function own({ metrics }: Lexicon): Metric[] {
  return metrics.filter(({ general }) => general !== true);
}

/** The ids of a database that mean what another one, laid over it, has under its own. */
export function sameSubjectIds(lower: Lexicon, upper: Lexicon): SameAs {
  return {
    entities: sameEntities(lower.entities, upper.entities),
    metrics: sameMetrics(own(lower), own(upper)),
  };
}

/** What two databases, the second laid over the first, name twice. */
export function sameSubjects(lower: Lexicon, upper: Lexicon): readonly Pair[] {
  const { entities, metrics } = sameSubjectIds(lower, upper);
  return [
    ...pairsOf(lower.entities, upper.entities, entities),
    ...doubtful(lower.entities, upper.entities, entities),
    ...pairsOf(own(lower), own(upper), metrics),
  ];
}

function placed({ id, location }: Entity | Metric): Words {
  const place = location ? `${location.file}:${location.line + 1}` : null;
  return say.ofAnotherDatabase(id, place);
}

function message(own: Entity | Metric, other: Entity | Metric, one: boolean): Words {
  if (one) return say.sameSubject(own.id, placed(other));
  return say.sameName(own.id, placed(other));
}

function problemAt(location: FileLocation | null | undefined, length: number, words: Words): Problem[] {
  if (!location) return [];
  const { file, line, column } = location;
  const range = { start: { line, column }, end: { line, column: column + length } };
  return [{ level: 'warning', file, range, path: [], message: words }];
}

/** The warning at one side of each pair. Those of the lower side stand in files of another database, and say so by `across`. */
export function sameSubjectProblems(pairs: readonly Pair[], at: 'lower' | 'upper'): Problem[] {
  return pairs.flatMap(({ lower, upper, one }) => {
    if (at === 'upper') return problemAt(upper.location, upper.id.length, message(upper, lower, one));
    const problems = problemAt(lower.location, lower.id.length, message(lower, upper, one));
    return problems.map((problem) => ({ ...problem, across: true }));
  });
}
