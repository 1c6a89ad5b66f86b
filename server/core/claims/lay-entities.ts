// Entities of one database laid over those of another: those that share a name, a kind and a parent are one.

import type { Entity, EntityId } from './claim.ts';
import { allNames, anyShared, byNames, displayNames, foundBy, joinedNames, onlyOne, standsFor } from './same-names.ts';

/** How many entities are above it, as far as the list tells; those at the top come first when names are compared. */
function depthOf(entity: Entity, byId: ReadonlyMap<EntityId, Entity>): number {
  const seen = new Set<EntityId>();
  for (let at: EntityId | null = entity.id; at && !seen.has(at); at = byId.get(at)?.parent ?? null) seen.add(at);
  return seen.size;
}

/**
 * The entities of the lower list that are ones of the upper list under another id.
 *
 * @param renamed what is known of that from further below
 * @returns lower ids, each with the upper id that stands for it
 */
export function sameEntities(
  lower: readonly Entity[],
  upper: readonly Entity[],
  renamed: ReadonlyMap<EntityId, EntityId> = new Map(),
): ReadonlyMap<EntityId, EntityId> {
  if (lower.length === 0) return renamed;
  const ids = new Set(upper.map(({ id }) => id));
  const kept = new Set(lower.map(({ id }) => id));
  const names = byNames(
    lower.filter(({ id }) => !ids.has(id)),
    allNames,
  );
  const all = new Map([...lower, ...upper].map((entity) => [entity.id, entity]));
  const same = new Map(renamed);
  const parentOf = ({ parent }: Entity): EntityId | null => (parent === null ? null : standsFor(same, parent));
  const inOrder = upper
    .filter(({ id }) => !kept.has(id))
    .map((entity) => [depthOf(entity, all), entity] as const)
    .sort(([a], [b]) => a - b);
  for (const [, entity] of inOrder) {
    const alike = foundBy(names, allNames(entity)).filter(
      (other) => other.kind === entity.kind && !same.has(other.id) && parentOf(other) === parentOf(entity),
    );
    const shown = alike.filter((other) => anyShared(displayNames(other), displayNames(entity)));
    const one = onlyOne(shown, alike);
    if (one) same.set(one.id, entity.id);
  }
  return same;
}

const CALENDAR_YEAR = 12;

/** The upper entity with what the lower one knows besides. A fiscal year that it does not have of its own is the lower one's. */
function joined(upper: Entity, lower: Entity): Entity {
  const open = (): boolean => false;
  const aliases = joinedNames(
    [upper.name.zh, upper.name.en, ...upper.aliases],
    [lower.name.zh, lower.name.en, ...lower.aliases],
    open,
  );
  return {
    ...upper,
    aliases: aliases.slice(2),
    localAliases: joinedNames(upper.localAliases, lower.localAliases, open),
    currency: upper.currency ?? lower.currency,
    fiscalYearEnd: upper.fiscalYearEnd === CALENDAR_YEAR ? lower.fiscalYearEnd : upper.fiscalYearEnd,
  };
}

/** Where both have an entity of one id the upper one stands; entities that are one by their names are joined under the upper id. */
export function entitiesOver(
  lower: readonly Entity[],
  upper: readonly Entity[],
  same: ReadonlyMap<EntityId, EntityId>,
): readonly Entity[] {
  const byId = new Map([...lower, ...upper].map((entity) => [entity.id, entity]));
  for (const entity of lower) {
    const id = standsFor(same, entity.id);
    const above = byId.get(id);
    if (id === entity.id || !above) continue;
    byId.set(id, joined(above, entity));
    byId.delete(entity.id);
  }
  return [...byId.values()].map((entity) =>
    entity.parent === null || !same.has(entity.parent) ? entity : { ...entity, parent: standsFor(same, entity.parent) },
  );
}
