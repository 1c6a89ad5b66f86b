// One block's prose as what binding needs to know of it: figures, names, cue words, sentences and clauses, in order.

import type { MetricId } from '../claims/claim.ts';
import type { Figure } from '../figures/figure.ts';
import { fold, isHan, isWordUnit } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { contains, overlaps } from '../text/span.ts';
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

function metricMentions(folded: string, index: LexiconIndex, sentences: readonly Span[]): MetricMention[] {
  const plain = index.metricNames.all(folded).map(({ span, values }) => ({
    span,
    metrics: [...new Set(values.map(({ metric }) => metric))],
    negative: values.every(({ negative }) => negative),
  }));
  const gapped = sentences.flatMap((sentence) => {
    const text = folded.slice(sentence.start, sentence.end);
    return index.gapped.flatMap(({ metric, parts }) => {
      const span = gappedSpan(text, parts);
      return span
        ? [
            {
              span: { start: span.start + sentence.start, end: span.end + sentence.start },
              metrics: [metric],
              negative: false,
            },
          ]
        : [];
    });
  });
  const kept = plain.filter(
    ({ span }) => !gapped.some((wide) => contains(wide.span, span) && wide.span.end === span.end),
  );
  return [...kept, ...gapped].sort((a, b) => a.span.start - b.span.start);
}

/** The span of the last part of a gapped alias, where all its parts stand in order; the first part's start is not needed to bind. */
function gappedSpan(text: string, parts: readonly string[]): Span | null {
  let from = 0;
  let last: Span | null = null;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return null;
    last = { start: at, end: at + part.length };
    from = last.end;
  }
  return last;
}

function entityMentions(prose: string, folded: string, index: LexiconIndex): EntityMention[] {
  const mentions: EntityMention[] = [];
  for (const { span, values } of index.entityNames.all(folded)) {
    const first = prose.charCodeAt(span.start);
    const lower = first >= 0x61 && first <= 0x7a;
    const names = lower ? values.filter(({ capital, local }) => !capital || local) : values;
    if (names.length > 0) mentions.push({ span, names });
  }
  return mentions;
}

/**
 * Reads one block's tokens. A name beats a cue word, and a figure beats both, unless the name holds the figure whole.
 *
 * @param figures what the reader found in `prose`
 */
export function tokensOf(prose: string, figures: readonly Figure[], index: LexiconIndex): Tokens {
  const folded = fold(prose);
  const sentences = sentencesOf(prose);
  const clear = (span: Span): boolean => !figures.some((figure) => overlaps(figure.span, span));
  const named = entityMentions(prose, folded, index);
  const free = figures.filter((figure) => !named.some(({ span }) => contains(span, figure.span)));
  const entities = named.filter(({ span }) => !free.some((figure) => overlaps(figure.span, span)));
  const allMetrics = metricMentions(folded, index, sentences).filter(({ span }) => clear(span));
  const metrics = allMetrics.filter(
    ({ span }) =>
      !entities.some(
        (entity) => overlaps(entity.span, span) && entity.span.end - entity.span.start >= span.end - span.start,
      ),
  );
  const kept = entities.filter(({ span }) => !metrics.some((metric) => overlaps(metric.span, span)));
  const taken = (span: Span): boolean =>
    kept.some((entity) => overlaps(entity.span, span)) || metrics.some((metric) => overlaps(metric.span, span));
  const cues = index.cues
    .all(folded)
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
