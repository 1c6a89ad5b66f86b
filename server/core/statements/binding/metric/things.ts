// What a word is by its looks: a thing of its own, a verb, a piece of a longer word.

import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { has } from '../../reading/scope.ts';

/** Two Han characters or three letters make a word of its own. */
export function isThing(lexeme: Lexeme | undefined): boolean {
  if (!lexeme) return false;
  switch (lexeme.kind) {
    case 'han':
      return lexeme.text.length >= 2;
    case 'latin':
      return lexeme.text.length >= 2;
    case 'stranger':
      return true;
    case 'known':
      return has(lexeme, 'noun', 'whole');
    default:
      return false;
  }
}

export const isHanText = ({ text }: Lexeme): boolean => /^[\u4e00-\u9fff]/.test(text);

/** A verb by its looks, behind whoever acts: "Alibaba clocked revenue of". */
export function isVerb(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  const before = lexemes[at - 1];
  if (lexeme?.kind !== 'latin' || !/(?:ed|ing|[^s]s)$/.test(lexeme.text)) return false;
  const acts = before?.kind === 'entity' || before?.kind === 'stranger' || before?.kind === 'metric';
  return acts || has(before, 'pronoun', 'auxiliary', 'adverb', 'unit');
}

/** Whether a lexeme begins right where the one before it ends. */
export function isGlued(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at] !== undefined && lexemes[at - 1]?.span.end === lexemes[at]?.span.start;
}
