// The names of a database on a server, and who has claims about what: read once, and again when somebody changes them.

import type { BasisEntry, Entity, EntityId, Lexicon, Metric, MetricId } from '../../../core/claims/claim.ts';
import type { Asked } from './asked.ts';

export interface Names {
  readonly lexicon: Lexicon;
  /** Entities and metrics that claims are about and a database below describes. */
  readonly borrowed: { readonly entities: readonly EntityId[]; readonly metrics: readonly MetricId[] };
}

/** Who has claims about what: by entity, how many of each metric. */
export type Subjects = ReadonlyMap<EntityId, ReadonlyMap<MetricId, number>>;

async function records<T>(asked: Asked, table: 'entity' | 'metric' | 'basis'): Promise<T[]> {
  const text = `SELECT record::text FROM tieout.${table} ORDER BY n`;
  const { rows } = await asked.query({ text, values: [], rowMode: 'array' });
  return rows.map(([record]) => JSON.parse(record ?? 'null') as T);
}

export async function lexiconIn(asked: Asked): Promise<Lexicon> {
  const entities = await records<Entity>(asked, 'entity');
  const metrics = await records<Metric>(asked, 'metric');
  return { entities, metrics, bases: await records<BasisEntry>(asked, 'basis') };
}

/** What the subjects are about that the lexicon does not describe. */
export function borrowedIn({ entities, metrics }: Lexicon, subjects: Subjects): Names['borrowed'] {
  const known = new Set([...entities, ...metrics].map(({ id }) => id));
  const unknown = (ids: Iterable<string>): string[] => [...new Set(ids)].filter((id) => !known.has(id));
  return {
    entities: unknown(subjects.keys()),
    metrics: unknown(new Set([...subjects.values()].flatMap((counts) => [...counts.keys()]))),
  };
}

/** @param about `null` for everybody */
export async function subjectsIn(asked: Asked, about: readonly EntityId[] | null): Promise<Subjects> {
  const where = about === null ? '' : 'WHERE entity = ANY($1)';
  const text = `SELECT entity, json_object_agg(metric, claims ORDER BY metric)::text FROM tieout.subject ${where} GROUP BY entity`;
  const { rows } = await asked.query({ text, values: about === null ? [] : [about], rowMode: 'array' });
  const shared = new Map<string, string>();
  const one = (id: string): string => {
    const known = shared.get(id);
    if (known === undefined) shared.set(id, id);
    return known ?? id;
  };
  const counts = (json: string | null): [string, number][] => Object.entries(JSON.parse(json ?? '{}'));
  return new Map(
    rows.map(([entity, json]) => [entity ?? '', new Map(counts(json ?? null).map(([id, count]) => [one(id), count]))]),
  );
}
