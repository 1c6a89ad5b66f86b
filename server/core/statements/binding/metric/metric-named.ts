// A metric by its name before the figure, with what narrows it and whether it governs.

import type { EntityId, MetricId } from '../../../claims/claim.ts';
import { any, covers, endsAt, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { fold } from '../../../text/fold.ts';
import { isRate } from '../../reading/kinds.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { COLON, OWNS } from '../../reading/lexemes/marks.ts';
import type { LexiconIndex } from '../../reading/names/lexicon-index.ts';
import type { MetricMention } from '../../reading/names/mentions.ts';
import { METRIC_VERBS } from '../../reading/names/synonyms.ts';
import { appositionStart, firstIn, gapBefore, gapBehind, glossStart, has, lastIn } from '../../reading/scope.ts';
import type { BindingRule } from '../../rules.ts';
import type { Known, Sense } from '../../statement.ts';
import { asideAt } from '../entity/asides.ts';
import type { Search } from '../search.ts';
import { addedTo, shownIn } from './apart.ts';
import { countedBy } from './counted-by.ts';
import { isPercentOnly, isSum, type MetricBinding, orderedMetrics, ratioBehind, suits } from './metric-mention.ts';
import { isOfNextClause, isRevenueFrom, ofStandard } from './named-otherwise.ts';
import { type Between, betweenOf, modifierBefore } from './narrowing.ts';
import { compoundBefore, effectOn, headBefore, nounAfter, sourceAfter, strangeNoun } from './narrowing-behind.ts';
import { extendedName, gluedToName, partOfSomebody, possessedThing } from './part-names.ts';

export interface Metrics {
  readonly entity: EntityId | null;
  /** What sense the text so far had its rates in. */
  readonly carried: Sense['kind'];
  readonly before: number;
  readonly shared: number;
  /** The first word before the figure that nobody knows and no name covers, or −1. */
  readonly strange: number;
  readonly changing: boolean;
}

/** `taken`: what the rules before it have found. */
export type Rule = (search: Search, found: Metrics, taken: readonly MetricId[]) => MetricBinding | null;

const VERBS: ReadonlySet<string> = new Set(METRIC_VERBS);

const NOTHING_BETWEEN: Between = { narrows: -1, unknown: -1 };

/** Where the name begins of which the metric is the last word: "Grocery & Snacks net sales". */
function nameStart({ block }: Search, at: number): number {
  return compoundBefore(block, at) ? at - 1 : at;
}

/** Whether the figure stands right behind the metric: "on revenue of $17.7 billion". */
const TIGHTLY_OF: Pattern = seq(word('of', 'at'), upTo(2, role('adverb')));

/** "Amortization expense associated with intangible assets": what the head's own name says too leaves it what it is. */
function isInName(index: LexiconIndex, { metrics }: MetricMention, object: string): boolean {
  const metric = index.metrics.get(metrics[0] ?? '');
  return metric !== undefined && [metric.name.en, metric.name.zh].some((name) => fold(name).includes(object));
}

/** "Sales of its AI products": what the object's own name says already, where it is a kind of revenue with a name of its own. */
function isRevenueOf({ block, index }: Search, head: MetricMention, at: number): boolean {
  const object = index.metrics.get(block.lexemes[at]?.metric?.metrics[0] ?? '');
  const [revenue] = head.metrics;
  return object?.kind === 'money' && revenue === index.revenue && object.confusedWith?.includes(revenue ?? '') === true;
}

/** What the metric is only the object of: its head where that is a metric ("gross margin on services revenue"), or the place of another word. */
function headOf(search: Search, at: number): { readonly head: MetricMention | null; readonly narrows: number } {
  const { scope, block, index } = search;
  if (at > scope.at) return { head: null, narrows: -1 };
  const place = headBefore(block, clauseStart(search, at), nameStart(search, at));
  const mention = block.lexemes[place]?.metric ?? null;
  if (mention && covers(TIGHTLY_OF, block.lexemes, at + 1, scope.at)) return { head: null, narrows: -1 };
  if (!mention || !suits(mention, scope, index)) return { head: null, narrows: place };
  if (isRevenueOf(search, mention, at)) return { head: null, narrows: -1 };
  const told = isInName(index, mention, block.lexemes[at]?.text ?? '');
  return { head: mention, narrows: told ? -1 : at };
}

/** 公司的网络连接元件第四季销售额: what somebody's unknown thing took in in a time. */
const THING_IN_TIME: Pattern = seq(
  any(kind('entity'), role('pronoun')),
  word('的'),
  upTo(2, any(kind('latin', 'metric'), role('noun', 'unit'))),
  kind('han'),
  kind('period'),
);

/** The words of the mention's sentence that make it a part's or another's, the first of them; −1 where there are none. */
function narrowingOf(search: Search, at: number, mention: MetricMention, between: Between): number {
  const { scope, block, index, asides } = search;
  const start = nameStart(search, at);
  const second = VERBS.has(block.lexemes[at]?.text ?? '') && has(block.lexemes[start - 1], 'joiner', 'but');
  const modifier = isSum(mention, index) && !second ? modifierBefore(block, clauseStart(search, at), start) : -1;
  const noun =
    at < scope.at && between.narrows < 0 && scope.figure.kind !== 'physical'
      ? strangeNoun(block, scope.at, scope.clause.to)
      : -1;
  const counted = isPercentOnly(mention, index) ? countedBy(search) : -1;
  const cause = asideAt(asides, scope.at);
  const caused = cause?.kind === 'cause' && !(cause.from <= at && at < cause.to) ? cause.from : -1;
  const effect = isRate(scope.figure) ? -1 : effectOn(block, clauseStart(search, at), start, scope.at);
  const shown = at < scope.at ? shownIn(block, start) : -1;
  const opening = clauseStart(search, at);
  const parts = [
    modifier,
    extendedName(block, opening, start),
    possessedThing(block, opening, start),
    gluedToName(block, opening, start),
    partOfSomebody(block, opening, start),
    endsAt(THING_IN_TIME, block.lexemes, start) ? start - 2 : -1,
    effect,
    shown,
    addedTo(scope, block, start),
    between.narrows,
    noun,
    caused,
    counted,
    partOpening(search, at),
    partLabel(search),
    partAbove(search, at),
  ];
  return parts.find((each) => each >= 0) ?? -1;
}

/** "Of the valuation allowance, $42.8 million was …": the word that makes all that follows a part, or −1. */
function partOpening({ scope, block }: Search, at: number): number {
  const first = firstIn(block, scope.sentence, ({ kind }) => kind !== 'mark');
  const comma = firstIn(block, { from: at, to: scope.at }, ({ text }) => text === ',');
  return block.lexemes[first]?.text === 'of' && first < at && comma >= 0 ? first : -1;
}

/** As many words as a label in front of a colon may have. */
const LONGEST_LABEL = 8;

/** Below "North America segment:" or 海外业务 what no name is told of is that part's; the metric, or −1. */
function partAbove({ scope, block, context: { topics, listedUnder, subject } }: Search, at: number): number {
  const isHeaded = topics.at(-1)?.heads === 'part' && subject === null;
  if (!isHeaded && listedUnder !== 'part') return -1;
  return firstIn(block, { from: scope.sentence.from, to: scope.at }, (_, place) => block.who[place] != null) < 0
    ? at
    : -1;
}

/** "Game business: total revenue reached": the unit word of a label that names nobody known, or −1. */
function partLabel({ scope, block }: Search): number {
  const { from } = scope.sentence;
  const colon = firstIn(block, { from, to: Math.min(scope.at, from + LONGEST_LABEL) }, ({ text }) => text === ':');
  const label = { from, to: colon };
  const known = firstIn(block, label, ({ kind }) => kind === 'entity' || kind === 'metric' || kind === 'amount') >= 0;
  const unit = lastIn(block, label, (lexeme) => has(lexeme, 'unit'));
  return colon < 0 || known || unit <= from || block.lexemes[unit - 1]?.kind === 'mark' ? -1 : unit;
}

/** Where what matters between a metric and its figure begins: behind a cause that is over (净利润235亿元，主要靠投资收益，同比增长…), or what only explains whose it is. */
function behindAside({ scope, block, asides }: Search, at: number): number {
  const cause = asides.findLast(({ kind, from, to }) => kind === 'cause' && from > at && to < scope.at);
  const comma = lastIn(
    block,
    { from: at + 1, to: scope.at },
    (_, place) => appositionStart(block.lexemes, place, at) >= 0,
  );
  return Math.max(cause ? cause.to : at + 1, comma + 1);
}

/** The binding to a mention of the figure's sentence. */
export function named(search: Search, at: number, rule: BindingRule, known: Known): MetricBinding | null {
  const { scope, block, index } = search;
  const mention = block.lexemes[at]?.metric;
  if (!mention) return null;
  const between =
    at < scope.at ? betweenOf(block, { from: behindAside(search, at), to: scope.at }, scope.at) : NOTHING_BETWEEN;
  const { head, narrows } = headOf(search, at);
  const told = narrowingOf(search, at, mention, between);
  const narrowed = told >= 0 ? told : narrows;
  const whole = compoundBefore(block, at);
  const standard = ofStandard(search, at);
  const revenue = isRevenueFrom(search, at, mention) ? index.revenue : null;
  const own = [
    ...(revenue ? [revenue] : []),
    ...(whole ? orderedMetrics(whole, scope, index) : []),
    ...orderedMetrics(mention, scope, index),
  ];
  return {
    metrics: head ? orderedMetrics(head, scope, index) : standard ? [standard] : own,
    at,
    rule,
    known,
    governs: narrowed < 0 && between.unknown < 0,
    negatives: mention.negatives,
    narrowed,
  };
}

/** Where the clause of a lexeme begins; a gloss in brackets divides nothing. */
export function clauseStart({ scope, block }: Search, at: number): number {
  const { lexemes } = block;
  for (let back = at - 1; back >= scope.sentence.from; back--) {
    const { kind, text } = lexemes[back] as Lexeme;
    if (kind !== 'mark' || !/^[,;:()—–|\n。]$/.test(text)) continue;
    const gloss = glossStart(lexemes, back, scope.sentence.from);
    if (gloss < 0) return back + 1;
    back = gloss;
  }
  return scope.sentence.from;
}

const TIED: Pattern = seq(
  any(role('copula', 'level', 'earns'), COLON, word('|')),
  upTo(1, role('adverb', 'determiner')),
);

/** Whether the metric before the figure is tied to it by a verb: then a noun behind is something else. */
function tied({ scope, block }: Search, at: number): boolean {
  return at >= 0 && (at + 1 === scope.at || covers(TIED, block.lexemes, at + 1, scope.at));
}

const HAN_NOUN: Pattern = seq(word('的'), upTo(3, any(role('qualifier', 'unit', 'adverb'), kind('entity', 'han'))));

const OF_NOUN: Pattern = seq(
  word('of', 'in', 'as', 'worth of', 'for', 'worth'),
  upTo(
    4,
    any(role('qualifier', 'determiner', 'adverb', 'pronoun', 'adjusted', 'gaap'), role('unit'), kind('entity'), OWNS),
  ),
);

/** "a $49 million decrease in losses": what the amount is a change in. */
const CHANGE_IN: Pattern = seq(
  role('up', 'down'),
  word('in'),
  upTo(4, any(role('qualifier', 'determiner', 'pronoun', 'adverb', 'adjusted', 'gaap'), kind('entity'), OWNS)),
);

/** "due to a $12 million increase in other expenses": what brought something about is a part of what it is called as often as all of it. */
const CAUSE: Pattern = seq(role('due'), upTo(3, role('determiner', 'qualifier', 'adverb', 'joiner')));

const BARE_NOUN: Pattern = upTo(2, role('qualifier', 'up', 'down', 'growth', 'yoy', 'qoq', 'adjusted', 'gaap', 'cash'));

const HAN = /\p{Script=Han}/u;

/** 毛利润同比增长22% 毛利率…, 同比增长15% [2] 开支…: a space behind a figure that none stands before parts what it is set between. */
export function isSpacedOff({ scope: { figure }, block: { prose } }: Search): boolean {
  const { start, end } = figure.span;
  const behind = prose.charAt(end) === ' ' ? prose.charAt(end + 1) : '';
  return (HAN.test(behind) || behind === '[') && HAN.test(prose.charAt(start - 1));
}

/** "Operating margin expanded to ⟦11.8%⟧ of net sales": what a ratio that is named before is a ratio of. */
function isBaseOf({ scope, block, index }: Search, before: number, { metrics }: MetricMention): boolean {
  const named = block.lexemes[before]?.metric?.metrics ?? [];
  return isRate(scope.figure) && named.some((id) => metrics.includes(index.metrics.get(id)?.of ?? ''));
}

/** 经营利润变成了⟦198亿元⟧的亏损, "the ⟦$3 billion⟧ that it made became a loss": what something was and what it became each have a noun of their own. */
export const BECOMES: Pattern = word('变成', '变为', '转为', '成了', '成为', '沦为', '化为', 'became', 'turned');

/** The metric right behind the figure, as its noun: 32%利润率, 34%的云业务增速, "$11.9bn of operating income". */
export const nounBehind: Rule = (search, { before }) => {
  const { scope, block, index } = search;
  const { lexemes } = block;
  const becomes = before >= 0 && startsAt(BECOMES, lexemes, before + 1);
  if (tied(search, before) && !becomes && !VERBS.has(lexemes[before]?.text ?? '')) return null;
  if (before >= 0 && isSpacedOff(search)) return null;
  const at = firstIn(block, gapBehind(scope), ({ metric }) => metric !== null);
  const mention = lexemes[at]?.metric;
  if (!mention || !suits(mention, scope, index)) return null;
  const stands = [BARE_NOUN, OF_NOUN, CHANGE_IN, HAN_NOUN].some((pattern) =>
    covers(pattern, lexemes, scope.at + 1, at),
  );
  if (!stands || isOfNextClause(search, at) || isBaseOf(search, before, mention)) return null;
  const ratio = isRate(scope.figure) && !isPercentOnly(mention, index) ? ratioBehind(search, at) : -1;
  const binding = named(search, ratio >= 0 ? ratio : at, 'noun-behind', 'stated');
  const isCause = covers(CHANGE_IN, lexemes, scope.at + 1, at) && endsAt(CAUSE, lexemes, scope.at);
  const behind = isCause
    ? at
    : Math.max(nounAfter(block, at, scope.clause.to), sourceAfter(block, at, scope.clause.to));
  const noun = ratio < 0 ? behind : -1;
  return binding && noun >= 0 ? { ...binding, narrowed: noun, governs: false } : binding;
};

/** 3奈米占晶圆营收的23%: a ratio with a name of its own, and behind the verb what it is a ratio of. */
export const ofWhole: Rule = (search, { before }) => {
  const { scope, block, index } = search;
  if (!isRate(scope.figure)) return null;
  const verb = lastIn(block, { from: gapBefore(scope).from, to: scope.at }, (lexeme) => has(lexeme, 'share'));
  if (verb < 0 || before < verb) return null;
  const at = lastIn(
    block,
    { from: gapBefore(scope).from, to: verb },
    ({ metric }) => metric !== null && isPercentOnly(metric, index),
  );
  const binding = at < 0 ? null : named(search, at, 'clause', 'stated');
  return binding && { ...binding, narrowed: -1, governs: true };
};

export const shared: Rule = (search, { shared: at, strange }) =>
  at >= 0 && strange < 0 ? named(search, at, 'clause-shared', 'shared') : null;

/** 1.98%的网点: the thing that a figure of nothing told is of; −1 where none stands. */
export function counted({ scope, block }: Search): number {
  return block.lexemes[scope.at + 1]?.text === '的' ? strangeNoun(block, scope.at, scope.clause.to) : -1;
}
