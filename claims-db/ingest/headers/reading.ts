// From a grid to readings: what each number of a table is, with its value, unit, period and sign.

import { fold } from '../../../server/text/fold.ts';
import { type Decimal, negate, scaled } from '../../../server/text/decimal.ts';
import type { Grid, GridRow, GridValue, HeaderCell } from '../grid/grid.ts';
import { type Calendar, instant, opening, type Span, spanOf } from './calendar.ts';
import type { Caption } from './caption.ts';
import { addDays } from './day.ts';
import { hasPeriod, joinedHints, NO_HINT, type PeriodHint, periodHint } from './period-hint.ts';
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
}

export interface TableSetting {
  readonly calendar: Calendar;
  readonly scale: ScaleHint;
  readonly caption: Caption;
}

const CURRENCY_OF: Readonly<Record<string, string>> = { 'US$': 'USD', 'HK$': 'HKD', 'NT$': 'TWD', RMB: 'CNY', '€': 'EUR', '£': 'GBP' };

/** The header cells that stand over a value, one a row at most. */
function headersOver(row: GridRow, left: number, right: number): HeaderCell[] {
  const over: HeaderCell[] = [];
  for (const [, cells] of Map.groupBy(row.headers, (cell) => cell.row)) {
    let best: HeaderCell | null = null;
    let most = 0;
    for (const cell of cells) {
      const shared = Math.min(right, cell.right) - Math.max(left, cell.left);
      if (shared > most) [best, most] = [cell, shared];
    }
    if (best) over.push(best);
  }
  return over;
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

  constructor(grid: Grid, setting: TableSetting) {
    this.grid = grid;
    this.setting = setting;
    this.cornerHint = periodHint(grid.corner);
    this.captionHint = captionHint(setting.caption);
    this.scale = tableScale(grid, setting);
    this.balances = this.balanceRows();
    this.maturities = this.hasMaturities();
  }

  readings(): Reading[] {
    return this.grid.rows.flatMap((row) => row.values.map((value) => this.reading(row, value)));
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
    const over = headersOver(row, Math.min(value.left, column?.left ?? value.left), Math.max(value.right, column?.right ?? value.right));
    const label = fold(row.label);
    const sections = row.sections.map(({ text }) => fold(text));
    const headers = over.map(({ text }) => fold(text));
    const names = over.filter(({ text }) => !isPeriodOnly(text, this.hint(text))).map(({ text }) => text);
    const kind = kindOf(value, label, [...sections.slice(-1), ...headers].join(' · '), row);
    const scale = headers.reduce((scale, text) => joinedScales(scale, scaleHint(text)), sections.reduce((scale, text) => joinedScales(scale, scaleHint(text)), this.scale));
    const turned = turnsSign(value.negative, {
      label, sections, column: headers.join(' '), statement: this.setting.caption.statement,
      rowBrackets: row.values.some(({ bracketed }) => bracketed),
    });
    const magnitude = scaled(value.magnitude, powerOf(kind, scale, this.setting.scale, value));
    const amount = value.negative !== turned ? negate(magnitude) : magnitude;
    return {
      grid: this.grid, row, value, kind, amount, turned,
      unit: unitOf(kind, value, scale, this.setting.scale),
      span: this.span(row, label, over),
      column: names.join(' '),
    };
  }

  private span(row: GridRow, label: string, over: readonly HeaderCell[]): Span | null {
    const { calendar } = this.setting;
    const own = this.labelSpan(row);
    if (own) return own;
    let hint = this.maturities ? NO_HINT : this.cornerHint;
    for (const { text } of over) if (!this.maturities) hint = joinedHints(hint, this.hint(text));
    for (const { text } of row.sections) if (isPeriodLike(text, this.hint(text))) hint = joinedHints(hint, this.hint(text));
    if (hint.dates.length === 0 && hint.years.length === 0) hint = joinedHints(this.captionHint, hint);
    else if (hint.months === null) hint = { ...hint, months: this.lengthFor(label, hint) };
    const span = spanOf(hint, calendar) ?? this.fallback(row);
    return span && this.edged(span, label, hint);
  }

  /** Rows of balances and of dates say themselves when. */
  private labelSpan(row: GridRow): Span | null {
    const hint = this.hint(row.label);
    if (!isPeriodLike(row.label, hint)) return null;
    if (hint.isRange || hint.dates.length === 1) return spanOf(hint, this.setting.calendar);
    return null;
  }

  /** Columns that give days only: the length comes from the words above, or the statement says that it is a day. */
  private lengthFor(label: string, hint: PeriodHint): number | null {
    const { statement } = this.setting.caption;
    if (statement === 'balance') return 0;
    if (hint.part) return null;
    const above = this.captionHint.months;
    if (above !== null && above > 0) return above;
    if (statement === 'income' || statement === 'cash' || statement === 'comprehensive') return this.setting.calendar.months;
    return hint.dates.length > 0 || isStock(label) ? 0 : null;
  }

  private fallback(row: GridRow): Span | null {
    const { calendar, caption } = this.setting;
    const before = this.balances.findLast((balance) => balance.row < row.row);
    const after = this.balances.find((balance) => balance.row > row.row);
    if (before && after && before.day < after.day) return { start: addDays(before.day, 1), end: after.day, instant: false };
    if (calendar.end === null) return null;
    if (caption.statement === 'income' || caption.statement === 'cash' || caption.statement === 'equity') {
      return spanOf({ ...NO_HINT, months: calendar.months ?? 12 }, calendar);
    }
    return instant(calendar.end);
  }

  private edged(span: Span, label: string, hint: PeriodHint): Span {
    const edge = this.hint(label).edge ?? hint.edge;
    if (span.instant) return span;
    const isBalance = /\b(?:balances?|cash|backlog|outstanding|nonvested|unvested|allowance|stores?)\b|余额|现金/.test(label);
    if (edge === 'opening' && isBalance) return opening(span);
    if (edge === 'closing' && isBalance) return instant(span.end);
    return isStock(label) ? instant(span.end) : span;
  }

  private balanceRows(): { row: number; day: string }[] {
    return this.grid.rows.flatMap((row) => {
      const hint = periodHint(row.label);
      const [date] = hint.dates;
      if (!date || !/\b(?:balances?|equity)\b|余额|结余|^[于於]/.test(fold(row.label)) || !isPeriodLike(row.label, hint)) return [];
      const span = spanOf({ ...hint, months: 0 }, this.setting.calendar);
      return span ? [{ row: row.row, day: span.end }] : [];
    });
  }

  /** Columns of years to come are no periods of what was. */
  private hasMaturities(): boolean {
    const reported = Number((this.setting.calendar.end ?? '9999').slice(0, 4));
    const headers = new Set(this.grid.rows.flatMap(({ headers }) => headers.map(({ text }) => text)));
    const years = [...headers].flatMap((text) => this.hint(text).years);
    return years.filter((year) => year > reported + 1).length > 0 || [...headers].some((text) => /\bthereafter\b/i.test(text));
  }
}

const STOCK = /^(?:total )?(?:segment )?(?:assets|liabilities|property and equipment, net|goodwill)\b|\btotal (?:assets|liabilities)\b|\bremaining performance obligation|资产总额|负债总额|期末余额/;

function isStock(label: string): boolean {
  return STOCK.test(label);
}

/** A length and days, and little else. */
function isPeriodOnly(text: string, hint: PeriodHint): boolean {
  return hasPeriod(hint) && text.length < 60 && leftOver(text).length < 8;
}

function leftOver(text: string): string {
  return fold(text)
    .replaceAll(/\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?/g, '')
    .replaceAll(/\b(?:three|six|nine|twelve|thirteen|twenty-six|thirty-nine|fifty-two|fifty-three|months?|weeks?|years?|quarters?|fiscal|ended|ending|as|of|at|for|the|period|to|through|and|balances?|end|beginning)\b/g, '')
    .replaceAll(/[\d\s,.:()*/–—-]|[年月日度止至于於截余额结第一二三四季上下半期末初个]/g, '');
}

function isPeriodLike(text: string, hint: PeriodHint): boolean {
  return text.length < 90 && (hint.dates.length > 0 || (hint.months ?? 0) > 0 || hint.years.length > 0) && leftOver(text).length < 10;
}

/** Of the lines above a table, what the nearest one with a period says. */
function captionHint({ lines }: Caption): PeriodHint {
  for (const line of lines.toReversed()) {
    const hint = periodHint(line);
    if (hint.dates.length > 0 || (hint.months ?? 0) > 0) return hint;
  }
  return NO_HINT;
}

function tableScale(grid: Grid, { caption }: TableSetting): ScaleHint {
  let scale = scaleHint('');
  for (const line of caption.lines.slice(-5)) scale = joinedScales(scale, scaleHint(line));
  for (const { text, row } of grid.headings) if (row <= 3) scale = joinedScales(scale, scaleHint(text));
  return joinedScales(scale, scaleHint(grid.corner));
}

function kindOf(value: GridValue, label: string, around: string, row: GridRow): RowKind {
  if (value.suffix === '%' || value.suffix.startsWith('p') || value.suffix.startsWith('b')) return 'percent';
  if (value.suffix === 'x' || value.suffix === '倍') return 'multiple';
  const kind = rowKind(label, around);
  const currency = value.currency !== null || row.values.some((other) => other.column === value.column && other.currency !== null);
  if (currency && kind !== 'per-share') return /\bper\b/.test(`${label} ${around}`) && value.magnitude.exponent <= -2 ? 'per-share' : 'money';
  return kind;
}

function powerOf(kind: RowKind, scale: ScaleHint, usual: ScaleHint, value: GridValue): number {
  if (kind === 'money') return scale.money ?? (value.magnitude.exponent === 0 ? (usual.money ?? 0) : 0);
  return kind === 'shares' ? (scale.shares ?? usual.shares ?? usual.money ?? 0) : 0;
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
