// The metric that a clause names, or that the one before it names where it goes on with the verb alone; else the one that it names behind the figure.

import { any, covers, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { wordsWith } from '../../../language/words.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { METRIC_VERBS } from '../../reading/names/synonyms.ts';
import { firstIn, firstOf, gapBehind } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { lastSuitable, suitableIn } from './metric-mention.ts';
import { BECOMES, clauseStart, isSpacedOff, named, type Rule } from './metric-named.ts';
import { isMadeOn } from './named-otherwise.ts';

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

const SECOND_VERB: Pattern = seq(
  role('joiner'),
  upTo(1, role('adverb')),
  any(role('earns', 'level', 'up', 'down'), word(...METRIC_VERBS)),
);

/** The metric that the figure's clause names behind it, before it turns to another verb. */
export const behindInClause: Rule = (search, { shared: at }) => {
  if (at >= 0 || isSpacedOff(search)) return null;
  const { block, scope } = search;
  const [after] = suitableIn(search, gapBehind(scope));
  if (after === undefined) return null;
  const verb = firstOf(block, { from: scope.at + 1, to: after }, any(SECOND_VERB, BECOMES));
  return verb >= 0 || isMadeOn(search) ? null : named(search, after, 'clause-following', 'shared');
};
