// The stretch of text around a figure that may say whose it is: its sentence, its clause, the gaps to its neighbours.

import type { Figure, FigureKind } from '../figures/figure.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from './tokens.ts';

const AMOUNTS: ReadonlySet<FigureKind> = new Set([
  'money',
  'percent',
  'percentage-point',
  'basis-point',
  'multiple',
  'fraction',
  'unit-price',
  'physical',
  'count',
  'number',
]);

/** Whether the figure is a quantity rather than a date, a code or another left-alone kind. */
export function isAmount(figure: Figure): boolean {
  return AMOUNTS.has(figure.kind) && figure.quantity !== null;
}

/** Everything that binding looks at for one figure; offsets into the prose. */
export interface Scope {
  readonly figure: Figure;
  readonly sentence: Span;
  /** The comma-to-comma stretch that holds the figure. */
  readonly clause: Span;
  /** From the end of the amount before it (or the sentence's start) to the figure. */
  readonly left: Span;
  /** From the figure to the amount after it (or the sentence's end). */
  readonly right: Span;
  /** The amount before and after it in the sentence. */
  readonly previous: Figure | null;
  readonly next: Figure | null;
}

const BREAKS = new Set([
  '，',
  ',',
  '；',
  ';',
  '：',
  ':',
  '（',
  '(',
  '）',
  ')',
  '—',
  '–',
  '。',
  '\n',
  '“',
  '”',
  '｜',
  '|',
]);

/** Quotation marks right around a figure (增速“高达43%”) divide nothing. */
const OPENING = /[“"「『‘']/;
const CLOSING = /[”"」』’']/;

/** Whether the character at `at` divides clauses; a comma or dash inside a figure does not. */
function isBreak(tokens: Tokens, at: number): boolean {
  const c = tokens.prose[at] ?? '';
  if (!BREAKS.has(c)) return false;
  return !tokens.figures.some(({ span }) => span.start <= at && at < span.end);
}

/** Where a bracket that closes at `at` and holds no amount opens: 零售客户总资产（AUM）余额 is one clause. */
function glossStart(tokens: Tokens, at: number, limit: number): number {
  if (!/[)）]/.test(tokens.prose[at] ?? '')) return -1;
  const opening = Math.max(tokens.prose.lastIndexOf('(', at), tokens.prose.lastIndexOf('（', at));
  const amount = tokens.figures.some(
    (figure) => isAmount(figure) && figure.span.start >= opening && figure.span.end <= at,
  );
  return opening < limit || at - opening > LONGEST_GLOSS || amount ? -1 : opening;
}

const LONGEST_GLOSS = 24;

function clauseOf(tokens: Tokens, sentence: Span, figure: Span): Span {
  let { start, end } = figure;
  if (OPENING.test(tokens.prose[start - 1] ?? '')) start--;
  if (CLOSING.test(tokens.prose[end] ?? '')) end++;
  while (start > sentence.start) {
    if (isBreak(tokens, start - 1)) {
      const opening = glossStart(tokens, start - 1, sentence.start);
      if (opening < 0) break;
      start = opening;
    } else start--;
  }
  while (end < sentence.end && !isBreak(tokens, end)) end++;
  return { start, end };
}

function sentenceOf(tokens: Tokens, at: number): Span {
  return tokens.sentences.find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: tokens.prose.length };
}

/** The scopes of all amounts of a block, in order. */
export function scopesOf(tokens: Tokens): Scope[] {
  const amounts = tokens.figures.filter(isAmount);
  return amounts.map((figure, at) => {
    const sentence = sentenceOf(tokens, figure.span.start);
    const before = amounts[at - 1];
    const after = amounts[at + 1];
    const previous = before && before.span.start >= sentence.start ? before : null;
    const next = after && after.span.start < sentence.end ? after : null;
    return {
      figure,
      sentence,
      clause: clauseOf(tokens, sentence, figure.span),
      left: { start: previous?.span.end ?? sentence.start, end: figure.span.start },
      right: { start: figure.span.end, end: next?.span.start ?? sentence.end },
      previous,
      next,
    };
  });
}

/** The part of a span that lies in the figure's own clause. */
export function inClause(scope: Scope, span: Span): Span {
  const start = Math.max(span.start, scope.clause.start);
  return { start, end: Math.max(start, Math.min(span.end, scope.clause.end)) };
}

/** The last item that lies wholly in the stretch. */
export function lastIn<T extends { readonly span: Span }>(items: readonly T[], stretch: Span): T | null {
  return items.findLast(({ span }) => span.start >= stretch.start && span.end <= stretch.end) ?? null;
}

/** The first item that lies wholly in the stretch. */
export function firstIn<T extends { readonly span: Span }>(items: readonly T[], stretch: Span): T | null {
  return items.find(({ span }) => span.start >= stretch.start && span.end <= stretch.end) ?? null;
}

export function itemsIn<T extends { readonly span: Span }>(items: readonly T[], stretch: Span): T[] {
  return items.filter(({ span }) => span.start >= stretch.start && span.end <= stretch.end);
}

/** Words that go on after a figure without being what it counts. */
const NO_NOUN =
  'in for of to on at and or from by as a the is was were with but while this last during over versus against compared up down'.split(
    ' ',
  );
const NOUN_BEHIND = new RegExp(`^\\s+(?!(?:${NO_NOUN.join('|')})\\b)[a-z]{3,}`);

/** Whether the next word is a noun that the figure counts: 4.27 million vehicles. */
export function countsNoun({ figure }: Scope, tokens: Tokens): boolean {
  return NOUN_BEHIND.test(tokens.folded.slice(figure.span.end, figure.span.end + 24));
}
