// What the figure is a figure of. The rules are tried in order; each has a name that the explanation shows.

import type { EntityId, MetricId } from '../../../claims/claim.ts';
import { any, covers, kind, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import { fold } from '../../../text/fold.ts';
import { fits, fitsLevel, isRate } from '../../reading/kinds.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { ENTITY, gapBefore, has, lastOf, placesIn } from '../../reading/scope.ts';
import type { Sense } from '../../statement.ts';
import type { Search } from '../search.ts';
import { changes, speaksOfGrowth } from '../sense/change.ts';
import { headOfList } from '../sense/growth-head.ts';
import { carriedOver, withOwnLabel } from './carried-metric.ts';
import { behindInClause, inOwnClause } from './metric-before-verb.ts';
import {
  arrival,
  bare,
  exchanged,
  growsItself,
  levelBefore,
  onlyMetric,
  operand,
  rateBehind,
} from './metric-implied.ts';
import { isPercentOnly, lastSuitable, type MetricBinding, metricsOf, NO_METRIC, suitableIn } from './metric-mention.ts';
import { clauseStart, counted, type Metrics, named, nounBehind, ofWhole, type Rule, shared } from './metric-named.ts';
import { marketShare, marketSize } from './metric-of-market.ts';
import { boughtByMany, spent, spentOn } from './metric-spent.ts';
import { betweenOf } from './narrowing.ts';
import { headBefore } from './narrowing-behind.ts';
import { withOwnNoun } from './own-noun.ts';
import { unknownPart } from './own-unit.ts';
import { perAsBefore, perShareOf } from './payout.ts';
import { shareOfOwn } from './share-of-own.ts';

const ON: Pattern = any(
  word('on'),
  seq(upTo(1, word('of', 'in')), upTo(2, role('qualifier', 'adjusted', 'gaap')), kind('metric'), word('on')),
);

/** "$1.72 billion of operating income on $33.09 billion": what a profit was made on is revenue. */
const madeOn: Rule = ({ scope, block, index, context }) => {
  const { previous, figure } = scope;
  const last = index.metrics.get(context.lastMetrics[0] ?? '');
  if (!previous || !index.revenue || figure.kind !== 'money' || previous.figure.kind !== 'money') return null;
  if (last?.kind !== 'money' || last.id === index.revenue || last.periodType !== 'duration') return null;
  return covers(ON, block.lexemes, previous.at + 1, scope.at) ? bare(index.revenue, 'figure-before', 'shared') : null;
};

const CONTINUES: Pattern = upTo(
  8,
  any(
    role('preposition', 'determiner', 'joiner', 'compare', 'start', 'adverb', 'level', 'qualifier'),
    kind('period'),
    COMMA,
  ),
);

/** "40%, compared with 39% in the preceding quarter and 33% a year earlier": with nothing between but time, as the figure before. */
const continued: Rule = ({ scope, block, context }) => {
  const { previous, figure } = scope;
  const [first] = context.lastMetrics;
  if (!previous || !first || previous.figure.kind !== figure.kind) return null;
  return covers(CONTINUES, block.lexemes, previous.at + 1, scope.at)
    ? {
        ...bare(first, 'figure-before', context.lastIsSure ? 'shared' : 'carried', context.lastIsSure),
        metrics: context.lastMetrics,
      }
    : null;
};

const inSentence: Rule = (search, { strange, changing }) => {
  const { scope, block, index } = search;
  const at = lastSuitable(search, { from: scope.sentence.from, to: scope.at });
  const mention = block.lexemes[at]?.metric;
  if (!mention || (changing && isPercentOnly(mention, index))) return null;
  const binding = named(search, at, 'sentence', 'shared');
  if (!binding) return null;
  const labelled = withOwnLabel(search, binding, at + 1);
  return strange >= 0 ? { ...labelled, narrowed: strange, governs: false } : labelled;
};

const laterInSentence: Rule = (search, { strange }) => {
  const [later] = suitableIn(search, { from: search.scope.at + 1, to: search.scope.sentence.to });
  if (later === undefined || search.scope.next !== null) return null;
  const binding = named(search, later, 'sentence-following', 'shared');
  return binding && { ...binding, narrowed: strange, governs: false };
};

/** 从1.247到1.200，…平均PUE一年比一年低: bare decimals are of the one such metric that their sentence names. */
const numberLater: Rule = (search) => {
  const { scope, block, index } = search;
  if (scope.figure.kind !== 'number') return null;
  const places = placesIn(
    block,
    scope.sentence,
    ({ metric }) => metric !== null && metricsOf(metric, index).some(({ kind }) => kind === 'number'),
  );
  const [only] = places;
  return only !== undefined && places.length === 1 ? named(search, only, 'sentence-following', 'shared') : null;
};

/** What a list gives: "GAAP and non-GAAP …, respectively", 收入、利润分别为. */
const inTurn: Rule = (search, { carried }) => {
  const { share, scope, index } = search;
  if (share?.metric != null) {
    const binding = named(search, share.metric, 'parallel', 'stated');
    const first = share.first ?? share.metric;
    const head = headBefore(search.block, clauseStart(search, first), first);
    return binding && { ...binding, narrowed: head, governs: head < 0 };
  }
  const known = share?.listedMetric ? index.metrics.get(share.listedMetric) : undefined;
  const sense = known?.kind === 'percent' ? 'level' : (share?.listedKind ?? carried);
  return known && fits(scope.figure, known, sense) ? bare(known.id, 'parallel', 'stated') : null;
};

/** The name that stands around the figure: 载客…人次, sold … vehicles. */
function nameAround({ scope, block }: Search): string | null {
  const { written } = scope.figure;
  const [before, behind] = [block.lexemes[scope.at - 1], block.lexemes[scope.at + 1]];
  if (before?.kind === 'han' && written?.unitText) return before.text + fold(written.unitText);
  return before?.kind === 'known' && has(before, 'verb') && behind?.kind === 'latin'
    ? `${behind.text} ${before.text}`
    : null;
}

/** 载客1,360万人次, "sold 4.27 million vehicles": a name that has its figure inside it, 载客人次, vehicles sold. */
const splitName: Rule = (search) => {
  const { scope, index } = search;
  const whole = nameAround(search);
  if (whole === null) return null;
  const found = index.metricNames.at(whole, 0);
  const metric = found?.span.end === whole.length ? found.values[0]?.metric : undefined;
  const known = metric ? index.metrics.get(metric) : undefined;
  return known && fitsLevel(scope.figure, known) ? bare(known.id, 'attached', 'stated') : null;
};

const samePrice: Rule = (search) => {
  const [last] = search.context.lastMetrics;
  return last && perAsBefore(search) ? bare(last, 'figure-before', 'shared') : null;
};

const ownName: Rule = (search) => {
  const metrics = perShareOf(search);
  return metrics[0] ? { ...bare(metrics[0], 'attached', 'stated'), metrics } : null;
};

/** "Growth would have been 15%" behind a profit: growth of nothing named is by convention that of revenue, whatever the text spoke of before. */
const ofRevenue: Rule = (search, _, taken) => {
  const { index, block, scope } = search;
  const growth =
    isRate(scope.figure) && taken.length > 0 && (speaksOfGrowth(block, scope.clause) || headOfList(search) >= 0);
  return index.revenue && growth ? bare(index.revenue, 'default-growth', 'shared', false) : null;
};

/** In order. */
const RULES: readonly Rule[] = [
  inTurn,
  arrival,
  madeOn,
  operand,
  ownName,
  exchanged,
  shareOfOwn,
  samePrice,
  splitName,
  boughtByMany,
  spentOn,
  nounBehind,
  ofWhole,
  inOwnClause,
  shared,
  marketShare,
  marketSize,
  growsItself,
  behindInClause,
  levelBefore,
  rateBehind,
  continued,
  inSentence,
  spent,
  carriedOver,
  ofRevenue,
  laterInSentence,
  onlyMetric,
  numberLater,
];

/** The first word of the gap behind the last name that nobody knows, or −1: between a name and a figure it says that something else was measured. */
function strangeBefore(search: Search): number {
  const { scope, block } = search;
  const gap = gapBefore(scope);
  const name = lastOf(block, gap, ENTITY);
  const between = betweenOf(block, { from: name >= 0 ? name + 1 : gap.from, to: scope.at }, scope.at);
  return between.narrows >= 0 ? between.narrows : between.unknown;
}

/** A binding that its own words make sure of leaves no room for another one. */
function settles({ known, governs, metrics }: MetricBinding): boolean {
  return known === 'stated' && governs && metrics.length > 0;
}

/** 新业务亏掉157亿元。归属于股东的净利润，京东报了⟦58亿元⟧: the wider metric of the text before is no other way to read a narrower one's name. */
function isWiderCarried(
  { index }: Search,
  { known, metrics: [id] }: MetricBinding,
  taken: readonly MetricId[],
): boolean {
  const narrower = index.narrower.get(id ?? '') ?? [];
  return known === 'carried' && taken.some((each) => each !== id && narrower.includes(each));
}

/** How many ways to read a metric are followed up. */
const MOST = 3;

/** What a figure may be a figure of. */
export interface MetricBindings {
  readonly first: MetricBinding;
  /** Whether nothing else is to be found. */
  readonly isOnly: boolean;
  /** Those behind the first, looked for now. */
  readonly others: () => readonly MetricBinding[];
}

/**
 * What the figure may be a figure of, best first. The first rule that finds something is the best; while its words do not
 * settle the matter, what the next rules find is kept beside it.
 */
export function bindMetric(search: Search, carried: Sense['kind'], entity: EntityId | null): MetricBindings {
  const found = bindingsOf(search, carried, entity);
  const first = found.next().value ?? NO_METRIC;
  return {
    first,
    isOnly: settles(first) || first.metrics.length === 0,
    others: () => [...found].filter(({ metrics }) => metrics.length > 0),
  };
}

/** One binding after the other, as they are asked for; always one. */
function* bindingsOf(search: Search, carried: Sense['kind'], entity: EntityId | null): Generator<MetricBinding> {
  const { scope } = search;
  const found: Metrics = {
    entity,
    carried,
    before: lastSuitable(search, gapBefore(scope)),
    shared: lastSuitable(search, { from: scope.clause.from, to: scope.at }),
    strange: strangeBefore(search),
    changing: changes(search),
  };
  let unit: number | null = null;
  const ownUnit = (): number => {
    unit ??= unknownPart(search, entity);
    return unit;
  };
  const bindings: MetricBinding[] = [];
  const taken: MetricId[] = [];
  for (const rule of RULES) {
    const own = rule(search, found, taken);
    if (!own) continue;
    const named = withOwnNoun(search, own);
    const binding = named.narrowed < 0 && ownUnit() >= 0 ? { ...named, narrowed: ownUnit(), governs: false } : named;
    const [metric] = binding.metrics;
    if (!bindings.some(({ metrics }) => metrics[0] === metric) && !isWiderCarried(search, binding, taken)) {
      bindings.push(binding);
      if (metric !== undefined) taken.push(metric);
      yield binding;
    }
    if (bindings.length >= MOST || settles(binding) || binding.metrics.length === 0) break;
  }
  if (bindings.length === 0)
    yield { ...NO_METRIC, narrowed: found.strange >= 0 ? found.strange : Math.max(counted(search), ownUnit()) };
}
