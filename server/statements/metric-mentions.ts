// Names of metrics in a text, those with gaps too (每天…烧).

import type { Span } from '../text/span.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { MetricMention } from './tokens.ts';

/** The text with some stretches blanked out, so that no name is found across them. */
export function without(folded: string, spans: readonly Span[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += folded.slice(at, start) + '\u0000'.repeat(end - start);
    at = end;
  }
  return text + folded.slice(at);
}

export function metricMentions(folded: string, index: LexiconIndex, sentences: readonly Span[]): MetricMention[] {
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
const LONGEST_GAP = 64;

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
