// Grids that come as rows of cell texts: their neutral text, and the places of the cells in it.

import type { SourceBlock, SourceCell, SourceTable, TextBlock } from '../../document.ts';

export interface PlainCell {
  readonly text: string;
  readonly indent?: number;
  readonly bold?: boolean;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly address?: string;
  readonly formula?: string;
}

/** Writes rows as lines with tabs between cells, and remembers where each cell stands. */
export class TextWriter {
  text = '';

  /** @param rows cells by column; holes are empty cells */
  table(rows: readonly (readonly (PlainCell | undefined)[])[], sheet?: string): SourceTable {
    const start = this.text.length;
    const read = rows.map((cells, row) => this.row(cells, row, sheet));
    this.text += '\n';
    return {
      kind: 'table',
      rows: read,
      place: { start, end: this.text.length, ...(sheet === undefined ? {} : { sheet }) },
    };
  }

  private row(cells: readonly (PlainCell | undefined)[], row: number, sheet: string | undefined): SourceCell[] {
    const read: SourceCell[] = [];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (column > 0) this.text += '\t';
      if (!cell || cell.text === '') continue;
      const text = cell.text.trim().replaceAll(/\s+/g, ' ');
      const start = this.text.length;
      this.text += text;
      const end = this.text.length;
      const where = {
        ...(sheet === undefined ? {} : { sheet }),
        ...(cell.address === undefined ? {} : { cell: cell.address }),
      };
      read.push({
        text,
        pieces: [{ at: 0, length: text.length, start, end }],
        row,
        column,
        rowSpan: cell.rowSpan ?? 1,
        columnSpan: cell.columnSpan ?? 1,
        indent: cell.indent ?? 0,
        bold: cell.bold ?? false,
        isHeader: false,
        facts: [],
        place: { start, end, ...where },
        ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      });
    }
    this.text += '\n';
    return read;
  }

  paragraph(
    words: string,
    heading: boolean,
    where: { readonly sheet?: string; readonly page?: number } = {},
  ): TextBlock {
    const start = this.text.length;
    this.text += words;
    const end = this.text.length;
    this.text += '\n';
    return {
      kind: 'text',
      text: words,
      pieces: [{ at: 0, length: words.length, start, end }],
      heading,
      facts: [],
      place: { start, end, ...where },
    };
  }
}

/** Rows of a sheet as blocks: lines of one text are words, the rest are tables that empty rows part. */
export function blocksOfRows(
  writer: TextWriter,
  rows: readonly (readonly (PlainCell | undefined)[])[],
  sheet?: string,
): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let table: (readonly (PlainCell | undefined)[])[] = [];
  let numbers = false;
  const flush = (): void => {
    if (table.length > 0) blocks.push(writer.table(table, sheet));
    [table, numbers] = [[], false];
  };
  for (const [at, row] of rows.entries()) {
    const filled = row.filter((cell) => cell !== undefined && cell.text.trim() !== '');
    const [only] = filled;
    if (filled.length === 0) {
      if (numbers && nextIsTitle(rows, at + 1)) flush();
      continue;
    }
    if (filled.length === 1 && only && table.length === 0) {
      blocks.push(
        writer.paragraph(
          only.text.trim().replaceAll(/\s+/g, ' '),
          only.bold ?? only.text.length < 60,
          sheet === undefined ? {} : { sheet },
        ),
      );
      continue;
    }
    if (filled.length > 1 && filled.some((cell) => /\d/.test(cell?.text ?? ''))) numbers = true;
    table.push(row);
  }
  flush();
  return blocks;
}

/** After an empty row, a lone text and then several cells without a number begin another table. */
function nextIsTitle(rows: readonly (readonly (PlainCell | undefined)[])[], from: number): boolean {
  const filled = (row: readonly (PlainCell | undefined)[] | undefined): number =>
    (row ?? []).filter((cell) => cell !== undefined && cell.text.trim() !== '').length;
  let at = from;
  while (at < rows.length && filled(rows[at]) === 0) at++;
  if (filled(rows[at]) !== 1) return false;
  while (at < rows.length && filled(rows[at]) <= 1) at++;
  const header = rows[at] ?? [];
  return (
    filled(header) > 1 &&
    !header.some(
      (cell) =>
        /^[(-]?[\d,]+\.?\d*\)?%?$/.test(cell?.text.trim() ?? '') && !/^(?:19|20)\d\d$/.test(cell?.text.trim() ?? ''),
    )
  );
}
