// What the Markdown stage hands on: the prose of a draft in blocks, with everything that is no prose taken out.

import type { Span } from '../text/span.ts';

export type DraftFormat = 'markdown' | 'text';

export interface Draft {
  readonly text: string;
  readonly format: DraftFormat;
}

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table' | 'quote' | 'footnote';

/** A cell of a GFM table. `row` 0 is the header row. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly span: Span;
}

/** A link, autolink, bare URL or footnote reference in a block. */
export interface Citation {
  readonly kind: 'link' | 'footnote';
  readonly span: Span;
  /** For a footnote reference, its label; for a link, its address. */
  readonly target: string;
}

/**
 * One block of prose. `prose` has the same length as the block's stretch of the document: what is no prose (markup,
 * code, link targets, URLs, images, math, comments) is blanked with U+0020 or, where it glues words (emphasis inside
 * a word), with U+200B, so that offset `i` in `prose` is offset `span.start + i` in the document.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly prose: string;
  /** Heading level 1–6; 0 for the other kinds. */
  readonly level: number;
  readonly cells: readonly TableCell[];
  readonly citations: readonly Citation[];
  /** Nesting depth in quotes and lists; a caption or source line binds only within its own depth. */
  readonly depth: number;
}

export interface FrontMatter {
  readonly title: string | null;
  /** `yyyy-mm-dd` */
  readonly date: string | null;
}

export type IgnoreDirective = {
  readonly kind: 'ignore' | 'disable' | 'enable';
  readonly span: Span;
  /** Empty: every code. */
  readonly codes: readonly string[];
};

export interface Blocks {
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly directives: readonly IgnoreDirective[];
  /** Footnote definitions by label: whether the text names anything at all. */
  readonly footnotes: ReadonlyMap<string, Span>;
}
