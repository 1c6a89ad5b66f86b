// A Markdown draft in pieces, each of them a block of the outermost level: after an edit those around it are read anew, the others
// are taken over, and only told where they stand now.

import type { Added } from '../../blocks/outline.ts';
import type { Mask } from '../hidden.ts';
import type { Change } from './change-between.ts';

/** A block of the outermost level and what it adds to the draft; places are counted from its start. */
export interface Piece {
  /** What the grammar calls it. */
  readonly name: string;
  readonly length: number;
  readonly added: readonly Added[];
  readonly definitions: readonly (readonly [label: string, address: string])[];
}

/** Pieces with their places in the draft, in order. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly starts: readonly number[];
}

/** What an edit has made of the pieces: from one on, so many went and so many came; those behind have moved on by so many units. */
interface PieceChange {
  readonly from: number;
  readonly gone: number;
  readonly fresh: number;
  readonly moved: number;
}

/** What is kept of the parse of a draft. */
export interface Parsed extends Row {
  readonly text: string;
  /** Where the front matter ends. */
  readonly head: number;
  readonly mask: Mask;
  /** Against the parse that was taken over; `null` where all was read anew. */
  readonly change: PieceChange | null;
}

/** Reads a stretch of a draft, of whole lines; places are those of the draft. */
export type ReadStretch = (text: string, mask: Mask, from: number, to: number) => Row;

const BLANK_LINE = /\n[ \t\r]*\n[ \t]*$/;

/** Whether a piece stands behind an empty line. */
function opens(text: string, start: number): boolean {
  return BLANK_LINE.test(text.slice(Math.max(0, start - 200), start));
}

/** The last piece that starts at the offset or before it. */
function pieceAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first piece that has to be read anew: before a change it depends on nothing but the lines above it that are as they were. */
function firstTouched({ text, starts }: Parsed, { fromA }: Change): number {
  let at = pieceAt(starts, fromA);
  const line = text.indexOf('\n', starts[at] ?? 0);
  if (fromA <= line || line < 0) at--;
  while (at > 0 && !opens(text, starts[at] ?? 0)) at--;
  return Math.max(0, at);
}

/** The first piece from one on before which the draft may be cut. */
function cutAt({ text, starts }: Row & Pick<Parsed, 'text'>, from: number): number {
  let at = Math.min(from, starts.length);
  while (at < starts.length && !opens(text, starts[at] ?? 0)) at++;
  return at;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** As many pieces behind a change are read at first; where that does not do, twice as many, and so on. */
const FIRST_REACH = 3;

/** One try to read what changed. */
interface Window {
  /** The pieces that go, from one to before another. */
  readonly from: number;
  readonly to: number;
  /** What was read in their place. */
  readonly row: Row;
}

/** Where what was read comes to what was there before: the piece among those read, and among the old ones. */
function meeting(
  old: Parsed,
  { from, to, row }: Window,
  changed: number,
  moved: number,
): { read: number; old: number } | null {
  const known = new Map<number, number>();
  for (let at = from; at < to; at++) known.set((old.starts[at] ?? 0) + moved, at);
  // The last one may have been cut off.
  for (let at = 0; at < row.pieces.length - 1; at++) {
    const start = row.starts[at] ?? 0;
    const twin = start > changed ? known.get(start) : undefined;
    const [piece, before] = [row.pieces[at], twin === undefined ? undefined : old.pieces[twin]];
    if (twin !== undefined && piece?.name === before?.name && piece?.length === before?.length)
      return { read: at, old: twin };
  }
  return null;
}

/** Puts what was read between the pieces that stay. */
function joined(old: Parsed, { from, to, row }: Window, moved: number): Row & { readonly change: PieceChange } {
  const pieces = old.pieces.slice(0, from).concat(row.pieces, old.pieces.slice(to));
  const starts = old.starts.slice(0, from).concat(row.starts);
  for (let at = to; at < old.starts.length; at++) starts.push((old.starts[at] ?? 0) + moved);
  return { pieces, starts, change: { from, gone: to - from, fresh: row.pieces.length, moved } };
}

/** The pieces of a text whose earlier state is known. */
export function piecesAfter(
  old: Parsed,
  text: string,
  mask: Mask,
  change: Change,
  read: ReadStretch,
): Omit<Parsed, 'head'> {
  const moved = text.length - old.text.length;
  const from = firstTouched(old, change);
  const start = from === 0 ? old.head : lineStart(text, old.starts[from] ?? 0);
  const end = text.indexOf('\n', change.toB);
  const changed = end < 0 ? text.length : end;
  for (let reach = FIRST_REACH; ; reach *= 2) {
    const to = cutAt(old, pieceAt(old.starts, changed - moved) + 1 + reach);
    const stop = to === old.starts.length ? text.length : lineStart(text, (old.starts[to] ?? 0) + moved);
    const window = { from, to, row: read(text, mask, start, stop) };
    if (stop === text.length) return { text, mask, ...joined(old, window, moved) };
    const met = meeting(old, window, changed, moved);
    if (!met) continue;
    const row = { pieces: window.row.pieces.slice(0, met.read), starts: window.row.starts.slice(0, met.read) };
    return { text, mask, ...joined(old, { from, to: met.old, row }, moved) };
  }
}
