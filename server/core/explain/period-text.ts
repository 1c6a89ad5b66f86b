// Names of periods in prose: calendar name first, and the company's own fiscal name beside it where that differs.

import { previousDay } from '../periods/days.ts';
import type { Day, DayInterval } from '../periods/expression.ts';
import { type Language, saidBy, type Tongue } from '../text/spoken.ts';

/** Months counted from year 0, so that arithmetic needs no calendar. */
interface MonthSpan {
  readonly start: number;
  readonly length: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ZH_ORDINALS = ['', '一', '二', '三', '四'];

/** Days by which a 52-week fiscal period may miss the month's edge. */
const EDGE_DAYS = 7;

/**
 * @param interval half-open; `start === end` is a day
 * @param fiscalYearEnd month in which the entity's fiscal year ends, counted from January of the year that names it
 * @returns 2025年第三季度（2026财年第二季度）, Q3 2025 (FY2026 Q2)
 */
export function periodText(interval: DayInterval, fiscalYearEnd: number, language: Tongue): string {
  return saidBy(language, (own) => periodIn(interval, fiscalYearEnd, own));
}

function periodIn(interval: DayInterval, fiscalYearEnd: number, language: Language): string {
  if (interval.start === interval.end) return dayText(interval.start, language);
  const span = monthSpan(interval);
  if (!span) return daysText(interval, language);
  const calendar = partOfYear(span, 12);
  const calendarText = calendar ? calendarName(calendar, language) : monthsText(span, language);
  const fiscal = fiscalYearEnd === 12 ? null : partOfYear(span, fiscalYearEnd);
  if (!fiscal) return calendarText;
  const name = fiscalName(fiscal, language);
  return language === 'zh' ? `${calendarText}（${name}）` : `${calendarText} (${name})`;
}

function monthSpan(interval: DayInterval): MonthSpan | null {
  const start = nearestMonth(interval.start);
  const end = nearestMonth(interval.end);
  return start === null || end === null || end <= start ? null : { start, length: end - start };
}

/** The month whose first day is at most a week away; `null` in the middle of a month. */
function nearestMonth(day: Day): number | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const index = year * 12 + month - 1;
  if (date <= 1 + EDGE_DAYS) return index;
  return date >= 31 - EDGE_DAYS ? index + 1 : null;
}

interface PartOfYear {
  readonly year: number;
  /** First month within the year, from 0. */
  readonly offset: number;
  readonly length: number;
}

/** The span as a whole quarter, half, nine months or year of the year that ends in `lastMonth`. */
function partOfYear(span: MonthSpan, lastMonth: number): PartOfYear | null {
  const shiftedStart = span.start + 12 - lastMonth;
  const offset = shiftedStart % 12;
  const year = Math.floor(shiftedStart / 12);
  const { length } = span;
  const fits =
    (length === 3 && offset % 3 === 0) ||
    (length === 6 && offset % 6 === 0) ||
    (length === 9 && offset === 0) ||
    (length === 12 && offset === 0);
  return fits ? { year, offset, length } : null;
}

function calendarName(part: PartOfYear, language: Language): string {
  return language === 'zh' ? `${part.year}年${zhPart(part, '全年')}` : enPart(part, String(part.year));
}

function fiscalName(part: PartOfYear, language: Language): string {
  if (language === 'zh') return `${part.year}财年${zhPart(part, '')}`;
  const name = enPart(part, '').trim();
  return part.length === 12 ? `FY${part.year}` : `FY${part.year} ${name}`;
}

function zhPart(part: PartOfYear, whole: string): string {
  switch (part.length) {
    case 3:
      return `第${ZH_ORDINALS[part.offset / 3 + 1]}季度`;
    case 6:
      return part.offset === 0 ? '上半年' : '下半年';
    case 9:
      return '前三季度';
    default:
      return whole;
  }
}

function enPart(part: PartOfYear, year: string): string {
  switch (part.length) {
    case 3:
      return `Q${part.offset / 3 + 1} ${year}`;
    case 6:
      return `${part.offset === 0 ? 'H1' : 'H2'} ${year}`;
    case 9:
      return year ? `first nine months of ${year}` : 'first nine months';
    default:
      return year ? `full year ${year}` : '';
  }
}

function monthsText(span: MonthSpan, language: Language): string {
  const last = span.start + span.length - 1;
  if (span.length === 1) return monthText(span.start, language);
  if (span.length >= 12) {
    return language === 'zh'
      ? `截至${monthText(last, language)}的${span.length}个月`
      : `${span.length} months to ${monthText(last, language)}`;
  }
  return language === 'zh'
    ? `${monthText(span.start, language)}至${monthText(last, language)}`
    : `${monthText(span.start, language)}–${monthText(last, language)}`;
}

function monthText(month: number, language: Language): string {
  const year = Math.floor(month / 12);
  const index = month % 12;
  return language === 'zh' ? `${year}年${index + 1}月` : `${MONTHS[index]} ${year}`;
}

/** 2025年9月30日, 30 Sep 2025 */
function dayText(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

function daysText(interval: DayInterval, language: Language): string {
  const last = previousDay(interval.end);
  if (last === interval.start) return dayText(last, language);
  const join = language === 'zh' ? '至' : '–';
  return `${dayText(interval.start, language)}${join}${dayText(last, language)}`;
}
