// From one revision of a database to the present one: only what has changed since is read again.

import type { EntityId, MetricId } from '../../../core/claims/claim.ts';
import { claimsOf, type Revision } from '../claims-of.ts';
import type { Content, FarStore } from '../far-store.ts';
import type { Asked } from './asked.ts';
import { borrowedIn, lexiconIn, type Subjects, subjectsIn } from './names.ts';

/** What has changed since a revision. */
interface Since {
  readonly now: Revision;
  /** Whether the revision is one that this database has been at: one that was put back from a backup may not have been. */
  readonly known: boolean;
  readonly names: boolean;
  /** Whose claims have changed; `null` for anybody's. */
  readonly entities: readonly EntityId[] | null;
}

const SINCE = `
  SELECT s.revision::text, s.stamp::text, EXISTS (SELECT FROM tieout.change WHERE revision = $1 AND stamp = $2)::text,
    coalesce(bool_or(c.names), false)::text, coalesce(bool_or(c.entities IS NULL), false)::text,
    (SELECT to_json(array_agg(DISTINCT e))::text FROM tieout.change d, unnest(d.entities) AS e WHERE d.revision > $1)
  FROM tieout.state s LEFT JOIN tieout.change c ON c.revision > $1 GROUP BY s.revision, s.stamp`;

async function changedSince(asked: Asked, { number, stamp }: Revision): Promise<Since | null> {
  const { rows } = await asked.query({ text: SINCE, values: [number, stamp], rowMode: 'array' });
  const [revision, mark, known, names, anybody, entities] = rows[0] ?? [];
  if (typeof revision !== 'string' || typeof mark !== 'string') return null;
  return {
    now: { number: revision, stamp: mark },
    known: known === 'true',
    names: names === 'true',
    entities: anybody === 'true' ? null : (JSON.parse(entities ?? '[]') as EntityId[]),
  };
}

/** Everything that is read of a database before anybody is asked about, in a transaction that sees one state. */
export async function firstContent(client: Asked): Promise<Content> {
  const text = 'SELECT revision::text, stamp::text FROM tieout.state';
  const { rows } = await client.query({ text, values: [], rowMode: 'array' });
  const [number, stamp] = rows[0] ?? [];
  const lexicon = await lexiconIn(client);
  const subjects = await subjectsIn(client, null);
  return {
    revision: { number: number ?? '', stamp: stamp ?? '' },
    lexicon,
    subjects,
    borrowed: borrowedIn(lexicon, subjects),
    loaded: new Map(),
  };
}

function isSame(a: ReadonlyMap<MetricId, number> | undefined, b: ReadonlyMap<MetricId, number> | undefined): boolean {
  return a?.size === b?.size && [...(a ?? [])].every(([metric, count]) => b?.get(metric) === count);
}

/** A value that changes leaves it as it is: then nothing is copied. */
function withSubjects(before: Subjects, about: readonly EntityId[], fresh: Subjects): Subjects {
  if (about.every((id) => isSame(before.get(id), fresh.get(id)))) return before;
  const subjects = new Map(before);
  for (const id of about) {
    const counts = fresh.get(id);
    if (counts) subjects.set(id, counts);
    else subjects.delete(id);
  }
  return subjects;
}

/** Whether somebody has claims of a metric now that nobody had any of before, as far as can be told without looking at all. */
function isNews(before: Subjects, fresh: Subjects): boolean {
  return [...fresh].some(([id, counts]) => [...counts.keys()].some((metric) => !before.get(id)?.has(metric)));
}

/** Whether there is anything to read, and how much. */
export type Change =
  | { readonly kind: 'none' }
  /** Only claims about these. */
  | { readonly kind: 'some'; readonly entities: readonly EntityId[]; readonly now: Revision }
  | { readonly kind: 'much' };

export async function changeSince(asked: Asked, { at }: FarStore): Promise<Change> {
  const since = await changedSince(asked, at);
  if (!since) return { kind: 'much' };
  const { now, known, names, entities } = since;
  if (known && now.number === at.number) return { kind: 'none' };
  return known && !names && entities ? { kind: 'some', entities, now } : { kind: 'much' };
}

/** The store's content with what is new about some; `null` where it has changed again meanwhile. One statement sees one state. */
export async function contentAbout(
  asked: Asked,
  store: FarStore,
  entities: readonly EntityId[],
  now: Revision,
): Promise<Content | null> {
  const { lexicon, subjects, borrowed, loaded } = store.content;
  const changed = new Set(entities);
  // What claims of others say is told with the claims that name them.
  const open = [...loaded].flatMap(([id, held]) =>
    changed.has(id) || held.beside.some(({ entity }) => changed.has(entity)) ? [id] : [],
  );
  const brought = await claimsOf(asked, open, entities);
  if (brought.revision.number !== now.number || brought.revision.stamp !== now.stamp) return null;
  const fresh = withSubjects(subjects, entities, brought.subjects);
  return {
    revision: now,
    lexicon,
    subjects: fresh,
    borrowed: isNews(subjects, brought.subjects) ? borrowedIn(lexicon, fresh) : borrowed,
    loaded: new Map([...loaded, ...brought.byEntity]),
  };
}

/** Everything anew, with the claims of those that the store has claims of; in a transaction that sees one state. */
export async function contentAgain(client: Asked, store: FarStore): Promise<Content> {
  const fresh = await firstContent(client);
  const open = [...store.content.loaded.keys()];
  return open.length === 0 ? fresh : { ...fresh, loaded: (await claimsOf(client, open)).byEntity };
}
