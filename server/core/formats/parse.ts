// Takes a draft apart, by the reader of its format; what has not changed since the last time is taken over.

import type { Blocks, Draft } from '../blocks/block.ts';
import { datelineOf } from '../blocks/dateline.ts';
import { directivesIn } from '../blocks/directives.ts';
import { type KeptContent, Outline } from '../blocks/outline.ts';
import { type Resolved, withRoles } from '../blocks/roles.ts';
import { formatNamed } from './formats.ts';
import type { Parsed } from './readers/markdown-tree.ts';

/** What is kept of a parse so that the next one, after an edit, need only look at what changed. */
export interface ParsedDraft extends Blocks {
  readonly draft: Draft;
  /** The Markdown tree; `null` for other formats. */
  readonly parsed: Parsed | null;
  /** Block contents by kind and source text. */
  readonly contents: Map<string, KeptContent>;
  readonly resolved: Resolved;
}

/**
 * Splits a draft into blocks.
 *
 * @param previous the parse of an earlier state of the same draft: unchanged parts of the tree and unchanged blocks are taken over
 */
export function parseBlocks(draft: Draft, previous?: ParsedDraft): ParsedDraft {
  const outline = new Outline(previous?.contents ?? new Map());
  const found = formatNamed(draft.format).read(outline, draft.text, previous?.parsed ?? null);
  const { blocks, resolved } = withRoles(outline.blocks, found.definitions, previous?.resolved ?? new Map());
  const dateline = datelineOf(blocks);
  const { frontMatter } = found;
  return {
    draft,
    parsed: found.parsed,
    contents: outline.kept,
    resolved,
    blocks,
    dateline,
    frontMatter: { ...frontMatter, date: frontMatter.date ?? dateline?.date ?? null },
    directives: directivesIn(draft.text, found.comments),
  };
}
