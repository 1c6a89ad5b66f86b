// A part that a word takes up from the sentence before.

import type { EntityId } from '../../../claims/claim.ts';
import { lastIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';

/** "This activity" takes up what was named right before, be it in passing. */
const POINTS_BACK: ReadonlySet<string> = new Set(['this', 'that']);

/** The part that the sentence before named last, where the word at a place points back to it. */
export function pointedBack({ scope, block, index }: Search, at: number): EntityId | null {
  if (!POINTS_BACK.has(block.lexemes[at]?.text.split(' ')[0] ?? '')) return null;
  const before = block.sentences[block.sentences.indexOf(scope.sentence) - 1];
  const isUnit = (place: number): boolean => index.entities.get(block.who[place] ?? '')?.kind === 'segment';
  const just = before ? lastIn(block, before, (_, place) => isUnit(place)) : -1;
  return block.who[just] ?? null;
}
