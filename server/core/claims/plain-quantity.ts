// Quantities that a database holds as a bare number with a unit: what they mean, and how they are written out.

import type { Quantity } from '../figures/figure.ts';
import { pointQuantity } from '../figures/quantity.ts';
import { type Decimal, formatAsWritten } from '../text/decimal.ts';

/** The quantity of a bare number: as exact as its last written digit. */
export function plainQuantity(value: Decimal, unit: string): Quantity {
  return pointQuantity(value, value.exponent, unit, null);
}

/** How it is written where its source gives digits only: `39,824,000,000 USD`, `34.5%`. */
export function plainWritten(value: Decimal, unit: string): string {
  const [whole = '', fraction] = formatAsWritten(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const number = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  if (unit === '%') return `${number}%`;
  return unit === 'count' || unit === '' ? number : `${number} ${unit}`;
}
