// Parallel lists: A、B和C分别为1、2和3; "A and B held 29% and 20%, respectively". Each figure has the item in its own place.

import type { Figure } from '../figures/figure.ts';
import type { Span } from '../text/span.ts';
import type { PeriodMention } from './bind-period.ts';
import { isAmount } from './scope.ts';
import type { EntityMention, MetricMention, Tokens } from './tokens.ts';

/** What a parallel list gives to one figure. */
export interface ParallelShare {
  readonly entity: EntityMention | null;
  readonly metric: MetricMention | null;
  readonly period: PeriodMention | null;
}

const JOINT =
  /^\s*(?:[（(][^（()）]{0,40}[）)])?\s*(?:、|，|,|和|与|及|以及|跟|and|&|, and|，和|;)\s*(?:the\s+)?(?:其)?\s*$/i;

/** Runs of figures or mentions that are joined by nothing but commas and "and". */
function runsOf<T>(items: readonly T[], spanOf: (item: T) => Span, prose: string): T[][] {
  const runs: T[][] = [];
  let previous: T | null = null;
  for (const item of items) {
    const between = previous ? prose.slice(spanOf(previous).end, spanOf(item).start) : '';
    const run = runs.at(-1);
    if (previous && run && JOINT.test(between)) run.push(item);
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

/** Each figure of the block that stands in a parallel list, with its own items. */
export function parallelShares(tokens: Tokens, periods: readonly PeriodMention[]): ReadonlyMap<Figure, ParallelShare> {
  const shares = new Map<Figure, ParallelShare>();
  for (const { span, cues } of tokens.cues) {
    if (!cues.includes('respectively')) continue;
    const sentence = tokens.sentences.find(({ start, end }) => start <= span.start && span.end <= end);
    if (!sentence) continue;
    const amounts = tokens.figures.filter(isAmount);
    const figures =
      runsOf(
        within(amounts, (figure) => figure.span, { start: span.end, end: sentence.end }),
        (figure) => figure.span,
        tokens.folded,
      )[0] ??
      runsOf(
        within(amounts, (figure) => figure.span, { start: sentence.start, end: span.start }),
        (figure) => figure.span,
        tokens.folded,
      ).at(-1);
    const first = figures?.[0];
    if (!figures || !first || shares.has(first)) continue;
    share(
      figures,
      { start: sentence.start, end: Math.max(span.start, first.span.start) },
      first.span.start,
      tokens,
      periods,
      shares,
    );
  }
  return shares;
}

function share(
  figures: readonly Figure[],
  all: Span,
  limit: number,
  tokens: Tokens,
  periods: readonly PeriodMention[],
  shares: Map<Figure, ParallelShare>,
): void {
  const stretch = { start: all.start, end: limit };
  const count = figures.length;
  const entities = lastRun(tokens.entities, ({ span }) => span, stretch, count, tokens.folded);
  const metrics = lastRun(tokens.metrics, ({ span }) => span, stretch, count, tokens.folded);
  const dated = lastRun(periods, ({ figure }) => figure.span, stretch, count, tokens.folded);
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
    });
  });
}
