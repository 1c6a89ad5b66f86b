// Which cells of an Excel sheet are shown as percentages: 0.34 there means 34 %, and the reader of .xlsx gives the 0.34 alone.

import { strFromU8, unzipSync } from 'fflate';

/** Formats 9 and 10 are built in; those that a workbook defines say it by their own sign. */
const BUILT_IN = new Set(['9', '10']);

const NEEDED = /^xl\/(workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Numbers of the cell styles that show percentages. */
function percentStyles(styles: string): ReadonlySet<string> {
  const own = tags(styles, 'numFmt').filter((tag) =>
    unescaped(attribute(tag, 'formatCode') ?? '')
      .replaceAll(/"[^"]*"|\\./g, '')
      .includes('%'),
  );
  const formats = new Set([...BUILT_IN, ...own.map((tag) => attribute(tag, 'numFmtId') ?? '')]);
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return new Set(
    tags(cells, 'xf').flatMap((tag, at) => (formats.has(attribute(tag, 'numFmtId') ?? '') ? [String(at)] : [])),
  );
}

function sheetPath(workbook: string, relations: string, name: string): string | null {
  const sheet = tags(workbook, 'sheet').find((tag) => unescaped(attribute(tag, 'name') ?? '') === name);
  const id = sheet ? attribute(sheet, '(?:\\w+:)?id') : null;
  const relation = tags(relations, 'Relationship').find((tag) => attribute(tag, 'Id') === id);
  const target = relation ? attribute(relation, 'Target') : null;
  if (target === null) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/**
 * @param content an .xlsx file
 * @param sheet the name of one of its sheets
 * @returns whether the cell of a row and column, both from 0, is shown as a percentage
 */
export function percentCells(content: Uint8Array, sheet: string): (row: number, column: number) => boolean {
  const files = unzipSync(content, { filter: ({ name }) => NEEDED.test(name) });
  const text = (name: string): string => (files[name] ? strFromU8(files[name]) : '');
  const styles = percentStyles(text('xl/styles.xml'));
  const path = sheetPath(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'), sheet);
  if (styles.size === 0 || path === null) return () => false;
  const cells = new Set(
    tags(text(path), 'c').flatMap((tag) => (styles.has(attribute(tag, 's') ?? '') ? [attribute(tag, 'r') ?? ''] : [])),
  );
  return (row, column) => cells.has(`${letters(column)}${row + 1}`);
}

function letters(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? letters(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
