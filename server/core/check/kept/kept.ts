// What is made of a whole draft and kept over edits, so that only what an edit touches is made again.

import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import { Clashes, type Clashing } from '../findings/self/consistency/clashes.ts';
import { NO_NOTES } from '../findings/self/notes.ts';
import type { Judged } from '../judged.ts';
import { inTurn, type KeptSteps, type Make, type Step, type Turn } from './in-turn.ts';
import { Repetitions } from './repetitions.ts';
import { StrangeTexts } from './strange-texts.ts';

/** What the blocks of a draft have come to, in one state of it: nothing of it changes any more. */
export interface State {
  readonly steps: readonly Step[];
  /** The figures of each block as they are told. */
  readonly told: readonly (readonly Judged[])[];
  readonly clashing: Clashing;
}

/** Of one draft and one state of the claims. It always stands for the state of the draft that was checked last. */
export class Kept {
  readonly revision: string;
  private steps: KeptSteps | null = null;
  private repetitions = new Repetitions();
  private strange = new StrangeTexts();
  private clashes = new Clashes();

  constructor(revision: string) {
    this.revision = revision;
  }

  /**
   * Takes a draft to its next state. Where that fails, nothing is kept.
   *
   * @param make makes the result of a block
   */
  next(turn: Turn, index: LexiconIndex, make: Make): State {
    const { steps } = this;
    this.steps = null;
    if (!steps) this.forget();
    const { kept, change } = inTurn(turn, steps, make);
    const retold = this.repetitions.update({ ...change, fresh: change.fresh.map(({ result }) => result) }, index);
    const told = this.strange.update(retold, this.repetitions.figures, index);
    const fresh = change.fresh.map(({ content, result, isReference }) => ({
      content,
      notes: isReference ? NO_NOTES : result.notes,
    }));
    const clashing = this.clashes.update({ ...change, fresh });
    this.steps = kept;
    return { steps: kept.steps, told, clashing };
  }

  private forget(): void {
    this.repetitions = new Repetitions();
    this.strange = new StrangeTexts();
    this.clashes = new Clashes();
  }
}
