// Plain text: paragraphs, and tables whose columns blanks or tabs align.

import type { SourceBlock, SourceCell, SourceDocument } from '../document.ts';

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Two blanks or a tab part cells; a lone word or sentence is no row. */
const GAP = /\t+| {2,}| ?(?:\. ?){4,}/g;

interface Token {
  readonly text: string;
  readonly from: number;
}

function tokens(line: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  const push = (to: number): void => {
    const raw = line.slice(at, to);
    const text = raw.trim();
    if (text !== '') found.push({ text, from: at + raw.indexOf(text) });
  };
  for (const gap of line.matchAll(GAP)) {
    push(gap.index);
    at = gap.index + gap[0].length;
  }
  push(line.length);
  return found;
}

function cellOf({ text, from }: Token, start: number, row: number, column: number, span: number): SourceCell {
  const place = { start: start + from, end: start + from + text.length };
  const pieces = [{ at: 0, length: text.length, start: place.start, end: place.end }];
  return {
    text,
    pieces,
    row,
    column,
    rowSpan: 1,
    columnSpan: span,
    indent: 0,
    bold: false,
    isHeader: false,
    facts: [],
    place,
  };
}

/** Character columns as grid columns: what stands under one another overlaps. */
function tableOf(lines: readonly Line[]): SourceBlock {
  const rows = lines.map((line, row) => {
    const parts = tokens(line.text);
    return parts.map((token, at) => {
      const indent = at === 0 && !/\d/.test(token.text[0] ?? '') ? token.from : 0;
      const column = at === 0 && indent < 12 ? 0 : token.from;
      const next = parts[at + 1]?.from ?? Infinity;
      const right = Math.min(token.from + token.text.length + 1, next);
      return { ...cellOf(token, line.start, row, column, Math.max(1, right - column)), indent };
    });
  });
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    kind: 'table',
    loose: true,
    rows,
    place: { start: first?.start ?? 0, end: (last?.start ?? 0) + (last?.text.length ?? 0) },
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    lines.push({ text: text.slice(start, stop).replace(/\r$/, ''), start });
    start = stop + 1;
  }
  return lines;
}

function paragraph({ text, start }: Line): SourceBlock[] {
  const words = text.trim();
  if (words === '') return [];
  const from = start + text.indexOf(words);
  const place = { start: from, end: from + words.length };
  return [
    {
      kind: 'text',
      text: words,
      pieces: [{ at: 0, length: words.length, start: place.start, end: place.end }],
      heading: words.length < 80 && !/[.。;；]$/.test(words),
      facts: [],
      place,
    },
  ];
}

/** Rows of a table in text have at least two cells; two such lines in a row, blank ones aside, begin one. */
export function readPlain(text: string): SourceDocument {
  const blocks: SourceBlock[] = [];
  let rows: Line[] = [];
  const flush = (): void => {
    if (rows.length > 1) blocks.push(tableOf(rows));
    else for (const line of rows) for (const block of paragraph(line)) blocks.push(block);
    rows = [];
  };
  for (const line of linesOf(text)) {
    const isRule = /^[\s=_.-]+$/.test(line.text);
    if (isRule) continue;
    const parts = tokens(line.text);
    if (parts.length > 1) rows.push(line);
    else if (rows.length > 1 && line.text.length < 60 && /^\s{0,8}\S.*[:：]$/.test(line.text)) rows.push(line);
    else {
      flush();
      for (const block of paragraph(line)) blocks.push(block);
    }
  }
  flush();
  return { kind: 'text', text, title: '', blocks, tagging: null };
}
