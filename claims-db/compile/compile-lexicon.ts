// Entities and metrics of all files together: identities, references between them, what is inherited, names that clash.

import type { Entity, EntityId, Lexicon } from '../../server/core/claims/claim.ts';
import * as say from '../../server/core/explain/system/claims.ts';
import { isOrdinaryName, isOrdinaryWord } from '../../server/core/statements/reading/names/ordinary.ts';
import { fold } from '../../server/core/text/fold.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { FieldPath } from '../file/file-range.ts';
import type { Entry, LoadedFile } from '../file/load.ts';
import type { Bilingual, EntityRecord } from '../file/schema.ts';
import type { Problem } from '../problems/problem.ts';
import { replacing } from '../problems/slips.ts';
import { nearestId } from '../problems/suggest.ts';
import { compileBases, compileMetrics } from './compile-metrics.ts';
import { bothLanguages, type Identified, locationOf, placeOf, uniqueById, unknownReference } from './entries.ts';

/** Nobody is owned over more steps. */
const MOST_OWNERS = 40;

/** The entity's own value of a field, or that of the nearest entity above it that has one. */
function inherited<T>(
  id: EntityId,
  records: ReadonlyMap<EntityId, EntityRecord>,
  base: ReadonlyMap<EntityId, Entity>,
  own: (record: EntityRecord | Entity) => T | null | undefined,
): T | null {
  const seen = new Set<EntityId>();
  for (let at: string | null | undefined = id; at && !seen.has(at) && seen.size <= MOST_OWNERS; ) {
    seen.add(at);
    const record: EntityRecord | Entity | undefined = records.get(at) ?? base.get(at);
    if (!record) return null;
    const value = own(record);
    if (value !== null && value !== undefined) return value;
    at = record.parent;
  }
  return null;
}

/** What is wrong with whom an entity belongs to. */
function badChain(id: EntityId, records: ReadonlyMap<EntityId, EntityRecord>): Words | null {
  const seen = new Set<EntityId>();
  let at = records.get(id)?.parent;
  while (at !== undefined && !seen.has(at)) {
    if (at === id) return say.parentsInCircle;
    if (seen.size === MOST_OWNERS) return say.tooManyParents(MOST_OWNERS);
    seen.add(at);
    at = records.get(at)?.parent;
  }
  return null;
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
    const bad = badChain(record.id, records);
    if (parent && !known.has(parent)) {
      problems.push(
        entry.problem(
          'error',
          ['parent'],
          unknownReference(say.entity, parent, known),
          replacing(nearestId(parent, known)),
        ),
      );
      parent = null;
    } else if (bad) {
      problems.push(entry.problem('error', ['parent'], bad));
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
      location: locationOf(entry),
    };
  });
}

interface Named extends Identified {
  readonly name: Bilingual;
  readonly aliases?: readonly string[];
  readonly broader?: readonly string[];
}

/** 纯利 is net income, and the net income of the shareholders: whoever says the broader may mean the narrower anyway. */
function isKindOf(one: Named, other: Named): boolean {
  return one.broader?.includes(other.id) === true || other.broader?.includes(one.id) === true;
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
      else if (owner.record.id !== entry.record.id && !isKindOf(owner.record, entry.record)) {
        const place = placeOf(owner);
        problems.push(entry.problem('warning', ['name'], say.sharedName(word, owner.record.id, place)));
      }
    }
  }
}

/** Names that every text is full of: they bind nothing, which their curator should know. */
function reportOrdinaryNames(
  entries: readonly Entry<Named>[],
  isOrdinary: (name: string) => boolean,
  problems: Problem[],
): void {
  for (const entry of entries) {
    const { name, aliases = [] } = entry.record;
    const { zh, en } = bothLanguages(name);
    const report = (field: FieldPath, word: string): void => {
      if (!isOrdinary(word)) return;
      problems.push(entry.problem('warning', field, say.ordinaryName(word, entry.record.id)));
    };
    for (const word of new Set([zh, en])) report(['name'], word);
    for (const [at, word] of aliases.entries()) report(['aliases', at], word);
  }
}

/** What files say about names: the database's own, and what they put under every database. */
export interface CompiledLexicon {
  readonly own: Lexicon;
  readonly general: Lexicon;
}

/**
 * Compiles the lexicon.
 *
 * @param files checked files
 * @param base a lexicon that these files may refer to besides their own
 * @returns the files' own entities, metrics and bases; what is wrong is added to `problems`
 */
export function compileLexicon(files: readonly LoadedFile[], base: Lexicon, problems: Problem[]): CompiledLexicon {
  const ownFiles = files.filter(({ general }) => !general);
  const generalFiles = files.filter(({ general }) => general);
  reportSharedNames(
    files.flatMap((file) => file.entities),
    problems,
    false,
  );
  for (const some of [ownFiles, generalFiles]) {
    reportSharedNames(
      some.flatMap((file) => file.metrics),
      problems,
      true,
    );
  }
  reportOrdinaryNames(
    files.flatMap((file) => file.entities),
    isOrdinaryName,
    problems,
  );
  reportOrdinaryNames(
    files.flatMap((file) => file.metrics),
    isOrdinaryWord,
    problems,
  );
  const bases = base.bases ?? [];
  const general = {
    entities: [],
    metrics: compileMetrics(generalFiles, [], problems).map((metric) => ({ ...metric, general: true })),
    bases: compileBases(generalFiles, bases, problems),
  };
  const own = {
    entities: compileEntities(files, base.entities, problems),
    metrics: compileMetrics(ownFiles, [...base.metrics, ...general.metrics], problems),
    bases: compileBases(ownFiles, [...bases, ...general.bases], problems),
  };
  return { own, general };
}
