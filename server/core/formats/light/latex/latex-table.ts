// The cells of a LaTeX table: parted by `&`, rows by `\\`.

import type { CellSpan, Found } from '../marks.ts';

const TOKEN = /\\([a-zA-Z]+)|\\\\|\\[\s\S]|[&{%]/g;
const RULE =
  /\\(?:hline|toprule|midrule|bottomrule|cmidrule|cline|addlinespace|specialrule|rowcolor|end(?:head|firsthead|foot|lastfoot))(?:\([^()\n]{0,20}\))?(?:\[[^\]\n]{0,40}\])?(?:\{[^{}\n]{0,40}\}){0,3}/y;
const SPANNING = /\s*\\multi(column|row)(?:\[[^\]\n]{0,40}\])?\{(\d{1,3})\}/y;

/** No table is wider or longer than this; a larger number is a slip. */
const MOST_SPANNED = 200;

class Rows {
  readonly cells: CellSpan[] = [];
  private readonly text: string;
  private row = 0;
  private column = 0;
  private from: number;

  constructor(text: string, from: number) {
    this.text = text;
    this.from = from;
  }

  cell(to: number, next: number): void {
    SPANNING.lastIndex = this.from;
    const spans = SPANNING.exec(this.text);
    const many = spans ? Math.min(MOST_SPANNED, Number(spans[2])) : 1;
    const columns = spans?.[1] === 'column' ? many : 1;
    const { from, row, column } = this;
    const rows = spans?.[1] === 'row' ? many : 1;
    this.cells.push({ parts: [{ start: from, end: to }], row, column, columns, rows, marked: false });
    this.column += columns;
    this.from = next;
  }

  /** Passes over a line between rows. */
  rule(at: number, end: number): void {
    if (this.column === 0 && this.text.slice(this.from, at).trim() === '') this.from = end;
  }

  end(to: number, next: number): void {
    if (this.column > 0 || this.text.slice(this.from, to).trim() !== '') {
      this.cell(to, next);
      this.row++;
    }
    this.column = 0;
    this.from = next;
  }
}

/** Where the line between rows that begins at `at` ends; `null` where none does. */
function ruleEnd(text: string, at: number): number | null {
  RULE.lastIndex = at;
  const rule = RULE.exec(text);
  return rule ? at + rule[0].length : null;
}

/** What stands in braces is passed over: it parts no cells. */
function bracesEnd(text: string, at: number, to: number): number {
  let depth = 0;
  const sign = /\\[\s\S]|[{}]/g;
  sign.lastIndex = at;
  for (let next = sign.exec(text); next && next.index < to; next = sign.exec(text)) {
    if (next[0] === '{') depth++;
    else if (next[0] === '}' && --depth === 0) return next.index + 1;
  }
  return to;
}

/** The cells of the table between two offsets; lines between rows are hidden. */
export function latexCells(text: string, from: number, to: number, found: Found): readonly CellSpan[] {
  const rows = new Rows(text, from);
  TOKEN.lastIndex = from;
  for (let token = TOKEN.exec(text); token && token.index < to; token = TOKEN.exec(text)) {
    const at = token.index;
    const [whole, name] = token;
    const rule = name === undefined ? null : ruleEnd(text, at);
    if (whole === '{') TOKEN.lastIndex = bracesEnd(text, at, to);
    else if (whole === '%') TOKEN.lastIndex = Math.max(at + 1, lineEnd(text, at));
    else if (whole === '&') rows.cell(at, at + 1);
    else if (whole === '\\\\') rows.end(at, at + 2);
    else if (rule !== null) {
      TOKEN.lastIndex = found.mask(at, rule);
      rows.rule(at, rule);
    }
  }
  rows.end(to, to);
  return rows.cells;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
