// Takes a draft apart, by the reader of its format; what has not changed since the last time is taken over.

import type { Blocks, Draft } from '../blocks/block.ts';
import { datelineOf } from '../blocks/dateline.ts';
import { directivesIn } from '../blocks/directives.ts';
import { keptContents, Outline } from '../blocks/outline.ts';
import { withRoles } from '../blocks/roles.ts';
import { type Assembled, assembled } from './assemble.ts';
import type { Read } from './format.ts';
import { formatNamed } from './formats.ts';
import type { Parsed } from './readers/pieces.ts';

/** What is kept of a parse so that the next one, after an edit, need only look at what changed. */
export interface ParsedDraft extends Blocks {
  /** The pieces of Markdown; `null` for other formats. */
  readonly parsed: Parsed | null;
  readonly assembled: Assembled;
}

/**
 * Splits a draft into blocks.
 *
 * @param previous the parse of an earlier state of the same draft: unchanged pieces and unchanged blocks are taken over
 */
export function parseBlocks(draft: Draft, previous?: ParsedDraft): ParsedDraft {
  const contents = previous?.assembled.contents ?? new Map();
  const outline = new Outline(contents);
  const found = formatNamed(draft.format).read(outline, draft.text, previous?.parsed ?? null);
  const all = found.parsed ? inPieces(found.parsed, contents, previous) : atOnce(outline, found, previous);
  const { blocks } = all;
  const dateline = datelineOf(blocks);
  const { frontMatter } = found;
  return {
    parsed: found.parsed,
    assembled: all,
    blocks,
    dateline,
    frontMatter: { ...frontMatter, date: frontMatter.date ?? dateline?.date ?? null },
    directives: directivesIn(draft.text, found.comments),
  };
}

function inPieces(parsed: Parsed, contents: Assembled['contents'], previous: ParsedDraft | undefined): Assembled {
  const known = previous?.parsed ? { assembled: previous.assembled, pieces: previous.parsed.pieces } : null;
  return assembled(parsed, contents, known);
}

/** The blocks of a draft that is always read as a whole. */
function atOnce(outline: Outline, { definitions }: Read, previous: ParsedDraft | undefined): Assembled {
  const { blocks } = outline;
  const { contents } = outline;
  const kept = keptContents(contents, blocks.length, () => blocks.map(({ content }) => content));
  return { ...withRoles(blocks, definitions, previous?.assembled.answers ?? null), firsts: [], contents: kept };
}
