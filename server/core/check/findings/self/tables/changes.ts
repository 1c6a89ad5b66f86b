// Columns that follow from other columns of their row: growth, differences, shares of the total.

import { type Interval, magnitude, overlaps, times } from '../../../../arithmetic/interval.ts';
import { writtenBounds } from '../../../../arithmetic/operand.ts';
import { difference, growth, share, sum, type Working } from '../../../../arithmetic/operations.ts';
import {
  isGrowthHeader,
  isNoAddend,
  isOfOtherBasis,
  isOneWay,
  isPrice,
  isProceeds,
  isShareHeader,
  isTotal,
} from '../../../../language/table-words.ts';
import { compare, decimal, multiply, scaled } from '../../../../text/decimal.ts';
import type { Effort } from './effort.ts';
import type { Cell, Grid, Line } from './grid.ts';

export interface Change {
  readonly cell: Cell;
  readonly parts: readonly Cell[];
  readonly working: Working;
  readonly relation: 'growth' | 'change' | 'share' | 'points' | 'per-unit';
}

function stated({ operand, step }: Cell): Interval {
  return writtenBounds(operand.value, step);
}

function fits(cell: Cell, working: Working | null): boolean {
  return working !== null && overlaps(stated(cell), working.bounds);
}

/** Where the header itself says which way, or a level is negative, the sign of a change is as one takes it. */
function isSignless({ label }: Line, parts: readonly Cell[]): boolean {
  return isOneWay(label) || parts.some(({ operand }) => operand.value.digits < 0n);
}

/** Losses and costs grow as their amounts do. */
function fitsInSize(cell: Cell, working: Working | null): boolean {
  return working !== null && overlaps(magnitude(stated(cell)), magnitude(working.bounds));
}

type Make = (
  row: Line,
) => { working: Working | null; also: readonly (Working | null)[]; parts: readonly Cell[] } | null;

/** A row of rates whose cells bear no unit: how far they moved may be told in points or in per cent. */
function isRateRow(label: string): boolean {
  return /%|率|\b(?:margin|ratio|rate|yield)\b/u.test(label);
}

/** What a column of changes is made of: two columns of levels, the later first. */
function changeBetween(column: Line, after: number, before: number): Make {
  return (row) => {
    const [cell, a, b] = [row.cells.get(column.at), row.cells.get(after), row.cells.get(before)];
    if (!cell || !a || !b || a.percent !== b.percent || (!a.percent && isRateRow(row.label))) return null;
    if (cell.percent && !a.percent) {
      const rate = rateBetween(a, b);
      return rate && { working: rate, also: [], parts: [a, b] };
    }
    const off = difference(a.operand, b.operand, a.percent ? '%' : (a.figure.quantity?.unit ?? ''));
    const also = a.percent ? [growth(a.operand, b.operand)] : isOfPercent(column) ? [rateBetween(a, b)] : [];
    return { working: off, also, parts: [a, b] };
  };
}

/** "% Change" over cells that bear no sign of it. */
function isOfPercent({ label }: Line): boolean {
  return /%|\bper ?cent|\bpct\b|百分比|幅/u.test(label);
}

/** The growth between two levels of one sign; between a loss and a profit there is none. */
function rateBetween(a: Cell, b: Cell): Working | null {
  const signs = [a.operand.value.digits, b.operand.value.digits].map((digits) =>
    digits > 0n ? 1 : digits < 0n ? -1 : 0,
  );
  if (signs[0] !== signs[1]) return null;
  return signs[0] === 1 ? growth(a.operand, b.operand) : growth(turned(a), turned(b));
}

function turned({ operand }: Cell): Cell['operand'] {
  const turn = (value: typeof operand.value): typeof operand.value => ({ ...value, digits: -value.digits });
  return {
    value: turn(operand.value),
    bounds: { low: turn(operand.bounds.high), high: turn(operand.bounds.low) },
    written: operand.written,
  };
}

function shareOf(column: Line, level: number, total: Line): Make {
  return (row) => {
    const [cell, part, whole] = [row.cells.get(column.at), row.cells.get(level), total.cells.get(level)];
    if (!cell?.percent || !part || !whole || part.percent || row.at === total.at) return null;
    return { working: share(part.operand, whole.operand), also: [], parts: [part, whole] };
  };
}

/** The rows that a make does not fit; `null` where too few fit to bear it out. */
function held(rows: readonly Line[], column: Line, make: Make, sure: boolean): Change[] | null {
  let fitting = 0;
  const wrong: Change[] = [];
  for (const row of rows) {
    const cell = row.cells.get(column.at);
    const parts = cell ? make(row) : null;
    if (!cell || !parts?.working) continue;
    if (
      fits(cell, parts.working) ||
      (isSignless(column, parts.parts) && fitsInSize(cell, parts.working)) ||
      parts.also.some((other) => fits(cell, other))
    )
      fitting++;
    else
      wrong.push({
        cell,
        parts: parts.parts,
        working: parts.working,
        relation: relationOf(cell, parts.working, column),
      });
  }
  const borneOut = fitting > wrong.length || (sure && wrong.length === 1);
  return borneOut ? wrong : null;
}

function relationOf(cell: Cell, { unit }: Working, { label }: Line): Change['relation'] {
  if (isShareHeader(label)) return 'share';
  if (unit === 'pp') return 'points';
  return cell.percent ? 'growth' : 'change';
}

/** Which of two columns is the later: by the periods of their cells, else not told. */
function isLater(a: Line, b: Line): boolean | null {
  const [x, y] = [[...a.cells.values()][0]?.days, [...b.cells.values()][0]?.days];
  return x && y && x.start !== y.start ? x.start > y.start : null;
}

interface Candidate {
  readonly make: Make;
  readonly sure: boolean;
}

function growthMakes(column: Line, { rows, columns }: Grid, effort: Effort): Candidate[] {
  const levels = columns.filter(
    (each) => each.at !== column.at && !isGrowthHeader(each.label) && !isShareHeader(each.label),
  );
  if (!effort.spend(levels.length ** 2 * rows.length)) return [];
  return levels.flatMap((after) =>
    levels.flatMap((before) => {
      if (after.at === before.at) return [];
      const later = isLater(after, before);
      if (later === false) return [];
      return [{ make: changeBetween(column, after.at, before.at), sure: later === true && levels.length === 2 }];
    }),
  );
}

/** A share of a hundred per cent: the row of the whole. */
function isWhole(cell: Cell | undefined): boolean {
  return cell?.percent === true && compare(cell.operand.value, decimal(100n)) === 0;
}

function shareMakes(column: Line, { rows, columns }: Grid, effort: Effort): Candidate[] {
  const total =
    rows.findLast(({ label }) => isTotal(label)) ?? rows.findLast((row) => isWhole(row.cells.get(column.at)));
  if (!effort.spend(columns.length * rows.length)) return [];
  if (!total) return ofSum(column, rows, columns);
  return columns
    .filter((each) => each.at !== column.at && !isNoAddend(each.label))
    .map((each, _, levels) => ({ make: shareOf(column, each.at, total), sure: levels.length === 1 }));
}

/** Where no line is the whole, all lines of a column are. */
function ofSum(column: Line, rows: readonly Line[], columns: readonly Line[]): Candidate[] {
  return columns.flatMap((each): Candidate[] => {
    const cells = rows.flatMap((row) => row.cells.get(each.at) ?? []);
    if (each.at === column.at || isNoAddend(each.label) || cells.some(({ percent }) => percent)) return [];
    const whole = sum(
      cells.map(({ operand }) => operand),
      '',
    );
    if (!whole || cells.length < 3 || cells.length !== rows.length) return [];
    const operand = { value: whole.value, bounds: whole.bounds, written: `(${whole.text})` };
    const make: Make = (row) => {
      const [cell, part] = [row.cells.get(column.at), row.cells.get(each.at)];
      return cell?.percent && part ? { working: share(part.operand, operand), also: [], parts: [part] } : null;
    };
    return [{ make, sure: false }];
  });
}

const YEAR_ROW = /^(?:fy ?)?(?:19|20)\d\d(?:年|财年|年度)?$/u;

/** Rows that are years: each against the one before it. */
function overRows(column: Line, { rows, columns }: Grid): Candidate[] {
  const years = rows.filter(({ label }) => YEAR_ROW.test(label.trim()));
  if (years.length < 3 || years.length !== rows.length) return [];
  const rising = (years[0]?.label ?? '') < (years[1]?.label ?? '');
  return columns.flatMap((each): Candidate[] => {
    if (each.at === column.at || isGrowthHeader(each.label) || isShareHeader(each.label)) return [];
    const make: Make = (row) => {
      const before = rows[rows.indexOf(row) + (rising ? -1 : 1)];
      const [cell, a, b] = [row.cells.get(column.at), row.cells.get(each.at), before?.cells.get(each.at)];
      if (!cell?.percent || !a || !b || a.percent) return null;
      const rate = rateBetween(a, b);
      return rate && { working: rate, also: [], parts: [a, b] };
    };
    return [{ make, sure: false }];
  });
}

/** Units and amounts are often told in other scales. */
const SCALES = [0, 3, 4, 6, 8, -3, -4, -6, -8];

/** So many at a price: a column that is two others multiplied. */
function productsIn({ rows, columns }: Grid, effort: Effort): Change[] {
  const prices = columns.filter(({ label }) => isPrice(label) && !isShareHeader(label));
  const amounts = columns.filter(({ label }) => isProceeds(label) && !isPrice(label));
  const own = rows.filter(({ label }) => !isTotal(label));
  if (!effort.spend(prices.length * amounts.length * columns.length * rows.length)) return [];
  const found = prices.flatMap((price) =>
    amounts.flatMap((amount) =>
      columns
        .filter((each) => each !== price && each !== amount && !isNoAddend(each.label))
        .flatMap((count) => SCALES.map((scale) => held(own, amount, productOf(amount, price, count, scale), false))),
    ),
  );
  const [fewest = []] = found.filter((each) => each !== null).toSorted((a, b) => a.length - b.length);
  return fewest.map((change) => ({ ...change, relation: 'per-unit' }));
}

function productOf(amount: Line, price: Line, count: Line, scale: number): Make {
  return (row) => {
    const [cell, a, b] = [row.cells.get(amount.at), row.cells.get(price.at), row.cells.get(count.at)];
    if (!cell || cell.percent || !a || a.percent || !b || b.percent) return null;
    const made = times(a.operand.bounds, b.operand.bounds);
    const working: Working = {
      value: scaled(multiply(a.operand.value, b.operand.value), scale),
      bounds: { low: scaled(made.low, scale), high: scaled(made.high, scale) },
      unit: cell.figure.quantity?.unit ?? '',
      text: `${a.operand.written} × ${b.operand.written}`,
    };
    return { working, also: [], parts: [a, b] };
  };
}

/** The cells of change and share columns that do not follow from their row. */
export function changesIn(grid: Grid, effort: Effort): Change[] {
  const { rows, columns } = grid;
  const products = productsIn(grid, effort);
  const changes = columns.flatMap((column) => {
    const growing = isGrowthHeader(column.label) && !isShareHeader(column.label);
    if ((!growing && !isShareHeader(column.label)) || isOfOtherBasis(column.label)) return [];
    const makes = growing
      ? [...growthMakes(column, grid, effort), ...overRows(column, grid)]
      : shareMakes(column, grid, effort);
    const results = makes.map(({ make, sure }) => held(rows, column, make, sure)).filter((each) => each !== null);
    const [fewest = []] = results.toSorted((a, b) => a.length - b.length);
    return fewest;
  });
  return [...changes, ...products];
}
