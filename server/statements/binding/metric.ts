// What the figure is a figure of. The rules are tried in order; each has a name that the explanation shows.

import type { EntityId, MetricId } from '../../claims/claim.ts';
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
} from '../../language/pattern.ts';
import { fold } from '../../text/fold.ts';
import { fromTopics } from '../context.ts';
import type { Range } from '../reading/block.ts';
import { fits, fitsLevel, isBareScaled, isRate } from '../reading/kinds.ts';
import { COLON, COMMA, OWNS } from '../reading/marks.ts';
import type { MetricMention } from '../reading/mentions.ts';
import { firstIn, gapBefore, gapBehind, has, hasRole, lastIn, placesIn } from '../reading/scope.ts';
import type { BindingRule } from '../rules.ts';
import type { Known, Sense } from '../statement.ts';
import { asideAt } from './asides.ts';
import { changeBehind, changes } from './change.ts';
import {
  countsNoun,
  isPercent,
  isPercentOnly,
  isSum,
  lastSuitable,
  type MetricBinding,
  metricsOf,
  NO_METRIC,
  orderedMetrics,
  suitableIn,
  suits,
} from './metric-mention.ts';
import {
  type Between,
  betweenOf,
  compoundBefore,
  headBefore,
  modifierBefore,
  nounAfter,
  strangeNoun,
} from './narrowing.ts';
import { payoutOf, perAsBefore } from './payout.ts';
import type { Search } from './search.ts';

interface Metrics {
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
type Rule = (search: Search, found: Metrics, taken: readonly MetricId[]) => MetricBinding | null;

const NOTHING_BETWEEN: Between = { narrows: -1, unknown: -1 };

/** Where the name begins of which the metric is the last word: "Grocery & Snacks net sales". */
function nameStart({ block }: Search, at: number): number {
  return compoundBefore(block, at) ? at - 1 : at;
}

/** Whether the figure stands right behind the metric: "on revenue of $17.7 billion". */
const TIGHTLY_OF: Pattern = seq(word('of', 'at'), upTo(2, role('adverb')));

/** What the metric is only the object of: its head where that is a metric ("gross margin on services revenue"), or the place of another word. */
function headOf(search: Search, at: number): { readonly head: MetricMention | null; readonly narrows: number } {
  const { scope, block, index } = search;
  if (at > scope.at) return { head: null, narrows: -1 };
  const place = headBefore(block, clauseStart(search, at), nameStart(search, at));
  const mention = block.lexemes[place]?.metric ?? null;
  if (mention && covers(TIGHTLY_OF, block.lexemes, at + 1, scope.at)) return { head: null, narrows: -1 };
  return mention && suits(mention, scope, index) ? { head: mention, narrows: at } : { head: null, narrows: place };
}

/** The words of the mention's sentence that make it a part's or another's, the first of them; −1 where there are none. */
function narrowingOf(search: Search, at: number, mention: MetricMention, between: Between): number {
  const { scope, block, index, asides } = search;
  const start = nameStart(search, at);
  const modifier = isSum(mention, index) ? modifierBefore(block, clauseStart(search, at), start) : -1;
  const noun =
    at < scope.at && between.narrows < 0 && scope.figure.kind !== 'physical'
      ? strangeNoun(block, scope.at, scope.clause.to)
      : -1;
  const counted = isPercentOnly(mention, index) ? countedBy(search) : -1;
  const cause = asideAt(asides, scope.at);
  const caused = cause?.kind === 'cause' && !(cause.from <= at && at < cause.to) ? cause.from : -1;
  return [modifier, between.narrows, noun, caused, counted, partOpening(search, at)].find((each) => each >= 0) ?? -1;
}

/** "Of the valuation allowance, $42.8 million was …": the word that makes all that follows a part, or −1. */
function partOpening({ scope, block }: Search, at: number): number {
  const first = firstIn(block, scope.sentence, ({ kind }) => kind !== 'mark');
  const comma = firstIn(block, { from: at, to: scope.at }, ({ text }) => text === ',');
  return block.lexemes[first]?.text === 'of' && first < at && comma >= 0 ? first : -1;
}

/** The binding to a mention of the figure's sentence. */
function named(search: Search, at: number, rule: BindingRule, known: Known): MetricBinding | null {
  const { scope, block, index } = search;
  const mention = block.lexemes[at]?.metric;
  if (!mention) return null;
  const between = at < scope.at ? betweenOf(block, { from: at + 1, to: scope.at }, scope.at) : NOTHING_BETWEEN;
  const { head, narrows } = headOf(search, at);
  const told = narrowingOf(search, at, mention, between);
  const narrowed = told >= 0 ? told : narrows;
  const whole = compoundBefore(block, at);
  const own = [...(whole ? orderedMetrics(whole, scope, index) : []), ...orderedMetrics(mention, scope, index)];
  return {
    metrics: head ? orderedMetrics(head, scope, index) : own,
    at,
    rule,
    known,
    governs: narrowed < 0 && between.unknown < 0,
    negatives: mention.negatives,
    narrowed,
  };
}

const BY: Pattern = word('按', '以', '按照', 'by');
const COUNTED: Pattern = word('计', '计算', '口径', '统计', '衡量', '口径下', '而言');

/** 按公有云大模型调用量计: a rate counted in a way that nobody here knows; the lexeme that says so, or −1. */
function countedBy({ scope, block }: Search): number {
  const by = firstIn(block, { from: scope.sentence.from, to: scope.at }, (_, at) => startsAt(BY, block.lexemes, at));
  if (by < 0) return -1;
  const end = firstIn(block, { from: by + 1, to: Math.min(by + 10, scope.at) }, (_, at) =>
    startsAt(COUNTED, block.lexemes, at),
  );
  return end < 0
    ? -1
    : firstIn(block, { from: by + 1, to: end }, ({ kind }) => kind === 'han' || kind === 'latin' || kind === 'metric');
}

/** Where the clause of a lexeme begins. */
function clauseStart({ scope, block }: Search, at: number): number {
  return (
    lastIn(
      block,
      { from: scope.sentence.from, to: at },
      ({ kind, text }) => kind === 'mark' && /^[,;:()—–|\n。]$/.test(text),
    ) + 1 || scope.sentence.from
  );
}

function bare(value: MetricId, rule: BindingRule, known: Known, governs = true): MetricBinding {
  return { ...NO_METRIC, metrics: [value], rule, known, governs };
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
const BARE_NOUN: Pattern = upTo(2, role('qualifier', 'up', 'down', 'growth', 'yoy', 'qoq', 'adjusted', 'gaap', 'cash'));

/** The metric right behind the figure, as its noun: 32%利润率, 34%的云业务增速, "$11.9bn of operating income". */
const nounBehind: Rule = (search, { before }) => {
  const { scope, block, index } = search;
  const { lexemes } = block;
  if (tied(search, before)) return null;
  const at = firstIn(block, gapBehind(scope), ({ metric }) => metric !== null);
  const mention = lexemes[at]?.metric;
  if (!mention || !suits(mention, scope, index)) return null;
  const stands = [BARE_NOUN, OF_NOUN, HAN_NOUN].some((pattern) => covers(pattern, lexemes, scope.at + 1, at));
  if (!stands) return null;
  const ratio = isRate(scope.figure) && !isPercentOnly(mention, index) ? ratioBehind(search, at) : -1;
  const binding = named(search, ratio >= 0 ? ratio : at, 'noun-behind', 'stated');
  const noun = ratio < 0 ? nounAfter(block, at, scope.clause.to) : -1;
  return binding && noun >= 0 ? { ...binding, narrowed: noun, governs: false } : binding;
};

/** "Half of the capital expenditure went to …": of an amount, a rate is the ratio that the clause names, where it names one. */
function ratioBehind({ scope, block, index }: Search, noun: number): number {
  return firstIn(
    block,
    { from: noun + 1, to: scope.clause.to },
    ({ metric }) => metric !== null && isPercentOnly(metric, index),
  );
}

/** 3奈米占晶圆营收的23%: a ratio with a name of its own, and behind the verb what it is a ratio of. */
const ofWhole: Rule = (search, { before }) => {
  const { scope, block, index } = search;
  const verb = lastIn(block, { from: gapBefore(scope).from, to: scope.at }, (lexeme) => has(lexeme, 'share'));
  if (!isRate(scope.figure) || verb < 0 || before < verb) return null;
  const at = lastIn(
    block,
    { from: gapBefore(scope).from, to: verb },
    ({ metric }) => metric !== null && isPercentOnly(metric, index),
  );
  const binding = at < 0 ? null : named(search, at, 'clause', 'stated');
  return binding && { ...binding, narrowed: -1, governs: true };
};

const inOwnClause: Rule = (search, { before }) => (before >= 0 ? named(search, before, 'clause', 'stated') : null);

const shared: Rule = (search, { shared: at, strange }) =>
  at >= 0 && strange < 0 ? named(search, at, 'clause-shared', 'shared') : null;

const behindInClause: Rule = (search, { shared: at }) => {
  if (at >= 0) return null;
  const [after] = suitableIn(search, gapBehind(search.scope));
  return after === undefined ? null : named(search, after, 'clause-following', 'shared');
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

/** A label that names another subject (即时零售：229.06亿元) may mean the carried metric, or that subject's revenue. */
function withOwnLabel({ scope, block, index }: Search, binding: MetricBinding, from: number): MetricBinding {
  const label = firstIn(block, { from, to: scope.at }, ({ kind }) => kind === 'entity') >= 0;
  const { revenue } = index;
  if (!label || !revenue || isRate(scope.figure) || binding.metrics.includes(revenue)) return binding;
  return { ...binding, metrics: [...binding.metrics, revenue] };
}

/** The sentence's own noun, which what the text spoke of before is not: "Buyback so far this year"; −1 where it goes on in parallel. */
function ownNoun({ scope, block }: Search): number {
  return firstIn(block, { from: scope.sentence.from, to: scope.at }, ({ kind, text, span }) => {
    const noun = kind === 'latin' && text.length > 2 && !/(?:ed|ing|ly)$/.test(text);
    return noun && /^[a-z]/.test(block.prose.slice(span.start, span.end));
  });
}

/** The metric that the text so far spoke of, where the figure can be one of it. */
function carriedOver(
  search: Search,
  { changing, carried, strange }: Metrics,
  taken: readonly MetricId[],
): MetricBinding | null {
  const { scope, index, context } = search;
  if (changing && isPercent(context.metric, index)) return null;
  const sense = changing ? 'growth' : carried;
  const options: [MetricId | null, BindingRule, Known][] = [
    [
      sense === 'growth' && !(changing && isPercent(context.lastMetrics[0] ?? null, index))
        ? (context.lastMetrics[0] ?? null)
        : null,
      'figure-before',
      'shared',
    ],
    [context.metric, 'running-metric', 'carried'],
    [fromTopics(context, ({ metric }) => metric)?.value ?? null, 'heading', 'carried'],
  ];
  for (const [id, rule, known] of options) {
    const metric = id ? index.metrics.get(id) : undefined;
    if (
      !metric ||
      taken.includes(metric.id) ||
      !(fits(scope.figure, metric, 'level') || fits(scope.figure, metric, sense))
    )
      continue;
    const parallel = rule !== 'running-metric' || (context.metricIsFresh && ownNoun(search) < 0);
    const binding = bare(metric.id, rule, known, strange < 0 && parallel);
    const labelled = context.subject ? withOwnLabel(search, binding, scope.sentence.from) : binding;
    return strange >= 0 ? { ...labelled, narrowed: strange } : labelled;
  }
  return null;
}

const laterInSentence: Rule = (search, { strange }) => {
  const { scope } = search;
  const [later] = suitableIn(search, { from: scope.at + 1, to: scope.sentence.to });
  if (later === undefined || scope.next !== null) return null;
  const binding = named(search, later, 'sentence-following', 'shared');
  return binding && { ...binding, narrowed: strange, governs: false };
};

const OPERATOR_SIGN: Pattern = any(role('operator'), word('÷', '×', '*'));

/** 1200亿除以365天: one side of a sum is told for the arithmetic's sake, whatever the words around it measure. */
const operand: Rule = ({ scope, block }) =>
  startsAt(OPERATOR_SIGN, block.lexemes, scope.at + 1) || endsAt(OPERATOR_SIGN, block.lexemes, scope.at)
    ? { ...NO_METRIC, narrowed: scope.at }
    : null;

const ARRIVES: Pattern = seq(opt(COMMA), role('arrive', 'level'));

/** "grew 21% to RMB6.2 billion", 增长34%至398亿: the level that a growth arrives at is of the same metric. */
const arrival: Rule = ({ scope, block, index, context }) => {
  const { previous, figure } = scope;
  const [last] = context.lastMetrics;
  if (!previous || !last || !isRate(previous.figure) || isRate(figure)) return null;
  if (!covers(ARRIVES, block.lexemes, previous.at + 1, scope.at)) return null;
  const metric = index.metrics.get(last);
  return metric && metric.kind !== 'percent' ? bare(last, 'arrival', 'shared') : null;
};

const OF_IT: Pattern = any(seq(word('of'), word('it', 'that', 'this')), word('of that', 'of this'));
const OF_MARKET: Pattern = seq(
  word('of'),
  upTo(5, any(role('determiner', 'qualifier'), kind('latin'))),
  word('market'),
);

/** A rate with a market and a company in its sentence, and no word of growth, is the company's share of the market. */
const marketShare: Rule = ({ scope, block, index }, { changing }) => {
  if (!isRate(scope.figure) || !index.share || changing) return null;
  const kindsIn = (from: number, to: number): (string | undefined)[] =>
    placesIn(block, { from, to }, ({ kind }) => kind === 'entity').map(
      (at) => index.entities.get(block.who[at] ?? '')?.kind,
    );
  const here = kindsIn(scope.sentence.from, scope.sentence.to);
  const ofIt = startsAt(OF_IT, block.lexemes, scope.at + 1);
  const spoken = (ofIt || hasRole(block, scope.sentence, 'share')) && kindsIn(0, scope.at).includes('market');
  const market = here.includes('market') || spoken || startsAt(OF_MARKET, block.lexemes, scope.at + 1);
  const company = here.some((kind) => kind === 'company' || kind === 'segment');
  return market && company ? bare(index.share, 'market-share', 'shared') : null;
};

const ITSELF: Pattern = seq(
  upTo(3, role('copula', 'auxiliary', 'adverb', 'verb')),
  role('up', 'down'),
  upTo(2, role('adverb', 'by', 'level', 'preposition')),
);
const ITS_GROWTH: Pattern = seq(opt(any(word('的'), word("'s"))), role('up', 'growth'));
const GROWTH_AT: Pattern = seq(word('growth'), word('at', 'of', 'in', 'for'), opt(word('the')));

function growthOfRevenue(revenue: MetricId | null): MetricBinding {
  return { ...NO_METRIC, metrics: revenue ? [revenue] : [], rule: 'default-growth', known: 'shared', governs: true };
}

/** "gaming, once the core, grew 30%": an apposition parts the name from its verb. */
function startsAfterApposition({ scope, block, asides }: Search, { from }: Range): boolean {
  const { lexemes } = block;
  if (lexemes[from - 1]?.text !== ',' || !covers(ITSELF, lexemes, from, scope.at)) return false;
  const at = lastIn(block, { from: scope.left.from, to: from }, ({ kind }) => kind === 'entity');
  const parted = at >= 0 && lexemes[at + 1]?.text === ',' && at + 1 < from - 1 && asideAt(asides, at) === null;
  return parted && firstIn(block, { from: at, to: from }, ({ metric }) => metric !== null) < 0;
}

/** "Baidu AI Cloud grew 21%": the clause's own subject changes, and nothing says in what; a metric of another subject does not carry over. */
const growsItself: Rule = (search) => {
  const { scope, block, index } = search;
  if (!isRate(scope.figure)) return null;
  const gap = gapBefore(scope);
  const names = placesIn(block, gap, ({ kind }) => kind === 'entity');
  const subject = names.findLast((at) => index.entities.get(block.who[at] ?? '')?.kind !== 'body');
  if (subject === undefined) return startsAfterApposition(search, gap) ? growthOfRevenue(index.revenue) : null;
  const grown = names.some((at) => startsAt(ITS_GROWTH, block.lexemes, at + 1) || endsAt(GROWTH_AT, block.lexemes, at));
  const attributive = subject + 1 === scope.at && changeBehind(search) !== null;
  return grown || attributive || covers(ITSELF, block.lexemes, subject + 1, scope.at)
    ? growthOfRevenue(index.revenue)
    : null;
};

/** 卖出475GWh，同比增长21.79%: a change with no name of its own is of the amount right before it, where no other subject stands between. */
const levelBefore: Rule = ({ scope, block, index, context }, { changing, strange }) => {
  const { previous } = scope;
  if (!changing || !previous || isRate(previous.figure)) return null;
  const between = { from: previous.at + 1, to: scope.at };
  const other = placesIn(block, between, ({ metric }) => metric !== null).some(
    (at) => !block.lexemes[at]?.metric?.metrics.some((id) => context.lastMetrics.includes(id)),
  );
  if (other || firstIn(block, between, ({ kind }) => kind === 'entity') >= 0) return null;
  const [first] = context.lastMetrics;
  if (!first)
    return index.revenue
      ? { ...bare(index.revenue, 'default-growth', 'guessed'), governs: false, narrowed: strange }
      : NO_METRIC;
  return index.metrics.get(first)?.kind === 'percent'
    ? null
    : { ...bare(first, 'figure-before', 'shared'), metrics: context.lastMetrics };
};

/** Nothing names a metric, and the subject has claims about the levels of one only (the size of a market). */
const onlyMetric: Rule = ({ scope, block, index }, { entity, strange }) => {
  const { figure } = scope;
  if (!entity || isRate(figure)) return null;
  const per = figure.quantity?.per;
  const counted = isBareScaled(figure) && countsNoun({ scope, block });
  const all = index.store.metricsOf(entity);
  if (strange >= 0 && all.length > 1 && !per && figure.kind !== 'physical') return null;
  const perUnit = (metric: MetricId): boolean =>
    !per || index.store.claimsAbout(entity, metric).some(({ quantity }) => quantity.per?.unit === per.unit);
  const [only, second] = all.filter((metric) => {
    const known = index.metrics.get(metric);
    return known && (known.kind !== 'money' || !counted) && fitsLevel(figure, known) && perUnit(metric);
  });
  return only && !second ? bare(only, 'only-metric', 'guessed') : null;
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
  const metric = payoutOf(search);
  return metric ? bare(metric, 'attached', 'stated') : null;
};

/** In order. */
const RULES: readonly Rule[] = [
  inTurn,
  arrival,
  operand,
  ownName,
  samePrice,
  splitName,
  nounBehind,
  ofWhole,
  inOwnClause,
  shared,
  growsItself,
  marketShare,
  behindInClause,
  levelBefore,
  continued,
  inSentence,
  carriedOver,
  laterInSentence,
  onlyMetric,
  numberLater,
];

/** The first word of the gap behind the last name that nobody knows, or −1: between a name and a figure it says that something else was measured. */
function strangeBefore(search: Search): number {
  const { scope, block } = search;
  const gap = gapBefore(scope);
  const name = lastIn(block, gap, ({ kind }) => kind === 'entity');
  const between = betweenOf(block, { from: name >= 0 ? name + 1 : gap.from, to: scope.at }, scope.at);
  return between.narrows >= 0 ? between.narrows : between.unknown;
}

/** 1.98%的网点: the thing that a figure of nothing told is of; −1 where none stands. */
function counted({ scope, block }: Search): number {
  return block.lexemes[scope.at + 1]?.text === '的' ? strangeNoun(block, scope.at, scope.clause.to) : -1;
}

/** A binding that its own words make sure of leaves no room for another one. */
function settles({ known, governs, metrics }: MetricBinding): boolean {
  return known === 'stated' && governs && metrics.length > 0;
}

/** "the country's demand", "the group's total": an owner before the metric. */
const OWNING: Pattern = seq(upTo(3, kind('latin')), opt(OWNS), upTo(3, any(role('qualifier', 'adverb', 'unit'))));

/** "understated by $372.9 million": an effect, which no level is. */
const BY_AMOUNT: Pattern = seq(word('by'), upTo(2, role('adverb')));

/** "$9.5 million of hosting costs", "a € 0.3 billion order": wherever a metric was found, the figure's own noun says that it is something else. */
function withOwnNoun(search: Search, binding: MetricBinding | null): MetricBinding | null {
  if (binding && search.share?.unpaired) return { ...binding, governs: false };
  if (!binding || binding.narrowed >= 0 || binding.metrics.length === 0 || binding.rule === 'noun-behind')
    return binding;
  const { scope, block } = search;
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

/** How many ways to read a metric are followed up. */
const MOST = 3;

/**
 * What the figure may be a figure of, best first. The first rule that finds something is the best; while its words do not
 * settle the matter, what the next rules find is kept beside it.
 */
export function bindMetric(
  search: Search,
  carried: Sense['kind'],
  entity: EntityId | null,
): readonly [MetricBinding, ...MetricBinding[]] {
  const { scope } = search;
  const found: Metrics = {
    entity,
    carried,
    before: lastSuitable(search, gapBefore(scope)),
    shared: lastSuitable(search, { from: scope.clause.from, to: scope.at }),
    strange: strangeBefore(search),
    changing: changes(search),
  };
  const bindings: MetricBinding[] = [];
  for (const rule of RULES) {
    const taken = bindings.flatMap(({ metrics }) => metrics.slice(0, 1));
    const binding = withOwnNoun(search, rule(search, found, taken));
    if (!binding) continue;
    const again = bindings.some(({ metrics }) => metrics[0] === binding.metrics[0]);
    if (!again) bindings.push(binding);
    if (bindings.length >= MOST || settles(binding) || binding.metrics.length === 0) break;
  }
  const [first, ...others] = bindings;
  return first
    ? [first, ...others.filter(({ metrics }) => metrics.length > 0)]
    : [{ ...NO_METRIC, narrowed: found.strange >= 0 ? found.strange : counted(search) }];
}

/** A margin after a profit is that profit's: the generic name is narrowed by the metric that the sentence spoke of before. */
export function narrowedByContext(search: Search, binding: MetricBinding, entity: EntityId | null): MetricBinding {
  const { block, index, context, scope } = search;
  const [id] = binding.metrics;
  const below = id ? (index.narrower.get(id) ?? []) : [];
  if (!id || binding.at === null || below.length < 2) return binding;
  if (entity && index.store.metricsOf(entity).includes(id)) return binding;
  const earlier = placesIn(
    block,
    { from: Math.max(0, scope.sentence.from - 200), to: binding.at },
    ({ metric }) => metric !== null,
  ).flatMap((at) => block.lexemes[at]?.metric?.metrics ?? []);
  const told = [...earlier.toReversed(), ...(context.metric ? [context.metric] : [])];
  const pick = told
    .map((metric) => below.find((each) => index.metrics.get(each)?.part === metric || (each !== id && each === metric)))
    .find((each) => each !== undefined);
  return pick ? { ...binding, metrics: [pick, ...binding.metrics], rule: 'narrowed' } : binding;
}
