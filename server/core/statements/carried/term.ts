// 季度摘要：, "Full-year highlights": a label that names no time but a length of it, measured at the running period.

import type { DayInterval, PeriodExpression } from '../../periods/expression.ts';
import { resolvePeriod } from '../../periods/resolve.ts';
import type { Calendar } from '../binding/period/period-days.ts';
import type { Range, ReadBlock } from '../reading/block.ts';
import { firstIn, hasRole } from '../reading/scope.ts';

const LAST_QUARTER: PeriodExpression = { type: 'relative-to-context', unit: 'quarter', offset: 0, last: true };
const ITS_YEAR: PeriodExpression = { type: 'part', part: 'FY', year: null, fiscal: true, label: 'bare' };

/** As many characters as a label without a colon, a heading, may have. */
const LONGEST_LABEL = 24;

function isLabel(block: ReadBlock, range: Range): boolean {
  if (firstIn(block, range, ({ kind }) => kind === 'amount' || kind === 'period') >= 0) return false;
  return block.lexemes[range.to - 1]?.text === ':' || block.prose.length < LONGEST_LABEL;
}

/**
 * The period of a label of a list or a section: the last quarter of the running period, or the year that it lies in.
 *
 * @param range the label's lexemes, half open
 * @returns `null` for what is no label, or names no length of time, or both lengths
 */
export function termOf(
  block: ReadBlock,
  range: Range,
  running: DayInterval | null,
  calendar: Calendar,
): DayInterval | null {
  if (!running || !isLabel(block, range)) return null;
  const [quarterly, yearly] = [hasRole(block, range, 'quarterly'), hasRole(block, range, 'yearly')];
  if (quarterly === yearly) return null;
  const setting = { ...calendar, context: running, fiscalContext: calendar.fiscal };
  return resolvePeriod(quarterly ? LAST_QUARTER : ITS_YEAR, setting);
}
