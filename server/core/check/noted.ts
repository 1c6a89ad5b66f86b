// What blocks come to with their notes, which are made of some blocks at once or when somebody asks for one.

import type { BlockContent } from '../blocks/block.ts';
import type { BoundBlock } from '../statements/bound-block.ts';
import type { RunningContext } from '../statements/context.ts';
import { type BlockNotes, NO_NOTES, type Noteworthy, notesOf } from './findings/self/notes.ts';
import type { Judged } from './judged.ts';
import type { BlockResult } from './result.ts';

/** What was read of so many blocks is held until their notes are made. */
const AT_ONCE = 32;

interface Waiting extends Noteworthy {
  readonly take: (notes: BlockNotes) => void;
}

/** Takes the notes of the blocks of one check. */
export class NoteTaking {
  private waiting: Waiting[] = [];

  /** What a block comes to, its notes to be made later. */
  result(bound: BoundBlock, content: BlockContent, figures: readonly Judged[], context: RunningContext): BlockResult {
    const finish = (): void => this.finish();
    let made: BlockNotes | null = null;
    const take = (notes: BlockNotes): void => {
      made = notes;
    };
    this.waiting.push({ bound, content, take });
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
    for (const [nth, notes] of notesOf(waiting).entries()) waiting[nth]?.take(notes);
  }
}
