// The tree of a Markdown text by @lezer/markdown, parsed incrementally.

import { type Tree, TreeFragment } from '@lezer/common';
import { parser as commonmark, type MarkdownConfig, Table, TaskList } from '@lezer/markdown';
import type { Change } from './change-between.ts';
import { LinesForParser } from './for-parser.ts';

/** The definition of a footnote or of a link starts a block of its own, also right below a paragraph or another one. */
const footnotes: MarkdownConfig = {
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      endLeaf: (_context, line) =>
        line.next === 91 &&
        /^\[(?:\^[^\]\s]{1,80}\]:|[^[\]]{1,80}\]:\s*<?https?:)/.test(line.text.slice(line.pos, line.pos + 100)),
    },
  ],
};

/** Parsers that are not needed: what they find the inline scanner finds, in linear time. */
const LEFT_OUT = [
  'LinkReference',
  'Escape',
  'Entity',
  'InlineCode',
  'HTMLTag',
  'Emphasis',
  'HardBreak',
  'Link',
  'Image',
];

const markdown = commonmark.configure([{ remove: LEFT_OUT }, Table, TaskList, footnotes]);

/** A tree with the text that it is of. */
export interface Parsed {
  readonly tree: Tree;
  readonly body: string;
  /** Whether the body is the text itself: nothing in it is hidden, covered or nested too deeply. */
  readonly plain: boolean;
}

/**
 * Parses a text; what is unchanged since an earlier parse is taken over from it.
 *
 * @param change where the text differs from that of the earlier parse
 */
export function treeOf(body: string, previous: Parsed | null, change: Change | null): Tree {
  const lines = new LinesForParser(body);
  if (!previous || !change) return markdown.parse(lines);
  return markdown.parse(lines, TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [change]));
}
