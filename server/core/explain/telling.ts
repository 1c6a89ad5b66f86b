// What every text about a figure is written from.

import type { ClaimStore } from '../claims/claim.ts';
import type { Language } from '../text/spoken.ts';

export interface Telling {
  /** The whole draft, in which offsets count. */
  readonly text: string;
  readonly claims: ClaimStore;
  /** The language to speak in. */
  readonly language: Language;
}
