// What a draft is taken apart into: its prose in blocks, with everything that is no prose taken out.

import type { Span } from '../text/span.ts';

/** How a draft is written; `formats/` has what goes with each. */
export type DraftFormat = 'markdown' | 'mdx' | 'html' | 'asciidoc' | 'restructuredtext' | 'typst' | 'latex' | 'text';

export interface Draft {
  readonly text: string;
  readonly format: DraftFormat;
  /** The day of the text, `yyyy-mm-dd`, where it does not tell one itself. */
  readonly date?: string;
  /** Where the document is itself a source: the titles that claims know it by. */
  readonly sources?: readonly string[];
}

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table' | 'quote' | 'footnote';

/** A cell of a table; offsets into the block's prose. A cell that spans others stands at the first place that it covers. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly span: Span;
  /** Whether it is a header: it stands in a header row, or is marked as one. */
  readonly header: boolean;
  /** How many columns and rows it covers, at least 1. */
  readonly columns: number;
  readonly rows: number;
}

/**
 * How a source is named: a link, autolink or bare URL (`target`: its address), a footnote (its label), a mark such as `[1]` or ¹
 * that a list, a note or a definition in the draft answers (its label), a note in place such as `^[…]` or `【3†source】` (its
 * words), a key as in `[@key, p. 4]` (the key), or a document in brackets as in `[10-K, p. 67]` (the words in the brackets).
 */
export type CitationKind = 'link' | 'footnote' | 'mark' | 'note' | 'key' | 'document';

/** What names a source in a block. Which figures it covers is not decided here. */
export interface Citation {
  readonly kind: CitationKind;
  /** Where it stands in the block's prose: the words of a link; empty where what names the source is no prose. */
  readonly span: Span;
  readonly target: string;
}

/** From `prose` on (an offset into the prose), the document goes on at `source` (an offset from the block's start). */
export interface OffsetStep {
  readonly prose: number;
  readonly source: number;
  /** UTF-16 units of the document that the one character at `prose` stands for; 1 where it is left out. */
  readonly width?: number;
}

/**
 * The inside of a block, free of its place in the document, so that an unchanged block is the same object after an edit.
 * `prose` is the text without markup, code, link targets, URLs, images, math and comments; what stood for a word is U+FFFC.
 * Lines that were only wrapped are joined; a line break in the prose is one that the writer meant, or ends a table cell.
 */
export interface BlockContent {
  readonly kind: BlockKind;
  readonly prose: string;
  readonly steps: readonly OffsetStep[];
  /** Heading level 1–6; 0 for the other kinds. */
  readonly level: number;
  readonly cells: readonly TableCell[];
  /** How many rows at the head of the table hold headers; 0 for the other kinds. */
  readonly headerRows: number;
  readonly citations: readonly Citation[];
  /** Label of the footnote that this block defines, or of the numbered entry that it is; else empty. */
  readonly label: string;
  /** Whether all of it is set in bold: often a heading in disguise. */
  readonly strong: boolean;
}

/** `caption`: a line that stands over a table or a list and speaks for it. `reference`: an entry of a list of sources or notes. */
export type BlockRole = 'body' | 'caption' | 'reference';

export interface Block {
  /** The block's place in the document. */
  readonly span: Span;
  /** Nesting depth in quotes and lists. */
  readonly depth: number;
  /**
   * Which block (an index into `blocks`) it stands under: for an item in a list inside another, the item above it; for one of
   * the outermost list, the block right before that list; `null` for what is no list item.
   */
  readonly parent: number | null;
  readonly role: BlockRole;
  readonly content: BlockContent;
}

export interface FrontMatter {
  readonly title: string | null;
  /** `yyyy-mm-dd`; where the front matter has none, the date of the draft's dateline. */
  readonly date: string | null;
  /** What `sources:` names, in order. */
  readonly sources: readonly string[];
  /** `tieout: source`: the draft is itself a source. `tieout: ignore`: it is not to be checked. */
  readonly tieout: 'source' | 'ignore' | null;
}

/** A comment of a draft, its marks included, and what stands inside. */
export interface Comment extends Span {
  readonly words: Span;
}

export interface IgnoreDirective {
  readonly kind: 'ignore' | 'disable' | 'enable';
  readonly span: Span;
  /** Empty: every code. */
  readonly codes: readonly string[];
  /** What stands behind `--`; empty where nobody gave a reason. */
  readonly reason: string;
}

/** Place and day at the head of a text (`SEATTLE—Oct. 30, 2025—`), as a span of that block's prose. */
export interface Dateline {
  readonly block: number;
  readonly span: Span;
  /** `yyyy-mm-dd` */
  readonly date: string;
}

export interface Blocks {
  readonly frontMatter: FrontMatter;
  readonly dateline: Dateline | null;
  readonly blocks: readonly Block[];
  readonly directives: readonly IgnoreDirective[];
}

/** The last step at or before an offset of the prose. */
function stepAt({ steps }: BlockContent, offset: number): OffsetStep {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const step = steps[middle];
    if (step && step.prose <= offset) low = middle;
    else high = middle - 1;
  }
  return steps[low] ?? { prose: 0, source: 0 };
}

/** Where the character at an offset of a block's prose starts and ends in the document. */
function toDocument({ span, content }: Block, offset: number): Span {
  const step = stepAt(content, offset);
  const start = span.start + step.source + (offset - step.prose);
  return { start, end: start + (offset === step.prose ? (step.width ?? 1) : 1) };
}

/** Where a span of a block's prose lies in the document; markup inside it is included, markup at its edges is not. */
export function spanToDocument(block: Block, span: Span): Span {
  const { start } = toDocument(block, span.start);
  if (span.end <= span.start) return { start, end: start };
  return { start, end: toDocument(block, span.end - 1).end };
}
