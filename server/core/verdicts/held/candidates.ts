// Which claims a reading may be held against: same subject, same sense, same period.

import {
  type Basis,
  type Claim,
  type EntityId,
  type MetricId,
  tellsGrowth,
  withoutGrowth,
} from '../../claims/claim.ts';
import { monthOf, monthsBetween, nextDay, samePeriod } from '../../periods/days.ts';
import type { Day, DayInterval, PeriodExpression } from '../../periods/expression.ts';
import { resolvePeriod, UNIT_MONTHS } from '../../periods/resolve.ts';
import { ancestry, type LexiconIndex, treeOf } from '../../statements/reading/names/lexicon-index.ts';
import { daysOf, type Sense } from '../../statements/statement.ts';
import { fiscalYearEndOf, type Question } from './question.ts';

export function isGrowthClaim(claim: Claim): boolean {
  return tellsGrowth(claim.basis);
}

/** Whether the claim says the same kind of thing: a level of a level, growth of growth. */
function fitsSense(claim: Claim, sense: Sense): boolean {
  switch (sense.kind) {
    case 'growth':
      return isGrowthClaim(claim);
    case 'change':
      return claim.quantity.unit === 'pp' || claim.quantity.unit === 'bp';
    case 'share':
      return !isGrowthClaim(claim) && claim.quantity.unit === '%';
    default:
      return !isGrowthClaim(claim);
  }
}

/** Whether growth from the given time to the reading's own is what a claim of that base tells. */
function isFromBase({ start }: DayInterval, reading: Question['reading'], base: 'yoy' | 'qoq'): boolean {
  const days = daysOf(reading);
  if (!days) return true;
  const months = monthOf(days.start) - monthOf(start);
  return months === (base === 'yoy' ? YEAR : monthsBetween(days));
}

function fitsGrowthBase(claim: Claim, reading: Question['reading']): boolean {
  const { sense, basis } = reading;
  if (sense.kind !== 'growth') return true;
  const base = basis.value.includes('qoq') ? 'qoq' : 'yoy';
  if (sense.over && sense.from && !isFromBase(sense.from, reading, base)) return false;
  return claim.basis.includes(base);
}

function isMarketBasis(index: LexiconIndex, basis: Basis): boolean {
  return index.entities.get(basis)?.kind === 'market';
}

/** A share of one market is never held against a share of another (verdicts.md, Another's claim). */
function fitsMarket(claim: Claim, { reading, index }: Question): boolean {
  const stated = reading.basis.value.filter((basis) => isMarketBasis(index, basis));
  const claimed = claim.basis.filter((basis) => isMarketBasis(index, basis));
  return stated.length === 0 || claimed.length === 0 || stated.some((basis) => claimed.includes(basis));
}

/** Whether a claim is on the adjusted standard, by its basis or because its metric is an adjusted one. */
export function isAdjusted({ metric, basis }: Claim, index: LexiconIndex): boolean {
  return basis.includes('adjusted') || index.adjusted.has(metric);
}

/** Net income as reported, of which the lexicon has an adjusted kind too: a figure on the one standard is none on the other. */
function isReported(claim: Claim, index: LexiconIndex): boolean {
  const { entity, metric } = claim;
  if (isAdjusted(claim, index)) return false;
  const mixed = index.metrics.get(metric)?.confusedWith ?? [];
  const told = mixed.some((id) => index.adjusted.has(id) && index.store.claimsAbout(entity, id).length > 0);
  return told && index.metrics.get(metric)?.kind === 'money' && metric !== index.revenue;
}

/**
 * Claims in the sense that the draft states; of those, the ones that add the least of their own: a bare "capex" means the
 * plain figure where there is one, else the only kind that there is.
 */
function inStatedSense(claims: readonly Claim[], question: Question): Claim[] {
  const { reading, index } = question;
  if (claims.length === 0) return [];
  const stated = withoutGrowth(reading.basis.value).filter((basis) => !isMarketBasis(index, basis));
  const fitting = claims.filter(
    (claim) =>
      fitsGrowthBase(claim, reading) &&
      fitsMarket(claim, question) &&
      !(stated.includes('gaap') && claim.basis.includes('adjusted')) &&
      !(stated.includes('adjusted') && isReported(claim, index)) &&
      stated.every((basis) => basis === 'gaap' || claim.basis.includes(basis) || !canNarrow(claims, basis)),
  );
  const extra = (claim: Claim): number => withoutGrowth(claim.basis).filter((basis) => !stated.includes(basis)).length;
  const least = new Map<string, number>();
  const key = (claim: Claim): string => `${claim.metric} ${claim.period?.start} ${claim.period?.end}`;
  for (const claim of fitting) least.set(key(claim), Math.min(least.get(key(claim)) ?? 99, extra(claim)));
  return fitting.filter((claim) => extra(claim) === least.get(key(claim)));
}

/** A narrowing word is only held against claims where some claim about the subject carries it: 现金 before 资本开支 may be an ordinary word. */
function canNarrow(claims: readonly Claim[], basis: Basis): boolean {
  return (
    basis === 'like-for-like' ||
    basis === 'external' ||
    basis === 'constant-currency' ||
    basis === 'cash' ||
    claims.some((claim) => claim.basis.includes(basis))
  );
}

function isInstant(period: DayInterval): boolean {
  return period.start === period.end;
}

/** Whether a stated period that lacks its year (三季度) could be the claim's. */
function couldBe(expression: PeriodExpression, period: DayInterval, fiscalYearEnd: number): boolean {
  const months = monthsBetween(period);
  switch (expression.type) {
    case 'part':
    case 'month':
    case 'quarter-ending': {
      if (expression.year !== null) return false;
      const year = Number(period.start.slice(0, 4));
      const couldMean = (candidate: number, fiscalContext: boolean): boolean => {
        const setting = { fiscalYearEnd, draftDate: null, context: null, fiscalContext };
        const value = resolvePeriod({ ...expression, year: candidate }, setting);
        return (
          value !== null &&
          (samePeriod(value, period) || (isInstant(period) && value.start <= period.start && period.start <= value.end))
        );
      };
      return [year - 1, year, year + 1].some((candidate) => couldMean(candidate, false) || couldMean(candidate, true));
    }
    case 'relative-to-context':
      return expression.unit === 'year' || isInstant(period) || months === UNIT_MONTHS[expression.unit];
    case 'context-in-year':
      return true;
    case 'relative-to-draft':
      return months === UNIT_MONTHS[expression.unit];
    case 'trailing':
      return months === expression.months;
    default:
      return true;
  }
}

/** A quarter in a text about the day, or the month, that it ends on. */
function endsWith(claimed: DayInterval, carried: DayInterval): boolean {
  const last = isInstant(carried) ? nextDay(carried.start) : carried.end;
  return !isInstant(claimed) && monthsBetween(carried) <= 1 && claimed.end === last;
}

/** No claim is tried about what had not happened, or had not been said, by the draft's date. */
export function isKnownBy({ period, nature, source }: Claim, asOf: Day | null): boolean {
  if (asOf === null) return true;
  if (nature === 'actual') return period === null || period.end <= asOf;
  return source.date === null || source.date.length < 10 || source.date <= asOf;
}

/** Whether the claim's period is the one stated; a claim with none holds for any, a reading with none allows any. */
export function fitsPeriod(claim: Claim, question: Question): boolean {
  if (!isKnownBy(claim, question.statement.asOf)) return false;
  if (claim.period === null) return true;
  const { period } = question.reading;
  if (period === null) return true;
  if (period.value.kind === 'open') return couldBe(period.value.expression, claim.period, fiscalYearEndOf(question));
  const { days } = period.value;
  if (samePeriod(claim.period, days)) return true;
  if (period.known === 'carried' && endsWith(claim.period, days)) return true;
  if (isInstant(claim.period)) return days.start <= claim.period.start && claim.period.start <= days.end;
  return (
    isInstant(days) &&
    claim.period.start <= days.start &&
    days.start <= claim.period.end &&
    monthsBetween(claim.period) <= 1
  );
}

/** Whether a claim may speak against a figure for which no period is told: it is about one of the two latest periods of its kind. */
export function isRecent({ period }: Claim, asOf: Day | null): boolean {
  if (period === null || asOf === null) return true;
  const length = Math.max(3, monthsBetween(period));
  return monthOf(asOf) - monthOf(period.end) < 2 * length;
}

const YEAR = 12;

/** 三年3800亿元: of a plan for several years nothing has been reported that it could be taken for, however it is told. */
export function isLongPlan({ nature, period }: Claim): boolean {
  return nature === 'guidance' && period !== null && monthsBetween(period) > YEAR;
}

/** Forecasts are held against guidance and estimates, what happened against what was reported. */
export function fitsNature(claim: Claim, { statement }: Question): boolean {
  if (statement.modality === 'forecast') return claim.nature !== 'actual';
  return claim.nature !== 'guidance' || isLongPlan(claim);
}

function below(index: LexiconIndex, entity: EntityId): EntityId[] {
  return treeOf(index, entity).filter((id) => id !== entity && ancestry(index, id).includes(entity));
}

/** Whether a metric is one family's own: a margin, or what filings have a concept for, the whole company has as well, whoever's the database happens to know. */
export function isOfOneFamily(index: LexiconIndex, metric: MetricId): boolean {
  const { kind, concept } = index.metrics.get(metric) ?? {};
  return index.soleOwners.has(metric) && kind !== 'percent' && concept == null;
}

/** Whether nobody else of the entity's family has claims about the metric: what the owner's segments each have, a part that has none has as well. */
export function isOfOneAlone(index: LexiconIndex, entity: EntityId, metric: MetricId): boolean {
  if (!isOfOneFamily(index, metric)) return false;
  const having = treeOf(index, entity).filter((id) => index.store.claimsAbout(id, metric).length > 0);
  return having.length === 1;
}

/** Claims of the entity about the metric; where it has none of its own, its owner's about what that one alone has, or those of the one segment that alone has such a metric. */
function claimsOf(index: LexiconIndex, entity: EntityId, metric: MetricId): readonly Claim[] {
  const own = index.store.claimsAbout(entity, metric);
  if (own.length > 0) return own;
  const owner = isOfOneFamily(index, metric)
    ? ancestry(index, entity)
        .map((id) => index.store.claimsAbout(id, metric))
        .find((claims) => claims.length > 0)
    : undefined;
  if (owner) return owner;
  const doubtful = treeOf(index, entity)
    .flatMap((id) => index.store.claimsAbout(id, metric))
    .filter(({ status }) => status !== 'confirmed');
  // What only segments and products have (客户管理收入) may be given to their parent.
  if (index.companyMetrics.has(metric)) return doubtful;
  const segments = below(index, entity)
    .map((id) => index.store.claimsAbout(id, metric))
    .filter((claims) => claims.length > 0);
  return segments.length === 1 ? (segments[0] ?? []) : doubtful;
}

/** Ratios of the metric: what a share of revenue may be called. */
function ratiosOf(index: LexiconIndex, metric: MetricId): MetricId[] {
  return [...index.metrics.values()].filter(({ kind, of }) => kind === 'percent' && of === metric).map(({ id }) => id);
}

const NONE: readonly Claim[] = [];

function claimsInSense(index: LexiconIndex, entity: EntityId, metric: MetricId, sense: Sense): readonly Claim[] {
  const narrower = (index.narrower.get(metric) ?? []).filter((id) => id !== metric);
  const ratios = sense.kind === 'share' ? ratiosOf(index, metric) : [];
  return [metric, ...narrower, ...ratios]
    .flatMap((id) => claimsOf(index, entity, id))
    .filter((claim) => fitsSense(claim, sense));
}

const subjects = new WeakMap<LexiconIndex, Map<string, readonly Claim[]>>();

/** The claims about the reading's own subject in its own sense, of any period. */
export function aboutSubject({ reading, index }: Question): readonly Claim[] {
  const entity = reading.entity?.value;
  const metric = reading.metric?.value;
  if (!entity || !metric) return NONE;
  if (!index.store.inMemory) return claimsInSense(index, entity, metric, reading.sense);
  const key = `${reading.sense.kind} ${entity} ${metric}`;
  const all = subjects.get(index) ?? new Map<string, readonly Claim[]>();
  subjects.set(index, all);
  const known = all.get(key);
  if (known) return known;
  const found = claimsInSense(index, entity, metric, reading.sense);
  all.set(key, found);
  return found;
}

/** Deferred revenue and contract liabilities: each a kind of the other, two names of one line. */
function areOne({ narrower }: LexiconIndex, a: MetricId, b: MetricId | null): boolean {
  return b !== null && narrower.get(a)?.includes(b) === true && narrower.get(b)?.includes(a) === true;
}

/** The claims that the reading is held against: its subject's, in its sense and period; the metric itself before its narrower kinds. */
export function candidates(question: Question): Claim[] {
  const { reading, statement } = question;
  const about = aboutSubject(question);
  if (about.length === 0) return [];
  const timely = about.filter((claim) => fitsPeriod(claim, question));
  const ofNature = timely.filter((claim) => fitsNature(claim, question));
  const natural =
    ofNature.length > 0 || statement.modality === 'forecast'
      ? ofNature
      : timely.filter((claim) => claim.nature !== 'guidance' || isLongPlan(claim));
  const sensed = inStatedSense(natural, question);
  const own = reading.metric?.value ?? null;
  const named = sensed.filter(({ metric }) => metric === own || areOne(question.index, metric, own));
  return named.some(({ status }) => status === 'confirmed') ? named : sensed;
}

/** Every claim of the entity of the right kind, whatever its metric: for a figure whose metric the words do not tell. */
export function anyMetric(question: Question): Claim[] {
  const { reading, index } = question;
  const entity = reading.entity?.value;
  if (!entity) return [];
  return index.store
    .claimsAbout(entity, null, daysOf(reading))
    .filter((claim) => fitsPeriod(claim, question) && fitsNature(claim, question))
    .filter((claim) => (reading.sense.kind === 'growth') === isGrowthClaim(claim));
}
