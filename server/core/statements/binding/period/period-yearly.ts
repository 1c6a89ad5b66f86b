// Which year or quarter a word beside the figure asks for in a text of another length: "annual revenue", "in the full year".

import { any, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { monthsBetween } from '../../../periods/days.ts';
import type { PeriodExpression } from '../../../periods/expression.ts';
import { resolvePeriod } from '../../../periods/resolve.ts';
import { firstIn, firstOf, gapBefore } from '../../reading/scope.ts';
import type { Part, When } from '../../statement.ts';
import type { Search } from '../search.ts';
import type { Calendar } from './period-days.ts';

/** A text whose quarters have no year: whose fiscal ones they are is not told either. */
export const ANY_TIME: PeriodExpression = { type: 'relative-to-context', unit: 'quarter', offset: 0 };

const YEARLY: Pattern = word('annual', 'yearly', '年度');

/** "capital expenditures for the fiscal year", "in the full year": the year that the running time lies in. */
const OF_YEAR: Pattern = any(
  seq(
    word('for', 'in', 'over'),
    word('the'),
    upTo(1, word('full', 'entire', 'whole')),
    word('fiscal year', 'full year', 'full fiscal year', 'financial year'),
  ),
  seq(word('over', 'across', 'throughout'), word('the'), upTo(1, word('full', 'entire', 'whole')), word('year')),
  seq(word('for', 'in'), word('the'), word('full', 'entire', 'whole'), word('year')),
  word('over the year', 'across the year', 'throughout the year'),
);

/** "its target for the year": a plan's own time. */
const FOR_YEAR: Pattern = seq(role('forecast'), word('for'), word('the'), word('year'));

const YEARLY_NAME = /^(?:annual|yearly|年)/;

/** "Annual revenue was $128.7 billion" behind a quarter: of the year that the quarter lies in. */
export function yearly(
  { block, scope }: Search,
  above: Part<When> | null,
  { fiscalYearEnd, fiscal }: Calendar,
): Part<When> | null {
  const quarterly = firstIn(
    block,
    gapBefore(scope),
    ({ text, metric }, at) =>
      (metric !== null && text.startsWith('quarterly ')) ||
      (text === 'quarterly' && block.lexemes[at + 1]?.metric != null),
  );
  if (above?.value.kind === 'days' && quarterly >= 0 && monthsBetween(above.value.days) > 3)
    return { ...above, value: { kind: 'open', expression: ANY_TIME }, known: 'carried' };
  if (above?.value.kind !== 'days' || monthsBetween(above.value.days) >= 12) return above;
  const behind = block.lexemes[scope.at + 1];
  const around = { from: gapBefore(scope).from, to: scope.clause.to };
  const ofYear = firstOf(block, around, OF_YEAR) >= 0;
  const told =
    ofYear ||
    (behind?.metric != null && YEARLY_NAME.test(behind.text)) ||
    firstIn(
      block,
      gapBefore(scope),
      ({ metric, text }, at) =>
        (metric !== null && YEARLY_NAME.test(text)) ||
        startsAt(FOR_YEAR, block.lexemes, at) ||
        (startsAt(YEARLY, block.lexemes, at) && block.lexemes[at + 1]?.metric != null),
    ) >= 0;
  const setting = { fiscalYearEnd, draftDate: null, context: above.value.days, fiscalContext: fiscal };
  const days = told ? resolvePeriod({ type: 'part', part: 'FY', year: null, fiscal: fiscal || ofYear }, setting) : null;
  return days ? { ...above, value: { kind: 'days', days } } : above;
}
