// The façade of the core: a draft and a claims database in, every figure with its verdict out. Pure.

import { type Block, type BlockContent, type Draft, spanToDocument } from '../blocks/block.ts';
import type { ClaimStore } from '../claims/claim.ts';
import { parseBlocks } from '../formats/parse.ts';
import { bindBlock } from '../statements/bind.ts';
import { outerPeriod } from '../statements/binding/period/period-after.ts';
import type { BoundBlock } from '../statements/bound-block.ts';
import { titleTopic } from '../statements/carried/topic.ts';
import { isSourceLine } from '../statements/citing/citations.ts';
import { contextKey, fromTopics, type RunningContext, startContext, withTopic } from '../statements/context.ts';
import { movedFigure, movedStatement } from '../statements/moved.ts';
import { type LexiconIndex, lexiconIndex } from '../statements/reading/lexicon-index.ts';
import type { Span } from '../text/span.ts';
import { judge } from '../verdicts/judge.ts';
import { withClaimToShow } from '../verdicts/shown.ts';
import type { Judgement } from '../verdicts/verdict.ts';
import { withConversions } from './conversions.ts';
import { documentSlips, type NotedBlock } from './findings/self/document.ts';
import { notesOf } from './findings/self/notes.ts';
import { staleSlips } from './findings/self/stale.ts';
import { findingsOf } from './findings.ts';
import { withRepetitions } from './repetitions.ts';
import type { BlockResult, CheckedDraft, CheckedFigure, JudgedFigure } from './result.ts';

function judged(bound: BoundBlock, content: BlockContent, index: LexiconIndex): BlockResult {
  const language = /\p{Script=Han}/u.test(content.prose) ? 'zh' : 'en';
  const figures = bound.figures.map(({ figure, statement }): JudgedFigure => {
    if (!statement) return { figure, statement: null, judgement: null };
    const judgement = withClaimToShow(judge(statement, index), language);
    const worthy = statement.checkWorthy || (figure.kind === 'count' && agreesBeyondDoubt(judgement));
    return worthy ? { figure, statement, judgement } : { figure, statement: null, judgement: null };
  });
  return {
    figures: withConversions(figures, content.prose),
    notes: notesOf(bound, content),
    context: bound.context,
  };
}

/** A count that its words do not make worth checking still is where it agrees with a claim (verdicts.md, Check-worthy). */
function agreesBeyondDoubt({ verdict, rule }: Judgement): boolean {
  return (
    (verdict === 'supported' || verdict === 'disputed' || verdict === 'unverified') && !rule.endsWith('-any-metric')
  );
}

function placed(block: Block, judgedFigure: JudgedFigure): CheckedFigure {
  const at = (span: Span): Span => spanToDocument(block, span);
  const { figure, statement, judgement } = judgedFigure;
  const moved = movedFigure(figure, at);
  return {
    figure: moved,
    statement: statement ? movedStatement(statement, moved, at) : null,
    judgement,
    ignored: false,
  };
}

/** What an item starts from: its siblings' periods carry on, its subject is that of the item or the line that it stands under. */
function atItem(block: Block, context: RunningContext, after: readonly RunningContext[]): RunningContext {
  const above = block.parent === null ? undefined : after[block.parent];
  const subject = above ? (above.subject ?? fromTopics(above, ({ entity }) => entity)?.value ?? null) : null;
  if (!above || subject === null) return context;
  const { unknownSubject, beside, recent } = above;
  const { period, fiscal, fiscalFor } = outerPeriod(above) === null ? context : above;
  return { ...context, subject, unknownSubject, beside, recent, metric: above.metric, period, fiscal, fiscalFor };
}

/** What follows a list goes on with the subject that the list stands under, not with its last item's. */
function behindList(
  blocks: readonly Block[],
  at: number,
  context: RunningContext,
  after: readonly RunningContext[],
): RunningContext {
  const [before, block] = [blocks[at - 1], blocks[at]];
  if (before?.content.kind !== 'list-item' || !block || block.parent !== null || block.content.kind === 'list-item')
    return context;
  let head: Block | undefined = before;
  let place = -1;
  while (head?.content.kind === 'list-item' && head.parent !== null) {
    place = head.parent;
    head = blocks[place];
  }
  const above = head?.content.kind === 'list-item' ? undefined : after[place];
  return above?.subject
    ? { ...context, subject: above.subject, unknownSubject: above.unknownSubject, beside: above.beside }
    : context;
}

/** Whether a 来源/Source line stands right below the block, or below the list that it is an item of. */
function sourceBelow(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  let below = at + 1;
  if (block?.content.kind === 'list-item') while (blocks[below]?.content.kind === 'list-item') below++;
  const next = blocks[below];
  return (
    block !== undefined &&
    next !== undefined &&
    next.depth <= block.depth &&
    next.content.kind !== 'heading' &&
    isSourceLine(next.content.prose)
  );
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
  const known =
    sameDraft && previous.memo.revision === claims.revision ? previous.memo.results : new Map<string, BlockResult>();
  const results = new Map<string, BlockResult>();
  const figures: CheckedFigure[] = [];
  let context: RunningContext = startContext(parsed.frontMatter.date ?? draft.date ?? null);
  if (parsed.frontMatter.title) context = withTopic(context, titleTopic(parsed.frontMatter.title, context, index));
  const { sources, tieout } = parsed.frontMatter;
  const whole = sources.length > 0 || namesSource(parsed.blocks);
  const after: RunningContext[] = [];
  const noted: NotedBlock[] = [];
  parsed.blocks.forEach((block, at) => {
    context = atItem(block, behindList(parsed.blocks, at, context, after), after);
    const cited = whole || sourceBelow(parsed.blocks, at);
    const { content } = block;
    const key = `${content.kind}${content.level}${cited}\0${contextKey(context)}\0${content.prose}\0${content.citations.map(({ kind, span, target }) => `${kind}${span.start}:${target}`).join()}\0${content.cells.map(({ row, column, span }) => `${row},${column},${span.start},${span.end}`).join(';')}`;
    const result =
      results.get(key) ?? known.get(key) ?? judged(bindBlock(content, context, index, cited), content, index);
    results.set(key, result);
    if (tieout !== 'ignore') for (const figure of result.figures) figures.push(placed(block, figure));
    if (block.role !== 'reference') noted.push({ block, notes: result.notes });
    context = result.context;
    after.push(context);
  });
  const { checked, findings } = findingsOf(
    withRepetitions(figures, index),
    parsed.directives,
    draft.text,
    (entity) => claims.metricsOf(entity).length > 0,
    tieout === 'source',
    tieout === 'ignore' ? [] : [...documentSlips(noted), ...staleSlips(noted, figures, claims)],
  );
  return { draft, figures: checked, findings, memo: { parsed, revision: claims.revision, results } };
}
