// What stands around a metric and makes it a part: a noun behind it, the thing that it is the effect or the source of.

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
  word,
} from '../../../language/pattern.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import { OWNS, QUOTE } from '../../reading/lexemes/marks.ts';
import type { MetricMention } from '../../reading/names/mentions.ts';
import { METRIC_VERBS } from '../../reading/names/synonyms.ts';
import { has } from '../../reading/scope.ts';
import { isHanText, isThing, isVerb } from './things.ts';

const VERBS: ReadonlySet<string> = new Set(METRIC_VERBS);

const NOUN_PHRASE: Pattern = seq(
  upTo(1, word('increase', 'decrease', 'decline', 'reduction', 'rise', 'drop', 'growth', 'jump')),
  word('in', 'of', 'from', 'for', 'related to', 'to', 'on', 'worth of'),
  upTo(3, role('determiner', 'qualifier', 'adverb')),
);

const OF_PART: Pattern = one(({ text, roles }) => roles.has('part') && !/^of (?:that|this|them|those)$/.test(text));
/** "in the July-to-September quarter of 2025": words that only lead to a period. */
const TIME_WORDS: Pattern = upTo(4, any(kind('latin'), role('qualifier'), word('to', 'of')));
const ONE_OF: Pattern = word('a', 'an', 'another');

/** "$18.2 million of which was through acquisitions", "$3.3 million associated with our debt": only a part of what was named; −1 otherwise. */
function partBehind({ lexemes }: ReadBlock, figure: number, to: number): number {
  const at = figure + 1;
  return at + 1 < to && startsAt(OF_PART, lexemes, at) && lexemes[at + 1]?.kind !== 'amount' ? at : -1;
}

/** "a € 0.3 billion order": the amount is told of one thing, which is its noun; −1 otherwise. */
function attributed({ lexemes }: ReadBlock, figure: number, to: number): number {
  const at = figure + 1;
  const noun = lexemes[at];
  return at < to && noun?.kind === 'latin' && isThing(noun) && endsAt(ONE_OF, lexemes, figure) ? at : -1;
}

const CONTRACTS = ['协议', '合同', '合约'];

/** As many lexemes as may say for how long and of what a contract is. */
const LONGEST_CONTRACT = 7;

/** 达成100亿美元六年期云计算协议: what a contract is worth is nobody's measure yet; its noun, or −1. */
function contractBehind({ lexemes }: ReadBlock, figure: number, to: number): number {
  if (lexemes[figure]?.figure?.kind !== 'money') return -1;
  for (let at = figure + 1; at < Math.min(to, figure + LONGEST_CONTRACT); at++) {
    const lexeme = lexemes[at];
    if (!lexeme || lexeme.kind === 'mark' || lexeme.kind === 'amount' || lexeme.metric) return -1;
    if (CONTRACTS.some((noun) => lexeme.text.endsWith(noun))) return at;
  }
  return -1;
}

/** "$28.7 million in employee-related costs", 20%的客户: the figure's own noun, where nobody here knows it; −1 otherwise. */
export function strangeNoun(block: ReadBlock, figure: number, to: number): number {
  const { lexemes } = block;
  const contract = contractBehind(block, figure, to);
  if (contract >= 0) return contract;
  const han = lexemes[figure + 1]?.text === '的' ? figure + 2 : -1;
  if (han > 0) return isThing(lexemes[han]) && !has(lexemes[han], 'unit') ? han : -1;
  const own = Math.max(partBehind(block, figure, to), attributed(block, figure, to));
  if (own >= 0) return own;
  const phrase = NOUN_PHRASE.match(lexemes, figure + 1, 1);
  if (phrase > 0 && lexemes[TIME_WORDS.match(lexemes, phrase, 1)]?.kind === 'period') return -1;
  return phrase > 0 && phrase < to && isThing(lexemes[phrase]) && lexemes[phrase]?.kind !== 'stranger' ? phrase : -1;
}

const INSIDE: Pattern = any(
  role('determiner', 'qualifier', 'pronoun', 'joiner', 'adjusted', 'gaap', 'adverb'),
  kind('metric'),
  word(',', "'s"),
  QUOTE,
);
const OBJECT_OF: Pattern = any(word('of', 'on', 'in', 'for', 'to', 'under', 'from', 'within'), role('part'));

/**
 * What a metric is only the object of: "depreciation expense on property and equipment", "costs included in other assets". The
 * lexeme of its head, or −1.
 *
 * @param from where the figure's clause begins
 */
export function headBefore({ lexemes }: ReadBlock, from: number, metric: number): number {
  let at = metric - 1;
  while (at >= from && startsAt(INSIDE, lexemes, at)) at--;
  if (at <= from || !startsAt(OBJECT_OF, lexemes, at)) return -1;
  const head = lexemes[at - 1];
  if (has(head, 'part')) return at - 1;
  const name = lexemes[at - 2];
  if (has(head, 'verb') && /ed$/.test(head?.text ?? '') && (name?.metric || isThing(name) || has(name, 'gain', 'loss')))
    return at - 1;
  if (name?.metric && head && name.span.end >= head.span.end) return at - 2;
  if (head?.metric) return at - 1;
  return head?.kind === 'latin' && isThing(head) && !isVerb(lexemes, at - 1) ? at - 1 : -1;
}

/** 削减获利约⟦160亿⟧: verbs of which the metric right behind them is the object. */
const ACTS_ON: Pattern = word(
  '削减',
  '拉低',
  '压低',
  '推高',
  '拉高',
  '推升',
  '增厚',
  '抬高',
  '摊薄',
  '侵蚀',
  '减少',
  '吞噬',
  '蚕食',
);

const OWNED: Pattern = any(role('determiner', 'qualifier', 'pronoun', 'adverb'), kind('entity'), word("'s"));
const SOMEBODY: Pattern = any(kind('entity'), role('pronoun'), role('group'));

/**
 * "Changes in exchange rates reduced net sales by $2.3 billion": what a thing does to a metric is not by how much that one
 * changed in all. The verb, or −1.
 *
 * @param from where the figure's clause begins
 */
export function effectOn({ lexemes }: ReadBlock, from: number, metric: number, figure: number): number {
  if (startsAt(ACTS_ON, lexemes, metric - 1) && lexemes[metric - 1]?.span.end === lexemes[metric]?.span.start)
    return covers(upTo(2, role('adverb', 'by')), lexemes, metric + 1, figure) ? metric - 1 : -1;
  const by = lexemes[metric + 1]?.kind === 'latin' ? metric + 2 : metric + 1;
  if (figure !== by + 1 || !has(lexemes[by], 'by')) return -1;
  let verb = metric - 1;
  while (verb > from && startsAt(OWNED, lexemes, verb)) verb--;
  if (!has(lexemes[verb], 'up', 'down')) return -1;
  const places = Array.from({ length: Math.max(0, verb - from) }, (_, nth) => from + nth);
  const acts = places.some((at) => startsAt(SOMEBODY, lexemes, at));
  const thing = places.some((at) => isThing(lexemes[at]) || lexemes[at]?.metric || has(lexemes[at], 'growth'));
  return thing && !acts ? verb : -1;
}

/** "a $2.6 billion net income tax benefit": the unknown noun that a metric only describes, or −1. */
export function nounAfter({ lexemes }: ReadBlock, metric: number, to: number): number {
  const at = metric + 1;
  const noun = at < to ? lexemes[at] : undefined;
  if (noun?.metric && !isHanText(noun)) return VERBS.has(noun.text) ? -1 : at;
  return noun?.kind === 'latin' && isThing(noun) && !/(?:ed|ing|ly)$/.test(noun.text) ? at : -1;
}

const FROM_THING: Pattern = seq(
  upTo(1, role('adverb')),
  any(word('from', 'on'), role('part')),
  upTo(3, any(role('determiner', 'qualifier', 'adverb', 'pronoun'), kind('period'))),
);

/** "Revenue at home", "sales abroad": where a part came from. */
const PLACE: Pattern = any(
  seq(word('at'), word('home')),
  word('abroad', 'overseas', 'domestically', 'internationally'),
);

/** "losses from equity investments", "expenses in connection with the plan": what makes a metric behind its figure only a part, or −1. */
export function sourceAfter({ lexemes }: ReadBlock, metric: number, to: number): number {
  if (metric + 1 < to && startsAt(PLACE, lexemes, metric + 1)) return metric + 1;
  const object = FROM_THING.match(lexemes, metric + 1, 1);
  const lexeme = object > 0 && object < to ? lexemes[object] : undefined;
  return isThing(lexeme) ? object : -1;
}

/** "Grocery & Snacks net sales": a metric's name right before another's is what the two together name. */
export function compoundBefore({ lexemes }: ReadBlock, metric: number): MetricMention | null {
  const [first, second] = [lexemes[metric - 1], lexemes[metric]];
  if (!first?.metric || !second || isHanText(second)) return null;
  return VERBS.has(first.text) || VERBS.has(second.text) ? null : first.metric;
}

const TAKEN_UP: Pattern = seq(
  any(word('该项', '这项', '此项', '这块', '该块'), seq(role('determiner'), word('项', '块', '部分', '类', '块儿'))),
  upTo(2, any(role('unit', 'qualifier'), OWNS)),
  kind('metric'),
);

/** How far before a figure 该项, and how far before that what it takes up, may stand. */
const TAKING_REACH = 16;

/**
 * 在线广告承压，该项收入约⟦153亿元⟧: what 该项 takes up is the nearest thing before it, which here nobody knows. The lexeme of
 * 该项, or −1 where that thing is a name or a metric, or nothing.
 */
export function takesUpUnknown({ lexemes }: ReadBlock, { from, to }: Range): number {
  for (let at = to - 1; at > Math.max(from, to - TAKING_REACH); at--) {
    if (!startsAt(TAKEN_UP, lexemes, at)) continue;
    for (let back = at - 1; back >= Math.max(from, at - TAKING_REACH); back--) {
      const lexeme = lexemes[back];
      if (lexeme?.kind === 'entity' || lexeme?.metric) return -1;
      if (isThing(lexeme)) return at;
    }
    return -1;
  }
  return -1;
}
