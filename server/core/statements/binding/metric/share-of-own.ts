// A share of what somebody has, told by the noun: "a 43% share of Baidu's revenue" is no share of a market.

import { any, covers, kind, opt, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import { isRate } from '../../reading/kinds.ts';
import { OWNS } from '../../reading/lexemes/marks.ts';
import { firstIn, gapBefore, lastIn } from '../../reading/scope.ts';
import { isMarket, SHARE_NOUN } from '../entity/candidates.ts';
import type { Search } from '../search.ts';
import { bare } from './metric-implied.ts';
import type { Rule } from './metric-named.ts';

/** Whose it is: "of Baidu Core's", "of the group's", "of its". */
const OF_SOMEBODYS: Pattern = seq(
  word('of'),
  opt(word('the')),
  any(
    seq(any(kind('entity'), role('pronoun', 'group')), upTo(2, kind('stranger', 'latin')), OWNS),
    word('its', 'their'),
  ),
  upTo(2, role('qualifier', 'adverb')),
);

/** What leads from the amount of a whole to what it is an amount of: "$23.9 billion operating income", "$23.9 billion in operating profit". */
const NAMES_WHOLE: Pattern = seq(opt(word('of', 'in', 'worth of')), upTo(3, role('qualifier', 'adjusted', 'gaap')));

/** "59% of the group's $23.9 billion operating income": where the metric of the whole's amount stands; −1 for none. */
function wholeOfAmount({ block, index }: Search, rate: number): number {
  const { lexemes } = block;
  const amount = OF_SOMEBODYS.match(lexemes, rate + 1, 1);
  const figure = lexemes[amount]?.kind === 'amount' ? lexemes[amount]?.figure : null;
  if (figure?.kind !== 'money') return -1;
  const at = firstIn(block, { from: amount + 1, to: lexemes.length }, ({ metric }) => metric !== null);
  const named = at >= 0 && covers(NAMES_WHOLE, lexemes, amount + 1, at);
  return named && index.metrics.get(lexemes[at]?.metric?.metrics[0] ?? '')?.kind === 'money' ? at : -1;
}

/** Where the metric stands of which the noun at `noun` tells a share; −1 where it tells none of somebody's. */
function wholeOf({ block, index }: Search, noun: number): number {
  const { lexemes } = block;
  const end = SHARE_NOUN.match(lexemes, noun, 1) < 0 ? -1 : OF_SOMEBODYS.match(lexemes, noun + 1, 1);
  const metric = index.metrics.get(lexemes[end]?.metric?.metrics[0] ?? '');
  const ofMarket = lastIn(block, { from: noun, to: end }, (_, at) => isMarket(index, block.who[at] ?? '')) >= 0;
  return metric?.kind === 'money' && !ofMarket ? end : -1;
}

const STANDS: Pattern = seq(
  role('level', 'copula', 'up', 'down'),
  upTo(3, role('adverb', 'level', 'arrive', 'determiner')),
);

/** "A 43% share of Baidu Core's revenue", "59% of the group's $23.9 billion operating income", "its share of Amazon's sales was 18.3%": of what the share is one. */
export const shareOfOwn: Rule = (search) => {
  const { scope, block } = search;
  if (!isRate(scope.figure)) return null;
  const behind = Math.max(wholeOf(search, scope.at + 1), wholeOfAmount(search, scope.at));
  const noun = behind >= 0 ? -1 : lastIn(block, gapBefore(scope), (_, at) => wholeOf(search, at) >= 0);
  const before = noun < 0 ? -1 : wholeOf(search, noun);
  const stands = before >= 0 && covers(STANDS, block.lexemes, before + 1, scope.at);
  const at = behind >= 0 ? behind : stands ? before : -1;
  const [metric] = block.lexemes[at]?.metric?.metrics ?? [];
  return metric ? { ...bare(metric, 'attached', 'stated'), at } : null;
};
