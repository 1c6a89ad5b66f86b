// Which market a text speaks of after a sentence.

import type { EntityId } from '../../claims/claim.ts';
import { isMarket } from '../binding/entity/candidates.ts';
import type { RunningContext } from '../context.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { lastIn } from '../reading/scope.ts';
import type { Statement } from '../statement.ts';

/** "Omdia hands out these shares of the AI cloud market:", the market that a line names which leads in to a list. */
export function listedMarketAfter(block: ReadBlock, sentence: Sentence): EntityId | null {
  const last = lastIn(block, sentence, ({ text }) => text !== '\n');
  if (block.lexemes[last]?.text !== ':') return null;
  const at = lastIn(block, { from: 0, to: sentence.to }, (_, place) => isMarket(block.index, block.who[place] ?? ''));
  return block.who[at] ?? null;
}

/** The market that the text has named last, or that its last figures were found to be of. */
export function marketAfter(
  { market }: RunningContext,
  worthy: readonly Statement[],
  block: ReadBlock,
  sentence: Sentence,
): EntityId | null {
  const at = lastIn(block, sentence, (_, place) => isMarket(block.index, block.who[place] ?? ''));
  const bound = worthy.findLast(({ readings: { best } }) => isMarket(block.index, best.entity?.value ?? ''));
  return block.who[at] ?? bound?.readings.best.entity?.value ?? market;
}
