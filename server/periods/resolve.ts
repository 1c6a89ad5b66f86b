// Puts a written period in time: by the entity's fiscal calendar, the draft's date and the running period.

import { daysIn, firstDay, monthNumber, monthOf, months, monthsIn, movedBy, nextDay, partsOf } from './days.ts';
import type { Day, DayInterval, PeriodExpression, YearPart } from './expression.ts';

export interface PeriodSetting {
  /** Month 1–12 in which the fiscal year ends; the year is named by the calendar year of that month. */
  readonly fiscalYearEnd: number;
  /** The draft's own date, for 本季度 and "this quarter". */
  readonly draftDate: Day | null;
  /** The running period, for 上一季度, 去年同期 and labels without a year. */
  readonly context: DayInterval | null;
}

/** Where each part of a year starts, in months, and how long it is. */
const PARTS: Readonly<Record<YearPart, readonly [start: number, length: number]>> = {
  Q1: [0, 3],
  Q2: [3, 3],
  Q3: [6, 3],
  Q4: [9, 3],
  H1: [0, 6],
  H2: [6, 6],
  '9M': [0, 9],
  FY: [0, 12],
};

function part(of: YearPart, year: number, fiscal: boolean, fiscalYearEnd: number): DayInterval {
  const [start, length] = PARTS[of];
  const first = fiscal ? monthNumber(year, fiscalYearEnd) - 11 : monthNumber(year, 1);
  return months(first + start, length);
}

/** The year that a label without one means: the running period's, else that of the last such period before the draft's date. */
function yearFor(setting: PeriodSetting, fiscal: boolean, at: (year: number) => DayInterval): number | null {
  const { context, draftDate } = setting;
  if (context) {
    const last =
      context.start === context.end
        ? monthOf(context.start)
        : monthOf(context.end) - (context.end.endsWith('-01') ? 1 : 0);
    const year = Math.floor(last / 12);
    return fiscal && last % 12 >= setting.fiscalYearEnd ? year + 1 : year;
  }
  if (!draftDate) return null;
  const { year } = partsOf(draftDate);
  for (const candidate of [year + 1, year, year - 1]) if (at(candidate).end <= draftDate) return candidate;
  return year - 1;
}

const UNIT_MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

function relativeToDraft(unit: keyof typeof UNIT_MONTHS, offset: number, setting: PeriodSetting): DayInterval | null {
  const { draftDate } = setting;
  if (!draftDate) return null;
  const length = UNIT_MONTHS[unit];
  const now = monthOf(draftDate);
  if (unit === 'year') return months(monthNumber(partsOf(draftDate).year + offset, 1), 12);
  if (unit === 'month') return months(now + offset, 1);
  const offsetInYear = unit === 'quarter' || unit === 'half' ? (now - setting.fiscalYearEnd + 24) % 12 : now % 12;
  const running = now - (offsetInYear % length);
  return months(running - length + offset * length, length);
}

function relativeToContext(unit: keyof typeof UNIT_MONTHS, offset: number, setting: PeriodSetting): DayInterval | null {
  const { context } = setting;
  if (!context) return offset === 0 || unit === 'year' ? null : relativeToDraft(unit, offset, setting);
  return movedBy(context, offset * UNIT_MONTHS[unit]);
}

function toDate(draftDate: Day | null): DayInterval | null {
  return draftDate === null ? null : { start: `${draftDate.slice(0, 4)}-01-01`, end: nextDay(draftDate) };
}

function contextInYear(year: number, { context }: PeriodSetting): DayInterval | null {
  if (!context) return null;
  const last = context.start === context.end ? monthOf(context.start) : monthOf(context.end) - 1;
  return movedBy(context, (year - Math.floor(last / 12)) * 12);
}

function withYear(
  expression: { readonly year: number | null; readonly yearOffset?: number },
  setting: PeriodSetting,
  fiscal: boolean,
  at: (year: number) => DayInterval,
): DayInterval | null {
  if (expression.year !== null) return at(expression.year);
  if (expression.yearOffset !== undefined) {
    const base = setting.draftDate
      ? partsOf(setting.draftDate).year
      : setting.context
        ? yearFor(setting, fiscal, at)
        : null;
    return base === null ? null : at(base + expression.yearOffset);
  }
  const year = yearFor(setting, fiscal, at);
  return year === null ? null : at(year);
}

function trailing(count: number, end: Day | null, setting: PeriodSetting): DayInterval | null {
  const context = setting.context && monthsIn(setting.context) !== null ? setting.context.end : null;
  const stop = end ?? context ?? relativeToDraft('quarter', 0, setting)?.end ?? null;
  return stop ? months(monthOf(stop) - count, count) : null;
}

/** Years of 52 or 53 weeks end within a week of a month's end. */
const WEEK = 7;

function ending(expression: Extract<PeriodExpression, { type: 'ending' }>, setting: PeriodSetting): DayInterval | null {
  return withYear(expression, setting, false, (year) => {
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
      return withYear(expression, setting, expression.fiscal, (year) =>
        part(expression.part, year, expression.fiscal, setting.fiscalYearEnd),
      );
    case 'month':
      return withYear(expression, setting, false, (year) => months(monthNumber(year, expression.month), 1));
    case 'quarter-ending':
      return withYear(expression, setting, false, (year) => months(monthNumber(year, expression.month) - 2, 3));
    case 'ending':
      return ending(expression, setting);
    case 'trailing':
      return trailing(expression.months, expression.end, setting);
    case 'relative-to-draft':
      return relativeToDraft(expression.unit, expression.offset, setting);
    case 'relative-to-context':
      return relativeToContext(expression.unit, expression.offset, setting);
    case 'context-in-year':
      return contextInYear(expression.year, setting);
    case 'to-date':
      return toDate(setting.draftDate);
    case 'length':
      return null;
    case 'range': {
      const to = resolvePeriod(expression.to, setting);
      const from = resolvePeriod(expression.from, to ? { ...setting, context: to } : setting);
      return from && to && from.start <= to.end ? { start: from.start, end: to.end } : null;
    }
  }
}
