// A claim on its way from a document to a claims file: everything that was read, before it has an id.

import type { Decimal } from '../../server/core/text/decimal.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { Place } from './document.ts';
import type { StatementKind } from './headers/caption.ts';
import type { Span } from './headers/periods/calendar.ts';
import type { Reading } from './headers/reading.ts';
import type { RowKind } from './headers/row-kind.ts';

/** The figure's own words and where they stand; the row and the column that they stand in, in words. */
export interface ClaimEvidence extends Place {
  readonly exact: string;
  readonly row: string;
  readonly column: string;
}

export interface ClaimDraft {
  readonly concept: string | null;
  /** Narrower than its concept: a segment, a member, one part. Empty for the whole. */
  readonly parts: readonly string[];
  /** What the row is called, and what it stands under. */
  readonly label: string;
  readonly context: readonly string[];
  readonly statement: StatementKind;
  readonly title: string;
  readonly kind: RowKind;
  readonly unit: string;
  readonly amount: Decimal;
  readonly span: Span | null;
  readonly basis: readonly string[];
  readonly tagged: boolean;
  readonly evidence: ClaimEvidence;
  /** The reading of the table's cell; `null` for a fact in prose. */
  readonly reading: Reading | null;
}

/** A number that became no claim. */
export interface LeftCell {
  readonly place: string;
  readonly text: string;
  readonly reason: Words;
}
