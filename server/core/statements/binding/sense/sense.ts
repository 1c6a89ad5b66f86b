// How a figure is said of its metric: as a level, as growth, as a difference, as a share; which way; on which basis.

import { type Basis, tellsGrowth, withoutGrowth } from '../../../claims/claim.ts';
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
import { compare, decimal } from '../../../text/decimal.ts';
import { isPoints, isRate } from '../../reading/kinds.ts';
import { COMMA, OPEN, PAUSE } from '../../reading/lexemes/marks.ts';
import { firstIn, firstOf, gapBefore, gapBehind, has, hasRole, lastIn } from '../../reading/scope.ts';
import type { Sense } from '../../statement.ts';
import type { Search } from '../search.ts';
import { basisOf } from './basis.ts';
import {
  arrives,
  type Change,
  changeBefore,
  changeBehind,
  changeOfNamed,
  comparedBehind,
  isBareRate,
  startsChange,
  tightlyBefore,
} from './change.ts';
import { isShareNear } from './share-near.ts';

export interface SenseBinding {
  readonly kind: Sense['kind'];
  readonly direction: -1 | 0 | 1;
  readonly basis: readonly Basis[];
  /** Whether words near the figure told the sense; otherwise it may be carried from the figure before. */
  readonly told: boolean;
}

const THAT_IS: Pattern = any(
  seq(word('i'), word('.'), word('e'), word('.')),
  seq(word('that', 'which'), word('is')),
  word('ie', 'namely'),
);

/** "$51.2 billion of that, or just under 90%", "$6.6 billion in the quarter, or 17%", 其中62亿元，即两成: the amount before, told again as a part of the whole. */
const AGAIN: Pattern = seq(
  opt(seq(role('preposition'), upTo(1, role('determiner')), kind('period'))),
  upTo(2, any(role('part'), word('of', 'that', 'it', 'them', 'this', 'the total'))),
  opt(seq(word('as'), upTo(3, any(kind('metric'), role('determiner', 'qualifier'))))),
  opt(any(COMMA, OPEN)),
  any(seq(THAT_IS, opt(COMMA)), word('or', '即', '也就是', '占比', '占', '也即', '亦即'), role('share')),
  upTo(1, role('adverb')),
);

const HALF = decimal(50n);

function toldAgain(search: Search): boolean {
  const { scope, block } = search;
  const { previous } = scope;
  if (isPartInWords(search)) return true;
  return previous !== null && !isRate(previous.figure) && covers(AGAIN, block.lexemes, previous.at + 1, scope.at);
}

const OR: Pattern = seq(opt(COMMA), word('or', '或'), upTo(2, role('adverb')));

/** "up 23% or $15.7 billion", "an increase of 16%, or $14.1 billion": a change told as a rate, and again as an amount. */
function changeAgain({ scope, ...search }: Search): Change | null {
  const { previous } = scope;
  if (!previous || !isRate(previous.figure) || isRate(scope.figure)) return null;
  if (!covers(OR, search.block.lexemes, previous.at + 1, scope.at)) return null;
  const rate = { ...search, scope: previous };
  const change = changeBefore(rate);
  return change && !arrives(rate, change) && tightlyBefore(rate, change) ? change : null;
}

const LIGHTLY: Pattern = seq(opt(any(COMMA, OPEN)), upTo(3, role('adverb')));

/** 378.69亿美元，刚刚⟦过半⟧; 其中AWS 142亿美元，⟦近六成⟧: a part in words right behind an amount is what that one is of its whole. */
function isPartInWords({ scope: { previous, figure, at }, block }: Search): boolean {
  const { quantity, kind: what } = figure;
  if (!previous || isRate(previous.figure) || !quantity || figure.written?.script === 'arabic') return false;
  if ((what !== 'percent' && what !== 'fraction') || !covers(LIGHTLY, block.lexemes, previous.at + 1, at)) return false;
  const bound = quantity.value ?? quantity.low;
  const isHalf = bound !== null && compare(bound, HALF) === 0;
  return isHalf || hasRole(block, gapBefore(previous), 'part');
}

function turn(change: Change | null): -1 | 0 | 1 {
  if (!change) return 0;
  return change.down ? -1 : 1;
}

const LOSS_TIGHT: Pattern = seq(
  any(role('loss'), word('from a loss')),
  upTo(3, any(role('adverb', 'level', 'arrive', 'preposition'), word('了'))),
);

/** "Swung to a loss of RMB19.8 billion from a profit of": what it came from is no loss. */
const GAIN_TIGHT: Pattern = seq(word('from a profit'), upTo(2, any(role('adverb', 'preposition'), word('of'))));

const BEHIND_SIGN: Pattern = upTo(
  3,
  any(word('的', 'in', 'of', 'net', 'operating', '净', '经营', 'a'), role('qualifier')),
);

/** How far before a figure a word of loss or profit may stand. */
const SIGN_REACH = 10;

const AND_NEXT: Pattern = seq(opt(COMMA), opt(any(PAUSE, role('joiner'))));

/** The last amount of the list that the figure stands in: "$314.6 million and $290.5 million in the red" says the sign of both. */
function lastOfList({ scope, block }: Search): number {
  let last = scope.at;
  for (let at = last + 1; at < scope.sentence.to; at++) {
    if (block.lexemes[at]?.kind !== 'amount') continue;
    if (at === last + 1 || !covers(AND_NEXT, block.lexemes, last + 1, at)) break;
    last = at;
  }
  return last;
}

const REACHES = '达';

/** 增加50亿元，达⟦198亿元⟧: the verb in the figure's own hedge says where what was told before arrived. */
function isReached({ scope: { figure }, block }: Search): boolean {
  const { hedge } = figure;
  return (
    hedge?.kind === 'reach' && hedge.spans.some(({ start, end }) => block.folded.slice(start, end).includes(REACHES))
  );
}

/** 分别多出⟦38亿美元⟧、55亿美元: the word of change before a list of amounts is said of each. */
function firstOfList(search: Search): Search {
  let { scope } = search;
  const { lexemes } = search.block;
  if (isReached(search)) return search;
  while (
    scope.previous?.figure.kind === scope.figure.kind &&
    covers(AND_NEXT, lexemes, scope.previous.at + 1, scope.at)
  )
    scope = scope.previous;
  return scope === search.scope ? search : { ...search, scope };
}

function gainOrLoss(search: Search): -1 | 0 | 1 {
  const { scope, block } = search;
  const { lexemes } = block;
  if (endsAt(LOSS_TIGHT, lexemes, scope.at)) return -1;
  if (endsAt(GAIN_TIGHT, lexemes, scope.at)) return 1;
  const gap = gapBefore(scope);
  const before = lastIn(block, { from: Math.max(gap.from, scope.at - SIGN_REACH), to: gap.to }, (lexeme) =>
    has(lexeme, 'loss', 'gain'),
  );
  // "Operating cash flow, negative for much of the year, came to …": an apposition tells no sign.
  const apposed = before >= 0 && firstOf(block, { from: before, to: scope.at }, COMMA) >= 0;
  if (apposed) return 0;
  if (before >= 0) return has(lexemes[before], 'loss') ? -1 : 1;
  const last = lastOfList(search);
  const gapEnd = last === scope.at ? gapBehind(scope).to : scope.sentence.to;
  const behind = firstIn(block, { from: last + 1, to: gapEnd }, (lexeme) => has(lexeme, 'loss', 'gain'));
  if (behind < 0 || !covers(BEHIND_SIGN, lexemes, last + 1, behind)) return 0;
  return has(lexemes[behind], 'loss') ? -1 : 1;
}

/** "revenue 27% to RMB150.3 billion", 多赚5.0%至842亿元: the rate of the change that arrives at an amount. */
function leadsToAmount({ scope, block }: Search): boolean {
  const { lexemes } = block;
  const next = lexemes[scope.at + 2]?.figure;
  return (
    has(lexemes[scope.at + 1], 'arrive') && next != null && lexemes[scope.at + 2]?.kind === 'amount' && !isRate(next)
  );
}

const EQUAL: Pattern = seq(word('equal', 'equivalent'), word('to'), upTo(1, role('adverb')));

/** "221% higher than in 2023 and equal to about 12% of revenue": a ratio of two amounts, however one of them moved. */
function isRatio({ scope, block }: Search): boolean {
  return endsAt(EQUAL, block.lexemes, scope.at) && block.lexemes[scope.at + 1]?.text === 'of';
}

const OF_REVENUE: Pattern = seq(upTo(2, any(kind('entity'), role('qualifier', 'pronoun', 'group'))), kind('metric'));

/** 占收入的比重由19.2%上升⟦16.7个百分点⟧至⟦35.9%⟧: what a clause goes on to tell of a share that it began with. */
function isOfShareSaid({ scope, block }: Search): boolean {
  const { previous } = scope;
  if (!previous || previous.at < scope.clause.from || !isRate(previous.figure)) return false;
  const before = { from: scope.clause.from, to: previous.at };
  return (
    firstIn(block, before, (lexeme, at) => has(lexeme, 'share') && startsAt(OF_REVENUE, block.lexemes, at + 1)) >= 0
  );
}

/** Where a change arrives, and where a share starts: 占收入百分比由⟦19.2%⟧升至⟦35.9%⟧. */
function stands(search: Search, change: Change, isBefore: boolean): boolean {
  return isBefore ? arrives(search, change) : startsChange(search);
}

const saysShare = (search: Search): boolean => isRatio(search) || isOfShareSaid(search);

function ofRate(search: Search, basis: readonly Basis[]): SenseBinding {
  const { scope } = search;
  const { figure } = scope;
  if (saysShare(search)) return { kind: 'share', direction: 0, basis, told: true };
  const before = changeBefore(search);
  const behind = changeBehind(search);
  const change = before ?? behind;
  const share = isShareNear(search);
  const arrived = change !== null && change === before && arrives(search, change);
  const ofShare = share && figure.kind === 'percent';
  if (change && !(ofShare && stands(search, change, change === before))) {
    const direction = change === before && (arrived || startsChange(search)) ? 0 : turn(change);
    return { kind: 'growth', direction, basis, told: true };
  }
  if (!change && !share && leadsToAmount(search)) return { kind: 'growth', direction: 0, basis, told: true };
  if (share || (!change && toldAgain(search))) return { kind: 'share', direction: 0, basis, told: true };
  const signed = figure.written?.sign !== '' && figure.kind !== 'multiple';
  if (signed || tellsGrowth(basis) || isBareRate(search)) return { kind: 'growth', direction: 0, basis, told: true };
  return { kind: figure.kind === 'multiple' ? 'growth' : 'level', direction: 0, basis, told: false };
}

function ofRateMetric(search: Search, basis: readonly Basis[]): SenseBinding {
  if (!isPoints(search.scope.figure)) return { kind: 'level', direction: gainOrLoss(search), basis, told: true };
  const before = comparedBehind(search) ?? changeBefore(search);
  const change = before ?? changeBehind(search);
  const told = before && change === before && arrives(search, before) ? null : change;
  return { kind: 'change', direction: turn(told), basis, told: true };
}

/** Signs and growth words in the figure's clause; `metricIsRate`: margins and shares move by themselves. */
export function bindSense(search: Search, metricIsRate: boolean): SenseBinding {
  const { figure } = search.scope;
  const basis = basisOf(search);
  if (figure.quantity?.per) return { kind: 'level', direction: 0, basis, told: true };
  if (isRate(figure) || figure.kind === 'multiple')
    return metricIsRate ? ofRateMetric(search, basis) : ofRate(search, basis);
  const compared = comparedBehind(search);
  if (figure.kind !== 'number' && compared) return { kind: 'change', direction: turn(compared), basis, told: true };
  const first = firstOfList(search);
  const change = changeBefore(first);
  if (figure.kind !== 'number' && change && !arrives(first, change) && tightlyBefore(first, change))
    return {
      kind: 'change',
      direction: has(search.block.lexemes[change.at], 'up', 'down') ? turn(change) : 0,
      basis,
      told: true,
    };
  const of = figure.kind === 'money' || figure.kind === 'count' ? (changeAgain(search) ?? changeOfNamed(search)) : null;
  if (of) return { kind: 'change', direction: turn(of), basis, told: true };
  if (figure.kind === 'money' && isIncrement(search)) return { kind: 'change', direction: 0, basis, told: true };
  const gains = gainOrLoss(search);
  return { kind: 'level', direction: gains, basis: withoutGrowth(basis), told: gains !== 0 };
}

const INCREMENT: Pattern = seq(
  upTo(1, word('的')),
  upTo(3, any(kind('metric'), role('qualifier', 'unit', 'yoy', 'qoq'))),
  role('up', 'down', 'noun'),
);

/** "a $29.3 million increase in", 102亿元的收入增量: by how much, told by the noun behind. */
function isIncrement({ scope, block }: Search): boolean {
  if (!startsAt(INCREMENT, block.lexemes, scope.at + 1)) return false;
  const end = INCREMENT.match(block.lexemes, scope.at + 1, 1);
  const last = block.lexemes[end - 1];
  const han = /^[\u4e00-\u9fff]/.test(last?.text ?? '');
  if (han && block.lexemes[scope.at + 1]?.text !== '的') return false;
  return (
    last !== undefined &&
    end <= scope.clause.to &&
    block.lexemes[end]?.kind !== 'amount' &&
    /^(?:增量|增长|增加|下降|减少|increase|increases|decrease|decreases|rise|decline|drop|gain|reduction|improvement)$/.test(
      last.text,
    )
  );
}
