// Periods as a draft writes them, before anybody's calendar is applied.

/** A day as `yyyy-mm-dd`. */
export type Day = string;

/** A half-open interval of days: `start` is in it, `end` is the first day after it. An instant has `start === end`. */
export interface DayInterval {
  readonly start: Day;
  readonly end: Day;
}

/** A part of a year: a quarter, a half, the first nine months, the whole year. */
export type YearPart = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | '9M' | 'FY';

export type PeriodExpression =
  /** Fully dated: 2025年7月至9月, three months ended September 30, 2025. */
  | { readonly type: 'interval'; readonly interval: DayInterval }
  /** A balance-sheet date: 截至2025年9月末, as of October 28, 2025. */
  | { readonly type: 'instant'; readonly day: Day }
  /** A part of a calendar or fiscal year: 2025年第三季度, Q3 FY26, 三季度 (no year), 2025财年, 上半年, 2025. */
  | {
      readonly type: 'part';
      readonly part: YearPart;
      readonly year: number | null;
      readonly fiscal: boolean;
      readonly yearOffset?: number;
    }
  /** A month: 2025年9月, 9月 (no year). Months count from 1. */
  | { readonly type: 'month'; readonly month: number; readonly year: number | null; readonly yearOffset?: number }
  /** A quarter named by the month it ends in: September quarter 2025, 9月季度. */
  | { readonly type: 'quarter-ending'; readonly month: number; readonly year: number | null }
  /** A length that ends with a month or day that is given apart from a year: 截至9月30日止三个月. `months` long. */
  | {
      readonly type: 'ending';
      readonly month: number;
      readonly day: number | null;
      readonly year: number | null;
      readonly months: number;
    }
  /** A trailing window: 过去四个季度, the past twelve months, TTM; ends with `end` or with the latest quarter. */
  | { readonly type: 'trailing'; readonly months: number; readonly end: Day | null }
  /** From the start of the draft's year up to the draft's date: 今年以来, YTD. */
  | { readonly type: 'to-date' }
  /** Relative to the draft's date: 本季度, this quarter, 最新季度 (offset 0), 今年 (year, 0), 去年 (year, −1). */
  | {
      readonly type: 'relative-to-draft';
      readonly unit: 'quarter' | 'half' | 'year' | 'month';
      readonly offset: number;
    }
  /** Relative to the running period: 上一季度 (quarter, −1), 去年同期 and a year earlier (year, −1), 同期 and 当季 (0). */
  | {
      readonly type: 'relative-to-context';
      readonly unit: 'quarter' | 'half' | 'year' | 'month';
      readonly offset: number;
    }
  /** The running period in another year: 2024年同期, the same quarter of 2024. */
  | { readonly type: 'context-in-year'; readonly year: number }
  /** A number of years, quarters, months or days that names no place in time: 三年, nine quarters. */
  | {
      readonly type: 'length';
      readonly unit: 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';
      readonly count: number | null;
    }
  /** Several periods in one expression: 2025年6月季度和9月季度 are two figures; 2023–2025年 is one range. */
  | { readonly type: 'range'; readonly from: PeriodExpression; readonly to: PeriodExpression };
