// Puts a written period in time: by the entity's fiscal calendar, the draft's date and the running period.

import {
  daysIn,
  firstDay,
  monthNumber,
  monthOf,
  months,
  monthsIn,
  movedBy,
  nextDay,
  partsOf,
  previousDay,
} from './days.ts';
import { expandPeriod } from './expand.ts';
import {
  type Day,
  type DayInterval,
  hasOwnYear,
  labelOf,
  type PeriodExpression,
  type PeriodUnit,
  type YearOf,
} from './expression.ts';
import { kindOf } from './kind.ts';
import { lastMonth, part, yearOf } from './year-parts.ts';

export interface PeriodSetting {
  /** Month in which the fiscal year ends, counted from January of the year that names it: 13 is the January after. */
  readonly fiscalYearEnd: number;
  /** The draft's own date, for 本季度 and "this quarter". */
  readonly draftDate: Day | null;
  /** The running period, for 上一季度, 去年同期 and labels without a year. */
  readonly context: DayInterval | null;
  /** Whether bare labels (三季度, Q3 2025) count in the fiscal year, as they do behind a fiscal one. */
  readonly fiscalContext?: boolean;
}

/** The year in which a part of the running year lies: the December quarter of a fiscal year 2026 that ended in March is that of 2025. */
function yearWithin(context: DayInterval, year: number, at: (year: number) => DayInterval): number | null {
  if (kindOf(context) !== 'year') return null;
  const lies = ({ start, end }: DayInterval): boolean => context.start <= start && end <= context.end;
  return [year, year - 1].find((candidate) => lies(at(candidate))) ?? null;
}

/** The year that a label without one means: the running period's, else that of the last such period before the draft's date. */
function yearFor(setting: PeriodSetting, fiscal: boolean, at: (year: number) => DayInterval): number | null {
  const { context, draftDate } = setting;
  if (context) {
    const year = yearOf(lastMonth(context), fiscal, setting.fiscalYearEnd);
    return yearWithin(context, year, at) ?? year;
  }
  if (!draftDate) return null;
  const { year } = partsOf(draftDate);
  for (const candidate of [year + 1, year, year - 1]) if (at(candidate).end <= draftDate) return candidate;
  return year - 1;
}

/** How many months a unit of time has. */
export const UNIT_MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

type Relative = Extract<PeriodExpression, { type: 'relative-to-draft' | 'relative-to-context' }>;

function relativeToDraft(
  unit: PeriodUnit,
  offset: number,
  setting: PeriodSetting,
  fiscal: boolean,
): DayInterval | null {
  const { draftDate, fiscalYearEnd } = setting;
  if (!draftDate) return null;
  const length = UNIT_MONTHS[unit];
  const now = monthOf(draftDate);
  if (unit === 'year') return part('FY', yearOf(now, fiscal, fiscalYearEnd) + offset, fiscal, fiscalYearEnd);
  if (unit === 'month') return months(now + offset, 1);
  const running = now - (((now - fiscalYearEnd + 24) % 12) % length);
  return months(running - length + offset * length, length);
}

const isFiscal = ({ fiscal }: Relative, setting: PeriodSetting): boolean =>
  fiscal === true || setting.fiscalContext === true;

/** 本季度: the running quarter where there is one, else the last one that was over on the draft's date. */
function nearDraft(
  expression: Extract<Relative, { type: 'relative-to-draft' }>,
  setting: PeriodSetting,
): DayInterval | null {
  const { unit, offset, running } = expression;
  const { context } = setting;
  if (running && context && kindOf(context) === unit) return movedBy(context, offset * UNIT_MONTHS[unit]);
  return relativeToDraft(unit, offset, setting, isFiscal(expression, setting));
}

/** 上季 behind a year or a half: the quarter that was over last on the draft's date, else the last one of that time. */
function lastQuarter(context: DayInterval, offset: number, setting: PeriodSetting): DayInterval {
  const length = UNIT_MONTHS.quarter;
  const last = relativeToDraft('quarter', offset, setting, false);
  return last ?? months(lastMonth(context) + 1 + (offset - 1) * length, length);
}

/**
 * 上一季度 and the like. Without a running period the last quarter is the one that ended last before the draft's date;
 * what is measured from a year ago has no place then.
 */
function nearContext(
  expression: Extract<Relative, { type: 'relative-to-context' }>,
  setting: PeriodSetting,
): DayInterval | null {
  const { unit, offset, last } = expression;
  const { context } = setting;
  const length = UNIT_MONTHS[unit];
  if (last) return context ? months(lastMonth(context) + 1 - length, length) : relativeToDraft(unit, 0, setting, false);
  if (context && offset > 0 && unit === 'quarter' && monthsIn(context) === UNIT_MONTHS.year)
    return months(monthOf(context.start) + offset * length, length);
  if (context && offset < 0 && unit === 'quarter' && (monthsIn(context) ?? 0) > length)
    return lastQuarter(context, offset + 1, setting);
  if (context) return movedBy(context, offset * length);
  if (offset === 0 || (unit === 'year' && !expression.fiscal)) return null;
  const ended = offset < 0 && (unit === 'quarter' || unit === 'half') ? offset + 1 : offset;
  return relativeToDraft(unit, ended, setting, isFiscal(expression, setting));
}

function toDate(draftDate: Day | null): DayInterval | null {
  return draftDate === null ? null : { start: `${draftDate.slice(0, 4)}-01-01`, end: nextDay(draftDate) };
}

function contextInYear(year: number, fiscal: boolean, { context, fiscalYearEnd }: PeriodSetting): DayInterval | null {
  return context && movedBy(context, (year - yearOf(lastMonth(context), fiscal, fiscalYearEnd)) * 12);
}

/** Whether the running period is a fiscal year that is none of the calendar: the second half is its own then. */
function runsFiscally({ context, fiscalYearEnd }: PeriodSetting): boolean {
  return (
    context !== null &&
    fiscalYearEnd !== 12 &&
    kindOf(context) === 'year' &&
    monthOf(context.end) % 12 === fiscalYearEnd % 12
  );
}

function withYear(
  { year, yearOffset, fromContext }: YearOf,
  setting: PeriodSetting,
  fiscal: boolean,
  at: (year: number) => DayInterval,
): DayInterval | null {
  if (year !== null) return at(year);
  const { context, draftDate, fiscalYearEnd } = setting;
  if (yearOffset === undefined) {
    const told = yearFor(setting, fiscal, at);
    return told === null ? null : at(told);
  }
  const month =
    context && (fromContext || !draftDate) ? lastMonth(context) : draftDate !== null ? monthOf(draftDate) : null;
  return month === null ? null : at(yearOf(month, fiscal, fiscalYearEnd) + yearOffset);
}

/** "the March quarter" behind the December quarter of 2024 is the one that follows: of the years around the running quarter the one that is nearest, and over by the draft's date; a month (8月29日) may still run. */
function nearestYear(of: YearOf, setting: PeriodSetting, at: (year: number) => DayInterval): DayInterval | null {
  const { context, draftDate } = setting;
  if (of.year !== null || of.yearOffset !== undefined || !context) return withYear(of, setting, false, at);
  const here = lastMonth(context);
  const year = yearOf(here, false, setting.fiscalYearEnd);
  // 截至3月底止十二个月 behind a year that has no such time in it: of a dated text, the one beside that year.
  const beside = draftDate !== null && kindOf(context) === 'year' && yearWithin(context, year, at) === null;
  if (kindOf(context) !== 'quarter' && !beside) return withYear(of, setting, false, at);
  const far = (interval: DayInterval): number => Math.abs(lastMonth(interval) - here);
  const told = ({ start, end }: DayInterval): boolean =>
    draftDate === null || (monthsIn({ start, end }) === 1 ? start : end) <= draftDate;
  const over = [year, year - 1, year + 1].map(at).filter(told);
  return over.toSorted((a, b) => far(a) - far(b))[0] ?? withYear(of, setting, false, at);
}

function placedPart(
  expression: Extract<PeriodExpression, { type: 'part' }>,
  setting: PeriodSetting,
): DayInterval | null {
  const { also } = expression;
  if (also && labelOf(also) === 'calendar' && hasOwnYear(also)) return resolvePeriod(also, setting);
  const fiscally = setting.fiscalContext === true || (!hasOwnYear(expression) && runsFiscally(setting));
  const fiscal = expression.fiscal || (fiscally && labelOf(expression) === 'bare');
  const own = withYear(expression, setting, fiscal, (year) =>
    part(expression.part, year, fiscal, setting.fiscalYearEnd),
  );
  return own ?? (also ? resolvePeriod(also, setting) : null);
}

function trailing(
  { months: count, end, back = 0 }: Extract<PeriodExpression, { type: 'trailing' }>,
  setting: PeriodSetting,
): DayInterval | null {
  const context = setting.context && monthsIn(setting.context) !== null ? setting.context.end : null;
  const stop = end ?? context ?? relativeToDraft('quarter', 0, setting, false)?.end ?? null;
  return stop ? months(monthOf(stop) - back - count, count) : null;
}

function endOf(of: PeriodExpression, setting: PeriodSetting): DayInterval | null {
  const whole = resolvePeriod(of, setting);
  if (!whole || whole.start === whole.end) return whole;
  const day = previousDay(whole.end);
  return { start: day, end: day };
}

/** From the first to the last, the year of either carried to the other. */
function hull(from: PeriodExpression, to: PeriodExpression, setting: PeriodSetting): DayInterval | null {
  const last = resolvePeriod(to, setting);
  const relative = from.type === 'relative-to-context';
  const first = resolvePeriod(from, last && !relative ? { ...setting, context: last } : setting);
  return first && last && first.start <= last.end ? { start: first.start, end: last.end } : null;
}

/** A list as one period: only where its members follow each other without a gap. */
function joined(members: readonly (DayInterval | null)[]): DayInterval | null {
  const placed = members.flatMap((member) => member ?? []);
  const inTime = placed.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const [first] = inTime;
  const last = inTime.at(-1);
  const adjoining = inTime.every(({ end }, at) => at === inTime.length - 1 || end === inTime[at + 1]?.start);
  return first && last && adjoining && placed.length === members.length ? { start: first.start, end: last.end } : null;
}

/** Years of 52 or 53 weeks end within a week of a month's end. */
const WEEK = 7;

function ending(expression: Extract<PeriodExpression, { type: 'ending' }>, setting: PeriodSetting): DayInterval | null {
  return nearestYear(expression, setting, (year) => {
    const stated = monthNumber(year, expression.month);
    const last = expression.day !== null && expression.day <= WEEK ? stated - 1 : stated;
    const whole = expression.day === null || expression.day <= WEEK || expression.day >= daysIn(stated) - WEEK;
    return whole
      ? months(last - expression.months + 1, expression.months)
      : {
          start: firstDay(last - expression.months),
          end: nextDay(`${firstDay(last).slice(0, 8)}${String(expression.day).padStart(2, '0')}`),
        };
  });
}

/**
 * Resolves a period expression.
 *
 * @returns a half-open interval of days, or `null` where the setting does not tell enough
 */
export function resolvePeriod(expression: PeriodExpression, setting: PeriodSetting): DayInterval | null {
  switch (expression.type) {
    case 'interval':
      return expression.interval;
    case 'instant':
      return { start: expression.day, end: expression.day };
    case 'part':
      return placedPart(expression, setting);
    case 'month':
      return nearestYear(expression, setting, (year) => months(monthNumber(year, expression.month), 1));
    case 'quarter-ending':
      return nearestYear(expression, setting, (year) => months(monthNumber(year, expression.month) - 2, 3));
    case 'ending':
      return ending(expression, setting);
    case 'trailing':
      return trailing(expression, setting);
    case 'relative-to-draft':
      return nearDraft(expression, setting);
    case 'relative-to-context':
      return nearContext(expression, setting);
    case 'context-in-year':
      return contextInYear(expression.year, expression.fiscal === true, setting);
    case 'to-date':
      return toDate(setting.draftDate);
    case 'length':
      return null;
    case 'range':
      return hull(expression.from, expression.to, setting);
    case 'end-of':
      return endOf(expression.of, setting);
    case 'list':
      return joined(resolveMembers(expression, setting));
  }
}

/**
 * The members of a list or span in time, in its order: those without a year take that of the whole, not each the
 * last one of its own (二、三季度 are of one year).
 */
export function resolveMembers(expression: PeriodExpression, setting: PeriodSetting): readonly (DayInterval | null)[] {
  const members = expandPeriod(expression);
  const last = members.at(-1);
  if (members.length < 2 || !last) return members.map((member) => resolvePeriod(member, setting));
  const context = resolvePeriod(expression.type === 'list' ? last : expression, setting);
  return members.map((member) =>
    resolvePeriod(
      member,
      context && !hasOwnYear(member) && member.type !== 'trailing' ? { ...setting, context } : setting,
    ),
  );
}
