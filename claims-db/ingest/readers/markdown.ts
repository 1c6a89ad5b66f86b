// Markdown: paragraphs, headings and tables of pipes; a cell's place is where its words stand between the pipes.

import type { SourceBlock, SourceCell, SourceDocument } from '../document.ts';

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

export function readMarkdown(text: string): SourceDocument {
  const blocks: SourceBlock[] = [];
  let rows: SourceCell[][] = [];
  let tableStart = 0;
  let title = '';
  const flush = (end: number): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows, place: { start: tableStart, end } });
    rows = [];
  };
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    const line = text.slice(start, stop).replace(/\r$/, '');
    const isRow = line.trimStart().startsWith('|') || (rows.length > 0 && line.includes('|'));
    if (isRow) {
      if (rows.length === 0) tableStart = start;
      if (!RULE.test(line))
        rows.push(cellsOf(line.trimStart(), start + line.length - line.trimStart().length, rows.length));
    } else {
      flush(start);
      const heading = /^#{1,6}\s/.test(line);
      const words = line.replace(/^(?:#{1,6}|[>*-]|\d+\.)\s+/, '').trim();
      if (heading && title === '') title = words;
      const from = start + line.indexOf(words);
      if (words !== '')
        blocks.push({
          kind: 'text',
          text: words,
          pieces: [{ at: 0, length: words.length, start: from, end: from + words.length }],
          heading,
          facts: [],
          place: { start: from, end: from + words.length },
        });
    }
    start = stop + 1;
  }
  flush(text.length);
  return { kind: 'markdown', text, title, blocks, tagging: null };
}
