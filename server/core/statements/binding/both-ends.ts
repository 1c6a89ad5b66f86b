// Changes told from one amount to another with no time of their own, behind one that tells both:
// AWS的增速从一季度的17%走到四季度的24%；谷歌云则是从⟦28%⟧蹿到⟦48%⟧.

import { any, endsAt, kind, type Pattern, role, seq, upTo } from '../../language/pattern.ts';
import type { PeriodExpression } from '../../periods/expression.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { OWNS } from '../reading/lexemes/marks.ts';
import { placesIn } from '../reading/scope.ts';
import { within } from './period/period-days.ts';
import { isRelative, type PeriodRoles, type PeriodUse } from './period/period-roles.ts';
import { NO_SHARE, type Share } from './share.ts';

const TIMED: Pattern = upTo(5, any(kind('period'), OWNS, role('preposition', 'determiner', 'adverb', 'qualifier')));
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
  const amounts = placesIn(block, sentence, ({ kind: what }) => what === 'amount');
  return amounts.flatMap((from, nth) => {
    const to = amounts[nth + 1];
    return to !== undefined && endsAt(FROM, block.lexemes, from) && endsAt(TO, block.lexemes, to) ? [{ from, to }] : [];
  });
}

/** 一季度到四季度: the ends of a span. */
function endsOfSpan(use: PeriodUse | undefined): Ends | null {
  if (use?.expression.type !== 'range') return null;
  const { from, to } = use.expression;
  const dated: PeriodExpression =
    from.type === 'part' && to.type === 'part' && to.year === null && from.year !== null
      ? { ...to, year: from.year, fiscal: from.fiscal }
      : to;
  return [
    { ...use, expression: from },
    { ...use, expression: dated },
  ];
}

const known = new WeakMap<ReadBlock, ReadonlyMap<number, PeriodUse>>();

/** The periods of the amounts that changes without a time of their own lead from and to, as those of the change before them. */
function endsOf(block: ReadBlock, uses: PeriodRoles): ReadonlyMap<number, PeriodUse> {
  const found = new Map<number, PeriodUse>();
  let last: Ends | null = null;
  for (const sentence of block.sentences) {
    let told = sentence.from;
    for (const { from, to } of changesIn(block, sentence)) {
      const before = within(uses, { from: told, to: from }).filter(({ expression }) => !isRelative(expression));
      const [began, arrived] = [before.at(-1), within(uses, { from, to }).at(-1)];
      const ends: Ends | null = began && arrived ? [began, arrived] : arrived ? null : endsOfSpan(began);
      if (ends) last = ends;
      else if (began || arrived) last = null;
      if (last && !(began && arrived)) {
        found.set(from, last[0]);
        found.set(to, last[1]);
      }
      told = to + 1;
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
  const ends = known.get(block) ?? endsOf(block, uses);
  known.set(block, ends);
  for (const [at, period] of ends) {
    const own = shares.get(at);
    if (at >= from && at < to && !own?.period) shares.set(at, { ...NO_SHARE, ...own, unpaired: false, period });
  }
}
