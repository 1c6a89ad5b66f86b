// What is left out of a figure: 剔除…, "excluding".

import type { MetricId } from '../../../claims/claim.ts';
import { startsAt } from '../../../language/pattern.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { CLOSE, OPEN } from '../../reading/lexemes/marks.ts';
import { AMOUNT, firstIn, firstOf, gapBefore, gapBehind, has } from '../../reading/scope.ts';
import type { Search } from '../search.ts';

/** 经调整净利润, where that is a metric by itself. */
export function isAdjusted({ metric }: Lexeme, { adjusted }: Search['index']): boolean {
  return metric?.metrics.some((id) => adjusted.has(id)) === true;
}

const SOMEBODY: ReadonlySet<string> = new Set(['entity', 'stranger']);

/** Whether the words name a part of the business or what is spent on one (新AI产品的投入), not an item that a standard leaves out (非现金项目). */
function isOfBusiness({ metrics, revenue }: Search['index'], lexeme: Lexeme): boolean {
  if (SOMEBODY.has(lexeme.kind) || has(lexeme, 'unit', 'spends')) return true;
  const kin = (id: MetricId): readonly MetricId[] => {
    const { broader = [], confusedWith = [] } = metrics.get(id) ?? {};
    return [...broader, ...confusedWith];
  };
  return revenue !== null && lexeme.metric?.metrics.some((id) => kin(id).includes(revenue)) === true;
}

/** 年增12%（排除汇率影响），营业利润…: whether what a bracket that opens before `from` leaves out is left out of the figure right before it, or of one inside. */
function isInBracketOf({ scope, block }: Search, from: number): boolean {
  if (from > scope.at) return from === scope.at + 2;
  return firstOf(block, { from, to: scope.at }, CLOSE) < 0 && firstOf(block, { from, to: scope.at }, AMOUNT) < 0;
}

/** 剔除高鑫零售…, "excluding": growth of what is left is on a comparable basis; 撇除非現金項目 only says how figures were adjusted. */
export function excludes(search: Search, adjusted: boolean): boolean {
  const { scope, block, asides, index } = search;
  return asides.some(({ kind, from, to }) => {
    if (kind !== 'exclusion') return false;
    const isStandard = adjusted || firstIn(block, gapBefore(scope), (lexeme) => isAdjusted(lexeme, index)) >= 0;
    if (isStandard && firstIn(block, { from, to }, (lexeme) => isOfBusiness(index, lexeme)) < 0) return false;
    if (startsAt(OPEN, block.lexemes, from - 1)) return isInBracketOf(search, from);
    if (from > scope.at) return from < (scope.next === null ? scope.clause.to + 2 : gapBehind(scope).to);
    return from === scope.sentence.from || firstOf(block, { from: to, to: scope.at }, AMOUNT) < 0;
  });
}
