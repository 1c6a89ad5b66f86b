// What a cell's number is measured in: its kind, its power of ten and its unit.

import type { Grid, GridRow } from '../grid/grid.ts';
import type { GridValue } from '../grid/row.ts';
import type { Caption } from './caption.ts';
import { type RowKind, rowKind } from './row-kind.ts';
import { joinedScales, type ScaleHint, scaleHint, type UsualScale } from './scale.ts';

const CURRENCY_OF: Readonly<Record<string, string>> = {
  US$: 'USD',
  HK$: 'HKD',
  NT$: 'TWD',
  RMB: 'CNY',
  '€': 'EUR',
  '£': 'GBP',
};

/** What the lines above a table, its first rows and its corner tell. */
export function tableScale(grid: Grid, caption: Caption): ScaleHint {
  let scale = scaleHint('');
  for (const line of caption.lines.slice(-5)) scale = joinedScales(scale, scaleHint(line));
  for (const { label, row } of grid.headings) if (row <= 3) scale = joinedScales(scale, scaleHint(label));
  return joinedScales(scale, scaleHint(grid.corner));
}

/** Cents that a share earns: 港仙, pence. */
const CENTS = /港仙|美仙|人民币分|\(分\)|\b(?:hong kong |us )?cents\b|\bpence\b/;
/** Rows of earnings a share that say only which. */
const ONLY_WHICH = /^[-–— ]*(?:basic|diluted|basic and diluted|基本|摊薄|稀释)(?:每股.*)?(?: ?\(.*\))?$/;

export function isInCents(label: string, around: string): boolean {
  return CENTS.test(label) || CENTS.test(around);
}

/** Columns that open with a percentage, and have no amount: the mark stands in the first row only. */
export function rateColumns(grid: Grid): ReadonlySet<number> {
  const byColumn = Map.groupBy(
    grid.rows.flatMap(({ values }) => values.filter(({ isDash }) => !isDash)),
    ({ column }) => column,
  );
  const isRate = (values: readonly GridValue[]): boolean =>
    values[0]?.suffix === '%' && values.every((value) => value.currency === null && !isTooLarge(value, 'percent'));
  return new Set([...byColumn].flatMap(([column, values]) => (isRate(values) ? [column] : [])));
}

/** @param label the row's label, folded; @param around its section and the headers over it, folded */
export function kindOf(value: GridValue, label: string, around: string, row: GridRow): RowKind {
  if (value.suffix === '%' || value.suffix.startsWith('p') || value.suffix.startsWith('b')) return 'percent';
  if (value.suffix === '股') return 'shares';
  if (value.suffix === 'x' || value.suffix === '倍') return 'multiple';
  const named = rowKind(label, around);
  const kind = named === 'money' ? whichOf(value, label, around) : named;
  const currency =
    value.currency !== null || row.values.some((other) => other.column === value.column && other.currency !== null);
  if (currency && kind !== 'per-share')
    return /\bper\b/.test(`${label} ${around}`) && value.magnitude.exponent <= -2 ? 'per-share' : 'money';
  return isTooLarge(value, kind) ? 'money' : kind;
}

/** "Basic" alone is earnings a share where it has cents, else a count of shares. */
function whichOf({ magnitude, currency }: GridValue, label: string, around: string): RowKind {
  if (isInCents(label, around)) return 'per-share';
  if (!ONLY_WHICH.test(label)) return 'money';
  return magnitude.exponent < 0 || currency !== null ? 'per-share' : 'shares';
}

/** Prices a share and rates have no thousands. */
function isTooLarge({ cell, magnitude }: GridValue, kind: RowKind): boolean {
  if (kind === 'percent' || kind === 'years' || kind === 'multiple')
    return /\d[,，]\d{3}/.test(cell.text) || magnitude.digits > 999_999n;
  return kind === 'per-share' && magnitude.exponent === 0 && /\d[,，]\d{3}/.test(cell.text);
}

/** A larger amount in a table without a scale is written out in full: nobody has ten million millions. */
const MOST_DIGITS = 13;
/** The same of counts of shares. */
const MOST_INHERITED = 10_000_000n;

function isInherited({ magnitude }: GridValue, power: number, tenths: boolean): boolean {
  const { exponent, digits } = magnitude;
  return (exponent === 0 || (tenths && exponent === -1)) && digits < 10n ** BigInt(MOST_DIGITS - power);
}

export function powerOf(kind: RowKind, scale: ScaleHint, usual: UsualScale, value: GridValue): number {
  if (value.power !== null) return value.power;
  if (kind === 'money') {
    const power = usual.money ?? 0;
    return scale.money ?? (isInherited(value, power, usual.tenths) ? power : 0);
  }
  if (kind !== 'shares') return 0;
  return scale.shares ?? (value.magnitude.digits < MOST_INHERITED ? (usual.shares ?? usual.money ?? 0) : 0);
}

export function unitOf(kind: RowKind, value: GridValue, scale: ScaleHint, usual: ScaleHint): string {
  const currency =
    (value.currency ? CURRENCY_OF[value.currency] : undefined) ?? scale.currency ?? usual.currency ?? 'USD';
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
