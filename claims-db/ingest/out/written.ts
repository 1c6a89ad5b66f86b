// A quantity as a claims file writes it: the document's own digits with currency and scale in words.

import { absolute, type Decimal, formatAsWritten, scaled } from '../../../server/core/text/decimal.ts';
import type { RowKind } from '../headers/row-kind.ts';

const PREFIXES: Readonly<Record<string, string>> = { USD: 'US$', CNY: 'RMB', HKD: 'HK$', EUR: '€', GBP: '£' };

const SCALES: readonly (readonly [power: number, word: string])[] = [
  [0, ''],
  [3, ' thousand'],
  [6, ' million'],
  [9, ' billion'],
];

function grouped(value: Decimal): string {
  const [whole = '', fraction] = formatAsWritten(value).split('.');
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** The digits before the scale are those that were read: 94,036 million, not 94.036 billion. */
function withScale(value: Decimal): string {
  const [power, word] = SCALES.find(([at]) => at >= value.exponent) ?? [0, ''];
  return `${grouped(scaled(value, -power))}${word}`;
}

export function writtenQuantity(amount: Decimal, kind: RowKind, unit: string): string {
  const sign = amount.digits < 0n ? '-' : '';
  const size = absolute(amount);
  const [currency = '', per] = unit.split('/');
  const prefix = PREFIXES[currency];
  switch (kind) {
    case 'money':
      return prefix === undefined ? `${sign}${withScale(size)} ${currency}` : `${sign}${prefix}${withScale(size)}`;
    case 'per-share':
      return prefix === undefined
        ? `${sign}${grouped(size)} ${currency} per ${per}`
        : `${sign}${prefix}${grouped(size)} per ${per}`;
    case 'percent':
      return unit === 'pp'
        ? `${sign}${grouped(size)} percentage points`
        : unit === 'bp'
          ? `${sign}${grouped(size)} basis points`
          : `${sign}${grouped(size)}%`;
    case 'multiple':
      return `${sign}${grouped(size)}x`;
    case 'shares':
      return `${sign}${grouped(size)} shares`;
    case 'years':
    case 'count':
      return `${sign}${grouped(size)}`;
  }
}
