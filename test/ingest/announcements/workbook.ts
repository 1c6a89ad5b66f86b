// An announcement as a workbook of one sheet.

import { workbook } from '../read.ts';
import { type Announcement, decimalsOf, printed, type Table } from './table.ts';

function sheetRows(table: Table): (string | number | null)[][] {
  const height = Math.max(...table.columns.map(({ head }) => head.length));
  const heads = Array.from({ length: height }, (_, row) => [
    row === height - 1 ? (table.corner ?? '') : '',
    ...table.columns.map(({ head }) => head[row] ?? ''),
  ]);
  const rows = table.rows.map((row) => [
    `${'  '.repeat(row.indent ?? 0)}${row.label}`,
    ...table.columns.map((_, at) => {
      const value = row.values?.[at] ?? null;
      if (typeof value === 'number' && value >= 0) return value;
      return value === null ? null : printed(value, decimalsOf(table, row, at));
    }),
  ]);
  return [...table.lines.map((line) => [line]), ...heads, ...rows, []];
}

export function announcementWorkbook({ title, tables }: Announcement): Uint8Array {
  return workbook('Results', [...title.map((line) => [line]), [], ...tables.flatMap(sheetRows)]);
}
