// A table without headers that follows another one at once: its columns are those of the table above.

import type { SourceBlock, SourceTable } from '../document.ts';
import type { Grid } from './grid.ts';

/** The grids of a document, each with the headers that hold for it. */
export function withHeadersAbove(blocks: readonly SourceBlock[], grids: ReadonlyMap<SourceTable, Grid>): Grid[] {
  let above: Grid | null = null;
  return blocks.flatMap((block) => {
    if (block.kind === 'text') {
      if (block.text.trim() !== '') above = null;
      return [];
    }
    const grid = grids.get(block);
    if (!grid) return [];
    above = above && !hasHeaders(grid) && isInColumnsOf(grid, above) ? headedLike(grid, above) : grid;
    return [above];
  });
}

const hasHeaders = ({ rows }: Grid): boolean => rows.some(({ headers }) => headers.length > 0);

function isInColumnsOf({ columns }: Grid, above: Grid): boolean {
  return (
    columns.length > 1 &&
    columns.length === above.columns.length &&
    columns.every(({ left, right }, at) => {
      const other = above.columns[at];
      return other !== undefined && other.left < right && left < other.right;
    })
  );
}

function headedLike(grid: Grid, above: Grid): Grid {
  const headers = above.rows.at(-1)?.headers ?? [];
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, headers })) };
}
