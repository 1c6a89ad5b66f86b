// Puts the parts together: every reading of a figure that its words license, best first.

import type { Basis, EntityId, MetricId } from '../../claims/claim.ts';
import { tellsGrowth } from '../../claims/claim.ts';
import type { Quantity } from '../../figures/figure.ts';
import { endsAt, type Pattern, role, seq, upTo, word } from '../../language/pattern.ts';
import { monthsIn, movedBy } from '../../periods/days.ts';
import type { DayInterval } from '../../periods/expression.ts';
import { currencyOf, isLocalDollar } from '../meaning/currency.ts';
import { meantQuantity } from '../meaning/meant.ts';
import { fits, isRate } from '../reading/kinds.ts';
import { has, hasRole, placesIn } from '../reading/scope.ts';
import type { Known, Part, Reading, Sense } from '../statement.ts';
import { isMarket } from './candidates.ts';
import { effectBefore } from './change.ts';
import { bindEntity, type EntityBinding } from './entity.ts';
import { bindMetric, narrowedByContext } from './metric.ts';
import { countsNoun, isPercent, type MetricBinding, NO_METRIC } from './metric-mention.ts';
import { baseWord, fallbackSubjects, isBase, ownerOf, saysCompany, wholesOf } from './owner.ts';
import { perAsBefore } from './payout.ts';
import { bindPeriod, type Calendar, listedPeriods } from './period.ts';
import type { Search } from './search.ts';
import { bindSense, type SenseBinding } from './sense.ts';

export interface Readings {
  readonly readings: readonly [Reading, ...Reading[]];
  readonly entity: EntityBinding;
  readonly direction: -1 | 0 | 1;
}

/** More ways than this to read one figure are no longer told apart by its words. */
const MOST = 12;

const NOTHING: Quantity = { value: null, low: null, high: null, step: null, unit: '', comparator: '=' };

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

/** Growth of nothing named is growth of revenue where the lexicon has such a metric: "AWS grows 17.5%", 阿里云34%增速. */
function defaultGrowth({ scope, index }: Search, metric: MetricBinding, sense: Sense['kind']): MetricBinding {
  if (
    metric.metrics.length > 0 ||
    sense !== 'growth' ||
    scope.figure.kind === 'basis-point' ||
    metric.narrowed >= 0 ||
    !index.revenue
  )
    return metric;
  return { ...NO_METRIC, metrics: [index.revenue], rule: 'default-growth', known: 'shared', governs: true };
}

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
  const ratio = spoken.some((metric) => isPercent(metric, index))
    ? [...index.metrics.values()].find(({ part }) => part === id)
    : undefined;
  return ratio
    ? { ...binding, metrics: [ratio.id], rule: 'ratio-of-part' }
    : { ...binding, narrowed: binding.narrowed >= 0 ? binding.narrowed : scope.at, governs: false };
}

/** The market that a share is of: the one in the sentence, else the last one named before. */
function marketOf({ scope, block, index }: Search): Basis[] {
  const markets = placesIn(
    block,
    { from: 0, to: scope.sentence.to },
    (_, at) => block.who[at] != null && isMarket(index, block.who[at] ?? ''),
  );
  const at = markets.findLast((place) => place >= scope.sentence.from) ?? markets.findLast((place) => place < scope.at);
  const market = at === undefined ? null : block.who[at];
  return market ? [market] : [];
}

const ADDS: Pattern = seq(role('up'), upTo(2, role('adverb')));
const NOT_TO: Pattern = word('至', '到', '为');

/** 增长X倍: the growth word stands right before the multiple. */
function addsMultiple({ scope, block }: Search): boolean {
  const { figure } = scope;
  if (figure.written?.script === 'english' || figure.quantity?.step == null) return false;
  return endsAt(ADDS, block.lexemes, scope.at) && !endsAt(NOT_TO, block.lexemes, scope.at);
}

/** One choice of subject and metric, with everything that follows from it. */
interface Choice {
  readonly metric: MetricBinding;
  readonly sense: SenseBinding;
  readonly entity: Part<EntityId> | null;
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
  return withCarriedSense(search, bindSense(search, rates), metric);
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

/** 集团营收2477.95亿元，来自阿里云的占比约16.1%: with no market in sight, a share is one of the whole that the sentence names. */
function ofWhole(search: Search, binding: MetricBinding, entity: EntityId | null): MetricBinding | null {
  const { index, context } = search;
  if (binding.metrics[0] !== index.share || marketOf(search).length > 0) return null;
  const metric = context.lastMetrics.find((id) => index.metrics.get(id)?.kind === 'money') ?? index.revenue;
  return metric && wholesOf(search, entity).length > 0 ? { ...binding, metrics: [metric] } : null;
}

function choose(search: Search, entity: EntityBinding, binding: MetricBinding): Choice {
  const id = entity.entity?.value ?? null;
  const found = ofNamedPart(search, entity, binding);
  const named = knownFirst(search, sizeOfMarket(search, narrowedByContext(search, found, id), id), id);
  const part = ofWhole(search, named, id);
  if (part) {
    const sense: SenseBinding = { kind: 'share', direction: 0, basis: [], told: true };
    return { metric: part, sense, entity: ownerOf(search, entity, part) };
  }
  const sense = senseOf(search, named);
  const metric = ofEffect(search, ratioOfPart(search, defaultGrowth(search, named, sense.kind), sense), sense);
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

function fullSense(search: Search, choice: Choice, from: DayInterval | null, calendar: Calendar): Sense {
  const { sense, entity } = choice;
  const related = search.relations.byFigure.get(search.scope.at);
  if (related && (related.relation.kind === 'sum' || related.relation.kind === sense.kind)) return related.relation;
  switch (sense.kind) {
    case 'growth':
    case 'change':
      return { kind: sense.kind, from };
    case 'share':
      return { kind: 'share', of: wholesOf(search, entity?.value ?? null) };
    default:
      return sumOverTime(search, choice, calendar) ?? { kind: 'level' };
  }
}

function fiscalYearEnd({ index }: Search, entity: EntityId | null): number {
  return (entity ? index.entities.get(entity)?.fiscalYearEnd : undefined) ?? 12;
}

/** 比上一财季的349亿又多了26亿: a change behind the figure of another period is measured from that period. */
function comparedWith({ scope, context }: Search, days: DayInterval | null): DayInterval | null {
  const { lastPeriod } = context;
  return scope.previous && lastPeriod && days && lastPeriod.start !== days.start ? lastPeriod : null;
}

function meantBy(search: Search, { metric, sense, entity }: Choice, id: MetricId | null): Quantity {
  const { scope, index, block, context } = search;
  const who = entity?.value ?? null;
  const money = id !== null && index.metrics.get(id)?.kind === 'money';
  const currency = currencyOf(index, who, block.prose);
  const per = metric.rule === 'figure-before' ? perAsBefore(search) : undefined;
  const meant =
    meantQuantity({
      figure: scope.figure,
      sense: sense.kind,
      direction: sense.direction,
      negative: id !== null && metric.negatives.includes(id) && sense.direction <= 0,
      metric: id ? (index.metrics.get(id) ?? null) : null,
      currency,
      header: money && context.note ? { ...context.note, unit: context.note.unit || (currency ?? '') } : null,
      countsNoun: countsNoun(search),
      localDollar: isLocalDollar(scope.figure, index, who, block.prose),
      adds: addsMultiple(search),
    }) ?? NOTHING;
  return per ? { ...meant, per } : meant;
}

function unitOf({ scope }: Search, meant: Quantity): Part<string> {
  const written = scope.figure.written?.unitGiven === true;
  return {
    value: meant.unit,
    from: written ? scope.figure.core : null,
    rule: written ? 'written' : 'reporting-currency',
    known: written ? 'stated' : 'shared',
  };
}

const isStandard = (basis: Basis): boolean => basis === 'gaap' || basis === 'adjusted';

/** The reading of one choice. */
function readingOf(search: Search, choice: Choice, id: MetricId | null): Reading {
  const { block, index, context } = search;
  const { metric, sense, entity } = choice;
  const moving = sense.kind === 'growth' || sense.kind === 'change';
  const calendar = {
    fiscalYearEnd: fiscalYearEnd(search, entity?.value ?? null),
    draftDate: context.draftDate,
    fiscal: context.fiscal,
  };
  const { period, from } = bindPeriod(
    search,
    moving,
    calendar,
    id !== null && index.metrics.get(id)?.periodType === 'duration',
  );
  const days = period?.value.kind === 'days' ? period.value.days : null;
  const meant = meantBy(search, choice, id);
  const markets = id !== null && id === index.share ? marketOf(search) : [];
  const asBefore = metric.rule === 'figure-before' || metric.rule === 'arrival' ? context.lastBasis : [];
  const standard = sense.basis.some(isStandard);
  const sameAsBefore = asBefore.filter((each) => !standard || !isStandard(each));
  const basis = [...new Set([...sense.basis, ...sameAsBefore, ...markets])];
  const spanAt = (at: number | null): Reading['narrowed'] =>
    at === null || at < 0 ? null : (block.lexemes[at]?.span ?? null);
  return {
    entity,
    metric:
      id === null || metric.rule === 'none'
        ? null
        : { value: id, from: spanAt(metric.at), rule: metric.rule, known: metric.known, governs: metric.governs },
    period,
    basis: { value: basis, from: null, rule: 'clause', known: 'stated' },
    sense: fullSense(search, choice, from ?? comparedWith(search, days), calendar),
    narrowed: spanAt(metric.narrowed),
    meant,
    unit: unitOf(search, meant),
  };
}

const FARTHER: Readonly<Record<Known, Known>> = {
  stated: 'shared',
  shared: 'carried',
  carried: 'guessed',
  guessed: 'guessed',
};

/** The reading with another subject, which changes the calendar and the currency with it. */
function withEntity(search: Search, choice: Choice, id: MetricId | null, entity: EntityId, known: Known): Reading {
  return readingOf(search, { ...choice, entity: { value: entity, from: null, rule: 'beside', known } }, id);
}

/** What a figure came from is of the year before or the quarter before: 增至398亿，上年为296亿. */
function asBases(reading: Reading): Reading[] {
  const { period } = reading;
  const days = period?.value.kind === 'days' ? period.value.days : null;
  const length = days ? monthsIn(days) : null;
  if (!period || !days || length === null) return [];
  return [-12, -length].map((by) => ({
    ...reading,
    period: { ...period, value: { kind: 'days', days: movedBy(days, by) }, rule: 'base', known: 'shared' },
  }));
}

/** A growth that names no base may be quarter on quarter. */
function otherBase(reading: Reading): Reading[] {
  if (reading.sense.kind !== 'growth' || tellsGrowth(reading.basis.value)) return [];
  return [
    { ...reading, basis: { value: [...reading.basis.value, 'qoq'], from: null, rule: 'other-base', known: 'guessed' } },
  ];
}

/** 不计来自并表业务的收入: what is left out may leave external customers only. */
function otherExclusion(reading: Reading): Reading[] {
  const { basis } = reading;
  if (!basis.value.includes('like-for-like')) return [];
  const value = basis.value.map((each) => (each === 'like-for-like' ? 'external' : each));
  return [{ ...reading, basis: { ...basis, value, known: 'shared' } }];
}

/** "from $27.5 billion in Q3 2024": a period that belongs to what a change starts from; one before the word, or behind what it leads to, does not. */
function hasOwnPeriod(search: Search, { period }: Reading): boolean {
  if (period?.rule !== 'attached' && period?.rule !== 'parallel' && period?.rule !== 'clause') return false;
  const { scope, block } = search;
  const start = block.lexemes[baseWord(search)]?.span.start ?? 0;
  const end = scope.next === null ? Number.POSITIVE_INFINITY : (block.lexemes[scope.next]?.span.start ?? 0);
  return period.from === null || (period.from.start >= start && period.from.start < end);
}

function variants(search: Search, choice: Choice, entity: EntityBinding): Reading[] {
  const { index, scope } = search;
  const [first = null, ...more] = choice.metric.metrics;
  const best = readingOf(search, choice, first);
  const known = choice.entity?.known ?? 'shared';
  const others = more.filter((id) => {
    const metric = index.metrics.get(id);
    return metric && (fits(scope.figure, metric, choice.sense.kind) || choice.sense.kind === 'share');
  });
  const bases = isBase(search) && !hasOwnPeriod(search, best) ? asBases(best) : [];
  return [
    ...bases,
    best,
    ...others.map((id) => readingOf(search, choice, id)),
    ...entity.others.map((id) => withEntity(search, choice, first, id, known)),
    ...fallbackSubjects(search, choice.entity).map((id) =>
      withEntity(search, choice, first, id, saysCompany(search) ? known : FARTHER[known]),
    ),
    ...otherExclusion(best),
    ...otherBase(best),
  ];
}

/** All readings of the search's figure. */
export function readingsOf(search: Search): Readings {
  const entity = bindEntity(search);
  const id = entity.entity?.value ?? null;
  const found = bindMetric(search, search.context.sense, id);
  const choices = found.map((binding) => choose(search, entity, binding));
  const readings = choices.flatMap((choice) => variants(search, choice, entity)).slice(0, MOST);
  const [best, ...others] = readings;
  const { metric, sense } = choices[0] ?? { metric: NO_METRIC, sense: { direction: 0 } as const };
  const direction = metric.negatives.includes(metric.metrics[0] ?? '') && sense.direction <= 0 ? -1 : sense.direction;
  const fallback = readingOf(
    search,
    { metric: NO_METRIC, sense: { kind: 'level', direction: 0, basis: [], told: false }, entity: null },
    null,
  );
  return { readings: best ? [best, ...others] : [fallback], entity, direction };
}
