// How much less well known than the best one another reading may be (verdicts.md, Judging them).

import { type Known, type Reading, weaker } from '../statements/statement.ts';

type Parts = readonly Known[];

function partsOf({ entity, metric, period, basis, unit }: Reading): Parts {
  return [entity?.known ?? 'guessed', metric?.known ?? 'guessed', period?.known ?? 'shared', basis.known, unit.known];
}

/** Where the time stands among a reading's parts: another one than was read is one that the text has told as well. */
const TIME = 2;

/** Whether a reading is within reach of the best one: at most one part is known less well, and nothing but its time is a guess that the best does not make. */
export function isWithinReach(reading: Reading, best: Reading): boolean {
  const [own, other] = [partsOf(reading), partsOf(best)];
  const weakened = own.filter((known, at) => weaker(known, other[at] ?? 'guessed') > 0);
  return (
    weakened.length <= 1 && own.every((known, at) => known !== 'guessed' || at === TIME || other[at] === 'guessed')
  );
}
