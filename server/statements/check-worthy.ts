// Which figures are worth checking (verdicts.md, Check-worthy).

import type { MetricId } from '../claims/claim.ts';
import type { Figure } from '../figures/figure.ts';
import { compare, parseDecimal } from '../text/decimal.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { inClause, itemsIn, type Scope } from './scope.ts';
import type { Tokens } from './tokens.ts';

const TEN = parseDecimal('10');
/** From this power of ten on, a count is scaled: 万, thousand does not count, million does. */
const SCALED = 4;
const RUN_UNITS = new Set(['quarter', 'year', 'month', 'half', 'week']);

function atLeastTen(figure: Figure): boolean {
  const { quantity } = figure;
  const size = quantity?.value ?? quantity?.low ?? quantity?.high;
  return size !== null && size !== undefined && TEN !== null && compare(size, TEN) >= 0;
}

/** A bare number that counts what its next word names ("229 new contracts") or what was named before it ("the number of …"). */
function countsNoun(scope: Scope, tokens: Tokens): boolean {
  const before = tokens.folded.slice(scope.sentence.start, scope.figure.span.start);
  if (
    /(?:\b(?:numbers? of|headcount|tally of|count of|(?:the|its|their) (?:count|tally|number) (?:stood|was|came|rose|fell|reached))\b|数量|人数|家数|户数|总数)[^,，;；:：]{0,60}$/.test(
      before,
    )
  )
    return true;
  const behind = tokens.prose.slice(scope.figure.span.end, scope.figure.span.end + 48);
  return (
    /^\s+(?:[a-z][a-z-]*\s+){0,3}(?:[a-z-]{2,}s|people|staff|men|women|children)\b/.test(behind) &&
    !/^\s+(?:per|in|of|and|to|at|on|is|was|as)\b/.test(behind)
  );
}

/**
 * Whether the figure is worth checking.
 *
 * @param metrics what the figure was bound to
 */
export function isCheckWorthy(
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  metrics: readonly MetricId[],
): boolean {
  const { figure } = scope;
  if (namesUnit(scope, tokens) || isLooseWord(scope, tokens)) return false;
  switch (figure.kind) {
    case 'percent':
      return !isUnchanged(figure);
    case 'multiple':
      return !countsModels(scope, tokens);
    case 'money':
    case 'percentage-point':
    case 'basis-point':
    case 'fraction':
    case 'unit-price':
      return true;
    case 'physical':
      return !/纳米|奈米|nm|nanomet/i.test(figure.written?.unitText ?? '');
    case 'count':
      return isCountWorthy(scope, tokens, index, metrics);
    case 'number':
      return isNumberWorthy(scope, tokens, index, metrics);
    default:
      return false;
  }
}

/** 最快的一块, 多半花在…: a piece and "mostly", no amount. */
function isLooseWord({ figure }: Scope, tokens: Tokens): boolean {
  const word = tokens.folded.slice(figure.span.start, figure.span.end);
  return word === '一块' || (word === '多半' && /^[\u4e00-\u9fff]/.test(tokens.folded.slice(figure.span.end)));
}

/** （单位：十亿美元）: a unit, not an amount. */
function namesUnit({ figure }: Scope, tokens: Tokens): boolean {
  return /(?:单位|units?)\s*[:：]?\s*$/.test(
    tokens.folded.slice(Math.max(0, figure.span.start - 8), figure.span.start),
  );
}

/** "fewer than 90,000 of them": a count whose noun was said before. */
function countsSaid({ figure }: Scope, tokens: Tokens): boolean {
  return /^\s+of (?:them|those|these|which)\b/.test(tokens.folded.slice(figure.span.end, figure.span.end + 12));
}

/** 持平, flat: says that nothing changed, and how much that is nobody wrote. */
function isUnchanged({ quantity }: Figure): boolean {
  return quantity?.value?.digits === 0n && quantity.step === null;
}

/** 8x H100, 极氪9X: how many or which one, not how many times. */
function countsModels({ figure }: Scope, tokens: Tokens): boolean {
  if (/^\d+X$/.test(tokens.prose.slice(figure.core.start, figure.span.end))) return true;
  return tokens.figures.some(
    ({ kind, span }) => kind === 'model' && span.start > figure.span.end && span.start <= figure.span.end + 2,
  );
}

function isCountWorthy(scope: Scope, tokens: Tokens, index: LexiconIndex, metrics: readonly MetricId[]): boolean {
  const { figure } = scope;
  if (RUN_UNITS.has(figure.quantity?.unit ?? '')) return true;
  if (besideMetric(scope, tokens, index, 'count')) return true;
  const scaled = (figure.written?.scale ?? 0) >= SCALED || figure.hedge?.kind === 'magnitude';
  if (!scaled && !atLeastTen(figure)) return false;
  return namesSubject(scope, tokens) || metrics.length > 0;
}

function isNumberWorthy(scope: Scope, tokens: Tokens, index: LexiconIndex, bound: readonly MetricId[]): boolean {
  const isDecimal = (scope.figure.quantity?.value?.exponent ?? 0) < 0;
  if (
    isDecimal &&
    bound.some((id) => index.metrics.get(id)?.kind === 'number') &&
    itemsIn(tokens.metrics, scope.sentence).length > 0
  )
    return true;
  if (besideMetric(scope, tokens, index, 'number')) return true;
  if (countsSaid(scope, tokens) && bound.some((id) => index.metrics.get(id)?.kind === 'count')) return true;
  if (atLeastTen(scope.figure) && besideMetric(scope, tokens, index, 'count')) return true;
  const decimals = scope.figure.quantity?.value?.exponent ?? 0;
  return decimals >= 0 && atLeastTen(scope.figure) && countsNoun(scope, tokens) && namesSubject(scope, tokens);
}

function namesSubject(scope: Scope, tokens: Tokens): boolean {
  return itemsIn(tokens.entities, scope.sentence).length > 0 || itemsIn(tokens.metrics, scope.sentence).length > 0;
}

/** Whether a metric whose figures are bare numbers (PUE 1.19) or counts stands in the figure's clause. */
function besideMetric(scope: Scope, tokens: Tokens, index: LexiconIndex, kind: 'count' | 'number'): boolean {
  const near = [
    ...itemsIn(tokens.metrics, inClause(scope, scope.left)),
    ...itemsIn(tokens.metrics, inClause(scope, scope.right)),
  ];
  return near.some(({ metrics }) => metrics.some((id) => index.metrics.get(id)?.kind === kind));
}
