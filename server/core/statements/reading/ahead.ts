// Blocks of a draft read some at a time before they are bound, each step for all of them: its code stays in the processor's caches.

import type { BlockContent } from '../../blocks/block.ts';
import type { EntityId } from '../../claims/claim.ts';
import { LONGEST_PIECE } from '../pieces.ts';
import type { LexiconIndex } from './names/lexicon-index.ts';
import { type RawBlock, rawBlocks } from './raw-block.ts';

/** As many blocks are read at once: enough to be worth it, few enough that what they hold is soon let go. */
const AT_ONCE = 32;

/** Reads the blocks of one draft, which are then asked for in order. */
export class ReadAhead {
  private readonly contents: readonly BlockContent[];
  private readonly index: LexiconIndex;
  private next = 0;
  private readonly seen = new Set<string>();
  private raws = new Map<string, RawBlock>();

  constructor(contents: readonly BlockContent[], index: LexiconIndex) {
    this.contents = contents;
    this.index = index;
  }

  /** What is read of the prose; `null` where it stood in the draft before, or is longer than is read at once. */
  rawOf(prose: string, defined: Readonly<Record<string, EntityId>>): RawBlock | null {
    if (!this.seen.has(prose)) this.readOn(prose, defined);
    return this.raws.get(prose) ?? null;
  }

  private readOn(from: string, defined: Readonly<Record<string, EntityId>>): void {
    const proses: string[] = [];
    while (this.next < this.contents.length && this.contents[this.next]?.prose !== from) this.next++;
    for (; this.next < this.contents.length && proses.length < AT_ONCE; this.next++) {
      const { kind, prose = '' } = this.contents[this.next] ?? {};
      if (kind === 'table' || prose.length > LONGEST_PIECE || this.seen.has(prose)) continue;
      this.seen.add(prose);
      proses.push(prose);
    }
    this.raws = new Map(rawBlocks(proses, this.index, defined).map((raw) => [raw.prose, raw]));
  }
}
