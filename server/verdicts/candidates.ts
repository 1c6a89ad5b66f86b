// Which claims a statement may be held against: same subject, same sense, same period.

import { type Basis, type Claim, type EntityId, type MetricId, tellsGrowth, withoutGrowth } from '../claims/claim.ts';
import { monthsBetween, nextDay } from '../periods/days.ts';
import type { DayInterval, PeriodExpression } from '../periods/expression.ts';
import { resolvePeriod } from '../periods/resolve.ts';
import { ancestry, type LexiconIndex, treeOf } from '../statements/lexicon-index.ts';
import type { Aspect, Statement } from '../statements/statement.ts';

export function isGrowthClaim(claim: Claim): boolean {
  return tellsGrowth(claim.basis);
}

/** Whether the claim says the same kind of thing: a level of a level, growth of growth. */
function fitsAspect(claim: Claim, aspect: Aspect): boolean {
  switch (aspect) {
    case 'growth':
      return isGrowthClaim(claim);
    case 'change':
      return claim.quantity.unit === 'pp' || claim.quantity.unit === 'bp';
    case 'share':
      return !isGrowthClaim(claim) && claim.quantity.unit === '%';
    case 'level':
      return !isGrowthClaim(claim);
  }
}

function fitsGrowthBase(claim: Claim, statement: Statement): boolean {
  if (statement.aspect !== 'growth') return true;
  const wanted = statement.basis.includes('qoq') ? 'qoq' : 'yoy';
  return claim.basis.includes(wanted);
}

/**
 * Claims in the sense that the draft states; of those, the ones that add the least of their own: a bare "capex" means the
 * plain figure where there is one, else the only kind that there is.
 */
function inStatedSense(claims: readonly Claim[], statement: Statement): Claim[] {
  const stated = withoutGrowth(statement.basis);
  const fitting = claims.filter(
    (claim) =>
      fitsGrowthBase(claim, statement) &&
      !(stated.includes('gaap') && claim.basis.includes('adjusted')) &&
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
    claims.some((claim) => claim.basis.includes(basis))
  );
}

export function samePeriod(a: DayInterval, b: DayInterval): boolean {
  return a.start === b.start && a.end === b.end;
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
      const year = Number(period.start.slice(0, 4));
      return [year - 1, year, year + 1].some((candidate) => {
        const value = resolvePeriod(
          { ...expression, year: candidate },
          { fiscalYearEnd, draftDate: null, context: null },
        );
        return (
          value !== null &&
          (samePeriod(value, period) || (isInstant(period) && value.start <= period.start && period.start <= value.end))
        );
      });
    }
    case 'relative-to-context':
    case 'context-in-year':
      return true;
    case 'relative-to-draft': {
      const length = { month: 1, quarter: 3, half: 6, year: 12 }[expression.unit];
      return months === length;
    }
    case 'trailing':
      return months === expression.months;
    default:
      return true;
  }
}

/** Rules by which a period was told elsewhere, so that a figure may be of another one that meets it. */
const CARRIED: ReadonlySet<string> = new Set(['running-period', 'heading', 'title', 'context']);

/** A day in a text about a quarter, and a quarter in a text about the day it ends on. */
function meets(claimed: DayInterval, carried: DayInterval): boolean {
  if (isInstant(claimed)) return monthsBetween(carried) > 1;
  const last = isInstant(carried) ? nextDay(carried.start) : carried.end;
  return monthsBetween(carried) <= 1 && claimed.end === last;
}

/** Whether the claim's period is the one stated; a claim with none holds for any, a statement with none allows any. */
export function fitsPeriod(claim: Claim, statement: Statement, fiscalYearEnd: number): boolean {
  if (claim.period === null) return true;
  const { period, unplaced } = statement;
  if (period === null) return unplaced === null || couldBe(unplaced, claim.period, fiscalYearEnd);
  if (samePeriod(claim.period, period.value)) return true;
  if (CARRIED.has(period.rule) && meets(claim.period, period.value)) return true;
  if (isInstant(claim.period))
    return period.value.start <= claim.period.start && claim.period.start <= period.value.end;
  return (
    isInstant(period.value) &&
    claim.period.start <= period.value.start &&
    period.value.start <= claim.period.end &&
    monthsBetween(claim.period) <= 1
  );
}

/** Forecasts are held against guidance and estimates, what happened against what was reported. */
function fitsNature(claim: Claim, statement: Statement): boolean {
  return statement.modality === 'forecast' ? claim.nature !== 'actual' : claim.nature !== 'guidance';
}

function below(index: LexiconIndex, entity: EntityId): EntityId[] {
  return treeOf(index, entity).filter((id) => id !== entity && ancestry(index, id).includes(entity));
}

/** Claims of the entity about the metric; where it has none of its own, those of the one segment that has such a metric. */
function claimsOf(index: LexiconIndex, entity: EntityId, metric: MetricId): readonly Claim[] {
  const own = index.store.claimsAbout(entity, metric);
  if (own.length > 0) return own;
  const doubtful = treeOf(index, entity)
    .flatMap((id) => index.store.claimsAbout(id, metric))
    .filter(({ status }) => status !== 'confirmed');
  const segments = below(index, entity)
    .map((id) => index.store.claimsAbout(id, metric))
    .filter((claims) => claims.length > 0);
  return segments.length === 1 ? (segments[0] ?? []) : doubtful;
}

/** The claims about the statement's own subject in its own sense, of any period. */
export function aboutSubject(statement: Statement, index: LexiconIndex): Claim[] {
  const entity = statement.entity?.value;
  if (!entity) return [];
  const about = (ids: readonly MetricId[]): Claim[] => ids.flatMap((id) => claimsOf(index, entity, id));
  const fitting = (claims: readonly Claim[]): Claim[] => claims.filter((claim) => fitsAspect(claim, statement.aspect));
  const exact = fitting(about(statement.metrics));
  const narrower = fitting(
    about([
      ...new Set(
        statement.metrics.flatMap((id) =>
          (index.narrower.get(id) ?? []).filter((below) => !statement.metrics.includes(below)),
        ),
      ),
    ]),
  );
  return [...exact, ...narrower];
}

/** The claims that the statement is held against: its subject's, in its sense and period; the metric itself before its narrower kinds. */
export function candidates(statement: Statement, index: LexiconIndex): Claim[] {
  const fiscalYearEnd = fiscalYearEndOf(statement, index);
  const timely = aboutSubject(statement, index).filter((claim) => fitsPeriod(claim, statement, fiscalYearEnd));
  const ofNature = timely.filter((claim) => fitsNature(claim, statement));
  const natural = ofNature.length > 0 || statement.modality === 'forecast' ? ofNature : timely;
  const sensed = inStatedSense(natural, statement);
  const exact = sensed.filter(({ metric }) => statement.metrics.includes(metric));
  const named = exact.filter(({ metric }) => metric === statement.metric?.value);
  const own = named.some(({ status }) => status === 'confirmed') ? named : exact;
  return own.some(({ status }) => status === 'confirmed')
    ? [
        ...own,
        ...sensed.filter(
          (claim) => claim.status !== 'confirmed' && !own.includes(claim) && statement.metrics.includes(claim.metric),
        ),
      ]
    : sensed;
}

export function fiscalYearEndOf(statement: Statement, index: LexiconIndex): number {
  return (statement.entity ? index.entities.get(statement.entity.value)?.fiscalYearEnd : undefined) ?? 12;
}

/** Every claim of the entity of the right kind, whatever its metric: for a figure whose metric the words do not tell. */
export function anyMetric(statement: Statement, index: LexiconIndex): Claim[] {
  const entity = statement.entity?.value;
  if (!entity) return [];
  const fiscalYearEnd = fiscalYearEndOf(statement, index);
  return index.store
    .claimsAbout(entity, null, statement.period?.value)
    .filter((claim) => fitsPeriod(claim, statement, fiscalYearEnd) && fitsNature(claim, statement))
    .filter((claim) => statement.aspect !== 'growth' || isGrowthClaim(claim));
}
