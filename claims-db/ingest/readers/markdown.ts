// Markdown: paragraphs, headings and tables of pipes; a cell's place is where its words stand between the pipes.

import type { SourceBlock, SourceCell, SourceDocument, TextBlock } from '../document.ts';

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

function cellsOf(line: string, start: number, row: number): SourceCell[] {
  const cells: SourceCell[] = [];
  const from = line.startsWith('|') ? 1 : 0;
  let column = 0;
  for (let at = from; at < line.length; column++) {
    const pipe = line.indexOf('|', at);
    const stop = pipe < 0 ? line.length : pipe;
    const raw = line.slice(at, stop);
    const text = raw.trim().replaceAll(/^\*\*|\*\*$/g, '');
    if (text !== '') {
      const place = { start: start + at + raw.indexOf(text), end: start + at + raw.indexOf(text) + text.length };
      const indent = /^(?:&nbsp;|\u3000|\u00a0)+/.exec(text)?.[0].length ?? 0;
      cells.push({
        text,
        pieces: [{ at: 0, length: text.length, start: place.start, end: place.end }],
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        indent,
        bold: raw.includes('**'),
        isHeader: row === 0,
        facts: [],
        place,
      });
    }
    at = stop + 1;
  }
  return cells;
}

/** A line that is no row, without the signs of its kind. */
function paragraph(line: string, start: number): TextBlock | null {
  const text = line.replace(/^(?:#{1,6}|[>*-]|\d+\.)\s+/, '').trim();
  if (text === '') return null;
  const place = { start: start + line.indexOf(text), end: start + line.indexOf(text) + text.length };
  const pieces = [{ at: 0, length: text.length, ...place }];
  return { kind: 'text', text, pieces, heading: /^#{1,6}\s/.test(line), facts: [], place };
}

class MarkdownReader {
  readonly blocks: SourceBlock[] = [];
  private rows: SourceCell[][] = [];
  private tableStart = 0;

  line(line: string, start: number): void {
    if (!line.trimStart().startsWith('|') && !(this.rows.length > 0 && line.includes('|'))) {
      this.flush(start);
      const block = paragraph(line, start);
      if (block) this.blocks.push(block);
      return;
    }
    if (this.rows.length === 0) this.tableStart = start;
    const row = line.trimStart();
    if (!RULE.test(line)) this.rows.push(cellsOf(row, start + line.length - row.length, this.rows.length));
  }

  flush(end: number): void {
    if (this.rows.length > 0)
      this.blocks.push({ kind: 'table', rows: this.rows, place: { start: this.tableStart, end } });
    this.rows = [];
  }
}

export function readMarkdown(text: string): SourceDocument {
  const reader = new MarkdownReader();
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    reader.line(text.slice(start, stop).replace(/\r$/, ''), start);
    start = stop + 1;
  }
  reader.flush(text.length);
  const title = reader.blocks.find((block) => block.kind === 'text' && block.heading);
  return {
    kind: 'markdown',
    text,
    title: title?.kind === 'text' ? title.text : '',
    blocks: reader.blocks,
    tagging: null,
  };
}
