// Which header cells stand over a column, in tables of cells and in tables of mere positions.

import type { GridRow, HeaderCell } from '../grid/grid.ts';
import { periodHint } from './periods/period-hint.ts';

export interface Columns {
  readonly loose: boolean;
  readonly ranges: readonly { readonly left: number; readonly right: number }[];
}

/** The header cells that stand over a value, one a row at most. */
export function headersOver(row: GridRow, left: number, right: number, columns: Columns): HeaderCell[] {
  const over: HeaderCell[] = [];
  const above: HeaderCell[] = [];
  for (const [, cells] of Map.groupBy(row.headers, (cell) => cell.row)) {
    let best: HeaderCell | null = null;
    let most = 0;
    for (const cell of cells) {
      const shared = Math.min(right, cell.right) - Math.max(left, cell.left);
      if (shared > most) [best, most] = [cell, shared];
    }
    const spread = columns.loose && cells.length < columns.ranges.length;
    const header = best ?? (spread ? nearest(cells, (left + right) / 2, columns) : null);
    const before = header ? undefined : cells.findLast((cell) => cell.right <= left);
    if (header) over.push(header);
    else if (before) above.push(before);
  }
  return [...lengthsFor(over, above), ...over];
}

/** A length that stands once, over the first of its columns: Three Months Ended | | over 2025 | 2024. */
function lengthsFor(over: readonly HeaderCell[], before: readonly HeaderCell[]): HeaderCell[] {
  const hints = over.map(({ text }) => periodHint(text));
  const isDated = hints.some(({ years, dates }) => years.length > 0 || dates.length > 0);
  if (!isDated || hints.some(({ months }) => (months ?? 0) > 0)) return [];
  return before.filter(({ text }) => (periodHint(text).months ?? 0) > 0);
}

/** Words that head several columns are those of a length or a day; a broken line of one column is not. */
function spansPeriods(text: string): boolean {
  const { months, dates } = periodHint(text);
  return (months ?? 0) > 0 || dates.length > 0;
}

/** Of headers set in the middle of the columns that they are for, the nearest one. */
function nearest(cells: readonly HeaderCell[], centre: number, { ranges }: Columns): HeaderCell | null {
  const first = ranges[0]?.left ?? 0;
  let best: HeaderCell | null = null;
  let least = Infinity;
  for (const cell of cells) {
    const middle = (cell.left + cell.right) / 2;
    const away = Math.abs(middle - centre);
    if (middle > first && away < least && spansPeriods(cell.text)) [best, least] = [cell, away];
  }
  return best;
}
