// What the threads of a run share: the list of drafts, and two places in it.

import type { DraftCommand } from '../formats/formats.ts';
import type { Session } from '../session.ts';

export interface Task {
  readonly command: DraftCommand;
  /** What the command was given. */
  readonly words: readonly string[];
  readonly paths: readonly string[];
  readonly folder: string;
  readonly terminal: Session['terminal'];
  /** Memory that all threads see: the first draft that nobody has taken, and the first that is not written. */
  readonly places: Int32Array<SharedArrayBuffer>;
}

export const TAKEN = 0;
export const WRITTEN = 1;

/** How many drafts may be finished before it is their turn, so that a long one does not make the others pile up. */
export const AHEAD = 256;
