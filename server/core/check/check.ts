// The façade of the core: a draft and a claims database in, every figure with its verdict out. Pure.

import type { Block, BlockContent, Draft } from '../blocks/block.ts';
import type { ClaimStore } from '../claims/claim.ts';
import { type ParsedDraft, parseBlocks } from '../formats/parse.ts';
import { bindBlock } from '../statements/bind.ts';
import type { BoundBlock } from '../statements/bound-block.ts';
import { titleTopic } from '../statements/carried/topic.ts';
import { type RunningContext, startContext, withTopic } from '../statements/context.ts';
import { ReadAhead } from '../statements/reading/ahead.ts';
import { type LexiconIndex, lexiconIndex } from '../statements/reading/names/lexicon-index.ts';
import { withClaimToShow } from '../verdicts/held/shown.ts';
import { judgeAgain, judgeInTurn, NO_PROOFS, type Proofs, provedAfter } from '../verdicts/in-turn.ts';
import type { Judgement } from '../verdicts/verdict.ts';
import { withConversions } from './conversions.ts';
import { documentSlips, type NotedBlock } from './findings/self/document.ts';
import { staleSlips } from './findings/self/stale.ts';
import { findingsOf } from './findings.ts';
import { Judged } from './judged.ts';
import { Kept, type State } from './kept/kept.ts';
import { type Bound, NoteTaking } from './noted.ts';
import { PlacedFigures } from './placed.ts';
import type { BlockResult, CheckedDraft, Finding } from './result.ts';
import { namesSource } from './sources.ts';

/** What a block is bound by. */
type BoundBy = Parameters<typeof bindBlock>;

/** Apart from the check, since it stays with the figures of the block: it must hold nothing else. */
function bindsAgain(...[content, above, index, cited]: BoundBy): () => BoundBlock {
  return () => bindBlock(content, above, index, cited);
}

const HAN = /\p{Script=Han}/u;

function judged(block: Bound, index: LexiconIndex, proved: RunningContext['proved'], noting: NoteTaking): BlockResult {
  const { bound, content } = block;
  const language = HAN.test(content.prose) ? 'zh' : 'en';
  let proofs: Proofs = { ...NO_PROOFS, all: proved };
  const inTurn = bound.figures.map(({ statement }) => {
    if (!statement) return null;
    const found = judgeInTurn(statement, index, proofs);
    proofs = provedAfter(proofs, found);
    return found;
  });
  const inLists = judgeAgain(inTurn, index);
  const figures = bound.figures.map(({ figure, statement }, at): Judged => {
    const found = inLists[at];
    if (!statement || !found) return new Judged(figure, null, null);
    const judgement = withClaimToShow(found.judgement, language);
    const worthy = statement.checkWorthy || (figure.kind === 'count' && agreesBeyondDoubt(judgement));
    return worthy ? new Judged(figure, found.statement, judgement) : new Judged(figure, null, null);
  });
  return noting.result(block, withConversions(figures, content.prose), { ...bound.context, proved: proofs.all });
}

/** A count that its words do not make worth checking still is where it agrees with a claim (verdicts.md, Check-worthy). */
function agreesBeyondDoubt({ verdict, rule }: Judgement): boolean {
  return (
    (verdict === 'supported' || verdict === 'disputed' || verdict === 'unverified') && !rule.endsWith('-any-metric')
  );
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
  const { blocks, frontMatter } = parsed;
  const { title, date, sources } = frontMatter;
  const start = startContext(date ?? draft.date ?? null);
  const context = title ? withTopic(start, titleTopic(title, start, index)) : start;
  const turn = { blocks, start: context, whole: sources.length > 0 || namesSource(blocks) };
  // After an edit nearly all blocks are as they were, and reading others ahead is of no use.
  const ahead = known ? null : new ReadAhead(contentsOf(blocks), index);
  const noting = new NoteTaking();
  const state = kept.next(turn, index, (content, above, cited) => {
    const bound = bindBlock(content, above, index, cited, ahead);
    return judged({ bound, content, again: bindsAgain(content, above, index, cited) }, index, above.proved, noting);
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
