// What a block's prose names: subjects, metrics, periods, each with where it stands. Offsets into the block's prose.

import type { EntityId, MetricId } from '../../../claims/claim.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { PeriodExpression } from '../../../periods/expression.ts';
import type { Span } from '../../../text/span.ts';

export interface EntityName {
  readonly entity: EntityId;
  /** Valid only where the entity's parent or a sibling is being talked about: 云业务 in a text about Alibaba. */
  readonly local: boolean;
  /** Latin names keep their capitals: Meta is a company, meta is a word. */
  readonly capital: boolean;
  /** What a market is for, without where it is: only beside somebody who counts markets. */
  readonly thing?: true;
}

export interface EntityMention {
  readonly span: Span;
  /** More than one where names are shared. */
  readonly names: readonly EntityName[];
}

export interface MetricMention {
  readonly span: Span;
  /** More than one where names are shared. */
  readonly metrics: readonly MetricId[];
  /** Those of them for which it is a name of a negative value: 净亏损. */
  readonly negatives: readonly MetricId[];
}

export interface PeriodMention {
  readonly figure: Figure;
  readonly expression: PeriodExpression;
}
