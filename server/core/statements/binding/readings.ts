// Puts the parts together: every reading of a figure that its words license, best first.

import { type Claim, type EntityId, type MetricId, tellsGrowth } from '../../claims/claim.ts';
import type { Quantity } from '../../figures/figure.ts';
import { endsAt, type Pattern, role, seq, upTo, word } from '../../language/pattern.ts';
import type { DayInterval } from '../../periods/expression.ts';
import { kindOf } from '../../periods/kind.ts';
import { Lately } from '../../text/lately.ts';
import { currencyOf, isLocalDollar } from '../meaning/currency.ts';
import { exchangeOf, meantQuantity } from '../meaning/meant.ts';
import { fits } from '../reading/kinds.ts';
import type { LexiconIndex } from '../reading/names/lexicon-index.ts';
import { type Known, type Part, type Reading, Readings } from '../statement.ts';
import { type Choice, choose, fullSense } from './choice.ts';
import { bindEntity } from './entity/entity.ts';
import type { EntityBinding } from './entity/entity-behind.ts';
import { fallbackSubjects, isBase, saysCompany, sharers } from './entity/owner.ts';
import { marketOf } from './entity/share-market.ts';
import { bindMetric } from './metric/metric.ts';
import { exchangedWith } from './metric/metric-implied.ts';
import { countsNoun } from './metric/metric-mention.ts';
import { perAsBefore } from './metric/payout.ts';
import {
  asBases,
  asFiscalLabel,
  asNews,
  asQuarterEnding,
  asReportedQuarter,
  inPartOfYear,
  ofRunningYear,
  ofTimeToCome,
  onlyTime,
  otherBase,
  otherExclusion,
  otherPeriods,
  otherSpan,
  otherYears,
  yearAgo,
} from './other-readings.ts';
import { hasOwnPeriod } from './own-period.ts';
import { bindPeriod, type Flow, type PeriodBinding } from './period/period.ts';
import { type Calendar, isFiscalFor, isTitledFiscal, titledTimes } from './period/period-days.ts';
import type { Search } from './search.ts';
import { modalityOf } from './sense/modality.ts';
import { isRevised } from './sense/revised.ts';
import { goesOnAsBefore, isStandard } from './sense/same-basis.ts';

/** What was bound for a figure. */
export interface Bound {
  readonly readings: Readings;
  readonly entity: EntityBinding;
  readonly direction: -1 | 0 | 1;
}

/** More ways than this to read one figure are no longer told apart by its words. */
const MOST = 12;

const NOTHING: Quantity = { value: null, low: null, high: null, step: null, unit: '', comparator: '=' };

const ADDS: Pattern = seq(role('up'), upTo(2, role('adverb')));

const NOT_TO: Pattern = word('至', '到', '为');

/** 增长X倍: the growth word stands right before the multiple. */
function addsMultiple({ scope, block }: Search): boolean {
  const { figure } = scope;
  if (figure.written?.script === 'english' || figure.quantity?.step == null) return false;
  return endsAt(ADDS, block.lexemes, scope.at) && !endsAt(NOT_TO, block.lexemes, scope.at);
}

function fiscalYearEnd({ index }: Search, entity: EntityId | null): number {
  return (entity ? index.entities.get(entity)?.fiscalYearEnd : undefined) ?? 12;
}

/** 比上一财季的349亿又多了26亿: a change behind the figure of another period is measured from that period, unless a list has paired it with its own. */
function comparedWith({ scope, context, share }: Search, days: DayInterval | null): DayInterval | null {
  const { lastPeriod } = context;
  if (share?.period || share?.listedPeriod) return null;
  return scope.previous && lastPeriod && days && lastPeriod.start !== days.start ? lastPeriod : null;
}

/** The only unit in which somebody's claims about a physical measure are told. */
function measureOf({ index }: Search, entity: EntityId | null, id: MetricId | null): string | null {
  if (entity === null || id === null || index.metrics.get(id)?.kind !== 'physical') return null;
  const [unit, second] = new Set(index.store.claimsAbout(entity, id).map(({ quantity }) => quantity.unit));
  return unit !== undefined && second === undefined && unit !== '%' ? unit : null;
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
      negative: id !== null && metric.negatives.includes(id) && (sense.direction <= 0 || sense.kind === 'change'),
      metric: id ? (index.metrics.get(id) ?? null) : null,
      currency,
      measure: measureOf(search, who, id),
      header: money && context.note ? { ...context.note, unit: context.note.unit || (currency ?? '') } : null,
      countsNoun: countsNoun(search),
      localDollar: isLocalDollar(scope.figure, index, who, block.prose),
      adds: addsMultiple(search),
    }) ?? NOTHING;
  const other = metric.rule === 'attached' && metric.at !== null ? exchangedWith(search, metric.at) : null;
  if (other) return exchangeOf(scope.figure, other) ?? meant;
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

const MONTHLY: Flow = { monthly: true };
const YEARLY: Flow = { monthly: false };

const flows = new WeakMap<readonly Claim[], Flow>();

function flowAbout({ store }: LexiconIndex, entity: EntityId, id: MetricId): Flow {
  const own = store.claimsAbout(entity, id);
  const claims = own.length > 0 ? own : store.claimsAbout(entity);
  if (claims.length === 0) return MONTHLY;
  const known = flows.get(claims);
  if (known) return known;
  const flow = claims.some(({ period }) => period && kindOf(period) === 'month') ? MONTHLY : YEARLY;
  flows.set(claims, flow);
  return flow;
}

/** Whether the metric is of a stretch of time, and whether anybody tells it of the subject by the month. */
function flowOf({ index }: Search, entity: EntityId | null, id: MetricId | null): Flow | null {
  if (id === null || index.metrics.get(id)?.periodType !== 'duration') return null;
  return entity ? flowAbout(index, entity, id) : MONTHLY;
}

interface PeriodTaken {
  readonly moving: boolean;
  readonly calendar: Calendar;
  readonly flow: Flow | null;
  readonly binding: PeriodBinding;
}

const periodsTaken = new Lately<Search, PeriodTaken[]>();

/** The period of the search's figure: most of its readings have one calendar. */
function periodOf(search: Search, moving: boolean, calendar: Calendar, flow: Flow | null): PeriodBinding {
  const taken = periodsTaken.of(search, () => []);
  const known = taken.find(
    (each) =>
      each.moving === moving &&
      each.flow === flow &&
      each.calendar.fiscalYearEnd === calendar.fiscalYearEnd &&
      each.calendar.fiscal === calendar.fiscal,
  );
  if (known) return known.binding;
  const binding = bindPeriod(search, moving, calendar, flow);
  taken.push({ moving, calendar, flow, binding });
  return binding;
}

/** The reading of one choice. */
function readingOf(search: Search, choice: Choice, id: MetricId | null): Reading {
  const { block, index, context } = search;
  const { metric, sense, entity } = choice;
  const moving = sense.kind === 'growth' || sense.kind === 'change';
  const calendar = {
    fiscalYearEnd: fiscalYearEnd(search, entity?.value ?? null),
    draftDate: context.draftDate,
    fiscal: isFiscalFor(context, entity?.value ?? null, index),
    titled: isTitledFiscal(context),
    titles: titledTimes(context),
  };
  const {
    period,
    from,
    over,
    base = [],
  } = periodOf(search, moving || choice.isPartOfThen === true, calendar, flowOf(search, entity?.value ?? null, id));
  const days = period?.value.kind === 'days' ? period.value.days : null;
  const meant = meantBy(search, choice, id);
  const markets = id !== null && id === index.share ? marketOf(search) : [];
  const asBefore = goesOnAsBefore(search, metric, id) ? context.lastBasis : [];
  const standard = sense.basis.some((each) => isStandard(each) || each === 'like-for-like');
  const sameAsBefore = asBefore.filter((each) => !standard || !isStandard(each));
  const grown = sense.kind === 'growth' && !tellsGrowth(sense.basis) ? base : [];
  const basis = [...new Set([...grown, ...sense.basis, ...sameAsBefore, ...markets])];
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
    sense:
      over && moving
        ? { kind: sense.kind, from, over }
        : fullSense(search, choice, from ?? comparedWith(search, days), calendar),
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

/** The best readings of a choice: the period that a change came from before the figure's own, and what is news before what is old. */
function leading(search: Search, choice: Choice): readonly [Reading, ...Reading[]] {
  const best = readingOf(search, choice, choice.metric.metrics[0] ?? null);
  const moved = isBase(search) && !isRevised(search) && !hasOwnPeriod(search, best);
  const [base, ...bases] = moved ? asBases(best) : [];
  if (base) return [base, ...bases, best];
  const [news] = asNews(best, search, fiscalYearEnd(search, best.entity?.value ?? null));
  return news ? [news, best] : [best];
}

/** The readings of a choice behind its best. */
function variants(search: Search, choice: Choice, entity: EntityBinding, best: Reading): Reading[] {
  const { index, scope } = search;
  const [first = null, ...more] = choice.metric.metrics;
  const known = choice.entity?.known ?? 'shared';
  const others = more.filter((id) => {
    const metric = index.metrics.get(id);
    return metric && (fits(scope.figure, metric, choice.sense.kind) || choice.sense.kind === 'share');
  });
  return [
    ...others.map((id) => readingOf(search, choice, id)),
    ...entity.others.map((id) => withEntity(search, choice, first, id, known)),
    ...sharers(search, choice.entity, first).map((id) => withEntity(search, choice, first, id, known)),
    ...fallbackSubjects(search, choice.entity).map((id) =>
      withEntity(search, choice, first, id, saysCompany(search) ? known : FARTHER[known]),
    ),
    ...asFiscalLabel(best, search, fiscalYearEnd(search, best.entity?.value ?? null)),
    ...asReportedQuarter(best, search),
    ...otherExclusion(best),
    ...otherBase(best),
    ...otherSpan(best, search),
    ...onlyTime(best, search),
    ...ofTimeToCome(best, modalityOf(search)),
    ...ofRunningYear(best, search),
    ...inPartOfYear(best, search),
    ...otherPeriods(best, search.context),
    ...otherYears(best, search),
    ...yearAgo(best, search),
    ...asQuarterEnding(best, search, fiscalYearEnd(search, best.entity?.value ?? null)),
  ];
}

/** The readings of a choice, best first. */
function readingsOfChoice(search: Search, choice: Choice, entity: EntityBinding): Reading[] {
  const first = leading(search, choice);
  return [...first, ...variants(search, choice, entity, first.at(-1) ?? first[0])];
}

/** All readings of the search's figure. */
export function readingsOf(search: Search): Bound {
  const entity = bindEntity(search);
  const { first, isOnly, others: more } = bindMetric(search, search.context.sense, entity.entity?.value ?? null);
  const choice = choose(search, entity, first);
  const { metric, sense } = choice;
  const [best, ...bases] = leading(search, choice);
  const others = (): Reading[] =>
    [
      ...bases,
      ...variants(search, choice, entity, bases.at(-1) ?? best),
      ...more().flatMap((binding) => readingsOfChoice(search, choose(search, entity, binding), entity)),
    ].slice(0, MOST - 1);
  const direction = metric.negatives.includes(metric.metrics[0] ?? '') && sense.direction <= 0 ? -1 : sense.direction;
  const isOfOneMetric = isOnly && metric.metrics.length <= 1;
  return { readings: new Readings(best, others, isOfOneMetric), entity, direction };
}
