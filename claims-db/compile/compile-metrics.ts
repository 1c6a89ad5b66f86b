// Metrics and bases of all files together: identities, and references that lead somewhere.

import type { BasisEntry, Metric, MetricId } from '../../server/core/claims/claim.ts';
import { withReferences } from '../../server/core/claims/lay-metrics.ts';
import * as say from '../../server/core/explain/system/claims.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { FieldPath } from '../file/file-range.ts';
import type { Entry, LoadedFile } from '../file/load.ts';
import type { BasisRecord, MetricRecord } from '../file/schema.ts';
import type { Problem } from '../problems/problem.ts';
import { replacing } from '../problems/slips.ts';
import { nearestId } from '../problems/suggest.ts';
import { bothLanguages, locationOf, uniqueById, unknownReference } from './entries.ts';

type Written = string | readonly string[] | undefined;

interface References {
  readonly kind: Words;
  readonly known: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** The ids of a field that there are; the others are reported. */
function known(
  entry: Entry<{ readonly id: string }>,
  field: string,
  written: Written,
  { kind, known: all, problems }: References,
): string[] {
  const ids = written === undefined ? [] : typeof written === 'string' ? [written] : written;
  return ids.filter((id, index) => {
    const wrong = !all.has(id) ? unknownReference(kind, id, all) : id === entry.record.id ? say.pointsToItself : null;
    const path: FieldPath = typeof written === 'string' || ids.length === 1 ? [field] : [field, index];
    if (wrong) problems.push(entry.problem('error', path, wrong, all.has(id) ? [] : replacing(nearestId(id, all))));
    return wrong === null;
  });
}

function conceptsOf(entry: Entry<MetricRecord>, problems: Problem[]): readonly string[] {
  const { concept, concepts } = entry.record;
  if (concept !== undefined && concepts !== undefined)
    problems.push(entry.problem('error', ['concept'], say.bothConcepts));
  return concepts ?? (concept === undefined ? [] : [concept]);
}

function compiledMetric(entry: Entry<MetricRecord>, references: References): Metric {
  const { record } = entry;
  const ids = (field: 'of' | 'part' | 'confusedWith' | 'broader' | 'partOf'): MetricId[] =>
    known(entry, field, record[field], references);
  const concepts = conceptsOf(entry, references.problems);
  const partOf = ids('partOf');
  return {
    id: record.id,
    name: bothLanguages(record.name),
    aliases: record.aliases ?? [],
    kind: record.kind,
    periodType: record.periodType,
    of: ids('of')[0] ?? null,
    part: ids('part')[0] ?? null,
    confusedWith: ids('confusedWith'),
    broader: ids('broader'),
    negativeAliases: record.negativeAliases ?? [],
    concept: concepts[0] ?? null,
    ...(concepts.length > 1 ? { concepts } : {}),
    ...(record.role ? { role: record.role } : {}),
    ...(partOf.length > 0 ? { partOf } : {}),
    ...(record.per ? { per: record.per } : {}),
    ...(record.countNouns ? { countNouns: record.countNouns } : {}),
    location: locationOf(entry),
  };
}

/** Two metrics of one role: the code takes the first. */
function reportRoles(entries: Iterable<Entry<MetricRecord>>, problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const entry of entries) {
    const { id, role } = entry.record;
    const owner = role && owners.get(role);
    if (role && owner === undefined) owners.set(role, id);
    if (!owner) continue;
    problems.push(entry.problem('warning', ['role'], say.roleTaken(role, owner)));
  }
}

/** The metrics of the files; `base` holds further ones that they may refer to. What is confused with another is so both ways. */
export function compileMetrics(
  files: readonly LoadedFile[],
  base: readonly Metric[],
  problems: Problem[],
): readonly Metric[] {
  const entries = uniqueById(
    files.flatMap((file) => file.metrics),
    problems,
  );
  reportRoles(entries.values(), problems);
  const all = new Set([...entries.keys(), ...base.map((metric) => metric.id)]);
  const references = { kind: say.metric, known: all, problems };
  const compiled = [...entries.values()].map((entry) => compiledMetric(entry, references));
  return withReferences(compiled, new Map());
}

function compiledBasis(entry: Entry<BasisRecord>, references: References): BasisEntry {
  const { record } = entry;
  const name = bothLanguages(record.name);
  return {
    id: record.id,
    name,
    words: [...new Set([name.zh, name.en, ...(record.words ?? [])])],
    group: record.group,
    against: known(entry, 'against', record.against, references),
  };
}

/** The bases of the files; `base` holds further ones that they may refer to. What excludes another is excluded by it. */
export function compileBases(
  files: readonly LoadedFile[],
  base: readonly BasisEntry[],
  problems: Problem[],
): BasisEntry[] {
  const entries = uniqueById(
    files.flatMap((file) => file.bases),
    problems,
  );
  const all = new Set([...entries.keys(), ...base.map(({ id }) => id)]);
  const compiled = [...entries.values()].map((entry) =>
    compiledBasis(entry, { kind: say.basis, known: all, problems }),
  );
  return compiled.map((basis) => {
    const mutual = compiled.filter(({ against }) => against.includes(basis.id)).map(({ id }) => id);
    return { ...basis, against: [...new Set([...basis.against, ...mutual])] };
  });
}
