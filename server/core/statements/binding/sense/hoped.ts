// Whether a figure is what somebody had expected.

import {
  any,
  endsAt,
  kind,
  one,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  where,
  word,
} from '../../../language/pattern.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { firstIn } from '../../reading/scope.ts';
import { isBystanderKind, isMarket } from '../entity/candidates.ts';
import { marketOfHouse } from '../entity/house-market.ts';
import type { Search } from '../search.ts';

/** Nouns of what is to come. */
export const PLAN: Pattern = word(
  '指引',
  '目标',
  '计划',
  '预期',
  '预测',
  '承诺',
  '规划',
  'guidance',
  'target',
  'forecast',
  'plan',
  'pledge',
  'outlook',
  'goal',
  'consensus',
  'estimate',
  'estimates',
  'forecasts',
  'targets',
  'projections',
  'expectations',
  'commitment',
  'commitments',
);
/** What the market's own figure is told against. */
const AGAINST: Pattern = seq(
  role('compare', 'says', 'tells', 'hoped', 'level', 'preposition', 'but', 'joiner'),
  upTo(1, word('了')),
);

/** 超出预期289亿美元: how much had been expected. */
const BEYOND_HOPED: Pattern = one(({ roles, text }) => roles.has('hoped') && /^[\u4e00-\u9fff]/.test(text));
/** Who expects something; 本土市场, 国际市场 is a place to sell in, with what it brought right behind it. */
const EXPECTING: Pattern = where(role('others'), (lexemes, at) => {
  const place = lexemes[at]?.text === '市场' && /[\u4e00-\u9fff]/.test(lexemes[at - 1]?.text ?? '');
  return !place || endsAt(AGAINST, lexemes, at);
});
/** What those who expect something did, behind the figure that they had in mind or right before it. */
const FORESAW: Pattern = any(
  word('expected', 'anticipated', 'predicted', 'pegged', 'pencilled in', 'penciled in', 'forecasted', 'had expected'),
  word('modelled', 'modeled', 'assumed', 'put down'),
  word('looked for', 'hoped for', 'bargained for', 'counted on', 'banked on', 'braced for', 'looking for'),
  seq(word('called'), word('for')),
);
const HOPED: Pattern = any(
  seq(
    role('others'),
    upTo(2, word('had', 'have', 'all', 'once', 'first')),
    FORESAW,
    upTo(2, role('determiner', 'adverb')),
  ),
  BEYOND_HOPED,
  seq(role('compare'), word('our', 'my')),
  seq(role('compare'), opt(word('the')), word('street', 'market'), word("'s")),
  seq(role('hoped'), word('的', 'of', 'for', 'at'), upTo(1, role('adverb'))),
  seq(EXPECTING, opt(word("'s")), upTo(1, word('at', 'of', 'for'))),
  seq(role('others'), role('tells', 'forecast')),
);
const AVERAGE: Pattern = seq(
  upTo(2, any(role('qualifier'), word('average', 'median', 'mean'))),
  word('of', 'by', 'from', 'among'),
  role('others'),
  PLAN,
);

/** "versus $99.9 billion expected", "the $148.86 billion analysts expected". */
const EXPECTED: Pattern = seq(
  upTo(1, word('in', 'of')),
  upTo(
    4,
    any(
      role('others'),
      word('that', 'which', 'had', 'had been', 'were', 'was', 'been', 'quarterly'),
      kind('publisher', 'metric'),
    ),
  ),
  FORESAW,
);

const EXPECTED_AMOUNT: Pattern = seq(kind('amount'), EXPECTED);

/** "$4.14 vs $3.97 expected, and Azure grew 39%": whether the word at `at` only says of the amount before it that it was expected. */
export function expectsAmount(lexemes: readonly Lexeme[], at: number): boolean {
  return endsAt(EXPECTED_AMOUNT, lexemes, at + 1) && lexemes[at + 1]?.text !== 'to';
}

/** "vs ⟦$177.3B⟧ Street": whose figure it is, right behind it. */
const STREET: Pattern = seq(upTo(1, role('qualifier')), word('street', 'the street', 'wall street'));
/** 一季度市场⟦1290亿美元⟧, "the market $129 billion": in a text that measures a market, and with no company before it that anything was expected of. */
function isMarketItself(search: Search): boolean {
  const { scope, block, context, index } = search;
  const text = block.lexemes[scope.at - 1]?.text;
  if (text !== 'the market' && text !== '市场') return false;
  if (context.market === null && marketOfHouse(search) === null) return false;
  if (text === 'the market') return true;
  const before = { from: scope.sentence.from, to: scope.at };
  return (
    firstIn(block, before, (_, at) => {
      const id = block.who[at];
      return id != null && !isBystanderKind(index, id) && !isMarket(index, id);
    }) < 0
  );
}

/** 高于市场预期的308亿美元, "versus our $32.4bn and the Street at $32.5bn", "the 242.65 billion average of analyst estimates": what somebody had expected; the market that a text measures expects nothing. */
export function isHopedFor(search: Search): boolean {
  const { scope, block } = search;
  const measured = isMarketItself(search);
  return (
    (!measured && endsAt(HOPED, block.lexemes, scope.at)) ||
    startsAt(AVERAGE, block.lexemes, scope.at + 1) ||
    startsAt(STREET, block.lexemes, scope.at + 1) ||
    startsAt(EXPECTED, block.lexemes, scope.at + 1)
  );
}
