// The quantity that a sentence means by a figure: signed by its words, in the reporting currency, multiples as growth rates.

import type { Metric } from '../../claims/claim.ts';
import type { Comparator, Figure, Quantity } from '../../figures/figure.ts';
import { negated } from '../../figures/quantity.ts';
import { type Decimal, decimal, divide, multiply, ONE, scaled, subtract } from '../../text/decimal.ts';
import { isBareScaled } from '../reading/kinds.ts';
import type { Sense } from '../statement.ts';

const HUNDRED: Decimal = decimal(1n, 2);

const FLIPPED: Readonly<Record<Comparator, Comparator>> = {
  '=': '=',
  '~': '~',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};

/** The quantity with every bound put through an increasing function. */
function mapped(
  quantity: Quantity,
  change: (value: Decimal) => Decimal,
  step: (value: Decimal) => Decimal,
  unit: string,
): Quantity {
  const each = (value: Decimal | null): Decimal | null => (value ? change(value) : null);
  return {
    ...quantity,
    value: each(quantity.value),
    low: each(quantity.low),
    high: each(quantity.high),
    step: quantity.step ? step(quantity.step) : null,
    unit,
  };
}

/** The same amount the other way: a fall for a rise, a loss for a profit. */
export function reversed(quantity: Quantity): Quantity {
  return { ...negated(quantity), comparator: FLIPPED[quantity.comparator] };
}

function isNegative(quantity: Quantity): boolean {
  const sign = quantity.value ?? quantity.high ?? quantity.low;
  return sign !== null && sign.digits < 0n;
}

const percentOf = (value: Decimal): Decimal => scaled(value, 2);

/** 增长1.5倍 is +150 %; 翻倍, "1.6 times its level" and 增至1.6倍 are ×2 and ×1.6, thus +100 % and +60 %. */
function multipleAsGrowth(quantity: Quantity, adds: boolean): Quantity {
  const change = adds ? percentOf : (value: Decimal): Decimal => multiply(subtract(value, ONE), HUNDRED);
  return mapped(quantity, change, percentOf, '%');
}

/** 1度电 against 1.5度电: the later of two amounts of a unit over the earlier, as a multiple. */
export function exchangeOf(figure: Figure, other: Figure): Quantity | null {
  const [first, last] = figure.span.start < other.span.start ? [figure, other] : [other, figure];
  const [before, after] = [first.quantity?.value, last.quantity?.value];
  const value = before && after ? divide(after, before) : null;
  return value && { value, low: value, high: value, step: null, unit: 'x', comparator: '=' };
}

export interface MeaningOf {
  readonly figure: Figure;
  readonly sense: Sense['kind'];
  readonly direction: -1 | 0 | 1;
  /** The metric was named as a loss or an outflow. */
  readonly negative: boolean;
  readonly metric: Metric | null;
  readonly currency: string | null;
  /** In what the metric is measured, where that is no money: of "the number of tokens called was 536.7 trillion" each is a token. */
  readonly measure: string | null;
  /** Unit and power of ten that a table's header gives to its bare numbers. */
  readonly header: { readonly unit: string; readonly scale: number } | null;
  /** Whether the next word is a noun that the number counts: 4.27 million vehicles. */
  readonly countsNoun: boolean;
  /** 元 alone in a traditional-Chinese text about somebody who reports in Taiwan dollars (verdicts.md, Currency). */
  readonly localDollar: boolean;
  /** Whether a growth verb stands right before a multiple: 增长X倍. */
  readonly adds: boolean;
}

/** $57,006 under "in millions": a currency of its own, and the note's scale. */
function isUnscaledMoney({ kind, written, quantity }: Figure, unit: string): boolean {
  return kind === 'money' && written?.scale === 0 && (unit === '' || unit === quantity?.unit);
}

/** A bare number in the unit that a header or a note gives it, money without a scale in its scale. */
function underHeader(
  { figure, metric, currency }: MeaningOf,
  quantity: Quantity,
  header: { readonly unit: string; readonly scale: number },
): Quantity | null {
  const by = (value: Decimal): Decimal => scaled(value, header.scale);
  if (figure.kind === 'number') {
    const own = metric?.kind === 'money' ? currency : null;
    return mapped(quantity, by, by, header.unit || own || (header.scale > 0 ? 'count' : ''));
  }
  return metric?.kind === 'money' && isUnscaledMoney(figure, header.unit)
    ? mapped(quantity, by, by, quantity.unit)
    : null;
}

function withUnit(of: MeaningOf, quantity: Quantity): Quantity {
  const { figure, metric, header, currency } = of;
  const rate = figure.kind === 'number' && (of.sense === 'growth' || metric?.kind === 'percent');
  const headed = header && !(rate && header.unit !== '%') ? underHeader(of, quantity, header) : null;
  if (headed) return headed;
  if (rate) return { ...quantity, unit: '%' };
  if (of.localDollar && quantity.unit === 'CNY') return { ...quantity, unit: 'TWD' };
  if (isBareScaled(figure) && !of.countsNoun && of.measure !== null) return { ...quantity, unit: of.measure };
  if (figure.kind === 'fraction') return mapped(quantity, percentOf, percentOf, '%');
  if (
    isBareScaled(figure) &&
    !of.countsNoun &&
    (metric === null || metric.kind === 'money' || metric.kind === 'unit-price') &&
    currency
  )
    return { ...quantity, unit: currency };
  return quantity;
}

/** What the figure means where it stands. */
export function meantQuantity(of: MeaningOf): Quantity | null {
  const { figure, sense } = of;
  if (!figure.quantity) return null;
  let quantity = withUnit(of, figure.quantity);
  if (figure.kind === 'multiple' && sense === 'growth' && of.metric?.kind !== 'multiple')
    quantity = multipleAsGrowth(quantity, of.adds);
  const more = of.negative && sense === 'change';
  const turned = more ? of.direction > 0 : of.direction < 0 || (of.negative && sense === 'level');
  return turned && !isNegative(quantity) && figure.kind !== 'multiple' ? reversed(quantity) : quantity;
}
