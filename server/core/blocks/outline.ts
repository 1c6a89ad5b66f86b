// Collects the blocks of a draft in order: which item stands under which, and contents that are known from before.

import { flat } from '../text/flat.ts';
import type { Span } from '../text/span.ts';
import type { Block, BlockContent, BlockRole } from './block.ts';

/** A content and what it was made from; neither may hold the draft that it was cut out of, which is edited many times. */
export interface KeptContent {
  readonly key: string;
  readonly content: BlockContent;
}

function untied(content: BlockContent): BlockContent {
  return {
    ...content,
    prose: flat(content.prose),
    label: flat(content.label),
    citations: content.citations.map((citation) => ({ ...citation, target: flat(citation.target) })),
  };
}

/** A block as it was added. */
export interface Added extends Span {
  readonly depth: number;
  readonly content: BlockContent;
  readonly goesOn: boolean;
  readonly role: BlockRole;
}

/**
 * Contents that no block has any more are kept, with all that they came to, for what is undone or pasted again: so many, and one for
 * each four blocks.
 */
const SPARE = 24;

/** The contents for the next state of a draft of so many blocks. */
export function keptContents(
  contents: Map<string, KeptContent>,
  blocks: number,
  used: () => Iterable<BlockContent>,
): Map<string, KeptContent> {
  if (contents.size <= blocks + Math.floor(blocks / 4) + SPARE) return contents;
  const own = new Set(used());
  return new Map([...contents].filter(([, { content }]) => own.has(content)));
}

const empty = new WeakMap<BlockContent, boolean>();

/** Whether there is nothing in a block. */
function isEmpty(content: BlockContent): boolean {
  const known = empty.get(content) ?? (content.prose.trim() === '' && content.citations.length === 0);
  empty.set(content, known);
  return known;
}

/** Whether a block that is added starts anew, whatever stands above it; `null` where it is not added at all. */
export function startsAnew({ content, goesOn }: Added): boolean | null {
  return isEmpty(content) ? null : content.kind !== 'list-item' && !goesOn;
}

export class Outline {
  readonly blocks: Block[] = [];
  /** Contents by what they were made from, those of earlier states of the draft among them. */
  readonly contents: Map<string, KeptContent>;
  private record: Added[] | null = null;
  /** The items that are open, outermost first. */
  private readonly open: { readonly depth: number; readonly index: number }[] = [];
  /** The block right before the outermost list. */
  private intro: number | null = null;
  /** Which of the draft's blocks the first one is. */
  private readonly first: number;

  constructor(known: Map<string, KeptContent>, first = 0) {
    this.contents = known;
    this.first = first;
  }

  /** Another one that knows the same contents: what is added there is not added here. */
  apart(): Outline {
    return new Outline(this.contents);
  }

  /** Does what adds blocks, and tells which, so that they can be added again. */
  recorded(adds: () => void): readonly Added[] {
    const record: Added[] = [];
    this.record = record;
    adds();
    this.record = null;
    return record;
  }

  /** The content that was made from the same text before, or a new one. */
  content(key: string, make: () => BlockContent): BlockContent {
    const own = this.contents.get(key);
    if (own) return own.content;
    const kept = { key: flat(key), content: untied(make()) };
    this.contents.set(kept.key, kept);
    return kept.content;
  }

  /**
   * Adds a block, unless there is nothing in it.
   *
   * @param goesOn whether it is a further block of the item before it
   */
  add(span: Span, depth: number, content: BlockContent, goesOn = false, role: BlockRole = 'body'): void {
    this.record?.push({ ...span, depth, content, goesOn, role });
    if (isEmpty(content)) return;
    const item = content.kind === 'list-item' || (goesOn && this.open.length > 0);
    const parent = item ? this.parentAt(depth, goesOn) : null;
    if (!item) this.open.length = 0;
    this.blocks.push({ span, depth, parent, role, content });
  }

  private parentAt(depth: number, goesOn: boolean): number | null {
    const index = this.first + this.blocks.length;
    if (this.open.length === 0) this.intro = index > 0 ? index - 1 : null;
    const own = goesOn ? this.open.findLast((each) => each.depth === depth) : undefined;
    if (own) return own.index;
    while ((this.open.at(-1)?.depth ?? -1) >= depth) this.open.pop();
    const parent = this.open.at(-1)?.index ?? this.intro;
    this.open.push({ depth, index });
    return parent;
  }
}
