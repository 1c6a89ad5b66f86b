// One reading of a figure, as it is held against claims.

import type { Quantity } from '../../figures/figure.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import type { Reading, Statement } from '../../statements/statement.ts';

export interface Question {
  readonly statement: Statement;
  readonly reading: Reading;
  readonly index: LexiconIndex;
  /** The reading of the figure right before, where a confirmed claim has just proved it. */
  readonly proved: Reading | null;
}

/** The same question with another quantity. */
export function meaning(question: Question, meant: Quantity): Question {
  return { ...question, reading: { ...question.reading, meant } };
}

export function fiscalYearEndOf({ reading, index }: Question): number {
  return (reading.entity ? index.entities.get(reading.entity.value)?.fiscalYearEnd : undefined) ?? 12;
}
