// Where a draft names its sources in lines of their own: below a block, below a list, or once for all of it.

import type { Block, BlockContent } from '../blocks/block.ts';
import { isSourceLine } from '../statements/citing/citations.ts';

const sourceLines = new WeakMap<BlockContent, boolean>();

/** Whether a block is a line that names a source. */
export function isSource(content: BlockContent): boolean {
  const known = sourceLines.get(content) ?? (content.kind !== 'heading' && isSourceLine(content.prose));
  sourceLines.set(content, known);
  return known;
}

/** By block, whether a 来源/Source line stands right below it, or below the list that it is an item of. */
export class SourcesBelow {
  private readonly blocks: readonly Block[];
  /** Blocks from the first to the second are items of one list, up to the third: what stands behind it. */
  private list = { from: 0, to: -1 };

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
  }

  /** The block that stands right below one, or below its list. */
  behind(at: number): number {
    if (this.blocks[at]?.content.kind !== 'list-item') return at + 1;
    if (this.list.from <= at && at < this.list.to) return this.list.to;
    let to = at;
    while (this.blocks[to]?.content.kind === 'list-item') to++;
    this.list = { from: at, to };
    return to;
  }

  at(at: number): boolean {
    const [block, next] = [this.blocks[at], this.blocks[this.behind(at)]];
    return block !== undefined && next !== undefined && next.depth <= block.depth && isSource(next.content);
  }
}

/** Whether the first block or the last line names the source of the whole draft. */
export function namesSource(blocks: readonly Block[]): boolean {
  const first = blocks[0]?.content.prose ?? '';
  const last = blocks.findLast(({ role }) => role !== 'reference')?.content.prose ?? '';
  return isSourceLine(first) || isSourceLine(last.slice(last.lastIndexOf('\n') + 1));
}
