// Share prices and their moves, index levels, price targets (verdicts.md, Market data and repetitions).

import type { Search } from '../binding/search.ts';
import { firstIn, has, hasRole } from '../reading/scope.ts';

const PARTED: ReadonlySet<string> = new Set([';', '。', '\n']);

/** What a price, an index or a move of one is told as. */
const MOVES: ReadonlySet<string> = new Set(['percent', 'number', 'percentage-point', 'count']);

/** Whether a word of trading governs the figure: it stands before it in the sentence, and no metric of the business comes between. */
function tradedBefore({ scope, block }: Search): boolean {
  let traded = false;
  for (let at = scope.sentence.from; at < scope.at; at++) {
    const lexeme = block.lexemes[at];
    if (has(lexeme, 'stock', 'quote')) traded = true;
    else if (lexeme && (lexeme.metric !== null || PARTED.has(lexeme.text))) traded = false;
  }
  return traded;
}

/** Whether the figure is a price, an index level, or a move of one. */
export function isMarketData(search: Search): boolean {
  const { scope, block } = search;
  const { kind, quantity } = scope.figure;
  const priced = kind === 'money' && (quantity?.value?.exponent ?? 0) <= 3 && (scope.figure.written?.scale ?? 0) < 4;
  if (!MOVES.has(kind) && !priced) return false;
  const behind = { from: scope.at + 1, to: Math.min(scope.clause.to, scope.at + 4) };
  const named = firstIn(block, { from: scope.clause.from, to: scope.at }, ({ metric }) => metric !== null) >= 0;
  return tradedBefore(search) || (!named && hasRole(block, behind, 'quote'));
}
