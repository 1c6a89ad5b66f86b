// Claims of one subject held against each other: growth against levels, ratios against their parts, wholes against their pieces.

import { exactly, type Interval, meets, minus, over, plus, times } from '../../server/core/arithmetic/interval.ts';
import { roundedBounds, writtenBounds } from '../../server/core/arithmetic/operand.ts';
import { type Claim, type Lexicon, type Metric, tellsGrowth, withoutGrowth } from '../../server/core/claims/claim.ts';
import * as say from '../../server/core/explain/system/claims.ts';
import { isRatioUnit } from '../../server/core/figures/quantity.ts';
import { monthsBetween, movedBy } from '../../server/core/periods/days.ts';
import type { DayInterval } from '../../server/core/periods/expression.ts';
import { add, compare, decimal, formatAsWritten, half, rounded, scaled, ZERO } from '../../server/core/text/decimal.ts';
import type { Words } from '../../server/core/text/spoken.ts';

type CrossCheckKind = 'growth' | 'ratio' | 'sum';

/** One piece of arithmetic between claims. */
export interface CrossCheck {
  readonly kind: CrossCheckKind;
  /** The claim that is held against the others. */
  readonly claim: Claim;
  readonly others: readonly Claim[];
  readonly fits: boolean;
  /** `39,824 / 29,610 − 1 = 34.50%`, in the claims' own writing. */
  readonly working: string;
  readonly message: Words;
}

function boundsOf({ quantity: { low, high } }: Claim): Interval | null {
  return low && high ? { low, high } : null;
}

/** What was rounded to the figure, for one of several pieces. */
function roundedFrom(claim: Claim): Interval | null {
  const { value, step, comparator } = claim.quantity;
  return value && comparator === '=' ? roundedBounds(value, step) : boundsOf(claim);
}

/** What a written figure may stand for: rounding either way, and truncation. */
function standsFor(claim: Claim): Interval | null {
  const { value, step, comparator } = claim.quantity;
  const bounds = boundsOf(claim);
  return bounds && value && step && comparator === '=' ? writtenBounds(value, step) : bounds;
}

const HUNDRED = exactly(decimal(100n));

/** 100 × a / b, for a positive b. */
function percentOf(a: Interval, b: Interval): Interval | null {
  return b.low.digits > 0n ? over(times(a, HUNDRED), b) : null;
}

function shownPercent({ low, high }: Interval): string {
  return `${formatAsWritten(rounded(half(add(low, high)), -2))}%`;
}

interface Finding {
  readonly kind: CrossCheckKind;
  readonly claim: Claim;
  readonly others: readonly Claim[];
  readonly computed: Interval;
  readonly working: string;
}

function judged({ kind, claim, others, computed, working }: Finding): CrossCheck {
  const stated = standsFor(claim);
  const fits = stated !== null && meets(stated, computed);
  const ids = others.map(({ id }) => id).join(', ');
  return {
    kind,
    claim,
    others,
    fits,
    working,
    message: say.heldAgainst(claim.id, claim.written, ids, working, fits),
  };
}

function senseOf({ basis }: Claim): string {
  return withoutGrowth(basis).sort().join(' ');
}

function subjectKey(claim: Claim, metric: string, period: DayInterval): string {
  return [claim.entity, metric, period.start, period.end, senseOf(claim)].join('|');
}

/** Levels of one subject, period and basis by their units. */
type ByUnit = ReadonlyMap<string, Claim>;

/** Confirmed levels, found by subject, period and basis: the finest of each unit. */
class Levels {
  private readonly bySubject = new Map<string, Map<string, Claim>>();
  readonly all: readonly Claim[];

  constructor(claims: readonly Claim[]) {
    this.all = claims.filter(({ basis }) => !tellsGrowth(basis));
    for (const claim of this.all) {
      if (!claim.period) continue;
      const key = subjectKey(claim, claim.metric, claim.period);
      const units = this.bySubject.get(key) ?? new Map<string, Claim>();
      const known = units.get(claim.quantity.unit);
      if (!known || isFiner(claim, known)) units.set(claim.quantity.unit, claim);
      this.bySubject.set(key, units);
    }
  }

  /** The levels of `metric` for the same entity and basis. */
  find(claim: Claim, metric: string, period: DayInterval): ByUnit {
    return this.bySubject.get(subjectKey(claim, metric, period)) ?? new Map();
  }

  /** The levels that may be parts of a sum: of each subject, period and unit the finest. */
  finest(): Claim[] {
    return [...this.bySubject.values()].flatMap((units) => [...units.values()]);
  }
}

/** Two levels in one unit that is no ratio, and what per cent of the second the first is. */
function firstPair(of: ByUnit, to: ByUnit): { one: Claim; other: Claim; percent: Interval } | null {
  for (const [unit, one] of of) {
    const other = to.get(unit);
    const [a, b] = [boundsOf(one), other && boundsOf(other)];
    const percent = a && b && !isRatioUnit(unit) ? percentOf(a, b) : null;
    if (other && percent) return { one, other, percent };
  }
  return null;
}

function isFiner(a: Claim, b: Claim): boolean {
  if (!a.quantity.step || !b.quantity.step) return a.quantity.step !== null;
  return compare(a.quantity.step, b.quantity.step) < 0;
}

/** How many months before its period a growth rate is measured from; 0 where it is none. */
function monthsBack({ basis, period }: Claim): number {
  if (basis.includes('yoy')) return 12;
  return basis.includes('qoq') && period ? monthsBetween(period) : 0;
}

function growthChecks(claims: readonly Claim[], levels: Levels): CrossCheck[] {
  return claims.flatMap((claim) => {
    const back = monthsBack(claim);
    if (back === 0 || !claim.period || claim.quantity.unit !== '%') return [];
    const [now, then] = [claim.period, movedBy(claim.period, -back)].map((period) =>
      levels.find(claim, claim.metric, period),
    );
    const pair = now && then && firstPair(now, then);
    if (!pair) return [];
    const { one, other, percent } = pair;
    const computed = minus(percent, HUNDRED);
    const working = `${one.written} / ${other.written} − 1 = ${shownPercent(computed)}`;
    return [judged({ kind: 'growth', claim, others: [one, other], computed, working })];
  });
}

function ratioChecks(metrics: readonly Metric[], levels: Levels): CrossCheck[] {
  const ratios = new Map(
    metrics.flatMap((metric) =>
      metric.part && metric.of ? [[metric.id, { part: metric.part, whole: metric.of }] as const] : [],
    ),
  );
  return levels.all.flatMap((claim) => {
    const ratio = ratios.get(claim.metric);
    if (!ratio || !claim.period || claim.quantity.unit !== '%') return [];
    const pair = firstPair(levels.find(claim, ratio.part, claim.period), levels.find(claim, ratio.whole, claim.period));
    if (!pair) return [];
    const { one, other, percent } = pair;
    const working = `${one.written} / ${other.written} = ${shownPercent(percent)}`;
    return [judged({ kind: 'ratio', claim, others: [one, other], computed: percent, working })];
  });
}

/** The ways to fill a period that are looked at, and the pieces that are tried for them. */
const MOST_TILINGS = 32;
const MOST_TRIED = 500;

/** Chains of at most four claims whose periods lie end to end and fill the whole's period. */
function tilings(whole: DayInterval, byStart: ReadonlyMap<string, readonly Claim[]>): Claim[][] {
  const found: Claim[][] = [];
  let tried = 0;
  const extend = (start: string, chain: readonly Claim[]): void => {
    for (const piece of byStart.get(start) ?? []) {
      if (found.length === MOST_TILINGS || tried++ > MOST_TRIED) return;
      const end = piece.period?.end ?? '';
      if (end <= start || end > whole.end || (start === whole.start && end === whole.end)) continue;
      if (end === whole.end) found.push([...chain, piece]);
      else if (chain.length < 3) extend(end, [...chain, piece]);
    }
  };
  extend(whole.start, []);
  return found;
}

function total(pieces: readonly Claim[]): Interval | null {
  let sum = exactly(ZERO);
  for (const piece of pieces) {
    const bounds = roundedFrom(piece);
    if (!bounds) return null;
    sum = plus(sum, bounds);
  }
  return sum;
}

function sumChecks(levels: Levels, additive: ReadonlySet<string>): CrossCheck[] {
  const subject = (claim: Claim): string => [claim.entity, claim.metric, senseOf(claim), claim.quantity.unit].join('|');
  const parts = levels.finest().filter(({ metric, period }) => additive.has(metric) && period);
  const bySubject = new Map(
    [...Map.groupBy(parts, subject)].map(([key, pieces]) => [
      key,
      Map.groupBy(pieces, ({ period }) => period?.start ?? ''),
    ]),
  );
  return levels.all.flatMap((claim) => {
    const pieces = bySubject.get(subject(claim));
    if (!claim.period || !pieces) return [];
    return tilings(claim.period, pieces).flatMap((tiling) => {
      const computed = total(tiling);
      if (!computed) return [];
      const sum = formatAsWritten(scaled(rounded(half(add(computed.low, computed.high)), 4), -8));
      const working = `${tiling.map(({ written }) => written).join(' + ')} = ${sum} × 10⁸`;
      return [judged({ kind: 'sum', claim, others: tiling, computed, working })];
    });
  });
}

/**
 * Holds the confirmed claims about what happened against each other.
 *
 * @param claims compiled claims
 * @param lexicon where metrics say what they are a ratio of
 * @returns every piece of arithmetic that the claims allow, those that fit and those that do not
 */
export function crossCheck(claims: readonly Claim[], lexicon: Lexicon): CrossCheck[] {
  const confirmed = claims.filter(({ status, nature }) => status === 'confirmed' && nature === 'actual');
  const levels = new Levels(confirmed);
  const additive = new Set(
    lexicon.metrics.flatMap(({ id, kind, periodType }) => (kind === 'money' && periodType === 'duration' ? [id] : [])),
  );
  return [...growthChecks(confirmed, levels), ...ratioChecks(lexicon.metrics, levels), ...sumChecks(levels, additive)];
}
