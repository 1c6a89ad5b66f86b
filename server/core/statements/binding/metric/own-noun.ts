// Nouns and units by which a figure is of something else than the metric that was found for it.

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
import { isRate } from '../../reading/kinds.ts';
import { COMMA, OPEN, OWNS } from '../../reading/lexemes/marks.ts';
import { firstOf, gapBefore, gapBehind, has, hasRole, lastIn, lastOf } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { modalityOf } from '../sense/modality.ts';
import { flowOf, goesOnCausing, isMoreOf, ownChange, partAround, restOf } from './apart.ts';
import type { MetricBinding } from './metric-mention.ts';
import { strangeNoun } from './narrowing-behind.ts';
import { isThing } from './things.ts';
import { ofSeveral, unknownTopic } from './topic.ts';

/** "the country's demand", "the group's total": an owner before the metric. */
const OWNING: Pattern = seq(upTo(3, kind('latin')), opt(OWNS), upTo(3, any(role('qualifier', 'adverb', 'unit'))));

/** "understated by $372.9 million": an effect, which no level is. */
const BY_AMOUNT: Pattern = seq(word('by'), upTo(2, role('adverb')));

/** "exceeding market expectations by 2%", 高于预期4%: how far from what was hoped for, not from before. */
const BEAT_BY: Pattern = any(
  seq(
    any(role('hoped'), word('expectations', 'estimates', 'forecasts', 'consensus', 'projections')),
    word('by'),
    upTo(1, role('adverb')),
  ),
  // 高于市场预期⟦4%⟧
  seq(role('compare'), upTo(2, any(role('others', 'qualifier'), kind('publisher'))), role('hoped')),
);

const HOPES: Pattern = any(
  role('hoped'),
  word(
    'expectations',
    'estimates',
    'estimate',
    'forecasts',
    'forecast',
    'consensus',
    'projections',
    'expected',
    'street',
  ),
);

/** "20% higher than analysts' expectations", "2% ahead of consensus". */
const BEATS_BEHIND: Pattern = seq(
  any(
    role('more', 'fewer', 'compare'),
    word('higher', 'lower', 'better', 'worse', 'above', 'below', 'ahead', 'short', 'over', 'under'),
  ),
  upTo(2, word('than', 'of', 'what', 'the')),
  upTo(
    5,
    any(
      role('others', 'qualifier', 'determiner', 'auxiliary', 'pronoun'),
      kind('publisher', 'stranger'),
      OWNS,
      word("'", 'had'),
    ),
  ),
  HOPES,
);
const BESIDE_HOPES: Pattern = seq(HOPES, OPEN);

/** Whether a rate says how far off what was hoped for a figure is: the first one in a bracket behind "vs. $81.5B Street" does, unless it tells its base. */
function isBeat({ scope, block }: Search): boolean {
  const { lexemes } = block;
  if (endsAt(BEAT_BY, lexemes, scope.at)) return true;
  if (!isRate(scope.figure)) return false;
  const ownBase = has(lexemes[scope.at + 1], 'yoy', 'qoq', 'constant-currency');
  return startsAt(BEATS_BEHIND, lexemes, scope.at + 1) || (endsAt(BESIDE_HOPES, lexemes, scope.at) && !ownBase);
}

/** 年化, "run rate", 折算成全年: what tells that an amount is a pace. */
const PACE: Pattern = any(
  role('annualised'),
  seq(
    word('折合', '折合成', '折成', '折算', '折算成', '换算', '换算成', '推算', '外推'),
    upTo(1, role('level')),
    word('全年', '一年', '整年', '一整年', '年', '年度', '全年度'),
  ),
);

/**
 * "a $142 billion annual run rate, up from $132 billion", 折成全年，收入相当于⟦1320亿美元⟧: the word that makes the amount a pace,
 * or −1. Behind another amount it reaches to where that one started, and no farther.
 */
function annualised({ scope, block }: Search): number {
  const behind = firstOf(block, gapBehind(scope), PACE);
  if (behind >= 0 || isRate(scope.figure)) return behind;
  const { previous, left } = scope;
  const base = previous !== null && hasRole(block, { from: previous.at + 1, to: scope.at }, 'start');
  return previous === null || base ? lastOf(block, left, PACE) : -1;
}

const REVISES: Pattern = word(
  ...'raised lifted hiked boosted upped bumped lowered trimmed raises raising lifting 上调 上修 调高 调升 下调 下修 调低 调降'.split(
    ' ',
  ),
);
const BY: Pattern = seq(word('by'), upTo(2, role('adverb')));
const REVISED_BY: Pattern = seq(REVISES, BY);
const REVISED: Pattern = seq(REVISES, upTo(1, word('了')));

/** "2025 capex raised by $10B", "to increase its spending forecast by", 上调100亿至850亿: how far a plan was moved is neither its level nor growth; the word, or −1. */
function revisedBy(search: Search): number {
  const { scope, block } = search;
  const { lexemes } = block;
  if (scope.figure.kind !== 'money') return -1;
  const passive = endsAt(REVISED_BY, lexemes, scope.at);
  const planned = endsAt(BY, lexemes, scope.at) && modalityOf(search) === 'forecast';
  const han = endsAt(REVISED, lexemes, scope.at) && has(lexemes[scope.at + 1], 'arrive');
  return passive || planned || han ? scope.at - 1 : -1;
}

/** Rules by which the noun behind the figure is what tells the metric. */
const OWN_NOUN: ReadonlySet<MetricBinding['rule']> = new Set(['noun-behind', 'spending']);

/** "Online sales rose to $46.6 million, compared to net sales of $46.1 million": what a part is compared with is the part's too; the word, or −1. */
function comparedPart({ scope, block, context }: Search, { metrics }: MetricBinding): number {
  if (!context.lastPart.some((id) => metrics[0] === id)) return -1;
  return lastIn(block, gapBefore(scope), (lexeme) => has(lexeme, 'compare', 'start'));
}

const THE_THING: Pattern = seq(role('determiner'), kind('latin'));

/** "More than twice the size": how often a thing is there that nobody here measures; its word, or −1. */
function timesThing({ scope, block }: Search): number {
  return scope.figure.kind === 'multiple' && startsAt(THE_THING, block.lexemes, scope.at + 1) ? scope.at + 2 : -1;
}

const CAUSED: Pattern = seq(role('effect'), upTo(2, role('adverb')));

/** "The assistant drove $12 billion in sales": what one thing brings about is only a part; its word, or −1. */
function broughtAbout({ scope, block }: Search): number {
  return endsAt(CAUSED, block.lexemes, scope.at) ? scope.at - 1 : -1;
}

const FEW_WORDS: Pattern = seq(upTo(2, kind('known', 'latin')), opt(COMMA));
const OF_SOMETHING: Pattern = seq(word('of'), word('it', 'them', 'that', 'those', 'this', 'what', 'which'));

/** "About half of it", "30% of what outsiders paid", and the amount right behind that says how much that is: a part of what was told; the word, or −1. */
function ofSomething({ scope, block }: Search, { rule }: MetricBinding): number {
  if (rule === 'market-share') return -1;
  const { lexemes } = block;
  if (isRate(scope.figure)) return startsAt(OF_SOMETHING, lexemes, scope.at + 1) ? scope.at + 1 : -1;
  const { previous } = scope;
  if (!previous || !isRate(previous.figure) || !startsAt(OF_SOMETHING, lexemes, previous.at + 1)) return -1;
  return covers(FEW_WORDS, lexemes, previous.at + 1, scope.at) ? previous.at : -1;
}

/** Where what is named is a balance, and words before it speak of what flowed into it or out of it; −1 otherwise. */
function balanceFlow({ scope, block, index }: Search, { at, metrics }: MetricBinding): number {
  const metric = index.metrics.get(metrics[0] ?? '');
  return at !== null && metric?.kind === 'money' && metric.periodType === 'instant' ? flowOf(scope, block, at) : -1;
}

/** "a 68% and 116%": a rate and one that it is joined to, of one noun. */
const JOINED: Pattern = seq(word('and', 'or', 'to'), kind('amount'));
const CHANGE_IN: Pattern = seq(
  role('up', 'down', 'growth'),
  word('in'),
  upTo(3, role('determiner', 'qualifier', 'adverb')),
);

/** "A 68% and 116% increase in engineering costs": the noun of the last of joined rates is that of all; its word, where it is no name of what was read, else −1. */
function nounOfAll({ scope, block }: Search, { metrics }: MetricBinding): number {
  const { lexemes } = block;
  if (!isRate(scope.figure)) return -1;
  const behind = JOINED.match(lexemes, scope.at + 1, 1);
  const noun = behind > 0 ? CHANGE_IN.match(lexemes, behind, 1) : -1;
  if (noun < 0) return -1;
  const named = lexemes[noun]?.metric?.metrics;
  return named ? (named.includes(metrics[0] ?? '') ? -1 : noun) : isThing(lexemes[noun]) ? noun : -1;
}

/** "$9.5 million of hosting costs", "a € 0.3 billion order": wherever a metric was found, the figure's own noun says that it is something else. */
export function withOwnNoun(search: Search, binding: MetricBinding): MetricBinding {
  if (search.share?.unpaired) return { ...binding, governs: false };
  if (binding.narrowed >= 0 || binding.metrics.length === 0) return binding;
  const { scope, block } = search;
  const part = Math.max(
    partAround(scope, block),
    comparedPart(search, binding),
    ownChange(scope, block, binding.at),
    balanceFlow(search, binding),
    ofSomething(search, binding),
    timesThing(search),
    broughtAbout(search),
    unknownTopic(search),
    ofSeveral(search),
    nounOfAll(search, binding),
    goesOnCausing(scope, block, search.context.lastPart.length > 0),
    binding.at === null ? -1 : restOf(block, binding.at),
  );
  if (part >= 0) return { ...binding, narrowed: part, governs: false };
  if (isMoreOf(block, binding.at)) return { ...binding, governs: false };
  if (OWN_NOUN.has(binding.rule)) return binding;
  const beat = isBeat(search) ? scope.at - 1 : -1;
  const pace = Math.max(beat, annualised(search), revisedBy(search));
  if (pace >= 0) return { ...binding, narrowed: pace, governs: false };
  const noun = strangeNoun(block, scope.at, scope.clause.to);
  const by =
    scope.figure.kind === 'money' &&
    !hasRole(block, gapBefore(scope), 'up', 'down', 'growth') &&
    endsAt(BY_AMOUNT, block.lexemes, scope.at);
  if (by) return { ...binding, narrowed: scope.at - 1, governs: false };
  if (noun < 0) return binding;
  const owned = binding.at !== null && binding.at > noun && covers(OWNING, block.lexemes, noun, binding.at);
  return owned ? binding : { ...binding, narrowed: noun, governs: false };
}
