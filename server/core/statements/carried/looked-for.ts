// A time that a sentence without figures had looked forward to: "Sceptics expected fiscal 2026 to bring the hangover. It brought …".

import { any, endsAt, type Pattern, role, seq, startsAt, upTo, word } from '../../language/pattern.ts';
import type { DayInterval } from '../../periods/expression.ts';
import { type Calendar, resolved, within } from '../binding/period/period-days.ts';
import type { PeriodRoles } from '../binding/period/period-roles.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';

const HAD_LOOKED: Pattern = seq(
  any(
    word('expected', 'anticipated', 'predicted', 'projected', 'feared', 'hoped', 'thought', 'believed', 'assumed'),
    word('曾预计', '曾预期', '原以为', '本以为', '曾以为'),
    seq(word('曾', '本', '原', '原本', '本来'), any(role('forecast'), word('以为', '认为', '担心'))),
  ),
  upTo(2, any(role('determiner', 'adverb'), word('that', 'for'))),
);

const TO_BE: Pattern = any(word('to', 'would', '会', '将', '是'), role('forecast'));

/** The time that was looked forward to and is the subject of what was to come of it; `null` where there is none. */
export function lookedFor(
  block: ReadBlock,
  sentence: Sentence,
  periods: PeriodRoles,
  calendar: Calendar,
  running: DayInterval | null,
): DayInterval | null {
  const { lexemes } = block;
  const use = within(periods, sentence).findLast(
    ({ at, role: what }) =>
      (what === 'foreseen' || what === 'own') && endsAt(HAD_LOOKED, lexemes, at) && startsAt(TO_BE, lexemes, at + 1),
  );
  const days = use ? resolved(block, use, { ...calendar, uses: periods }, running) : null;
  return days && (calendar.draftDate === null || days.end <= calendar.draftDate) ? days : null;
}
