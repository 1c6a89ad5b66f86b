// The market of which a text tells only who counts it.

import type { EntityId } from '../../../claims/claim.ts';
import { Lately } from '../../../text/lately.ts';
import type { ReadBlock } from '../../reading/block.ts';
import { houseOf, houseUpTo } from '../../reading/houses.ts';
import { houseNamed, marketOfHouses } from '../../reading/names/house-markets.ts';
import type { Search } from '../search.ts';

/** By house, what every figure of a block would look for again. */
const housed = new Lately<ReadBlock, Map<string, EntityId | null>>();

/** Synergy口径：市场规模⟦1070亿美元⟧: the one market that the house counts whose figures the text gives. */
export function marketOfHouse(search: Search): EntityId | null {
  const { block, context, index } = search;
  const house = houseOf(search) ?? houseUpTo(block, search.scope.at) ?? context.house;
  if (house === null) return null;
  const known = housed.of(block, () => new Map<string, EntityId | null>());
  const found = known.get(house);
  if (found !== undefined) return found;
  const id = houseNamed(index, house);
  const market = id === null ? null : marketOfHouses(index, [id]);
  known.set(house, market);
  return market;
}
