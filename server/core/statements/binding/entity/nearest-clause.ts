// Which of the subjects named before a figure stands in the clause nearest to it.

import { any, covers, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { COMMA, OWNS } from '../../reading/lexemes/marks.ts';
import { AMOUNT, firstIn, firstOf, lastIn, lastOf } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { type Candidate, nearest } from './candidates.ts';

const CLAUSE_MARKS: ReadonlySet<string> = new Set([',', ';', ':']);

/** ", still the bulk of", ", by far the largest". */
const EXPLAINS: Pattern = seq(
  upTo(3, any(role('adverb', 'by'), word('far', 'itself', 'long', 'once', 'easily', 'already'))),
  any(word('the', 'a', 'an'), role('unit', 'group')),
);
const RELATES: Pattern = word('which', 'who', 'whose');

/** "Monee, Sea's lender, had", "Azure, its cloud business, posted": whose it is. */
const WHOSE: Pattern = any(seq(kind('entity'), OWNS), seq(word('its', 'their'), kind('entity'), COMMA));

const GOES_ON: Pattern = any(role('copula', 'auxiliary', 'up', 'down', 'verb', 'earns', 'level'));

/**
 * "Intelligent Cloud, the Microsoft segment that houses Azure, is …": a clause that only explains the name before it; one with
 * "which" does so whatever comes behind its comma: "was not $17.4 billion, which is the figure for all of Amazon, but $11.4 billion".
 */
function isApposition({ block, scope }: Search, from: number, at: number): boolean {
  const { lexemes } = block;
  const relates = startsAt(RELATES, lexemes, from);
  if (!relates && !startsAt(EXPLAINS, lexemes, from) && !startsAt(WHOSE, lexemes, from)) return false;
  const comma = firstOf(block, { from: at, to: scope.sentence.to }, COMMA);
  if (comma < 0) return false;
  if (startsAt(GOES_ON, lexemes, comma + 1)) return true;
  return relates && comma < scope.at && firstOf(block, { from, to: comma }, AMOUNT) < 0;
}

/** "Marketing services, the arm that sells inside Video Accounts, climbed": whom a clause names that only explains the name before it. */
export function isInApposition(search: Search, at: number): boolean {
  const { block, scope } = search;
  const comma = lastOf(block, { from: scope.sentence.from, to: at }, COMMA);
  if (comma < 0 || at > scope.at || !isApposition(search, comma + 1, at)) return false;
  return firstIn(block, { from: scope.sentence.from, to: comma }, (_, place) => block.who[place] != null) >= 0;
}

/** Among earlier clauses, the nearest clause's entity; a broader one there gives way to its own segment. */
export function nearestClause(search: Search, earlier: readonly Candidate[]): Candidate | null {
  const { block, index, scope } = search;
  const last = earlier.at(-1);
  if (!last) return null;
  const mark = lastIn(
    block,
    { from: scope.sentence.from, to: last.at },
    ({ kind, text }) => kind === 'mark' && CLAUSE_MARKS.has(text),
  );
  const outer = earlier.filter(({ at }) => at < mark);
  if (outer.length > 0 && isApposition(search, mark + 1, last.at)) return nearest(outer, index);
  return nearest(
    earlier.filter(({ at }) => at > mark),
    index,
  );
}

const SET_OFF: Pattern = seq(COMMA, upTo(2, role('adverb', 'level')));

/** "Baidu AI Cloud, 9.1%": a sentence, or an item of a list, that says nothing but whose the figure is. */
export function isLabel({ scope, block: { lexemes } }: Search, { at }: Candidate): boolean {
  return at === scope.sentence.from && covers(SET_OFF, lexemes, at + 1, scope.at);
}
