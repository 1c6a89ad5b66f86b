// A rate, a share or a change that follows from the figures right before it, once claims have proved those: what the writer reckoned.

import { type Claim, type EntityId, type MetricId, withoutGrowth } from '../../claims/claim.ts';
import { claimWith } from '../../claims/claim-with.ts';
import { isCurrency } from '../../figures/quantity.ts';
import { samePeriod } from '../../periods/days.ts';
import { ancestry, type LexiconIndex, sameTree } from '../../statements/reading/names/lexicon-index.ts';
import { daysOf, type Part, type Reading, type Sense, type Statement } from '../../statements/statement.ts';
import { compare, decimal, multiply, ONE, ZERO } from '../../text/decimal.ts';
import { agree } from '../held/agreement.ts';
import { isGrowthClaim } from '../held/candidates.ts';
import { type Judged, LOOSELY, supported } from '../judged.ts';
import type { Judgement } from '../verdict.ts';
import { levelOf } from './level.ts';
import { difference, isLeftOpen, ratio } from './working.ts';

/** As many proved figures as arithmetic looks back over. */
const MOST = 4;

/** What the figures right before have been proved to be, the latest first; none where a figure that nothing proved stands between. */
export type Levels = readonly Claim[];

/** What the figure was read as and proved to be, as arithmetic begins with it. */
function levelBy({ statement: { readings }, judgement: { verdict, claim, reading, rule } }: Judged): Claim | null {
  const own = readings.at(reading);
  if (verdict !== 'supported' || !claim || !own || isGrowthClaim(claim) || claim.quantity.comparator !== '=')
    return null;
  if (rule !== 'derived') return claim;
  if (own.sense.kind !== 'level') return null;
  const [entity, metric] = [own.entity?.value, own.metric?.value];
  return entity && metric ? claimWith(claim, { entity, metric, period: daysOf(own) }) : null;
}

/** What is proved side by side after a figure: growth that is right leaves it as it was, and what nothing proves ends it. */
export function levelsAfter(levels: Levels, judged: Judged): Levels {
  if (judged.judgement.verdict !== 'supported') return [];
  const level = levelBy(judged);
  return level ? [level, ...levels].slice(0, MOST) : levels;
}

/** Whether the level is of the metric, or of one kind of it: 利润率 for an adjusted margin. */
function isKindOf({ narrower }: LexiconIndex, metric: Part<MetricId> | null, level: MetricId): boolean {
  return metric !== null && (narrower.get(metric.value)?.includes(level) ?? false);
}

/** Whether the words leave it open that the part is as the level has it. */
function fitsPart<T>(part: Part<T> | null, value: T): boolean {
  return part === null || part.value === value || part.known === 'guessed' || part.known === 'carried';
}

function isSameSense(a: Claim, b: Claim): boolean {
  return withoutGrowth(a.basis).toSorted().join() === withoutGrowth(b.basis).toSorted().join();
}

/** The two levels of one thing, the later one first; `null` where they are of two things, or of one time. */
function inTime(last: Claim, before: Claim): readonly [now: Claim, then: Claim] | null {
  if (last.entity !== before.entity || last.metric !== before.metric || !isSameSense(last, before)) return null;
  if (!last.period || !before.period || samePeriod(last.period, before.period)) return null;
  return last.period.end > before.period.end ? [last, before] : [before, last];
}

/** What the latest level comes to beside another, as the figure's sense asks. */
function workedFrom(sense: Sense['kind'], { unit }: Reading['meant'], last: Claim, other: Claim): Claim | null {
  const pair = inTime(last, other);
  if (!pair) return null;
  if (sense === 'growth' && unit === '%') return ratio(...pair, ONE, '%');
  return sense === 'change' && (unit === 'pp' || unit === pair[0].quantity.unit) ? difference(...pair) : null;
}

/** 销售和市场费用665亿元，占到收入的26.8%; 142亿美元，占全公司近六成; 云业务收入89亿美元，占比过半: the level right before over the whole that the figure's words name, or over its owner's. */
function shares({ reading: { sense, meant, metric, entity, narrowed }, index }: Asked, last: Claim): (Claim | null)[] {
  const isShare = (sense.kind === 'share' || sense.kind === 'portion') && meant.unit === '%';
  const { period, quantity } = last;
  if (!isShare || !metric || !period || !isCurrency(quantity.unit)) return [];
  const over = (owner: EntityId): Claim | null => {
    const whole = levelOf(index, owner, metric.value, period, quantity.unit);
    return whole && ratio(last, whole, ZERO, '%');
  };
  const isAlike = metric.value === last.metric;
  if (isAlike && entity?.value === last.entity) return narrowed ? [] : ancestry(index, last.entity).slice(1).map(over);
  const owner = isAlike ? entity?.value : last.entity;
  return owner && sameTree(index, owner, last.entity) ? [over(owner)] : [];
}

/** Whether a rate may be what one level comes to of the other: of two times of one thing, or of two things at one time that somebody's family has, or that are measured alike. */
function isCommensurate(index: LexiconIndex, a: Claim, b: Claim): boolean {
  if (a.quantity.unit !== b.quantity.unit || !isCurrency(a.quantity.unit) || !a.period || !b.period) return false;
  const alike = a.metric === b.metric;
  if (!samePeriod(a.period, b.period)) return alike && a.entity === b.entity;
  if (a.entity === b.entity) return !alike;
  return alike || sameTree(index, a.entity, b.entity);
}

/** 占全公司239亿美元的近六成, 约为公有云的48.7%, "or 46% of AWS's", "and operating income of $12.5 billion, i.e. 35.0%": what the words say that one proved level comes to of another. */
function quotients(
  { reading: { sense, meant, narrowed }, index }: Asked,
  last: Claim,
  others: Levels,
): (Claim | null)[] {
  if ((sense.kind !== 'share' && sense.kind !== 'portion') || meant.unit !== '%' || narrowed) return [];
  return others
    .filter((other) => isCommensurate(index, last, other))
    .flatMap((other) => [ratio(last, other, ZERO, '%'), ratio(other, last, ZERO, '%')]);
}

interface Asked {
  readonly statement: Statement;
  readonly reading: Reading;
  readonly index: LexiconIndex;
}

/** So many times as far from zero may a value be as a bound that it was said to lie just beyond. */
const JUST_BEYOND = decimal(12n, -1);

/** 过半 of 50.3 %: nobody says so of what is far more. */
function isJustBeyond({ value, low }: Reading['meant'], claimed: Claim['quantity']): boolean {
  const bound = value ?? low;
  return bound !== null && claimed.value !== null && compare(claimed.value, multiply(bound, JUST_BEYOND)) <= 0;
}

/** Whether the figure says what arithmetic gives, or what the rounding of its parts leaves open. */
function says({ reading: { meant }, statement }: Asked, { quantity }: Claim): boolean {
  const { agrees, rule } = agree(meant, statement.figure.hedge?.kind ?? null, quantity);
  if (agrees) return !LOOSELY.has(rule) || isJustBeyond(meant, quantity);
  return meant.unit === quantity.unit && isLeftOpen(meant, quantity);
}

/** 率28.4%，较三季度的33.4%回落⟦5个百分点⟧: points are of the rates that were told right before, whatever amount those are rates of. */
function points({ reading: { meant, metric }, index }: Asked, last: Claim, others: Levels): (Claim | null)[] {
  const isOfRate = index.metrics.get(metric?.value ?? '')?.kind === 'percent';
  if (meant.unit !== 'pp' || isOfRate || last.quantity.unit !== '%') return [];
  return others.map((other) => {
    const pair = inTime(last, other);
    return pair && difference(...pair);
  });
}

/** What the proved figures before it make of the figure; `null` where they do not lead to it. */
function worked(asked: Asked, [last, ...others]: Levels): Claim | null {
  if (!last) return null;
  const { sense, meant, metric, entity } = asked.reading;
  const isOfMetric = fitsPart(metric, last.metric) || isKindOf(asked.index, metric, last.metric);
  const isTheirs = fitsPart(entity, last.entity);
  const isOwn = isOfMetric && isTheirs;
  const pairs = isOwn ? others.map((other) => workedFrom(sense.kind, meant, last, other)) : [];
  return (
    [
      ...pairs,
      ...(isTheirs ? points(asked, last, others) : []),
      ...shares(asked, last),
      ...quotients(asked, last, others),
    ].find((found) => found !== null && says(asked, found)) ?? null
  );
}

/** "…, from 13.2 billion to 5.8 billion, a fall of 56%": the figure that the proved ones right before it lead to. */
export function byLevels(statement: Statement, own: Judgement, index: LexiconIndex, levels: Levels): Judged | null {
  if (!statement.follows || statement.modality !== 'actual' || levels.length === 0) return null;
  for (const reading of statement.readings.all) {
    const claim = worked({ statement, reading, index }, levels);
    if (!claim) continue;
    const comparisons = [{ claim, agrees: true, rule: 'derived' }] as const;
    return supported(statement, own, reading, {
      kind: 'agrees',
      status: 'confirmed',
      claim,
      rule: 'derived',
      comparisons,
    });
  }
  return null;
}
