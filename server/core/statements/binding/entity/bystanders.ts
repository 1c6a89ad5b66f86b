// Names that are nobody's figure: places, what stands in brackets, our own.

import { any, endsAt, kind, opt, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import type { ReadBlock } from '../../reading/block.ts';
import { firstIn, lastIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import type { Candidate } from './candidates.ts';
import { saysPronoun } from './entity-behind.ts';

const IN_PLACE: Pattern = seq(word('in'), opt(word('the')));

const AT_PLACE: Pattern = seq(word('at', 'near', 'around', 'from', 'across'), opt(word('the')));

/** "in Zhangbei", "sites at Heyuan" after a known name: where, not who. */
export function isPlace(search: Search, at: number, known: Candidate | null): boolean {
  const { block } = search;
  let first = at;
  while (block.lexemes[first - 1]?.kind === 'stranger') first--;
  return (
    endsAt(IN_PLACE, block.lexemes, first) ||
    ((known !== null || saysPronoun(search)) && endsAt(AT_PLACE, block.lexemes, first))
  );
}

/** Whether the place stands in a bracket that is closed before the figure. */
export function isBracketed(block: ReadBlock, place: number, figure: number): boolean {
  const mark = lastIn(block, { from: 0, to: place }, ({ text }) => text === '(' || text === ')');
  return (
    block.lexemes[mark]?.text === '(' && firstIn(block, { from: place, to: figure }, ({ text }) => text === ')') >= 0
  );
}

const OURS: Pattern = seq(word('our', '我们', '本公司'), upTo(2, any(role('qualifier'), kind('latin'))));

/** "our divested Wesson oil business": a part of whoever speaks. */
export function isOurs({ lexemes }: ReadBlock, at: number): boolean {
  let first = at;
  while (lexemes[first - 1]?.kind === 'stranger') first--;
  return endsAt(OURS, lexemes, first);
}

const WHOM: Pattern = seq(any(role('pronoun', 'unit', 'group'), kind('entity')), word('that', 'which', 'whom'));

/** "The company that Washington meant to strangle": who does something to the subject. */
export function isActor({ lexemes }: ReadBlock, at: number): boolean {
  let first = at;
  while (lexemes[first - 1]?.kind === 'stranger') first--;
  return endsAt(WHOM, lexemes, first);
}
