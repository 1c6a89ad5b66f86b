// Arithmetic along the rows of a table: parts and their total, an opening balance with what comes and goes and the closing one.

import { add, compare, type Decimal, subtract } from '../../../server/core/text/decimal.ts';
import type { Reading } from '../headers/reading.ts';
import { printedSum, printedValue, shownValue } from './printed.ts';

/** How a row of so many columns comes out; `null` where it does not. */
type Shape = (row: readonly Reading[]) => string | null;

function total(row: readonly Reading[]): string | null {
  const last = row.at(-1);
  if (!last) return null;
  const parts = row.slice(0, -1);
  return compare(parts.map(shownValue).reduce(add), shownValue(last)) === 0
    ? `${printedSum(parts)} = ${printedValue(last)}`
    : null;
}

function rollForward(row: readonly Reading[]): string | null {
  const [opening, more, less, closing] = row;
  if (!opening || !more || !less || !closing || row.length !== 4) return null;
  const sum: Decimal = subtract(add(shownValue(opening), shownValue(more)), shownValue(less));
  return compare(sum, shownValue(closing)) === 0
    ? `${printedValue(opening)} + ${printedValue(more)} − ${printedValue(less)} = ${printedValue(closing)}`
    : null;
}

const SHAPES: readonly Shape[] = [total, rollForward];

/** Fewer rows, or smaller figures, come out by chance. */
const FEWEST_ROWS = 2;
const FEWEST_DIGITS = 100n;

/** Figures of amounts that their rows prove, where every row of the table comes out in the same way. */
export function rowTies(readings: readonly Reading[]): ReadonlyMap<Reading, string> {
  const ties = new Map<Reading, string>();
  const rows = [...Map.groupBy(readings, ({ row }) => row).values()].filter(
    (row) => row.length >= 3 && row.every(({ kind, unit }) => kind === 'money' && unit === row[0]?.unit),
  );
  for (const width of new Set(rows.map(({ length }) => length))) {
    const alike = rows.filter(({ length }) => length === width);
    for (const shape of SHAPES) {
      const workings = alike.map(shape);
      if (alike.length < FEWEST_ROWS || workings.includes(null) || !alike.some(isTelling)) continue;
      for (const [at, row] of alike.entries())
        for (const reading of row) if (!ties.has(reading)) ties.set(reading, workings[at] ?? '');
    }
  }
  return ties;
}

function isTelling(row: readonly Reading[]): boolean {
  return row.every(({ value }) => value.magnitude.digits >= FEWEST_DIGITS);
}
