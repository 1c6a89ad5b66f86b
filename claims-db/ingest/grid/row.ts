// A row of cells as its numbers and its words: brackets, signs and currencies in cells of their own are joined to their number.

import type { SourceCell } from '../document.ts';
import { placeOf } from '../readers/collector.ts';
import { type NumberCell, type NumberStyle, numberCell } from './number-cell.ts';

/** One number of a row. Brackets, signs and currencies in cells of their own have been joined to it. */
export interface GridValue extends NumberCell {
  readonly cell: SourceCell;
  /** Columns that it and its marks take, half-open. */
  readonly left: number;
  readonly right: number;
  /** Where the digits stand in the document. */
  readonly start: number;
  readonly end: number;
  readonly row: number;
  /** Number of the column among the columns that have values, from 0. */
  readonly column: number;
}

const CURRENCY_ONLY = /^(?:[(（-]\s*)?(?:US\$|HK\$|NT\$|C\$|A\$|R\$|RMB|USD|HKD|EUR|[$€£¥￥₩₹])\s*[(（]?$/;
const CLOSING = /^[)）]?\s*(?:%|％|pts?|bps?|x)?\s*(?:\([a-z0-9]\))?$/i;
const OPENING = /^[(（]$/;

/** A row before its columns are known. */
export interface OpenRow {
  readonly row: number;
  readonly values: OpenValue[];
  readonly texts: SourceCell[];
}

/** A number whose column is still to be found. */
export type OpenValue = Omit<GridValue, 'column'>;

/** The number of a cell with the mark before it and the closing bracket or sign behind it, where it is one. */
function joinedValue(
  cell: SourceCell,
  mark: SourceCell | null,
  next: SourceCell | null,
  style: NumberStyle,
): OpenValue | null {
  const whole = `${mark?.text ?? ''}${cell.text}${next?.text ?? ''}`;
  const alone = numberCell(cell.text, style);
  const number = (alone || next || mark ? numberCell(whole, style) : null) ?? alone;
  if (!number) return null;
  const from = number.isDash ? 0 : cell.text.search(/[\d.]/);
  const length = number.isDash ? cell.text.length : number.to - number.from;
  const last = next ?? cell;
  return {
    ...number,
    from,
    to: from + length,
    cell,
    left: (mark ?? cell).column,
    right: last.column + last.columnSpan,
    ...placeOf(cell.pieces, from, from + length),
    row: cell.row,
  };
}

const isMark = ({ text }: SourceCell): boolean => CURRENCY_ONLY.test(text) || OPENING.test(text);
const closes = ({ text }: SourceCell): boolean => text !== '' && CLOSING.test(text) && !isFootnote(text);

/** The value that begins at a cell, with how many cells it takes. */
function valueAt(
  cells: readonly SourceCell[],
  at: number,
  style: NumberStyle,
): { value: OpenValue; length: number } | null {
  const [first, second] = [cells[at], cells[at + 1]];
  const mark = first && second && isMark(first) && !isMark(second) ? first : null;
  const cell = mark ? second : first;
  const behind = cells[at + (mark ? 2 : 1)];
  const next = behind && closes(behind) ? behind : null;
  const value = cell ? joinedValue(cell, mark, next, style) : null;
  return value && { value, length: 1 + (mark ? 1 : 0) + (next ? 1 : 0) };
}

export function joinedRow(all: readonly SourceCell[], row: number, style: NumberStyle): OpenRow {
  const cells = all.filter(({ text }) => text !== '');
  const values: OpenValue[] = [];
  const texts: SourceCell[] = [];
  for (let at = 0; at < cells.length; ) {
    const found = valueAt(cells, at, style);
    const cell = cells[at];
    if (found) values.push({ ...found.value, row });
    else if (cell) texts.push(cell);
    at += found?.length ?? 1;
  }
  return { row, values, texts };
}

function isFootnote(text: string): boolean {
  return /^\(\d\)$/.test(text);
}
