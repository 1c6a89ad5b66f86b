// What names a source for a cell of a table: a note in it, a column of sources in its row.

import type { BlockContent, TableCell } from '../../blocks/block.ts';
import type { Span } from '../../text/span.ts';
import type { Header } from './headers.ts';

/** By row, the first cell of a column of sources that says something. */
export function sourceCells({ cells, prose }: BlockContent, columns: ReadonlyMap<number, Header>): Map<number, Span> {
  const sources = new Map<number, Span>();
  for (const { row, column, span } of cells)
    if (!sources.has(row) && columns.get(column)?.cites && prose.slice(span.start, span.end).trim() !== '')
      sources.set(row, span);
  return sources;
}

/** By cell, the first note that stands in it. */
export function notesIn({ cells, citations }: BlockContent): Map<TableCell, Span> {
  const notes = new Map<TableCell, Span>();
  const sorted = citations.map(({ span }) => span).toSorted((a, b) => a.start - b.start);
  let at = 0;
  for (const cell of cells.toSorted((a, b) => a.span.start - b.span.start)) {
    while (at < sorted.length && (sorted[at]?.start ?? 0) < cell.span.start) at++;
    const note = sorted[at];
    if (note && note.start <= cell.span.end) notes.set(cell, note);
  }
  return notes;
}
