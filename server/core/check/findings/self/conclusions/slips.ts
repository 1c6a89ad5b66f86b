// How a conclusion that the figures contradict is told, and the words that a rule of conclusions looks at.

import { magnitude } from '../../../../arithmetic/interval.ts';
import type { CueAt } from '../../../../language/relations.ts';
import type { Lexeme } from '../../../../statements/reading/lexemes/lexeme.ts';
import { absolute, compare } from '../../../../text/decimal.ts';
import type { Span } from '../../../../text/span.ts';
import { type Fact, spanOf } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Relation, Slip } from '../slip.ts';
import { lexemeAt } from '../within.ts';

export function conclusion(relation: Relation, words: string, figure: Fact, others: readonly Fact[]): Slip {
  return {
    code: 'conclusion-mismatch',
    relation,
    span: spanOf(figure),
    figure: null,
    others: others.map(spanOf),
    working: null,
    words,
    right: null,
  };
}

/** Which of two is the greater for certain: 1 the first, −1 the second, 0 where the written precision leaves it open. Values written to one step are in the order that they are written in. */
export function greater(a: Fact, b: Fact): -1 | 0 | 1 {
  const [x, y] = [magnitude(a.bounds), magnitude(b.bounds)];
  if (compare(x.low, y.high) > 0) return 1;
  if (compare(y.low, x.high) > 0) return -1;
  if (!isPlain(a) || !isPlain(b) || !isOneStep(a, b)) return 0;
  const order = compare(absolute(a.value), absolute(b.value));
  return order > 0 ? 1 : order < 0 ? -1 : 0;
}

function isPlain({ figure }: Fact): boolean {
  return figure.hedge === null && figure.quantity?.comparator === '=';
}

/** Whether two values are written to the same digit: 53 and 52 million. */
function isOneStep(a: Fact, b: Fact): boolean {
  const [x, y] = [a.figure.quantity?.step, b.figure.quantity?.step];
  return x != null && y != null && compare(x, y) === 0;
}

export function sentenceSpan({ block }: Scene, facts: readonly Fact[]): Span {
  return block.sentences[facts[0]?.sentence ?? 0]?.span ?? { start: 0, end: 0 };
}

/** Whether a word of the tables is part of a figure: the hedge in "more than $5 million". */
export function isInFigure({ block }: Scene, { start, end }: CueAt): boolean {
  const at = lexemeAt(block.lexemes, start + 1) - 1;
  const lexeme = block.lexemes[at];
  return lexeme !== undefined && lexeme.figure !== null && lexeme.span.start <= start && end <= lexeme.span.end;
}

/** "Growth led by cloud", "which led to": the word tells what drove what, and ranks nothing. */
export function isOfCause(folded: string, { start, end }: Span): boolean {
  return /^l(?:ed|eads|eading)$/u.test(folded.slice(start, end)) && /^ (?:by|to)\b/u.test(folded.slice(end, end + 4));
}

export function isDivider({ kind, text }: Lexeme): boolean {
  return kind === 'amount' || (kind === 'mark' && /^[,，;；:：。、.()（）\n]$/u.test(text));
}

/** The words from the divider before a figure to the figure. */
export function leadOf({ block }: Scene, { at }: Fact): readonly Lexeme[] {
  let from = at;
  while (from > 0 && !isDivider(block.lexemes[from - 1] as Lexeme)) from--;
  return block.lexemes.slice(from, at);
}

/** Whether a word may name somebody or something. */
export function isName({ kind }: Lexeme): boolean {
  return kind === 'han' || kind === 'latin' || kind === 'stranger' || kind === 'entity' || kind === 'metric';
}
