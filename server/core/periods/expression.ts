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

/** How a label says whose year it counts in: 2026财年, Q1 FY26; calendar 2025, September 2025; 2025年, Q1 2025. */
export type YearLabel = 'fiscal' | 'calendar' | 'bare';

/** What relative periods count in. */
export type PeriodUnit = 'quarter' | 'half' | 'year' | 'month';

/** The year of a label: told, or counted from another one, or neither. */
export interface YearOf {
  readonly year: number | null;
  /** Years from the draft's own (去年三季度, −1); without a told year only. */
  readonly yearOffset?: number;
  /** Whether `yearOffset` counts from the running period's year (the prior year, 同年) where there is one. */
  readonly fromContext?: true;
}

/** One period of a list, with its own words: offsets from the start of the whole expression, half-open. */
export interface ListMember {
  readonly expression: PeriodExpression;
  readonly start: number;
  readonly end: number;
}

export type PeriodExpression =
  /** Fully dated: 2025年7月至9月, three months ended September 30, 2025. */
  | { readonly type: 'interval'; readonly interval: DayInterval }
  /** A balance-sheet date: 截至2025年9月末, as of October 28, 2025. */
  | { readonly type: 'instant'; readonly day: Day }
  /** A part of a calendar or fiscal year: 2025年第三季度, Q3 FY26, 三季度 (no year), 2025财年, 上半年, 2025. */
  | ({
      readonly type: 'part';
      readonly part: YearPart;
      /** Whether it counts in the entity's fiscal year. */
      readonly fiscal: boolean;
      /** How it was labelled, where `fiscal` does not say so: a calendar year, or 全年, which is bare though the entity's own. */
      readonly label?: YearLabel;
      /** The same period under another label, told in brackets behind: 2QFY26(3Q25). */
      readonly also?: PeriodExpression;
      /** Whether it is the second half of one that began before a name: (first quarter of Microsoft's) fiscal 2026. */
      readonly continued?: true;
    } & YearOf)
  /** A month: 2025年9月, 9月 (no year). Months count from 1. */
  | ({ readonly type: 'month'; readonly month: number } & YearOf)
  /** A quarter named by the month it ends in: September quarter 2025, 9月季度. */
  | ({ readonly type: 'quarter-ending'; readonly month: number } & YearOf)
  /** A length that ends with a month or day that is given apart from a year: 截至9月30日止三个月. `months` long. */
  | ({
      readonly type: 'ending';
      readonly month: number;
      readonly day: number | null;
      readonly months: number;
      /** How its own name is labelled, if it has one: fiscal year ended June 30, 2025. */
      readonly label?: YearLabel;
    } & YearOf)
  /** The last day of a period: 2024年末, 去年底, the end of the third quarter. */
  | { readonly type: 'end-of'; readonly of: PeriodExpression }
  /**
   * A trailing window: 过去四个季度, the past twelve months, TTM; ends with `end` or with the latest quarter.
   * `unit` is what it was counted in; `back` is how many months before that it ends.
   */
  | {
      readonly type: 'trailing';
      readonly months: number;
      readonly end: Day | null;
      readonly unit?: PeriodUnit;
      readonly back?: number;
    }
  /** From the start of the draft's year up to the draft's date: 今年以来, YTD. */
  | { readonly type: 'to-date' }
  /**
   * Relative to the draft's date: 最新季度 (offset 0), 今年 (year, 0), 去年 (year, −1).
   * `running`: a running period of the unit is meant where there is one (本季度, this quarter).
   */
  | {
      readonly type: 'relative-to-draft';
      readonly unit: PeriodUnit;
      readonly offset: number;
      readonly fiscal?: true;
      readonly running?: true;
    }
  /**
   * Relative to the running period: 上一季度 (quarter, −1), 去年同期 and a year earlier (year, −1), 同期 and 当季 (0).
   * `last`: the last one of the unit within the running period (单季). `further`: counted from the period of the figure
   * right before, where there is one (再往前一季, 三个月后).
   */
  | {
      readonly type: 'relative-to-context';
      readonly unit: PeriodUnit;
      readonly offset: number;
      readonly fiscal?: true;
      readonly last?: true;
      readonly further?: true;
    }
  /** The running period in another year: 2024年同期, the same quarter of 2024, the same quarter of fiscal 2025. */
  | { readonly type: 'context-in-year'; readonly year: number; readonly fiscal?: true }
  /** A number of years, quarters, months or days that names no place in time: 三年, nine quarters. */
  | {
      readonly type: 'length';
      readonly unit: 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';
      readonly count: number | null;
    }
  /** From one period to another: 2023–2025年, 一至三季度. */
  | { readonly type: 'range'; readonly from: PeriodExpression; readonly to: PeriodExpression }
  /** Periods that share a word: 2025年二、三季度; the years ended December 31, 2018 and 2017; 2024 and 2025. In the order of the text. */
  | { readonly type: 'list'; readonly members: readonly ListMember[] };

/** How the year of a period is labelled; dated ones and months are the calendar's. */
export function labelOf(expression: PeriodExpression): YearLabel {
  switch (expression.type) {
    case 'part':
      return expression.label ?? (expression.fiscal ? 'fiscal' : 'bare');
    case 'ending':
      return expression.label ?? 'calendar';
    case 'relative-to-draft':
    case 'relative-to-context':
      return expression.fiscal ? 'fiscal' : 'bare';
    case 'end-of':
      return labelOf(expression.of);
    case 'range':
      return labelOf(expression.to);
    case 'list':
      return expression.members[0] ? labelOf(expression.members[0].expression) : 'bare';
    case 'trailing':
    case 'to-date':
    case 'context-in-year':
    case 'length':
      return 'bare';
    // "The June quarter" is the same one by any calendar.
    case 'quarter-ending':
    case 'month':
      return expression.year === null ? 'bare' : 'calendar';
    default:
      return 'calendar';
  }
}

/** Whether an expression is a part of a year and tells neither which year nor that it is a fiscal one. */
export function isBareLabel(expression: PeriodExpression): boolean {
  return expression.type === 'part' && expression.year === null && !expression.fiscal;
}

/** Whether a period tells its year itself, by number or as 去年 and "last year". */
export function hasOwnYear(expression: PeriodExpression): boolean {
  switch (expression.type) {
    case 'part':
    case 'month':
    case 'quarter-ending':
    case 'ending':
      return expression.year !== null || expression.yearOffset !== undefined;
    case 'interval':
    case 'instant':
    case 'context-in-year':
    case 'to-date':
      return true;
    case 'end-of':
      return hasOwnYear(expression.of);
    case 'range':
      return hasOwnYear(expression.to);
    case 'list':
      return expression.members.every((member) => hasOwnYear(member.expression));
    case 'trailing':
      return expression.end !== null;
    case 'relative-to-draft':
      return expression.unit === 'year';
    default:
      return false;
  }
}
