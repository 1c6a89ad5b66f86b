// The cells of an AsciiDoc table: parted by bars, each with what it spans, as many a row as there are columns.

import type { CellSpan } from '../marks.ts';

/** A bar with what stands before it: how often the cell is repeated, what it spans, how it is set. */
const CELL = /(?:(?<=^|\s)(?:(\d{1,3})\*|(\d{1,3})?(?:\.(\d{1,3}))?\+)?[<^>]?(?:\.[<^>])?([adehlmsv])?)?(?<!\\)[|!]/gm;

interface RawBar {
  readonly at: number;
  readonly from: number;
  readonly columns: number;
  readonly rows: number;
  readonly header: boolean;
}

function barsIn(text: string, from: number, to: number, bar: string): RawBar[] {
  const body = text.slice(from, to);
  return [...body.matchAll(CELL)].flatMap((match) =>
    match[0].endsWith(bar)
      ? {
          at: from + match.index,
          from: from + match.index + match[0].length,
          columns: Number(match[2] ?? 1),
          rows: Number(match[3] ?? 1),
          header: match[4] === 'h',
        }
      : [],
  );
}

/** How many columns the first line of cells has. */
function widthOf(text: string, bars: readonly RawBar[]): number {
  const [first] = bars;
  if (!first) return 1;
  const newline = text.indexOf('\n', first.from);
  const own = bars.filter(({ at }) => newline < 0 || at < newline);
  return own.reduce((sum, { columns }) => sum + columns, 0);
}

/**
 * @param columns how many columns the table says that it has; `null` where it says nothing
 * @returns its cells, and whether an empty line sets the first row apart as a header
 */
export function asciidocCells(
  text: string,
  from: number,
  to: number,
  columns: number | null,
  bar: string,
): { cells: readonly CellSpan[]; headed: boolean } {
  const bars = barsIn(text, from, to, bar);
  const width = columns ?? widthOf(text, bars);
  const cells: CellSpan[] = [];
  let row = 0;
  let column = 0;
  bars.forEach((each, at) => {
    if (column >= width) [row, column] = [row + 1, 0];
    const end = bars[at + 1]?.at ?? to;
    const parts = [{ start: each.from, end }];
    cells.push({ parts, row, column, columns: each.columns, rows: each.rows, marked: each.header });
    column += each.columns;
  });
  const headed = /^[^\n]*\|[^\n]*\n[ \t]*\r?\n/.test(text.slice(from, to)) && !text.startsWith('\n', from);
  return { cells, headed };
}
