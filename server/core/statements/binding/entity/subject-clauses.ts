// Subjects that a clause of the sentence tells: one behind an opening phrase, or the name that a relative clause speaks of.

import { type Pattern, startsAt, word } from '../../../language/pattern.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { ancestry } from '../../reading/names/lexicon-index.ts';
import { firstIn, firstOf, hasRole } from '../../reading/scope.ts';
import { candidatesIn, isBystanderKind } from './candidates.ts';
import { of, part, type Rule, saysPronoun } from './entity-behind.ts';

const OPENS: ReadonlySet<string> = new Set(
  'with at on after by having up down despite 以 凭 凭借 靠 靠着 在 就'.split(' '),
);

/** "With $11.9bn of operating income, AWS remained …": the sentence's subject comes after an opening phrase. */
export const subjectBehind: Rule = (search, { later }) => {
  const { scope, block } = search;
  if (!later || saysPronoun(search)) return null;
  const opening = firstIn(block, scope.sentence, ({ kind }) => kind !== 'mark');
  const comma = firstOf(block, { from: scope.at + 1, to: later.at }, COMMA);
  const ofPart = hasRole(block, { from: scope.at + 1, to: later.at }, 'part');
  return comma >= 0 && !ofPart && OPENS.has(block.lexemes[opening]?.text ?? '')
    ? of(part(search, later, 'sentence-subject', 'shared'))
    : null;
};

const RELATIVE_CLAUSE: Pattern = word('which', 'that', 'who', 'whose');

/** "China's cloud infrastructure market, which was worth": a relative clause speaks of the name right before it, or of the part of it that it names. */
export const relativeClause: Rule = (search) => {
  const { scope, block, index } = search;
  const { from } = scope.clause;
  if (!startsAt(RELATIVE_CLAUSE, block.lexemes, from) || block.lexemes[from - 1]?.text !== ',') return null;
  const entity = block.who[from - 2];
  const ofItsPart = candidatesIn(search, { from, to: scope.at }).some(
    (own) => entity != null && ancestry(index, own.entity).slice(1).includes(entity),
  );
  return entity != null && !ofItsPart && !isBystanderKind(index, entity)
    ? of(part(search, { at: from - 2, entity }, 'attached', 'stated'))
    : null;
};
