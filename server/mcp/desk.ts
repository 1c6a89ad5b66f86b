// What the tools work with: the claims that they hold texts against, and the language to speak in.

import type { ClaimStore } from '../core/claims/claim.ts';
import { type Language, writtenIn } from '../core/text/spoken.ts';

export interface Desk {
  /** The claims as they are now; what a claims file says is read again when it has changed. */
  claims(): Promise<ClaimStore>;
  /** The language to speak in; `null`: that of the text. */
  readonly language: Language | null;
}

/** A call that cannot be answered as it was made. The message tells the model what is wrong and what to call instead. */
export class CallError extends Error {}

/** The language to speak about a text: as the desk was set up, else the text's own. */
export function languageOf(desk: Desk, text: string): Language {
  return desk.language ?? writtenIn(text);
}
