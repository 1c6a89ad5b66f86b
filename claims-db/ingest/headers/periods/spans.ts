// When the figures of a table are from: by headers, corner, sections, captions and rows of balances.

import { fold } from '../../../../server/core/text/fold.ts';
import type { Grid, GridRow, HeaderCell } from '../../grid/grid.ts';
import { isYear } from '../../grid/number-cell.ts';
import type { Caption } from '../caption.ts';
import { type Calendar, instant, opening, type Span, spanOf, startOf } from './calendar.ts';
import { addDays } from './day.ts';
import { joinedHints, NO_HINT, type PeriodHint, periodHint } from './period-hint.ts';
import { captionHint, isBalance, isFlow, isPeriodLike, isStock, sharesDay, yearsOf } from './time-words.ts';

const HELD = /\b(?:balances?|cash|backlog|outstanding|nonvested|unvested|allowance|stores?)\b|余额|现金/;

/** Whether headers place a figure in time, whatever its length. */
function tellsTime({ dates, years, relative, part, edge, months }: PeriodHint): boolean {
  const atEdge = edge !== null && months === 0;
  return dates.length > 0 || years.length > 0 || relative !== null || part !== null || atEdge;
}

export class TableSpans {
  private readonly grid: Grid;
  private readonly calendar: Calendar;
  private readonly caption: Caption;
  private readonly captionHint: PeriodHint;
  private readonly cornerHint: PeriodHint;
  private readonly hints: Map<string, PeriodHint> = new Map();
  private readonly balances: readonly { row: number; day: string }[];
  private readonly maturities: boolean;
  /** Its rows are called by years that are still to come. */
  private readonly yearsToCome: boolean;
  private readonly roll: { readonly first: number; readonly last: number };
  /** Some columns tell a length, so that those of days are days. */
  private readonly mixed: boolean;

  constructor(grid: Grid, calendar: Calendar, caption: Caption) {
    this.grid = grid;
    this.calendar = calendar;
    this.caption = caption;
    this.cornerHint = periodHint(grid.corner);
    this.captionHint = captionHint(caption);
    this.balances = this.balanceRows();
    this.maturities = this.hasMaturities();
    this.roll = this.rollRows();
    this.yearsToCome = this.grid.rows.filter(({ label }) => this.isToCome(label)).length >= 2;
    this.mixed = this.headerTexts().some((text) => (this.hint(text).months ?? 0) > 0);
  }

  /** What words say about a period; the same words of a table are read once. */
  hint(words: string): PeriodHint {
    const known = this.hints.get(words);
    if (known) return known;
    const hint = periodHint(words);
    this.hints.set(words, hint);
    return hint;
  }

  /** Years to come are no periods but parts of what is owed. */
  isPartOfOwed(words: string): boolean {
    return this.maturities && this.isToCome(words);
  }

  /** @param label the row's label, folded; @param over the headers over the column, outermost first */
  of(row: GridRow, label: string, over: readonly HeaderCell[]): Span | null {
    const told = this.told(row, over);
    const own = this.labelSpan(row, told) ?? this.lone(row, over) ?? this.maturity(told);
    if (own) return own;
    if (!tellsTime(told)) {
      const between = this.betweenBalances(row) ?? this.atReport(told, over);
      if (between) return between;
    }
    const hint = tellsTime(told)
      ? { ...told, months: told.months ?? this.lengthFor(label, told) }
      : joinedHints(this.captionHint, told);
    const span = spanOf(hint, this.calendar) ?? this.fallback(row);
    return span && this.edged(this.rolled(span, row), label, hint);
  }

  /** What corner, headers and sections tell together. */
  private told(row: GridRow, over: readonly HeaderCell[]): PeriodHint {
    let hint = this.maturities ? NO_HINT : this.cornerHint;
    if (!this.maturities) for (const { text } of over) hint = joinedHints(hint, this.hint(text));
    for (const { text } of row.sections) {
      if (isPeriodLike(text, this.hint(text))) hint = joinedHints(hint, this.hint(text));
    }
    return hint;
  }

  /** Rows of years to come tell what is owed on the day of the report. */
  private maturity(told: PeriodHint): Span | null {
    const { end } = this.calendar;
    return this.yearsToCome && told.dates.length === 0 && end !== null ? instant(end) : null;
  }

  /** A row of a table without headers may name its day itself. */
  private lone(row: GridRow, over: readonly HeaderCell[]): Span | null {
    if (over.length > 0 || row.headers.length > 0) return null;
    const hint = this.hint(row.label);
    return hint.dates.length === 1 && !hint.isRange ? spanOf(hint, this.calendar) : null;
  }

  /** Beside columns with a length, one without a word about time is of the day of the report. */
  private atReport(told: PeriodHint, over: readonly HeaderCell[]): Span | null {
    const { end } = this.calendar;
    return this.mixed && (told.months ?? 0) === 0 && end !== null && over.length > 0 ? instant(end) : null;
  }

  /** Between an opening and a closing row without years, in columns of days, stand the flows of the year. */
  private rolled(span: Span, row: GridRow): Span {
    const { first, last } = this.roll;
    if (!span.instant || row.row <= first || row.row >= last) return span;
    return { start: startOf(span.end, 12, null, this.calendar), end: span.end, instant: false };
  }

  private rollRows(): { readonly first: number; readonly last: number } {
    const edges = this.grid.rows.filter(
      ({ label }) => isBalance(label) && this.hint(label).dates.some(({ year }) => year === null),
    );
    const [first, last] = [edges[0], edges.at(-1)];
    return first && last && first !== last
      ? { first: first.row, last: last.row }
      : { first: Infinity, last: -Infinity };
  }

  /** Rows of balances and of dates say themselves when. */
  private labelSpan(row: GridRow, column: PeriodHint): Span | null {
    const hint = this.hint(row.label);
    if (!isPeriodLike(row.label, hint)) return null;
    if (hint.isRange) return spanOf(hint, this.calendar);
    const [date] = hint.dates;
    if (!date || hint.dates.length > 1) return null;
    const dated =
      date.year === null
        ? joinedHints({ ...NO_HINT, years: column.years.length > 0 ? column.years : yearsOf(column) }, hint)
        : hint;
    const span = spanOf(isBalance(row.label) ? { ...dated, months: 0 } : dated, this.calendar);
    return span && isBalance(row.label) ? this.closing(span) : span;
  }

  /** The balance on the first day of a fiscal year is the one that the year before ended with. */
  private closing(span: Span): Span {
    const { weekly, yearEnd } = this.calendar;
    const [, month, date] = span.end.split('-').map(Number);
    return !weekly && date === 1 && month === (yearEnd % 12) + 1 ? instant(addDays(span.end, -1)) : span;
  }

  /** Columns that give days only: the length comes from the words above, or the statement says that it is a day. */
  private lengthFor(label: string, hint: PeriodHint): number | null {
    const { statement } = this.caption;
    if (statement === 'balance') return 0;
    if (hint.part) return null;
    if (this.mixed) return 0;
    const above = this.captionHint;
    if (above.months !== null && above.months > 0 && sharesDay(above, hint)) return above.months;
    if (statement === 'income' || statement === 'cash' || statement === 'comprehensive') return this.calendar.months;
    return hint.dates.length > 0 || isStock(label) ? 0 : null;
  }

  private betweenBalances(row: GridRow): Span | null {
    const before = this.balances.findLast((balance) => balance.row < row.row);
    const after = this.balances.find((balance) => balance.row > row.row);
    return before && after && before.day < after.day
      ? { start: addDays(before.day, 1), end: after.day, instant: false }
      : null;
  }

  private fallback(row: GridRow): Span | null {
    const { calendar, caption } = this;
    const between = this.betweenBalances(row);
    if (between) return between;
    if (calendar.end === null) return null;
    if (caption.statement === 'income' || caption.statement === 'cash' || caption.statement === 'equity') {
      return spanOf({ ...NO_HINT, months: calendar.months ?? 12 }, calendar);
    }
    const words = fold(`${row.label} ${row.headers.map(({ text }) => text).join(' ')}`);
    if (isFlow(words)) return spanOf({ ...NO_HINT, relative: 'to-date' }, calendar);
    return instant(calendar.end);
  }

  private edged(span: Span, label: string, hint: PeriodHint): Span {
    const own = this.hint(label).edge;
    const edge = own ?? hint.edge;
    if (span.instant)
      return own !== null && hint.dates.length === 0 && hint.edge === null
        ? (spanOf({ ...NO_HINT, edge: own }, this.calendar) ?? span)
        : span;
    const held = HELD.test(label);
    if (edge === 'opening' && held) return opening(span);
    if (edge === 'closing' && held) return instant(span.end);
    return isStock(label) ? instant(span.end) : span;
  }

  private balanceRows(): { row: number; day: string }[] {
    return this.grid.rows.flatMap((row) => {
      const hint = periodHint(row.label);
      const [date] = hint.dates;
      if (!date || !isBalance(row.label) || !isPeriodLike(row.label, hint)) return [];
      const span = spanOf({ ...hint, months: 0 }, this.calendar);
      return span ? [{ row: row.row, day: this.closing(span).end }] : [];
    });
  }

  /** Columns of years to come are no periods of what was. */
  private hasMaturities(): boolean {
    const reported = Number((this.calendar.end ?? '9999').slice(0, 4));
    const headers = this.headerTexts();
    const years = headers.flatMap((text) => this.hint(text).years);
    return years.some((year) => year > reported + 1) || headers.some((text) => /\bthereafter\b/i.test(text));
  }

  private isToCome(label: string): boolean {
    const reported = Number((this.calendar.end ?? '9999').slice(0, 4));
    return (
      (isYear(label.trim()) && Number(label.trim().slice(0, 4)) >= reported) || /^thereafter\b/i.test(label.trim())
    );
  }

  private headerTexts(): string[] {
    return [...new Set(this.grid.rows.flatMap(({ headers }) => headers.map(({ text }) => text)))];
  }
}
