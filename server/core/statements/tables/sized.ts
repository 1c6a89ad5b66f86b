// Tables that tell how large a market is, by who counts it, and what companies have of it.

import type { EntityId, MetricId } from '../../claims/claim.ts';
import type { Figure } from '../../figures/figure.ts';
import { isMarket } from '../binding/entity/candidates.ts';
import type { RunningContext } from '../context.ts';
import { marketOfHouses } from '../reading/names/house-markets.ts';
import type { LexiconIndex } from '../reading/names/lexicon-index.ts';
import type { Header } from './headers.ts';

/** What of a cell's place tells whether it is of a market's size or of a share of it. */
interface Sizing {
  readonly column: Header;
  readonly row: Header;
  /** The market that the table sizes. */
  readonly sized: EntityId | null;
}

/** Whether the cell's own headers name how large a market is. */
export function isSized({ column, row }: Sizing, index: LexiconIndex): boolean {
  return [...column.metrics, ...row.metrics].some((id) => index.sizes.has(id));
}

/** | 规模 | 阿里云 | 华为云 |: what a company has of the market that the table sizes. */
export function isShareCell({ column, row, sized }: Sizing, figure: Figure, index: LexiconIndex): boolean {
  const named = column.entity ?? row.entity;
  if (!sized || !index.share || figure.kind !== 'percent' || named === null || isMarket(index, named)) return false;
  return column.metrics.length === 0 && row.metrics.length === 0 && !column.growth && !row.growth;
}

/** The metric of such a cell. */
export function sharesIn(place: Sizing, figure: Figure, index: LexiconIndex): MetricId[] {
  return index.share && isShareCell(place, figure, index) ? [index.share] : [];
}

/** The market that a table with a size in its headers is about: that which its headers or its caption name, else that which its houses count. */
export function marketSized(
  headers: readonly Header[],
  caption: Header | null,
  context: RunningContext,
  index: LexiconIndex,
): EntityId | null {
  if (!headers.some(({ metrics }) => metrics.some((id) => index.sizes.has(id)))) return null;
  const named = [...headers, caption].flatMap((header) => header?.market ?? []);
  const houses = [...headers, caption].flatMap((header) => header?.house ?? []);
  return named[0] ?? marketOfHouses(index, [...new Set(houses)]) ?? context.market;
}
