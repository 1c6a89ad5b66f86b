// Whole drafts in Markdown, HTML and plain text, read by the readers of their blocks.

import type { Draft } from '../../blocks/block.ts';
import type { Dialect } from '../../blocks/inline/scan.ts';
import { covered, hiddenWithin } from '../../blocks/mask.ts';
import type { Outline } from '../../blocks/outline.ts';
import type { Span } from '../../text/span.ts';
import type { Read } from '../format.ts';
import { frontMatterLength, readFrontMatter, withoutFrontMatter } from '../front-matter.ts';
import { type Mask, maskOf, uncovered } from '../hidden.ts';
import { maskAfter } from '../mask-after.ts';
import { withoutDeepNesting } from '../nesting.ts';
import { changeBetween } from './change-between.ts';
import { addHtml, htmlHead } from './html.ts';
import { readPieces, type Stretch } from './markdown.ts';
import { type Parsed, piecesAfter, type ReadStretch } from './pieces.ts';
import { readText } from './text.ts';

const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();

/** What a reader of the draft sees of a stretch of it, ready for the parser. */
function stretchOf(text: string, { hidden, tables }: Mask, from: number, to: number): Stretch {
  const isWithin = ({ start, end }: Span): boolean => end > from && start < to;
  const source = covered(
    text.slice(from, to),
    hidden.filter(isWithin).map((each) => hiddenWithin(text, each, from, to)),
  );
  const own = tables.filter(isWithin).map(({ start, end }) => ({ start: start - from, end: end - from }));
  const blanked = covered(
    source,
    own.map((table) => ({ ...table, word: false })),
  );
  return { source, body: withoutDeepNesting(blanked), tables: own };
}

function markdown(outline: Outline, { text, format }: Draft, previous: Parsed | null): Read {
  const head = frontMatterLength(text);
  const dialect: Dialect = { markdown: true, jsx: format === 'mdx' };
  const read: ReadStretch = (own, mask, from, to) =>
    readPieces(outline.apart(), stretchOf(own, mask, from, to), from, dialect);
  const parsed =
    (previous?.head === head ? parsedAfter(previous, text, read) : null) ??
    parsedAnew(text, maskOf(text, format, head), head, read);
  return {
    definitions: NO_DEFINITIONS,
    parsed,
    comments: parsed.mask.comments,
    frontMatter: readFrontMatter(text.slice(0, head)),
  };
}

function parsedAnew(text: string, mask: Mask, head: number, read: ReadStretch): Parsed {
  return { ...read(text, mask, head, text.length), text, mask, head, change: null };
}

/** `null` where an edit may have changed what is hidden anywhere in the draft, or the front matter. */
function parsedAfter(previous: Parsed, text: string, read: ReadStretch): Parsed | null {
  const { head } = previous;
  const change = changeBetween(previous.text, text);
  const mask = change.fromA < head ? null : maskAfter(previous.mask, previous.text, text, change);
  return mask && { ...piecesAfter(previous, text, mask, change, read), head };
}

export function readMarkdownDraft(outline: Outline, text: string, previous: Parsed | null): Read {
  return markdown(outline, { text, format: 'markdown' }, previous);
}

export function readMdxDraft(outline: Outline, text: string, previous: Parsed | null): Read {
  return markdown(outline, { text, format: 'mdx' }, previous);
}

export function readHtmlDraft(outline: Outline, text: string): Read {
  const length = frontMatterLength(text);
  const shown = uncovered(text, 'html', length);
  addHtml(outline, shown.text, { start: length, end: text.length }, { markdown: false, jsx: false }, 0);
  const own = readFrontMatter(text.slice(0, length));
  const head = htmlHead(shown.text.slice(length));
  const frontMatter = {
    ...own,
    title: own.title ?? head.title,
    date: own.date ?? head.date,
    tieout: own.tieout ?? head.tieout,
  };
  return { definitions: NO_DEFINITIONS, parsed: null, comments: shown.comments, frontMatter };
}

export function readTextDraft(outline: Outline, text: string): Read {
  const length = frontMatterLength(text);
  const shown = uncovered(text, 'text', length);
  readText(outline, withoutFrontMatter(shown.text, length));
  const frontMatter = readFrontMatter(text.slice(0, length));
  return { definitions: NO_DEFINITIONS, parsed: null, comments: shown.comments, frontMatter };
}
