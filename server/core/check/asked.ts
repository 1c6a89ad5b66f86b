// The figures of a text that somebody asks for, with their verdicts: no findings, and nothing kept for a next time.

import { type Block, type BlockContent, type Draft, spanToDocument } from '../blocks/block.ts';
import type { ClaimStore } from '../claims/claim.ts';
import { type ParsedDraft, parseBlocks } from '../formats/parse.ts';
import { bindBlock } from '../statements/bind.ts';
import { titleTopic } from '../statements/carried/topic.ts';
import { type RunningContext, startContext, withTopic } from '../statements/context.ts';
import { ReadAhead } from '../statements/reading/ahead.ts';
import { type LexiconIndex, lexiconIndex } from '../statements/reading/names/lexicon-index.ts';
import type { Span } from '../text/span.ts';
import { NO_NOTES } from './findings/self/notes.ts';
import { type IsAsked, judgedBlock } from './judged-block.ts';
import { inTurn } from './kept/in-turn.ts';
import { PlacedFigures } from './placed.ts';
import type { CheckedFigure } from './result.ts';
import { namesSource } from './sources.ts';

/** What the first block of a draft starts from. */
export function contextAbove({ frontMatter }: ParsedDraft, draft: Draft, index: LexiconIndex): RunningContext {
  const { title, date } = frontMatter;
  const start = startContext(date ?? draft.date ?? null);
  return title ? withTopic(start, titleTopic(title, start, index)) : start;
}

/** Whether one source stands for a whole draft. */
export function hasSource({ blocks, frontMatter }: ParsedDraft): boolean {
  return frontMatter.sources.length > 0 || namesSource(blocks);
}

/** What is asked of the blocks of one content, wherever it stands. */
function askedOf(blocks: readonly Block[], isAsked: IsAsked): (content: BlockContent) => IsAsked {
  const byContent = Map.groupBy(blocks, ({ content }) => content);
  return (content) => (span) => (byContent.get(content) ?? []).some((block) => isAsked(spanToDocument(block, span)));
}

/**
 * Reads all figures of a draft, and judges some: most of what a check takes is judging.
 *
 * @param isAsked the others keep what was read of them, without a verdict
 * @returns figures in the order of the text
 */
export function figuresAsked(
  draft: Draft,
  claims: ClaimStore,
  isAsked: (span: Span) => boolean,
): readonly CheckedFigure[] {
  const index = lexiconIndex(claims);
  const parsed = parseBlocks(draft);
  const { blocks } = parsed;
  const ahead = new ReadAhead(
    blocks.map(({ content }) => content),
    index,
  );
  const asked = askedOf(blocks, isAsked);
  const turn = { blocks, start: contextAbove(parsed, draft, index), whole: hasSource(parsed) };
  const { steps } = inTurn(turn, null, (content, above, cited) => {
    const bound = bindBlock(content, above, index, cited, ahead);
    const { figures, proved } = judgedBlock(bound, content, index, above.proved, asked(content));
    return { figures, notes: NO_NOTES, context: { ...bound.context, proved } };
  }).kept;
  return new PlacedFigures(
    blocks,
    steps.map(({ result }) => result.figures),
  ).list;
}
