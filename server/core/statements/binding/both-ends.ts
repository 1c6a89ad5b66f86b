// Changes told from one amount to another with no time of their own, behind one that tells both:
// AWS的增速从一季度的17%走到四季度的24%；谷歌云则是从⟦28%⟧蹿到⟦48%⟧.

import { covers, endsAt, one, type Pattern, role, seq, upTo } from '../../language/pattern.ts';
import type { Role } from '../../language/roles.ts';
import { hasOwnYear } from '../../periods/expression.ts';
import { Lately } from '../../text/lately.ts';
import type { Range, ReadBlock, Sentence } from '../reading/block.ts';
import { POSSESSIVE } from '../reading/lexemes/marks.ts';
import { AMOUNT, placesOf } from '../reading/scope.ts';
import { isSame } from './period/period-bases.ts';
import { within } from './period/period-days.ts';
import type { PeriodRoles, PeriodUse } from './period/period-roles.ts';
import { NO_SHARE, type Share } from './share.ts';

const BESIDE_TIME: readonly Role[] = ['preposition', 'determiner', 'adverb', 'qualifier'];

const TIMED: Pattern = upTo(
  5,
  one(({ kind, text, roles }) => {
    if (roles.has('start') || roles.has('arrive')) return false;
    return kind === 'period' || text === POSSESSIVE || BESIDE_TIME.some((each) => roles.has(each));
  }),
);
const FROM: Pattern = seq(role('start'), TIMED);
const TO: Pattern = seq(role('arrive'), TIMED);

/** When a change began, and when it had arrived. */
type Ends = readonly [PeriodUse, PeriodUse];

interface Change {
  readonly from: number;
  readonly to: number;
}

/** The amounts of a sentence that a change leads from and to. */
function changesIn(block: ReadBlock, sentence: Sentence): Change[] {
  const amounts = placesOf(block, sentence, AMOUNT);
  return amounts.flatMap((from, nth) => {
    const to = amounts[nth + 1];
    return to !== undefined && endsAt(FROM, block.lexemes, from) && endsAt(TO, block.lexemes, to) ? [{ from, to }] : [];
  });
}

/** "from the first quarter of 2025 … to the fourth": the end is of the year of the beginning where it tells none. */
function dated(began: PeriodUse, arrived: PeriodUse): Ends {
  const [from, to] = [began.expression, arrived.expression];
  if (from.type !== 'part' || to.type !== 'part' || hasOwnYear(to) || from.year === null) return [began, arrived];
  return [began, { ...arrived, expression: { ...to, year: from.year, fiscal: from.fiscal } }];
}

/** 一季度到四季度: the ends of a span. */
function endsOfSpan(use: PeriodUse | undefined): Ends | null {
  if (use?.expression.type !== 'range') return null;
  const { from, to } = use.expression;
  return dated({ ...use, expression: from }, { ...use, expression: to });
}

const BEHIND: Pattern = upTo(3, role('preposition', 'determiner'));

interface Times {
  readonly ends: Ends | null;
  /** Whether each amount has its time right beside it. */
  readonly isTold: boolean;
  /** Whether anything tells a time of the change. */
  readonly isTimed: boolean;
  /** The lexeme behind its words. */
  readonly end: number;
}

/** The times that a change tells itself, before its amounts (从一季度的17%) or behind them ("from 17% in the first quarter"). */
function timesOf(block: ReadBlock, uses: PeriodRoles, { from, to }: Change, { from: start, to: end }: Range): Times {
  const before = within(uses, { from: start, to: from }).filter((use) => !isSame(use));
  const between = within(uses, { from, to });
  const behind = within(uses, { from: to, to: end }).find(({ at }) => covers(BEHIND, block.lexemes, to + 1, at));
  const [began, arrived] = behind ? [between[0], behind] : [before.at(-1), between.at(-1)];
  const isTold = began !== undefined && arrived !== undefined;
  const ends: Ends | null = isTold ? dated(began, arrived) : arrived ? null : endsOfSpan(began);
  const isTimed = before.length > 0 || between.length > 0 || behind !== undefined;
  return { ends, isTold, isTimed, end: (behind?.at ?? to) + 1 };
}

/** How many sentences, parted at semicolons too, a change may stand behind the one before it. */
const REACH = 2;

const known = new Lately<ReadBlock, ReadonlyMap<number, PeriodUse>>();

/** The periods of the amounts that changes without a time of their own lead from and to, as those of the change before them. */
function endsOf(block: ReadBlock, uses: PeriodRoles): ReadonlyMap<number, PeriodUse> {
  const found = new Map<number, PeriodUse>();
  let last: Ends | null = null;
  let lastAt = 0;
  for (const [nth, sentence] of block.sentences.entries()) {
    if (nth - lastAt > REACH) last = null;
    let told = sentence.from;
    for (const change of changesIn(block, sentence)) {
      const own = timesOf(block, uses, change, { from: told, to: sentence.to });
      if (own.ends) last = own.ends;
      else if (own.isTimed) last = null;
      if (last && !own.isTold) {
        found.set(change.from, last[0]);
        found.set(change.to, last[1]);
      }
      told = own.end;
      lastAt = nth;
    }
  }
  return found;
}

/** Gives the amounts of a sentence whose change has no time of its own the times of the change before. */
export function timeBothEnds(
  block: ReadBlock,
  uses: PeriodRoles,
  { from, to }: Sentence,
  shares: Map<number, Share>,
): void {
  const ends = known.of(block, () => endsOf(block, uses));
  if (ends.size === 0) return;
  for (let at = from; at < to; at++) {
    const [period, own] = [ends.get(at), shares.get(at)];
    if (period && !own?.period) shares.set(at, { ...NO_SHARE, ...own, unpaired: false, period });
  }
}
