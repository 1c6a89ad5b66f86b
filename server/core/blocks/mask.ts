// What a reader of a draft does not see, covered in place: every offset stays, and every line stays a line.

import type { Span } from '../text/span.ts';
import { PLACEHOLDER } from './prose.ts';

/** Stands for each hidden UTF-16 unit, so that all offsets stay; a private-use character that no draft has. */
export const MASK = '\uE000';

/**
 * Signs by which a reader of a format tells the inline scanner what names a source, put in the place of its own markup: an
 * address, a note or a key up to `CLOSE`, and the words of a link that stand right before it or behind it.
 */
export const ADDRESS = '\uE001';
/** The same in the place of an address's own first letter, an h. */
export const HTTP = '\uE002';
export const NOTE = '\uE003';
export const KEY = '\uE004';
export const CLOSE = '\uE005';
/** `CLOSE` and `WORDS` in one. */
export const CLOSE_WORDS = '\uE006';
export const WORDS = '\uE007';
/** Words that are themselves the name of what they lead to. */
export const NAMED = '\uE008';
/** A key that ends where its letters do: `@key`. */
export const BARE_KEY = '\uE009';
export const WORDS_END = '\uE00A';

export interface Hidden extends Span {
  /** Whether it stood for a word. */
  readonly word: boolean;
  /** What is put there instead, as long as what stood there. */
  readonly put?: string;
}

/** Units that stay as they are where they are hidden, so that lines stay lines. */
const LINE_ENDS = /[^\r\n]/g;

/** Whether nothing but white space and quote marks stands before `at` on its line. */
export function opensLine(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t' || text[before] === '>') before--;
  return before < 0 || text[before] === '\n' || text[before] === '\r' || text[before] === '\uFEFF';
}

function closesLine(text: string, at: number): boolean {
  let after = at;
  while (text[after] === ' ' || text[after] === '\t') after++;
  return after >= text.length || text[after] === '\n' || text[after] === '\r';
}

/** The part of a hidden stretch that lies in a part of the text; places are counted from there. */
export function hiddenWithin(text: string, stretch: Hidden, from: number, to: number): Hidden {
  const [start, end] = [stretch.start - from, stretch.end - from];
  if (start >= 0 && stretch.end <= to) return { ...stretch, start, end };
  const put = (stretch.put ?? cover(text, stretch)).slice(Math.max(0, -start), to - stretch.start);
  return { start: Math.max(0, start), end: Math.min(end, to - from), word: false, put };
}

/** What is put in place of a hidden stretch: blanks where it has its lines to itself, so that it parts what is around it. */
function cover(text: string, stretch: Hidden): string {
  const own = text.slice(stretch.start, stretch.end);
  if (opensLine(text, stretch.start) && closesLine(text, stretch.end)) return own.replace(LINE_ENDS, ' ');
  const masked = own.replace(LINE_ENDS, MASK);
  return stretch.word ? PLACEHOLDER + masked.slice(1) : masked;
}

/** The text with the stretches, in order, covered. */
export function covered(text: string, stretches: readonly Hidden[]): string {
  if (stretches.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const stretch of stretches) {
    parts.push(text.slice(at, stretch.start), stretch.put ?? cover(text, stretch));
    at = stretch.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
