// CSV and TSV: one sheet without addresses, whose places are its row and column.

import { parse } from 'csv-parse/sync';
import * as say from '../../../../server/core/explain/system/ingest.ts';
import type { SourceDocument } from '../../document.ts';
import { ReadFailure } from '../failure.ts';
import { blocksOfRows, TextWriter } from './sheet-text.ts';

function separator(text: string, tabs: boolean): string {
  if (tabs) return '\t';
  const head = text.slice(0, 4096);
  const count = (character: string): number => head.split(character).length;
  return count(';') > count(',') && count(';') > count('\t') ? ';' : count('\t') > count(',') ? '\t' : ',';
}

function columnName(column: number): string {
  const first = Math.floor(column / 26);
  return `${first > 0 ? columnName(first - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

export function readCsv(text: string, tabs: boolean): SourceDocument {
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: separator(text, tabs),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      bom: true,
    });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? String(error.lines) : null;
    throw new ReadFailure(say.unpairedQuotes, line);
  }
  const writer = new TextWriter();
  const cells = rows.map((row, at) =>
    row.map((word, column) =>
      word.trim() === ''
        ? undefined
        : { text: word, indent: indentOf(word), address: `${columnName(column)}${at + 1}` },
    ),
  );
  const blocks = blocksOfRows(writer, cells);
  return { kind: 'csv', text: writer.text, title: '', blocks, tagging: null };
}

/** Leading blanks show what is part of what. */
export function indentOf(word: string): number {
  return (/^[ \u00a0\u3000]*/.exec(word)?.[0].length ?? 0) * 3;
}
