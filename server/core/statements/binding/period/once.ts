// What somebody used to have: "where it used to make $1.5 billion", 曾赚146亿元. Of when is not told, but of before.

import { any, endsAt, kind, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import { movedBy } from '../../../periods/days.ts';
import type { Part, When } from '../../statement.ts';
import type { Search } from '../search.ts';

const DOES: Pattern = any(role('earns', 'level', 'copula', 'gain', 'loss', 'verb'), kind('metric', 'latin', 'han'));

const ONCE: Pattern = seq(
  any(word('once', 'formerly', '曾', '曾经', '以前', '从前', '往日'), seq(word('used'), word('to'))),
  DOES,
  upTo(3, any(role('adverb', 'determiner', 'preposition', 'qualifier', 'arrive'), word('了', '过'))),
);

const YEAR = 12;

/** The time of what was once so: a year before the one that the text speaks of at the latest, and a guess. */
export function onceBefore({ scope, block }: Search, period: Part<When>): Part<When> {
  const { value, known } = period;
  if (known === 'stated' || value.kind !== 'days' || !endsAt(ONCE, block.lexemes, scope.at)) return period;
  return { ...period, value: { kind: 'days', days: movedBy(value.days, -YEAR) }, known: 'guessed' };
}
