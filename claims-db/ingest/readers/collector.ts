// Gathers the words of one cell or block as they are shown, and remembers where in the document each of them stands.

import type { Piece } from '../document.ts';

interface OpenPiece {
  at: number;
  length: number;
  start: number;
  end: number;
}

/** White space as HTML and typesetters write it; all of it is one space here. */
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]+/g;

export class Collector {
  text = '';
  readonly pieces: OpenPiece[] = [];
  /** Hard spaces before the first word: typists indent with them. */
  leading = 0;
  boldLength = 0;
  private gap = '';

  /** @param start where `chunk` stands in the document; @param end its end there, further where it is written as an entity */
  add(chunk: string, start: number, end: number, bold = false): void {
    const literal = end - start === chunk.length;
    SPACES.lastIndex = 0;
    for (let at = 0; at < chunk.length; ) {
      const space = SPACES.exec(chunk);
      const stop = space ? space.index : chunk.length;
      if (stop > at) this.word(chunk.slice(at, stop), literal ? start + at : start, literal ? start + stop : end, bold);
      if (!space) return;
      if (this.text === '') this.leading += hardSpaces(space[0]);
      this.space(' ');
      at = space.index + space[0].length;
    }
  }

  /** What divides the words before from those behind: a space, or a line feed. */
  space(gap: ' ' | '\n'): void {
    if (this.text !== '' && this.gap !== '\n') this.gap = gap;
  }

  private word(word: string, start: number, end: number, bold: boolean): void {
    const last = this.pieces.at(-1);
    const at = this.text.length + this.gap.length;
    const joined = last && end - start === word.length && last.end - last.start === last.length;
    if (joined && start - last.end === at - last.at - last.length && start - last.end <= 1) {
      last.length = at + word.length - last.at;
      last.end = end;
    } else this.pieces.push({ at, length: word.length, start, end });
    this.text += this.gap + word;
    this.gap = '';
    if (bold) this.boldLength += word.length;
  }
}

function hardSpaces(space: string): number {
  let count = 0;
  for (const character of space)
    if (character === '\u00a0' || character === '\u2003') count++;
    else if (character === '\u3000') count += 2;
  return count;
}

/** Where a stretch of a cell's or block's text stands in the document. */
export function placeOf(pieces: readonly Piece[], from: number, to: number): { start: number; end: number } {
  let start = -1;
  let end = -1;
  for (const piece of pieces) {
    const last = piece.at + piece.length;
    if (last <= from || piece.at >= to) continue;
    const literal = piece.end - piece.start === piece.length;
    if (start < 0) start = literal ? piece.start + Math.max(0, from - piece.at) : piece.start;
    end = literal ? piece.start + Math.min(piece.length, to - piece.at) : piece.end;
  }
  return { start, end };
}
