// The façade of the core: a draft and a claims database in, every figure with its verdict out. Pure.

import type { Block, BlockContent, Draft } from '../blocks/block.ts';
import type { ClaimStore } from '../claims/claim.ts';
import { parseBlocks } from '../formats/parse.ts';
import { bindBlock } from '../statements/bind.ts';
import type { BoundBlock } from '../statements/bound-block.ts';
import { atItem, behindList } from '../statements/carried/lists.ts';
import { titleTopic } from '../statements/carried/topic.ts';
import { isSourceLine } from '../statements/citing/citations.ts';
import { type RunningContext, startContext, withTopic } from '../statements/context.ts';
import { type LexiconIndex, lexiconIndex } from '../statements/reading/lexicon-index.ts';
import { judgeInTurn, type Proofs, provedAfter } from '../verdicts/in-turn.ts';
import { withClaimToShow } from '../verdicts/shown.ts';
import type { Judgement } from '../verdicts/verdict.ts';
import { withConversions } from './conversions.ts';
import { NO_CLASHES } from './findings/self/consistency/clashes.ts';
import { documentSlips, type NotedBlock } from './findings/self/document.ts';
import { notesOf } from './findings/self/notes.ts';
import { staleSlips } from './findings/self/stale.ts';
import { findingsOf } from './findings.ts';
import { Judged } from './judged.ts';
import { Memo } from './memo.ts';
import { PlacedFigures } from './placed.ts';
import { withRepetitions } from './repetitions.ts';
import type { BlockResult, CheckedDraft } from './result.ts';
import { withoutStrangers } from './strange-texts.ts';

function judged(
  bound: BoundBlock,
  content: BlockContent,
  index: LexiconIndex,
  proved: RunningContext['proved'],
): BlockResult {
  const language = /\p{Script=Han}/u.test(content.prose) ? 'zh' : 'en';
  let proofs: Proofs = { all: proved, before: null };
  const figures = bound.figures.map(({ figure, statement }): Judged => {
    if (!statement) return new Judged(figure, null, null);
    const found = judgeInTurn(statement, index, proofs);
    const judgement = withClaimToShow(found.judgement, language);
    proofs = provedAfter(proofs, { ...found, judgement });
    const worthy = statement.checkWorthy || (figure.kind === 'count' && agreesBeyondDoubt(judgement));
    return worthy ? new Judged(figure, found.statement, judgement) : new Judged(figure, null, null);
  });
  return {
    figures: withConversions(figures, content.prose),
    notes: notesOf(bound, content),
    context: { ...bound.context, proved: proofs.all },
  };
}

/** A count that its words do not make worth checking still is where it agrees with a claim (verdicts.md, Check-worthy). */
function agreesBeyondDoubt({ verdict, rule }: Judgement): boolean {
  return (
    (verdict === 'supported' || verdict === 'disputed' || verdict === 'unverified') && !rule.endsWith('-any-metric')
  );
}

/** By block, whether a 来源/Source line stands right below it, or below the list that it is an item of. */
function sourcesBelow(blocks: readonly Block[]): boolean[] {
  const below = blocks.map(() => false);
  let behindItems: Block | undefined;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block) continue;
    const isItem = block.content.kind === 'list-item';
    if (!isItem) behindItems = block;
    const next = isItem ? behindItems : blocks[at + 1];
    below[at] =
      next !== undefined &&
      next.depth <= block.depth &&
      next.content.kind !== 'heading' &&
      isSourceLine(next.content.prose);
  }
  return below;
}

/** Whether the first block or the last line names the source of the whole draft. */
function namesSource(blocks: readonly Block[]): boolean {
  const first = blocks[0]?.content.prose ?? '';
  const last = blocks.findLast(({ role }) => role !== 'reference')?.content.prose ?? '';
  return isSourceLine(first) || isSourceLine(last.slice(last.lastIndexOf('\n') + 1));
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
  const sameDraft = previous !== undefined && previous.draft.format === draft.format;
  const parsed = parseBlocks(draft, sameDraft ? previous.memo.parsed : undefined);
  const known = sameDraft && previous.memo.revision === claims.revision ? previous.memo.results : new Map();
  const memo = new Memo(known);
  const judgedFigures: Judged[] = [];
  const blocks: Block[] = [];
  let context: RunningContext = startContext(parsed.frontMatter.date ?? draft.date ?? null);
  if (parsed.frontMatter.title) context = withTopic(context, titleTopic(parsed.frontMatter.title, context, index));
  const { sources, tieout } = parsed.frontMatter;
  const whole = sources.length > 0 || namesSource(parsed.blocks);
  const below = whole ? [] : sourcesBelow(parsed.blocks);
  const after: RunningContext[] = [];
  const noted: NotedBlock[] = [];
  parsed.blocks.forEach((block, at) => {
    const before = atItem(block, behindList(parsed.blocks, at, context, after), after);
    const cited = whole || below[at] === true;
    const { content } = block;
    const result = memo.result(content, before, cited, () =>
      judged(bindBlock(content, before, index, cited), content, index, before.proved),
    );
    for (const figure of tieout === 'ignore' ? [] : result.figures) {
      judgedFigures.push(figure);
      blocks.push(block);
    }
    if (block.role !== 'reference') noted.push({ block, notes: result.notes });
    context = result.context;
    after.push(context);
  });
  const figures = new PlacedFigures(withoutStrangers(withRepetitions(judgedFigures, index), index), blocks);
  const self = documentSlips(noted, sameDraft ? previous.memo.clashes : NO_CLASHES);
  const stale = staleSlips(noted, () => figures.list, claims);
  const findings = findingsOf(
    {
      figures,
      text: draft.text,
      knows: (entity) => claims.metricsOf(entity).length > 0,
      sources: draft.sources ?? (tieout === 'source' ? [] : null),
    },
    parsed.directives,
    tieout === 'ignore' ? [] : [...self.slips, ...stale],
  );
  return {
    draft,
    get figures() {
      return figures.list;
    },
    findings,
    memo: { parsed, revision: claims.revision, results: memo.results, clashes: self.kept },
  };
}
