// Which of the subjects named before a figure stands in the clause nearest to it.

import { any, kind, type Pattern, role, seq, startsAt, word } from '../../../language/pattern.ts';
import { OWNS } from '../../reading/lexemes/marks.ts';
import { firstIn, lastIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { type Candidate, nearest } from './candidates.ts';

const CLAUSE_MARKS: ReadonlySet<string> = new Set([',', ';', ':']);

const EXPLAINS: Pattern = word('the', 'a', 'an', 'which', 'who', 'whose');

/** "Monee, Sea's lender, had": whose it is. */
const WHOSE: Pattern = seq(kind('entity'), OWNS);

const GOES_ON: Pattern = any(role('copula', 'auxiliary', 'up', 'down', 'verb', 'earns'));

/** "Intelligent Cloud, the Microsoft segment that houses Azure, is …": a clause that only explains the name before it. */
function isApposition({ block, scope }: Search, from: number, { at }: Candidate): boolean {
  if (!startsAt(EXPLAINS, block.lexemes, from) && !startsAt(WHOSE, block.lexemes, from)) return false;
  const comma = firstIn(block, { from: at, to: scope.sentence.to }, ({ text }) => text === ',');
  return comma >= 0 && startsAt(GOES_ON, block.lexemes, comma + 1);
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
  if (outer.length > 0 && isApposition(search, mark + 1, last)) return nearest(outer, index);
  return nearest(
    earlier.filter(({ at }) => at > mark),
    index,
  );
}
