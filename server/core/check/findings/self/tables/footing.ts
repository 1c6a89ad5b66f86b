// Tables foot: totals by row and column, change columns, shares to a hundred. It names the cells and the right sum.

import { exactly, minus } from '../../../../arithmetic/interval.ts';
import { sum, type Working } from '../../../../arithmetic/operations.ts';
import { isShareHeader, isTotal } from '../../../../language/table-words.ts';
import { absolute, add, compare, type Decimal, decimal, subtract } from '../../../../text/decimal.ts';
import type { Slip } from '../slip.ts';
import { type Change, changesIn } from './changes.ts';
import { Effort } from './effort.ts';
import type { Cell, Grid } from './grid.ts';
import { type Failure, failuresIn } from './sums.ts';

function slip(cell: Cell, parts: readonly Cell[], working: Working, relation: Slip['relation'] = 'total'): Slip {
  return {
    code: 'footing',
    relation,
    span: cell.figure.span,
    figure: cell.figure,
    others: parts.map(({ figure }) => figure.span),
    working,
    words: cell.operand.written,
    right: working.value,
  };
}

/** A row and a column that are wrong by the same amount, and the one cell that both are made of: it is what is wrong. */
function commonCell(row: Failure, column: Failure): { cell: Cell; off: Working } | null {
  const cell = row.parts.find((part) => column.parts.includes(part));
  const [a, b] = [
    subtract(row.total.operand.value, row.working.value),
    subtract(column.total.operand.value, column.working.value),
  ];
  if (!cell || compare(a, b) !== 0) return null;
  const value = add(cell.operand.value, a);
  const others = row.parts.filter((part) => part !== cell);
  const rest = sum(
    others.map(({ operand }) => operand),
    row.working.unit,
  );
  const text = [row.total.operand.written, ...others.map(({ operand }) => operand.written)].join(' − ');
  return rest && { cell, off: { ...rest, value, bounds: minus(row.total.operand.bounds, rest.bounds), text } };
}

/** Whether what makes a column wrong is the very total that its row says is wrong, by as much. */
function isExplainedBy(row: Failure, column: Failure): boolean {
  if (!column.parts.includes(row.total)) return false;
  const off = ({ total, working }: Failure): Decimal => absolute(subtract(total.operand.value, working.value));
  return compare(off(row), off(column)) === 0;
}

function ofSums(rows: readonly Failure[], columns: readonly Failure[], effort: Effort): Slip[] {
  const explained = new Set<Failure>();
  const slips: Slip[] = [];
  const made = columns.flatMap((column) => column.parts.map((part) => ({ part, column })));
  const columnsWith = Map.groupBy(made, ({ part }) => part);
  for (const row of rows)
    for (const { column } of row.parts.flatMap((part) => columnsWith.get(part) ?? [])) {
      if (!effort.spend(row.parts.length + column.parts.length)) continue;
      const common = commonCell(row, column);
      if (!common) continue;
      explained.add(row).add(column);
      slips.push(slip(common.cell, [row.total, column.total], common.off));
    }
  for (const [all, others] of [
    [rows, columns],
    [columns, rows],
  ] as const) {
    const byTotal = new Map(all.map((failure) => [failure.total, failure]));
    for (const other of others)
      if (other.parts.some((part) => isExplainedBy(byTotal.get(part) ?? other, other))) explained.add(other);
  }
  const rest = [...rows, ...columns].filter((failure) => !explained.has(failure));
  return [...slips, ...rest.map(({ total, parts, working }) => slip(total, parts, working))];
}

const HUNDRED = decimal(100n);

/** A column of shares that its header or its total calls one, and that does not come to a hundred. */
function hundred({ rows, columns }: Grid): Slip[] {
  const totals = new Set(rows.flatMap(({ at, label }) => (isTotal(label) ? [at] : [])));
  return columns.flatMap((column) => {
    const cells = [...column.cells.values()].filter(({ percent }) => percent);
    const total = cells.find(({ row }) => totals.has(row));
    const parts = cells.filter((cell) => cell !== total && !totals.has(cell.row));
    if (!isShareHeader(column.label) || !total || compare(total.operand.value, HUNDRED) !== 0 || parts.length < 2)
      return [];
    const working = sum(
      parts.map(({ operand }) => operand),
      '%',
    );
    if (!working || (compare(working.bounds.low, HUNDRED) <= 0 && compare(HUNDRED, working.bounds.high) <= 0))
      return [];
    if (compare(working.value, decimal(120n)) > 0 || compare(working.value, decimal(80n)) < 0) return [];
    return [slip(total, parts, { ...working, bounds: exactly(working.value) })];
  });
}

function ofChange({ cell, parts, working, relation }: Change): Slip {
  return slip(cell, parts, working, relation);
}

/** Everything in a table that does not add up. */
export function footingSlips(grid: Grid): Slip[] {
  const effort = new Effort(grid.rows.length * grid.columns.length);
  const byColumn = failuresIn(grid.rows, grid.columns, effort);
  const byRow = failuresIn(grid.columns, grid.rows, effort);
  const changes = changesIn(grid, effort).map(ofChange);
  const sums = ofSums(byRow, byColumn, effort);
  const shared = changes.some(({ relation }) => relation === 'share') ? [] : hundred(grid);
  return [...sums, ...changes, ...shared];
}
