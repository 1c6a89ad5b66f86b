// What a figure means: the written value, and the bounds that its precision and its hedge leave.

import { add, type Decimal, decimal, maximum, minimum, multiply, scaled, subtract } from '../text/decimal.ts';
import type { Comparator, HedgeKind, Quantity } from './figure.ts';

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

/** `about` widens to five per cent either way; `near` says that the value lies in the last five per cent below. */
function hedged(value: Decimal, slack: Decimal, hedge: HedgeKind): readonly [Decimal | null, Decimal | null] {
  switch (hedge) {
    case 'about': {
      const share = multiply(value.digits < 0n ? decimal(-value.digits, value.exponent) : value, TWENTIETH);
      const room = maximum(share, slack);
      return [subtract(value, room), add(value, room)];
    }
    case 'near': {
      const below = multiply(value, NEARLY);
      return [minimum(below, value), maximum(below, value)];
    }
    case 'above':
    case 'at-least':
      return [value, null];
    case 'below':
    case 'at-most':
      return [null, value];
    case 'magnitude':
      return [multiply(value, HALF), scaled(multiply(value, decimal(2n)), 0)];
    case 'reach':
      return [subtract(value, slack), add(value, slack)];
  }
}

/** The quantity of one written value; `step` is the power of ten of the last written digit, in base units. */
export function pointQuantity(value: Decimal, step: number | null, unit: string, hedge: HedgeKind | null): Quantity {
  const slack = step === null ? decimal(0n) : decimal(5n, step - 1);
  const [low, high] = hedged(value, slack, hedge ?? 'reach');
  return {
    value: hedge === 'magnitude' ? null : value,
    low,
    high,
    step: step === null || hedge === 'magnitude' ? null : decimal(1n, step),
    unit,
    comparator: COMPARATORS[hedge ?? 'reach'],
  };
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
