// The lines of one block put together: quote marks and indentation gone, every break told as wrapped or meant.

import { isHan } from '../text/fold.ts';
import { MASK } from './mask.ts';

/** A break that the writer meant, in a raw text; a plain `\n` there is a wrapped line. */
export const MEANT_BREAK = '\u2028';

interface Line {
  readonly at: number;
  readonly source: number;
}

/** The text of a block, ready for the inline scanner, with the way back to the document. */
export class RawText {
  readonly text: string;
  private readonly lines: readonly Line[];

  constructor(text: string, lines: readonly Line[]) {
    this.text = text;
    this.lines = lines;
  }

  /** Where an offset of the text lies in the document. */
  sourceAt(offset: number): number {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lines[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = this.lines[low];
    return line ? line.source + (offset - line.at) : offset;
  }
}

/** A line of a block: `from` and `to` are offsets into the document, without the white space at its edges. */
export interface SourceLine {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Columns before `from`. */
  readonly indent: number;
  /** Whether it ends in a Markdown line break: two spaces or a backslash. */
  readonly broken: boolean;
}

/** What is taken off a line at both ends: white space and what is hidden. */
const EDGE = new RegExp(`[\\s${MASK}]`);

const BREAK = /\r\n|\r|\n/g;

/** Columns of white space between two offsets; a tab goes to the next multiple of four. */
function columns(source: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) width += source[at] === '\t' ? 4 - (width % 4) : 1;
  return width;
}

function lineOf(source: string, start: number, end: number, quotes: number): SourceLine {
  let from = start;
  let open = start;
  for (let left = quotes; ; left--) {
    while (from < end && EDGE.test(source[from] ?? '')) from++;
    if (left === 0 || source[from] !== '>' || from >= end) break;
    from++;
    open = from;
  }
  let to = end;
  while (to > from && EDGE.test(source[to - 1] ?? '')) to--;
  const words = source.slice(from, to);
  const indent = columns(source, open, from);
  const rest = source.slice(to, end);
  const backslash = /(?:^|[^\\])(?:\\\\)*\\$/.test(words.slice(-8));
  return { from, to, text: words, indent, broken: rest.startsWith('  ') || backslash };
}

/**
 * The lines of a stretch of the document.
 *
 * @param quotes how many `>` may stand before each line but the first
 */
export function linesOf(source: string, from: number, to: number, quotes: number): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = from;
  // Only in between: a search that runs on behind `to` would read the whole draft for each block.
  for (const found of source.slice(from, to).matchAll(BREAK)) {
    const end = from + found.index;
    lines.push(lineOf(source, start, end, start === from ? 0 : quotes));
    start = end + found[0].length;
  }
  if (start < to) lines.push(lineOf(source, start, to, start === from ? 0 : quotes));
  return lines;
}

/**
 * Puts lines together.
 *
 * @param meant whether the break after the line at an index is one that the writer meant
 */
export function rawOf(lines: readonly SourceLine[], meant: (at: number) => boolean): RawText {
  let text = '';
  const starts: Line[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before) text += meant(at - 1) ? MEANT_BREAK : '\n';
    starts.push({ at: text.length, source: line.from });
    text += line.text;
    if (lines[at + 1]) starts.push({ at: text.length, source: line.to });
  });
  return new RawText(text, starts);
}

/** Whether the unit is set as wide as a Han character, with no space between it and its neighbours. */
export function isWide(unit: number): boolean {
  return isHan(unit) || (unit >= 0x3000 && unit <= 0x30ff) || (unit >= 0xff01 && unit <= 0xff60) || unit === 0x2014;
}
