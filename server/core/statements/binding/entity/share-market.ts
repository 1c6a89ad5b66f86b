// Of which market a share is.

import type { Basis, EntityId } from '../../../claims/claim.ts';
import { houseOf, houseUpTo } from '../../reading/houses.ts';
import { marketIn } from '../../reading/names/market-regions.ts';
import { placesIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { isMarket, isWholeBehind } from './candidates.ts';
import { regionBefore } from './entity-behind.ts';

/**
 * Omdia：中国AI云市场…。IDC则说，阿里云占⟦27%⟧: what another house counts need not be the market that the one before it told of.
 *
 * @param market where the block named it; `undefined` where the text above did
 */
function isOfOtherHouse(search: Search, market: number | undefined): boolean {
  const { block, scope, context } = search;
  const told = houseOf(search);
  const own = market === undefined ? (told ?? houseUpTo(block, scope.at)) : told;
  const before = (market === undefined ? null : houseUpTo(block, market)) ?? context.house;
  return own !== null && before !== null && own !== before;
}

/** Canalys：市场116亿美元；阿里云占⟦33%⟧: the market whose size the sentence right before told. */
function measuredBefore({ index, context: { subject, metric } }: Search): EntityId | null {
  return subject !== null && isMarket(index, subject) && index.sizes.has(metric ?? '') ? subject : null;
}

/** The market that a share is of: the one behind it or before it in the sentence, else the last one named before, in the region that the sentence tells. */
export function marketOf(search: Search): Basis[] {
  const { scope, block, index, context } = search;
  const markets = placesIn(
    block,
    { from: 0, to: scope.sentence.to },
    (_, at) => block.who[at] != null && isMarket(index, block.who[at] ?? ''),
  );
  const here = markets.filter((place) => place >= scope.sentence.from);
  const at =
    here.find((place) => place > scope.at && isWholeBehind(block, place)) ??
    here.findLast((place) => place < scope.at) ??
    here.at(-1) ??
    markets.findLast((place) => place < scope.at);
  if ((at === undefined || at < scope.sentence.from) && isOfOtherHouse(search, at)) return [];
  const region = at === undefined || at < scope.sentence.from ? regionBefore(search) : null;
  const running = (at === undefined ? null : block.who[at]) ?? context.market;
  const market =
    region !== null && running
      ? marketIn(index, running, region)
      : at === undefined
        ? (context.listedMarket ?? measuredBefore(search))
        : block.who[at];
  return market ? [market] : [];
}
