// 收入1928.69亿元，毛利1087.98亿元，同比分别增长15%和22%: lists that pair with the amounts that their sentence has given before them.

import type { EntityId } from '../../claims/claim.ts';
import type { Range, ReadBlock, Sentence } from '../reading/block.ts';
import { isRate } from '../reading/kinds.ts';
import { AMOUNT, firstIn, firstOf, lastIn, lastOf, placesIn } from '../reading/scope.ts';
import type { PeriodRoles, PeriodUse } from './period/period-roles.ts';
import type { Run } from './runs.ts';
import { NO_SHARE, type Share } from './share.ts';

function isRateAt({ lexemes }: ReadBlock, at: number): boolean {
  const figure = lexemes[at]?.figure;
  return figure != null && isRate(figure);
}

/** What an amount has between it and the amount before: its metric, whose it is, and when. */
function ownOf(
  block: ReadBlock,
  gap: Range,
  sentence: Sentence,
  subject: EntityId | null,
  period: PeriodUse | null,
): Share | null {
  const metric = lastIn(block, gap, (lexeme) => lexeme.metric !== null);
  const entity = lastIn(block, gap, (_, place) => block.who[place] != null);
  const above = lastIn(block, { from: sentence.from, to: gap.to }, (_, place) => block.who[place] != null);
  const named = above >= 0;
  if (metric < 0 && entity < 0 && period === null && (named || subject === null)) return null;
  return {
    ...NO_SHARE,
    period,
    metric: metric < 0 ? null : metric,
    entity: named ? above : null,
    listedEntity: named ? null : subject,
  };
}

/** The amounts before a list that it may be about: since the last rate for rates, and all but rates for amounts. */
function amountsBefore(block: ReadBlock, { from }: Sentence, { items, from: to }: Run<number>): number[] {
  const rates = items.filter((at) => isRateAt(block, at)).length;
  if (rates > 0 && rates < items.length) return [];
  const rate = lastIn(block, { from, to }, ({ kind }, at) => kind === 'amount' && isRateAt(block, at));
  const start = rates > 0 ? Math.max(from, rate + 1) : from;
  return placesIn(block, { from: start, to }, ({ kind }, at) => kind === 'amount' && !isRateAt(block, at));
}

/** 储能系统572.90亿元，销量分别为381GWh和93GWh: a list that says itself what it is of. */
function namesItsOwn(block: ReadBlock, last: number, { from }: Run<number>): boolean {
  return firstIn(block, { from: last + 1, to: from }, ({ metric }) => metric !== null) >= 0;
}

/** 去年同期分别为A和B, "A and B respectively a year earlier": the time that is told of a whole list of amounts, right before it or behind it. */
function timeOf(
  block: ReadBlock,
  uses: PeriodRoles,
  { to: end }: Sentence,
  { items, from, to }: Run<number>,
): PeriodUse | null {
  if (items.some((at) => isRateAt(block, at))) return null;
  const last = lastOf(block, { from: 0, to: from }, AMOUNT);
  const before = uses.findLast(({ at }) => at > last && at < from);
  if (before) return before;
  const next = firstOf(block, { from: to, to: end }, AMOUNT);
  return uses.find(({ at }) => at >= to && at < (next < 0 ? end : next)) ?? null;
}

/**
 * The amounts that a list is about, where there are as many of them: how each has grown, or what each was a year ago.
 *
 * @param subject whom the text speaks of
 */
export function ratesOfAmounts(
  block: ReadBlock,
  uses: PeriodRoles,
  sentence: Sentence,
  run: Run<number>,
  subject: EntityId | null,
): Share[] | null {
  const amounts = amountsBefore(block, sentence, run);
  if (amounts.length !== run.items.length || namesItsOwn(block, amounts.at(-1) ?? run.from, run)) return null;
  const period = timeOf(block, uses, sentence, run);
  const gaps = amounts.map((to) => {
    const before = lastOf(block, { from: sentence.from, to }, AMOUNT);
    return { from: Math.max(sentence.from, before + 1), to };
  });
  const times = gaps.flatMap(({ from, to }) => uses.findLast(({ at }) => at >= from && at < to) ?? []);
  const isTimed = period === null && times.length === amounts.length;
  const shares = gaps.map((gap, nth) => ownOf(block, gap, sentence, subject, isTimed ? (times[nth] ?? null) : period));
  const found = shares.flatMap((share) => share ?? []);
  return found.length === shares.length ? found : null;
}

/** 第一、第二财季收入分别为33亿美元和41亿美元，增速⟦55%⟧、⟦68%⟧: as many rates right behind amounts that were paired off are of the same subjects and times. */
export function alikePaired(
  block: ReadBlock,
  before: Run<number> | null,
  { items }: Run<number>,
  shares: ReadonlyMap<number, Share>,
): Share[] | null {
  if (before?.items.length !== items.length || !items.every((at) => isRateAt(block, at))) return null;
  if (before.items.some((at) => isRateAt(block, at))) return null;
  const told = before.items.flatMap((at) => shares.get(at) ?? []);
  const isPaired = ({ entity, listedEntity, period }: Share): boolean =>
    entity !== null || listedEntity !== null || period !== null;
  if (told.length !== items.length || !told.every(isPaired)) return null;
  return told.map(({ entity, listedEntity, period, listedPeriod }) => ({
    ...NO_SHARE,
    entity,
    listedEntity,
    period,
    listedPeriod,
  }));
}
