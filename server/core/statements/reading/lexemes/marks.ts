// Punctuation in patterns, and what parts clauses.

import { type Pattern, word } from '../../../language/pattern.ts';
import type { Lexeme } from './lexeme.ts';

/** The ending of a possessive, as one mark. */
export const POSSESSIVE = "'s";

export const COMMA: Pattern = word(',');
export const PAUSE: Pattern = word('、');
export const OPEN: Pattern = word('(', '[', '【');
export const CLOSE: Pattern = word(')', ']', '】');
export const COLON: Pattern = word(':');
export const QUOTE: Pattern = word('“', '”', '"', '「', '」', '『', '』', '‘', "'");
/** What ties a name to what it owns: 的, 's. */
export const OWNS: Pattern = word('的', POSSESSIVE, "'");

const BREAKS: ReadonlySet<string> = new Set([
  ',',
  ';',
  ':',
  '(',
  ')',
  '—',
  '–',
  '。',
  '\n',
  '“',
  '”',
  '|',
  '[',
  ']',
  '•',
]);

/** Whether the lexeme divides clauses. */
export function isBreak({ kind, text }: Lexeme): boolean {
  return kind === 'mark' && BREAKS.has(text);
}

/** Whether a sentence is parted from the next by it, as binding parts them. */
export function isSemicolon(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && /^[;；]$/.test(lexeme.text);
}
