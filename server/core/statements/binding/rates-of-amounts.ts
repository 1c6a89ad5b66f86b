// 收入1928.69亿元，毛利1087.98亿元，同比分别增长15%和22%: rates that pair with the amounts that their sentence has given before them.

import type { EntityId } from '../../claims/claim.ts';
import type { Range, ReadBlock, Sentence } from '../reading/block.ts';
import { isRate } from '../reading/kinds.ts';
import { lastIn, placesIn } from '../reading/scope.ts';
import type { Run } from './runs.ts';
import { NO_SHARE, type Share } from './share.ts';

function isRateAt({ lexemes }: ReadBlock, at: number): boolean {
  const figure = lexemes[at]?.figure;
  return figure != null && isRate(figure);
}

/** What an amount has between it and the amount before: its metric, and whose it is. */
function ownOf(block: ReadBlock, gap: Range, sentence: Sentence, subject: EntityId | null): Share | null {
  const metric = lastIn(block, gap, (lexeme) => lexeme.metric !== null);
  const entity = lastIn(block, gap, (_, place) => block.who[place] != null);
  const named = lastIn(block, { from: sentence.from, to: gap.to }, (_, place) => block.who[place] != null) >= 0;
  if (metric < 0 && entity < 0 && (named || subject === null)) return null;
  return {
    ...NO_SHARE,
    metric: metric < 0 ? null : metric,
    entity: entity < 0 ? null : entity,
    listedEntity: named ? null : subject,
  };
}

/**
 * The amounts that a list of rates is about, where there are as many of them since the last rate.
 *
 * @param subject whom the text speaks of
 */
export function ratesOfAmounts(
  block: ReadBlock,
  sentence: Sentence,
  { items, from: to }: Run<number>,
  subject: EntityId | null,
): Share[] | null {
  const { from } = sentence;
  if (!items.every((at) => isRateAt(block, at))) return null;
  const rate = lastIn(block, { from, to }, ({ kind }, at) => kind === 'amount' && isRateAt(block, at));
  const amounts = placesIn(block, { from: Math.max(from, rate + 1), to }, ({ kind }) => kind === 'amount');
  if (amounts.length !== items.length) return null;
  const start = Math.max(from - 1, rate);
  const shares = amounts.map((at, nth) =>
    ownOf(block, { from: (amounts[nth - 1] ?? start) + 1, to: at }, sentence, subject),
  );
  return shares.every((share) => share !== null) ? shares : null;
}
