// A table as lines of numbers with their labels, by row and by column, for the rules that add up.

import type { Operand } from '../../../../arithmetic/operand.ts';
import { roundedBounds } from '../../../../arithmetic/operand.ts';
import type { BlockContent, TableCell } from '../../../../blocks/block.ts';
import type { Figure } from '../../../../figures/figure.ts';
import type { DayInterval } from '../../../../periods/expression.ts';
import type { BoundBlock } from '../../../../statements/bound-block.ts';
import { daysOf, type Statement } from '../../../../statements/statement.ts';
import { type Decimal, negate, scaled } from '../../../../text/decimal.ts';
import { fold } from '../../../../text/fold.ts';

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly figure: Figure;
  readonly statement: Statement | null;
  readonly operand: Operand;
  /** One unit of its last digit. */
  readonly step: Decimal | null;
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
  /** Whether nothing stands in it at all. */
  readonly isBlank: boolean;
}

export interface Grid {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

/** A negative number whose closing bracket stands in the next cell. */
const OPEN_BRACKET = /^\s*[$€£¥]?\s*[(（][^)）]*$/u;

function cellOf(place: TableCell, figure: Figure, statement: Statement | null, prose: string): Cell | null {
  const { quantity } = figure;
  if (!quantity?.value || quantity.comparator !== '=') return null;
  const points = quantity.unit === 'bp' ? -2 : 0;
  const loose = OPEN_BRACKET.test(prose.slice(place.span.start, place.span.end)) && quantity.value.digits > 0n;
  const value = scaled(loose ? negate(quantity.value) : quantity.value, points);
  const step = quantity.step && scaled(quantity.step, points);
  const written = prose.slice(figure.core.start, figure.core.end);
  return {
    row: place.row,
    column: place.column,
    figure,
    statement,
    operand: { value, bounds: roundedBounds(value, step), written },
    step,
    percent: ['%', 'pp', 'bp'].includes(quantity.unit),
    days: statement ? daysOf(statement.readings.best) : null,
  };
}

/** What is written where no number is: nothing, a dash, "n/a". */
const BLANK = /^(?:[-–—−―.\s$%€£¥)(]*|n\/?[am]|nm|nil|不适用|无|\/)$/u;

interface Read {
  readonly cells: Cell[];
  /** Places, `row,column`, that hold something else than a number or nothing. */
  readonly unread: Set<string>;
  readonly rowLabels: Map<number, string>;
  readonly columnLabels: Map<number, string>;
}

function linesOf({ cells, unread }: Read, labels: ReadonlyMap<number, string>, byRow: boolean): Line[] {
  const own = Map.groupBy(cells, ({ row, column }) => (byRow ? row : column));
  const places = new Set(cells.map(({ row, column }) => (byRow ? column : row)));
  return [...labels]
    .toSorted(([a], [b]) => a - b)
    .map(([at, label]) => {
      const found = new Map((own.get(at) ?? []).map((cell) => [byRow ? cell.column : cell.row, cell]));
      const empty = new Set(
        [...places].filter((place) => !found.has(place) && !unread.has(byRow ? `${at},${place}` : `${place},${at}`)),
      );
      return { at, label, cells: found, empty, isBlank: empty.size === places.size };
    });
}

function readLabels(read: Read, place: TableCell, text: string, firstRow: number): void {
  if (place.row >= firstRow) {
    if (place.column === 0) read.rowLabels.set(place.row, text);
    return;
  }
  for (let column = place.column; column < place.column + place.columns; column++)
    read.columnLabels.set(column, `${read.columnLabels.get(column) ?? ''} ${text}`.trim());
}

/** Reads the grid of a table: the cells right of the first column and below the headers that hold one number and no more. */
export function gridOf(bound: BoundBlock, content: BlockContent): Grid | null {
  const firstRow = bound.headers?.firstRow ?? Math.max(1, content.headerRows);
  const read: Read = { cells: [], unread: new Set(), rowLabels: new Map(), columnLabels: new Map() };
  let at = 0;
  for (const place of content.cells) {
    const text = fold(content.prose.slice(place.span.start, place.span.end)).trim();
    readLabels(read, place, text, firstRow);
    const own: (Cell | null)[] = [];
    for (; at < bound.figures.length; at++) {
      const found = bound.figures[at];
      if (!found || found.figure.span.start >= place.span.end) break;
      own.push(cellOf(place, found.figure, found.statement, content.prose));
    }
    if (place.row < firstRow || place.column === 0) continue;
    const [only] = own;
    if (only && own.length === 1 && place.columns === 1) read.cells.push(only);
    else if (own.length > 0 || !BLANK.test(text)) read.unread.add(`${place.row},${place.column}`);
  }
  if (read.cells.length === 0) return null;
  read.columnLabels.delete(0);
  return { rows: linesOf(read, read.rowLabels, true), columns: linesOf(read, read.columnLabels, false) };
}
