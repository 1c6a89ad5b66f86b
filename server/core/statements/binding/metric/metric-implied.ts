// A metric that no word beside the figure names: by convention, by the level before it, by the one that fits.

import type { MetricId } from '../../../claims/claim.ts';
import type { Figure } from '../../../figures/figure.ts';
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
import { fits, fitsLevel, isBareScaled, isRate } from '../../reading/kinds.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { ENTITY, firstIn, firstOf, gapBefore, has, lastIn, lastOf, placesIn, placesOf } from '../../reading/scope.ts';
import type { BindingRule } from '../../rules.ts';
import type { Known } from '../../statement.ts';
import { asideAt } from '../entity/asides.ts';
import type { Search } from '../search.ts';
import { changeBehind, isBareRate, speaksOfGrowth } from '../sense/change.ts';
import { countsNoun, type MetricBinding, NO_METRIC } from './metric-mention.ts';
import type { Rule } from './metric-named.ts';
import { isThing } from './things.ts';

export function bare(value: MetricId, rule: BindingRule, known: Known, governs = true): MetricBinding {
  return { ...NO_METRIC, metrics: [value], rule, known, governs };
}

const OPERATOR_SIGN: Pattern = any(role('operator'), word('÷', '×', '*'));

/** 1200亿除以365天: one side of a sum is told for the arithmetic's sake, whatever the words around it measure. */
export const operand: Rule = ({ scope, block }) =>
  startsAt(OPERATOR_SIGN, block.lexemes, scope.at + 1) || endsAt(OPERATOR_SIGN, block.lexemes, scope.at)
    ? { ...NO_METRIC, narrowed: scope.at }
    : null;

const ARRIVES: Pattern = seq(opt(COMMA), role('arrive', 'level'));

/** "1.4 percentage points short of the 39.2%". */
const SET_BESIDE: Pattern = seq(
  any(seq(role('more', 'fewer'), opt(word('than'))), word('above the', 'below the')),
  opt(role('determiner')),
);

/** "grew 21% to RMB6.2 billion", 增长34%至398亿, 提高一个百分点到37%: the level that a growth or some points arrive at, or some points are told beside, is of the same metric. */
export const arrival: Rule = ({ scope, block, index, context }) => {
  const { previous, figure } = scope;
  const [last] = context.lastMetrics;
  if (!previous || !last || !isRate(previous.figure)) return null;
  const byPoints = POINTS.has(previous.figure.kind) && figure.kind === 'percent';
  if (isRate(figure) && !byPoints) return null;
  const between = [ARRIVES, ...(byPoints ? [SET_BESIDE] : [])];
  if (!between.some((pattern) => covers(pattern, block.lexemes, previous.at + 1, scope.at))) return null;
  const kind = index.metrics.get(last)?.kind;
  if (kind === undefined || (kind === 'percent') !== byPoints) return null;
  // 经营亏损扩大24.5%至13亿元: and by the same name, of a loss as well.
  const named = lastIn(block, { from: scope.clause.from, to: previous.at }, (lexeme) => lexeme.metric !== null);
  const negatives = block.lexemes[named]?.metric?.negatives ?? [];
  return { ...bare(last, 'arrival', 'shared'), negatives };
};

const POINTS: ReadonlySet<Figure['kind']> = new Set(['percentage-point', 'basis-point']);

/** The other one of two amounts of a unit in one clause, with the name of a ratio between them: 用1度电干出别人1.5度电的算力. */
export function exchangedWith(search: Search, at: number): Figure | null {
  const { scope, block, index } = search;
  const partner = [scope.previous?.at, scope.next].find((place) => {
    if (place == null || place < scope.clause.from || place >= scope.clause.to) return false;
    return Math.min(place, scope.at) < at && at < Math.max(place, scope.at);
  });
  const figure = partner == null ? null : block.lexemes[partner]?.figure;
  const metric = index.metrics.get(block.lexemes[at]?.metric?.metrics[0] ?? '');
  const alike = figure?.kind === scope.figure.kind && figure.quantity?.unit === scope.figure.quantity?.unit;
  const amounts = scope.figure.kind === 'physical' || scope.figure.kind === 'money';
  return figure && alike && amounts && metric?.kind === 'multiple' ? figure : null;
}

/** Where the name of the ratio stands that two amounts of one unit are told for, or −1. */
function ratioName(search: Search): number {
  return firstIn(
    search.block,
    search.scope.clause,
    ({ metric }, at) => metric !== null && exchangedWith(search, at) !== null,
  );
}

/** 用1度电干出别人1.5度电的算力: what both amounts tell is the one over the other. */
export const exchanged: Rule = (search) => {
  const at = ratioName(search);
  const [metric] = search.block.lexemes[at]?.metric?.metrics ?? [];
  return metric ? { ...bare(metric, 'attached', 'stated'), at } : null;
};

const ITSELF: Pattern = seq(
  upTo(3, any(kind('period'), role('copula', 'auxiliary', 'adverb', 'verb'))),
  role('up', 'down'),
  upTo(2, role('adverb', 'by', 'level', 'preposition')),
);

const ITS_GROWTH: Pattern = seq(
  upTo(3, any(kind('period'), role('preposition'))),
  opt(any(word('的'), word("'s"))),
  role('up', 'growth'),
);

/** 谷歌云在二季度实现了34%的增长: what stands between whose growth it is and the rate. */
const ACHIEVES: Pattern = upTo(6, any(kind('period'), role('preposition', 'earns', 'level', 'adverb'), word('了')));

/** 34%的云业务增速: whose growth stands behind. */
const OF_ITS_GROWTH: Pattern = seq(word('的'), kind('entity'), role('up', 'growth'));
const GROWTH_AT: Pattern = seq(word('growth'), word('at', 'of', 'in', 'for'), opt(word('the')));

function growthOfRevenue(revenue: MetricId | null): MetricBinding {
  return { ...NO_METRIC, metrics: revenue ? [revenue] : [], rule: 'default-growth', known: 'shared', governs: true };
}

/** "gaming, once the core, grew 30%": an apposition parts the name from its verb. */
function startsAfterApposition({ scope, block, asides }: Search, { from }: Range): boolean {
  const { lexemes } = block;
  if (lexemes[from - 1]?.text !== ',' || !covers(ITSELF, lexemes, from, scope.at)) return false;
  const at = lastOf(block, { from: scope.left.from, to: from }, ENTITY);
  const parted = at >= 0 && lexemes[at + 1]?.text === ',' && at + 1 < from - 1 && asideAt(asides, at) === null;
  return parted && firstIn(block, { from: at, to: from }, ({ metric }) => metric !== null) < 0;
}

/** Azure呢？第一财季增速⟦40%⟧: where the text has turned to somebody, and named nothing of theirs yet. */
const TIMED_GROWTH: Pattern = seq(
  kind('period'),
  opt(word('的')),
  word('增速', '增长率', '增幅', '成长率', '增长', 'growth'),
);

/** "Baidu AI Cloud grew 21%": the clause's own subject changes, and nothing says in what; a metric of another subject does not carry over. */
export const growsItself: Rule = (search) => {
  const { scope, block, index, context } = search;
  if (!isRate(scope.figure)) return null;
  const turned = !context.metricIsFresh && startsAt(TIMED_GROWTH, block.lexemes, scope.sentence.from);
  if (turned && scope.previous === null) return growthOfRevenue(index.revenue);
  if (speaksOfGrowth(block, scope.sentence)) return { ...growthOfRevenue(index.revenue), governs: false };
  if (startsAt(OF_ITS_GROWTH, block.lexemes, scope.at + 1)) return growthOfRevenue(index.revenue);
  const gap = gapBefore(scope);
  const names = placesOf(block, gap, ENTITY);
  const subject = names.findLast((at) => index.entities.get(block.who[at] ?? '')?.kind !== 'body');
  if (subject === undefined) return startsAfterApposition(search, gap) ? growthOfRevenue(index.revenue) : null;
  const grown = names.some((at) => startsAt(ITS_GROWTH, block.lexemes, at + 1) || endsAt(GROWTH_AT, block.lexemes, at));
  const attributive = covers(ACHIEVES, block.lexemes, subject + 1, scope.at) && changeBehind(search) !== null;
  return grown || attributive || covers(ITSELF, block.lexemes, subject + 1, scope.at)
    ? growthOfRevenue(index.revenue)
    : null;
};

/** "The eleventh straight quarter of triple-digit growth": what grew in the quarters that the metric counts, which the lexicon lists as mixed up with it. */
function grownInRun({ metrics }: Search['index'], id: MetricId): MetricId | null {
  const run = metrics.get(id);
  if (run?.kind !== 'count') return null;
  return run.confusedWith?.find((each) => metrics.get(each)?.kind === 'money') ?? null;
}

/** Whether nothing but words of a name stands between a clause's start and a lexeme. */
function opensClause({ lexemes }: ReadBlock, from: number, at: number): boolean {
  return lexemes
    .slice(from, at)
    .every((lexeme) => isThing(lexeme) || has(lexeme, 'determiner', 'but', 'unit', 'joiner'));
}

/** 卖出475GWh，同比增长21.79%: a change with no name of its own is of the amount right before it, where no other subject stands between. */
export const levelBefore: Rule = ({ scope, block, index, context }, { changing, strange }) => {
  const { previous } = scope;
  if (!changing || !previous || isRate(previous.figure)) return null;
  const between = { from: previous.at + 1, to: scope.at };
  const other = placesIn(block, between, ({ metric }) => metric !== null).some(
    (at) => !block.lexemes[at]?.metric?.metrics.some((id) => context.lastMetrics.includes(id)),
  );
  if (other || firstOf(block, between, ENTITY) >= 0) return null;
  const [first] = context.lastMetrics;
  if (!first)
    return index.revenue
      ? { ...bare(index.revenue, 'default-growth', 'guessed'), governs: false, narrowed: strange }
      : NO_METRIC;
  // 订单额增46%至1550亿，AI相关产品增⟦200%⟧: what opens the clause is another thing's growth.
  const turns = strange >= 0 && opensClause(block, gapBefore(scope).from, strange);
  const grown = grownInRun(index, first);
  if (grown) return bare(grown, 'figure-before', 'shared');
  return index.metrics.get(first)?.kind === 'percent'
    ? null
    : {
        ...bare(first, 'figure-before', context.lastIsCarried ? 'carried' : 'shared', !turns),
        metrics: context.lastMetrics,
        narrowed: turns ? strange : -1,
      };
};

/** 398.24亿元，⟦34%⟧: a bare rate behind a bare amount tells how much that one grew; it accuses only where rates so far were growth. */
export const rateBehind: Rule = (search, { strange }) => {
  const { index, context } = search;
  const [first] = context.lastMetrics;
  if (!first || strange >= 0 || !isBareRate(search) || index.metrics.get(first)?.kind !== 'money') return null;
  return { ...bare(first, 'figure-before', 'shared', context.sense === 'growth'), metrics: context.lastMetrics };
};

const NAME_ONLY: Pattern = seq(
  upTo(1, any(role('but'), COMMA)),
  kind('entity', 'period'),
  upTo(5, any(role('adverb', 'copula', 'level', 'but'), kind('entity', 'period'), COMMA, word(':'))),
);

/** AWS营业利润114亿美元，利润率34.5%；谷歌云⟦36亿美元⟧，…: a sentence that goes on with nothing but a name or a time takes the first place of that kind in the one before, or perhaps a later one. */
export function slotsBefore({ scope, block, index, context }: Search): MetricId[] {
  const { slots } = context.listed;
  const parallel = slots.some(({ metric }) => metric === context.metric);
  if (!parallel || !covers(NAME_ONLY, block.lexemes, scope.sentence.from, scope.at)) return [];
  const fitting = slots.filter(({ metric, kind: sense }) => {
    const known = index.metrics.get(metric);
    return known !== undefined && sense === 'level' && fits(scope.figure, known, sense);
  });
  return [...new Set(fitting.map(({ metric }) => metric))];
}

/** Nothing names a metric, and the subject has claims about the levels of one only (the size of a market). */
export const onlyMetric: Rule = (search, { entity, strange }) => {
  const { scope, block, index } = search;
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
  if (!only || second) return null;
  return bare(only, 'only-metric', 'guessed');
};
