// Parallel lists: A、B和C分别为1、2和3; "A and B held 29% and 20%, respectively". Each figure has the item in its own place.

import type { Figure } from '../figures/figure.ts';
import type { Span } from '../text/span.ts';
import type { PeriodMention } from './bind-period.ts';
import { isRate } from './kinds.ts';
import { isAmount } from './scope.ts';
import type { EntityMention, MetricMention, Tokens } from './tokens.ts';

/** What a parallel list gives to one figure. */
export interface ParallelShare {
  readonly entity: EntityMention | null;
  readonly metric: MetricMention | null;
  readonly period: PeriodMention | null;
  /** Its place in the list, from 0, and the list's length: what it pairs with may stand in the sentence before. */
  readonly at: number;
  readonly of: number;
}

const JOINT =
  /^\s*(?:[（(][^（()）]{0,40}[）)])?\s*(?:、|，|,|和|与|及|以及|跟|and|&|, and|，和|;)\s*(?:the\s+)?(?:其)?\s*$/i;

/** Runs of figures or mentions that are joined by nothing but commas and "and"; `alike` parts a run where it does not hold. */
function runsOf<T>(
  items: readonly T[],
  spanOf: (item: T) => Span,
  prose: string,
  alike: (a: T, b: T) => boolean = () => true,
): T[][] {
  const runs: T[][] = [];
  let previous: T | null = null;
  for (const item of items) {
    const between = previous ? prose.slice(spanOf(previous).end, spanOf(item).start) : '';
    const run = runs.at(-1);
    if (previous && run && JOINT.test(between) && alike(previous, item)) run.push(item);
    else runs.push([item]);
    previous = item;
  }
  return runs.filter((run) => run.length > 1);
}

function within<T>(items: readonly T[], spanOf: (item: T) => Span, stretch: Span): T[] {
  return items.filter((item) => spanOf(item).start >= stretch.start && spanOf(item).end <= stretch.end);
}

/** The last run of the wanted length that ends before `limit`. */
function lastRun<T>(
  items: readonly T[],
  spanOf: (item: T) => Span,
  stretch: Span,
  length: number,
  prose: string,
): T[] | null {
  return runsOf(within(items, spanOf, stretch), spanOf, prose).findLast((run) => run.length === length) ?? null;
}

/** Figures of one list are of one kind: a count behind a list of rates (三家合计) opens something new. */
function sameKind(a: Figure, b: Figure): boolean {
  return a.kind === b.kind || (isRate(a) && isRate(b));
}

/** The runs of amounts inside a stretch. */
function figureRuns(tokens: Tokens, stretch: Span, mixed = false): Figure[][] {
  const amounts = within(tokens.figures.filter(isAmount), ({ span }) => span, stretch);
  return runsOf(amounts, ({ span }) => span, tokens.folded, mixed ? undefined : sameKind);
}

/** Each figure of the block that stands in a parallel list, with its own items. */
export function parallelShares(tokens: Tokens, periods: readonly PeriodMention[]): ReadonlyMap<Figure, ParallelShare> {
  const shares = new Map<Figure, ParallelShare>();
  for (const { span, cues } of tokens.cues) {
    if (!cues.includes('respectively') && !cues.includes('each-of-them')) continue;
    const sentence = tokens.sentences.find(({ start, end }) => start <= span.start && span.end <= end);
    if (!sentence) continue;
    const pair = cues.includes('each-of-them');
    const figures =
      figureRuns(tokens, { start: span.end, end: sentence.end }, pair)[0] ??
      figureRuns(tokens, { start: sentence.start, end: span.start }).at(-1);
    const first = figures?.[0];
    if (!figures || !first || shares.has(first)) continue;
    const before = { start: sentence.start, end: first.span.start };
    const behind = { start: figures.at(-1)?.span.end ?? first.span.end, end: span.start };
    share(figures, before, behind, tokens, periods, shares);
  }
  for (const sentence of tokens.sentences) {
    for (const figures of figureRuns(tokens, sentence)) unspoken(figures, sentence, tokens, periods, shares);
  }
  return shares;
}

/** 亚马逊、微软和谷歌的份额为29%、20%和13%: as many figures as subjects or periods right before them pair off with no 分别. */
function unspoken(
  figures: readonly Figure[],
  sentence: Span,
  tokens: Tokens,
  periods: readonly PeriodMention[],
  shares: Map<Figure, ParallelShare>,
): void {
  const [first] = figures;
  if (!first || shares.has(first)) return;
  const before = tokens.figures.findLast((figure) => isAmount(figure) && figure.span.end <= first.span.start);
  const stretch = { start: Math.max(sentence.start, before?.span.end ?? 0), end: first.span.start };
  const entities = lastRun(tokens.entities, ({ span }) => span, stretch, figures.length, tokens.folded);
  const dated = entities ? null : lastRun(periods, ({ figure }) => figure.span, stretch, figures.length, tokens.folded);
  if (!entities && !dated) return;
  figures.forEach((figure, at) => {
    shares.set(figure, {
      entity: entities?.[at] ?? null,
      metric: null,
      period: dated?.[at] ?? null,
      at,
      of: figures.length,
    });
  });
}

function share(
  figures: readonly Figure[],
  before: Span,
  behind: Span,
  tokens: Tokens,
  periods: readonly PeriodMention[],
  shares: Map<Figure, ParallelShare>,
): void {
  const count = figures.length;
  const run = <T>(items: readonly T[], spanOf: (item: T) => Span): T[] | null =>
    lastRun(items, spanOf, before, count, tokens.folded) ??
    (behind.end > behind.start ? lastRun(items, spanOf, behind, count, tokens.folded) : null);
  const entities = run(tokens.entities, ({ span }) => span);
  const metrics = run(tokens.metrics, ({ span }) => span);
  const dated = run(periods, ({ figure }) => figure.span);
  const nearest = Math.max(entities?.[0]?.span.start ?? -1, metrics?.[0]?.span.start ?? -1);
  figures.forEach((figure, at) => {
    const entity = entities?.[at] ?? null;
    const metric = metrics?.[at] ?? null;
    const period = dated?.[at] ?? null;
    const useEntity = entity !== null && (metric === null || (entities?.[0]?.span.start ?? -1) === nearest);
    shares.set(figure, {
      entity: useEntity ? entity : null,
      metric: useEntity ? null : metric,
      period: entity || metric ? null : period,
      at,
      of: count,
    });
  });
}
