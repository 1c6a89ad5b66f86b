// A table as lines of numbers with their labels, by row and by column, for the rules that add up.

import type { Operand } from '../../../../arithmetic/operand.ts';
import { roundedBounds } from '../../../../arithmetic/operand.ts';
import type { BlockContent, TableCell } from '../../../../blocks/block.ts';
import type { Figure } from '../../../../figures/figure.ts';
import type { DayInterval } from '../../../../periods/expression.ts';
import type { BoundBlock } from '../../../../statements/bound-block.ts';
import { daysOf, type Statement } from '../../../../statements/statement.ts';
import { fold } from '../../../../text/fold.ts';

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly figure: Figure;
  readonly statement: Statement | null;
  readonly operand: Operand;
  readonly percent: boolean;
  readonly days: DayInterval | null;
}

/** One row, or one column: its label, folded, and its cells by where they stand across it. */
export interface Line {
  readonly at: number;
  readonly label: string;
  readonly cells: ReadonlyMap<number, Cell>;
  /** Places where a dash or nothing stands. */
  readonly empty: ReadonlySet<number>;
}

export interface Grid {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** The caption or corner that speaks for the whole table, folded. */
  readonly corner: string;
}

function cellOf(place: TableCell, figure: Figure, statement: Statement | null, prose: string): Cell | null {
  const { quantity } = figure;
  if (!quantity?.value || quantity.comparator !== '=') return null;
  const value = quantity.value;
  const written = prose.slice(figure.core.start, figure.core.end);
  return {
    row: place.row,
    column: place.column,
    figure,
    statement,
    operand: { value, bounds: roundedBounds(value, quantity.step), written },
    percent: quantity.unit === '%' || quantity.unit === 'pp',
    days: statement ? daysOf(statement.readings[0]) : null,
  };
}

function lines(cells: readonly Cell[], by: (cell: Cell) => number, across: (cell: Cell) => number, labels: ReadonlyMap<number, string>): Line[] {
  const groups = Map.groupBy(cells, by);
  const places = new Set(cells.map(across));
  return [...labels.keys()]
    .toSorted((a, b) => a - b)
    .map((at) => {
      const own = new Map((groups.get(at) ?? []).map((cell) => [across(cell), cell]));
      return { at, label: labels.get(at) ?? '', cells: own, empty: new Set([...places].filter((place) => !own.has(place))) };
    });
}

/** Reads the grid of a table: the cells right of the first column and below the headers that hold exactly one number. */
export function gridOf(bound: BoundBlock, content: BlockContent): Grid | null {
  const firstRow = bound.headers?.firstRow ?? Math.max(1, content.headerRows);
  const textOf = ({ span }: TableCell): string => fold(content.prose.slice(span.start, span.end)).trim();
  const cells: Cell[] = [];
  const rowLabels = new Map<number, string>();
  const columnLabels = new Map<number, string>();
  let at = 0;
  for (const place of content.cells) {
    if (place.columns > 1 && place.row >= firstRow) continue;
    if (place.column === 0 && place.row >= firstRow) rowLabels.set(place.row, textOf(place));
    if (place.row < firstRow)
      for (let column = place.column; column < place.column + place.columns; column++)
        columnLabels.set(column, `${columnLabels.get(column) ?? ''} ${textOf(place)}`.trim());
    const own: Cell[] = [];
    while (at < bound.figures.length && (bound.figures[at]?.figure.span.start ?? 0) < place.span.start) at++;
    for (let next = at; next < bound.figures.length; next++) {
      const found = bound.figures[next];
      if (!found || found.figure.span.start >= place.span.end) break;
      const cell = found.figure.quantity && cellOf(place, found.figure, found.statement, content.prose);
      if (cell) own.push(cell);
    }
    const [only] = own;
    if (only && own.length === 1 && place.row >= firstRow && place.column > 0) cells.push(only);
  }
  if (cells.length < 3) return null;
  const corner = columnLabels.get(0) ?? '';
  columnLabels.delete(0);
  return {
    rows: lines(cells, ({ row }) => row, ({ column }) => column, rowLabels),
    columns: lines(cells, ({ column }) => column, ({ row }) => row, columnLabels),
    corner,
  };
}
