// The market of which a text tells only who counts it.

import type { EntityId } from '../../../claims/claim.ts';
import { Lately } from '../../../text/lately.ts';
import type { ReadBlock } from '../../reading/block.ts';
import { houseOf, houseUpTo } from '../../reading/houses.ts';
import { houseNamed, marketsCountedBy } from '../../reading/names/house-markets.ts';
import type { Search } from '../search.ts';

const NONE: ReadonlySet<EntityId> = new Set();

/** By house, what every figure of a block would look for again. */
const housed = new Lately<ReadBlock, Map<string, ReadonlySet<EntityId>>>();

/** The markets that the house counts whose figures the text gives. */
function marketsOfHouse({ block, context, index, scope }: Search): ReadonlySet<EntityId> {
  const house = houseOf({ scope, block }) ?? houseUpTo(block, scope.at) ?? context.house;
  if (house === null) return NONE;
  const known = housed.of(block, () => new Map<string, ReadonlySet<EntityId>>());
  const found = known.get(house);
  if (found !== undefined) return found;
  const id = houseNamed(index, house);
  const markets = id === null ? NONE : marketsCountedBy(id, index);
  known.set(house, markets);
  return markets;
}

/** Synergy口径：市场规模⟦1070亿美元⟧: the one market that the house counts whose figures the text gives. */
export function marketOfHouse(search: Search): EntityId | null {
  const [only, second] = marketsOfHouse(search);
  return only !== undefined && second === undefined ? only : null;
}

/** Whether the market may be meant that was spoken of before: another house's count may be of another one. */
export function isCountedHere(search: Search, market: EntityId): boolean {
  const markets = marketsOfHouse(search);
  return markets.size === 0 || markets.has(market);
}
