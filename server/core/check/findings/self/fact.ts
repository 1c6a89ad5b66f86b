// A figure of a draft as the rules of the draft against itself take it: what it says of what, when, and what it may stand for.

import type { Interval } from '../../../arithmetic/interval.ts';
import type { Operand } from '../../../arithmetic/operand.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { DayInterval } from '../../../periods/expression.ts';
import type { Statement } from '../../../statements/statement.ts';
import type { Decimal } from '../../../text/decimal.ts';
import type { Span } from '../../../text/span.ts';

/**
 * level: where something stands; growth: a rate of change, in per cent; change: how far it moved, in its own unit; points:
 * between two rates; share: a part of a whole, in per cent; multiple: how many times; range: from one level to another.
 */
export type FactKind = 'level' | 'growth' | 'change' | 'points' | 'share' | 'multiple' | 'range';

export interface Fact {
  readonly figure: Figure;
  readonly kind: FactKind;
  /** A currency, `%`, a physical unit, `count`; for what is given each, the unit and what it is each of: `CNY/employee`. */
  readonly unit: string;
  readonly value: Decimal;
  readonly bounds: Interval;
  /** Its core's own words. */
  readonly text: string;
  readonly direction: -1 | 0 | 1;
  /** What the lexicon knows it as, where its words say so. */
  readonly metric: string | null;
  /** Its words: the metric's narrowing, or all that names it where the lexicon does not know it. */
  readonly label: string;
  /** All the words that name it, the metric's among them, folded. */
  readonly name: string;
  /** What is said of it behind it in its clause, as far as it is Latin. */
  readonly tail: string;
  /** Whether it stands in a list that "respectively" gives out. */
  readonly listed: boolean;
  /** Which of several values of the thing it is: adjusted, restated, mean, expected … */
  readonly marks: string;
  readonly days: DayInterval | null;
  /** A label without a year, such as H1; empty where there is none. */
  readonly open: string;
  /** Whether its sentence spoke of another time before it: a year earlier, 去年同期. */
  readonly compared: boolean;
  /** Whether its sentence spoke before it of what somebody expects: later figures of the sentence may still be theirs. */
  readonly awaited: boolean;
  readonly subject: string | null;
  /** The part of somebody that its sentence speaks of before it: its cloud segment, 该板块. */
  readonly division: string;
  readonly statement: Statement | null;
  /** Whether words that nobody knows make it a part of what its metric says. */
  readonly narrowed: boolean;
  /** Where it stands among the lexemes of its block; −1 in a table. */
  readonly at: number;
  /** The comma-to-comma stretch, counted through the block. */
  readonly clause: number;
  readonly sentence: number;
}

const OTHER_BASIS = new Set([
  'restated',
  'like-for-like',
  'adjusted',
  'except',
  'mean',
  'peak',
  'trough',
  'annualised',
  'cumulative',
  'basic',
  'diluted',
  'planned',
  'expected',
]);

/** Those of the marks that make another measure of a thing: levels of two of them make no growth, no rate. */
export function basisMarks({ marks }: Fact): string {
  if (marks === '') return '';
  return marks
    .split(' ')
    .filter((mark) => OTHER_BASIS.has(mark))
    .join(' ');
}

export function operandOf({ value, bounds, text }: Fact): Operand {
  return { value, bounds, written: text };
}

export function spanOf({ figure }: Fact): Span {
  return figure.span;
}
