// A quantity as the scan reads it.

import type { Span } from '../../text/span.ts';
import type { HedgeKind } from '../figure.ts';
import type { Numeral } from '../numerals/numeral.ts';
import type { UnitMatch } from './units.ts';

/** A number with its sign and unit, before anything is said about what it means. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly sign: '' | '+' | '-';
  readonly number: Numeral;
  readonly before: UnitMatch | null;
  readonly behind: UnitMatch | null;
  /** 多, 余 or 来 between the number and its unit: 300余家, 20多亿元. */
  readonly inner: { readonly kind: HedgeKind; readonly span: Span } | null;
}
