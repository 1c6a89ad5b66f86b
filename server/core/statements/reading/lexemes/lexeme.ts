// A piece of a block's prose: a figure, a period, a name, a word with its roles, a mark.

import type { Figure } from '../../../figures/figure.ts';
import type { Roles } from '../../../language/role-set.ts';
import type { Span } from '../../../text/span.ts';
import type { EntityMention, MetricMention, PeriodMention } from '../names/mentions.ts';

/**
 * amount: a quantity; period: says when; figure: another numeric expression; entity, metric, publisher: names; stranger: a name
 * that nobody here knows; known: a word of the tables; latin, han: an unknown word or run; mark: punctuation.
 */
type LexemeKind =
  | 'amount'
  | 'period'
  | 'figure'
  | 'entity'
  | 'metric'
  | 'publisher'
  | 'stranger'
  | 'known'
  | 'latin'
  | 'han'
  | 'mark';

export interface Lexeme {
  readonly kind: LexemeKind;
  /** Kind and first letter in bits, by which patterns dismiss it (`signOf`). */
  readonly sign: number;
  /** In the block's prose. */
  readonly span: Span;
  /** Folded. */
  readonly text: string;
  readonly roles: Roles;
  readonly figure: Figure | null;
  readonly entity: EntityMention | null;
  readonly metric: MetricMention | null;
  readonly period: PeriodMention | null;
}
