// What a figure means: the written value, and the bounds that its precision and its hedge leave.

import {
  absolute,
  add,
  type Decimal,
  decimal,
  maximum,
  minimum,
  multiply,
  negate,
  powerOfTen,
  scaled,
  subtract,
} from '../text/decimal.ts';
import type { Comparator, HedgeKind, Quantity, Unit } from './figure.ts';

const COMPARATORS: Readonly<Record<HedgeKind, Comparator>> = {
  about: '~',
  near: '~',
  magnitude: '~',
  above: '>',
  below: '<',
  'at-least': '>=',
  'at-most': '<=',
  reach: '=',
};

const TWENTIETH = decimal(5n, -2);
const NEARLY = decimal(95n, -2);
const HALF = decimal(5n, -1);

/** Whether a unit is a currency: an ISO 4217 code by its form. */
export function isCurrency(unit: Unit): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

const RATES: readonly Unit[] = ['%', 'pp', 'bp', 'x'];

/** Whether a unit is one of ratios and their changes. */
export function isRatioUnit(unit: Unit): boolean {
  return RATES.includes(unit);
}

/** 700亿至720亿美元: from one amount to another, with neither hedge nor bound. */
export function isRange(quantity: Quantity | null): boolean {
  return quantity?.comparator === '=' && quantity.value === null && quantity.low !== null && quantity.high !== null;
}

/** The same quantity with its sign turned; its comparator stays. */
export function negated(quantity: Quantity): Quantity {
  const turned = (value: Decimal | null): Decimal | null => value && negate(value);
  return { ...quantity, value: turned(quantity.value), low: turned(quantity.high), high: turned(quantity.low) };
}

interface Bounds {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

/** Five in the digit behind the last written one, at the exponent of that digit or of ever more below it. */
const ROOMS: readonly bigint[] = Array.from({ length: 32 }, (_, power) => 5n * powerOfTen(power));

/** `value ± room`, where the room is five in the digit behind the last written one. */
function around(value: Decimal, step: number): Bounds {
  const exponent = Math.min(value.exponent, step - 1);
  const digits = value.exponent === exponent ? value.digits : value.digits * powerOfTen(value.exponent - exponent);
  const below = step - 1 - exponent;
  const room = ROOMS[below] ?? 5n * powerOfTen(below);
  return { low: { digits: digits - room, exponent }, high: { digits: digits + room, exponent } };
}

function withinShare(value: Decimal, step: number | null): Bounds {
  const share = multiply(absolute(value), TWENTIETH);
  const room = step === null ? share : maximum(share, decimal(5n, step - 1));
  return { low: subtract(value, room), high: add(value, room) };
}

/** `about` widens to five per cent either way; `near` says that the value lies in the last five per cent below. */
function hedged(value: Decimal, step: number | null, hedge: HedgeKind): Bounds {
  switch (hedge) {
    case 'about':
      return withinShare(value, step);
    case 'near': {
      const below = multiply(value, NEARLY);
      return { low: minimum(below, value), high: maximum(below, value) };
    }
    case 'above':
    case 'at-least':
      return { low: value, high: null };
    case 'below':
    case 'at-most':
      return { low: null, high: value };
    case 'magnitude':
      return { low: multiply(value, HALF), high: scaled(multiply(value, decimal(2n)), 0) };
    case 'reach':
      return step === null ? { low: value, high: value } : around(value, step);
  }
}

const STEPS: readonly Decimal[] = Array.from({ length: 48 }, (_, at) => decimal(1n, at - 16));

/** `10^step`; the ones that figures have are shared. */
function stepOf(step: number): Decimal {
  return STEPS[step + 16] ?? decimal(1n, step);
}

/** The quantity of one written value; `step` is the power of ten of the last written digit, in base units. */
export function pointQuantity(value: Decimal, step: number | null, unit: string, hedge: HedgeKind | null): Quantity {
  const { low, high } = hedged(value, step, hedge ?? 'reach');
  return {
    value: hedge === 'magnitude' ? null : value,
    low,
    high,
    step: step === null || hedge === 'magnitude' ? null : stepOf(step),
    unit,
    comparator: COMPARATORS[hedge ?? 'reach'],
  };
}

/** The same value under a hedge; `null` where it has none to widen. */
export function hedgedAs({ value, step, unit }: Quantity, hedge: HedgeKind): Quantity | null {
  return value && pointQuantity(value, step?.exponent ?? null, unit, hedge);
}

/** The quantity of a range: from the written precision of its lower end to that of its upper end. */
export function rangeQuantity(from: Quantity, to: Quantity, hedge: HedgeKind | null): Quantity {
  const low = from.low;
  const high = to.high;
  const widened = hedge === 'about' && low !== null && high !== null;
  return {
    value: null,
    low: widened ? subtract(low, multiply(low, TWENTIETH)) : low,
    high: widened ? add(high, multiply(high, TWENTIETH)) : high,
    step: to.step,
    unit: to.unit,
    comparator: COMPARATORS[hedge ?? 'reach'],
  };
}

/** The quantity of words that give bounds only: 两位数, 三四十. */
export function boundedQuantity(low: Decimal, high: Decimal, unit: string, hedge: HedgeKind | null = null): Quantity {
  return { value: null, low, high, step: null, unit, comparator: COMPARATORS[hedge ?? 'reach'] };
}
