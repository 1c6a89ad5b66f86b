// What every text about a figure is written from.

import type { ClaimStore } from '../claims/claim.ts';
import { type Language, languageOf, type Tongue } from '../text/spoken.ts';

export interface Telling {
  /** The whole draft, in which offsets count. */
  readonly text: string;
  readonly claims: ClaimStore;
  /** The language to speak in. */
  readonly language: Tongue;
}

/** The same for whoever makes the words, which are put into other characters when they are finished. */
export interface Draughting extends Telling {
  readonly language: Language;
}

export function draughting(telling: Telling): Draughting {
  return { ...telling, language: languageOf(telling.language) };
}
