// Figures that follow from confirmed claims by arithmetic: growth from two levels, a difference, a margin, a share.

import { type Claim, type EntityId, type MetricId, tellsGrowth, withoutGrowth } from '../../claims/claim.ts';
import { claimWith } from '../../claims/claim-with.ts';
import { monthsIn, movedBy, samePeriod } from '../../periods/days.ts';
import type { DayInterval } from '../../periods/expression.ts';
import { reversed } from '../../statements/meaning/meant.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import { daysOf } from '../../statements/statement.ts';
import { ONE, ZERO } from '../../text/decimal.ts';
import { agree } from '../held/agreement.ts';
import { aboutSubject, fitsPeriod, isGrowthClaim } from '../held/candidates.ts';
import type { Question } from '../held/question.ts';
import { levelOf } from './level.ts';
import { pieced } from './pieces.ts';
import { difference, perUnit, ratio } from './working.ts';

const YEAR = 12;

/** The period that growth is measured from: the one right before, or the same one a year earlier. */
function baseOf({ reading }: Question, period: DayInterval): DayInterval | null {
  const length = monthsIn(period);
  if (length === null) return null;
  return movedBy(period, reading.basis.value.includes('qoq') ? -length : -YEAR);
}

/** "From the prior year", said of a quarter, is from its own quarter there: what is measured is as long as what it is measured from. */
function fromIn(from: DayInterval | null, base: DayInterval | null): DayInterval | null {
  if (!from || !base || monthsIn(from) === monthsIn(base)) return from ?? base;
  return from.start <= base.start && base.end <= from.end ? base : from;
}

const isLoss = ({ quantity: { value } }: Claim): boolean => value !== null && value.digits < 0n;

/** "The net loss narrowed by 69%": how far a loss moved, where the figure says so; of a profit that is negative it proves nothing else. */
function lossRatio({ reading, statement }: Question, now: Claim, before: Claim): Claim | null {
  if (!isLoss(now) || !isLoss(before)) return null;
  const [a, b] = [now, before].map((claim) => claimWith(claim, { quantity: reversed(claim.quantity) }));
  const found = a && b ? ratio(a, b, ONE, '%') : null;
  const { figure, direction } = statement;
  if (!found) return null;
  // 净亏损收窄69%: with no word for a fall, its rate is told without a sign.
  const told = direction < 0 ? [found, claimWith(found, { quantity: reversed(found.quantity) })] : [found];
  return told.find(({ quantity }) => agree(reading.meant, figure.hedge?.kind ?? null, quantity).agrees) ?? null;
}

function growthOrChange(question: Question, entity: EntityId, metric: MetricId, period: DayInterval): Claim | null {
  const { reading, statement, index } = question;
  const { sense, basis, meant } = reading;
  const from = sense.kind === 'growth' || sense.kind === 'change' ? sense.from : null;
  const now = levelOf(index, entity, metric, period, null);
  const since = (start: DayInterval | null): Claim | null => {
    const before = now && start ? levelOf(index, entity, metric, start, now.quantity.unit, now) : null;
    if (!now || !before || before.id === now.id) return null;
    return sense.kind === 'growth'
      ? (lossRatio(question, now, before) ?? ratio(now, before, ONE, '%'))
      : difference(now, before);
  };
  const length = monthsIn(period);
  const told = tellsGrowth(basis.value) || from !== null;
  const quarterly = told || length === null || length >= 12 ? null : since(movedBy(period, -length));
  return quarterly && agree(meant, statement.figure.hedge?.kind ?? null, quarterly.quantity).agrees
    ? quarterly
    : since(fromIn(from, baseOf(question, period)));
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
  { reading, index }: Question,
  entity: EntityId,
  metric: MetricId,
  period: DayInterval,
): Claim | null {
  const length = monthsIn(period);
  const { sense } = reading;
  const from = sense.kind === 'growth' || sense.kind === 'change' ? sense.from : null;
  const base = from ?? (length === null ? null : movedBy(period, -length));
  const now = growthOf(index, entity, metric, period);
  const before = base ? growthOf(index, entity, metric, base) : null;
  return now && before && now.id !== before.id ? difference(now, before) : null;
}

/** 份额37%，较上一季度提高1个百分点: points between two shares of one market. */
function shareDifference({ reading, index }: Question, entity: EntityId, period: DayInterval): Claim | null {
  const [market, ...others] = withoutGrowth(reading.basis.value);
  if (!index.share || !market || others.length > 0 || reading.sense.kind !== 'change') return null;
  const length = monthsIn(period);
  const back = length === null || reading.basis.value.includes('yoy') ? -YEAR : -length;
  const shares = index.store
    .claimsAbout(entity, index.share)
    .filter((claim) => claim.status === 'confirmed' && !isGrowthClaim(claim) && claim.basis.includes(market));
  const at = (days: DayInterval): Claim | undefined =>
    shares.find((claim) => claim.period !== null && samePeriod(claim.period, days));
  const [now, before] = [at(period), at(reading.sense.from ?? movedBy(period, back))];
  return now && before && now.id !== before.id ? difference(now, before) : null;
}

/** A segment's figure over its parent's. */
function shareOf(
  of: readonly EntityId[],
  index: LexiconIndex,
  entity: EntityId,
  metric: MetricId,
  period: DayInterval,
): Claim | null {
  const part = levelOf(index, entity, metric, period, null);
  for (const above of of) {
    const whole = part ? levelOf(index, above, metric, period, part.quantity.unit) : null;
    if (part && whole) return ratio(part, whole, ZERO, '%');
  }
  return null;
}

/** A metric that is one metric over another: a margin in per cent, a ratio as a number, what comes to each in its part's own unit. */
function madeOf(index: LexiconIndex, entity: EntityId, metric: MetricId, period: DayInterval): Claim | null {
  const { kind, part = null, of = null } = index.metrics.get(metric) ?? {};
  if (!part || !of) return null;
  const above = levelOf(index, entity, part, period, null);
  if (kind !== 'percent' && kind !== 'number' && kind !== 'multiple') {
    const count = above ? levelOf(index, entity, of, period, null) : null;
    return above && count ? perUnit(above, count) : null;
  }
  const below = above ? levelOf(index, entity, of, period, above.quantity.unit) : null;
  return above && below ? ratio(above, below, ZERO, kind === 'percent' ? '%' : 'x') : null;
}

/** Whether the level that growth under the accounting rules is worked out of is told under them: no adjusted one. */
function isByRule(index: LexiconIndex, entity: EntityId, metric: MetricId, period: DayInterval): boolean {
  const level = levelOf(index, entity, metric, period, null);
  return level !== null && !level.basis.includes('adjusted');
}

/** The last period of the stated kind that the database has a level for: 三季度 with no year anywhere. */
function latestPeriod(question: Question): DayInterval | null {
  const { reading } = question;
  if (reading.period?.value.kind !== 'open') return null;
  const periods = aboutSubject({ ...question, reading: { ...reading, sense: { kind: 'level' } } })
    .filter((claim) => claim.status === 'confirmed' && claim.nature === 'actual' && fitsPeriod(claim, question))
    .flatMap((claim) => (claim.period ? [claim.period] : []));
  return periods.toSorted((a, b) => a.end.localeCompare(b.end)).at(-1) ?? null;
}

/** What arithmetic on confirmed claims says about the reading's subject, or `null`. No claim is used twice. */
export function derived(question: Question): Claim | null {
  const { reading, statement, index } = question;
  const { sense } = reading;
  const entity = reading.entity?.value;
  const metric = reading.metric?.value;
  const period = daysOf(reading) ?? latestPeriod(question);
  if (!entity || !metric || !period || reading.narrowed || statement.modality !== 'actual') return null;
  // Nothing is worked out of what came after the text.
  if (statement.asOf !== null && period.end > statement.asOf) return null;
  const narrower = withoutGrowth(reading.basis.value);
  const byRule = narrower.join() === 'gaap' && isByRule(index, entity, metric, period);
  if (narrower.length > 0 && !byRule)
    return metric === index.share && reading.meant.unit === 'pp' ? shareDifference(question, entity, period) : null;
  if (reading.meant.unit === 'pp' && index.metrics.get(metric)?.kind === 'money')
    return growthDifference(question, entity, metric, period);
  const isIt = ({ quantity }: Claim): boolean =>
    agree(reading.meant, statement.figure.hedge?.kind ?? null, quantity).agrees;
  switch (sense.kind) {
    case 'growth':
    case 'change': {
      const kinds = index.store.claimsAbout(entity, metric).length > 0 ? [] : (index.narrower.get(metric) ?? []);
      const grown = [metric, ...kinds.filter((id) => id !== metric)].flatMap(
        (id) => growthOrChange(question, entity, id, period) ?? [],
      );
      return grown.find(isIt) ?? grown[0] ?? null;
    }
    case 'share':
      return shareOf(sense.of, index, entity, metric, period);
    case 'level':
      return madeOf(index, entity, metric, period) ?? pieced(index, entity, metric, period, isIt);
    default:
      return null;
  }
}
