// The façade of the core: a draft and a claims database in, every figure with its verdict out. Pure.

import type { Block, BlockContent, Draft } from '../blocks/block.ts';
import type { ClaimStore } from '../claims/claim.ts';
import { type ParsedDraft, parseBlocks } from '../formats/parse.ts';
import { bindBlock } from '../statements/bind.ts';
import type { BoundBlock } from '../statements/bound-block.ts';
import { atItem, behindList } from '../statements/carried/lists.ts';
import { titleTopic } from '../statements/carried/topic.ts';
import { isSourceLine } from '../statements/citing/citations.ts';
import { type RunningContext, startContext, withTopic } from '../statements/context.ts';
import { ReadAhead } from '../statements/reading/ahead.ts';
import { type LexiconIndex, lexiconIndex } from '../statements/reading/names/lexicon-index.ts';
import { withClaimToShow } from '../verdicts/held/shown.ts';
import { judgeInTurn, type Proofs, provedAfter } from '../verdicts/in-turn.ts';
import type { Judgement } from '../verdicts/verdict.ts';
import { withConversions } from './conversions.ts';
import { documentSlips, type NotedBlock } from './findings/self/document.ts';
import { staleSlips } from './findings/self/stale.ts';
import { findingsOf } from './findings.ts';
import { Judged } from './judged.ts';
import { Kept } from './kept.ts';
import { type KeptSteps, Memo, noSteps } from './memo.ts';
import { NoteTaking } from './noted.ts';
import { PlacedFigures } from './placed.ts';
import type { BlockResult, CheckedDraft, Finding } from './result.ts';
import { withoutStrangers } from './strange-texts.ts';

function judged(
  bound: BoundBlock,
  content: BlockContent,
  index: LexiconIndex,
  proved: RunningContext['proved'],
  noting: NoteTaking,
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
  return noting.result(bound, content, withConversions(figures, content.prose), {
    ...bound.context,
    proved: proofs.all,
  });
}

/** A count that its words do not make worth checking still is where it agrees with a claim (verdicts.md, Check-worthy). */
function agreesBeyondDoubt({ verdict, rule }: Judgement): boolean {
  return (
    (verdict === 'supported' || verdict === 'disputed' || verdict === 'unverified') && !rule.endsWith('-any-metric')
  );
}

const sourceLines = new WeakMap<BlockContent, boolean>();

function isSource(content: BlockContent): boolean {
  const known = sourceLines.get(content) ?? (content.kind !== 'heading' && isSourceLine(content.prose));
  sourceLines.set(content, known);
  return known;
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
    below[at] = next !== undefined && next.depth <= block.depth && isSource(next.content);
  }
  return below;
}

/** Whether the first block or the last line names the source of the whole draft. */
function namesSource(blocks: readonly Block[]): boolean {
  const first = blocks[0]?.content.prose ?? '';
  const last = blocks.findLast(({ role }) => role !== 'reference')?.content.prose ?? '';
  return isSourceLine(first) || isSourceLine(last.slice(last.lastIndexOf('\n') + 1));
}

const WITHOUT_CAPTION = new WeakMap<RunningContext, RunningContext>();

/** What a block starts from: what stands right above it speaks for a table only. */
function startOf({ kind }: BlockContent, context: RunningContext): RunningContext {
  if (kind === 'table' || context.caption === null) return context;
  const known = WITHOUT_CAPTION.get(context) ?? { ...context, caption: null };
  WITHOUT_CAPTION.set(context, known);
  return known;
}

/** What the blocks of a draft come to, one after the other. */
function resultsOf(parsed: ParsedDraft, start: RunningContext, index: LexiconIndex, kept: KeptSteps): Checked {
  const { blocks, frontMatter } = parsed;
  const memo = new Memo(kept, blocks);
  const noting = new NoteTaking();
  // After an edit nearly all blocks are as they were, and reading others ahead is of no use.
  const ahead =
    kept.steps.length > 0
      ? null
      : new ReadAhead(
          blocks.map(({ content }) => content),
          index,
        );
  const whole = frontMatter.sources.length > 0 || namesSource(blocks);
  const below = whole ? [] : sourcesBelow(blocks);
  const after: RunningContext[] = [];
  let context = start;
  const results = blocks.map((block, at) => {
    const { content } = block;
    const before = startOf(content, atItem(block, behindList(blocks, at, context, after), after));
    const cited = whole || below[at] === true;
    const result = memo.next(content, before, cited, () =>
      judged(bindBlock(content, before, index, cited, ahead), content, index, before.proved, noting),
    );
    context = result.context;
    after.push(context);
    return result;
  });
  return { results, steps: memo.kept };
}

interface Checked {
  readonly results: readonly BlockResult[];
  readonly steps: KeptSteps;
}

interface Asked {
  readonly parsed: ParsedDraft;
  readonly results: readonly BlockResult[];
  readonly draft: Draft;
  readonly claims: ClaimStore;
  readonly kept: Kept;
}

/** What is made of the results of all blocks. */
function wholeOf({ parsed, results, draft, claims, kept }: Asked): Whole {
  const { blocks, directives, frontMatter } = parsed;
  const ignored = frontMatter.tieout === 'ignore';
  const index = lexiconIndex(claims);
  const told = withoutStrangers(kept.repetitions.update(ignored ? [] : results, index), index);
  const figures = new PlacedFigures(blocks, told);
  const noted: NotedBlock[] = [];
  for (const [at, { notes }] of results.entries()) {
    const block = blocks[at];
    if (block && block.role !== 'reference') noted.push({ block, at, notes });
  }
  const slips = documentSlips(noted, kept.clashes);
  const stale = staleSlips(noted, ({ at }) => figures.of(at), claims);
  const asked = {
    figures,
    text: draft.text,
    knows: (entity: string) => claims.metricsOf(entity).length > 0,
    sources: draft.sources ?? (frontMatter.tieout === 'source' ? [] : null),
  };
  const findings = findingsOf(asked, directives, ignored ? [] : [...slips, ...stale]);
  return { figures, findings };
}

/** What stands behind the memo of a checked draft. */
const behind = new WeakMap<CheckedDraft['memo'], { readonly steps: KeptSteps; readonly kept: Kept }>();

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
  const { steps, kept } =
    known?.kept.revision === claims.revision ? known : { steps: noSteps(), kept: new Kept(claims.revision) };
  const parsed = parseBlocks(draft, before?.parsed);
  const { title, date } = parsed.frontMatter;
  const start = startContext(date ?? draft.date ?? null);
  const context = title ? withTopic(start, titleTopic(title, start, index)) : start;
  const checked = resultsOf(parsed, context, index, steps);
  const memo = { parsed };
  behind.set(memo, { steps: checked.steps, kept });
  const asked = { parsed, results: checked.results, draft, claims, kept };
  const { figures, findings } = kept.use(() => wholeOf(asked));
  return {
    draft,
    get figures() {
      return figures.list;
    },
    findings,
    memo,
  };
}
