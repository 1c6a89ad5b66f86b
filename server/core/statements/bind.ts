// Binds every figure of a block: prose by sentence and clause, tables by their headers. The running context goes in and comes out.

import type { BlockContent } from '../blocks/block.ts';
import type { EntityId, MetricId } from '../claims/claim.ts';
import type { Figure } from '../figures/figure.ts';
import { Lately } from '../text/lately.ts';
import type { Span } from '../text/span.ts';
import { sharesIn } from './binding/aligner.ts';
import { timeBothEnds } from './binding/both-ends.ts';
import { asidesOf } from './binding/entity/asides.ts';
import { isBystanderKind } from './binding/entity/candidates.ts';
import { type Relations, relationsOf } from './binding/entity/relation.ts';
import { pairMetrics } from './binding/paired-metrics.ts';
import { outerPeriod, periodAfter } from './binding/period/period-after.ts';
import { isFiscalFor, isTitledFiscal, titledTimes } from './binding/period/period-days.ts';
import { type PeriodRoles, periodRoles } from './binding/period/period-roles.ts';
import { readingsOf } from './binding/readings.ts';
import type { Search } from './binding/search.ts';
import { speaksOfGrowth } from './binding/sense/change.ts';
import { isFormer } from './binding/sense/former.ts';
import { isForeseenByOthers } from './binding/sense/modality.ts';
import { isToldAsMoved } from './binding/sense/revised.ts';
import { modalityAs } from './binding/sense/to-come.ts';
import { pairTwice } from './binding/twice-paired.ts';
import type { BoundBlock, BoundFigure } from './bound-block.ts';
import { runIn } from './carried/run-in.ts';
import { afterSentence } from './carried/running.ts';
import { topicOf } from './carried/topic.ts';
import { withinSentence } from './carried/within-sentence.ts';
import { houseAround } from './citing/attribution.ts';
import { citationOf } from './citing/citations.ts';
import { type RunningContext, withTopic } from './context.ts';
import { isCheckWorthy } from './meaning/check-worthy.ts';
import { isMarketData } from './meaning/market-data.ts';
import { phraseOf } from './meaning/phrase.ts';
import { saidAround } from './meaning/said-around.ts';
import { movedFigure, movedStatement } from './moved.ts';
import { piecesOf } from './pieces.ts';
import type { ReadAhead } from './reading/ahead.ts';
import { type ReadBlock, readBlock, type Sentence } from './reading/block.ts';
import { houseIn, houseOf } from './reading/houses.ts';
import type { LexiconIndex } from './reading/names/lexicon-index.ts';
import type { RawBlock } from './reading/raw-block.ts';
import { firstIn, type Scope, scopesOf, sentenceAt } from './reading/scope.ts';
import type { Statement, Surroundings } from './statement.ts';
import { headerUnit } from './tables/header-unit.ts';
import { bindTable } from './tables/table.ts';

/** What all figures of a block share. */
interface Setting {
  readonly content: BlockContent;
  readonly block: ReadBlock;
  readonly periods: PeriodRoles;
  readonly relations: Relations;
  readonly sourceBelow: boolean;
}

/** From each place of a block on, the first lexeme that names somebody, and the first that names a metric; −1 for none. */
interface Ahead {
  readonly named: Int32Array;
  readonly metric: Int32Array;
}

const aheads = new Lately<ReadBlock, Ahead>();

function aheadOf(block: ReadBlock, index: LexiconIndex): Ahead {
  return aheads.of(block, () => readAhead(block, index));
}

function readAhead({ lexemes, who }: ReadBlock, index: LexiconIndex): Ahead {
  const first = (test: (place: number) => boolean): Int32Array => {
    const places = new Int32Array(lexemes.length + 1).fill(-1);
    for (let at = lexemes.length - 1; at >= 0; at--) places[at] = test(at) ? at : (places[at + 1] ?? -1);
    return places;
  };
  return {
    named: first((at) => who[at] != null && !isBystanderKind(index, who[at] ?? '')),
    metric: first((at) => lexemes[at]?.metric != null),
  };
}

/** Where nothing so far tells of whom or what: the subject, metric and period that a later sentence of the paragraph names. */
function subjectAhead({ scope, block, index, context, periods }: Search, hasMetric: boolean): RunningContext | null {
  const ahead = aheadOf(block, index);
  const at = ahead.named[scope.sentence.to] ?? -1;
  const metric = block.lexemes[ahead.metric[scope.sentence.to] ?? -1]?.metric?.metrics[0];
  const subject = at < 0 ? null : (block.who[at] ?? null);
  const sentence = sentenceAt(block, at);
  if (!subject || !sentence || !(metric || hasMetric)) return null;
  const calendar = {
    fiscalYearEnd: index.entities.get(subject)?.fiscalYearEnd ?? 12,
    draftDate: context.draftDate,
    fiscal: isFiscalFor(context, subject, index),
    titled: isTitledFiscal(context),
    titles: titledTimes(context),
  };
  const period = context.period ?? periodAfter(block, periods, { from: 0, to: sentence.to }, context, calendar);
  return { ...context, subject, metric: metric ?? null, period };
}

const MOST_NAMED = 12;

/** Whom the block names, and the text before it. */
function namedSoFar({ named }: ReadBlock, context: RunningContext): EntityId[] {
  return [...new Set([...named, ...context.named])].slice(0, MOST_NAMED);
}

/** The metrics that the lexemes of a block name, and of each of its sentences: what every figure of it has around it. */
const metricsNamed = new Lately<object, readonly MetricId[]>();

/** @param of the block, or a sentence of it: what the metrics are remembered by */
function metricsAmong(of: object, { lexemes }: ReadBlock, from: number, to: number): readonly MetricId[] {
  return metricsNamed.of(of, () => {
    const found = new Set<MetricId>();
    for (let at = from; at < to; at++) {
      const mention = lexemes[at]?.metric;
      if (mention) for (const metric of mention.metrics) found.add(metric);
    }
    return [...found];
  });
}

function aroundOf({ scope: { sentence }, block, context }: Search): Surroundings {
  const { metric, topics, named } = context;
  const known = surroundings.of(sentence, () => ({
    metric,
    topics,
    named,
    around: readAround(block, sentence, context),
  }));
  // Within a sentence next to nothing of the context changes.
  return known.metric === metric && known.topics === topics && known.named === named
    ? known.around
    : readAround(block, sentence, context);
}

interface KnownAround extends Pick<RunningContext, 'metric' | 'topics' | 'named'> {
  readonly around: Surroundings;
}

const surroundings = new Lately<Sentence, KnownAround>();

function readAround(block: ReadBlock, sentence: Sentence, context: RunningContext): Surroundings {
  const metrics = new Set(metricsAmong(sentence, block, sentence.from, sentence.to));
  for (const metric of metricsAmong(block, block, 0, block.lexemes.length)) metrics.add(metric);
  if (context.metric) metrics.add(context.metric);
  for (const { metric } of context.topics) if (metric) metrics.add(metric);
  return { entities: namedSoFar(block, context), metrics: [...metrics] };
}

function statementOf(search: Search, { content, sourceBelow }: Setting, forward = true): Statement {
  const { scope, block, context } = search;
  const { readings, entity, direction } = readingsOf(search);
  const { best } = readings;
  if (!best.entity && entity.stranger === null && forward) {
    const ahead = subjectAhead(search, best.metric !== null);
    if (ahead)
      return statementOf(
        { ...search, context: ahead },
        { content, sourceBelow, block, periods: search.periods, relations: search.relations },
        false,
      );
  }
  const marketData = isMarketData(search);
  return {
    figure: scope.figure,
    readings,
    follows: scope.previous !== null,
    stranger: entity.stranger === null ? null : (block.lexemes[entity.stranger]?.span ?? scope.figure.span),
    direction,
    modality: modalityAs(search, best),
    foreseenByOthers: isForeseenByOthers(search),
    former: isFormer(search),
    moved: isToldAsMoved(search),
    house: houseOf(search),
    houseAround: houseAround(search),
    asOf: context.draftDate,
    marketData,
    cited: citationOf(search, content, best.entity?.value ?? null, sourceBelow),
    checkWorthy: isCheckWorthy(search, readings, marketData),
    said: saidAround(search),
    phrase: phraseOf(search),
    row: null,
    around: aroundOf(search),
  };
}

function bindSentence(
  setting: Setting,
  sentence: Sentence,
  scopes: readonly Scope[],
  start: RunningContext,
): Statement[] {
  if (scopes.length === 0) return [];
  const { block, periods, relations } = setting;
  const shares = new Map(sharesIn(block, periods, sentence, start));
  pairTwice(block, periods, sentence, shares);
  pairMetrics(block, periods, sentence, shares);
  timeBothEnds(block, periods, sentence, shares);
  const asides = asidesOf(block, sentence);
  const bound: Statement[] = [];
  const opening = speaksOfGrowth(block, sentence) ? { ...start, sense: 'growth' as const } : start;
  for (const scope of scopes) {
    const context = bound.length > 0 ? withinSentence(opening, bound) : opening;
    const share = shares.get(scope.at) ?? null;
    bound.push(statementOf({ scope, block, index: block.index, context, asides, share, relations, periods }, setting));
  }
  return bound;
}

/** A sentence that says in which unit amounts are given, and gives none itself: it holds for the section. */
function noteIn(block: ReadBlock, { prose }: BlockContent, { topics }: RunningContext): RunningContext['note'] {
  for (const { span, from, to } of block.sentences) {
    if (firstIn(block, { from, to }, ({ kind, figure }) => kind === 'amount' && figure?.quantity?.value != null) >= 0)
      continue;
    const unit = headerUnit(prose.slice(span.start, span.end));
    if (unit && unit.unit !== '%' && unit.unit !== 'pp') return { ...unit, level: topics.at(-1)?.level ?? 0 };
  }
  return null;
}

/** Binds the figures of a block of prose. */
function bindProse(
  content: BlockContent,
  before: RunningContext,
  index: LexiconIndex,
  sourceBelow: boolean,
  raw: RawBlock | null = null,
): BoundBlock {
  const block = readBlock(content.prose, index, before, raw);
  const periods = periodRoles(block, outerPeriod(before));
  const scopes = block.sentences.map((sentence) => scopesOf(block, sentence));
  const relations = relationsOf(scopes.flat(), block);
  const setting = { content, block, periods, relations, sourceBelow };
  const heading = content.kind === 'heading';
  const titled = before.topics.some(({ entity }) => entity !== null);
  const { heads, unknown } = runIn(block, before.heads);
  const unknownSubject = unknown || (before.unknownSubject && !titled);
  const listedUnder = content.kind === 'list-item' ? before.listedUnder : null;
  let context: RunningContext = { ...before, defined: block.defined, unknownSubject, heads, listedUnder };
  if (heading) context = { ...context, subject: null, metric: null, sense: 'level', periodIsAbove: true };
  const statements = new Map<Figure, Statement>();
  block.sentences.forEach((sentence, nth) => {
    const bound = bindSentence(setting, sentence, scopes[nth] ?? [], context);
    for (const statement of bound) statements.set(statement.figure, statement);
    const house = houseIn(block, sentence) ?? context.house;
    context = { ...afterSentence(context, bound, { block, sentence, periods, relations }), house };
  });
  const figures = block.lexemes.flatMap(({ figure }) =>
    figure ? [{ figure, statement: statements.get(figure) ?? null }] : [],
  );
  const topic = topicOf(block, periods, before, content.level);
  if (heading) {
    const below = withTopic({ ...before, house: context.house, defined: block.defined }, topic);
    return {
      figures,
      read: block,
      context: { ...below, note: noteIn(block, content, below) ?? below.note, named: namedSoFar(block, before) },
    };
  }
  const note = noteIn(block, content, before) ?? context.note;
  const under = topic.heads ?? (scopes.every((each) => each.length === 0) ? listedUnder : null);
  const named = namedSoFar(block, before);
  return { figures, read: block, context: { ...context, note, caption: topic, named, listedUnder: under } };
}

/**
 * Binds the figures of one block.
 *
 * @param sourceBelow whether the next block is a 来源/Source line, which speaks for this one
 * @param ahead what has been read of the draft already
 */
export function bindBlock(
  content: BlockContent,
  before: RunningContext,
  index: LexiconIndex,
  sourceBelow: boolean,
  ahead: ReadAhead | null = null,
): BoundBlock {
  if (content.kind === 'table') return bindTable(content, before, index, sourceBelow);
  const pieces = piecesOf(content);
  if (pieces.length <= 1) {
    const raw = ahead?.rawOf(content.prose, before.defined) ?? null;
    return bindProse(content, before, index, sourceBelow, raw);
  }
  let context = before;
  const figures = pieces.flatMap((piece) => {
    const bound = bindProse(piece.content, context, index, sourceBelow);
    context = bound.context;
    return bound.figures.map((figure) => behind(figure, piece.start));
  });
  return { figures, read: null, context };
}

/** A figure of a piece, with the offsets of the block. */
function behind({ figure, statement }: BoundFigure, start: number): BoundFigure {
  const at = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  const moved = movedFigure(figure, at);
  return { figure: moved, statement: statement && movedStatement(statement, moved, at) };
}
