// Paragraphs and tables out of the lines of all pages: a table goes on over a page's end, heads and feet of pages aside.

import type { SourceBlock, SourceCell, SourceDocument } from '../../document.ts';
import type { LineCell, PageLine } from './pdf-lines.ts';

/** A line that so many pages have at one height is no part of the text. */
const RUNNING_SHARE = 0.4;

const bare = (line: PageLine): string =>
  line.cells
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\d+|[ivx]+$/g, '#');

function withoutRunning(pages: readonly (readonly PageLine[])[]): PageLine[] {
  const counts = new Map<string, number>();
  const edges = pages.map((lines) => [...lines.slice(0, 3), ...lines.slice(-3)]);
  for (const lines of edges)
    for (const key of new Set(lines.map((line) => `${bare(line)} ${Math.round(line.y / 4)}`)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(3, pages.length * RUNNING_SHARE);
  return pages.flatMap((lines, at) =>
    lines.filter((line) => {
      const atEdge = edges[at]?.includes(line) ?? false;
      const isNumber = /^[-–— ]*\d{1,4}[-–— ]*$/.test(line.cells.map(({ text }) => text).join(''));
      return !atEdge || ((counts.get(`${bare(line)} ${Math.round(line.y / 4)}`) ?? 0) < most && !isNumber);
    }),
  );
}

const isNumber = ({ text }: LineCell): boolean =>
  /^[-–—−(（]?\s*(?:[$€£¥]|US\$|HK\$|RMB)?\s*\d[\d,.]*\s*[)）]?\s*[%％]?\s*[)）]?$|^[-–—−]$/.test(text);

/** Several cells, of which one is a number or a heading over numbers. */
const isRow = ({ cells }: PageLine): boolean => cells.length > 1;
const isFigure = (cell: LineCell): boolean => isNumber(cell) && !/^(?:19|20)\d\d$/.test(cell.text);
const hasNumber = ({ cells }: PageLine): boolean => cells.length > 1 && cells.some(isFigure);
const isHeader = (line: PageLine): boolean => isRow(line) && !hasNumber(line);

class Writer {
  text = '';
  readonly blocks: SourceBlock[] = [];
  private page = 1;

  paragraph(lines: readonly PageLine[]): void {
    const [first] = lines;
    if (!first) return;
    this.turnTo(first.page);
    const start = this.text.length;
    const words = lines.reduce((text, line) => joined(text, line.cells.map((cell) => cell.text).join(' ')), '');
    this.text += `${words}\n`;
    const pieces = [{ at: 0, length: words.length, start, end: start + words.length }];
    this.blocks.push({
      kind: 'text',
      text: words,
      pieces,
      heading: lines.length === 1 && words.length < 60 && !/[。.;；]$/.test(words),
      facts: [],
      place: { start, end: start + words.length, page: first.page },
    });
  }

  table(all: readonly PageLine[]): void {
    const lines = withWholeLabels(all);
    const [first] = lines;
    if (!first) return;
    this.turnTo(first.page);
    const start = this.text.length;
    const edge = Math.min(...lines.map(({ cells }) => cells[0]?.left ?? Infinity));
    const rows = lines.map((line, row) => {
      this.turnTo(line.page);
      const cells = line.cells.map((cell, at) => this.cell(cell, at, row, line, edge));
      this.text += '\n';
      return cells;
    });
    this.blocks.push({ kind: 'table', loose: true, rows, place: { start, end: this.text.length, page: first.page } });
  }

  private cell({ text, left, right }: LineCell, at: number, row: number, line: PageLine, edge: number): SourceCell {
    if (at > 0) this.text += '\t';
    const start = this.text.length;
    this.text += text;
    const end = this.text.length;
    const indent = at === 0 && !isNumber({ text, left, right }) ? left - edge : 0;
    const column = at === 0 && left - edge < 60 ? 0 : Math.floor(left - edge) + 1;
    return {
      text,
      pieces: [{ at: 0, length: text.length, start, end }],
      row,
      column,
      rowSpan: 1,
      columnSpan: Math.max(1, Math.ceil(right - edge) + 1 - column),
      indent: Math.round(indent),
      bold: false,
      isHeader: false,
      facts: [],
      place: { start, end, page: line.page },
    };
  }

  private turnTo(page: number): void {
    for (; this.page < page; this.page++) this.text += '\f';
  }
}

/** A label that was broken over two lines is one: the first ends in the middle of a phrase, or the second begins in it. */
function withWholeLabels(lines: readonly PageLine[]): PageLine[] {
  const whole: PageLine[] = [];
  let head: LineCell | null = null;
  for (const line of lines) {
    const [label, ...rest] = line.cells;
    const goesOn: boolean =
      head !== null &&
      label !== undefined &&
      !isNumber(label) &&
      rest.some(isNumber) &&
      (/^[\p{Ll}(]/u.test(label.text) || /[,，、及和與与]$|\b(?:and|of|or|for|the|to|in|from)$/.test(head.text));
    if (goesOn && head && label) {
      whole.pop();
      whole.push({
        ...line,
        cells: [
          { text: joined(head.text, label.text), left: head.left, right: Math.max(head.right, label.right) },
          ...rest,
        ],
      });
    } else whole.push(line);
    head = line.cells.length === 1 && label && !isNumber(label) ? label : null;
  }
  return whole;
}

/** Chinese lines go on without a blank. */
function joined(text: string, line: string): string {
  if (text === '') return line;
  return /\p{Script=Han}$|[，、。；：]$/u.test(text) || /^\p{Script=Han}/u.test(line) ? text + line : `${text} ${line}`;
}

/** Whether a line of one cell belongs to the table around it: a section's name, a unit over the columns. */
function isInside(lines: readonly PageLine[], at: number, table: readonly PageLine[]): boolean {
  const line = lines[at];
  const [only] = line?.cells ?? [];
  if (!line || !only || only.text.length > 60 || /[。.]$/.test(only.text)) return false;
  const below = lines.slice(at + 1, at + 4);
  const first = below.findIndex((next) => hasNumber(next));
  const next = below[first];
  if (!next || first > 1 || (table.some(hasNumber) && below.slice(0, first).some(isHeader))) return false;
  return next.page !== line.page || line.y - next.y < line.size * 5;
}

/** Rows that head columns: several short cells above the first numbers, or one that stands over the columns. */
function headsTable(lines: readonly PageLine[], at: number, started: boolean): boolean {
  const line = lines[at];
  if (!line) return false;
  if (hasNumber(line)) return true;
  const below = lines.slice(at + 1, at + 7);
  if (!below.some((next) => hasNumber(next)) || !line.cells.every(({ text }) => text.length < 60)) return false;
  if (isRow(line)) return true;
  const [only] = line.cells;
  const number = below.find((next) => hasNumber(next));
  const columns = number?.cells.find(isFigure)?.left ?? Infinity;
  const next = lines[at + 1];
  return (
    only !== undefined &&
    next !== undefined &&
    only.right > columns &&
    only.left > (number?.cells[0]?.left ?? 0) + 60 &&
    (started || isRow(next))
  );
}

/** A new paragraph begins after a wide gap, another size, or a line that ends early. */
function startsParagraph(before: PageLine, line: PageLine): boolean {
  const end = before.cells.at(-1);
  const gap = before.page === line.page ? before.y - line.y : 0;
  return (
    gap > line.size * 2 ||
    Math.abs(before.size - line.size) > 1 ||
    before.cells.length > 1 ||
    (end !== undefined && end.text.length < 24) ||
    /[。.:：]$/.test(end?.text ?? '')
  );
}

export function documentOfLines(pages: readonly (readonly PageLine[])[]): SourceDocument {
  const lines = withoutRunning(pages);
  const writer = new Writer();
  let table: PageLine[] = [];
  let words: PageLine[] = [];
  const flush = (): void => {
    if (table.some(hasNumber)) writer.table(table);
    else for (const line of table) writer.paragraph([line]);
    table = [];
  };
  for (const [at, line] of lines.entries()) {
    if (headsTable(lines, at, table.length > 0) || (table.length > 0 && isInside(lines, at, table))) {
      writer.paragraph(words);
      words = [];
      table.push(line);
      continue;
    }
    flush();
    const last = words.at(-1);
    if (last && startsParagraph(last, line)) {
      writer.paragraph(words);
      words = [];
    }
    words.push(line);
  }
  flush();
  writer.paragraph(words);
  return { kind: 'pdf', text: writer.text, title: '', blocks: writer.blocks, tagging: null };
}
