// Columns that tell each row as a part of one row, which they give as 100 %: as % of revenue, 占营业收入比重.

import { absolute, compare, type Decimal, divide, subtract } from '../../../server/core/text/decimal.ts';
import { fold } from '../../../server/core/text/fold.ts';
import type { Reading } from '../headers/reading.ts';
import { printedValue } from './printed.ts';

const OF_A_WHOLE = /(?:%|\bpercent(?:age)?|\bshare) of\b|\bas a (?:%|percent)|占.*(?:比|%)|比重|占比/;

export interface Shares {
  /** What comes out, with the working. */
  readonly ties: ReadonlyMap<Reading, string>;
  /** What does not, with what it comes to. */
  readonly broken: ReadonlyMap<Reading, string>;
}

const isRate = ({ unit, column, value }: Reading): boolean =>
  unit === '%' && value.magnitude.digits > 0n && OF_A_WHOLE.test(fold(column));

const isHundred = ({ value }: Reading): boolean => compare(value.magnitude, { digits: 100n, exponent: 0 }) === 0;

/** The amount that a rate stands behind. */
function amountOf(rate: Reading, row: readonly Reading[]): Reading | null {
  const before = row.filter(({ kind, value }) => kind === 'money' && value.column < rate.value.column);
  return before.at(-1) ?? null;
}

/** How much of the whole the part is, in per cent; `null` where the whole is nothing. */
function percentOf(part: Reading, whole: Reading): Decimal | null {
  const ratio = divide(part.amount, whole.amount, 8);
  return ratio && { digits: ratio.digits, exponent: ratio.exponent + 2 };
}

/** Whether a rate is that of its part, with the working; `null` where there is nothing to reckon with. */
function reckoned(rate: Reading, part: Reading | null, whole: Reading): { holds: boolean; working: string } | null {
  const percent = part && part.unit === whole.unit ? percentOf(part, whole) : null;
  if (!part || !percent || part.value.column !== whole.value.column) return null;
  const off = absolute(subtract(absolute(percent), rate.value.magnitude));
  const holds = compare(off, { digits: 6n, exponent: rate.value.magnitude.exponent - 1 }) <= 0;
  return {
    holds,
    working: `${printedValue(part)} ÷ ${printedValue(whole)} ${holds ? '=' : '≠'} ${rate.value.cell.text}`,
  };
}

/** Proves the rates of a table against the amounts that they stand behind. */
export function shareTies(readings: readonly Reading[]): Shares {
  const ties = new Map<Reading, string>();
  const broken = new Map<Reading, string>();
  const rows = Map.groupBy(readings, ({ row }) => row);
  const behind = (rate: Reading): Reading | null => amountOf(rate, rows.get(rate.row) ?? []);
  for (const column of Map.groupBy(readings.filter(isRate), ({ value }) => value.column).values()) {
    const hundred = column.find(isHundred);
    const whole = hundred ? behind(hundred) : null;
    if (!whole) continue;
    for (const rate of column) {
      const found = reckoned(rate, behind(rate), whole);
      if (found) (found.holds ? ties : broken).set(rate, found.working);
    }
  }
  return { ties, broken };
}
