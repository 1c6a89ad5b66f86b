// Names of subjects and metrics in a prose, and which of those that overlap stand.

import type { EntityId, MetricId } from '../../../claims/claim.ts';
import type { Figure } from '../../../figures/figure.ts';
import { readFigures } from '../../../figures/read.ts';
import { role, startsAt, wordAs } from '../../../language/pattern.ts';
import { isRegion } from '../../../language/regions.ts';
import { WORDS, wordsWith } from '../../../language/words.ts';
import { isHan } from '../../../text/fold.ts';
import type { Span } from '../../../text/span.ts';
import { shifted } from '../../../text/span.ts';
import { movedFigure } from '../../moved.ts';
import { eachPeriod } from '../lexemes/list-figures.ts';
import { isOtherSign } from '../lexemes/other-sign.ts';
import { withDefined } from './defined-names.ts';
import { type LexiconIndex, treeOf } from './lexicon-index.ts';
import type { EntityMention, MetricMention } from './mentions.ts';
import { metricNamesIn } from './metric-names.ts';
import {
  Cover,
  ENDS_A_NAME,
  gappedIn,
  gappedSpan,
  isLowerLatin,
  isOfOthers,
  isOwnedBy,
  isShort,
  isSpokenOf,
  isTitled,
  leads,
  opensClause,
  spanOf,
} from './name-edges.ts';
import { MADE, MAKING } from './synonyms.ts';
import { withThings } from './thing-market.ts';

/** Periods and amounts that are glued to a name (AWS3Q25, AWS2,000亿美元) end it. */
function gluedFigures(folded: string, figures: readonly Figure[]): Span[] {
  return figures
    .filter(({ kind, span }) => ENDS_A_NAME.has(kind) && isLowerLatin(folded.charCodeAt(span.start - 1)))
    .map(({ span }) => span);
}

/** 云全年增长34%: a time may stand between the name and what is measured. */
function behindPeriod(read: readonly Figure[], at: number): number {
  return read.find(({ kind, span }) => kind === 'period' && span.start === at)?.span.end ?? at;
}

/** "cloud intelligence division": a name of several words may be written small before what says that it is one. */
const UNIT_BEHIND = /^ (?:division|unit|segment|business|group|arm)\b/;
const LONGEST_UNIT = 12;

/** 北美的次日达: whether a region's name ends with the character that a name seems to begin with. */
function endsRegion(folded: string, start: number): boolean {
  return isHan(folded.charCodeAt(start - 1)) && isRegion(folded.slice(start - 1, start + 1));
}

function entityMentions(prose: string, folded: string, read: readonly Figure[], index: LexiconIndex): EntityMention[] {
  const mentions: EntityMention[] = [];
  const amounts = new Set(read.flatMap(({ kind, span: { start } }) => (kind === 'money' ? [start] : [])));
  for (const { span, values } of index.entityNames.all(without(folded, gluedFigures(folded, read)))) {
    if (endsRegion(folded, span.start)) continue;
    const lower = isLowerLatin(prose.charCodeAt(span.start));
    const short = isShort(folded.slice(span.start, span.end)) && values.every(({ local }) => local);
    const to = short ? behindPeriod(read, span.end) : span.end;
    const owned = (): boolean => isOwnedBy(folded, { span, names: values }, mentions.at(-1), index);
    const told = (): boolean =>
      opensClause(folded, span, amounts, index) || isSpokenOf(folded, span) || isTitled(prose, span);
    if (values.every(({ local }) => local) && isOfOthers(prose, { span, names: values }, mentions.at(-1), index))
      continue;
    if (short && !leads(folded, span.start, to, index) && !told() && !owned()) continue;
    const titled =
      lower &&
      !(
        folded.slice(span.start, span.end).includes(' ') &&
        UNIT_BEHIND.test(folded.slice(span.end, span.end + LONGEST_UNIT))
      );
    const names = titled ? values.filter(({ capital, local }) => !capital || local) : values;
    if (names.length > 0) mentions.push({ span, names });
  }
  return mentions;
}

const NEVER_PART_OF_A_NAME: ReadonlySet<Figure['kind']> = new Set([
  'money',
  'percent',
  'percentage-point',
  'basis-point',
  'multiple',
  'fraction',
  'unit-price',
  'count',
  'duration',
  'date',
  'period',
]);

/** A hedge word that is the tail of a name (英伟达570亿, 荣超30%) belongs to the name: the figure is read again behind it. */
function behindName(figure: Figure, named: readonly EntityMention[], cover: Cover, prose: string): readonly Figure[] {
  const name = named[cover.meeting({ start: figure.span.start, end: figure.span.start + 1 })];
  if (!name || name.span.start >= figure.span.start || name.span.end >= figure.span.end) return [figure];
  const { end } = name.span;
  return readFigures(prose.slice(end, figure.span.end)).map((read) => movedFigure(read, (span) => shifted(span, end)));
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  const isInOrder = spans.every(({ start }, nth) => nth === 0 || start >= (spans[nth - 1]?.start ?? 0));
  return isInOrder ? spans : spans.toSorted((a, b) => a.start - b.start);
}

/** The text with some stretches blanked out, so that no name is found across them. */
export function without(folded: string, spans: readonly Span[]): string {
  if (spans.length === 0) return folded;
  let text = '';
  let at = 0;
  for (const { start, end } of inOrder(spans)) {
    if (start < at) continue;
    text += folded.slice(at, start) + '\u0000'.repeat(end - start);
    at = end;
  }
  return text + folded.slice(at);
}

/** A plain name that begins inside a gapped one, or right behind it, is part of what the gapped one says. */
const NEAR_GAP = 4;
const ONLY_BEFORE_AMOUNTS: ReadonlySet<string> = new Set([...MADE, ...MAKING]);

/** "made $1.7 billion" tells a profit, "made progress" and "kept 20%" nothing. */
function isBareVerb({ span: { end }, text }: { span: Span; text: string }, sums: ReadonlySet<number>): boolean {
  return ONLY_BEFORE_AMOUNTS.has(text) && !sums.has(end + 1);
}

/** The plural of a share is stock. */
function isStock(folded: string, { start, end }: Span): boolean {
  return folded.slice(start, end) === 'share' && folded[end] === 's';
}

/** @param possible the aliases of several words whose words stand in the text */
function metricMentions(
  folded: string,
  index: LexiconIndex,
  possible: LexiconIndex['gapped'],
  sentences: readonly Span[],
  sums: ReadonlySet<number>,
): MetricMention[] {
  const plain = metricNamesIn(folded, index)
    .filter(({ span }) => !isStock(folded, span) && !isOtherSign(folded, span))
    .filter(({ span }) => !isBareVerb({ span, text: folded.slice(span.start, span.end) }, sums))
    .map(({ span, values }) => ({
      span,
      metrics: [...new Set(values.map(({ metric }) => metric))],
      negatives: values.flatMap(({ metric, negative }) => (negative ? [metric] : [])),
    }));
  if (possible.length === 0) return plain;
  const gapped = sentences.flatMap((sentence) => {
    const text = folded.slice(sentence.start, sentence.end);
    return possible.flatMap(({ metric, parts }) => {
      const found = gappedSpan(text, parts);
      if (!found) return [];
      const extent = shifted(found.whole, sentence.start);
      return [{ span: shifted(found.last, sentence.start), extent, metrics: [metric], negatives: [] }];
    });
  });
  if (gapped.length === 0) return plain;
  const reach = new Cover(
    folded.length,
    gapped.map(({ extent }) => ({ start: extent.start, end: Math.min(folded.length, extent.end + NEAR_GAP + 1) })),
  );
  const kept = plain.filter(({ span }) => reach.meeting({ start: span.start, end: span.start + 1 }) < 0);
  const wide = gapped.map(({ extent: _, ...mention }) => mention);
  return [...kept, ...wide].sort((a, b) => a.span.start - b.span.start);
}

const TURN_ROLES = ['turn-gain', 'turn-loss', 'constant-currency'] as const;
const TURNS = role(...TURN_ROLES);
const TURN_WORDS = wordsWith(...TURN_ROLES);

/** Words that say how a sign turned (扭亏为盈) or what a growth is measured in (固定汇率) hold letters of metrics that they do not name. */
function turnsIn(open: string): Span[] {
  if (!TURN_WORDS.any(open)) return [];
  return WORDS.all(open).flatMap(({ span, values }) => (startsAt(TURNS, [wordAs(values[0])], 0) ? [span] : []));
}

/** Whether a subject's name stands against a metric's that it runs into: 阿里云付费客户 begins first, 云业务收入 is longer. */
function entityWins(entity: Span, metric: Span): boolean {
  const longer = entity.end - entity.start >= metric.end - metric.start;
  return longer || (entity.start < metric.start && entity.end < metric.end);
}

/** 国际业务收入: a part's name with a metric that it has behind it, where nobody around it has the metric that the two together name. */
function isOwnMetric(
  { span, names }: EntityMention,
  metric: MetricMention,
  open: string,
  index: LexiconIndex,
): boolean {
  if (span.start !== metric.span.start || span.end >= metric.span.end) return false;
  const rest = index.metricNames.at(open, span.end);
  if (rest?.span.end !== metric.span.end) return false;
  const has = (id: EntityId, own: readonly MetricId[]): boolean =>
    index.store.metricsOf(id).some((each) => own.includes(each));
  const plain = rest.values.map((value) => value.metric);
  return names.some(({ entity }) => has(entity, plain) && !treeOf(index, entity).some((id) => has(id, metric.metrics)));
}

const LONGER_BY = 3;

/** Whether a word of the tables holds an idiom whole and says more: 加一起, 不止一倍. */
function isInWord({ kind, span }: Figure, folded: string): boolean {
  if (kind !== 'idiom') return false;
  for (let at = Math.max(0, span.start - LONGER_BY); at < span.start; at++) {
    const found = WORDS.at(folded, at);
    if (found && found.span.end >= span.end) return true;
  }
  return false;
}

export interface Names {
  /** Every figure that is no part of a name, left-alone kinds too. */
  readonly figures: readonly Figure[];
  readonly entities: readonly EntityMention[];
  readonly metrics: readonly MetricMention[];
}

/**
 * Finds all names. A figure beats a name unless the name holds it whole.
 *
 * @param nobodys where local names stand that mean nobody here, and are words like others
 */
export function namesIn(
  prose: string,
  folded: string,
  read: readonly Figure[],
  index: LexiconIndex,
  sentences: readonly Span[],
  defined: Readonly<Record<string, EntityId>>,
  nobodys: ReadonlySet<number>,
): Names {
  const { length } = folded;
  const mentions = withThings(entityMentions(prose, folded, read, index), folded, index).filter(
    ({ span }) => !nobodys.has(span.start),
  );
  const named = withDefined(mentions, prose, defined);
  const nameCover = new Cover(length, named.map(spanOf));
  let lettered: Cover | null = null;
  const isLettered = (span: Span): boolean => {
    if (!index.metricNames.mayHold(folded, span)) return false;
    lettered ??= new Cover(length, index.metricNames.all(folded).map(spanOf));
    return lettered.holding(span) >= 0;
  };
  const figures = read
    .flatMap((figure) => eachPeriod(figure, folded))
    .filter((figure) => nameCover.holding(figure.span) < 0 && !isInWord(figure, folded))
    .filter(({ kind, span }) => NEVER_PART_OF_A_NAME.has(kind) || !isLettered(span))
    .flatMap((figure) => behindName(figure, named, nameCover, prose));
  const solid = figures.filter(({ kind }) => kind !== 'duration');
  const solidCover = new Cover(length, solid.map(spanOf));
  const allFigures = new Cover(length, figures.map(spanOf));
  const candidates = named.filter(({ span }) => allFigures.meeting(span) < 0);
  const open = without(folded, solid.map(spanOf));
  const sums = new Set(solid.flatMap(({ kind, span }) => (kind === 'money' ? [span.start] : [])));
  const turns = new Cover(length, turnsIn(open));
  const clear = ({ span }: MetricMention): boolean => solidCover.meeting(span) < 0 && turns.holding(span) < 0;
  const candidateCover = new Cover(length, candidates.map(spanOf));
  const possible = gappedIn(open, index.gapped);
  const mentioned = metricMentions(open, index, possible, sentences, sums).filter(clear);
  if (candidates.length === 0) return { figures, entities: [], metrics: mentioned };
  const foremost = mentioned.filter((mention) => {
    const entity = candidates[candidateCover.meeting(mention.span)];
    return !entity || !(entityWins(entity.span, mention.span) || isOwnMetric(entity, mention, open, index));
  });
  const foremostCover = new Cover(length, foremost.map(spanOf));
  const entities = candidates.filter(({ span }) => foremostCover.meeting(span) < 0);
  const rest = without(open, entities.map(spanOf));
  const metrics = metricMentions(rest, index, gappedIn(rest, possible), sentences, sums).filter(clear);
  return { figures, entities, metrics };
}
