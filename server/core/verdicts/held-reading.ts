// One reading of a figure with what holding it against the claims came to.

import type { Question } from './held/question.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Tried } from './verdict.ts';

/** A reading that is held against the claims once somebody asks what that comes to. */
export class Held {
  readonly question: Question;
  readonly at: number;
  private known: Outcome | null = null;

  constructor(question: Question, at: number) {
    this.question = question;
    this.at = at;
  }

  get outcome(): Outcome {
    this.known ??= outcomeOf(this.question);
    return this.known;
  }

  get tried(): Tried {
    const { outcome } = this;
    return { outcome: outcome.kind, rule: outcome.kind === 'disagrees' ? 'disagrees' : outcome.rule };
  }
}
