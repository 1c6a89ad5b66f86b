// What of an ordered row lies in a stretch of the text, found by halving: a long paragraph costs no more a sentence than a short one.

import type { CueAt } from '../../../language/relations.ts';
import type { Lexeme } from '../../../statements/reading/lexemes/lexeme.ts';

/** The first place of the row whose start is at the offset or behind it. */
function placeOf<T>(row: readonly T[], offset: number, startOf: (each: T) => number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(row[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const startOfCue = ({ start }: CueAt): number => start;
const startOfLexeme = ({ span }: Lexeme): number => span.start;

/** The place of the first word of the tables that begins at the offset or behind it. */
export function cueFrom(cues: readonly CueAt[], offset: number): number {
  return placeOf(cues, offset, startOfCue);
}

/** The words of the tables that lie wholly in the stretch. */
export function cuesWithin(cues: readonly CueAt[], start: number, end: number): CueAt[] {
  const found: CueAt[] = [];
  for (let at = cueFrom(cues, start); at < cues.length; at++) {
    const cue = cues[at];
    if (!cue || cue.start >= end) break;
    if (cue.end <= end) found.push(cue);
  }
  return found;
}

/** The word of the tables that covers the stretch, if one does. */
export function cueOver(cues: readonly CueAt[], start: number, end: number): CueAt | null {
  const cue = cues[placeOf(cues, start + 1, startOfCue) - 1];
  return cue && cue.start <= start && end <= cue.end ? cue : null;
}

/** The place of the first lexeme that begins at the offset or behind it. */
export function lexemeAt(lexemes: readonly Lexeme[], offset: number): number {
  return placeOf(lexemes, offset, startOfLexeme);
}

/** The lexemes that lie wholly in the stretch. */
export function lexemesWithin(lexemes: readonly Lexeme[], start: number, end: number): Lexeme[] {
  const found: Lexeme[] = [];
  for (let at = lexemeAt(lexemes, start); at < lexemes.length; at++) {
    const lexeme = lexemes[at];
    if (!lexeme || lexeme.span.start >= end) break;
    if (lexeme.span.end <= end) found.push(lexeme);
  }
  return found;
}

/** How far a clause is looked for on either side of a word. */
const LONGEST_CLAUSE = 240;

/** Where the clause around a stretch begins and ends, by the marks that divide it. */
export function clauseAround(
  folded: string,
  start: number,
  end: number,
  marks: RegExp,
): { start: number; end: number } {
  let from = start;
  while (from > 0 && start - from < LONGEST_CLAUSE && !marks.test(folded[from - 1] ?? '')) from--;
  let to = end;
  while (to < folded.length && to - end < LONGEST_CLAUSE && !marks.test(folded[to] ?? '')) to++;
  return { start: from, end: to };
}

/** Whether a word of the tables is part of a metric's own name: "monthly active users", "remaining performance obligations". */
export function isInMetric(lexemes: readonly Lexeme[], { start, end }: CueAt): boolean {
  const lexeme = lexemes[lexemeAt(lexemes, start + 1) - 1];
  return lexeme?.kind === 'metric' && lexeme.span.start <= start && end <= lexeme.span.end && lexeme.span.end > end;
}

/** Whether a mark parts two stretches of a sentence. */
export function isBreak(text: string): boolean {
  return /^[,，;；。、:：\n]$/.test(text);
}
