// Reads the tables of test/fixtures/figures: a text with its figures in ⟦ ⟧, and what each of them is.

import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../fixtures/figures/', import.meta.url);

/** A row under its table's heading; the cells as they stand there. */
export interface Row {
  readonly heading: string;
  readonly cells: readonly string[];
}

/** A cell as it is meant: `\\|` is a bar, `⟨U+200B⟩` the character of that number. */
function unescaped(cell: string): string {
  return cell
    .replaceAll('\\|', '|')
    .replace(/⟨U\+([0-9A-F]{4})⟩/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The rows of a file's text, without the heads of its tables. */
export function rowsIn(content: string): readonly Row[] {
  const rows: Row[] = [];
  let heading = '';
  let body = false;
  for (const line of content.split('\n')) {
    if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    if (!line.startsWith('|')) body = false;
    else if (line.startsWith('| ---')) body = true;
    else if (body)
      rows.push({
        heading,
        cells: line
          .replace(/^\| ?| ?\|$/g, '')
          .split(/(?<!\\) \| /)
          .map((cell) => unescaped(cell.trim())),
      });
  }
  return rows;
}

/** All files of a sort with their rows: the periods, or everything else. */
export function tables(sort: 'periods' | 'figures'): readonly (readonly [file: string, rows: readonly Row[]])[] {
  return readdirSync(FOLDER)
    .filter((file) => file !== 'README.md' && file.startsWith('periods') === (sort === 'periods'))
    .map((file) => [file, rowsIn(readFileSync(new URL(file, FOLDER), 'utf8'))] as const);
}

/** The text without its brackets. */
export function plain(text: string): string {
  return text.replace(/[⟦⟧]/g, '');
}

/** The text with each span in brackets. */
export function bracketed(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}
