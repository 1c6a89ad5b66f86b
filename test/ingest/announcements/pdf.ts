// An announcement as a PDF of plain parts: text with positions, a font that is not embedded, its characters told by a map.

import { type Announcement, decimalsOf, hasNotes, printed, type Table } from './table.ts';

const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 56;
const SIZE = 9;
const LEADING = 15;

const charWidth = (character: string): number => (character.charCodeAt(0) < 0x2000 ? 0.5 : 1);
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + charWidth(character), 0) * SIZE;
const hex = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

class Pages {
  readonly pages: string[] = [];
  private content = '';
  private y = HEIGHT - MARGIN;

  line(words: readonly { readonly text: string; readonly x: number }[]): void {
    if (this.y < MARGIN) this.turn();
    for (const { text, x } of words)
      if (text !== '')
        this.content += `BT /F1 ${SIZE} Tf 1 0 0 1 ${x.toFixed(1)} ${this.y.toFixed(1)} Tm <${hex(text)}> Tj ET\n`;
    this.y -= LEADING;
  }

  gap(): void {
    this.y -= LEADING;
  }

  turn(): void {
    const number = `– ${this.pages.length + 1} –`;
    this.content += `BT /F1 ${SIZE} Tf 1 0 0 1 ${(WIDTH - widthOf(number)) / 2} 30 Tm <${hex(number)}> Tj ET\n`;
    this.pages.push(this.content);
    this.content = '';
    this.y = HEIGHT - MARGIN;
  }
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (widthOf(line + character) > WIDTH - 2 * MARGIN) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

/** Header words broken to the width of their column, as a typesetter does; columns end on one line. */
function brokenHeads(table: Table, each: number): Table {
  const pieces = table.columns.map(({ head }) =>
    head.flatMap((words, row) => {
      if (row === 0 && head.length > 1) return [words];
      const most = Math.max(2, Math.floor((each - 6) / SIZE));
      if (words === '' || words.includes(' ')) return [words];
      return Array.from({ length: Math.ceil(words.length / most) }, (_, at) => words.slice(at * most, (at + 1) * most));
    }),
  );
  const height = Math.max(...pieces.map(({ length }) => length));
  return {
    ...table,
    columns: table.columns.map((column, at) => ({
      ...column,
      head: [...(pieces[at] ?? []), ...Array.from({ length: height - (pieces[at]?.length ?? 0) }, () => '')],
    })),
  };
}

function drawTable(pages: Pages, given: Table): void {
  const broad = Math.max(120, ...given.rows.map(({ label, indent = 0 }) => widthOf(label) + indent * 10 + 12));
  const table = brokenHeads(given, (WIDTH - 2 * MARGIN - Math.min(broad, 220)) / given.columns.length);
  const { columns, rows, corner = '' } = table;
  const labels = Math.max(120, ...rows.map(({ label, indent = 0 }) => widthOf(label) + indent * 10 + 12));
  const each = (WIDTH - 2 * MARGIN - Math.min(labels, 220)) / columns.length;
  const right = (at: number): number => WIDTH - MARGIN - (columns.length - 1 - at) * each;
  const height = Math.max(...columns.map(({ head }) => head.length));
  for (let row = 0; row < height; row++) {
    const words = [{ text: row === height - 1 ? corner : '', x: MARGIN }];
    if (hasNotes(table) && row === height - 1) words.push({ text: '附註', x: MARGIN + 150 });
    for (let at = 0; at < columns.length; ) {
      const text = columns[at]?.head[row] ?? '';
      let span = 1;
      while (
        at + span < columns.length &&
        columns[at + span]?.head[row] === text &&
        text !== '' &&
        row === 0 &&
        height > 1
      )
        span++;
      const [from, to] = [right(at) - each, right(at + span - 1)];
      words.push({ text, x: span > 1 ? (from + to - widthOf(text)) / 2 : to - widthOf(text) });
      at += span;
    }
    pages.line(words);
  }
  for (const row of rows) {
    const values = columns.map((_, at) => {
      const text = row.values ? printed(row.values[at], decimalsOf(table, row, at)) : '';
      return { text, x: right(at) - widthOf(text) };
    });
    const note = row.note === undefined ? [] : [{ text: row.note, x: MARGIN + 155 }];
    pages.line([{ text: row.label, x: MARGIN + (row.indent ?? 0) * 10 }, ...note, ...values]);
  }
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
100 beginbfrange
${Array.from({ length: 100 }, (_, at) => `<${(at * 256).toString(16).padStart(4, '0')}> <${(at * 256 + 255).toString(16).padStart(4, '0')}> <${(at * 256).toString(16).padStart(4, '0')}>`).join('\n')}
endbfrange
100 beginbfrange
${Array.from({ length: 100 }, (_, at) => at + 100)
  .map(
    (at) =>
      `<${(at * 256).toString(16).padStart(4, '0')}> <${(at * 256 + 255).toString(16).padStart(4, '0')}> <${(at * 256).toString(16).padStart(4, '0')}>`,
  )
  .join('\n')}
endbfrange
56 beginbfrange
${Array.from({ length: 56 }, (_, at) => at + 200)
  .map(
    (at) =>
      `<${(at * 256).toString(16).padStart(4, '0')}> <${(at * 256 + 255).toString(16).padStart(4, '0')}> <${(at * 256).toString(16).padStart(4, '0')}>`,
  )
  .join('\n')}
endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

/** How a file names its characters: by a map of its own, or by the maps that every reader is to have for Chinese. */
export type PdfFont = 'mapped' | 'simplified' | 'traditional';

const FONTS: Readonly<Record<PdfFont, readonly [name: string, encoding: string, ordering: string, widths: string]>> = {
  mapped: ['Sample', 'Identity-H', 'Identity', '[0 8191 500]'],
  simplified: ['STSong-Light', 'UniGB-UCS2-H', 'GB1', '[1 95 500]'],
  traditional: ['MSung-Light', 'UniCNS-UCS2-H', 'CNS1', '[1 95 500]'],
};

function fontObjects(font: PdfFont): string[] {
  const [name, encoding, ordering, widths] = FONTS[font];
  const map = font === 'mapped' ? ' /ToUnicode 5 0 R' : '';
  const kind = font === 'mapped' ? 'CIDFontType2' : 'CIDFontType0';
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [4 0 R]${map} >>`,
    `<< /Type /Font /Subtype /${kind} /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /DW 1000 /W ${widths} /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>`,
  ];
}

/** A file of pages, each by its drawing operators. */
export function pdfOf(pages: readonly string[], font: PdfFont = 'mapped'): Uint8Array {
  const objects: string[] = [];
  const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const first = 6;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push(...fontObjects(font));
  objects.push(stream(TO_UNICODE));
  for (const [at, content] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      stream(content),
    );
  }
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

/** @param times how often the tables are repeated, for documents of many pages */
export function announcementPdf({ title, tables }: Announcement, times = 1, font: PdfFont = 'mapped'): Uint8Array {
  const pages = new Pages();
  for (const line of title) for (const part of wrapped(line)) pages.line([{ text: part, x: MARGIN }]);
  pages.gap();
  for (let round = 0; round < times; round++) {
    for (const table of tables) {
      for (const line of table.lines) for (const part of wrapped(line)) pages.line([{ text: part, x: MARGIN }]);
      drawTable(pages, table);
      pages.gap();
    }
  }
  pages.turn();
  return pdfOf(pages.pages, font);
}
