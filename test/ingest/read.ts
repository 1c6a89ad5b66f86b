// A document read to its claims, in lines that a test can hold against a table.

import { zipSync } from 'fflate';
import { spanText } from '../../claims-db/ingest/headers/periods/calendar.ts';
import { type Ingested, ingest } from '../../claims-db/ingest/ingest.ts';
import type { Lexicon } from '../../server/core/claims/claim.ts';
import { format } from '../../server/core/text/decimal.ts';

const NO_LEXICON: Lexicon = { entities: [], metrics: [] };

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

export function read(
  name: string,
  content: string | Uint8Array,
  tags = true,
  lexicon: Lexicon = NO_LEXICON,
): Promise<Ingested> {
  return ingest(name, bytesOf(content), { tags, entity: null, lexicon });
}

/** `Revenue | 94036000000 USD | 2025-04-01/2025-06-30`, a line a claim. */
export async function lines(name: string, content: string | Uint8Array, tags = true): Promise<string[]> {
  const { claims } = await read(name, content, tags);
  return claims.map(
    ({ draft: { label, amount, unit, span } }) =>
      `${label} | ${format(amount)} ${unit} | ${span ? spanText(span) : '-'}`,
  );
}

function archive(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook of one sheet; texts, numbers, and `=formula|value`. */
export function workbook(sheet: string, rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const cellXml = (value: string | number | null, row: number, column: number): string => {
    const address = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
    const formula = /^=(.+)\|(.+)$/.exec(value);
    if (formula) return `<c r="${address}"><f>${escaped(formula[1] ?? '')}</f><v>${formula[2]}</v></c>`;
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  const data = rows
    .map(
      (cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cellXml(value, row, column)).join('')}</row>`,
    )
    .join('');
  return archive({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${data}</sheetData></worksheet>`,
  });
}

/** A Word document of paragraphs and one table. */
export function wordDocument(paragraphs: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const table = rows
    .map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`)
    .join('');
  return archive({
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${paragraphs.map(paragraph).join('')}<w:tbl>${table}</w:tbl></w:body></w:document>`,
  });
}
