// What the Markdown stage hands on: the prose of a draft in blocks, with everything that is no prose taken out.

import type { Span } from '../text/span.ts';

export type DraftFormat = 'markdown' | 'text';

export interface Draft {
  readonly text: string;
  readonly format: DraftFormat;
}

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table' | 'quote' | 'footnote';

/** A cell of a GFM table; offsets into the block's prose. Row 0 is the header row. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly span: Span;
}

/** A link, an autolink or a bare URL (`target`: its address), or a footnote reference (`target`: its label). */
export interface Citation {
  readonly kind: 'link' | 'footnote';
  /** Where it stands in the block's prose; the address itself is no prose, so that the span may be empty. */
  readonly span: Span;
  readonly target: string;
}

/** From `prose` on (an offset into the prose), the document goes on at `source` (an offset from the block's start). */
export interface OffsetStep {
  readonly prose: number;
  readonly source: number;
}

/**
 * The inside of a block, free of its place in the document, so that an unchanged block is the same object after an edit.
 * `prose` is the text without markup, code, link targets, URLs, images, math and comments; what stood for a word is U+FFFC.
 */
export interface BlockContent {
  readonly kind: BlockKind;
  readonly prose: string;
  readonly steps: readonly OffsetStep[];
  /** Heading level 1–6; 0 for the other kinds. */
  readonly level: number;
  readonly cells: readonly TableCell[];
  readonly citations: readonly Citation[];
  /** Label of the footnote that this block defines; empty for the other kinds. */
  readonly label: string;
}

export interface Block {
  /** The block's place in the document. */
  readonly span: Span;
  /** Nesting depth in quotes and lists. */
  readonly depth: number;
  readonly content: BlockContent;
}

export interface FrontMatter {
  readonly title: string | null;
  /** `yyyy-mm-dd` */
  readonly date: string | null;
}

export interface IgnoreDirective {
  readonly kind: 'ignore' | 'disable' | 'enable';
  readonly span: Span;
  /** Empty: every code. */
  readonly codes: readonly string[];
}

export interface Blocks {
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly directives: readonly IgnoreDirective[];
}

/** Where an offset of a block's prose lies in the document. */
function toDocument(block: Block, offset: number): number {
  const { steps } = block.content;
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const step = steps[middle];
    if (step && step.prose <= offset) low = middle;
    else high = middle - 1;
  }
  const step = steps[low];
  return step ? block.span.start + step.source + (offset - step.prose) : block.span.start + offset;
}

/** Where a span of a block's prose lies in the document; markup inside it is included, markup at its edges is not. */
export function spanToDocument(block: Block, span: Span): Span {
  if (span.end <= span.start) {
    const at = toDocument(block, span.start);
    return { start: at, end: at };
  }
  return { start: toDocument(block, span.start), end: toDocument(block, span.end - 1) + 1 };
}
