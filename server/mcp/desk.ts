// What the tools work with: the claims that they hold texts against, and the language to speak in.

import type { ClaimStore } from '../core/claims/claim.ts';
import type { Language } from '../core/text/spoken.ts';

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
  if (desk.language) return desk.language;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 10 > text.length ? 'zh' : 'en';
}
