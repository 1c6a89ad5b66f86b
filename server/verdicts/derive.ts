// Figures that follow from confirmed claims by arithmetic: growth from two levels, a difference, a margin, a share.

import { type Claim, type EntityId, type MetricId, tellsGrowth, withoutGrowth } from '../claims/claim.ts';
import { monthsIn, movedBy, nextDay } from '../periods/days.ts';
import type { DayInterval } from '../periods/expression.ts';
import type { LexiconIndex } from '../statements/lexicon-index.ts';
import type { Statement } from '../statements/statement.ts';
import { ONE, ZERO } from '../text/decimal.ts';
import { agree } from './agreement.ts';
import { aboutSubject, fiscalYearEndOf, fitsPeriod, isGrowthClaim, samePeriod } from './candidates.ts';
import { difference, ratio } from './working.ts';

/** A level at the last day of the period. */
function closes(instant: DayInterval, period: DayInterval): boolean {
  return instant.start === instant.end && nextDay(instant.start) === period.end;
}

function levelOf(
  index: LexiconIndex,
  entity: EntityId,
  metric: MetricId,
  period: DayInterval,
  unit: string | null,
): Claim | null {
  const claims = index.store
    .claimsAbout(entity, metric)
    .filter(
      (claim) =>
        claim.status === 'confirmed' &&
        claim.nature === 'actual' &&
        !isGrowthClaim(claim) &&
        claim.period !== null &&
        (samePeriod(claim.period, period) || closes(claim.period, period)),
    );
  const width = ({ quantity }: Claim): number => (quantity.comparator === '=' ? (quantity.step?.exponent ?? 0) : 1000);
  return (
    claims
      .filter((claim) => unit === null || claim.quantity.unit === unit)
      .toSorted((a, b) => width(a) - width(b))[0] ?? null
  );
}

/** The period that growth is measured from: the one right before, or the same one a year earlier. */
function baseOf(statement: Statement, period: DayInterval): DayInterval | null {
  const length = monthsIn(period);
  if (length === null) return null;
  return movedBy(period, statement.basis.includes('qoq') ? -length : -12);
}

function growthOrChange(
  statement: Statement,
  index: LexiconIndex,
  entity: EntityId,
  metric: MetricId,
  period: DayInterval,
): Claim | null {
  const now = levelOf(index, entity, metric, period, null);
  const base = statement.yardstick ?? baseOf(statement, period);
  const from = (start: DayInterval | null): Claim | null => {
    const before = now && start ? levelOf(index, entity, metric, start, now.quantity.unit) : null;
    if (!now || !before) return null;
    return statement.aspect === 'growth' ? ratio(now, before, ONE, '%') : difference(now, before);
  };
  const told = tellsGrowth(statement.basis) || statement.yardstick !== null;
  const length = monthsIn(period);
  const quarterly = told || length === null || length >= 12 ? null : from(movedBy(period, -length));
  return quarterly && agree(statement.meant, statement.figure.hedge?.kind ?? null, quarterly.quantity).agrees
    ? quarterly
    : from(base);
}

function growthOf(index: LexiconIndex, entity: EntityId, metric: MetricId, period: DayInterval): Claim | null {
  const claims = index.store
    .claimsAbout(entity, metric)
    .filter(
      (claim) =>
        claim.status === 'confirmed' &&
        claim.basis.join() === 'yoy' &&
        claim.period !== null &&
        samePeriod(claim.period, period),
    );
  return claims[0] ?? null;
}

/** 增速从26%提高到34%，加快8个百分点: points between two rates of growth. */
function growthDifference(
  statement: Statement,
  index: LexiconIndex,
  entity: EntityId,
  metric: MetricId,
  period: DayInterval,
): Claim | null {
  const length = monthsIn(period);
  const base = statement.yardstick ?? (length === null ? null : movedBy(period, -length));
  const now = growthOf(index, entity, metric, period);
  const before = base ? growthOf(index, entity, metric, base) : null;
  return now && before ? difference(now, before) : null;
}

/** A metric over revenue, or over the metric it is named a part of; a segment's figure over its parent's. */
function shareOf(
  { wholes }: Statement,
  index: LexiconIndex,
  entity: EntityId,
  metric: MetricId,
  period: DayInterval,
): Claim | null {
  const part = levelOf(index, entity, metric, period, null);
  for (const above of wholes) {
    const whole = part ? levelOf(index, above, metric, period, part.quantity.unit) : null;
    if (part && whole) return ratio(part, whole, ZERO, '%');
  }
  return null;
}

function marginOf(index: LexiconIndex, entity: EntityId, metric: MetricId, period: DayInterval): Claim | null {
  const { part = null, of = null } = index.metrics.get(metric) ?? {};
  if (!part || !of) return null;
  const profit = levelOf(index, entity, part, period, null);
  const revenue = profit ? levelOf(index, entity, of, period, profit.quantity.unit) : null;
  return profit && revenue ? ratio(profit, revenue, ZERO, '%') : null;
}

/** The last period of the stated kind that the database has a level for: 三季度 with no year anywhere. */
function latestPeriod(statement: Statement, index: LexiconIndex): DayInterval | null {
  if (statement.unplaced === null) return null;
  const fiscalYearEnd = fiscalYearEndOf(statement, index);
  const periods = aboutSubject({ ...statement, aspect: 'level' }, index)
    .filter(
      (claim) =>
        claim.status === 'confirmed' && claim.nature === 'actual' && fitsPeriod(claim, statement, fiscalYearEnd),
    )
    .flatMap((claim) => (claim.period ? [claim.period] : []));
  return periods.toSorted((a, b) => a.end.localeCompare(b.end)).at(-1) ?? null;
}

/** What arithmetic on confirmed claims says about the statement's subject, or `null`. */
export function derived(statement: Statement, index: LexiconIndex): Claim | null {
  const entity = statement.entity?.value;
  const metric = statement.metric?.value;
  const period = statement.period?.value ?? latestPeriod(statement, index);
  if (!entity || !metric || !period || statement.qualified || statement.modality !== 'actual') return null;
  if (withoutGrowth(statement.basis).length > 0) return null;
  if (statement.meant.unit === 'pp' && index.metrics.get(metric)?.kind === 'money')
    return growthDifference(statement, index, entity, metric, period);
  switch (statement.aspect) {
    case 'growth':
    case 'change':
      return growthOrChange(statement, index, entity, metric, period);
    case 'share':
      return shareOf(statement, index, entity, metric, period);
    case 'level':
      return index.metrics.get(metric)?.kind === 'percent' ? marginOf(index, entity, metric, period) : null;
  }
}
