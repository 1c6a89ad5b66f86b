// Words of change around a figure: which one is its own, and whether the figure is where the change arrived.

import { PASSING_WORDS } from '../../../figures/tables/hedge-words.ts';
import {
  any,
  covers,
  endsAt,
  kind,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import { isRate } from '../../reading/kinds.ts';
import { COMMA, OPEN, OWNS, PAUSE } from '../../reading/lexemes/marks.ts';
import { AMOUNT, firstIn, firstOf, gapBefore, gapBehind, has, lastIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { headOfList } from './growth-head.ts';

export interface Change {
  /** The lexeme of the word. */
  readonly at: number;
  readonly down: boolean;
}

function isChange(search: Search, at: number): boolean {
  return has(search.block.lexemes[at], 'up', 'down', 'growth');
}

/** 同比, "YoY": on what base something changed; which way, the next word of change says. */
const BASE_ONLY: Pattern = word('同比', '环比', '按年', '按季', 'yoy', 'y/y', 'qoq', 'q/q');

const GROWTH: Pattern = seq(
  upTo(3, role('determiner', 'pronoun', 'quarterly', 'yearly', 'qualifier', 'adverb', 'yoy')),
  any(word('growth', '增速', '增长率'), role('growth')),
);

/** "Growth then picked up, from 18%": what the sentence is about is how something grew, with no metric named before its first amount. */
export function speaksOfGrowth(block: ReadBlock, { from, to }: Range): boolean {
  const amount = firstOf(block, { from, to }, AMOUNT);
  const metric = firstIn(block, { from, to: amount < 0 ? to : amount }, (lexeme) => lexeme.metric !== null);
  return metric < 0 && startsAt(GROWTH, block.lexemes, from);
}

/** "$30bn above November's $523bn": the time of the amount that it is measured on. */
const OF_TIME: Pattern = any(seq(kind('period'), any(OWNS, kind('amount'))), seq(kind('latin'), OWNS, kind('amount')));
/** "$68 billion more within three months". */
const IN_TIME: Pattern = seq(
  word('in', 'within', 'over'),
  upTo(3, any(role('determiner'), word('single', 'one'))),
  any(kind('figure', 'period', 'amount'), word('quarter', 'year', 'month')),
);
const OVER: Pattern = seq(
  role('more', 'fewer'),
  any(IN_TIME, word('than', 'its', 'the', 'their', 'that', 'last', 'what', 'a'), kind('mark'), OF_TIME),
);

/** "28.1% more than twelve months before": the words of comparison are read as the length's. */
const COMPARATIVE = /^(more|less|fewer) than /;
const BESIDE: Pattern = word('above the', 'below the');
const BESIDE_THAT: Pattern = seq(BESIDE, OF_TIME);

/** "60% more than a year earlier", "…, $30 billion more.", "a third lower than", "16.9% above the same month": what compares the figure from behind. */
export function comparedBehind({ scope, block }: Search): Change | null {
  const at = scope.at + 1;
  const next = block.lexemes[at];
  if (at >= scope.clause.to) return null;
  const length = next?.figure?.kind === 'duration' ? COMPARATIVE.exec(next.text) : null;
  if (length) return { at, down: length[1] !== 'more' };
  const over = startsAt(isRate(scope.figure) ? BESIDE : BESIDE_THAT, block.lexemes, at);
  const stands = over || startsAt(OVER, block.lexemes, at);
  return stands ? { at, down: has(next, 'fewer') || next?.text === 'below the' } : null;
}

const HAN_ADJECTIVE: Pattern = seq(word('的'), upTo(4, kind('known', 'han', 'latin', 'metric', 'entity', 'period')));
const STRAIGHT: Pattern = upTo(1, any(role('yoy', 'qoq'), OPEN));
const LATIN_ADJECTIVE: Pattern = upTo(
  3,
  any(
    role('qualifier', 'yoy', 'qoq', 'adverb', 'adjusted', 'gaap', 'copula', 'unit'),
    kind('latin', 'metric', 'entity'),
  ),
);

const THAN_THE: Pattern = any(
  seq(word('than', 'compared with', 'compared to', 'versus', 'vs', 'against'), upTo(2, role('determiner', 'pronoun'))),
  seq(role('compare'), upTo(2, any(kind('period'), role('qualifier', 'adverb'))), word('的')),
);

/** "better than the 25.6% of the quarter before", 较2024年底的14.9%回落: what the comparison is with, not how far anything moved. */
function isYardstickFigure({ scope, block }: Pick<Search, 'scope' | 'block'>): boolean {
  return endsAt(THAN_THE, block.lexemes, scope.at);
}

/** Right behind a figure: "34% growth", "34%的增速", "5% higher", "+34% YoY", "a 21% increase". */
export function changeBehind(search: Search): Change | null {
  const { scope, block } = search;
  if (isYardstickFigure(search)) return null;
  const than = comparedBehind(search);
  if (than) return than;
  const at = firstIn(
    block,
    gapBehind(scope),
    (_, place) =>
      isChange(search, place) && !(startsAt(BASE_ONLY, block.lexemes, place) && isChange(search, place + 1)),
  );
  if (at < 0) return null;
  const stands = [STRAIGHT, HAN_ADJECTIVE, LATIN_ADJECTIVE].some((pattern) =>
    covers(pattern, block.lexemes, scope.at + 1, at),
  );
  return stands ? { at, down: has(block.lexemes[at], 'down') } : null;
}

/** 同比⟦24%⟧的降幅: whether the word behind the figure says whether it is a rise or a fall. */
function saysWhichWay(search: Search): boolean {
  const behind = changeBehind(search);
  return behind !== null && has(search.block.lexemes[behind.at], 'up', 'down');
}

const ITS_OWN: Pattern = seq(word('growth'), word('on', 'of'));

/** The last word of change in the gap before the figure; "growth of" with a figure of its own behind it is none. */
export function changeBefore(search: Search): Change | null {
  const { scope, block } = search;
  if (isYardstickFigure(search)) return null;
  const near = lastIn(block, gapBefore(scope), (_, place) => isChange(search, place));
  const at = near >= 0 ? near : Math.max(headOfList(search), setOffBefore(search));
  if (at < 0 || (startsAt(BASE_ONLY, block.lexemes, at) && saysWhichWay(search))) return null;
  const elsewhere = startsAt(ITS_OWN, block.lexemes, at) && at + 2 < scope.at;
  return elsewhere ? null : { at, down: has(block.lexemes[at], 'down') };
}

/** Whether words in the figure's own clause make a rate a rate of change. */
export function changes(search: Search): boolean {
  const { scope, block } = search;
  if (scope.figure.kind !== 'percent' && scope.figure.kind !== 'fraction') return false;
  if (isYardstickFigure(search)) return false;
  const before = firstIn(block, gapBefore(scope), (lexeme) => has(lexeme, 'up', 'down', 'growth', 'yoy', 'qoq'));
  return before >= 0 || changeBehind(search) !== null || headOfList(search) >= 0;
}

const OPENS_WITH_START: Pattern = seq(COMMA, role('start'));
const ONLY_BY: Pattern = seq(COMMA, role('by'), upTo(2, role('adverb', 'determiner')));

/** 收入增速，从一季度的17%提高到…, "revenue rose, by 14.9%": the change that a comma parts from where it starts, or from how far it went. */
function setOffBefore({ scope, block }: Search): number {
  const comma = scope.clause.from - 1;
  if (!isRate(scope.figure)) return -1;
  if (covers(ONLY_BY, block.lexemes, comma, scope.at))
    return lastIn(block, { from: scope.left.from, to: comma }, (lexeme) => has(lexeme, 'up', 'down'));
  const noun = block.lexemes[comma - 1];
  const parted = startsAt(OPENS_WITH_START, block.lexemes, comma);
  return parted && has(noun, 'up', 'down', 'growth') ? comma - 1 : -1;
}

const SIDE_BY_SIDE: Pattern = any(COMMA, PAUSE);
const NOTHING_MORE: Pattern = kind('mark');

/** 收入333.98亿元，⟦26%⟧；: a rate with no word of its own, set off right behind an amount of money, is how much that one grew. */
export function isBareRate({ scope, block }: Search): boolean {
  const { previous, figure } = scope;
  if (figure.kind !== 'percent' || previous?.figure.kind !== 'money') return false;
  const ends = scope.at + 1 >= block.lexemes.length || startsAt(NOTHING_MORE, block.lexemes, scope.at + 1);
  return ends && covers(SIDE_BY_SIDE, block.lexemes, previous.at + 1, scope.at);
}

const CHANGE_NOUN: Pattern = word(
  'increase',
  'rise',
  'gain',
  'jump',
  'improvement',
  'decrease',
  'drop',
  'fall',
  'decline',
  'reduction',
  'cut',
  'growth',
  'increases',
  'decreases',
  'expansion',
);
/** "an increase of": by how much, not where to. */
const NOUN_OF_CHANGE: Pattern = seq(CHANGE_NOUN, word('of', 'by'));
const CHANGE_IN: Pattern = seq(
  CHANGE_NOUN,
  word('in', 'to', 'of'),
  upTo(
    12,
    any(
      kind('metric', 'entity', 'latin', 'stranger'),
      role('determiner', 'qualifier', 'joiner', 'pronoun', 'adjusted', 'gaap', 'adverb', 'unit', 'noun'),
      word(',', "'s"),
    ),
  ),
  word('of'),
  upTo(1, role('adverb')),
);
const LISTED: Pattern = seq(opt(word(',')), opt(role('joiner')));
/** How far before a figure, or the list that it stands in, a change of something named may begin. */
const CHANGE_REACH = 16;

/** "a decrease in Americas of $19.0 million", "a decrease to net income and EPS of $13.7 billion and $1.75": by how much. */
export function changeOfNamed({ scope, block }: Search): Change | null {
  const { lexemes } = block;
  let head = scope;
  while (head.previous && covers(LISTED, lexemes, head.previous.at + 1, head.at)) head = head.previous;
  const from = Math.max(scope.sentence.from, head.at - CHANGE_REACH);
  const at = lastIn(block, { from, to: head.at }, (_, place) => covers(CHANGE_IN, lexemes, place, head.at));
  return at < 0 ? null : { at, down: has(lexemes[at], 'down') };
}

const ARRIVING: Pattern = seq(
  any(role('arrive', 'level'), word('reaching', 'hitting')),
  upTo(2, role('adverb', 'determiner')),
);

/** "Climbed past $550 billion", "soared past the $200 billion mark": the figure's own hedge says where the change arrived. */
function passes({ scope: { figure }, block }: Search): boolean {
  const start = figure.hedge?.spans[0]?.start;
  return start !== undefined && PASSING_WORDS.some((passing) => block.folded.startsWith(passing, start));
}

/** Whether words between the change word and the figure make it where the change arrived: 增至, "rose 20% to", 达. */
export function arrives(search: Search, { at }: Change): boolean {
  const { scope, block } = search;
  if (has(block.lexemes[at], 'level') || passes(search)) return true;
  const between = { from: at + 1, to: scope.at };
  if (firstIn(block, between, (lexeme) => has(lexeme, 'by')) >= 0) return false;
  if (startsAt(NOUN_OF_CHANGE, block.lexemes, at)) return false;
  return between.to > between.from && endsAt(ARRIVING, block.lexemes, scope.at);
}

const STARTING: Pattern = seq(
  any(role('start'), word('from')),
  upTo(1, role('determiner')),
  opt(seq(kind('period'), OWNS)),
);

/** "were to fall from the 63.4% of …", 从26%提高到34%: where a change starts; the verb turns what it leads to. */
export function startsChange({ scope, block }: Search): boolean {
  return endsAt(STARTING, block.lexemes, scope.at);
}

const TIGHT: Pattern = upTo(3, any(word('了', 'by', 'of', 'another', 'an', 'a', 'some'), role('adverb')));

/** Whether the word of change stands right before an amount; farther off it says something else: 增速创新高，收入 398亿. */
export function tightlyBefore({ scope, block }: Search, { at }: Change): boolean {
  return covers(TIGHT, block.lexemes, at + 1, scope.at);
}
