// How many days a total is spread over: by its period, by a label without a year, by words.

import { daysBetween } from '../../../../../periods/days.ts';
import type { Fact } from '../../fact.ts';

/** What a rate over time is given each of. */
export const TIME_WORD: RegExp =
  /^(?:day|日|天|night|week|周|星期|month|月|个月|quarter|季|季度|year|年|hour|小时|minute|分钟|second|秒)$/u;

/** Months and days of periods whose year nobody told. */
export const OPEN_MONTHS: Readonly<Record<string, number>> = {
  FY: 12,
  H1: 6,
  H2: 6,
  '9M': 9,
  Q1: 3,
  Q2: 3,
  Q3: 3,
  Q4: 3,
};
const OPEN_DAYS: Readonly<Record<string, readonly number[]>> = {
  FY: [365, 366, 360],
  H1: [181, 182, 180],
  H2: [184, 180],
  Q1: [90, 91],
  Q2: [91, 90],
  Q3: [92, 90],
  Q4: [92, 90],
};

/** Texts that count by days on which work is done. */
export const WORKDAYS: RegExp = /工作日|交易日|营业日|开工|working day|business day|trading day|weekday|days a year/u;

/** Words for a whole year's days that no label of a period gives: 四个季度, the past twelve months. */
export const YEAR: RegExp = /四个季度|四季度累计|十二个月|12个月|过去一年|four quarters|twelve months|12 months/u;

/** 去年, "last year": a whole year, which one not told. */
export function labelOf(open: string): string {
  return /"relative-to-[a-z]+","unit":"year"/u.test(open) ? 'FY' : open;
}

export function dayCounts(
  { days, open }: Fact,
  each: number,
  { working, year }: { working: boolean; year: boolean },
): number[] {
  if (year) return [365 / each, 366 / each];
  if (working) return Array.from({ length: 131 }, (_, at) => (235 + at) / each);
  if (!days) return (OPEN_DAYS[labelOf(open)] ?? []).map((count) => count / each);
  const all = daysBetween(days);
  const yearly = all >= 365 && all <= 366 && each === 1 ? [360] : [];
  return all > each ? [all / each, ...yearly] : [];
}
