// Entities and metrics of all files together: identities, references between them, what is inherited, names that clash.

import type { Entity, EntityId, Lexicon, Metric, MetricId } from '../server/claims/claim.ts';
import { fold } from '../server/text/fold.ts';
import type { Entry, LoadedFile } from './load.ts';
import type { FieldPath, Problem, Words } from './problem.ts';
import type { Bilingual, EntityRecord, MetricRecord } from './schema.ts';
import { replacing } from './slips.ts';
import { nearest } from './suggest.ts';

export function bothLanguages(text: Bilingual): { zh: string; en: string } {
  return typeof text === 'string' ? { zh: text, en: text } : text;
}

/** Where an entry is, for a message about another one. */
function placeOf(entry: Entry<unknown>): string {
  return `${entry.file}:${entry.at(['id']).start.line + 1}`;
}

interface Identified {
  readonly id: string;
}

/** Keeps the first entry of each id and reports the others. */
export function uniqueById<T extends Identified>(
  entries: readonly Entry<T>[],
  problems: Problem[],
): Map<string, Entry<T>> {
  const byId = new Map<string, Entry<T>>();
  for (const entry of entries) {
    const first = byId.get(entry.record.id);
    if (!first) byId.set(entry.record.id, entry);
    else {
      const place = placeOf(first);
      const id = entry.record.id;
      const message = { zh: `id “${id}”重复：${place} 已经有了`, en: `the id "${id}" is taken: ${place}` };
      problems.push(entry.problem('error', ['id'], message, replacing(freeId(id, entries))));
    }
  }
  return byId;
}

function freeId(id: string, entries: readonly Entry<Identified>[]): string {
  const taken = new Set(entries.map(({ record }) => record.id));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

export function unknownReference(kind: Words, id: string, known: Iterable<string>): Words {
  const meant = nearest(id, known);
  return {
    zh: `没有 id 为“${id}”的${kind.zh}${meant ? `；是不是 ${meant}？` : ''}`,
    en: `no ${kind.en} has the id "${id}"${meant ? `; did you mean ${meant}?` : ''}`,
  };
}

const ENTITY: Words = { zh: '主体', en: 'entity' };
const METRIC: Words = { zh: '指标', en: 'metric' };

/** The entity's own value of a field, or that of the nearest entity above it that has one. */
function inherited<T>(
  id: EntityId,
  records: ReadonlyMap<EntityId, EntityRecord>,
  base: ReadonlyMap<EntityId, Entity>,
  own: (record: EntityRecord | Entity) => T | null | undefined,
): T | null {
  const seen = new Set<EntityId>();
  for (let at: string | null | undefined = id; at && !seen.has(at); ) {
    seen.add(at);
    const record: EntityRecord | Entity | undefined = records.get(at) ?? base.get(at);
    if (!record) return null;
    const value = own(record);
    if (value !== null && value !== undefined) return value;
    at = record.parent;
  }
  return null;
}

function isInCycle(id: EntityId, records: ReadonlyMap<EntityId, EntityRecord>): boolean {
  const seen = new Set<EntityId>();
  let at = records.get(id)?.parent;
  while (at !== undefined && !seen.has(at)) {
    if (at === id) return true;
    seen.add(at);
    at = records.get(at)?.parent;
  }
  return false;
}

function compileEntities(files: readonly LoadedFile[], base: readonly Entity[], problems: Problem[]): Entity[] {
  const entries = uniqueById(
    files.flatMap((file) => file.entities),
    problems,
  );
  const records = new Map([...entries].map(([id, { record }]) => [id, record]));
  const below = new Map(base.map((entity) => [entity.id, entity]));
  const known = new Set([...records.keys(), ...below.keys()]);
  return [...entries.values()].map((entry) => {
    const { record } = entry;
    let parent = record.parent ?? null;
    if (parent && !known.has(parent)) {
      problems.push(
        entry.problem('error', ['parent'], unknownReference(ENTITY, parent, known), replacing(nearest(parent, known))),
      );
      parent = null;
    } else if (isInCycle(record.id, records)) {
      problems.push(
        entry.problem('error', ['parent'], { zh: '所属关系绕成了圈', en: 'the chain of parents runs in a circle' }),
      );
      parent = null;
    }
    return {
      id: record.id,
      name: bothLanguages(record.name),
      aliases: record.aliases ?? [],
      localAliases: record.localAliases ?? [],
      kind: record.kind,
      parent,
      currency: inherited(record.id, records, below, (one) => one.currency),
      fiscalYearEnd: inherited(record.id, records, below, (one) => one.fiscalYearEnd) ?? 12,
    };
  });
}

function knownMetrics(
  entry: Entry<MetricRecord>,
  field: 'of' | 'part' | 'confusedWith' | 'broader',
  known: ReadonlySet<string>,
  problems: Problem[],
): MetricId[] {
  const written = entry.record[field];
  const ids = written === undefined ? [] : typeof written === 'string' ? [written] : written;
  return ids.filter((id, index) => {
    const wrong = !known.has(id) ? unknownReference(METRIC, id, known) : id === entry.record.id ? SELF : null;
    const path: FieldPath = typeof written === 'string' || ids.length === 1 ? [field] : [field, index];
    if (wrong) problems.push(entry.problem('error', path, wrong, known.has(id) ? [] : replacing(nearest(id, known))));
    return wrong === null;
  });
}

const SELF: Words = { zh: '不能指向自己', en: 'it cannot point to itself' };

function compileMetrics(files: readonly LoadedFile[], base: readonly Metric[], problems: Problem[]): Metric[] {
  const entries = uniqueById(
    files.flatMap((file) => file.metrics),
    problems,
  );
  const known = new Set([...entries.keys(), ...base.map((metric) => metric.id)]);
  return [...entries.values()].map((entry) => {
    const { record } = entry;
    return {
      id: record.id,
      name: bothLanguages(record.name),
      aliases: record.aliases ?? [],
      kind: record.kind,
      periodType: record.periodType,
      of: knownMetrics(entry, 'of', known, problems)[0] ?? null,
      part: knownMetrics(entry, 'part', known, problems)[0] ?? null,
      confusedWith: knownMetrics(entry, 'confusedWith', known, problems),
      broader: knownMetrics(entry, 'broader', known, problems),
      negativeAliases: record.negativeAliases ?? [],
      concept: record.concept ?? null,
    };
  });
}

interface Named extends Identified {
  readonly name: Bilingual;
  readonly aliases?: readonly string[];
}

/** Names that stand for two things: a draft that uses one is read both ways. Metrics of two kinds may share one: the figure's own kind tells which is meant. */
function reportSharedNames<T extends Named & { readonly kind: string }>(
  entries: readonly Entry<T>[],
  problems: Problem[],
  byKind: boolean,
): void {
  const owners = new Map<string, Entry<T>>();
  for (const entry of entries) {
    const { zh, en } = bothLanguages(entry.record.name);
    const own = new Set([zh, en, ...(entry.record.aliases ?? [])].map(fold));
    for (const word of own) {
      const name = byKind ? `${entry.record.kind} ${word}` : word;
      const owner = owners.get(name);
      if (!owner) owners.set(name, entry);
      else if (owner.record.id !== entry.record.id) {
        const place = placeOf(owner);
        problems.push(
          entry.problem('warning', ['name'], {
            zh: `“${word}”也是 ${owner.record.id} 的名字（${place}）：稿子里这样写时无法分辨`,
            en: `"${word}" is also a name of ${owner.record.id} (${place}): a draft that uses it cannot be told apart`,
          }),
        );
      }
    }
  }
}

/**
 * Compiles the lexicon.
 *
 * @param files checked files
 * @param base a lexicon that these files may refer to besides their own
 * @returns the files' own entities and metrics; what is wrong is added to `problems`
 */
export function compileLexicon(files: readonly LoadedFile[], base: Lexicon, problems: Problem[]): Lexicon {
  reportSharedNames(
    files.flatMap((file) => file.entities),
    problems,
    false,
  );
  reportSharedNames(
    files.flatMap((file) => file.metrics),
    problems,
    true,
  );
  return {
    entities: compileEntities(files, base.entities, problems),
    metrics: compileMetrics(files, base.metrics, problems),
  };
}
