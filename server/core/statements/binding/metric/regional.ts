// What a region leaves of a company's figures.

import type { EntityId } from '../../../claims/claim.ts';
import { opt, type Pattern, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { isRegion, regionOf, WORLD } from '../../../language/regions.ts';
import type { ReadBlock } from '../../reading/block.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { lastIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';

const AT_HEAD: Pattern = seq(opt(word('in', 'across', 'within', '在', '于')), opt(word('the')));

const SET_OFF: Pattern = seq(upTo(1, word('市场', '地区', 'market')), COMMA);

/** The lexeme of a region that is set off by a comma right behind its own beginning at `from`; −1 where none is. */
function regionSetOff({ lexemes }: ReadBlock, from: number): number {
  const at = Math.max(AT_HEAD.match(lexemes, from, 1), from);
  const names = [1, 2].map((length) => lexemes.slice(at, at + length).map(({ text }) => text));
  const region = names.find((words) => isRegion(words.join(' ')));
  if (!region || regionOf(region.join(' ')) === WORLD) return -1;
  return startsAt(SET_OFF, lexemes, at + region.length) ? at : -1;
}

/** "In North America, net sales grew …", 一季度，在北美，净销售额…: a region set off before the metric leaves only a part of a company's; −1 where none is. */
export function regionalPart({ scope, block, index }: Search, entity: EntityId | null): number {
  if (index.entities.get(entity ?? '')?.kind !== 'company') return -1;
  const { from } = scope.sentence;
  const metric = lastIn(block, { from, to: scope.at }, (lexeme) => lexeme.metric !== null);
  const ids = block.lexemes[metric]?.metric?.metrics ?? [];
  if (ids.length === 0 || ids.some((id) => id === index.share || index.sizes.has(id))) return -1;
  const opens = (at: number): boolean => at === from || startsAt(COMMA, block.lexemes, at - 1);
  const head = lastIn(block, { from, to: metric }, (_, at) => opens(at) && regionSetOff(block, at) >= 0);
  return head < 0 ? -1 : regionSetOff(block, head);
}
