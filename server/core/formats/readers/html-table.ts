// The cells of an HTML table at their places in its grid, whatever they span.

import type { RawCell } from '../../blocks/content.ts';
import { type Tag, tagAt } from '../../blocks/inline/tags.ts';
import { linesOf, rawOf } from '../../blocks/raw.ts';
import type { Span } from '../../text/span.ts';

/** No table is wider or longer than this; a larger number in an attribute is a slip. */
const MOST_SPANNED = 200;

function spanned(tag: Tag, attribute: string): number {
  const value = Number.parseInt(tag.attributes.get(attribute) ?? '1', 10);
  return value >= 1 ? Math.min(value, MOST_SPANNED) : 1;
}

const MOST_COLUMNS = 1000;

interface OpenCell {
  readonly tag: Tag;
  readonly from: number;
}

class Grid {
  readonly cells: RawCell[] = [];
  private readonly source: string;
  private row = -1;
  private column = 0;
  /** By column: how many more rows a cell from above covers. */
  private covered: number[] = [];
  private open: OpenCell | null = null;

  constructor(source: string) {
    this.source = source;
  }

  /** Takes a tag of the table itself, not of one inside a cell. */
  take(tag: Tag, at: number): void {
    if (tag.name === 'td' || tag.name === 'th') {
      if (tag.closes) this.close(at);
      else this.cell(tag, at);
    } else if (tag.name === 'tr' && !tag.closes) this.nextRow(at);
    else if (['tr', 'tbody', 'thead', 'tfoot'].includes(tag.name)) this.close(at);
  }

  private nextRow(at: number): void {
    this.close(at);
    if (this.row >= 0) this.covered = Array.from(this.covered, (rows) => Math.max(0, (rows ?? 0) - 1));
    this.row++;
    this.column = 0;
  }

  private cell(tag: Tag, at: number): void {
    this.close(at);
    if (this.row < 0) this.row = 0;
    this.open = { tag, from: tag.end };
  }

  close(at: number): void {
    if (!this.open) return;
    const { tag, from } = this.open;
    this.open = null;
    while ((this.covered[this.column] ?? 0) > 0) this.column++;
    if (this.column >= MOST_COLUMNS) return;
    const { row, column, source } = this;
    const columns = spanned(tag, 'colspan');
    const rows = spanned(tag, 'rowspan');
    const lines = linesOf(source, from, at, 0).filter(({ text }) => text !== '');
    const raw = rawOf(lines, () => false);
    this.cells.push({ raw, row, column, columns, rows, marked: tag.name === 'th', end: Math.max(from, at) });
    if (rows > 1) for (let each = column; each < column + columns; each++) this.covered[each] = rows;
    this.column += columns;
  }
}

/** The captions of a table: what stands between the tags of each. */
class Captions {
  readonly spans: Span[] = [];
  private from = -1;

  take(tag: Tag, at: number): void {
    if (tag.closes && this.from >= 0) this.spans.push({ start: this.from, end: at });
    this.from = tag.closes ? -1 : tag.end;
  }
}

/**
 * The cells of a table.
 *
 * @param from after its opening tag
 * @returns captions too, and where the table ends
 */
export function htmlCells(
  source: string,
  from: number,
  limit: number,
): { cells: readonly RawCell[]; captions: readonly Span[]; end: number } {
  const grid = new Grid(source);
  const captions = new Captions();
  let depth = 1;
  for (let at = source.indexOf('<', from); at >= 0 && at < limit; ) {
    const tag = tagAt(source, at);
    if (tag?.name === 'table') depth += tag.closes ? -1 : 1;
    if (tag && depth === 0) {
      grid.close(at);
      return { cells: grid.cells, captions: captions.spans, end: tag.end };
    }
    if (tag?.name === 'caption') captions.take(tag, at);
    else if (tag && depth === 1) grid.take(tag, at);
    at = source.indexOf('<', tag ? tag.end : at + 1);
  }
  grid.close(limit);
  return { cells: grid.cells, captions: captions.spans, end: limit };
}
