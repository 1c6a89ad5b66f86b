// How much a figure is: the unit that facts are compared in, its value in it, and what it may stand for.

import { exactly, type Interval, times } from '../../../arithmetic/interval.ts';
import { quantityBounds } from '../../../arithmetic/operand.ts';
import type { Figure, Quantity } from '../../../figures/figure.ts';
import { isCurrency } from '../../../figures/quantity.ts';
import type { Statement } from '../../../statements/statement.ts';
import { add, compare, type Decimal, decimal, multiply, normalised, subtract } from '../../../text/decimal.ts';
import type { Fact } from './fact.ts';
import { isPoints } from './kinds.ts';

const TIMES: ReadonlySet<string> = new Set([
  'year',
  'half',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
]);

/** The unit that facts are compared in, and what one of the figure's own is in it. */
function unitOf(figure: Figure, quantity: Quantity, statement: Statement | null): { unit: string; by: Decimal } | null {
  const one = decimal(1n);
  if (figure.kind === 'fraction') return { unit: '%', by: decimal(100n) };
  if (isPoints(figure)) return { unit: 'pp', by: one };
  if (figure.kind === 'basis-point') return { unit: 'pp', by: decimal(1n, -2) };
  if (TIMES.has(quantity.unit)) return null;
  if (quantity.per) {
    const { count, unit } = quantity.per;
    const each = /^(?:diluted|basic|ordinary|common|ads|adr|股|share)/i.test(unit) ? 'share' : unit;
    const { digits, exponent } = normalised(count);
    return digits === 1n ? { unit: `${quantity.unit}/${each}`, by: decimal(1n, -exponent) } : null;
  }
  const meant = statement?.readings.best.meant.unit ?? '';
  const bare = quantity.unit === 'count' && figure.written?.unitText === '' && isCurrency(meant);
  if (bare) return { unit: meant, by: one };
  if (quantity.unit === '') return { unit: (quantity.value?.exponent ?? 0) < 0 ? '' : 'count', by: one };
  return { unit: quantity.unit, by: one };
}

/** 12 branches, 8,460人: things that were counted one by one, and no round number. */
function isCounted({ quantity, hedge, written }: Figure): boolean {
  if (hedge || written?.script !== 'arabic' || quantity?.comparator !== '=' || !quantity.value || !quantity.step)
    return false;
  const { digits, exponent } = normalised(quantity.value);
  const ones = compare(quantity.step, decimal(1n)) === 0;
  return ones && digits > 0n && (exponent === 0 || (exponent > 0 && digits * 10n ** BigInt(exponent) < 100n));
}

/** A third, 一半: the word for a part, no number that was worked out. */
function isWord({ kind, quantity }: Figure): boolean {
  return kind === 'fraction' && quantity?.comparator === '=' && quantity.step === null;
}

/** Points that a word for a part may be off by. */
const WORD_SLACK = decimal(15n, -1);

function around(value: Decimal): Interval {
  return { low: subtract(value, WORD_SLACK), high: add(value, WORD_SLACK) };
}

/** How much a figure is, in the unit that facts are compared in. */
export function amountOf(
  figure: Figure,
  statement: Statement | null,
): (Pick<Fact, 'unit' | 'value' | 'bounds'> & { readonly isRange: boolean }) | null {
  const { quantity } = figure;
  const given = quantity && unitOf(figure, quantity, statement);
  const bounds = quantity && quantityBounds(quantity);
  if (!quantity || !given || !bounds) return null;
  const isRange = quantity.value === null && quantity.step !== null;
  const value = quantity.value ?? (isRange ? quantity.low : null);
  if (!value) return null;
  const plain = given.by.digits === 1n && given.by.exponent === 0;
  const whole = given.unit === 'count' && isCounted(figure);
  return {
    unit: given.unit,
    value: multiply(value, given.by),
    bounds: whole
      ? exactly(value)
      : isWord(figure)
        ? around(multiply(value, given.by))
        : plain
          ? bounds
          : times(bounds, exactly(given.by)),
    isRange,
  };
}

/** Metrics that are told for each share. */
export function isEach(metric: string): boolean {
  return /(?:per-share|^eps)$/u.test(metric);
}
