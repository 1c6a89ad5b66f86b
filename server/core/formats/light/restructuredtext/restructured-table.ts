// The cells of the three kinds of table in reStructuredText: drawn as a grid, set in columns, written as a list.

import { isWide } from '../../../blocks/raw.ts';
import type { Span } from '../../../text/span.ts';
import type { CellSpan } from '../marks.ts';

/** A line of a draft: offsets of its start and end, its words without the white space around them, and its indentation. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly indent: number;
}

interface Cells {
  readonly cells: readonly CellSpan[];
  readonly headed: boolean;
}

class Rows {
  private readonly rows: Span[][][] = [];

  next(): void {
    this.rows.push([]);
  }

  get count(): number {
    return this.rows.length;
  }

  put(column: number, part: Span): void {
    if (this.rows.length === 0) this.next();
    const row = this.rows.at(-1) ?? [];
    row[column] = [...(row[column] ?? []), part];
  }

  cells(headers: number): CellSpan[] {
    return this.rows.flatMap((columns, row) =>
      Array.from(columns, (parts, column): CellSpan[] =>
        parts ? [{ parts, row, column, columns: 1, rows: 1, marked: row < headers }] : [],
      ).flat(),
    );
  }
}

/** `| a | b |` between lines of `+---+`; a line of `+===+` stands under the headers. */
export function gridCells(lines: readonly TextLine[]): Cells {
  const rows = new Rows();
  let headers = 0;
  lines.forEach((line, at) => {
    if (line.text.startsWith('+')) {
      if (line.text.startsWith('+=')) headers = rows.count;
      if (at < lines.length - 1) rows.next();
      return;
    }
    let from = line.start + line.indent + 1;
    line.text
      .slice(1)
      .split('|')
      .slice(0, -1)
      .forEach((piece, column) => {
        if (piece.trim() !== '') rows.put(column, { start: from, end: from + piece.length });
        from += piece.length + 1;
      });
  });
  return { cells: rows.cells(headers), headed: headers > 0 };
}

/** Where a column of the terminal stands in a text; a wide character takes two. */
function offsetAt(text: string, column: number): number {
  let width = 0;
  let at = 0;
  while (at < text.length && width < column) width += isWide(text.charCodeAt(at++)) ? 2 : 1;
  return at;
}

/** Columns as wide as the runs of `=` above them; a row whose first cell is empty goes on with the one before. */
export function simpleCells(lines: readonly TextLine[]): Cells {
  const [border] = lines;
  const starts = [...(border?.text ?? '').matchAll(/=+/g)].map(({ index }) => index);
  const rows = new Rows();
  let headers = 0;
  lines.slice(1).forEach((line, at) => {
    if (line.text.startsWith('==')) {
      if (at < lines.length - 2) headers = rows.count;
      return;
    }
    if (line.text === '' || /^[-\s]+$/.test(line.text)) return;
    const indent = line.indent - (border?.indent ?? 0);
    const written = ' '.repeat(Math.max(0, indent)) + line.text;
    const base = line.start + line.indent - Math.max(0, indent);
    const pieces = starts.map((start, column): Span => {
      const next = starts[column + 1];
      const end = next === undefined ? written.length : offsetAt(written, next);
      return { start: base + offsetAt(written, start), end: base + end };
    });
    const words = ({ start, end }: Span): string => written.slice(start - base, end - base).trim();
    if (pieces[0] && (words(pieces[0]) !== '' || rows.count === 0)) rows.next();
    pieces.forEach((piece, column) => {
      if (words(piece) !== '') rows.put(column, piece);
    });
  });
  return { cells: rows.cells(headers), headed: headers > 0 };
}

/** `* - a` begins a row, `- b` its next cell. */
export function listCells(lines: readonly TextLine[], headers: number): readonly CellSpan[] {
  const rows = new Rows();
  let column = -1;
  for (const { start, end, text, indent } of lines) {
    const mark = /^(\* )?-(?: |$)/.exec(text);
    if (mark?.[1]) {
      rows.next();
      column = 0;
    } else if (mark) column++;
    if (text === '' || column < 0) continue;
    rows.put(column, { start: start + indent + (mark?.[0].length ?? 0), end });
  }
  return rows.cells(headers);
}
