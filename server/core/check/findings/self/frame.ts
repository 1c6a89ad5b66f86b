// Lengths of time that open a sentence and hold for all of it: 拉长至九个月，收入…；盈利….

import type { ReadBlock, Sentence } from '../../../statements/reading/block.ts';
import { isBreak } from './within.ts';

/** The lengths in a clause that opens a sentence and gives nothing else, for all that semicolons join to it. */
export function framingLengths(
  { lexemes, folded }: ReadBlock,
  { from, to, span }: Sentence,
  before: readonly string[],
): readonly string[] {
  const found: string[] = [];
  let place = from;
  for (let lexeme = lexemes[place]; lexeme && place < to && !isBreak(lexeme.text); lexeme = lexemes[++place]) {
    if (lexeme.kind === 'amount') return goesOn(folded, span.start) ? before : [];
    if (lexeme.figure?.kind === 'duration') found.push(lexeme.text);
  }
  if (found.length > 0) return found;
  return goesOn(folded, span.start) ? before : [];
}

/** Whether only a semicolon parts a sentence from the one before. */
function goesOn(folded: string, start: number): boolean {
  return /[;；]\s*$/u.test(folded.slice(Math.max(0, start - 3), start));
}

/** The marks of a figure with the lengths that frame its sentence. */
export function withFrame(marks: string, frame: readonly string[]): string {
  const own = marks === '' ? [] : marks.split(' ');
  return [...own, ...frame.filter((length) => !own.includes(length))].join(' ');
}
