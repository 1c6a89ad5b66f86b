// Which market a house counts, where a text names the house and not the market: Synergy's 市场规模, a column of houses.

import type { EntityId } from '../../../claims/claim.ts';
import { fold } from '../../../text/fold.ts';
import type { LexiconIndex } from './lexicon-index.ts';

/** The markets whose size the claims give as a house counts it. */
export function marketsCountedBy(house: EntityId, { entities, store, sizes }: LexiconIndex): Set<EntityId> {
  const markets = [...entities.values()].filter(({ kind }) => kind === 'market').map(({ id }) => id);
  const counts = (market: EntityId): boolean =>
    [...sizes].some((size) => store.claimsAbout(market, size).some(({ basis }) => basis.includes(house)));
  return new Set(markets.filter(counts));
}

/**
 * The one market that all of the houses count.
 *
 * @param houses those that a text or a table names for its figures
 * @returns `null` where they count several in common, or none
 */
export function marketOfHouses(index: LexiconIndex, houses: readonly EntityId[]): EntityId | null {
  const [first, ...rest] = houses.map((house) => marketsCountedBy(house, index));
  const [only, second] = [...(first ?? [])].filter((market) => rest.every((each) => each.has(market)));
  return only !== undefined && second === undefined ? only : null;
}

/** The house of a name in folded characters. */
export function houseNamed({ entities }: LexiconIndex, folded: string): EntityId | null {
  for (const { id, kind, name, aliases } of entities.values())
    if (kind === 'body' && [name.zh, name.en, ...aliases].some((each) => fold(each) === folded)) return id;
  return null;
}
