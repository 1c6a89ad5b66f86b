// The accounting standard that opens a sentence, or under which it goes on.

import { any, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { throughSemicolons } from '../../reading/houses.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { AMOUNT, firstIn, firstOf, has, lastIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { isAdjusted } from './exclusion.ts';
import { isNotUnder, STANDARDS } from './same-basis.ts';

/** 非国际财务报告准则下，…: what a standard is followed by where it is set off at its sentence's head. */
const SET_OFF: Pattern = seq(
  upTo(3, any(role('preposition', 'qualifier', 'determiner'), word('口径', '基准', '计', '准则', 'basis', 'measures'))),
  COMMA,
);

/** 非公认会计准则下经营利润22亿元，净利润⟦38亿元⟧: what is told under a standard stays under it until another one is named. */
const UNDER: Pattern = seq(
  upTo(2, word('口径', '基准', '计', '准则')),
  word('下', '之下', '口径下', '基准下', '准则下', '计量下'),
);

/** The same in the name of a metric: 非公认会计准则下净利润. */
function isUnderAdjusted(lexeme: Lexeme, index: Search['index']): boolean {
  return lexeme.text.includes('下') && isAdjusted(lexeme, index);
}

/** 净利润37亿美元，非GAAP口径下为52亿美元；经营利润⟦55亿美元⟧: a standard that only gives another figure of the metric before ends where the next metric is named. */
function isOfOneFigure({ scope, block }: Search, standard: number): boolean {
  const amount = firstOf(block, { from: standard + 1, to: scope.at }, AMOUNT);
  if (amount < 0) return false;
  const named = (from: number, to: number): boolean =>
    firstIn(block, { from, to }, ({ metric }) => metric !== null) >= 0;
  return !named(standard + 1, amount) && named(amount + 1, scope.at);
}

/** The standard that opens the figure's sentence, or under which it goes on, and holds for the rest of it, if any. */
export function openingStandard(search: Search): 'gaap' | 'adjusted' | null {
  const { scope, block, index } = search;
  const { lexemes } = block;
  const { from } = throughSemicolons(block, scope.sentence);
  const last = lastIn(
    block,
    { from, to: scope.at },
    (lexeme) => has(lexeme, ...STANDARDS) || isUnderAdjusted(lexeme, index),
  );
  if (last < 0) return null;
  if (lexemes[last]?.metric) return 'adjusted';
  if (startsAt(UNDER, lexemes, last + 1)) {
    if (isOfOneFigure(search, last)) return null;
    return STANDARDS.find((each) => has(lexemes[last], each)) ?? null;
  }
  const at = firstIn(
    block,
    { from, to: scope.at },
    (lexeme) => has(lexeme, ...STANDARDS) || lexeme.kind === 'amount' || lexeme.metric !== null,
  );
  if (at < 0 || !startsAt(SET_OFF, lexemes, at + 1)) return null;
  if (has(lexemes[at], 'gaap') && isNotUnder(lexemes, at)) return 'adjusted';
  return STANDARDS.find((each) => has(lexemes[at], each)) ?? null;
}
