// From a grid to readings: what each number of a table is, with its value, unit, period and sign.

import { fold } from '../../../server/text/fold.ts';
import { type Decimal, negate, scaled } from '../../../server/text/decimal.ts';
import type { Grid, GridRow, GridValue, HeaderCell } from '../grid/grid.ts';
import { type Calendar, instant, opening, type Span, spanOf, startOf } from './calendar.ts';
import { labelNumbers } from './label-numbers.ts';
import type { Caption } from './caption.ts';
import { addDays } from './day.ts';
import { type DateHint, hasPeriod, joinedHints, NO_HINT, type PeriodHint, periodHint } from './period-hint.ts';
import { type RowKind, rowKind } from './row-kind.ts';
import { joinedScales, type ScaleHint, scaleHint } from './scale.ts';
import { turnsSign } from './sign.ts';

export interface Reading {
  readonly grid: Grid;
  readonly row: GridRow;
  readonly value: GridValue;
  readonly kind: RowKind;
  /** In base units, signed as the metric counts. */
  readonly amount: Decimal;
  readonly unit: string;
  readonly span: Span | null;
  /** Header words of its column that tell no period: a segment, a measure. */
  readonly column: string;
  readonly turned: boolean;
  /** The number stands in the words of a label, so that the label is not what it is called. */
  readonly inLabel: boolean;
  /** The header of its column tells a period. */
  readonly timed: boolean;
}

export interface TableSetting {
  readonly calendar: Calendar;
  readonly scale: ScaleHint;
  readonly caption: Caption;
}

const CURRENCY_OF: Readonly<Record<string, string>> = { 'US$': 'USD', 'HK$': 'HKD', 'NT$': 'TWD', RMB: 'CNY', '€': 'EUR', '£': 'GBP' };

interface Columns {
  readonly loose: boolean;
  readonly ranges: readonly { readonly left: number; readonly right: number }[];
}

/** The header cells that stand over a value, one a row at most. */
function headersOver(row: GridRow, left: number, right: number, columns: Columns): HeaderCell[] {
  const over: HeaderCell[] = [];
  for (const [, cells] of Map.groupBy(row.headers, (cell) => cell.row)) {
    let best: HeaderCell | null = null;
    let most = 0;
    for (const cell of cells) {
      const shared = Math.min(right, cell.right) - Math.max(left, cell.left);
      if (shared > most) [best, most] = [cell, shared];
    }
    const spread = columns.loose && cells.length < columns.ranges.length;
    const header = best ?? (spread ? nearest(cells, (left + right) / 2, columns) : null);
    if (header) over.push(header);
  }
  return over;
}

/** Words that head several columns are those of a length or a day; a broken line of one column is not. */
function spansPeriods(text: string): boolean {
  const { months, dates } = periodHint(text);
  return (months ?? 0) > 0 || dates.length > 0;
}

/** Of headers set in the middle of the columns that they are for, the nearest one. */
function nearest(cells: readonly HeaderCell[], centre: number, { ranges }: Columns): HeaderCell | null {
  const first = ranges[0]?.left ?? 0;
  let best: HeaderCell | null = null;
  let least = Infinity;
  for (const cell of cells) {
    const middle = (cell.left + cell.right) / 2;
    const away = Math.abs(middle - centre);
    if (middle > first && away < least && spansPeriods(cell.text)) [best, least] = [cell, away];
  }
  return best;
}

class TableReader {
  private readonly grid: Grid;
  private readonly setting: TableSetting;
  private readonly captionHint: PeriodHint;
  private readonly cornerHint: PeriodHint;
  private readonly scale: ScaleHint;
  private readonly hints = new Map<string, PeriodHint>();
  private readonly balances: readonly { row: number; day: string }[];
  private readonly maturities: boolean;
  private readonly roll: { readonly first: number; readonly last: number };
  private readonly hasCurrency: boolean;
  /** Some columns tell a length, so that those of days are days. */
  private readonly mixed: boolean;

  constructor(grid: Grid, setting: TableSetting) {
    this.grid = grid;
    this.setting = setting;
    this.cornerHint = periodHint(grid.corner);
    this.captionHint = captionHint(setting.caption);
    this.scale = tableScale(grid, setting);
    this.balances = this.balanceRows();
    this.maturities = this.hasMaturities();
    this.roll = this.rollRows();
    this.hasCurrency = grid.rows.some(({ values }) => values.some(({ currency }) => currency !== null));
    this.mixed = this.headerTexts().some((text) => (this.hint(text).months ?? 0) > 0);
  }

  readings(): Reading[] {
    const values = this.grid.rows.flatMap((row) => withGrowth(row.values.map((value) => this.reading(row, value))));
    const rows = [...this.grid.rows, ...this.grid.headings];
    return [...values, ...rows.flatMap((row) => this.inWords(row, values))];
  }

  /** Numbers inside labels and other words of a row, each with the column that it is told for. */
  private inWords(row: GridRow, values: readonly Reading[]): Reading[] {
    const own = values.filter((reading) => reading.row === row);
    const across = own.length > 0 ? own : this.sameHeaders(row, values);
    const spans = [...new Map(across.flatMap(({ span }) => (span ? [[`${span.start}/${span.end}`, span] as const] : []))).values()];
    return labelNumbers(row, spans, (text) => this.hint(text), this.setting.calendar).map(({ value, kind, power, span, words }) => {
      const column = this.grid.columns[value.column];
      const scale = this.scale;
      const exponent = power ?? (kind === 'money' || kind === 'shares' ? powerOf(kind, scale, this.usual, value) : 0);
      const magnitude = scaled(value.magnitude, exponent);
      const over = column && words === '' ? headersOver(row, value.left, value.right, this.columns) : [];
      return {
        grid: this.grid, row, value, kind, turned: false, inLabel: words !== '', timed: false,
        amount: value.negative ? negate(magnitude) : magnitude,
        unit: unitOf(kind, value, scale, this.usual),
        span: span ?? this.span(row, fold(row.label), over),
        column: words,
      };
    });
  }

  private sameHeaders(row: GridRow, values: readonly Reading[]): readonly Reading[] {
    const next = values.find((reading) => reading.row.headers === row.headers && reading.row.row > row.row) ?? values.find((reading) => reading.row.headers === row.headers);
    return next ? values.filter((reading) => reading.row === next.row) : [];
  }

  /** The document's usual scale, for tables that have amounts and do not state one. */
  private get usual(): ScaleHint {
    return this.hasCurrency ? this.setting.scale : { ...this.setting.scale, money: null };
  }

  private get columns(): Columns {
    return { loose: this.grid.table.loose ?? false, ranges: this.grid.columns };
  }

  private hint(words: string): PeriodHint {
    const known = this.hints.get(words);
    if (known) return known;
    const hint = periodHint(words);
    this.hints.set(words, hint);
    return hint;
  }

  private reading(row: GridRow, value: GridValue): Reading {
    const column = this.grid.columns[value.column];
    const over = headersOver(row, Math.min(value.left, column?.left ?? value.left), Math.max(value.right, column?.right ?? value.right), this.columns);
    const label = fold(row.label);
    const sections = row.sections.map(({ text }) => fold(text));
    const headers = over.map(({ text }) => fold(text));
    const names = over.filter(({ text }) => !isPeriodOnly(text, this.hint(text))).map(({ text }) => text);
    const kind = this.kindIn(kindOf(value, label, [...sections.slice(-1), ...headers].join(' · '), row), headers);
    const scale = headers.reduce((scale, text) => joinedScales(scale, scaleHint(text)), sections.reduce((scale, text) => joinedScales(scale, scaleHint(text)), this.scale));
    const turned = turnsSign(value.negative, {
      label, sections, column: headers.join(' '), statement: this.setting.caption.statement,
      rowBrackets: row.values.some(({ bracketed }) => bracketed),
    });
    const magnitude = scaled(value.magnitude, powerOf(kind, scale, this.usual, value));
    const amount = value.negative !== turned ? negate(magnitude) : magnitude;
    return {
      grid: this.grid, row, value, kind, amount, turned, inLabel: false,
      unit: unitOf(kind, value, scale, this.usual),
      span: this.span(row, label, over),
      column: names.join(' '),
      timed: over.some(({ text }) => hasPeriod(this.hint(text))),
    };
  }

  /** Flows of cash are amounts; in a statement of equity only columns of shares count shares. */
  private kindIn(kind: RowKind, headers: readonly string[]): RowKind {
    const { statement } = this.setting.caption;
    if (statement === 'cash' && kind === 'shares') return 'money';
    if (statement !== 'equity') return kind;
    const ofShares = /(?<!per )\bshares?\b(?! ?(?:repurchased|issued))|股[数份]/.test(headers.at(-1) ?? '');
    if (ofShares && kind === 'money') return 'shares';
    return kind === 'shares' && !ofShares ? 'money' : kind;
  }

  private span(row: GridRow, label: string, over: readonly HeaderCell[]): Span | null {
    const { calendar } = this.setting;
    let hint = this.maturities ? NO_HINT : this.cornerHint;
    for (const { text } of over) if (!this.maturities) hint = joinedHints(hint, this.hint(text));
    for (const { text } of row.sections) if (isPeriodLike(text, this.hint(text))) hint = joinedHints(hint, this.hint(text));
    const own = this.labelSpan(row, hint);
    if (own) return own;
    if (hint.dates.length === 0 && hint.years.length === 0 && hint.relative === null && hint.part === null && (hint.edge === null || hint.months !== 0)) {
      const between = this.betweenBalances(row);
      if (between) return between;
      if (this.mixed && (hint.months ?? 0) === 0 && calendar.end !== null && over.length > 0) return instant(calendar.end);
      hint = joinedHints(this.captionHint, hint);
    } else if (hint.months === null) hint = { ...hint, months: this.lengthFor(label, hint) };
    if (over.length === 0 && row.headers.length === 0) {
      const alone = this.hint(row.label);
      if (alone.dates.length === 1 && !alone.isRange) return spanOf(alone, calendar);
    }
    const span = spanOf(hint, calendar) ?? this.fallback(row);
    return span && this.edged(this.rolled(span, row), label, hint);
  }

  /** Between an opening and a closing row without years, in columns of days, stand the flows of the year. */
  private rolled(span: Span, row: GridRow): Span {
    const { first, last } = this.roll;
    if (!span.instant || row.row <= first || row.row >= last) return span;
    return { start: startOf(span.end, 12, null, this.setting.calendar), end: span.end, instant: false };
  }

  private rollRows(): { readonly first: number; readonly last: number } {
    const edges = this.grid.rows.filter(({ label }) => isBalance(label) && this.hint(label).dates.some(({ year }) => year === null));
    const [first, last] = [edges[0], edges.at(-1)];
    return first && last && first !== last ? { first: first.row, last: last.row } : { first: Infinity, last: -Infinity };
  }

  /** Rows of balances and of dates say themselves when. */
  private labelSpan(row: GridRow, column: PeriodHint): Span | null {
    const hint = this.hint(row.label);
    if (!isPeriodLike(row.label, hint)) return null;
    if (hint.isRange) return spanOf(hint, this.setting.calendar);
    const [date] = hint.dates;
    if (!date || hint.dates.length > 1) return null;
    const dated = date.year === null ? joinedHints({ ...NO_HINT, years: column.years.length > 0 ? column.years : yearsOf(column) }, hint) : hint;
    const span = spanOf(isBalance(row.label) ? { ...dated, months: 0 } : dated, this.setting.calendar);
    return span && isBalance(row.label) ? this.closing(span) : span;
  }

  /** The balance on the first day of a fiscal year is the one that the year before ended with. */
  private closing(span: Span): Span {
    const { weekly, yearEnd } = this.setting.calendar;
    const [, month, date] = span.end.split('-').map(Number);
    return !weekly && date === 1 && month === (yearEnd % 12) + 1 ? instant(addDays(span.end, -1)) : span;
  }

  /** Columns that give days only: the length comes from the words above, or the statement says that it is a day. */
  private lengthFor(label: string, hint: PeriodHint): number | null {
    const { statement } = this.setting.caption;
    if (statement === 'balance') return 0;
    if (hint.part) return null;
    if (this.mixed) return 0;
    const above = this.captionHint;
    if (above.months !== null && above.months > 0 && sharesDay(above, hint)) return above.months;
    if (statement === 'income' || statement === 'cash' || statement === 'comprehensive') return this.setting.calendar.months;
    return hint.dates.length > 0 || isStock(label) ? 0 : null;
  }

  private betweenBalances(row: GridRow): Span | null {
    const before = this.balances.findLast((balance) => balance.row < row.row);
    const after = this.balances.find((balance) => balance.row > row.row);
    return before && after && before.day < after.day ? { start: addDays(before.day, 1), end: after.day, instant: false } : null;
  }

  private fallback(row: GridRow): Span | null {
    const { calendar, caption } = this.setting;
    const between = this.betweenBalances(row);
    if (between) return between;
    if (calendar.end === null) return null;
    if (caption.statement === 'income' || caption.statement === 'cash' || caption.statement === 'equity') {
      return spanOf({ ...NO_HINT, months: calendar.months ?? 12 }, calendar);
    }
    const words = fold(`${row.label} ${row.headers.map(({ text }) => text).join(' ')}`);
    if (FLOW.test(words) && !/\b(?:assets|liabilit|receivable|payable|deferred|accrued|prepaid|debt|due)/.test(words)) return spanOf({ ...NO_HINT, relative: 'to-date' }, calendar);
    return instant(calendar.end);
  }

  private edged(span: Span, label: string, hint: PeriodHint): Span {
    const own = this.hint(label).edge;
    const edge = own ?? hint.edge;
    if (span.instant) return own !== null && hint.dates.length === 0 && hint.edge === null ? (spanOf({ ...NO_HINT, edge: own }, this.setting.calendar) ?? span) : span;
    const isBalance = /\b(?:balances?|cash|backlog|outstanding|nonvested|unvested|allowance|stores?)\b|余额|现金/.test(label);
    if (edge === 'opening' && isBalance) return opening(span);
    if (edge === 'closing' && isBalance) return instant(span.end);
    return isStock(label) ? instant(span.end) : span;
  }

  private balanceRows(): { row: number; day: string }[] {
    return this.grid.rows.flatMap((row) => {
      const hint = periodHint(row.label);
      const [date] = hint.dates;
      if (!date || !isBalance(row.label) || !isPeriodLike(row.label, hint)) return [];
      const span = spanOf({ ...hint, months: 0 }, this.setting.calendar);
      return span ? [{ row: row.row, day: this.closing(span).end }] : [];
    });
  }

  /** Columns of years to come are no periods of what was. */
  private hasMaturities(): boolean {
    const reported = Number((this.setting.calendar.end ?? '9999').slice(0, 4));
    const headers = this.headerTexts();
    const years = headers.flatMap((text) => this.hint(text).years);
    return years.some((year) => year > reported + 1) || headers.some((text) => /\bthereafter\b/i.test(text));
  }

  private headerTexts(): string[] {
    return [...new Set(this.grid.rows.flatMap(({ headers }) => headers.map(({ text }) => text)))];
  }
}

/** A rate of change has the period of the first figure of its row. */
function withGrowth(row: readonly Reading[]): Reading[] {
  const [first] = row;
  return row.map((reading) => (reading !== first && first?.timed && !reading.timed && reading.unit === '%' ? { ...reading, span: first.span } : reading));
}

const FLOW = /收入|成本|费用|開支|开支|利润|溢利|盈利|增减|毛利率|现金流|发生额|增加|减少|\b(?:revenues?|sales|expenses?|income|earnings|costs?|profit|margin)\b/;

const STOCK = /^total (?:stockholders|shareholders|owners)['’]? ?(?:equity|deficit)|^(?:total )?(?:segment |identifiable )?assets$|^property and equipment, net\b|\btotal (?:consolidated |segment )?(?:assets|liabilities|debt)$|\bremaining performance obligation|^(?:restricted )?cash(?:,)?(?: and)? (?:cash )?equivalents(?:,? and restricted cash)?$|资产总额|负债总额|期末余额/;

function isStock(label: string): boolean {
  return STOCK.test(label);
}

const BALANCE = /\b(?:balances?|equity|outstanding|nonvested|unvested|contingencies|benefits?|reserves?|allowance|accrued|liability)\b|余额|结余|^[于於]/;

/** A balance by its name, or a name that ends with a day: Goodwill – January 1, 2023. */
function isBalance(label: string): boolean {
  return BALANCE.test(fold(label)) || /[-–—,:]\s*\p{Lu}\p{Ll}+\.? \d{1,2}(?:, \d{4})?$/u.test(label.trim());
}

function yearsOf({ dates }: PeriodHint): readonly number[] {
  const years = new Set(dates.flatMap(({ year }) => year ?? []));
  return years.size === 1 ? [...years] : [];
}

/** Whether a caption speaks of the days of a header, or of none. */
function sharesDay(caption: PeriodHint, header: PeriodHint): boolean {
  if (caption.dates.length === 0 || header.dates.length === 0) return true;
  return caption.dates.some((one) => header.dates.some((other) => one.month === other.month && one.day === other.day));
}

/** A length and days, and little else. */
function isPeriodOnly(text: string, hint: PeriodHint): boolean {
  return hasPeriod(hint) && text.length < 60 && leftOver(text).length < 8;
}

function leftOver(text: string): string {
  return fold(text)
    .replaceAll(/\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?/g, '')
    .replaceAll(/\b(?:three|six|nine|twelve|thirteen|twenty-six|thirty-nine|fifty-two|fifty-three|months?|weeks?|years?|quarters?|fiscal|ended|ending|as|of|at|for|the|period|to|through|and|balances?|end|beginning|outstanding|nonvested|unvested|exercisable|units|shares|gross|tax|contingencies|unrecognized|benefits)\b/g, '')
    .replaceAll(/[\d\s,.:()*/–—-]|[年月日度止至于於截余额结第一二三四五六七八九十零〇季上下前半期末初个份本报告账面价值发生累计同]/g, '');
}

function isPeriodLike(text: string, hint: PeriodHint): boolean {
  return text.length < 90 && (hint.dates.length > 0 || (hint.months ?? 0) > 0 || hint.years.length > 0) && leftOver(text).length < 10;
}

/** Of the lines above a table, what the nearest one with a period says. */
function captionHint({ lines }: Caption): PeriodHint {
  for (const line of lines.toReversed()) {
    const hint = periodHint(line);
    if (hint.dates.length > 1 && !hint.isRange) return { ...hint, dates: [latestOf(hint.dates)] };
    const [only] = hint.dates;
    const later = hint.years.filter((year) => only !== undefined && only.year !== null && year > only.year);
    if (only && later.length > 0) return { ...hint, dates: [{ ...only, year: Math.max(...later) }] };
    if (hint.dates.length > 0 || (hint.months ?? 0) > 0) return hint;
  }
  return NO_HINT;
}

function latestOf(dates: readonly DateHint[]): DateHint {
  const [first, ...more] = dates;
  return more.reduce((latest, date) => ((date.year ?? 0) > (latest.year ?? 0) ? date : latest), first ?? { year: null, month: 12, day: 31 });
}

function tableScale(grid: Grid, { caption }: TableSetting): ScaleHint {
  let scale = scaleHint('');
  for (const line of caption.lines.slice(-5)) scale = joinedScales(scale, scaleHint(line));
  for (const { label, row } of grid.headings) if (row <= 3) scale = joinedScales(scale, scaleHint(label));
  return joinedScales(scale, scaleHint(grid.corner));
}

function kindOf(value: GridValue, label: string, around: string, row: GridRow): RowKind {
  if (value.suffix === '%' || value.suffix.startsWith('p') || value.suffix.startsWith('b')) return 'percent';
  if (value.suffix === 'x' || value.suffix === '倍') return 'multiple';
  const kind = rowKind(label, around);
  const currency = value.currency !== null || row.values.some((other) => other.column === value.column && other.currency !== null);
  if (currency && kind !== 'per-share') return /\bper\b/.test(`${label} ${around}`) && value.magnitude.exponent <= -2 ? 'per-share' : 'money';
  return isTooLarge(value, kind) ? 'money' : kind;
}

/** Prices a share and rates have no thousands. */
function isTooLarge({ cell, magnitude }: GridValue, kind: RowKind): boolean {
  if (kind === 'percent' || kind === 'years' || kind === 'multiple') return /\d[,，]\d{3}/.test(cell.text) || magnitude.digits > 999_999n;
  return kind === 'per-share' && magnitude.exponent === 0 && /\d[,，]\d{3}/.test(cell.text);
}

/** A larger number in a table without a scale is written out in full. */
const MOST_INHERITED = 10_000_000n;

function powerOf(kind: RowKind, scale: ScaleHint, usual: ScaleHint, value: GridValue): number {
  if (kind === 'money') return scale.money ?? (value.magnitude.exponent === 0 && value.magnitude.digits < MOST_INHERITED ? (usual.money ?? 0) : 0);
  if (kind !== 'shares') return 0;
  return scale.shares ?? (value.magnitude.digits < MOST_INHERITED ? (usual.shares ?? usual.money ?? 0) : 0);
}

function unitOf(kind: RowKind, value: GridValue, scale: ScaleHint, usual: ScaleHint): string {
  const currency = (value.currency ? CURRENCY_OF[value.currency] : undefined) ?? scale.currency ?? usual.currency ?? 'USD';
  switch (kind) {
    case 'money':
      return currency;
    case 'per-share':
      return `${currency}/share`;
    case 'shares':
      return 'shares';
    case 'percent':
      return value.suffix.startsWith('p') ? 'pp' : value.suffix.startsWith('b') ? 'bp' : '%';
    case 'multiple':
      return 'x';
    case 'years':
      return 'years';
    case 'count':
      return 'count';
  }
}

/** Reads every number of a table. */
export function readTable(grid: Grid, setting: TableSetting): Reading[] {
  return new TableReader(grid, setting).readings();
}
