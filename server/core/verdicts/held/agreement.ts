// Whether a figure agrees with a claim (verdicts.md, Agreement): written precision, truncation, hedges, bounds.

import type { HedgeKind, Quantity } from '../../figures/figure.ts';
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  half,
  multiply,
  negate,
  normalised,
  scaled,
  subtract,
  ZERO,
} from '../../text/decimal.ts';
import type { AgreementRule } from '../rules.ts';

export interface Agreement {
  readonly agrees: boolean;
  /** The rule that decided. */
  readonly rule: AgreementRule;
}

const yes = (rule: AgreementRule): Agreement => ({ agrees: true, rule });
const no = (rule: AgreementRule): Agreement => ({ agrees: false, rule });

const FIVE_PERCENT = decimal(5n, -2);

function between(value: Decimal, low: Decimal, high: Decimal): boolean {
  return compare(value, low) >= 0 && compare(value, high) <= 0;
}

function near(value: Decimal, centre: Decimal): boolean {
  const width = multiply(absolute(centre), FIVE_PERCENT);
  return between(value, subtract(centre, width), add(centre, width));
}

/** Units that count things one by one; which measure word stands beside them does not matter. */
const COUNTED = new Set(['count', '']);

/** Basis points as hundredths of a percentage point. */
function inPoints(quantity: Quantity): Quantity {
  if (quantity.unit !== 'bp') return quantity;
  const move = (value: Decimal | null): Decimal | null => (value ? scaled(value, -2) : null);
  return {
    ...quantity,
    value: move(quantity.value),
    low: move(quantity.low),
    high: move(quantity.high),
    step: move(quantity.step),
    unit: 'pp',
  };
}

export function sameUnit(a: Quantity, b: Quantity): boolean {
  if ((a.per === undefined) !== (b.per === undefined)) return false;
  return inPoints(a).unit === inPoints(b).unit || (COUNTED.has(a.unit) && COUNTED.has(b.unit));
}

function mirrored(quantity: Quantity): Quantity {
  const turn = (value: Decimal | null): Decimal | null => (value ? negate(value) : null);
  const comparator =
    quantity.comparator === '<'
      ? '>'
      : quantity.comparator === '>'
        ? '<'
        : quantity.comparator === '<='
          ? '>='
          : quantity.comparator === '>='
            ? '<='
            : quantity.comparator;
  return { ...quantity, value: turn(quantity.value), low: turn(quantity.high), high: turn(quantity.low), comparator };
}

/** A unit price for one: 1元/千次 is 0.001元 a time. */
export function perOne(quantity: Quantity): Quantity {
  const { per } = quantity;
  if (!per) return quantity;
  const each = (value: Decimal | null): Decimal | null => (value ? divide(value, per.count, 20) : null);
  return {
    ...quantity,
    value: each(quantity.value),
    low: each(quantity.low),
    high: each(quantity.high),
    step: each(quantity.step),
  };
}

function signOf(quantity: Quantity): number {
  const told = quantity.value ?? quantity.low ?? quantity.high;
  return told === null ? 0 : compare(told, ZERO);
}

/** Sources cut digits off as well (99.3 for 99.354); of fewer digits than this it may as well be another number. */
const CUT = 100n;

function isCutTo(claim: Decimal, step: Decimal, value: Decimal): boolean {
  if (absolute(normalised(claim)).digits < CUT) return false;
  const [a, b] = [absolute(claim), absolute(value)];
  const alike = compare(claim, ZERO) >= 0 === compare(value, ZERO) >= 0;
  return alike && compare(b, a) >= 0 && compare(b, add(a, step)) < 0;
}

/** A plain figure against an exact claim: each stands for all that its written digits allow. */
function plain(figure: Quantity, value: Decimal, claim: Decimal, claimStep: Decimal | null): Agreement {
  const { step } = figure;
  if (compare(value, claim) === 0) return yes('equal');
  if (step === null)
    return claimStep && between(value, subtract(claim, half(claimStep)), add(claim, half(claimStep)))
      ? yes('written-precision')
      : no('written-precision');
  if (claimStep !== null && compare(step, claimStep) < 0) {
    const rounds = between(value, subtract(claim, half(claimStep)), add(claim, half(claimStep)));
    return rounds || isCutTo(claim, claimStep, value) ? yes('source-precision') : no('source-precision');
  }
  if (between(claim, subtract(value, half(step)), add(value, half(step)))) return yes('written-precision');
  const truncated = compare(claim, value) >= 0 && compare(claim, add(value, step)) < 0;
  return truncated ? yes('truncation') : no('written-precision');
}

/** 约六成 for 63.4 %, 近翻倍 for ×1.925: what the words stand for as they are written. */
function isWithin({ low, high }: Quantity, claim: Decimal): boolean {
  return low !== null && high !== null && between(claim, low, high);
}

/** A hedged figure against the claim's value. `approximate` widens the claim itself. */
function hedged(
  hedge: HedgeKind,
  value: Decimal,
  figure: Quantity,
  claim: Decimal,
  low: Decimal,
  high: Decimal,
): Agreement {
  switch (hedge) {
    case 'about':
      return near(claim, value) || near(value, claim) || isWithin(figure, claim)
        ? yes('hedge-about')
        : no('hedge-about');
    case 'near':
      return between(claim, multiply(value, decimal(95n, -2)), value) || isWithin(figure, claim)
        ? yes('hedge-near')
        : no('hedge-near');
    case 'above':
    case 'at-least':
      return compare(high, value) >= 0 ? yes(`hedge-${hedge}`) : no(`hedge-${hedge}`);
    case 'below':
    case 'at-most':
      return compare(low, value) <= 0 ? yes(`hedge-${hedge}`) : no(`hedge-${hedge}`);
    case 'magnitude':
    case 'reach':
      return figure.low && figure.high && between(claim, figure.low, figure.high) ? yes('magnitude') : no('magnitude');
  }
}

function againstExact(figure: Quantity, hedge: HedgeKind | null, claim: Quantity, value: Decimal): Agreement {
  const approximate = claim.comparator === '~';
  const width = approximate ? multiply(absolute(value), FIVE_PERCENT) : ZERO;
  const low = subtract(value, width);
  const high = add(value, width);
  if (figure.value === null) return inRange(figure, low, high);
  if (hedge !== null && hedge !== 'reach') return hedged(hedge, figure.value, figure, value, low, high);
  if (approximate) return between(figure.value, low, high) ? yes('approximate-claim') : no('approximate-claim');
  return plain(figure, figure.value, value, claim.step);
}

/** A range or an order of magnitude holds the claim. */
function inRange(figure: Quantity, low: Decimal, high: Decimal): Agreement {
  const over = figure.low === null || compare(high, figure.low) >= 0;
  const under = figure.high === null || compare(low, figure.high) <= 0;
  return over && under ? yes('range') : no('range');
}

/** A claim that is a bound agrees with the bound itself, or with a figure under the same comparator that it implies. */
function againstBound(figure: Quantity, hedge: HedgeKind | null, claim: Quantity, bound: Decimal): Agreement {
  const upward = claim.comparator === '>' || claim.comparator === '>=';
  if (figure.value === null) {
    const holds =
      (figure.low === null || compare(bound, figure.low) >= 0) &&
      (figure.high === null || compare(bound, figure.high) <= 0);
    return holds ? yes('bound-in-range') : no('bound-in-range');
  }
  const same = upward ? hedge === 'above' || hedge === 'at-least' : hedge === 'below' || hedge === 'at-most';
  if (same) {
    const implied = upward ? compare(figure.value, bound) <= 0 : compare(figure.value, bound) >= 0;
    return implied ? yes('implied-bound') : no('implied-bound');
  }
  if (hedge === 'about') return near(bound, figure.value) ? yes('bound') : no('bound');
  if (hedge === 'near' || hedge === 'below' || hedge === 'above') return no('bound');
  return plain({ ...figure, step: null }, figure.value, bound, claim.step);
}

/**
 * Whether a figure, as it is meant, agrees with a claim's quantity. Units must be the same.
 *
 * @param hedge the figure's hedge; a bound is held from the written value on
 * @param lenientSign a rate with no word for up or down agrees with a fall as well
 */
export function agree(meant: Quantity, hedge: HedgeKind | null, claimed: Quantity, lenientSign = false): Agreement {
  if (!sameUnit(meant, claimed)) return no('unit');
  let figure = perOne(inPoints(meant));
  let claim = perOne(inPoints(claimed));
  if (lenientSign && signOf(figure) > 0 && signOf(claim) < 0) claim = mirrored(claim);
  if (signOf(figure) < 0) {
    if (signOf(claim) >= 0) return no('sign');
    figure = mirrored(figure);
    claim = mirrored(claim);
  } else if (signOf(claim) < 0)
    return signOf(figure) > 0 ? no('sign') : plain(figure, figure.value ?? ZERO, claim.value ?? ZERO, claim.step);
  const { value } = claim;
  if (value === null) {
    if (figure.value === null) return overlapping(figure, claim, hedge === 'about' || claim.comparator === '~');
    return inRange(claim, figure.value, figure.value);
  }
  const isBound = claim.comparator !== '=' && claim.comparator !== '~';
  return isBound ? againstBound(figure, hedge, claim, value) : againstExact(figure, hedge, claim, value);
}

const HALF = 5n;

/** How far the end of a range lies from how it was written: 115,000 is half a place below 12万. */
function roomIn(end: Decimal): Decimal {
  const { digits, exponent } = normalised(end);
  return digits % 10n === HALF ? decimal(HALF, exponent) : ZERO;
}

/** Two ranges with the same ends, as far as they are written; about so where one of them is. */
function overlapping(a: Quantity, b: Quantity, loose: boolean): Agreement {
  const steps = [a.step, b.step].filter((step) => step !== null);
  const room = steps.reduce((wide, step) => (compare(step, wide) > 0 ? step : wide), ZERO);
  const same = (x: Decimal | null, y: Decimal | null): boolean => {
    if (x === null || y === null) return x === y;
    const gap = absolute(subtract(x, y));
    const wide = add(roomIn(x), roomIn(y));
    return (
      compare(gap, compare(wide, room) > 0 ? wide : room) <= 0 ||
      (loose && compare(gap, multiply(absolute(y), FIVE_PERCENT)) <= 0)
    );
  };
  return same(a.low, b.low) && same(a.high, b.high) ? yes('range') : no('range');
}
