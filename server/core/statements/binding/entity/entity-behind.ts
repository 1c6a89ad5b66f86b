// Subjects that stand behind their figure, or in a clause that explains it.

import type { EntityId } from '../../../claims/claim.ts';
import { any, covers, endsAt, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { regionOf } from '../../../language/regions.ts';
import type { Range } from '../../reading/block.ts';
import { isRate } from '../../reading/kinds.ts';
import { OWNS } from '../../reading/lexemes/marks.ts';
import { marketIn } from '../../reading/names/market-regions.ts';
import { firstOf, gapBefore, gapBehind, hasRole, lastIn, SOMEONE } from '../../reading/scope.ts';
import type { BindingRule } from '../../rules.ts';
import type { Known, Part } from '../../statement.ts';
import type { Search } from '../search.ts';
import { type Candidate, candidatesIn, isMarket, namesHolder } from './candidates.ts';
import { isCountedHere, marketOfHouse } from './house-market.ts';

export interface EntityBinding {
  readonly entity: Part<EntityId> | null;
  /** Whom the words allow just as well. */
  readonly others: readonly EntityId[];
  /** The lexeme of a name that nobody here knows, whose the figure is. */
  readonly stranger: number | null;
}

/** What the rules share: candidates of the clause before the figure, of the sentence before that, and behind. */
export interface Names {
  readonly gap: Range;
  readonly before: Range;
  readonly near: readonly Candidate[];
  readonly own: Candidate | null;
  readonly earlier: readonly Candidate[];
  readonly inSentence: Candidate | null;
  readonly later: Candidate | null;
}

export type Rule = (search: Search, names: Names) => EntityBinding | null;

export function part({ block }: Search, { at, entity }: Candidate, rule: BindingRule, known: Known): Part<EntityId> {
  return { value: entity, from: block.lexemes[at]?.span ?? null, rule, known };
}

export function of(entity: Part<EntityId>, others: readonly EntityId[] = []): EntityBinding {
  return { entity, others, stranger: null };
}

export function saysPronoun({ scope, block }: Search): boolean {
  return hasRole(block, { from: scope.sentence.from, to: scope.at }, 'pronoun');
}

const WENT_TO: Pattern = seq(
  word('went', 'goes', 'go', 'flowed', 'flows', 'belonged', 'belongs', 'came', 'comes', 'stems', 'stemmed'),
  upTo(1, role('adverb')),
  word('to', 'from'),
  upTo(1, role('determiner')),
);

const AGENT: Pattern = any(
  WENT_TO,
  word('went to', 'came from', 'comes from', '归', '属于', '来自', '流向', '给', '归于', '源自'),
  seq(
    role('copula'),
    upTo(2, any(role('earns', 'gain', 'verb', 'adverb'), kind('metric'))),
    word('by', 'from'),
    upTo(1, role('determiner')),
  ),
);

export const TIE: Pattern = seq(word('at', 'for', 'by', 'from', 'to', 'of'), upTo(1, word('the', 'all')));

/** "36% of the market for Alibaba Cloud". */
const FOR: Pattern = seq(word('for'), upTo(1, word('the')));

const HAN_TIE: Pattern = word('的');

const MODIFIERS: Pattern = upTo(2, role('qualifier', 'adverb', 'preposition', 'determiner'));

/** What a clause right behind the figure says more closely: (the $57.0 billion) of revenue that, (the 1,409,180) vehicles which. */
const IN_RELATIVE: Pattern = seq(
  upTo(
    1,
    any(
      seq(word('of', 'in', 'worth of'), upTo(2, role('qualifier', 'adjusted')), kind('metric')),
      kind('latin', 'metric'),
    ),
  ),
  upTo(1, word('that', 'which')),
);

const DOES: Pattern = any(role('verb', 'earns', 'up', 'down'), kind('metric'));

/** "the $57.0 billion that Nvidia took in": who did it, in the clause that says so right behind. */
function inRelative({ scope, block }: Search, first: Candidate): boolean {
  const { lexemes } = block;
  return (
    covers(IN_RELATIVE, lexemes, scope.at + 1, first.at) &&
    first.at > scope.at + 1 &&
    startsAt(DOES, lexemes, first.at + 1)
  );
}

/** "Zeekr was a small part of the 1,409,180 vehicles that Geely sold": whose an amount is that its own clause tells apart, whoever the sentence is about. */
export const ownRelative: Rule = (search) => {
  const { scope, block } = search;
  const [first] = candidatesIn(search, gapBehind(scope));
  const told = first && block.lexemes[scope.at - 1]?.text === 'the' && inRelative(search, first);
  return told ? of(part(search, first, 'attached', 'stated')) : null;
};

/** "Baidu held 17% of one market and 6.1% of the AI cloud market": what whoever the sentence named before has a share of. */
function isShareOf(search: Search, { entity }: Candidate): boolean {
  const { scope, index } = search;
  if (!isMarket(index, entity) || !isRate(scope.figure) || scope.previous === null || !isRate(scope.previous.figure))
    return false;
  return namesHolder(search, { from: scope.sentence.from, to: scope.at });
}

/** "China's cloud market, worth $14.7 billion, belonged to …": what is said of a market right behind it. */
function isAsideOfMarket({ scope, block, index }: Search): boolean {
  const { from } = scope.clause;
  return /^[,(]$/.test(block.lexemes[from - 1]?.text ?? '') && isMarket(index, block.who[from - 2] ?? '');
}

const IS: Pattern = seq(upTo(2, any(role('adverb'), word('才', '则'))), role('copula'), upTo(1, role('determiner')));

const PARTED: Pattern = any(kind('mark'), role('joiner', 'but'));

/** 53.65亿元是集团的，36.04亿元才是阿里云的, "$17.4bn is Amazon's": whose the figure is said to be, and no noun of his. */
function isSaidToBe({ scope, block: { lexemes } }: Search, { at }: Candidate): boolean {
  const ends = at + 2 >= lexemes.length || startsAt(PARTED, lexemes, at + 2);
  return ends && startsAt(OWNS, lexemes, at + 1) && covers(IS, lexemes, scope.at + 1, at);
}

/** "… 29% went to Amazon", "$24bn at Alphabet", "34%的阿里云增速": an entity tied to the figure from behind. */
export function linkedBehind(search: Search): Candidate | null {
  const { scope, block, index } = search;
  const { lexemes } = block;
  const behind = candidatesIn(search, gapBehind(scope));
  const said = isAsideOfMarket(search) ? [] : candidatesIn(search, scope.right);
  const owner = said.find(({ at }) => endsAt(AGENT, lexemes, at));
  const [first] = behind;
  if (owner || !first) return owner ?? null;
  const between = { from: scope.at + 1, to: first.at };
  const source = lexemes[first.at - 1]?.text === 'from' ? first.at - 1 : first.at;
  if (hasRole(block, { from: between.from, to: source }, 'compare', 'attribution')) return null;
  if (covers(HAN_TIE, lexemes, between.from, between.to) || inRelative(search, first) || isSaidToBe(search, first))
    return first;
  const preposition = lexemes[first.at - 1]?.text === 'the' ? lexemes[first.at - 2]?.text : lexemes[first.at - 1]?.text;
  const noun = lexemes[first.at + 1]?.metric != null;
  if (preposition === 'of' && isShareOf(search, first)) return null;
  const [, holder] = behind;
  if (preposition === 'of' && isMarket(index, first.entity) && holder && covers(FOR, lexemes, first.at + 1, holder.at))
    return holder;
  if (
    preposition === 'of' ? (isRate(scope.figure) || noun) && first.at <= scope.at + 3 : endsAt(TIE, lexemes, first.at)
  )
    return first;
  return isMarket(index, first.entity) && covers(MODIFIERS, lexemes, between.from, between.to) ? first : null;
}

/** "In the cloud market Omdia counted ⟦36%⟧ for Alibaba Cloud": whether a rate that is told of a market is somebody's share of it. */
export function isMarketOfHolder(search: Search, { entity }: Candidate): boolean {
  const { scope, index } = search;
  if (!isMarket(index, entity) || !isRate(scope.figure)) return false;
  const holder = linkedBehind(search);
  return holder !== null && !isMarket(index, holder.entity);
}

const THIS_MARKET: Pattern = seq(role('determiner', 'pronoun'), word('市场', 'market'));

/** "The market was worth", "growth was 11% and the market $10.2 billion", 大盘增长, 市场整体规模: what is measured, not those who trade. */
const MARKET_ITSELF: Pattern = seq(
  any(
    word('the market', '大盘', '整体市场', '全市场'),
    seq(word('整个', '整体', '全部'), word('市场', '大盘')),
    seq(word('市场'), word('整体', '总体', '总', '整个')),
  ),
  upTo(3, any(role('adverb', 'auxiliary', 'yoy', 'qoq'), word('整体', '的'))),
  any(role('level', 'copula', 'up', 'down', 'growth'), kind('amount', 'metric')),
);

const MARKET_HERE: Pattern = any(THIS_MARKET, MARKET_ITSELF);

/** 市场增速, 市场1290亿美元 at the head of its clause: nothing tells which market but what the text is about. */
const BARE_MARKET: Pattern = seq(
  word('市场', 'market growth', 'market size'),
  upTo(2, any(role('adverb', 'auxiliary', 'yoy', 'qoq'), word('的'))),
  any(role('level', 'copula', 'up', 'down', 'growth'), kind('amount', 'metric')),
);

const HEADS: Pattern = any(kind('mark', 'period'), role('adverb', 'but', 'joiner', 'preposition'));

/** 市场增速，二季度8%，三季度⟦11%⟧: the market that the sentence speaks of, where it names nobody since. */
function bareMarketBefore({ scope, block }: Search): number {
  const { lexemes } = block;
  const at = lastIn(
    block,
    { from: scope.sentence.from, to: scope.at },
    (_, place) => startsAt(BARE_MARKET, lexemes, place) && (place === 0 || startsAt(HEADS, lexemes, place - 1)),
  );
  if (at < 0) return -1;
  const named = firstOf(block, { from: at + 1, to: scope.at }, SOMEONE);
  return named >= 0 ? -1 : at;
}

/** The region that the figure's sentence tells before it: "Worldwide, Synergy gives …"; `null` where it tells none. */
export function regionBefore({ scope, block }: Search): string | null {
  const at = lastIn(
    block,
    { from: scope.sentence.from, to: scope.at },
    ({ kind: what, text }) => what !== 'entity' && regionOf(text) !== null,
  );
  return at < 0 ? null : regionOf(block.lexemes[at]?.text ?? '');
}

/** 这个市场, "the market": the market that the text named last, in the region that its sentence tells. */
export const thisMarket: Rule = (search) => {
  const { scope, block, index, context } = search;
  const gap = gapBefore(scope);
  const own = firstOf(block, gap, MARKET_HERE);
  const at = own >= 0 ? own : bareMarketBefore(search);
  if (at < 0) return null;
  const market = lastIn(
    block,
    { from: 0, to: at },
    (_, place) => block.who[place] != null && isMarket(index, block.who[place] ?? ''),
  );
  const named = market < 0 ? null : (block.who[market] ?? null);
  const entity = named && (market >= scope.sentence.from || isCountedHere(search, named)) ? named : null;
  const region = regionBefore(search);
  const running = entity ?? named ?? context.market;
  const here = running && region !== null ? marketIn(index, running, region) : entity;
  if (here && here === entity) return of(part(search, { at: market, entity }, 'attached', 'stated'));
  const from = block.lexemes[at]?.span ?? null;
  const told = here ?? (region === null ? context.market : null);
  if (told && (region !== null || isCountedHere(search, told)))
    return of({ value: told, from, rule: 'earlier-subject', known: 'carried' });
  const counted = region === null ? marketOfHouse(search) : null;
  return counted ? of({ value: counted, from, rule: 'house-market', known: 'shared' }) : null;
};

/** "Worldwide it was $79.8 billion", 全球则为798亿美元: behind a market, a region stands for the market of that region. */
export const marketOfRegion: Rule = (search) => {
  const { scope, block, index, context } = search;
  const gap = gapBefore(scope);
  const running = [context.subject, context.market].find((id) => id !== null && isMarket(index, id));
  const named = firstOf(block, gap, SOMEONE) >= 0;
  const at = running && !named ? lastIn(block, gap, ({ text }) => regionOf(text) !== null) : -1;
  const region = at < 0 ? null : regionOf(block.lexemes[at]?.text ?? '');
  if (!running || region === null || context.subject !== running) return null;
  const market = marketIn(index, running, region);
  if (market === running) return null;
  const from = block.lexemes[at]?.span ?? null;
  return market
    ? of({ value: market, from, rule: 'clause', known: 'stated' })
    : { entity: null, others: [], stranger: at };
};
