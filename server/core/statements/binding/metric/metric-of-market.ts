// What is told of a market that no word names: who has how much of it, and how large it is.

import type { EntityId } from '../../../claims/claim.ts';
import {
  any,
  covers,
  endsAt,
  kind,
  one,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  where,
  word,
} from '../../../language/pattern.ts';
import { isRegion, regionOf } from '../../../language/regions.ts';
import { isRate } from '../../reading/kinds.ts';
import { CLOSE, COMMA, OPEN, OWNS } from '../../reading/lexemes/marks.ts';
import { marketIn } from '../../reading/names/market-regions.ts';
import { ENTITY, firstIn, gapBefore, hasRole, lastIn, placesOf } from '../../reading/scope.ts';
import { isMarket } from '../entity/candidates.ts';
import type { Search } from '../search.ts';
import { speaksOfGrowth } from '../sense/change.ts';
import { bare } from './metric-implied.ts';
import type { Rule } from './metric-named.ts';

const OF_IT: Pattern = any(seq(word('of'), word('it', 'that', 'this')), word('of that', 'of this'));

const OF_MARKET: Pattern = seq(
  word('of'),
  upTo(
    5,
    any(
      role('determiner', 'qualifier', 'place'),
      one(({ kind: what, text }) => what === 'latin' && text !== 'market'),
    ),
  ),
  word('market', 'the market'),
);

/** As many lexemes as a label at a paragraph's head may have: **份额**：. */
const LONGEST_LABEL = 6;

/** Whether the text is about who has how much of a market: it spoke of a market, or of shares, right before, or its paragraph is headed so. */
function speaksOfShares({ block, index, context }: Search): boolean {
  if (context.metric === index.share || index.sizes.has(context.metric ?? '')) return true;
  if (index.entities.get(context.subject ?? '')?.kind === 'market') return true;
  const head = { from: 0, to: LONGEST_LABEL };
  const label = firstIn(
    block,
    head,
    ({ metric, roles }) => metric?.metrics.includes(index.share ?? '') === true || roles.has('share'),
  );
  return label >= 0 && firstIn(block, { from: label, to: LONGEST_LABEL }, ({ text }) => text === ':') >= 0;
}

/** 市场规模1070亿美元，亚马逊⟦29%⟧: whether the sentence has told before how large the market is that companies share. */
function followsSize({ scope, block, index }: Search): boolean {
  const before = { from: scope.sentence.from, to: scope.left.from };
  return firstIn(block, before, ({ metric }) => metric?.metrics.some((id) => index.sizes.has(id)) === true) >= 0;
}

/** Verbs of speed tell growth, wherever it arrives. */
const SPEEDS: Pattern = word(
  'accelerated',
  'quickened',
  'slowed',
  'decelerated',
  'sped up',
  'speeded up',
  'picked up',
  '加速',
  '提速',
  '放缓',
  '加快',
  '减速',
);

const ARRIVED: Pattern = seq(
  where(role('up', 'down'), (lexemes, at) => !startsAt(SPEEDS, lexemes, at)),
  upTo(1, role('adverb')),
  word('to', '至', '到'),
  upTo(1, role('adverb')),
);

const ARRIVES_IN_ONE: Pattern = one(({ roles }) => roles.has('arrive') && (roles.has('up') || roles.has('down')));

/** "Amazon slipped to 28%", 微软回升至21%: where a share arrives is one as well, in a sentence that names no growth. */
function arrivesAtShare({ scope, block }: Search): boolean {
  const arrived = endsAt(ARRIVED, block.lexemes, scope.at) || endsAt(ARRIVES_IN_ONE, block.lexemes, scope.at);
  return scope.figure.kind === 'percent' && arrived && !hasRole(block, scope.sentence, 'growth', 'yoy', 'qoq');
}

/** A rate with a market and a company in its sentence, or in a text about a market, and no word of growth, is the company's share of the market; points are, growing or not. */
export const marketShare: Rule = (search, { changing }) => {
  const { scope, block, index, relations } = search;
  const gained = changing && scope.figure.kind === 'percentage-point' && !speaksOfGrowth(block, scope.clause);
  if (!isRate(scope.figure) || !index.share || (changing && !gained && !arrivesAtShare(search))) return null;
  const kindsIn = (from: number, to: number): (string | undefined)[] =>
    placesOf(block, { from, to }, ENTITY).map((at) => index.entities.get(block.who[at] ?? '')?.kind);
  const here = kindsIn(scope.sentence.from, scope.sentence.to);
  const ofIt = startsAt(OF_IT, block.lexemes, scope.at + 1);
  const spoken = (ofIt || hasRole(block, scope.sentence, 'share')) && kindsIn(0, scope.at).includes('market');
  const ofMarket = (_: unknown, at: number): boolean => startsAt(OF_MARKET, block.lexemes, at);
  const market =
    here.includes('market') || spoken || firstIn(block, { from: scope.sentence.from, to: scope.at + 2 }, ofMarket) >= 0;
  const several = relations.byFigure.get(scope.at)?.relation.kind === 'sum';
  const company = several || here.some((kind) => kind === 'company' || kind === 'segment');
  const running = kindsIn(scope.left.from, scope.at).length > 0 && (speaksOfShares(search) || followsSize(search));
  if (!(market || running) || !company) return null;
  return bare(index.share, 'market-share', startsAt(OF_MARKET, block.lexemes, scope.at + 1) ? 'stated' : 'shared');
};

/** "worth $13.4 billion", 市场⟦116亿美元⟧: what tells a market's size right before it. */
const WORTH: Pattern = seq(
  any(
    word('worth', 'valued at', 'sized at'),
    seq(word('市场', '大盘', '全市场', 'the market'), upTo(1, role('level', 'copula'))),
  ),
  upTo(1, role('adverb')),
);
const AT: Pattern = seq(word('at', '为', '在'), upTo(1, role('adverb')));

/** What is said of a market between its name and its amount, whatever the verb: when, that money is spent there, and that it comes to so much. */
const OF_ITS_SIZE: Pattern = upTo(
  12,
  any(
    kind('period', 'publisher'),
    one(({ text }) => isRegion(text)),
    role(
      'level',
      'copula',
      'adverb',
      'spends',
      'preposition',
      'qualifier',
      'auxiliary',
      'determiner',
      'combined',
      'tells',
    ),
    word(
      '服务',
      '市场',
      '支出',
      '花费',
      '开销',
      '费用',
      '钱',
      '花',
      'spending',
      'outlays',
      'expenditure',
      'expenditures',
    ),
    COMMA,
    OPEN,
    CLOSE,
    OWNS,
  ),
);

/** 中国大陆企业花在云服务上的钱: a place that is told apart from the market's name leaves open which market is meant. */
function isElsewhere({ scope, block, index }: Search, market: EntityId): boolean {
  return (
    firstIn(block, { from: scope.sentence.from, to: scope.at }, ({ kind: what, text }) => {
      const region = what === 'entity' || what === 'mark' ? null : regionOf(text);
      return region !== null && marketIn(index, market, region) !== market;
    }) >= 0
  );
}

/** "The market was worth $13.4 billion", "Omdia put China's AI cloud market at RMB22.3 billion", 全球云基础设施服务支出为1070亿美元: an amount of money that is a market's own is how large it is. */
export const marketSize: Rule = (search, { entity, strange }) => {
  const { scope, block, index } = search;
  const [size] = index.sizes;
  if (!size || !entity || scope.figure.kind !== 'money' || !isMarket(index, entity)) return null;
  const { lexemes } = block;
  if (strange < 0 && endsAt(WORTH, lexemes, scope.at)) return bare(size, 'market-size', 'shared');
  const at = lastIn(block, scope.left, (_, place) => block.who[place] === entity);
  if (at < 0) return null;
  const before = { from: gapBefore(scope).from, to: at };
  const put = strange < 0 && endsAt(AT, lexemes, scope.at) && hasRole(block, before, 'tells', 'says');
  const own = covers(OF_ITS_SIZE, lexemes, at + 1, scope.at) && !isElsewhere(search, entity);
  return put || own ? bare(size, 'market-size', 'shared') : null;
};
