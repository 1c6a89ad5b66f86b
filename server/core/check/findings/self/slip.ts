// What a rule of the draft against itself finds: a figure, those it is held against, and the working. Data; sentences are made in explain.

import type { Working } from '../../../arithmetic/operations.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { Decimal } from '../../../text/decimal.ts';
import type { Span } from '../../../text/span.ts';
import type { SelfCode } from '../../../verdicts/verdict.ts';

/** What relation does not hold; each has its own wording. */
export type Relation =
  | 'same' // stated twice
  | 'growth'
  | 'change'
  | 'points'
  | 'share'
  | 'ratio' // a metric that is one metric over another
  | 'multiple'
  | 'per-unit'
  | 'sum'
  | 'rest'
  | 'conversion'
  | 'compound'
  | 'direction' // rose, fell, widened, narrowed
  | 'compared' // above, below, beat, missed
  | 'majority'
  | 'record'
  | 'ranking'
  | 'run'
  | 'total' // of a table
  | 'no-fraction' // no whole number of the base gives the percentage
  | 'beyond-whole' // a part larger than its whole
  | 'below-nothing' // a fall of more than all there was, a count below nought
  | 'stale';

/** A finding of one rule; offsets where the rule's block or document has them. */
export interface Slip {
  readonly code: SelfCode;
  readonly relation: Relation;
  /** What is marked: the figure, or the words that it contradicts. */
  readonly span: Span;
  /** The figure that a fix would change; `null` where words are what is wrong. */
  readonly figure: Figure | null;
  /** What it is held against, in the order of the working. */
  readonly others: readonly Span[];
  /** The left side of the working, and what it comes to; `null` where there is nothing to work out. */
  readonly working: Working | null;
  /** The conclusion's words, the name of the place, as the draft has them. */
  readonly words: string;
  /** The exact value to write instead, in base units, where one is known. */
  readonly right: Decimal | null;
}
