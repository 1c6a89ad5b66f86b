// From one revision of a database to the present one: only what has changed since is read again.

import type { PoolClient } from 'pg';
import type { EntityId } from '../../core/claims/claim.ts';
import { type Asked, claimsOf } from './claims-of.ts';
import { type Content, type FarStore, type Loaded, loadedOf, type Revision } from './far-store.ts';
import { lexiconIn, type Subjects, subjectsIn } from './names.ts';

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

/** Everything that is read of a database before anybody is asked about. */
export async function firstContent(client: PoolClient): Promise<Content> {
  const { rows } = await client.query<string[]>({
    text: 'SELECT revision::text, stamp::text FROM tieout.state',
    values: [],
    rowMode: 'array',
  });
  const [number = '0', stamp = ''] = rows[0] ?? [];
  return {
    revision: { number, stamp },
    lexicon: await lexiconIn(client),
    subjects: await subjectsIn(client, null),
    loaded: new Map(),
  };
}

function withSubjects(before: Subjects, about: readonly EntityId[], fresh: Subjects): Subjects {
  const subjects = new Map(before);
  for (const id of about) {
    const counts = fresh.get(id);
    if (counts) subjects.set(id, counts);
    else subjects.delete(id);
  }
  return subjects;
}

async function reloaded(client: PoolClient, loaded: Loaded, entities: readonly EntityId[] | null): Promise<Loaded> {
  const changed = entities ? entities.filter((id) => loaded.has(id)) : [...loaded.keys()];
  if (changed.length === 0) return loaded;
  return new Map([...loaded, ...loadedOf((await claimsOf(client, changed)).byEntity)]);
}

/** The present content; `null` where it is that of the store. The transaction sees one state throughout. */
export async function contentSince(client: PoolClient, store: FarStore): Promise<Content | null> {
  const since = await changedSince(client, store.at);
  if (!since) return firstContent(client);
  const { now, known, names, entities: changed } = since;
  if (known && now.number === store.at.number) return null;
  const entities = known ? changed : null;
  const { lexicon, subjects } = store;
  return {
    revision: now,
    lexicon: names || !known ? await lexiconIn(client) : lexicon,
    subjects: entities
      ? withSubjects(subjects, entities, await subjectsIn(client, entities))
      : await subjectsIn(client, null),
    loaded: await reloaded(client, new Map(store.content.loaded), entities),
  };
}
