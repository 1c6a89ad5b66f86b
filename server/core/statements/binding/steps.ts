// A metric that goes from amount to amount through the periods that its sentence lists: 利润率从5.8%升到8.9%，再到9.0%.

import { any, covers, endsAt, opt, type Pattern, role, seq, upTo, word } from '../../language/pattern.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { COMMA } from '../reading/lexemes/marks.ts';
import { AMOUNT, placesOf } from '../reading/scope.ts';
import { membersOf } from './period/period-list.ts';
import type { PeriodRoles, PeriodUse } from './period/period-roles.ts';

const FROM: Pattern = role('start');
const STEP: Pattern = seq(
  opt(COMMA),
  upTo(2, any(role('adverb', 'joiner'), word('再', '又', 'then'))),
  role('arrive'),
  upTo(1, role('adverb')),
);
/** Fewer than this many amounts are a change from one to another. */
const FEWEST = 3;

/** The runs of amounts that a word for "from" opens and words for "to" join. */
function flights(block: ReadBlock, sentence: Sentence): number[][] {
  const runs: number[][] = [];
  for (const at of placesOf(block, sentence, AMOUNT)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && covers(STEP, block.lexemes, last + 1, at)) run.push(at);
    else if (endsAt(FROM, block.lexemes, at)) runs.push([at]);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length >= FEWEST);
}

/** The last periods that stand in a row, 2024、2025、2026, as many as asked for; or one expression that names as many. */
function listedPeriods(block: ReadBlock, uses: readonly PeriodUse[], count: number): readonly PeriodUse[] | null {
  const spelled = uses.map((use) => membersOf(use, block).members).findLast(({ length }) => length === count);
  if (spelled) return spelled;
  for (let end = uses.length; end >= count; end--) {
    const row = uses.slice(end - count, end);
    if (row.every(({ at }, nth) => nth === 0 || at <= (row[nth - 1]?.at ?? 0) + APART)) return row;
  }
  return null;
}

/** How far apart two periods of a list stand, with a mark or a joiner between. */
const APART = 2;

/** The period of each amount that steps through as many periods as its sentence, or the one that it goes on from, has listed before it. */
export function stepsIn(block: ReadBlock, uses: PeriodRoles, sentence: Sentence): ReadonlyMap<number, PeriodUse> {
  const steps = new Map<number, PeriodUse>();
  for (const run of flights(block, sentence)) {
    const before = uses.filter(({ at }) => at >= sentence.from && at < (run[0] ?? 0));
    const listed = listedPeriods(block, before, run.length);
    for (const [nth, at] of run.entries()) {
      const period = listed?.[nth];
      if (period) steps.set(at, period);
    }
  }
  return steps;
}
