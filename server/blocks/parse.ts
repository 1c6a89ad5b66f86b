// Splits a draft into blocks of prose. Markdown is parsed by @lezer/markdown (GFM), incrementally; plain text by its blank lines.

import { type SyntaxNode, type Tree, TreeFragment } from '@lezer/common';
import { parser as commonmark, GFM, type MarkdownConfig } from '@lezer/markdown';
import type { Block, BlockContent, BlockKind, Blocks, Draft } from './block.ts';
import { contentOf, isProse } from './inline.ts';
import { frontMatterLength, readDirectives, readFrontMatter } from './marks.ts';

/** What is kept of a parse so that the next one, after an edit, need only look at what changed. */
export interface ParsedDraft extends Blocks {
  readonly draft: Draft;
  /** The Markdown tree; `null` for plain text. */
  readonly tree: Tree | null;
  /** Block contents by kind and source text. */
  readonly contents: ReadonlyMap<string, BlockContent>;
}

/** A footnote definition starts a block of its own, also right below a paragraph or another definition. */
const footnotes: MarkdownConfig = {
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      endLeaf: (_context, line) => /^\[\^[^\]\s]{1,80}\]:/.test(line.text.slice(line.pos)),
    },
  ],
};

const markdown = commonmark.configure([GFM, footnotes]);

interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The one stretch in which two texts differ: everything before it and after it is equal. */
function changeBetween(a: string, b: string): Change {
  const limit = Math.min(a.length, b.length);
  let start = 0;
  while (start < limit && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < limit - start && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return { fromA: start, toA: a.length - tail, fromB: start, toB: b.length - tail };
}

/** The text with its front matter blanked, so that the grammar does not take it for a heading and a rule. */
function withoutFrontMatter(text: string, length: number): string {
  return length === 0 ? text : text.slice(0, length).replace(/[^\n]/g, ' ') + text.slice(length);
}

function treeOf(body: string, previous: ParsedDraft | undefined, previousBody: string): Tree {
  if (!previous?.tree) return markdown.parse(body);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [changeBetween(previousBody, body)]);
  return markdown.parse(body, fragments);
}

const DEEPER = new Set(['Blockquote', 'ListItem']);

function kindOf(node: SyntaxNode): { kind: BlockKind; level: number } {
  const level = /Heading(\d)$/.exec(node.name)?.[1];
  if (level) return { kind: 'heading', level: Number(level) };
  if (node.name === 'Table') return { kind: 'table', level: 0 };
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.name === 'ListItem') return { kind: 'list-item', level: 0 };
    if (parent.name === 'Blockquote') return { kind: 'quote', level: 0 };
  }
  return { kind: 'paragraph', level: 0 };
}

function markdownBlocks(
  body: string,
  tree: Tree,
  known: ReadonlyMap<string, BlockContent>,
): [Block[], Map<string, BlockContent>] {
  const blocks: Block[] = [];
  const contents = new Map<string, BlockContent>();
  let depth = 0;
  tree.iterate({
    enter(ref) {
      if (DEEPER.has(ref.name)) depth++;
      if (!isProse(ref)) return true;
      const { node } = ref;
      if (node.name === 'LinkReference' && !body.startsWith('[^', node.from)) return false;
      const { kind, level } = kindOf(node);
      const key = `${kind}${level}\0${body.slice(node.from, node.to)}`;
      const content = contents.get(key) ?? known.get(key) ?? contentOf(node, kind, level, body);
      contents.set(key, content);
      blocks.push({ span: { start: node.from, end: node.to }, depth, content });
      return false;
    },
    leave(ref) {
      if (DEEPER.has(ref.name)) depth--;
    },
  });
  return [blocks, contents];
}

/** A line of plain text that stands alone, is short and ends without a stop is a heading; the first one is the title. */
function textKind(line: string, first: boolean): { kind: BlockKind; level: number } {
  const short = line.length <= 60 && !line.includes('\n') && !/[。！!；;，,：:.…”"]\s*$/.test(line);
  return short ? { kind: 'heading', level: first ? 1 : 2 } : { kind: 'paragraph', level: 0 };
}

function textBlocks(text: string, known: ReadonlyMap<string, BlockContent>): [Block[], Map<string, BlockContent>] {
  const blocks: Block[] = [];
  const contents = new Map<string, BlockContent>();
  const lines = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  let start = -1;
  let end = 0;
  const close = (): void => {
    if (start < 0) return;
    const prose = text.slice(start, end);
    const { kind, level } = textKind(prose, blocks.length === 0);
    const key = `${kind}${level}\0${prose}`;
    const content = contents.get(key) ??
      known.get(key) ?? { kind, level, prose, steps: [{ prose: 0, source: 0 }], cells: [], citations: [], label: '' };
    contents.set(key, content);
    blocks.push({ span: { start, end }, depth: 0, content });
    start = -1;
  };
  for (let at = 0; at < text.length; at = lines.lastIndex) {
    lines.lastIndex = at;
    const line = lines.exec(text)?.[0] ?? '';
    if (line === '') break;
    if (line.trim() === '') close();
    else {
      if (start < 0) start = at;
      end = at + line.trimEnd().length;
    }
  }
  close();
  return [blocks, contents];
}

/**
 * Splits a draft into blocks.
 *
 * @param previous the parse of an earlier state of the same draft: unchanged parts of the tree and unchanged blocks are taken over
 */
export function parseBlocks(draft: Draft, previous?: ParsedDraft): ParsedDraft {
  const { text, format } = draft;
  const known = previous?.contents ?? new Map<string, BlockContent>();
  if (format === 'text') {
    const [blocks, contents] = textBlocks(text, known);
    return {
      draft,
      tree: null,
      contents,
      blocks,
      frontMatter: { title: null, date: null },
      directives: readDirectives(text),
    };
  }
  const length = frontMatterLength(text);
  const body = withoutFrontMatter(text, length);
  const before = previous?.draft.text ?? '';
  const tree = treeOf(body, previous, withoutFrontMatter(before, frontMatterLength(before)));
  const [blocks, contents] = markdownBlocks(body, tree, known);
  return {
    draft,
    tree,
    contents,
    blocks,
    frontMatter: readFrontMatter(text.slice(0, length)),
    directives: readDirectives(text),
  };
}
