// Whom a draft names, told from its words alone: what a database on a server is asked about once, before the draft is checked.

import type { EntityId, Lexicon } from '../../claims/claim.ts';
import { fold } from '../../text/fold.ts';
import type { PhraseTable } from '../../text/phrases.ts';
import { entityNames, topAmong } from './lexicon-index.ts';
import type { EntityName } from './mentions.ts';

interface Names {
  readonly table: PhraseTable<EntityName>;
  /** Everybody in a tree, by the entity at its top. */
  readonly trees: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly topOf: (id: EntityId) => EntityId;
}

const known = new WeakMap<Lexicon, Names>();

function namesOf(lexicon: Lexicon): Names {
  const found = known.get(lexicon);
  if (found) return found;
  const byId = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
  const topOf = (id: EntityId): EntityId => topAmong(byId, id);
  const names = { table: entityNames(lexicon.entities), trees: Map.groupBy(byId.keys(), topOf), topOf };
  known.set(lexicon, names);
  return names;
}

/**
 * The entities that a text names, and those that they are a part of or have as parts: a figure is held against the group and
 * against the segment beside the one it is said of. Nothing is bound: somebody is named wherever one of their names stands.
 *
 * @param text a draft or any part of one
 * @returns ids in the order of the lexicon
 */
export function mentionedEntities(text: string, lexicon: Lexicon): readonly EntityId[] {
  const { table, trees, topOf } = namesOf(lexicon);
  const named = table.all(fold(text)).flatMap(({ values }) => values.map(({ entity }) => topOf(entity)));
  const all = new Set([...new Set(named)].flatMap((top) => trees.get(top) ?? [top]));
  return lexicon.entities.flatMap(({ id }) => (all.has(id) ? [id] : []));
}
