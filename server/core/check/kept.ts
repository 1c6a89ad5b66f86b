// What is made of a whole draft and kept over edits, so that only what an edit touches is made again.

import { Clashes } from './findings/self/consistency/clashes.ts';
import { Repetitions } from './repetitions.ts';

/** Of one draft and one state of the claims. It always stands for the state of the draft that was checked last. */
export class Kept {
  readonly revision: string;
  repetitions: Repetitions = new Repetitions();
  clashes: Clashes = new Clashes();

  constructor(revision: string) {
    this.revision = revision;
  }

  /** Works with it; where that fails, nothing is kept. */
  use<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.repetitions = new Repetitions();
      this.clashes = new Clashes();
      throw error;
    }
  }
}
