// "In early 2024", 2023年中: a part of a year that no word names exactly, and the quarters that it may be.

import { any, endsAt, one, opt, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { monthsIn, movedBy } from '../../../periods/days.ts';
import type { DayInterval } from '../../../periods/expression.ts';
import { resolvePeriod } from '../../../periods/resolve.ts';
import type { Range } from '../../reading/block.ts';
import { firstOf, gapBefore } from '../../reading/scope.ts';
import type { Reading } from '../../statement.ts';
import type { Search } from '../search.ts';
import { useOf } from './period-days.ts';
import type { PeriodUse } from './period-roles.ts';

type Quarter = 'Q1' | 'Q2' | 'Q3' | 'Q4';

interface Part {
  readonly before: Pattern;
  readonly behind: Pattern;
  readonly quarters: readonly Quarter[];
}

const OF = seq(word('of'), upTo(2, role('determiner', 'fiscal')));

/** Words for a part of a year, before it in English and behind it in Chinese. */
const PARTS: readonly Part[] = [
  { before: word('early', 'earlier in'), behind: word('初', '年初', '早些时候'), quarters: ['Q1', 'Q2'] },
  { before: seq(word('start', 'beginning', 'opening'), OF), behind: word('开年', '伊始'), quarters: ['Q1'] },
  { before: seq(word('mid', 'middle'), opt(OF)), behind: word('中', '年中'), quarters: ['Q2', 'Q3'] },
  { before: word('late', 'later in'), behind: word('末', '岁末'), quarters: ['Q4', 'Q3'] },
];

/** The quarters that the words around a bare year leave of it; none where they say nothing. */
function quartersOf({ block: { lexemes } }: Search, { at, expression }: PeriodUse): readonly Quarter[] {
  if (expression.type !== 'part' || expression.part !== 'FY' || expression.year === null) return [];
  const part = PARTS.find(({ before, behind }) => endsAt(before, lexemes, at) || startsAt(behind, lexemes, at + 1));
  return part?.quarters ?? [];
}

/** A word that says so, or the name of a metric that begins with it: "quarterly revenue". */
const QUARTERLY: Pattern = any(
  word('quarterly', '单季', '单季度', '季度'),
  one(({ kind, text }) => kind === 'metric' && text.startsWith('quarterly ')),
);

/** As many words behind a figure as say what it is: "$76.4 billion in quarterly revenue". */
const BEHIND = 3;

const YEAR = 12;
const QUARTER = 3;

/** "closed its fiscal year with $76.4 billion in quarterly revenue": the quarters of the year that was told, the last first, where the figure is said to be a quarter's. */
function quartersOfYear({ period }: Pick<Reading, 'period'>, { scope, block }: Search): DayInterval[] {
  const days = period?.value.kind === 'days' ? period.value.days : null;
  if (days === null || monthsIn(days) !== YEAR) return [];
  const says = (range: Range): boolean => firstOf(block, range, QUARTERLY) >= 0;
  const behind = { from: scope.at + 1, to: Math.min(scope.at + 1 + BEHIND, scope.clause.to) };
  if (!says(gapBefore(scope)) && !says(behind)) return [];
  return [3, 2, 1, 0].map((nth) => {
    const start = movedBy({ start: days.start, end: days.start }, nth * QUARTER).start;
    return { start, end: movedBy({ start, end: start }, QUARTER).start };
  });
}

/** The quarters that a reading's time may be, where it was told as a part of a year. */
export function partsOfYear({ period }: Pick<Reading, 'period'>, search: Search): DayInterval[] {
  const quarters = quartersOfYear({ period }, search);
  if (quarters.length > 0) return quarters;
  const use = useOf({ period }, search);
  if (use?.expression.type !== 'part') return [];
  const { year } = use.expression;
  return quartersOf(search, use).flatMap((part) => {
    const expression = { type: 'part', part, year, fiscal: false } as const;
    return resolvePeriod(expression, { fiscalYearEnd: 12, draftDate: null, context: null }) ?? [];
  });
}
