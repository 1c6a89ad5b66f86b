// Takes out of a text what a person does not see in it: invisible characters, all but one of the spaces in a row, and spaces inside a Chinese numeral.

import { isInsideNumeral } from '../numerals/numeral-spaces.ts';
import { FOLD } from './characters.ts';

const SPACE = 0x20;
const BREAK = 0x0a;
/** What a run of spaces becomes: a space that divides no thousands. */
const WIDE = 0x09;

/** Zero-width characters, direction marks, the word joiner, the byte order mark and the soft hyphen. */
const INVISIBLE = new Uint8Array(0x10000);
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) INVISIBLE[code] = 1;
for (let code = 0x202a; code <= 0x202e; code++) INVISIBLE[code] = 1;

/** A text without what is not seen, and where each of its units stood. */
export interface Squeezed {
  readonly text: string;
  readonly offsets: Uint32Array;
}

function isSpace(code: number): boolean {
  return FOLD[code] === SPACE;
}

/** What each code unit is: a space, something invisible, or neither. */
const KINDS = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) KINDS[code] = INVISIBLE[code] === 1 ? 2 : isSpace(code) ? 1 : 0;

/** Below it stands no Chinese numeral. */
const FIRST_HAN = 0x3000;

/** Whether the unit at `at` is not seen: an invisible character, or a space behind another. The breaks of a blank line stay. */
function isUnseen(text: string, at: number): boolean {
  if (KINDS[text.charCodeAt(at)] === 2) return true;
  const before = text.charCodeAt(at - 1);
  if (KINDS[before] !== 1) {
    const han = before >= FIRST_HAN || text.charCodeAt(at + 1) >= FIRST_HAN;
    return han && isInsideNumeral(text, at, at + 1);
  }
  return text.charCodeAt(at) !== BREAK || (before !== BREAK && text.charCodeAt(at + 1) !== BREAK);
}

/**
 * Folds the units of a text into `codes`.
 *
 * @returns whether all of the text is seen; where not, the codes are of no use
 */
export function foldSeen(text: string, codes: Uint16Array): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (KINDS[code] !== 0 && isUnseen(text, at)) return false;
    codes[at] = FOLD[code] as number;
  }
  return true;
}

/** Copies units into one text and remembers where they stood. */
class Copy {
  readonly #units: Uint16Array;
  readonly #offsets: Uint32Array;
  #length = 0;

  constructor(longest: number) {
    this.#units = new Uint16Array(longest);
    this.#offsets = new Uint32Array(longest);
  }

  put(code: number, at: number): void {
    this.#units[this.#length] = code;
    this.#offsets[this.#length++] = at;
  }

  finish(): Squeezed {
    let text = '';
    for (let at = 0; at < this.#length; at += CHUNK) {
      const part = this.#units.subarray(at, Math.min(this.#length, at + CHUNK));
      text += String.fromCharCode.apply(null, part as unknown as number[]);
    }
    return { text, offsets: this.#offsets.subarray(0, this.#length) };
  }
}

/** As many code units at once as every engine takes for arguments. */
const CHUNK = 4096;

/** Copies the run of spaces at `start` as one: a line break where it holds one, two where it holds more; the offset behind it. */
function putSpaces(copy: Copy, text: string, start: number): number {
  let at = start;
  let breaks = 0;
  for (let code = text.charCodeAt(at); isSpace(code) || INVISIBLE[code] === 1; code = text.charCodeAt(++at))
    if (code === BREAK) breaks++;
  if (breaks === 0 && isInsideNumeral(text, start, at)) return at;
  if (breaks > 1) copy.put(BREAK, start);
  const single = at === start + 1;
  copy.put(breaks > 0 ? BREAK : single ? text.charCodeAt(start) : WIDE, at - 1);
  return at;
}

/** The text without invisible characters, each run of spaces as one; a blank line stays two line breaks. */
export function squeezed(text: string): Squeezed {
  const copy = new Copy(text.length);
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at = putSpaces(copy, text, at);
    else {
      if (INVISIBLE[code] !== 1) copy.put(code, at);
      at++;
    }
  }
  return copy.finish();
}
