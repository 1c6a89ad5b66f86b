// A table while it is read: rows of cells put on a grid by their spans.

import type { SourceCell, SourceTable, TaggedFact } from '../../document.ts';
import { Collector } from '../collector.ts';
import type { Look } from './html-look.ts';

/** Wider or taller spans are slips of a converter, or meant to exhaust memory. */
const WIDEST = 256;
const TALLEST = 2000;

export type OpenTable = SourceTable;

interface OpenCell {
  readonly collector: Collector;
  readonly facts: TaggedFact[];
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHeader: boolean;
  readonly start: number;
  readonly page: number;
  readonly way: string;
  indent: number;
}

const span = (written: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Math.trunc(Number(written ?? '1')) || 1));

export class TableBuilder {
  open: OpenCell | null = null;
  private readonly number: number;
  private readonly start: number;
  private readonly rows: SourceCell[][] = [];
  /** For each column, the first row that no cell from above reaches into. */
  private readonly free: number[] = [];
  private column = 0;
  private cells = 0;

  constructor(number: number, start: number) {
    this.number = number;
    this.start = start;
  }

  row(): void {
    this.rows.push([]);
    this.column = 0;
    this.cells = 0;
  }

  cell(name: string, attributes: Readonly<Record<string, string>>, look: Look, start: number, page: number): void {
    if (this.open) this.closeCell(start);
    if (this.rows.length === 0) this.row();
    const row = this.rows.length - 1;
    while ((this.free[this.column] ?? 0) > row) this.column++;
    const rowSpan = span(attributes['rowspan'], TALLEST);
    const columnSpan = span(attributes['colspan'], WIDEST);
    if (rowSpan > 1) for (let at = 0; at < columnSpan; at++) this.free[this.column + at] = row + rowSpan;
    this.cells++;
    this.open = {
      collector: new Collector(),
      facts: [],
      row,
      column: this.column,
      rowSpan,
      columnSpan,
      isHeader: name === 'th',
      start,
      page,
      way: attributes['id'] ?? `table[${this.number}]/tr[${row + 1}]/td[${this.cells}]`,
      indent: look.indent,
    };
    this.column += columnSpan;
  }

  /** Takes note of how far the words in the open cell are moved in. */
  looks(look: Look): void {
    if (this.open && this.open.collector.text === '') this.open.indent = Math.max(this.open.indent, look.indent);
  }

  closeCell(end: number): void {
    const cell = this.open;
    if (!cell) return;
    this.open = null;
    const { collector, facts, row, column, rowSpan, columnSpan, isHeader, start, page, way } = cell;
    const { text, pieces, leading, boldLength } = collector;
    if (text === '' && facts.length === 0) return;
    this.rows[row]?.push({
      text,
      pieces,
      row,
      column,
      rowSpan,
      columnSpan,
      indent: cell.indent + leading * 3,
      bold: boldLength >= text.length * 0.8,
      isHeader,
      facts,
      place: { start, end, page, element: facts.at(0)?.id ?? way },
    });
  }

  /** `null` for a table without a word. */
  close(end: number): SourceTable | null {
    this.closeCell(end);
    if (!this.rows.some((row) => row.length > 0)) return null;
    return { kind: 'table', rows: this.rows, place: { start: this.start, end } };
  }
}
