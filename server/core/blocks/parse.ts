// Takes a draft apart, by the reader of its format; what has not changed since the last time is taken over.

import type { Span } from '../text/span.ts';
import type { Blocks, Draft, FrontMatter } from './block.ts';
import { datelineOf } from './dateline.ts';
import { directivesIn } from './directives.ts';
import { frontMatterLength, readFrontMatter, withoutFrontMatter } from './front-matter.ts';
import { uncovered, withoutTables } from './hidden.ts';
import { withoutDeepNesting } from './nesting.ts';
import { type KeptContent, Outline } from './outline.ts';
import { addHtml, htmlHead } from './readers/html.ts';
import { type Parsed, parsed, readMarkdown } from './readers/markdown.ts';
import { readText } from './readers/text.ts';
import { type Resolved, withRoles } from './roles.ts';

/** What is kept of a parse so that the next one, after an edit, need only look at what changed. */
export interface ParsedDraft extends Blocks {
  readonly draft: Draft;
  /** The Markdown tree; `null` for other formats. */
  readonly parsed: Parsed | null;
  /** Block contents by kind and source text. */
  readonly contents: ReadonlyMap<string, KeptContent>;
  readonly resolved: Resolved;
}

const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();

interface Read {
  readonly definitions: ReadonlyMap<string, string>;
  readonly parsed: Parsed | null;
  readonly comments: readonly Span[];
  readonly frontMatter: FrontMatter;
}

function readMarkdownDraft(outline: Outline, { text, format }: Draft, previous: Parsed | null): Read {
  const length = frontMatterLength(text);
  const shown = uncovered(text, format, length);
  const source = withoutFrontMatter(shown.text, length);
  const tree = parsed(withoutDeepNesting(withoutTables(source, shown.tables)), previous);
  const dialect = { markdown: true, jsx: format === 'mdx' };
  const definitions = readMarkdown(outline, source, tree, shown.tables, dialect);
  return { definitions, parsed: tree, comments: shown.comments, frontMatter: readFrontMatter(text.slice(0, length)) };
}

function readHtmlDraft(outline: Outline, { text, format }: Draft): Read {
  const length = frontMatterLength(text);
  const shown = uncovered(text, format, length);
  addHtml(outline, shown.text, { start: length, end: text.length }, { markdown: false, jsx: false }, 0);
  const own = readFrontMatter(text.slice(0, length));
  const head = htmlHead(shown.text.slice(length));
  const frontMatter = { ...own, title: own.title ?? head.title, date: own.date ?? head.date };
  return { definitions: NO_DEFINITIONS, parsed: null, comments: shown.comments, frontMatter };
}

function readTextDraft(outline: Outline, { text, format }: Draft): Read {
  const length = frontMatterLength(text);
  const shown = uncovered(text, format, length);
  readText(outline, withoutFrontMatter(shown.text, length));
  const frontMatter = readFrontMatter(text.slice(0, length));
  return { definitions: NO_DEFINITIONS, parsed: null, comments: shown.comments, frontMatter };
}

function read(outline: Outline, draft: Draft, previous: Parsed | null): Read {
  switch (draft.format) {
    case 'markdown':
    case 'mdx':
      return readMarkdownDraft(outline, draft, previous);
    case 'html':
      return readHtmlDraft(outline, draft);
    case 'text':
      return readTextDraft(outline, draft);
  }
}

/**
 * Splits a draft into blocks.
 *
 * @param previous the parse of an earlier state of the same draft: unchanged parts of the tree and unchanged blocks are taken over
 */
export function parseBlocks(draft: Draft, previous?: ParsedDraft): ParsedDraft {
  const outline = new Outline(previous?.contents ?? new Map());
  const found = read(outline, draft, previous?.parsed ?? null);
  const { blocks, resolved } = withRoles(outline.blocks, found.definitions, previous?.resolved ?? new Map());
  const dateline = datelineOf(blocks);
  const { frontMatter } = found;
  return {
    draft,
    parsed: found.parsed,
    contents: outline.contents,
    resolved,
    blocks,
    dateline,
    frontMatter: { ...frontMatter, date: frontMatter.date ?? dateline?.date ?? null },
    directives: directivesIn(draft.text, found.comments),
  };
}
