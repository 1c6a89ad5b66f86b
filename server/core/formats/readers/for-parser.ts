// A text as the Markdown parser can take it: of the same length, with nothing but blanks at the ends of lines changed.

import type { Input } from '@lezer/common';

const DELIMITER_ROW = /^[|:\- \t>]+$/gm;

/** The parser takes no row of dashes for a table's where a blank stands behind it: the blank goes to the front. */
function withoutTail(row: string): string {
  const end = row.trimEnd().length;
  if (end === row.length || !row.includes('|') || !row.includes('-')) return row;
  const quotes = /^[ \t>]*/.exec(row)?.[0].length ?? 0;
  return row.slice(0, quotes) + row.slice(end) + row.slice(quotes, end);
}

/** A line as the parser takes it, the same whether a line feed stands behind it or the draft ends; line ends as on Windows become a blank and a line feed. */
function lineForParser(line: string): string {
  const plain = line.endsWith('\r') ? `${line.slice(0, -1)} ` : line;
  return plain.includes('-') ? plain.replace(DELIMITER_ROW, withoutTail) : plain;
}

/** The lines of a text, each made ready when the parser comes to it: after an edit it comes to few. */
export class LinesForParser implements Input {
  readonly lineChunks = true;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get length(): number {
    return this.text.length;
  }

  /** From the start of a line on, the line without its end; a line's end by itself. */
  chunk(from: number): string {
    const end = this.text.indexOf('\n', from);
    if (end === from) return '\n';
    return lineForParser(this.text.slice(from, end < 0 ? this.text.length : end));
  }

  read(from: number, to: number): string {
    return this.text.slice(from, to);
  }
}
