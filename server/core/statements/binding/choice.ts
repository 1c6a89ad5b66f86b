// What a figure is taken to be: its metric and sense, each in the light of the other.

import type { EntityId, MetricId } from '../../claims/claim.ts';
import { any, endsAt, type Pattern, role, seq, upTo, word } from '../../language/pattern.ts';
import type { DayInterval } from '../../periods/expression.ts';
import { isRate } from '../reading/kinds.ts';
import { COMMA, PAUSE } from '../reading/lexemes/marks.ts';
import { has, hasRole, placesIn } from '../reading/scope.ts';
import type { Part, Sense } from '../statement.ts';
import { isMarket } from './entity/candidates.ts';
import type { EntityBinding } from './entity/entity-behind.ts';
import { ownerOf } from './entity/owner.ts';
import { wholesOf } from './entity/wholes.ts';
import { narrowedByContext } from './metric/carried-metric.ts';
import { defaultGrowth } from './metric/default-growth.ts';
import { isPercent, type MetricBinding } from './metric/metric-mention.ts';
import { ofWhole } from './metric/of-whole.ts';
import { portionOf } from './metric/portion.ts';
import type { Calendar } from './period/period-days.ts';
import type { Search } from './search.ts';
import { effectBefore } from './sense/effect.ts';
import { listedPeriods } from './sense/listed-periods.ts';
import { bindSense, type SenseBinding } from './sense/sense.ts';

/** 全球云市场的季度收入: what a market takes in is its size, under whatever name the database has it. */
function sizeOfMarket({ index }: Search, binding: MetricBinding, entity: EntityId | null): MetricBinding {
  const [id] = binding.metrics;
  if (!entity || !id || id !== index.revenue || !isMarket(index, entity)) return binding;
  if (index.store.claimsAbout(entity, id).length > 0) return binding;
  const [only, second] = index.store.metricsOf(entity).filter((metric) => index.metrics.get(metric)?.kind === 'money');
  return only && !second ? { ...binding, metrics: [only] } : binding;
}

/** A rate with nothing near it to say what it is goes on as the rate before it: 增长34%，上一季为26%; "revenue grew 30.3% and net profit 39.1%". */
function withCarriedSense({ scope, context }: Search, bound: SenseBinding, metric: MetricBinding): SenseBinding {
  if (bound.told || metric.narrowed >= 0 || !isRate(scope.figure)) return bound;
  if (scope.figure.kind === 'fraction' || (scope.figure.kind === 'percent' && scope.figure.quantity?.step === null))
    return bound;
  const gapped = scope.previous !== null && metric.at === scope.at - 1;
  const carried =
    gapped ||
    metric.at === null ||
    metric.rule.startsWith('sentence') ||
    metric.rule === 'clause-shared' ||
    metric.rule === 'parallel';
  return carried && context.sense !== 'level' ? { ...bound, kind: context.sense } : bound;
}

/** 净流出218.40亿元，比前一季度的188.15亿元还多: the amount that a loss is set beside is a loss too, unless its own words say otherwise. */
function withCarriedLoss({ scope, context }: Search, bound: SenseBinding, metric: MetricBinding): SenseBinding {
  const same =
    metric.rule === 'figure-before' ||
    (metric.rule === 'clause-shared' && metric.metrics[0] === context.lastMetrics[0]);
  const told = metric.rule === 'running-metric' && metric.metrics[0] === context.metric && metric.narrowed < 0;
  const goesOn = context.metricIsLoss && told;
  const beside = ((context.lastIsLoss && same) || goesOn) && scope.figure.kind === 'money';
  return beside && bound.kind === 'level' && !bound.told ? { ...bound, direction: -1, told: true } : bound;
}

/** 经调整EBITDA 7.852亿元，率⟦28.4%⟧: the margin of the amount before, for short. */
const ITS_RATE: Pattern = seq(any(COMMA, PAUSE), upTo(1, word('对应', '相应')), word('率'), upTo(1, role('level')));

/** A rate on an amount, with a margin spoken of before (單論利潤率，按經調整EBITA只得9%): the margin that has the amount as its part. */
function ratioOfPart(
  { scope, block, index, context }: Search,
  binding: MetricBinding,
  sense: SenseBinding,
): MetricBinding {
  const [id] = binding.metrics;
  if (!id || !isRate(scope.figure) || sense.kind !== 'level' || isPercent(id, index)) return binding;
  const before = { from: scope.sentence.from, to: scope.at };
  const spoken = [
    ...placesIn(block, before, ({ metric }) => metric !== null).flatMap(
      (at) => block.lexemes[at]?.metric?.metrics ?? [],
    ),
    ...(context.metric ? [context.metric] : []),
  ];
  const isSpoken = spoken.some((metric) => isPercent(metric, index)) || endsAt(ITS_RATE, block.lexemes, scope.at);
  const ratio = isSpoken ? [...index.metrics.values()].find(({ part }) => part === id) : undefined;
  return ratio
    ? { ...binding, metrics: [ratio.id], rule: 'ratio-of-part' }
    : { ...binding, narrowed: binding.narrowed >= 0 ? binding.narrowed : scope.at, governs: false };
}

/** One choice of subject and metric, with everything that follows from it. */
export interface Choice {
  readonly metric: MetricBinding;
  readonly sense: SenseBinding;
  readonly entity: Part<EntityId> | null;
  /** What the figure is a part of, where it tells what one metric comes to of another. */
  readonly portionOf?: MetricId;
  /** Whether that is what it was at another time: "half of the $3 billion a year ago". */
  readonly isPartOfThen?: true;
}

function senseOf(search: Search, metric: MetricBinding): SenseBinding {
  const { scope, index, relations } = search;
  const related = relations.byFigure.get(scope.at);
  if (related && related.relation.kind !== 'sum')
    return { kind: related.relation.kind, direction: related.down ? -1 : 0, basis: [], told: true };
  if (search.share?.listedKind != null && metric.rule === 'parallel')
    return { kind: search.share.listedKind, direction: 0, basis: [], told: true };
  const kind = index.metrics.get(metric.metrics[0] ?? '')?.kind;
  const rates = kind === 'percent' || (kind === 'multiple' && scope.figure.kind === 'multiple');
  return withCarriedLoss(search, withCarriedSense(search, bindSense(search, rates), metric), metric);
}

/** What a word for a part narrowed is whole again where the part is named: it is the subject itself. */
function ofNamedPart({ scope, block }: Search, { entity }: EntityBinding, metric: MetricBinding): MetricBinding {
  const behind = entity?.rule === 'attached' && (entity.from?.start ?? 0) > scope.figure.span.start;
  return behind && metric.narrowed >= 0 && has(block.lexemes[metric.narrowed], 'part')
    ? { ...metric, narrowed: -1, governs: true }
    : metric;
}

/** A name that several metrics share means the one of which the subject has claims. */
function knownFirst({ index }: Search, binding: MetricBinding, entity: EntityId | null): MetricBinding {
  const { metrics } = binding;
  if (!entity || metrics.length < 2) return binding;
  const known = (id: MetricId): boolean =>
    (index.narrower.get(id) ?? [id]).some((each) => index.store.claimsAbout(entity, each).length > 0);
  return { ...binding, metrics: [...metrics.filter(known), ...metrics.filter((id) => !known(id))] };
}

/** "resulted in a decrease to net income of $13.7 billion": what one cause does to a metric is only a part of its change. */
function ofEffect(search: Search, binding: MetricBinding, sense: SenseBinding): MetricBinding {
  const at = sense.kind === 'change' && binding.narrowed < 0 ? effectBefore(search, binding.at) : -1;
  return at < 0 ? binding : { ...binding, narrowed: at, governs: false };
}

/** As many characters as a noun such as 净利润 has. */
const NOUN = 3;

/** Whether two names end in one noun: 归母净利润, 非公认会计准则净利润. */
function isSameNoun({ metrics }: Search['index'], a: MetricId, b: MetricId): boolean {
  const noun = metrics.get(a)?.name.zh.slice(-NOUN);
  return noun !== undefined && noun === metrics.get(b)?.name.zh.slice(-NOUN);
}

/** 非国际财务报告准则下，权益持有人应占盈利: a metric whose adjusted kind has a name of its own is that kind, where only that one has claims on the standard. */
function onStandard(
  { index, scope, context }: Search,
  binding: MetricBinding,
  { basis }: SenseBinding,
  entity: EntityId | null,
): MetricBinding {
  const [id] = binding.metrics;
  const goesOn = binding.at !== null && scope.previous !== null && binding.at < scope.previous.at;
  const asBefore = goesOn && !basis.includes('gaap') && context.lastBasis.includes('adjusted');
  if (!id || !entity || !(basis.includes('adjusted') || asBefore) || index.adjusted.has(id)) return binding;
  if (index.store.claimsAbout(entity, id).some((claim) => claim.basis.includes('adjusted'))) return binding;
  const mixed = index.metrics.get(id)?.confusedWith ?? [];
  const own = mixed.find(
    (each) =>
      index.adjusted.has(each) && isSameNoun(index, id, each) && index.store.claimsAbout(entity, each).length > 0,
  );
  return own ? { ...binding, metrics: [own, ...binding.metrics.filter((each) => each !== id)] } : binding;
}

export function choose(search: Search, entity: EntityBinding, binding: MetricBinding): Choice {
  const id = entity.entity?.value ?? null;
  const found = ofNamedPart(search, entity, binding);
  const named = knownFirst(search, sizeOfMarket(search, narrowedByContext(search, found, id), id), id);
  const part = ofWhole(search, named, id);
  if (part) {
    const sense: SenseBinding = { kind: 'share', direction: 0, basis: [], told: true };
    return { metric: part, sense, entity: ownerOf(search, entity, part) };
  }
  const portion = portionOf(search, named);
  if (portion) {
    const sense: SenseBinding = { kind: 'portion', direction: 0, basis: [], told: true };
    return { ...portion, sense, entity: ownerOf(search, entity, portion.metric), portionOf: portion.of };
  }
  const sense = senseOf(search, named);
  const standard = onStandard(search, named, sense, id);
  const grown = sizeOfMarket(search, defaultGrowth(search, standard, sense.kind), id);
  const metric = ofEffect(search, ratioOfPart(search, grown, sense), sense);
  return { metric, sense, entity: ownerOf(search, entity, metric) };
}

/** 二、三季度合计: one subject's amounts of several periods taken together. */
function sumOverTime(search: Search, { sense, entity }: Choice, calendar: Calendar): Sense | null {
  if (sense.kind !== 'level' || !entity || isRate(search.scope.figure)) return null;
  const { left, clause } = search.scope;
  if (!hasRole(search.block, { from: left.from, to: clause.to }, 'combined')) return null;
  const periods = listedPeriods(search, calendar);
  return periods.length > 1 ? { kind: 'sum', entities: [entity.value], periods } : null;
}

export function fullSense(search: Search, choice: Choice, from: DayInterval | null, calendar: Calendar): Sense {
  const { sense, entity } = choice;
  const related = search.relations.byFigure.get(search.scope.at);
  if (related && (related.relation.kind === 'sum' || related.relation.kind === sense.kind)) return related.relation;
  switch (sense.kind) {
    case 'growth':
    case 'change':
      return { kind: sense.kind, from };
    case 'portion':
      return choice.portionOf
        ? { kind: 'portion', of: choice.portionOf, at: choice.isPartOfThen ? from : null }
        : { kind: 'level' };
    case 'share':
      return { kind: 'share', of: wholesOf(search, entity?.value ?? null) };
    default:
      return sumOverTime(search, choice, calendar) ?? { kind: 'level' };
  }
}
