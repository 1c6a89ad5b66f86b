// Whole drafts in Markdown, HTML and plain text, read by the readers of their blocks.

import type { Draft } from '../../blocks/block.ts';
import { covered } from '../../blocks/mask.ts';
import type { Outline } from '../../blocks/outline.ts';
import type { Read } from '../format.ts';
import { frontMatterLength, readFrontMatter, withoutFrontMatter } from '../front-matter.ts';
import { uncovered } from '../hidden.ts';
import { withoutDeepNesting } from '../nesting.ts';
import { addHtml, htmlHead } from './html.ts';
import { type Parsed, parsed, readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();

function markdown(outline: Outline, { text, format }: Draft, previous: Parsed | null): Read {
  const length = frontMatterLength(text);
  const shown = uncovered(text, format, length);
  const source = withoutFrontMatter(shown.text, length);
  const blanked = covered(
    source,
    shown.tables.map((table) => ({ ...table, word: false })),
  );
  const tree = parsed(withoutDeepNesting(blanked), previous);
  const definitions = readMarkdown(outline, source, tree, shown.tables, { markdown: true, jsx: format === 'mdx' });
  return { definitions, parsed: tree, comments: shown.comments, frontMatter: readFrontMatter(text.slice(0, length)) };
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
