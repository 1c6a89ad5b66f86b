// Figures of a table as it prints them, for sums and for the working that is shown.

import { type Decimal, negate } from '../../../server/core/text/decimal.ts';
import type { Reading } from '../headers/reading.ts';

const MOST_SHOWN = 6;

/** As it is printed: brackets are negative, whatever they mean. */
export function shownValue({ value }: Reading): Decimal {
  return value.negative ? negate(value.magnitude) : value.magnitude;
}

export function printedValue({ value }: Reading): string {
  const digits = value.cell.text.slice(value.from, value.to) || value.cell.text;
  return value.negative ? `(${digits})` : digits;
}

/** `66,613 + 27,423`; of many parts the first two and the last. */
export function printedSum(parts: readonly Reading[]): string {
  const texts = parts.map(printedValue);
  const last = texts.at(-1) ?? '';
  return (texts.length > MOST_SHOWN ? [...texts.slice(0, 2), `… ${texts.length - 3} …`, last] : texts).join(' + ');
}
