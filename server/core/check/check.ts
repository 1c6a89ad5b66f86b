// The façade of the core: a draft and a claims database in, every figure with its verdict out. Pure.

import type { Block, BlockContent, Draft } from '../blocks/block.ts';
import type { ClaimStore } from '../claims/claim.ts';
import { type ParsedDraft, parseBlocks } from '../formats/parse.ts';
import { bindBlock } from '../statements/bind.ts';
import type { BoundBlock } from '../statements/bound-block.ts';
import { ReadAhead } from '../statements/reading/ahead.ts';
import { lexiconIndex } from '../statements/reading/names/lexicon-index.ts';
import { contextAbove, hasSource } from './asked.ts';
import { documentSlips, type NotedBlock } from './findings/self/document.ts';
import { staleSlips } from './findings/self/stale.ts';
import { findingsOf } from './findings.ts';
import { judgedBlock } from './judged-block.ts';
import { Kept, type State } from './kept/kept.ts';
import { NoteTaking } from './noted.ts';
import { PlacedFigures } from './placed.ts';
import type { CheckedDraft, Finding } from './result.ts';

/** Apart from the check, since it stays with the figures of the block: it must hold nothing else. */
function bindsAgain(...[content, above, index, cited]: Parameters<typeof bindBlock>): () => BoundBlock {
  return () => bindBlock(content, above, index, cited);
}

interface Asked {
  readonly parsed: ParsedDraft;
  readonly state: State;
  readonly draft: Draft;
  readonly claims: ClaimStore;
}

/** What is made of the results of all blocks. */
function wholeOf({ parsed, state, draft, claims }: Asked): Whole {
  const { blocks, directives, frontMatter } = parsed;
  const ignored = frontMatter.tieout === 'ignore';
  const figures = new PlacedFigures(blocks, ignored ? [] : state.told);
  const noted: NotedBlock[] = [];
  for (const [at, { result }] of state.steps.entries()) {
    const block = blocks[at];
    if (block && block.role !== 'reference') noted.push({ block, at, notes: result.notes });
  }
  const asked = {
    figures,
    text: draft.text,
    knows: (entity: string) => claims.metricsOf(entity).length > 0,
    sources: draft.sources ?? (frontMatter.tieout === 'source' ? [] : null),
  };
  const slips = ignored
    ? []
    : documentSlips(noted, blocks, state.clashing, (at, figure) => figures.proofOf(at, figure));
  const stale = ignored ? [] : staleSlips(noted, ({ at }) => figures.of(at), claims);
  return { figures, findings: findingsOf(asked, directives, [...slips, ...stale]) };
}

const contentsOf = (blocks: readonly Block[]): BlockContent[] => blocks.map(({ content }) => content);

/** What stands behind the memo of a checked draft. */
const behind = new WeakMap<CheckedDraft['memo'], Kept>();

interface Whole {
  readonly figures: PlacedFigures;
  readonly findings: readonly Finding[];
}

/**
 * Checks one draft.
 *
 * @param draft the whole text and how it is written
 * @param claims the claims database to hold it against
 * @param previous the answer for an earlier state of the same draft: blocks whose text and context are unchanged are taken over from it
 * @returns figures in the order of the text, with UTF-16 offsets into `draft.text`
 */
export function check(draft: Draft, claims: ClaimStore, previous?: CheckedDraft): CheckedDraft {
  const index = lexiconIndex(claims);
  const before = previous?.draft.format === draft.format ? previous.memo : undefined;
  const known = before && behind.get(before);
  const kept = known?.revision === claims.revision ? known : new Kept(claims.revision);
  const parsed = parseBlocks(draft, before?.parsed);
  const { blocks } = parsed;
  const turn = { blocks, start: contextAbove(parsed, draft, index), whole: hasSource(parsed) };
  // After an edit nearly all blocks are as they were, and reading others ahead is of no use.
  const ahead = known ? null : new ReadAhead(contentsOf(blocks), index);
  const noting = new NoteTaking();
  const state = kept.next(turn, index, (content, above, cited) => {
    const bound = bindBlock(content, above, index, cited, ahead);
    const { figures, proved } = judgedBlock(bound, content, index, above.proved);
    const again = bindsAgain(content, above, index, cited);
    return noting.result({ bound, content, again }, figures, { ...bound.context, proved });
  });
  return checkedDraft({ parsed, state, draft, claims }, kept, previous === undefined);
}

/** The answer, apart from the check itself: what that read ahead is garbage now, and would stay alive with its closures. */
function checkedDraft(asked: Asked, kept: Kept, atOnce: boolean): CheckedDraft {
  const { parsed, draft } = asked;
  const memo = { parsed };
  behind.set(memo, kept);
  let made: Whole | null = null;
  const whole = (): Whole => {
    made ??= wholeOf(asked);
    return made;
  };
  // After an edit it is worked out when somebody asks: that takes time by the length of the draft.
  if (atOnce) whole();
  return {
    draft,
    get figures() {
      return whole().figures.list;
    },
    get findings() {
      return whole().findings;
    },
    memo,
  };
}
