// A rate, a share or a change that follows from the figures right before it, once claims have proved those: what the writer reckoned.

import { type Claim, type MetricId, withoutGrowth } from '../../claims/claim.ts';
import { claimWith } from '../../claims/claim-with.ts';
import { isCurrency } from '../../figures/quantity.ts';
import { samePeriod } from '../../periods/days.ts';
import { type LexiconIndex, sameTree } from '../../statements/reading/names/lexicon-index.ts';
import { daysOf, type Part, type Reading, type Sense, type Statement } from '../../statements/statement.ts';
import { ONE, ZERO } from '../../text/decimal.ts';
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

/** 销售和市场费用665亿元，占到收入的26.8%; 142亿美元，占全公司近六成: the level right before over the whole that the figure's words name. */
function shareFrom({ reading: { sense, meant, metric, entity }, index }: Asked, last: Claim): Claim | null {
  const isShare = (sense.kind === 'share' || sense.kind === 'portion') && meant.unit === '%';
  if (!isShare || !metric || !last.period || !isCurrency(last.quantity.unit)) return null;
  const isOwner = metric.value === last.metric;
  const owner = isOwner ? entity?.value : last.entity;
  if (!owner || !sameTree(index, owner, last.entity) || (isOwner && owner === last.entity)) return null;
  const whole = levelOf(index, owner, metric.value, last.period, last.quantity.unit);
  return whole && ratio(last, whole, ZERO, '%');
}

/** "Revenue of $35.6 billion and operating income of $12.5 billion, i.e. 35.0%": what the level right before comes to of one that was proved with it. */
function partFrom({ reading: { sense, meant, metric } }: Asked, last: Claim, others: Levels): Claim | null {
  if (sense.kind !== 'share' || meant.unit !== '%' || (metric && metric.value !== last.metric)) return null;
  const whole = others.find(
    ({ entity, metric: of, period, quantity }) =>
      quantity.unit === last.quantity.unit &&
      (entity === last.entity) !== (of === last.metric) &&
      period &&
      last.period &&
      samePeriod(period, last.period),
  );
  return whole ? ratio(last, whole, ZERO, '%') : null;
}

interface Asked {
  readonly statement: Statement;
  readonly reading: Reading;
  readonly index: LexiconIndex;
}

/** Whether the figure says what arithmetic gives, or what the rounding of its parts leaves open. */
function says({ reading: { meant }, statement }: Asked, { quantity }: Claim): boolean {
  const { agrees, rule } = agree(meant, statement.figure.hedge?.kind ?? null, quantity);
  if (agrees) return !LOOSELY.has(rule);
  return meant.unit === quantity.unit && isLeftOpen(meant, quantity);
}

/** What the proved figures before it make of the figure; `null` where they do not lead to it. */
function worked(asked: Asked, [last, ...others]: Levels): Claim | null {
  if (!last) return null;
  const { sense, meant, metric, entity } = asked.reading;
  const isOfMetric = fitsPart(metric, last.metric) || isKindOf(asked.index, metric, last.metric);
  const isOwn = isOfMetric && fitsPart(entity, last.entity);
  const pairs = isOwn ? others.map((other) => workedFrom(sense.kind, meant, last, other)) : [];
  return (
    [...pairs, shareFrom(asked, last), isOwn ? partFrom(asked, last, others) : null].find(
      (found) => found !== null && says(asked, found),
    ) ?? null
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
