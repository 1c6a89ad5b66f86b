// Numbers that stand in the words of a row: par values, counts of shares, allowances, rates; one a column or one for all.

import { parseDecimal } from '../../../server/core/text/decimal.ts';
import type { SourceCell } from '../document.ts';
import type { GridRow } from '../grid/grid.ts';
import { isYear, plainDigits } from '../grid/number-cell.ts';
import type { GridValue } from '../grid/row.ts';
import { placeOf } from '../readers/collector.ts';
import { type Calendar, instant, type Span } from './periods/calendar.ts';
import { dayOfHint, type PeriodHint } from './periods/period-hint.ts';
import { MONTH } from './periods/period-words.ts';
import type { RowKind } from './row-kind.ts';

export interface LabelNumber {
  readonly value: GridValue;
  readonly kind: RowKind;
  /** Power of ten that the words themselves tell: 8.3 billion; `null` for the table's. */
  readonly power: number | null;
  /** `null` where its cell's column tells the period. */
  readonly span: Span | null;
  /** What the number is of, by the words around it; empty where it stands in a column of its own. */
  readonly words: string;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  readonly negative: boolean;
  readonly currency: string | null;
  readonly suffix: string;
  readonly kind: RowKind;
  readonly power: number | null;
  readonly end: number;
}

const NUMBER =
  /(?<currency>US\$|HK\$|RMB|[$€£¥])?\s?(?<open>\()?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,9})?)\)?\s?(?<suffix>%|％|(?:million|billion|thousand|trillion)\b)?/g;
const POWERS: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const SHARES_BEHIND =
  /^,?\s?(?:(?:and|or)\s+)?(?:\d[\d,.]*)?(?:\s+(?:(?:and|or)\s+)?\d[\d,.]*)*\s*(?:common |ordinary |preferred )?shares\b/;
/** How far around a number its words are looked for, and how long a label may be. */
const NEAR = 200;
const LONGEST_LABEL = 1200;
const BETWEEN = /^\s*(?:shares)?\s*(?:\(\d{1,2}\)\s*)?(?:,|;|and|or|to|-|–|—|\/)?\s*(?:and)?\s*\$?\s*$/;
const RANGE = /^\s*[$€£]?\s?\d[\d,.]*\s*%?\s*(?:-|–|—|to)\s*[$€£]?\s?\d[\d,.]*\s*%?\s*$/;

function isShares(before: string, behind: string): boolean {
  return SHARES_BEHIND.test(behind) || /(?:authorized|outstanding|issued):\s*$/.test(before);
}

function isPerShare(before: string, behind: string): boolean {
  return /^\s*(?:par value|per (?:common |ordinary )?share)/.test(behind) || /par value(?: of)?\s*$/.test(before);
}

/** What kind of number one is by the words around it; `null` for one that only names something. */
function kindIn(text: string, match: RegExpExecArray, isRange: boolean): RowKind | null {
  const { currency, suffix = '', digits = '' } = match.groups ?? {};
  const end = match.index + match[0].length;
  const [before, behind] = [text.slice(Math.max(0, match.index - NEAR), match.index), text.slice(end, end + NEAR)];
  if (suffix === '%' || suffix === '％') return 'percent';
  if (currency === undefined && isYear(digits)) return null;
  if (isPerShare(before, behind)) return currency === undefined ? null : 'per-share';
  if (currency !== undefined || suffix !== '') return 'money';
  if (isShares(before, behind)) return 'shares';
  return isRange ? (text.includes('%') ? 'percent' : 'money') : null;
}

/** The day of a date. */
const MONTH_BEFORE = new RegExp(`\\b${MONTH}\\s*$`, 'i');

/** Digits inside a word, a longer number or a date; the number of a footnote. */
function isLettered(text: string, match: RegExpExecArray, from: number): boolean {
  const { digits = '', suffix = '', open, currency } = match.groups ?? {};
  if (open !== undefined && currency === undefined && suffix === '' && digits.length <= 2) return true;
  if (MONTH_BEFORE.test(text.slice(Math.max(0, from - 12), from))) return true;
  const before = text[match.index + match[0].search(/\S/) - 1] ?? ' ';
  return /[\p{L}\d.]/u.test(before) || (suffix === '' && /^[\p{L}\d]/u.test(text.slice(from + digits.length)));
}

function numbersIn(text: string): Found[] {
  const isRange = RANGE.test(text);
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const { currency, open, digits = '', suffix = '' } = match.groups ?? {};
    const from = match.index + match[0].indexOf(digits);
    const kind = isLettered(text, match, from) ? null : kindIn(text, match, isRange);
    if (kind === null) continue;
    found.push({
      from,
      to: from + digits.length,
      digits,
      negative: open !== undefined,
      currency: currency ?? null,
      suffix,
      kind,
      power: POWERS[suffix] ?? null,
      end: match.index + match[0].trimEnd().length,
    });
  }
  return found;
}

/** Numbers that only commas and "and" divide: one a column. */
function lists(numbers: readonly Found[], text: string): Found[][] {
  const found: Found[][] = [];
  for (const number of numbers) {
    const list = found.at(-1);
    const last = list?.at(-1);
    const start = number.from - (number.currency?.length ?? 0) - (number.negative ? 1 : 0);
    if (list && last && last.kind === number.kind && BETWEEN.test(text.slice(last.end, Math.max(last.end, start))))
      list.push(number);
    else found.push([number]);
  }
  return found;
}

function gridValue(found: Found, cell: SourceCell, row: GridRow, column: number): GridValue | null {
  const magnitude = parseDecimal(plainDigits(found.digits, 'point'));
  if (!magnitude) return null;
  const { from, to, negative, currency } = found;
  const suffix = found.kind === 'percent' ? '%' : '';
  const place = placeOf(cell.pieces, from, to);
  return {
    magnitude,
    negative,
    bracketed: negative,
    currency,
    suffix,
    from,
    to,
    isDash: false,
    power: found.power,
    cell,
    left: cell.column,
    right: cell.column + cell.columnSpan,
    ...place,
    row: row.row,
    column,
  };
}

/** The days that a label names for a list: "of $574 and $485 as of August 31, 2024 and May 31, 2024". */
function namedDays({ dates }: PeriodHint, calendar: Calendar): Span[] {
  const year = calendar.end === null ? null : Number(calendar.end.slice(0, 4));
  return dates.flatMap((date) => {
    const day = dayOfHint(date, year);
    return day === null ? [] : [instant(day)];
  });
}

/** What the numbers before a list are of, said behind them: "shares authorized, " is nothing of the next list. */
const STATUS = '(?:authorized|issued|outstanding)';
const SAID_BEHIND = new RegExp(`^\\s*(?:[a-z]+ )?shares ${STATUS}(?:,? (?:and )?${STATUS})*\\b`);

/**
 * The words around a list of numbers.
 *
 * @param others the lists before and behind it
 */
function around(
  text: string,
  list: readonly Found[],
  [above, below]: readonly (readonly Found[] | undefined)[],
): string {
  const [first, last] = [list[0], list.at(-1)];
  const open = text.slice(above?.at(-1)?.end ?? 0, first?.from ?? 0);
  const isSaid = above?.[0]?.kind === 'shares' && SAID_BEHIND.test(open);
  const before = (isSaid ? open.replace(SAID_BEHIND, '') : text.slice(0, first?.from ?? 0)).split(/[;—(]/).at(-1) ?? '';
  const behind = text.slice(last?.end ?? 0, below?.[0]?.from).split(/[;,)]/)[0] ?? '';
  return `${before.replace(/[$€£(]\s*$/, '').trim()} ${behind.trim()}`.trim().slice(-80);
}

/** The periods that the numbers of a list are told for: one each, or all columns for a lone number. */
function spansFor(list: readonly Found[], over: readonly Span[], at: number): readonly Span[] {
  if (list.length === 1) return over.slice(0, 3);
  return over.length === list.length ? over.slice(at, at + 1) : [];
}

const DATED = /^\s*(?:shares\s+)?(?:(?:issued|outstanding)(?:\s+and\s+outstanding)?\s+)?(?:at|as of)\s/;

/** The day that stands right behind a number: "2,771 shares at November 2, 2024". */
function ownDay(text: string, { end }: Found, hintOf: (text: string) => PeriodHint): Span[] {
  const behind = text.slice(end, end + 64);
  if (!DATED.test(behind)) return [];
  const [date] = hintOf(behind).dates;
  const day = date && date.year !== null ? dayOfHint(date, null) : null;
  return day === null ? [] : [instant(day)];
}

function listNumbers(
  list: readonly Found[],
  words: string,
  cell: SourceCell,
  row: GridRow,
  over: readonly Span[],
): LabelNumber[] {
  return list.flatMap((number, at) => {
    const value = gridValue(number, cell, row, 0);
    if (!value) return [];
    return spansFor(list, over, at).map((span) => ({ value, kind: number.kind, power: number.power, span, words }));
  });
}

/** Both ends of a range in a cell of its own: it is told once, for the day of the report. */
function rangeNumbers(cell: SourceCell, row: GridRow, spans: readonly Span[], { end }: Calendar): LabelNumber[] {
  const span = spans.find((each) => each.end === end) ?? spans[0];
  if (!span) return [];
  const words = row.labelCells[0]?.text ?? cell.text;
  return numbersIn(cell.text).flatMap((number) => {
    const value = gridValue(number, cell, row, 0);
    return value ? [{ value, kind: number.kind, power: number.power, span, words }] : [];
  });
}

/** @param spans the periods of the row's columns, left to right */
export function labelNumbers(
  row: GridRow,
  spans: readonly Span[],
  hintOf: (text: string) => PeriodHint,
  calendar: Calendar,
): LabelNumber[] {
  const inLabel = row.labelCells.flatMap((cell) => {
    if (cell.text.length > LONGEST_LABEL || !/\d/.test(cell.text)) return [];
    if (RANGE.test(cell.text)) return rangeNumbers(cell, row, spans, calendar);
    const days = namedDays(hintOf(cell.text), calendar);
    return lists(numbersIn(cell.text), cell.text).flatMap((list, at, all) => {
      const words = around(cell.text, list, [all[at - 1], all[at + 1]]);
      const own = list.flatMap((number) => ownDay(cell.text, number, hintOf));
      const each = own.length === list.length ? own : list.length === days.length ? days : spans;
      return listNumbers(list, words, cell, row, list.length > 1 || own.length > 0 ? each : spans);
    });
  });
  const beside = row.texts.flatMap((cell) =>
    (cell.text.length > LONGEST_LABEL ? [] : numbersIn(cell.text)).flatMap((number) => {
      const value = gridValue(number, cell, row, 0);
      return value ? [{ value, kind: number.kind, power: number.power, span: null, words: '' }] : [];
    }),
  );
  return [...inLabel, ...beside];
}
