// Workbooks: every sheet with the addresses, merged cells, indents, formats and formulas of its cells.

import * as say from '../../../../server/core/explain/system/ingest.ts';
import type { SourceBlock, SourceDocument } from '../../document.ts';
import { unpacked } from '../archive.ts';
import { ReadFailure } from '../failure.ts';
import { readXml } from '../xbrl/xml.ts';
import { indentOf } from './csv.ts';
import { blocksOfRows, type PlainCell, TextWriter } from './sheet-text.ts';
import { type CellStyle, shownNumber, stylesOf } from './xlsx-styles.ts';

const MOST_COLUMNS = 400;
const MOST_ROWS = 20_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function sharedStrings(text: string | undefined): string[] {
  const strings: string[] = [];
  if (text === undefined) return strings;
  let current: string | null = null;
  let phonetic = false;
  readXml(text, {
    open: (name) => {
      if (local(name) === 'si') current = '';
      else if (local(name) === 'rPh') phonetic = true;
    },
    text: (chunk) => {
      if (current !== null && !phonetic) current += chunk;
    },
    close: (name) => {
      if (local(name) === 'rPh') phonetic = false;
      else if (local(name) === 'si' && current !== null) {
        strings.push(current);
        current = null;
      }
    },
  });
  return strings;
}

/** Sheets by name, in the order of the workbook, with the part that holds each. */
function sheetParts(files: ReadonlyMap<string, string>): { name: string; part: string; hidden: boolean }[] {
  const targets = new Map<string, string>();
  readXml(files.get('xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, { Id, Target }) => {
      if (local(name) === 'Relationship' && Id !== undefined && Target !== undefined)
        targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
    text: () => {},
    close: () => {},
  });
  const sheets: { name: string; part: string; hidden: boolean }[] = [];
  readXml(files.get('xl/workbook.xml') ?? '', {
    open: (name, attributes) => {
      const part = targets.get(attributes['r:id'] ?? '');
      if (local(name) === 'sheet' && part !== undefined)
        sheets.push({ name: attributes['name'] ?? '', part, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
    text: () => {},
    close: () => {},
  });
  return sheets;
}

function position(address: string): { row: number; column: number } {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  const letters = match?.[1] ?? 'A';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match?.[2] ?? 1) - 1, column };
}

interface OpenCell {
  readonly address: string;
  readonly type: string;
  readonly style: CellStyle;
  value: string;
  formula: string;
}

class SheetReader {
  readonly rows: (PlainCell | undefined)[][] = [];
  private readonly strings: readonly string[];
  private readonly styles: readonly CellStyle[];
  private cell: OpenCell | null = null;
  private into: 'value' | 'formula' | null = null;

  constructor(strings: readonly string[], styles: readonly CellStyle[]) {
    this.strings = strings;
    this.styles = styles;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const tag = local(name);
    if (tag === 'c') {
      const style = this.styles[Number(attributes['s'] ?? '0')] ?? {
        percent: false,
        date: false,
        decimals: 0,
        indent: 0,
        bold: false,
      };
      this.cell = { address: attributes['r'] ?? 'A1', type: attributes['t'] ?? 'n', style, value: '', formula: '' };
    } else if (tag === 'v' || tag === 't') this.into = 'value';
    else if (tag === 'f') this.into = 'formula';
    else if (tag === 'mergeCell') this.merge(attributes['ref'] ?? '');
  }

  text(chunk: string): void {
    if (this.cell && this.into === 'value') this.cell.value += chunk;
    else if (this.cell && this.into === 'formula') this.cell.formula += chunk;
  }

  close(name: string): void {
    const tag = local(name);
    if (tag === 'v' || tag === 't' || tag === 'f') this.into = null;
    if (tag !== 'c' || !this.cell) return;
    const { address, value, formula, style, type } = this.cell;
    this.cell = null;
    const { row, column } = position(address);
    if (value === '' || column >= MOST_COLUMNS) return;
    if (row >= MOST_ROWS) throw new ReadFailure(say.tooManyRows(MOST_ROWS), address);
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row];
    const text = this.shown(value, type, style);
    if (cells)
      cells[column] = {
        text,
        indent: style.indent * 9 + indentOf(text),
        bold: style.bold,
        address,
        ...(formula === '' ? {} : { formula }),
      };
  }

  private shown(value: string, type: string, style: CellStyle): string {
    if (type === 's') return this.strings[Number(value)] ?? '';
    return type === 'n' ? shownNumber(value, style) : value;
  }

  private merge(reference: string): void {
    const [from = 'A1', to = from] = reference.split(':');
    const [first, last] = [position(from), position(to)];
    const cells = this.rows[first.row];
    const cell = cells?.[first.column];
    if (cells && cell)
      cells[first.column] = {
        ...cell,
        columnSpan: Math.min(MOST_COLUMNS, last.column - first.column + 1),
        rowSpan: Math.min(100, last.row - first.row + 1),
      };
  }
}

export function readXlsx(bytes: Uint8Array): SourceDocument {
  const files = unpacked(bytes, (name) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(
      name,
    ),
  );
  const strings = sharedStrings(files.get('xl/sharedStrings.xml'));
  const styles = stylesOf(files.get('xl/styles.xml'));
  const sheets = sheetParts(files).filter(({ hidden }) => !hidden);
  if (sheets.length === 0) throw new ReadFailure(say.noWorksheet);
  const writer = new TextWriter();
  const blocks: SourceBlock[] = [];
  for (const { name, part } of sheets) {
    const reader = new SheetReader(strings, styles);
    readXml(files.get(part) ?? '', {
      open: (tag, attributes) => reader.open(tag, attributes),
      text: (chunk) => reader.text(chunk),
      close: (tag) => reader.close(tag),
    });
    const rows = Array.from(reader.rows, (row) => Array.from(row ?? [], (cell) => cell));
    blocks.push(writer.paragraph(name, true, { sheet: name }), ...blocksOfRows(writer, rows, name));
  }
  return { kind: 'xlsx', text: writer.text, title: '', blocks, tagging: null };
}
