// What a mention of a metric may mean for a figure, and which of several mentions is meant.

import type { Metric, MetricId } from '../../../claims/claim.ts';
import { endsAt, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import type { Range } from '../../reading/block.ts';
import { fits, fitsLevel, isBareScaled, isPoints, isRate } from '../../reading/kinds.ts';
import { COLON } from '../../reading/lexemes/marks.ts';
import type { LexiconIndex } from '../../reading/names/lexicon-index.ts';
import type { MetricMention } from '../../reading/names/mentions.ts';
import { MADE, METRIC_VERBS } from '../../reading/names/synonyms.ts';
import type { Scope } from '../../reading/scope.ts';
import { AMOUNT, firstIn, hasRole, lastOf, placesIn } from '../../reading/scope.ts';
import type { BindingRule, NoRule } from '../../rules.ts';
import type { Known } from '../../statement.ts';
import { asideAt } from '../entity/asides.ts';
import type { Search } from '../search.ts';

export interface MetricBinding {
  /** Every metric that the words allow, most likely first; none where nothing tells. */
  readonly metrics: readonly MetricId[];
  /** The lexeme that names it, or `null` where it is named elsewhere. */
  readonly at: number | null;
  readonly rule: BindingRule | NoRule;
  readonly known: Known;
  readonly governs: boolean;
  /** Those of them whose name says that the value is negative (净亏损). */
  readonly negatives: readonly MetricId[];
  /** The lexeme of a word that makes it a part's or another thing's, or −1. */
  readonly narrowed: number;
}

/** Nothing tells. */
export const NO_METRIC: MetricBinding = {
  metrics: [],
  at: null,
  rule: 'none',
  known: 'guessed',
  governs: false,
  negatives: [],
  narrowed: -1,
};

export function metricsOf(mention: MetricMention, index: LexiconIndex): Metric[] {
  return mention.metrics.flatMap((id) => index.metrics.get(id) ?? []);
}

/** Whether the figure can be said of the mentioned metric, as a level or as its growth or share. */
export function suits(mention: MetricMention, { figure }: Scope, index: LexiconIndex): boolean {
  for (const id of mention.metrics) {
    const metric = index.metrics.get(id);
    if (metric && mayBeOf(figure, metric)) return true;
  }
  return false;
}

function mayBeOf(figure: Scope['figure'], metric: Metric): boolean {
  return (
    fits(figure, metric, 'level') ||
    (metric.kind !== 'percent' &&
      fits(figure, metric, 'growth') &&
      metric.kind !== 'number' &&
      !(isPoints(figure) && metric.kind === 'count'))
  );
}

export function isPercent(id: MetricId | null, index: LexiconIndex): boolean {
  return id !== null && index.metrics.get(id)?.kind === 'percent';
}

/** Whether a mention can mean rates only. */
export function isPercentOnly(mention: MetricMention, index: LexiconIndex): boolean {
  return mention.metrics.every((id) => isPercent(id, index));
}

/** Money and rates have parts with names of their own; what stands before a count is mostly a verb (开通5G基站). */
export function isSum(mention: MetricMention, index: LexiconIndex): boolean {
  return mention.metrics.some((id) => {
    const kind = index.metrics.get(id)?.kind;
    return kind === 'money' || kind === 'percent';
  });
}

/** The metrics of a mention, those that take such a figure first. */
export function orderedMetrics(mention: MetricMention, { figure }: Scope, index: LexiconIndex): MetricId[] {
  const found = metricsOf(mention, index);
  if (found.length === 1) return found.map(({ id }) => id);
  const levels = found.filter((metric) => fitsLevel(figure, metric));
  return [...levels, ...found.filter((metric) => !levels.includes(metric))].map(({ id }) => id);
}

const VERBS: ReadonlySet<string> = new Set(METRIC_VERBS);

/** What is counted though the language has it among its own words: "46.2 million shares". */
const SHARES: Pattern = word('share', 'shares');

/** Whether the next word is a noun that the figure counts: 4.27 million vehicles. */
export function countsNoun({ scope, block }: Pick<Search, 'scope' | 'block'>): boolean {
  const next = block.lexemes[scope.at + 1];
  return (next?.kind === 'latin' && next.text.length > 2) || startsAt(SHARES, block.lexemes, scope.at + 1);
}

/** 日活跃用户规模: behind a metric's name, the word for a size is that metric's. */
function isSizeOfNoun({ lexemes }: Search['block'], at: number, index: LexiconIndex): boolean {
  const [size, before] = [lexemes[at], lexemes[at - 1]];
  const glued = before?.metric != null && before.span.end === size?.span.start;
  return glued && size?.metric?.metrics.every((id) => index.sizes.has(id)) === true;
}

const REPORT: Pattern = seq(word('earnings', '业绩'), COLON);

/** "Amazon earnings: the $700 billion milestone": a report that a colon opens, unless the amount stands right behind it. */
function isReport({ lexemes }: Search['block'], at: number, figure: number): boolean {
  return at + 2 < figure && startsAt(REPORT, lexemes, at);
}

const OF_WHOLE: Pattern = seq(
  kind('amount'),
  word('of'),
  upTo(2, role('determiner', 'qualifier', 'pronoun')),
  kind('metric'),
);
const HAN_WHOLE: Pattern = seq(role('share'), upTo(2, role('qualifier', 'group', 'pronoun')), kind('metric'));

/** As many lexemes as stand between the name of a whole and its own amount: "17% of sales of $33 billion". */
const OWN_AMOUNT = 2;

/** "$747.5 million, or 55% of revenue, compared with $285.5 million": what a share before is one of names no amount behind it. */
function isWholeOfShare({ scope, block }: Search, at: number): boolean {
  const { lexemes } = block;
  // "More than half of shipments: 41,000 of the 95,000 tonnes": behind a colon the share is explained.
  if (isRate(scope.figure) || scope.at - at <= OWN_AMOUNT || lexemes[at + 1]?.text === ':') return false;
  if (endsAt(HAN_WHOLE, lexemes, at + 1)) return true;
  if (!endsAt(OF_WHOLE, lexemes, at + 1)) return false;
  const share = lastOf(block, { from: scope.sentence.from, to: at }, AMOUNT);
  const { figure } = lexemes[share] ?? {};
  return figure != null && isRate(figure);
}

/** The metrics that a range names and the figure can be one of; one in an aside that does not hold the figure is none. */
export function suitableIn(search: Search, range: Range): number[] {
  const { scope, block, index, asides } = search;
  const counted = isBareScaled(scope.figure) && countsNoun({ scope, block });
  return placesIn(block, range, ({ metric, text }, at) => {
    if (!metric || isSizeOfNoun(block, at, index) || isReport(block, at, scope.at) || isWholeOfShare(search, at))
      return false;
    if (!suits(metric, scope, index) || (isRate(scope.figure) && MADE.includes(text))) return false;
    if (counted && metricsOf(metric, index).every(({ kind }) => kind === 'money')) return false;
    const aside = asideAt(asides, at);
    return aside === null || (aside.from <= scope.at && scope.at < aside.to);
  });
}

/** The last suitable mention in a range, or −1; a noun before a verb that only stands for one (membership fees brought in …), unless the verb is a second one (17% of sales and yet earned …). */
export function lastSuitable(search: Search, range: Range): number {
  const { block } = search;
  const found = suitableIn(search, range);
  if (found.length < 2) return found[0] ?? -1;
  const last = found.at(-1) ?? -1;
  const noun = found.findLast((at) => !VERBS.has(block.lexemes[at]?.text ?? '')) ?? last;
  return noun < last && hasRole(block, { from: noun + 1, to: last }, 'joiner', 'but') ? last : noun;
}

/** "Half of the capital expenditure went to …": of an amount, a rate is the ratio that the clause names, where it names one; of "63% revenue growth with a margin of 33%" it is neither. */
export function ratioBehind({ scope, block, index }: Search, noun: number): number {
  if (hasRole(block, { from: scope.at + 1, to: noun + 2 }, 'up', 'down', 'growth')) return -1;
  return firstIn(
    block,
    { from: noun + 1, to: Math.min(scope.clause.to, scope.next ?? scope.clause.to) },
    ({ metric }) => metric !== null && isPercentOnly(metric, index),
  );
}
