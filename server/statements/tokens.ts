// One block's prose as what binding needs to know of it: figures, names, cue words, sentences and clauses, in order.

import type { EntityId, MetricId } from '../claims/claim.ts';
import type { Figure } from '../figures/figure.ts';
import { readFigures } from '../figures/read.ts';
import { fold, isHan, isWordUnit } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps, shifted } from '../text/span.ts';
import type { EntityName, LexiconIndex } from './lexicon-index.ts';
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
  readonly sentences: readonly Span[];
}

const ABBREVIATIONS = new Set([
  'inc',
  'corp',
  'co',
  'ltd',
  'vs',
  'no',
  'u.s',
  'mr',
  'ms',
  'dr',
  'st',
  'e.g',
  'i.e',
  'approx',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'fig',
  'p',
  'pp',
  'cf',
  'incl',
  'est',
]);

/** Whether the full stop at `at` ends a sentence rather than an abbreviation or a number. */
function stopEndsSentence(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next !== undefined && !/[\s"”’)\]]/.test(next) && !isHan(next.charCodeAt(0))) return false;
  let start = at;
  while (start > 0 && (isWordUnit(text.charCodeAt(start - 1)) || text[start - 1] === '.')) start--;
  const word = text.slice(start, at).toLowerCase();
  if (ABBREVIATIONS.has(word)) return next === undefined;
  return !(word.length === 1 && /[a-z]/.test(word));
}

const ENDERS = new Set(['。', '！', '？', '!', '?', '；', ';']);

/** The sentences of a prose, closing quotes and brackets included in the sentence that they close. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at] ?? '';
    const paragraphEnd = c === '\n' && endsAlone(text, at);
    if (!paragraphEnd && !ENDERS.has(c) && !(c === '.' && stopEndsSentence(text, at))) continue;
    let end = at + 1;
    while (end < text.length && /["”’」』）)\]]/.test(text[end] ?? '')) end++;
    sentences.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** A line break ends a sentence where the next line starts something new: a dash, a label with a colon, a source line. */
function endsAlone(text: string, at: number): boolean {
  const end = text.indexOf('\n', at + 1);
  const line = text.slice(at + 1, end < 0 ? text.length : end).trimStart();
  return line === '' || /^(—|–|-|[^\s：:，,。]{1,12}[：:])/.test(line);
}

/** The text with some stretches blanked out, so that no name is found across them. */
function without(folded: string, spans: readonly Span[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += folded.slice(at, start) + '\u0000'.repeat(end - start);
    at = end;
  }
  return text + folded.slice(at);
}

function metricMentions(folded: string, index: LexiconIndex, sentences: readonly Span[]): MetricMention[] {
  const plain = index.metricNames.all(folded).map(({ span, values }) => ({
    span,
    metrics: [...new Set(values.map(({ metric }) => metric))],
    negative: values.every(({ negative }) => negative),
  }));
  const gapped = sentences.flatMap((sentence) => {
    const text = folded.slice(sentence.start, sentence.end);
    return index.gapped.flatMap(({ metric, parts }) => {
      const found = gappedSpan(text, parts);
      if (!found) return [];
      const moved = ({ start, end }: Span): Span => ({ start: start + sentence.start, end: end + sentence.start });
      return [{ span: moved(found.last), extent: moved(found.whole), metrics: [metric], negative: false }];
    });
  });
  const kept = plain.filter(
    ({ span }) => !gapped.some(({ extent }) => extent.start <= span.start && span.start <= extent.end + NEAR_GAP),
  );
  const wide = gapped.map(({ extent: _, ...mention }) => mention);
  return [...kept, ...wide].sort((a, b) => a.span.start - b.span.start);
}

/** A plain name that begins inside a gapped one, or right behind it, is part of what the gapped one says. */
const NEAR_GAP = 4;
const LONGEST_GAP = 40;

/** Where all parts of a gapped alias stand in order: the last part, and the stretch behind the first one. */
function gappedSpan(text: string, parts: readonly string[]): { last: Span; whole: Span } | null {
  let from = 0;
  let first = -1;
  let last: Span | null = null;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0 || (first >= 0 && at - from > LONGEST_GAP)) return null;
    if (first < 0) first = at + part.length;
    last = { start: at, end: at + part.length };
    from = last.end;
  }
  return last ? { last, whole: { start: first, end: last.end } } : null;
}

/** A bare 云 or "cloud" names somebody only right before what is measured: 云收入, cloud revenue. */
function isShort(name: string): boolean {
  return isHan(name.charCodeAt(0)) ? name.length === 1 : /^[a-z]+$/.test(name);
}

function leads(folded: string, end: number, index: LexiconIndex): boolean {
  const at = folded[end] === ' ' ? end + 1 : end;
  return index.metricNames.at(folded, at) !== null || /^(?:growth|增速|增长|增幅)/.test(folded.slice(at, at + 6));
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

const DEFINED_BEHIND =
  /^\s*(?:,\s*)?[（(][^（()）]{0,60}?(?:\bor\s+|以下简称|简称|下称|hereafter\s+|the\s+)?["“'「]?([A-Z][A-Za-z]{1,9}|[\u4e00-\u9fff]{2,6})["”'」]?\s*[)）]/u;

/** Abbreviations that the text gives to somebody: "Alibaba Cloud (the Cloud Intelligence Group, or CIG)", 阿里云（以下简称“云”）. */
export function definedNames(tokens: Tokens, index: LexiconIndex): Record<string, EntityId> {
  const found: Record<string, EntityId> = {};
  for (const { span, names } of tokens.entities) {
    const [name] = names;
    const match = DEFINED_BEHIND.exec(tokens.prose.slice(span.end, span.end + 90));
    const short = match?.[1];
    if (!name || name.local || !short || index.entityNames.at(fold(short), 0)) continue;
    if (/^[A-Z]{2,}/.test(short) || /简称|下称/.test(match[0])) found[short] = name.entity;
  }
  return found;
}

function withDefined(
  named: readonly EntityMention[],
  prose: string,
  defined: Readonly<Record<string, EntityId>>,
): EntityMention[] {
  const short = Object.entries(defined).flatMap(([word, entity]) => {
    const spans: EntityMention[] = [];
    for (let at = prose.indexOf(word); at >= 0; at = prose.indexOf(word, at + word.length)) {
      const span = { start: at, end: at + word.length };
      const inside =
        /[A-Za-z]/.test(word) && (isWordUnit(prose.charCodeAt(at - 1)) || isWordUnit(prose.charCodeAt(span.end)));
      if (!inside && !named.some((other) => overlaps(other.span, span)))
        spans.push({ span, names: [{ entity, local: false, capital: true }] });
    }
    return spans;
  });
  return short.length === 0 ? [...named] : [...named, ...short].sort((a, b) => a.span.start - b.span.start);
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
  return readFigures(prose.slice(end, figure.span.end)).map((read) => ({
    ...read,
    span: shifted(read.span, end),
    core: shifted(read.core, end),
    hedge: read.hedge ? { ...read.hedge, spans: read.hedge.spans.map((span) => shifted(span, end)) } : null,
  }));
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
        (entity) => overlaps(entity.span, span) && entity.span.end - entity.span.start >= span.end - span.start,
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
  const unknowns = capitalisedUnknowns(prose, sentences, [
    ...free.map(({ span }) => span),
    ...kept.map(({ span }) => span),
    ...metrics.map(({ span }) => span),
  ]);
  return { prose, folded, figures: free, entities: kept, metrics, cues, unknowns, sentences };
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
