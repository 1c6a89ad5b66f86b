// A figure of a document's sentences, as the core has read it, and where it stands.

import type { MetricId } from '../../../server/core/claims/claim.ts';
import type { DayInterval } from '../../../server/core/periods/expression.ts';
import type { Reading } from '../../../server/core/statements/statement.ts';
import type { Place } from '../document.ts';

export interface ProseFigure {
  readonly place: Place;
  readonly reading: Reading;
  readonly metric: MetricId;
  readonly days: DayInterval;
  /** Its sentence, with the figure in ⟦ ⟧. */
  readonly sentence: string;
}
