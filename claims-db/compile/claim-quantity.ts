// Whether a claim's quantity can be read and fits its metric and basis, and what would make it fit.

import { type Metric, tellsGrowth } from '../../server/core/claims/claim.ts';
import * as say from '../../server/core/explain/system/claims.ts';
import type { Quantity } from '../../server/core/figures/figure.ts';
import { isCurrency } from '../../server/core/figures/quantity.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import { expectation } from '../file/fields.ts';
import type { ClaimRecord } from '../file/schema.ts';
import { replacing, type Slip } from '../problems/slips.ts';
import { readQuantity } from './quantity.ts';

type Written = Pick<ClaimRecord, 'quantity' | 'unit' | 'basis'>;

/** Whether a figure that is no growth rate can be one of a metric of the kind. */
export function fitsMetric({ unit, per }: Quantity, kind: Metric['kind']): boolean {
  switch (kind) {
    case 'money':
      return isCurrency(unit) && !per;
    case 'percent':
      return unit === '%' || unit === 'pp' || unit === 'bp';
    case 'multiple':
      return unit === 'x';
    case 'unit-price':
      return isCurrency(unit) && per !== undefined;
    case 'count':
    case 'number':
    case 'physical':
      return !isCurrency(unit) && unit !== '%';
  }
}

function misfit(bases: readonly string[], metric: Metric, quantity: Quantity): Words | null {
  if (tellsGrowth(bases)) {
    if (!isCurrency(quantity.unit)) return null;
    return say.growthTakesRate;
  }
  if (fitsMetric(quantity, metric.kind)) return null;
  const hint = metric.kind === 'money' && quantity.unit === '%';
  return say.doesNotFitMetric(metric.id, metric.kind, hint);
}

/** What a claim's quantity comes to under its metric and basis, or what is wrong with it. */
export function quantityUnder(
  record: Written,
  metric: Metric,
): { readonly quantity: Quantity } | { readonly wrong: Words } {
  const { quantity: text = '', unit } = record;
  const quantity = readQuantity(text, unit);
  if (!quantity) {
    return { wrong: say.unreadable(text, expectation('claims', 'quantity')) };
  }
  const wrong = misfit(record.basis ?? [], metric, quantity);
  return wrong ? { wrong } : { quantity };
}

/** What would make the quantity fit: a basis for a growth rate, the currency of the entity, no growth for an amount. */
export function quantitySlips(record: Written, metric: Metric, currency: string | null): Slip[] {
  const { basis = [], quantity = '', unit } = record;
  const fits = (change: Written): boolean =>
    'quantity' in quantityUnder({ quantity, basis, ...(unit === undefined ? {} : { unit }), ...change }, metric);
  const isRate = ['%', 'x'].includes(readQuantity(quantity, unit)?.unit ?? '');
  const growth = isRate && basis.length === 0 ? ['yoy', 'qoq'].filter((word) => fits({ basis: [word] })) : [];
  const money = [`${quantity}元`, `US$${quantity}`, `HK$${quantity}`].filter(
    (text, at) => ['CNY', 'USD', 'HKD'][at] === currency && fits({ quantity: text }),
  );
  return [
    ...growth.map((word): Slip => ({ kind: 'add', field: 'basis', value: `[${word}]` })),
    ...money.flatMap((text) => replacing(JSON.stringify(text))),
  ];
}
