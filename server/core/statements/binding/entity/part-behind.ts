// The part of a subject that a figure is told of, where it is named behind the figure: "a 34% jump in revenue from its cloud business".

import type { EntityId } from '../../../claims/claim.ts';
import { any, covers, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import type { ReadBlock } from '../../reading/block.ts';
import { isRate } from '../../reading/kinds.ts';
import { OWNS } from '../../reading/lexemes/marks.ts';
import { ancestry } from '../../reading/names/lexicon-index.ts';
import { gapBefore, gapBehind, hasRole } from '../../reading/scope.ts';
import { MEASURED } from '../metric/own-unit.ts';
import { isThing, isVerb } from '../metric/things.ts';
import type { Search } from '../search.ts';
import { type Candidate, candidatesIn } from './candidates.ts';

/** "from its", "at the company's": what leads from the measure to the part's name. */
const LEADS: Pattern = seq(
  word('in', 'from', 'at', 'across', 'within'),
  upTo(3, any(role('pronoun', 'determiner', 'qualifier', 'adverb'), kind('entity'), OWNS)),
);

const UNITS: Pattern = upTo(2, role('unit'));

/** Whether the name goes on behind its unit word, or owns something else: "its Azure partnership", "Google Cloud's best quarter". */
function goesOn({ lexemes }: ReadBlock, name: number): boolean {
  const end = UNITS.match(lexemes, name + 1, 1);
  return startsAt(OWNS, lexemes, end) || (isThing(lexemes[end]) && !isVerb(lexemes, end));
}

/** The part of `whole` that stands behind the figure as what it is measured of; `null` where none does. */
export function measuredPart(search: Search, whole: EntityId | null): Candidate | null {
  const { scope, block, index } = search;
  const { lexemes } = block;
  if (whole === null) return null;
  const part = candidatesIn(search, gapBehind(scope)).find(
    ({ entity }) => entity !== whole && ancestry(index, entity).includes(whole),
  );
  if (!part || goesOn(block, part.at)) return null;
  const measured = LEADS.match(lexemes, part.at - 1, -1);
  return measured >= scope.at && covers(MEASURED, lexemes, scope.at + 1, measured + 1) ? part : null;
}

const OF_WHICH: Pattern = role('part');

/** 其中548,408辆挂的是银河系列的标, "548,408 of them Galaxy cars": the part of the clause's subject that is named behind its figure. */
export function partBehind(search: Search, whole: EntityId | null): Candidate | null {
  const { scope, block, index } = search;
  const { lexemes } = block;
  if (isRate(scope.figure) || whole === null) return null;
  const told = startsAt(OF_WHICH, lexemes, scope.at + 1) || hasRole(block, gapBefore(scope), 'part');
  if (!told) return null;
  return (
    candidatesIn(search, gapBehind(scope)).find(
      ({ entity }) => entity !== whole && ancestry(index, entity).includes(whole),
    ) ?? null
  );
}
