// Subjects told by their place among others: the former, the latter, "the first".

import { any, type Pattern, role, seq, startsAt, word } from '../../../language/pattern.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { ENTITY, firstIn, firstOf, has, lastIn, lastOf } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { candidatesIn } from './candidates.ts';
import { of, part, type Rule } from './entity-behind.ts';

const OF_TWO: Pattern = role('former', 'latter');

/** 前者 and 后者: the first or the second of the last two entities named. */
export const pairMember: Rule = (search) => {
  const { scope, block } = search;
  const at = lastOf(block, { from: scope.sentence.from, to: scope.at }, OF_TWO);
  if (at < 0) return null;
  const before = candidatesIn(search, { from: 0, to: at });
  const [first, second] = [before.at(-2), before.at(-1)];
  if (!first || !second) return null;
  return has(block.lexemes[at], 'former')
    ? of(part(search, first, 'former', 'stated'))
    : of(part(search, second, 'latter', 'stated'));
};

const NUMBERED: Pattern = seq(
  word('the'),
  word('first', 'second', 'third', 'fourth', 'fifth'),
  any(COMMA, role('auxiliary', 'copula', 'verb', 'earns', 'up', 'down')),
);

const FEW: ReadonlySet<string> = new Set(['two', 'three', 'four', 'five', 'several', 'both']);
const TIMES = /^(?:quarter|year|month|half|halves|week|day)s?$/;

/** "Two rivals": that the block counts things before, which are no stretches of time. */
function countsThings({ block }: Search, to: number): boolean {
  const at = lastIn(block, { from: 0, to }, ({ text }, place) => {
    const next = block.lexemes[place + 1];
    return FEW.has(text) && next !== undefined && next.kind !== 'mark' && !TIMES.test(next.text);
  });
  return at >= 0;
}

/** "Two rivals …. The first had revenue of …": one of several that the text has counted, none of them by name. */
export const numbered: Rule = (search) => {
  const { scope, block, periods } = search;
  const at = firstIn(block, { from: scope.sentence.from, to: scope.at }, ({ kind }) => kind !== 'mark');
  if (at < 0 || !startsAt(NUMBERED, block.lexemes, at) || !countsThings(search, at)) return null;
  const timed = periods.some((use) => use.at === at + 1 && use.role !== 'gloss');
  const named = firstOf(block, { from: at, to: scope.at }, ENTITY) >= 0;
  return timed || named ? null : { entity: null, others: [], stranger: at + 1 };
};
