// The cells of a table in Typst: its arguments in brackets, as many a row as it says that it has columns.

import type { CellSpan } from '../marks.ts';

const COLUMNS = /\bcolumns:\s*(?:(\d{1,3})\b|\(([^()]*(?:\([^()]*\)[^()]*)*)\))/;
const SIGN = /\[|table\.header\s*\(|table\.footer\s*\(|table\.cell\s*\(|"/g;

function columnsIn(args: string): number {
  const found = COLUMNS.exec(args);
  if (found?.[1]) return Math.max(1, Number(found[1]));
  const listed = (found?.[2] ?? '').replace(/\([^()]*\)/g, '').split(',');
  return Math.max(1, listed.filter((column) => column.trim() !== '').length);
}

function spanned(args: string, name: string): number {
  return Number(new RegExp(`\\b${name}:\\s*(\\d{1,3})`).exec(args)?.[1] ?? 1);
}

/** @param closing where the bracket that opens at an offset closes */
export function typstCells(
  text: string,
  from: number,
  to: number,
  closing: (at: number) => number | null,
): { cells: readonly CellSpan[]; headed: boolean } {
  const args = text.slice(from, to);
  const width = columnsIn(args);
  const headerEnd = /table\.header\s*\(/.exec(args);
  const header = headerEnd ? (closing(from + headerEnd.index + headerEnd[0].length - 1) ?? from) : from;
  const cells: CellSpan[] = [];
  let at = 0;
  let span = { columns: 1, rows: 1 };
  SIGN.lastIndex = from;
  for (let sign = SIGN.exec(text); sign && sign.index < to; sign = SIGN.exec(text)) {
    const [mark] = sign;
    if (mark === '"') SIGN.lastIndex = Math.max(sign.index + 1, text.indexOf('"', sign.index + 1) + 1);
    else if (mark.startsWith('table.cell')) {
      const close = closing(sign.index + mark.length - 1) ?? to;
      const own = text.slice(sign.index, close);
      span = { columns: spanned(own, 'colspan'), rows: spanned(own, 'rowspan') };
      if (!own.includes('[')) SIGN.lastIndex = close;
    } else if (mark === '[') {
      const close = closing(sign.index) ?? to;
      const parts = [{ start: sign.index + 1, end: close }];
      cells.push({ parts, row: Math.floor(at / width), column: at % width, ...span, marked: close < header });
      at += span.columns;
      span = { columns: 1, rows: 1 };
      SIGN.lastIndex = close + 1;
    }
  }
  return { cells, headed: header > from };
}
