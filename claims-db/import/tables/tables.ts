// Brings in CSV, TSV and Excel files.

import type { Lexicon } from '../../../server/core/claims/claim.ts';
import * as say from '../../../server/core/explain/system/tables.ts';
import { ImportFailure, type ImportOutput } from '../finding.ts';
import type { ImportOptions } from '../import-options.ts';
import { TableClaims, type TableReport } from './table-claims.ts';
import { columnsOf } from './table-columns.ts';
import { openTable, type TableRow } from './table-file.ts';
import { TableNames } from './table-names.ts';
import { TableSources } from './table-sources.ts';
import { readUnit } from './table-values.ts';

export interface TablesReport extends TableReport {
  /** Headings that were not read, with their file. */
  readonly unused: { readonly place: string; readonly headings: readonly string[] }[];
}

const filled = ({ cells }: TableRow): string[] => cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** A note above the headings that names the unit of the whole table: 单位：人民币百万元, (in RMB millions). */
function unitIn(row: TableRow): string | null {
  for (const cell of filled(row)) {
    const inner = /^[(（](.*)[)）]$/.exec(cell)?.[1] ?? cell;
    if (!/^(单位|單位|金额单位|货币单位|(units?|in|figures in)\b)|[:：]/i.test(inner)) continue;
    const unit = readUnit(inner) ?? readUnit(inner.replace(/^.*[:：]/, ''));
    if (unit !== null) return unit;
  }
  return null;
}

function isHeader(row: TableRow, wanted: number | null): boolean {
  return wanted === null ? filled(row).length >= 2 : row.number === wanted;
}

async function importTable(
  path: string,
  reading: { readonly options: ImportOptions; readonly names: TableNames; readonly ids: Set<string> },
  to: ImportOutput,
): Promise<{ report: TableReport; place: string; unused: readonly string[] }> {
  const { options, names, ids } = reading;
  const { place, rows } = await openTable(path, options, to.bytes);
  let unit: string | null = null;
  let table: TableClaims | null = null;
  let unused: readonly string[] = [];
  for await (const row of rows) {
    if (table) table.row(row);
    else if (isHeader(row, options.header)) {
      const columns = columnsOf(row.cells, options, names, `${place}:${row.number}`);
      unused = columns.unused;
      const sources = new TableSources(path, ids);
      table = new TableClaims({ place, columns, unit }, { options, names, sources }, to);
    } else unit = unitIn(row) ?? unit;
  }
  if (!table) throw new ImportFailure(place, say.noHeadings);
  return { report: table.report, place, unused };
}

/** @throws ImportFailure where a file is no table, or its headings cannot be used */
export async function importTables(
  paths: readonly string[],
  options: ImportOptions,
  lexicon: Lexicon,
  to: ImportOutput,
): Promise<TablesReport> {
  const names = new TableNames(lexicon, options);
  const ids = new Set<string>();
  const total: TablesReport = { claims: 0, rows: 0, blank: 0, unused: [] };
  for (const path of paths) {
    const { report, place, unused } = await importTable(path, { options, names, ids }, to);
    total.claims += report.claims;
    total.rows += report.rows;
    total.blank += report.blank;
    if (unused.length > 0) total.unused.push({ place, headings: unused });
  }
  return total;
}
