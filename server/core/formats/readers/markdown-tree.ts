// The tree of a Markdown text by @lezer/markdown.

import type { Tree } from '@lezer/common';
import { parser as commonmark, type MarkdownConfig, Table, TaskList } from '@lezer/markdown';
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

/** Parses a text. */
export function treeOf(body: string): Tree {
  return markdown.parse(new LinesForParser(body));
}
