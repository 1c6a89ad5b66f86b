// What every text about a figure is written from.

import type { Language } from '../check/result.ts';
import type { ClaimStore } from '../claims/claim.ts';

export interface Telling {
  /** The whole draft, in which offsets count. */
  readonly text: string;
  readonly claims: ClaimStore;
  /** The language to speak in. */
  readonly language: Language;
}
