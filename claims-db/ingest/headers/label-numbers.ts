// Numbers that stand in the words of a row: par values, counts of shares, allowances, rates; one a column or one for all.

import { parseDecimal } from '../../../server/text/decimal.ts';
import type { SourceCell } from '../document.ts';
import type { GridRow, GridValue } from '../grid/grid.ts';
import { isYear, plainDigits } from '../grid/number-cell.ts';
import { placeOf } from '../readers/collector.ts';
import { type Calendar, instant, type Span } from './calendar.ts';
import { dayOfHint, type PeriodHint } from './period-hint.ts';
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
const SHARES_BEHIND = /^(?:[\s,]*(?:and|or)?\s*\d[\d,.]*)*\s*(?:common |ordinary |preferred )?shares\b/;
const BETWEEN = /^\s*(?:shares)?\s*(?:,|;|and|or|to|-|–|—|\/)?\s*(?:and)?\s*\$?\s*$/;
const RANGE = /^\s*[$€£]?\s?\d[\d,.]*\s*%?\s*(?:-|–|—|to)\s*[$€£]?\s?\d[\d,.]*\s*%?\s*$/;

function numbersIn(text: string): Found[] {
  const isRange = RANGE.test(text);
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const { currency, open, digits = '', suffix = '' } = match.groups ?? {};
    const behind = text.slice(match.index + match[0].length);
    const before = text[match.index + match[0].search(/\S/) - 1] ?? ' ';
    const from = match.index + match[0].indexOf(digits);
    const lettered =
      /[\p{L}\d.]/u.test(before) || (suffix === '' && /^[\p{L}\d]/u.test(text.slice(from + digits.length)));
    const shares =
      currency === undefined &&
      suffix === '' &&
      (SHARES_BEHIND.test(behind) || /(?:authorized|outstanding|issued):\s*$/.test(text.slice(0, match.index)));
    if (
      lettered ||
      (currency === undefined && suffix === '' && !shares && !isRange) ||
      (isYear(digits) && currency === undefined)
    )
      continue;
    const perShare =
      /^\s*(?:par value|per (?:common |ordinary )?share)/.test(behind) ||
      /par value(?: of)?\s*$/.test(text.slice(0, match.index));
    const kind: RowKind =
      suffix === '%' || suffix === '％'
        ? 'percent'
        : perShare
          ? 'per-share'
          : shares
            ? 'shares'
            : isRange && suffix === '' && text.includes('%')
              ? 'percent'
              : 'money';
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

function around(text: string, list: readonly Found[]): string {
  const [first, last] = [list[0], list.at(-1)];
  const before =
    text
      .slice(0, first?.from ?? 0)
      .split(/[;—(]/)
      .at(-1) ?? '';
  const behind = text.slice(last?.end ?? 0).split(/[;,)]/)[0] ?? '';
  return `${before.replace(/[$€£(]\s*$/, '').trim()} ${behind.trim()}`.trim().slice(-80);
}

/** @param spans the periods of the row's columns, left to right */
export function labelNumbers(
  row: GridRow,
  spans: readonly Span[],
  hintOf: (text: string) => PeriodHint,
  calendar: Calendar,
): LabelNumber[] {
  const found: LabelNumber[] = [];
  for (const cell of row.labelCells) {
    if (!/\d/.test(cell.text)) continue;
    for (const list of lists(numbersIn(cell.text), cell.text)) {
      const days = namedDays(hintOf(cell.text), calendar);
      const over = list.length === days.length && list.length > 1 ? days : spans;
      const words = around(cell.text, list);
      for (const [at, number] of list.entries()) {
        const value = gridValue(number, cell, row, 0);
        const each = list.length === 1 ? over.slice(0, 3) : over.length === list.length ? over.slice(at, at + 1) : [];
        if (value) for (const span of each) found.push({ value, kind: number.kind, power: number.power, span, words });
      }
    }
  }
  for (const cell of row.texts) {
    for (const number of numbersIn(cell.text)) {
      const value = gridValue(number, cell, row, 0);
      if (value) found.push({ value, kind: number.kind, power: number.power, span: null, words: '' });
    }
  }
  return found;
}
