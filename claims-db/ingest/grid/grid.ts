// A table as it is meant: header rows, sections, and rows with a label and values, whatever cells a typesetter has spent on it.

import type { SourceCell, SourceTable } from '../document.ts';
import { isYear, type NumberStyle, numberCell } from './number-cell.ts';
import { type GridValue, joinedRow, type OpenRow, type OpenValue } from './row.ts';

export interface HeaderCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly row: number;
}

interface Section {
  readonly text: string;
  readonly indent: number;
  readonly row: number;
}

export interface GridRow {
  readonly row: number;
  readonly label: string;
  readonly labelCells: readonly SourceCell[];
  readonly indent: number;
  readonly bold: boolean;
  readonly values: readonly GridValue[];
  /** Cells beside the values that say more than one number, or words. */
  readonly texts: readonly SourceCell[];
  /** Headings that the row stands under, outermost first. */
  readonly sections: readonly Section[];
  /** Header cells that hold for the row, by header row. */
  readonly headers: readonly HeaderCell[];
  /** The label of the next row that is a total; empty where there is none. */
  readonly nextTotal: string;
  /** The label of the next row. */
  readonly next: string;
}

export interface Grid {
  readonly table: SourceTable;
  readonly rows: readonly GridRow[];
  /** The words above the labels: `(in millions)`. */
  readonly corner: string;
  readonly columns: readonly { readonly left: number; readonly right: number }[];
  /** Rows that are headings only; they have no values. */
  readonly headings: readonly GridRow[];
}

const isYearValue = ({ cell }: OpenValue): boolean => isYear(cell.text);

/** Column ranges that values share, left to right. */
function clusters(drafts: readonly OpenRow[]): { left: number; right: number }[] {
  const ranges = drafts
    .flatMap(({ values }) => values)
    .filter((value) => !isYearValue(value))
    .map(({ cell }) => ({ left: cell.column, right: cell.column + cell.columnSpan }));
  ranges.sort((a, b) => a.right - a.left - (b.right - b.left) || a.left - b.left);
  const found: { left: number; right: number }[] = [];
  for (const range of ranges) {
    const touching = found.filter((one) => one.left < range.right && range.left < one.right);
    const [only] = touching;
    if (!only) found.push({ ...range });
    else if (touching.length === 1) {
      only.left = Math.min(only.left, range.left);
      only.right = Math.max(only.right, range.right);
    }
  }
  return found.sort((a, b) => a.left - b.left);
}

function columnOf(columns: readonly { left: number; right: number }[], left: number, right: number): number {
  let best = 0;
  let most = -1;
  for (const [at, column] of columns.entries()) {
    const shared = Math.min(right, column.right) - Math.max(left, column.left);
    if (shared > most) [best, most] = [at, shared];
  }
  return best;
}

/** Cells of rows above that reach into a row. */
function withSpans(table: SourceTable): SourceCell[][] {
  const rows: SourceCell[][] = table.rows.map((row) => [...row]);
  for (const row of table.rows)
    for (const cell of row)
      for (let below = 1; below < Math.min(cell.rowSpan, 60); below++) {
        const under = rows[cell.row + below];
        if (under && numberCell(cell.text) === null) under.push(cell);
      }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

class GridReader {
  readonly rows: GridRow[] = [];
  readonly headings: GridRow[] = [];
  corner = '';
  private readonly columns: readonly { left: number; right: number }[];
  private readonly firstValue: number;
  private headers: readonly HeaderCell[] = [];
  /** Header rows that held before the ones that are being read. */
  private outer: readonly HeaderCell[] = [];
  private block: HeaderCell[] = [];
  private dataSince = false;
  private sections: Section[] = [];
  private sinceTotal = false;

  constructor(columns: readonly { left: number; right: number }[]) {
    this.columns = columns;
    this.firstValue = columns[0]?.left ?? 0;
  }

  read(draft: OpenRow): void {
    const { values, texts, row } = draft;
    if (values.length === 0 && texts.length === 0) return;
    const labelled = this.withYearLabel(draft);
    const data = labelled.values.filter((value) => !isYearValue(value));
    const header = data.length === 0 && this.isHeader(labelled);
    if (header) this.header(labelled);
    else if (labelled.values.length === 0) this.heading(texts, row);
    else this.data(labelled);
  }

  /** A year in front of other numbers is what the row is called. */
  private withYearLabel({ values, texts, row }: OpenRow): OpenRow {
    const [first] = values;
    const leads = first && texts.every(({ column }) => column > first.cell.column) && isYearValue(first);
    const isLabel =
      leads && values.some((value) => value !== first && !isYearValue(value)) && first.cell.column < this.firstValue;
    return isLabel ? { row, values: values.slice(1), texts: [first.cell, ...texts] } : { row, values, texts };
  }

  private isHeader({ values, texts }: OpenRow): boolean {
    if (values.length > 0) return true;
    return texts.some(
      (cell) => cell.column + cell.columnSpan > this.firstValue && cell.column >= Math.min(1, this.firstValue),
    );
  }

  private header({ values, texts, row }: OpenRow): void {
    if (this.dataSince) [this.outer, this.block, this.dataSince] = [this.headers, [], false];
    const cells = [...texts, ...values.map(({ cell }) => cell)].sort((a, b) => a.column - b.column);
    for (const cell of cells) {
      const right = cell.column + cell.columnSpan;
      if (right <= this.firstValue || (cell.column === 0 && cell.columnSpan === 1 && this.firstValue > 0))
        this.corner += ` ${cell.text}`;
      else this.block.push({ text: cell.text, left: cell.column, right, row });
    }
    this.headers = height(this.block) >= height(this.outer) ? [...this.block] : [...this.outer, ...this.block];
  }

  private heading(texts: readonly SourceCell[], row: number): void {
    const [first] = texts;
    if (!first) return;
    const text = texts.map((cell) => cell.text).join(' ');
    const section = { text, indent: first.indent, row };
    while ((this.sections.at(-1)?.indent ?? -1) >= section.indent) {
      const last = this.sections.at(-1);
      if (last && last.indent === section.indent && last.row === row - 1 && !last.text.endsWith(':')) break;
      this.sections.pop();
    }
    this.sections.push(section);
    const sections = this.sections.slice(0, -1);
    this.headings.push({
      row,
      label: text,
      labelCells: texts,
      indent: first.indent,
      bold: first.bold,
      values: [],
      texts: [],
      sections,
      headers: this.headers,
      nextTotal: '',
      next: '',
    });
    this.sinceTotal = false;
  }

  private data({ values, texts, row }: OpenRow): void {
    const labelCells = texts.filter((cell) => cell.column < (values[0]?.left ?? 0));
    const indent = labelCells[0]?.indent ?? 0;
    const label = labelCells.map((cell) => cell.text).join(' ');
    this.dataSince = true;
    while (label !== '' && this.outdents(indent)) this.sections.pop();
    this.rows.push({
      row,
      label,
      labelCells,
      indent,
      bold: labelCells[0]?.bold ?? false,
      values: values.map((value) => ({ ...value, column: columnOf(this.columns, value.left, value.right) })),
      texts: texts.filter((cell) => !labelCells.includes(cell)),
      sections: [...this.sections],
      headers: this.headers,
      nextTotal: '',
      next: '',
    });
    if (/^\s*(?:sub)?total\b|合[计計]|[总總][计計额額]|小[计計]/i.test(label)) this.sinceTotal = true;
  }

  /** Whether a row moved in so far is outside the innermost section. */
  private outdents(indent: number): boolean {
    const last = this.sections.at(-1);
    if (!last || last.indent < indent) return false;
    return last.indent > indent || this.sinceTotal;
  }
}

const height = (cells: readonly HeaderCell[]): number => new Set(cells.map(({ row }) => row)).size;

function withTotals(rows: readonly GridRow[]): GridRow[] {
  let nextTotal = '';
  let next = '';
  const found: GridRow[] = [];
  for (const row of rows.toReversed()) {
    found.push({ ...row, nextTotal, next });
    next = row.label;
    if (/^\s*total\b|^(?:合[计計]|[总總][计計])|[总總][额額值]$/i.test(row.label)) nextTotal = row.label;
  }
  return found.reverse();
}

/** `null` for a table that has no number: a layout, or words. */
export function gridOf(table: SourceTable, style: NumberStyle): Grid | null {
  const drafts = withSpans(table).map((cells, row) => joinedRow(cells, row, style));
  const columns = clusters(drafts);
  if (columns.length === 0) return null;
  const reader = new GridReader(columns);
  for (const draft of drafts) reader.read(draft);
  if (reader.rows.length === 0) return null;
  return { table, rows: withTotals(reader.rows), corner: reader.corner.trim(), columns, headings: reader.headings };
}
