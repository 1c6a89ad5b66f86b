// Whole drafts in Markdown, HTML and plain text, read by the readers of their blocks.

import type { Draft, DraftFormat } from '../../blocks/block.ts';
import { covered } from '../../blocks/mask.ts';
import type { Outline } from '../../blocks/outline.ts';
import type { Read } from '../format.ts';
import { frontMatterLength, readFrontMatter, withoutFrontMatter } from '../front-matter.ts';
import { hides, type Uncovered, uncovered } from '../hidden.ts';
import { withoutDeepNesting } from '../nesting.ts';
import { type Change, changeBetween } from './change-between.ts';
import { addHtml, htmlHead } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { type Parsed, treeOf } from './markdown-tree.ts';
import { readText } from './text.ts';

const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();

/** Whether a text is as plain as it was, but for lines that have changed and are plain, too. */
function isPlain(source: string, previous: Parsed | null, change: Change | null): boolean {
  if (!previous?.plain || !change) return false;
  const end = source.indexOf('\n', change.toB);
  const lines = source.slice(change.fromB, end < 0 ? source.length : end + 1);
  return !hides(lines) && withoutDeepNesting(lines) === lines;
}

const NOTHING: Pick<Uncovered, 'comments' | 'tables'> = { comments: [], tables: [] };

/** What a reader of the draft sees, and that as the parser takes it: without what breaks its blocks. */
function shownOf(text: string, format: DraftFormat, length: number, previous: Parsed | null): Shown {
  const own = withoutFrontMatter(text, length);
  const early = previous?.plain ? changeBetween(previous.body, own) : null;
  if (isPlain(own, previous, early)) {
    const tree = treeOf(own, previous, early);
    return { source: own, parsed: { tree, body: own, plain: true }, ...NOTHING };
  }
  const shown = uncovered(text, format, length);
  const source = withoutFrontMatter(shown.text, length);
  const blanked = covered(
    source,
    shown.tables.map((table) => ({ ...table, word: false })),
  );
  const body = withoutDeepNesting(blanked);
  const tree = treeOf(body, previous, previous && changeBetween(previous.body, body));
  const plain = body === own && !hides(own);
  return { source, parsed: { tree, body, plain }, comments: shown.comments, tables: shown.tables };
}

interface Shown extends Pick<Uncovered, 'comments' | 'tables'> {
  readonly source: string;
  readonly parsed: Parsed;
}

function markdown(outline: Outline, { text, format }: Draft, previous: Parsed | null): Read {
  const length = frontMatterLength(text);
  const { source, parsed, comments, tables } = shownOf(text, format, length, previous);
  const definitions = readMarkdown(outline, source, parsed, tables, { markdown: true, jsx: format === 'mdx' });
  return { definitions, parsed, comments, frontMatter: readFrontMatter(text.slice(0, length)) };
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
