// What blocks come to with their notes, which are made of some blocks at once or when somebody asks for one.

import { type BoundBlock, letGo } from '../statements/bound-block.ts';
import type { RunningContext } from '../statements/context.ts';
import { type BlockNotes, NO_NOTES, type Noteworthy, notesOf } from './findings/self/notes.ts';
import type { Judged } from './judged.ts';
import type { BlockResult } from './result.ts';

/** What was read of so many blocks is held until their notes are made. */
const AT_ONCE = 32;

/** A block that was bound, and how to bind it once more. */
export interface Bound extends Noteworthy {
  readonly again: () => BoundBlock;
}

interface Waiting extends Bound {
  readonly take: (notes: BlockNotes) => void;
}

/** Takes the notes of the blocks of one check. */
export class NoteTaking {
  private waiting: Waiting[] = [];

  /** What a block comes to, its notes to be made later. */
  result(block: Bound, figures: readonly Judged[], context: RunningContext): BlockResult {
    const finish = (): void => this.finish();
    let made: BlockNotes | null = null;
    const take = (notes: BlockNotes): void => {
      made = notes;
    };
    this.waiting.push({ ...block, take });
    if (this.waiting.length >= AT_ONCE) this.finish();
    return {
      figures,
      get notes() {
        if (made === null) finish();
        return made ?? NO_NOTES;
      },
      context,
    };
  }

  /** Makes all notes that are waited for. */
  private finish(): void {
    const { waiting } = this;
    this.waiting = [];
    const notes = notesOf(waiting);
    for (const [nth, { bound, again, take }] of waiting.entries()) {
      take(notes[nth] ?? NO_NOTES);
      letGo(bound, again);
    }
  }
}
