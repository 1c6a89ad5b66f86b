// Claims of one subject held against each other: growth against levels, ratios against their parts, wholes against their pieces.

import { exactly, type Interval, meets, minus, over, plus, times } from '../server/core/arithmetic/interval.ts';
import { writtenBounds } from '../server/core/arithmetic/operand.ts';
import { type Claim, type Lexicon, type Metric, tellsGrowth, withoutGrowth } from '../server/core/claims/claim.ts';
import { isRatioUnit } from '../server/core/figures/quantity.ts';
import { monthsBetween, movedBy } from '../server/core/periods/days.ts';
import type { DayInterval } from '../server/core/periods/expression.ts';
import { add, compare, decimal, formatAsWritten, half, rounded, scaled, ZERO } from '../server/core/text/decimal.ts';
import type { Words } from '../server/core/text/spoken.ts';

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
    message: {
      zh: `${claim.id} 是 ${claim.written}；由 ${ids} 得 ${working}${fits ? '，相符' : '，不符'}`,
      en: `${claim.id} says ${claim.written}; ${ids} give ${working}: ${fits ? 'they agree' : 'they do not agree'}`,
    },
  };
}

function senseOf({ basis }: Claim): string {
  return withoutGrowth(basis).sort().join(' ');
}

function subjectKey(claim: Claim, metric: string, period: DayInterval, basis: string): string {
  return [claim.entity, metric, period.start, period.end, basis, claim.quantity.unit].join('|');
}

/** Confirmed levels, found by subject, period and basis. */
class Levels {
  private readonly bySubject = new Map<string, Claim>();
  readonly all: readonly Claim[];

  constructor(claims: readonly Claim[]) {
    this.all = claims.filter(({ basis }) => !tellsGrowth(basis));
    for (const claim of this.all) {
      const key = claim.period && subjectKey(claim, claim.metric, claim.period, senseOf(claim));
      const known = key ? this.bySubject.get(key) : undefined;
      if (key && (!known || isFiner(claim, known))) this.bySubject.set(key, claim);
    }
  }

  /** The level of `metric` for the same entity and basis, in a unit of money or another one alike for both. */
  find(claim: Claim, metric: string, period: DayInterval, unit: string): Claim | undefined {
    const basis = senseOf(claim);
    return this.bySubject.get([claim.entity, metric, period.start, period.end, basis, unit].join('|'));
  }
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

function growthChecks(claims: readonly Claim[], levels: Levels, units: readonly string[]): CrossCheck[] {
  return claims.flatMap((claim) => {
    const back = monthsBack(claim);
    if (back === 0 || !claim.period || claim.quantity.unit !== '%') return [];
    const before = movedBy(claim.period, -back);
    for (const unit of units) {
      const [now, then] = [
        levels.find(claim, claim.metric, claim.period, unit),
        levels.find(claim, claim.metric, before, unit),
      ];
      const [a, b] = [now && boundsOf(now), then && boundsOf(then)];
      const ratio = a && b ? percentOf(a, b) : null;
      if (!now || !then || !ratio) continue;
      const computed = minus(ratio, HUNDRED);
      const working = `${now.written} / ${then.written} − 1 = ${shownPercent(computed)}`;
      return [judged({ kind: 'growth', claim, others: [now, then], computed, working })];
    }
    return [];
  });
}

function ratioChecks(metrics: readonly Metric[], levels: Levels, units: readonly string[]): CrossCheck[] {
  const ratios = new Map(
    metrics.flatMap((metric) =>
      metric.part && metric.of ? [[metric.id, { part: metric.part, whole: metric.of }] as const] : [],
    ),
  );
  return levels.all.flatMap((claim) => {
    const ratio = ratios.get(claim.metric);
    if (!ratio || !claim.period || claim.quantity.unit !== '%') return [];
    for (const unit of units) {
      const [part, whole] = [
        levels.find(claim, ratio.part, claim.period, unit),
        levels.find(claim, ratio.whole, claim.period, unit),
      ];
      const [a, b] = [part && boundsOf(part), whole && boundsOf(whole)];
      const computed = a && b ? percentOf(a, b) : null;
      if (!part || !whole || !computed) continue;
      return [
        judged({
          kind: 'ratio',
          claim,
          others: [part, whole],
          computed,
          working: `${part.written} / ${whole.written} = ${shownPercent(computed)}`,
        }),
      ];
    }
    return [];
  });
}

/** Chains of claims whose periods lie end to end and fill the whole's period. */
function tilings(start: string, end: string, pieces: readonly Claim[], most: number): Claim[][] {
  if (start === end) return [[]];
  if (most === 0) return [];
  return pieces
    .filter(({ period }) => period?.start === start && period.end <= end && period.end > start)
    .flatMap((piece) => tilings(piece.period?.end ?? end, end, pieces, most - 1).map((rest) => [piece, ...rest]));
}

function total(pieces: readonly Claim[]): Interval | null {
  let sum = exactly(ZERO);
  for (const piece of pieces) {
    const bounds = boundsOf(piece);
    if (!bounds) return null;
    sum = plus(sum, bounds);
  }
  return sum;
}

function sumChecks(levels: Levels, additive: ReadonlySet<string>): CrossCheck[] {
  const subject = (claim: Claim): string => [claim.entity, claim.metric, senseOf(claim), claim.quantity.unit].join('|');
  const groups = Map.groupBy(
    levels.all.filter(({ metric, period }) => additive.has(metric) && period && period.start < period.end),
    subject,
  );
  return levels.all.flatMap((claim) => {
    const { period } = claim;
    const pieces = groups
      .get(subject(claim))
      ?.filter((piece) => piece.period && (piece.period.start !== period?.start || piece.period.end !== period.end));
    if (!period || !pieces) return [];
    return tilings(period.start, period.end, pieces, 4).flatMap((tiling) => {
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
  const units = [...new Set(levels.all.map(({ quantity }) => quantity.unit))].filter((unit) => !isRatioUnit(unit));
  const additive = new Set(
    lexicon.metrics.flatMap(({ id, kind, periodType }) => (kind === 'money' && periodType === 'duration' ? [id] : [])),
  );
  return [
    ...growthChecks(confirmed, levels, units),
    ...ratioChecks(lexicon.metrics, levels, units),
    ...sumChecks(levels, additive),
  ];
}
