// Lengths of time that end on a day, in both languages alike: one length or several, one end or several.

import type { ListMember, PeriodExpression, YearLabel, YearOf } from '../../periods/expression.ts';

/** A length in months, with its own words. */
export interface Length {
  readonly months: number;
  readonly start: number;
  readonly end: number;
}

/** A day or month that periods end with, with its own words. */
export interface Ending extends YearOf {
  readonly month: number;
  readonly day: number | null;
  readonly start: number;
  readonly end: number;
}

/** Every length with every end: the three and nine months ended September 30, 2025 and 2024 are four periods. */
export function endingOf(
  start: number,
  lengths: readonly Length[],
  endings: readonly Ending[],
  label: YearLabel,
): PeriodExpression | null {
  const named = label === 'fiscal' ? { label } : {};
  const members: ListMember[] = lengths.flatMap((length) =>
    endings.map(({ start: from, end, ...ending }) => {
      const own = endings.length > 1 ? { start: from, end } : length;
      return {
        expression: { type: 'ending', ...ending, months: length.months, ...named },
        start: own.start - start,
        end: own.end - start,
      };
    }),
  );
  const [first] = members;
  return first ? (members.length === 1 ? first.expression : { type: 'list', members }) : null;
}
