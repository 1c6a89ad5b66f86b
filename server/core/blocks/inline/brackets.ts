// Brackets and raised marks that name a source: [1], [^note], [@key, p. 4], 【3†source】, [10-K, p. 67], (Company 10-Q, filed …), ¹.

import type { CitationKind } from '../block.ts';
import { isDocumentReference } from './documents.ts';
import { linkTail } from './links.ts';

export interface Reference {
  readonly kind: CitationKind;
  readonly targets: readonly string[];
  readonly end: number;
  /** Whether the bracket is left out of the prose; so are all that hold no words of the text. */
  readonly hidden: boolean;
}

const FOOTNOTE = /\[\^([^[\]\n]{1,80})\]/y;
const NUMBERS = /[[［](\d{1,3}(?:\s?[,，、;–-]\s?\d{1,3}){0,20})[\]］](?!\()/y;
const NUMBERED_LINK = /\[\[(\d{1,3})\]\]\(/y;
const WIKI = /(\[\[(?:[^[\]|\n]{1,200}\|)?)([^[\]|\n]{1,200})\]\]/y;
const KEY = /\[(?:[^[\]@\n]{0,100}[\s;-])?@([\w:.#$%&+?<>~/-]{1,100})[^[\]\n]{0,200}\]/y;
const SOURCE = /【([^【】\n]{0,40}†[^【】\n]{0,100})】/y;
/** What opens a block and is no word of it: a box to tick, the kind of a callout. */
const LEAD = /\[(?:[ xX]|!\w{1,20})\][+-]?(?=\s|\u2028|$)/y;
const SQUARE = /\[([^[\]\n]{2,160})\](?![([])/y;
const ROUND = /[(（]([^()（）\n]{4,160})[)）]/y;
const RAISED = /[¹²³⁰⁴-⁹]{1,3}/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function hidden(kind: CitationKind, targets: readonly string[], end: number): Reference {
  return { kind, targets, end, hidden: true };
}

/** The reference that starts with the square bracket at `at`. */
export function bracketAt(text: string, at: number, markdown: boolean): Reference | null {
  const source = matchAt(SOURCE, text, at);
  if (source) return hidden('note', [source[1] ?? ''], at + source[0].length);
  const note = markdown ? matchAt(FOOTNOTE, text, at) : null;
  if (note) return hidden('footnote', [note[1] ?? ''], at + note[0].length);
  const numbers = at > 0 ? matchAt(NUMBERS, text, at) : null;
  if (numbers) return hidden('mark', (numbers[1] ?? '').split(/\D+/), at + numbers[0].length);
  const key = matchAt(KEY, text, at);
  if (key) return hidden('key', [(key[1] ?? '').replace(/[.:;]$/, '')], at + key[0].length);
  const square = matchAt(SQUARE, text, at);
  if (square && isDocumentReference(square[1] ?? ''))
    return hidden('document', [square[1] ?? ''], at + square[0].length);
  return markdown ? markdownBracket(text, at) : null;
}

function markdownBracket(text: string, at: number): Reference | null {
  const lead = at === 0 ? matchAt(LEAD, text, at) : null;
  if (lead) return hidden('note', [], at + lead[0].length);
  const numbered = matchAt(NUMBERED_LINK, text, at);
  const tail = numbered ? linkTail(text, at + numbered[0].length) : null;
  return tail ? hidden('link', [tail.target], tail.end) : null;
}

/** `[[page|words]]`: where its words start, and where they and it end. */
export function wikiLinkAt(text: string, at: number): { from: number; to: number; end: number } | null {
  const wiki = matchAt(WIKI, text, at);
  if (!wiki) return null;
  const end = at + wiki[0].length;
  return { from: at + (wiki[1] ?? '').length, to: end - 2, end };
}

/** The reference to a document that starts with the round bracket at `at`. */
export function roundBracketAt(text: string, at: number): Reference | null {
  const round = matchAt(ROUND, text, at);
  const words = round?.[1] ?? '';
  if (!round || !isDocumentReference(words)) return null;
  // Words after 来源： or "Source:" are prose, which tells by itself that it is a source.
  const told = /^\s*(?:[^:：]{0,12}(?:来源|來源|出处|出處)|(?:data )?sources?)\s*[:：]/i.test(words);
  return { kind: 'document', targets: [words], end: at + round[0].length, hidden: !told };
}

/** `^[a note in place]`, and a raised number as Pandoc writes it: `^2^`. */
export function inlineNoteAt(text: string, at: number): Reference | null {
  if (text[at + 1] !== '[') {
    const raised = matchAt(/\^(\d{1,3})\^/y, text, at);
    return raised && raisedBefore(text, at) === 'mark'
      ? hidden('mark', [raised[1] ?? ''], at + raised[0].length)
      : null;
  }
  let depth = 0;
  const stop = Math.min(text.length, at + 1000);
  for (let end = at + 1; end < stop; end++) {
    if (text[end] === '[') depth++;
    else if (text[end] === ']' && --depth === 0) return hidden('note', [text.slice(at + 2, end)], end + 1);
  }
  return null;
}

/** What a raised number at `at` is, by what stands before it: a power of ten or of a unit, or a mark. */
export function raisedBefore(text: string, at: number): 'power' | 'mark' {
  return /(?:\d|(?:^|[^A-Za-z])(?:[kcdm]?m|ft|in|yd|mi))$/.test(text.slice(Math.max(0, at - 4), at)) ? 'power' : 'mark';
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The raised form of digits. */
export function raised(digits: string): string {
  return digits.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
}

/** The mark that the raised digits at `at` are; behind a digit they may be a power and stay in the prose. */
export function superscriptAt(text: string, at: number): Reference | null {
  const found = matchAt(RAISED, text, at);
  if (!found || at === 0) return null;
  const digits = [...found[0]].map((digit) => DIGITS.indexOf(digit)).join('');
  return { kind: 'mark', targets: [digits], end: at + found[0].length, hidden: raisedBefore(text, at) === 'mark' };
}
