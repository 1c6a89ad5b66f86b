// A flow of a period that shorter ones fill, or that a longer one leaves: a half of two quarters, the fourth quarter of a year less nine months.

import type { Claim, EntityId, MetricId } from '../../claims/claim.ts';
import { monthsIn, movedBy } from '../../periods/days.ts';
import type { DayInterval } from '../../periods/expression.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import { levelOf, senseOf } from './level.ts';
import { less, sum } from './working.ts';

/** How many months each piece has, for a period of so many; the fewest pieces first. */
const PIECES: Readonly<Record<number, readonly (readonly number[])[]>> = {
  3: [[1, 1, 1]],
  6: [[3, 3]],
  9: [
    [6, 3],
    [3, 6],
    [3, 3, 3],
  ],
  12: [
    [6, 6],
    [9, 3],
    [3, 9],
    [6, 3, 3],
    [3, 3, 6],
    [3, 3, 3, 3],
  ],
};

/** Longer periods that a period may be the end or the beginning of. */
const WHOLES: Readonly<Record<number, readonly number[]>> = { 3: [6, 9, 12], 6: [12], 9: [12] };

type LevelIn = (period: DayInterval, like: Claim | null) => Claim | null;

function monthsFrom(start: string, months: number): DayInterval {
  return { start, end: movedBy({ start, end: start }, months).end };
}

/** The claims of pieces that lie end to end from the period's beginning; `null` where one is missing. */
function tiled(period: DayInterval, lengths: readonly number[], levelIn: LevelIn): Claim[] | null {
  const found: Claim[] = [];
  let { start } = period;
  for (const months of lengths) {
    const piece = monthsFrom(start, months);
    const claim = levelIn(piece, found[0] ?? null);
    if (!claim || found.some(({ id }) => id === claim.id)) return null;
    found.push(claim);
    start = piece.end;
  }
  return start === period.end ? found : null;
}

/** The claim of the rest of a longer period, or those that fill it. */
function restOf(rest: DayInterval, months: number, levelIn: LevelIn): Claim[] | null {
  for (const lengths of [[months], ...(PIECES[months] ?? [])]) {
    const claims = tiled(rest, lengths, levelIn);
    if (claims) return claims;
  }
  return null;
}

interface Longer {
  readonly whole: DayInterval;
  readonly rest: DayInterval;
}

/** The longer periods that end, or begin, with the period, each with the rest of it. */
function longerThan(period: DayInterval, length: number, rest: number): Longer[] {
  const start = movedBy({ start: period.start, end: period.start }, -rest).start;
  return [
    { whole: { start, end: period.end }, rest: { start, end: period.start } },
    { whole: monthsFrom(period.start, length), rest: monthsFrom(period.end, rest) },
  ];
}

/** What a longer period leaves when the rest of it is taken off; `null`, too, where the figure is one of those claims. */
function leftOf(period: DayInterval, months: number, levelIn: LevelIn, isIt: (claim: Claim) => boolean): Claim | null {
  const longer = (WHOLES[months] ?? []).flatMap((length) =>
    longerThan(period, length, length - months).map((each) => ({ ...each, months: length - months })),
  );
  for (const { whole, rest, months: left } of longer) {
    const all = levelIn(whole, null);
    const off = all && restOf(rest, left, (days, like) => levelIn(days, like ?? all));
    if (all && off && !off.some(({ id }) => id === all.id)) return [all, ...off].some(isIt) ? null : less(all, off);
  }
  return null;
}

/** Kinds of metric whose values of several periods add up. */
const ADDABLE: ReadonlySet<string> = new Set(['money', 'count', 'physical']);

/**
 * A level of a period without a claim of its own, put together from those of others: one entity, one metric, one sense, one unit.
 *
 * @param isIt whether the figure in question is a claim's: one that equals a piece is of that piece, whatever its period was read as
 */
export function pieced(
  index: LexiconIndex,
  entity: EntityId,
  metric: MetricId,
  period: DayInterval,
  isIt: (claim: Claim) => boolean,
): Claim | null {
  const { kind = '', periodType, part } = index.metrics.get(metric) ?? {};
  const months = monthsIn(period);
  if (!ADDABLE.has(kind) || periodType !== 'duration' || part || months === null) return null;
  const levelIn: LevelIn = (days, like) => {
    const claim = levelOf(index, entity, metric, days, like?.quantity.unit ?? null, like);
    const plain =
      claim !== null && claim.quantity.per === undefined && claim.quantity.comparator === '=' && senseOf(claim) === '';
    return plain && claim.period?.start === days.start && claim.period.end === days.end ? claim : null;
  };
  for (const lengths of PIECES[months] ?? []) {
    const claims = tiled(period, lengths, levelIn);
    if (claims?.some(isIt)) return null;
    const total = claims && sum(claims);
    if (total) return total;
  }
  return leftOf(period, months, levelIn, isIt);
}
