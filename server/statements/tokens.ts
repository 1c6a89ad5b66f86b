// One block's prose as what binding needs to know of it: figures, names, cue words, sentences and clauses, in order.

import type { EntityId, MetricId } from '../claims/claim.ts';
import type { Figure } from '../figures/figure.ts';
import { readFigures } from '../figures/read.ts';
import { fold, isHan } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps, shifted } from '../text/span.ts';
import { publishersIn } from './attribution.ts';
import { withDefined } from './defined-names.ts';
import type { EntityName, LexiconIndex } from './lexicon-index.ts';
import { metricMentions, without } from './metric-mentions.ts';
import { movedFigure } from './moved.ts';
import { sentencesOf } from './sentences.ts';
import { capitalisedUnknowns, type UnknownName } from './unknown-names.ts';
import type { Cue } from './words/cues.ts';

export interface EntityMention {
  readonly span: Span;
  /** More than one where names are shared. */
  readonly names: readonly EntityName[];
}

export interface MetricMention {
  readonly span: Span;
  readonly metrics: readonly MetricId[];
  /** A name under which a positive figure is a negative value: 净亏损. */
  readonly negative: boolean;
}

export interface CueMention {
  readonly span: Span;
  readonly cues: readonly Cue[];
}

/** The tokens of one block; offsets into its prose. Each list is in the order of the text. */
export interface Tokens {
  readonly prose: string;
  readonly folded: string;
  readonly figures: readonly Figure[];
  readonly entities: readonly EntityMention[];
  readonly metrics: readonly MetricMention[];
  readonly cues: readonly CueMention[];
  readonly unknowns: readonly UnknownName[];
  /** Houses that publish figures about others. */
  readonly publishers: readonly Span[];
  readonly sentences: readonly Span[];
  /** Names that a figure is only measured against (是谷歌云的两倍), each with that figure. */
  readonly yardsticks: ReadonlyMap<EntityMention, Figure>;
}

/** A bare 云 or "cloud" names somebody only right before what is measured: 云收入, cloud revenue. */
function isShort(name: string): boolean {
  return isHan(name.charCodeAt(0)) ? name.length === 1 : /^[a-z]+$/.test(name);
}

function leads(folded: string, end: number, index: LexiconIndex): boolean {
  const at = folded[end] === ' ' ? end + 1 : end;
  return (
    index.metricNames.at(folded, at) !== null ||
    /^(?:growth|grew|增|涨|升|跌|降|业务|部门|板块)/.test(folded.slice(at, at + 6))
  );
}

function entityMentions(prose: string, folded: string, index: LexiconIndex): EntityMention[] {
  const mentions: EntityMention[] = [];
  for (const { span, values } of index.entityNames.all(folded)) {
    const first = prose.charCodeAt(span.start);
    const lower = first >= 0x61 && first <= 0x7a;
    const short = isShort(folded.slice(span.start, span.end)) && values.every(({ local }) => local);
    if (short && !leads(folded, span.end, index)) continue;
    const names = lower ? values.filter(({ capital, local }) => !capital || local) : values;
    if (names.length > 0) mentions.push({ span, names });
  }
  return mentions;
}

/** 阿里云付费客户: a name that begins first and only runs into the other one stands. */
function beginsBefore(a: Span, b: Span): boolean {
  return a.start < b.start && a.end < b.end;
}

/** Money, rates and measures stay figures inside a metric's name; a bare digit in it (CET1 ratio) is part of the name. */
function isAmountOf({ kind }: Figure): boolean {
  return (
    kind !== 'number' &&
    kind !== 'model' &&
    kind !== 'code' &&
    kind !== 'ordinal' &&
    kind !== 'name' &&
    kind !== 'idiom' &&
    kind !== 'period'
  );
}

/** A hedge word that is the tail of a name (英伟达570亿, 荣超30%) belongs to the name: the figure is read again behind it. */
function behindName(figure: Figure, named: readonly EntityMention[], prose: string): readonly Figure[] {
  const name = named.find(
    ({ span }) => span.start < figure.span.start && figure.span.start < span.end && span.end < figure.span.end,
  );
  if (!name) return [figure];
  const { end } = name.span;
  return readFigures(prose.slice(end, figure.span.end)).map((read) => movedFigure(read, (span) => shifted(span, end)));
}

/**
 * Reads one block's tokens. A name beats a cue word, and a figure beats both, unless the name holds the figure whole.
 *
 * @param figures what the reader found in `prose`
 */
export function tokensOf(
  prose: string,
  figures: readonly Figure[],
  index: LexiconIndex,
  defined: Readonly<Record<string, EntityId>> = {},
): Tokens {
  const folded = fold(prose);
  const sentences = sentencesOf(prose);
  const named = withDefined(entityMentions(prose, folded, index), prose, defined);
  const lettered = index.metricNames.all(folded).map(({ span }) => span);
  const free = figures
    .filter((figure) => !named.some(({ span }) => contains(span, figure.span)))
    .filter(
      (figure) =>
        !lettered.some(
          (span) =>
            contains(span, figure.span) &&
            span.end - span.start >= figure.span.end - figure.span.start &&
            !isAmountOf(figure),
        ),
    )
    .flatMap((figure) => behindName(figure, named, prose));
  const entities = named.filter(({ span }) => !free.some((figure) => overlaps(figure.span, span)));
  const clear = (span: Span): boolean =>
    !free.some((figure) => figure.kind !== 'duration' && overlaps(figure.span, span));
  const open = without(
    folded,
    free.filter(({ kind }) => kind !== 'duration').map(({ span }) => span),
  );
  const turns = index.cues
    .all(open)
    .filter(({ values }) => values.includes('turn-gain') || values.includes('turn-loss'));
  const allMetrics = metricMentions(open, index, sentences).filter(
    ({ span }) => clear(span) && !turns.some((turn) => contains(turn.span, span)),
  );
  const foremost = allMetrics.filter(
    ({ span }) =>
      !entities.some(
        (entity) =>
          overlaps(entity.span, span) &&
          (entity.span.end - entity.span.start >= span.end - span.start || beginsBefore(entity.span, span)),
      ),
  );
  const kept = entities.filter(({ span }) => !foremost.some((metric) => overlaps(metric.span, span)));
  const beside = without(
    open,
    kept.map(({ span }) => span),
  );
  const metrics = metricMentions(beside, index, sentences).filter(
    ({ span }) => clear(span) && !turns.some((turn) => contains(turn.span, span)),
  );
  const taken = (span: Span): boolean =>
    kept.some((entity) => overlaps(entity.span, span)) || metrics.some((metric) => overlaps(metric.span, span));
  const cues = index.cues
    .all(open)
    .filter(({ span }) => clear(span) && !taken(span))
    .map(({ span, values }) => ({ span, cues: values }));
  const publishers = publishersIn(prose, folded);
  const unknowns = capitalisedUnknowns(prose, sentences, [
    ...publishers,
    ...free.map(({ span }) => span),
    ...kept.map(({ span }) => span),
    ...metrics.map(({ span }) => span),
  ]);
  return {
    prose,
    folded,
    figures: free,
    entities: kept,
    metrics,
    cues,
    unknowns,
    publishers,
    sentences,
    yardsticks: new Map(),
  };
}

/** The cues with a given meaning inside `[start, end)`. */
export function cuesIn(tokens: Tokens, start: number, end: number, cue: Cue): CueMention[] {
  return tokens.cues.filter(({ span, cues }) => span.start >= start && span.end <= end && cues.includes(cue));
}

/** Whether any of the cues stands inside `[start, end)`. */
export function hasCue(tokens: Tokens, start: number, end: number, ...wanted: readonly Cue[]): boolean {
  return tokens.cues.some(
    ({ span, cues }) => span.start >= start && span.end <= end && wanted.some((cue) => cues.includes(cue)),
  );
}
