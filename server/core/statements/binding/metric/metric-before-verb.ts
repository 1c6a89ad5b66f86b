// The metric that a clause names, or that the one before it names where it goes on with the verb alone.

import { covers, type Pattern, role, seq, startsAt, upTo } from '../../../language/pattern.ts';
import { wordsWith } from '../../../language/words.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { firstIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { lastSuitable } from './metric-mention.ts';
import { clauseStart, named, type Rule } from './metric-named.ts';

const VERB_ALONE: Pattern = seq(upTo(1, role('adverb')), role('level'), upTo(1, role('adverb')));

/** Verbs that are written as one with their figure: 达到277亿元. */
const LEVELS = wordsWith('level');

/** 净利润不如预期，为⟦206亿元⟧, "net income beat forecasts, at": a clause that begins with the verb says it of the metric that the one before it is about; −1 where it does not. */
function metricBeforeVerb(search: Search): number {
  const { scope, block } = search;
  const { lexemes } = block;
  const comma = scope.clause.from - 1;
  const inFigure = comma + 1 === scope.at && LEVELS.at(lexemes[scope.at]?.text ?? '', 0) !== null;
  const alone = inFigure || covers(VERB_ALONE, lexemes, comma + 1, scope.at);
  if (!alone || !startsAt(COMMA, lexemes, comma)) return -1;
  const from = clauseStart(search, comma);
  const at = lastSuitable(search, { from, to: comma });
  const isOther = ({ kind }: { readonly kind: string }, place: number): boolean =>
    kind === 'amount' || (kind === 'entity' && place > at);
  return firstIn(block, { from, to: comma }, isOther) < 0 ? at : -1;
}

export const inOwnClause: Rule = (search, { before }) =>
  named(search, before >= 0 ? before : metricBeforeVerb(search), 'clause', 'stated');
