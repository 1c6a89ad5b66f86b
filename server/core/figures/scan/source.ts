// The text under the scan: its folded code units, so that every reader compares plain characters.

import { foldLines } from '../../text/fold.ts';
import { CLASS, DIGIT, FOLD, LETTER } from './characters.ts';
import { foldSeen, squeezed } from './squeeze.ts';

/** A text opened for reading. Offsets are those of {@link Source.text}: folding keeps every position. */
export interface Source {
  /** The text as it was handed in, but for what {@link squeezed} took out. */
  readonly text: string;
  /** Folded code units, then some zeros, so that looking ahead needs no check. */
  readonly codes: Uint16Array;
  readonly length: number;
  readonly table: boolean;
  /** The text in small letters, half width and simplified characters, for patterns that are tried at one place. */
  readonly folded: string;
  /** Where each unit of `text` stands in the text that was handed in; `null` where that is the same. */
  readonly offsets: Uint32Array | null;
}

const PADDING = 64;

/** Opens a text for reading: {@link squeezed} first where it has invisible characters or runs of spaces. */
export function openSource(original: string, table: boolean): Source {
  const codes = new Uint16Array(original.length + PADDING);
  if (foldSeen(original, codes)) return sourceOf(original, codes, table, null);
  const { text, offsets } = squeezed(original);
  for (let i = 0; i < text.length; i++) codes[i] = FOLD[text.charCodeAt(i)] as number;
  return sourceOf(text, codes.fill(0, text.length), table, offsets);
}

function sourceOf(text: string, codes: Uint16Array, table: boolean, offsets: Uint32Array | null): Source {
  return { text, codes, length: text.length, table, folded: foldLines(text), offsets };
}

/** The folded code unit at `at`; 0 before the start and behind the end. */
export function codeAt(source: Source, at: number): number {
  return source.codes[at] ?? 0;
}

/** The class bits of the code unit at `at`. */
export function classAt(source: Source, at: number): number {
  return CLASS[source.codes[at] ?? 0] as number;
}

export function isDigit(source: Source, at: number): boolean {
  return (classAt(source, at) & DIGIT) !== 0;
}

export function isLetter(source: Source, at: number): boolean {
  return (classAt(source, at) & LETTER) !== 0;
}

/** Whether a Chinese character stands at `at`. */
export function isHan(source: Source, at: number): boolean {
  const code = codeAt(source, at);
  return code >= 0x4e00 && code <= 0x9fff;
}

/** `at`, or the offset behind one space there. */
export function skipSpace(source: Source, at: number): number {
  return source.codes[at] === 0x20 ? at + 1 : at;
}

/** The offset behind the run of letters at `at`. */
export function wordEnd(source: Source, at: number): number {
  let end = at;
  while (isLetter(source, end)) end++;
  return end;
}

/** Strings of one character, made once: most scales and units are (亿, 元, %). */
const SINGLES: (string | undefined)[] = [];

/** The text in `[start, end)`, as written. */
export function textAt({ text }: Source, start: number, end: number): string {
  if (end - start !== 1) return start === end ? '' : text.slice(start, end);
  const code = text.charCodeAt(start);
  SINGLES[code] ??= String.fromCharCode(code);
  return SINGLES[code];
}

/** Whether one of `characters` (folded) stands at `at`. */
export function standsAt(source: Source, at: number, characters: string): boolean {
  const code = codeAt(source, at);
  if (code !== 0) for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === code) return true;
  return false;
}

/** Whether a capital letter was written at `at`, before folding. */
export function isCapital(source: Source, at: number): boolean {
  const code = source.text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a;
}

/** Whether the folded text from `at` on starts with `word` (itself in folded form). */
export function startsWith(source: Source, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (codeAt(source, at + i) !== word.charCodeAt(i)) return false;
  return true;
}
