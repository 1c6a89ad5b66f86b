// What stands in a cell: a figure with the unit of its column, a period, or nothing.

import type { Quantity } from '../../../server/core/figures/figure.ts';
import { readFigures } from '../../../server/core/figures/read.ts';
import type { DayInterval } from '../../../server/core/periods/expression.ts';
import { resolvePeriod } from '../../../server/core/periods/resolve.ts';
import { readPeriod } from '../../compile/period.ts';
import { readQuantity } from '../../compile/quantity.ts';

/** What tables write where there is no figure. */
const NO_FIGURE = /^([-–—―]+|n\.?\s?[am]\.?|n\/[am]|nil|null|不适用|无|\.{2,}|…)$/i;

export function isBlankCell(text: string): boolean {
  return text === '' || NO_FIGURE.test(text);
}

/** A number without a unit, with thousands separated or not. */
const BARE = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** `(1,234)` is how accounts write −1,234; a typographic minus is a minus. */
function plainSigns(text: string): string {
  const bracketed = /^[(（](.*)[)）](%?)$/.exec(text);
  const unsigned = bracketed ? `-${bracketed[1]}${bracketed[2]}` : text;
  return unsigned.replace(/^[−–]/, '-').replace(/^\+/, '');
}

export interface CellFigure {
  readonly quantity: Quantity;
  /** As a claims file would write it. */
  readonly written: string;
}

/**
 * Reads a cell.
 *
 * @param unit the unit of a bare number: that of the row, the heading or the table; `null` where none is told
 * @returns `null` where it is no figure, `'no-unit'` where it is a bare number and nothing tells of what
 */
export function readCell(text: string, unit: string | null): CellFigure | 'no-unit' | null {
  const plain = plainSigns(text);
  if (!BARE.test(plain)) {
    const quantity = readQuantity(plain);
    return quantity ? { quantity, written: plain } : null;
  }
  if (unit === null) return 'no-unit';
  const quantity = readQuantity(plain, unit);
  return quantity ? { quantity, written: writtenWith(plain, unit) } : null;
}

/** Number and unit in one, as `readQuantity` reads them without being told the unit; a unit that it must be told goes without. */
function writtenWith(number: string, unit: string): string {
  if (unit === 'count' || unit === '') return number;
  const prefixed = /^([A-Z]{3}|US\$|\$|RMB|¥|€|£|HK\$|NT\$)\s+(\w+)$/.exec(unit);
  const negative = number.startsWith('-');
  const digits = negative ? number.slice(1) : number;
  const sign = negative ? '-' : '';
  const forms = [
    ...(prefixed ? [`${prefixed[1]}${digits} ${prefixed[2]}`] : []),
    `${digits}${unit}`,
    `${digits} ${unit}`,
  ];
  const whole = forms.find((form) => readQuantity(form) !== null);
  return `${sign}${whole ?? `${digits} ${unit}`}`;
}

/** Ways that headings and notes lead up to a unit. */
const LEADING = /^(单位|單位|unit|units|in|figures in|金额单位|货币单位)\s*[:：]?\s*/i;

const UNIT_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^人民[币幣]\s*/, ''],
  [/^(us\$|usd|rmb|cny|hk\$|hkd|eur|gbp|jpy|\$|€|£|¥)\s*(?:in\s+)?(?:thousands?|000s?|k|'000)$/i, '$1 thousand'],
  [/^(us\$|usd|rmb|cny|hk\$|hkd|eur|gbp|jpy|\$|€|£|¥)\s*(?:in\s+)?(?:millions?|mn?|mm)$/i, '$1 million'],
  [/^(us\$|usd|rmb|cny|hk\$|hkd|eur|gbp|jpy|\$|€|£|¥)\s*(?:in\s+)?(?:billions?|bn?)$/i, '$1 billion'],
  [/^(thousands?|millions?|billions?)\s+(?:of\s+)?(us\$|usd|rmb|cny|hk\$|hkd|eur|gbp|jpy)$/i, '$2 $1'],
  [/^(percent|per cent|pct|百分比)$/i, '%'],
  [/^(个|家|人|次|shares|股|number)$/i, 'count'],
];

/** A unit as a heading writes it, in a spelling that the reader of figures takes; `null` where the text is no unit. */
export function readUnit(text: string): string | null {
  const trimmed = text.trim().replace(LEADING, '').trim();
  const spelled = UNIT_SPELLINGS.reduce((unit, [form, to]) => unit.replace(form, to), trimmed).replace(
    /^(usd|rmb|cny|hkd|eur|gbp|jpy)\b/i,
    (code) => code.toUpperCase(),
  );
  const unit = spelled.replace(/\b(thousand|million|billion)s\b/i, '$1');
  return unit !== '' && unit.length <= 24 && readQuantity('1', unit) !== null ? unit : null;
}

/** `3Q25`, `25Q3`, `Q3 25`: shorthand of tables for 2025Q3. */
const SHORTHAND = [
  /^([QH])([1-4])['’\s-]*(\d{2}|\d{4})$/i,
  /^([1-4])([QH])['’\s-]*(\d{2}|\d{4})$/i,
  /^(\d{2}|\d{4})['’\s-]*([QH])([1-4])$/i,
];

function expanded(text: string): string {
  for (const [form, shape] of SHORTHAND.entries()) {
    const [, first = '', second = '', third = ''] = shape.exec(text) ?? [];
    if (first === '') continue;
    const [year, letter, number] =
      form === 0 ? [third, first, second] : form === 1 ? [third, second, first] : [first, second, third];
    return `${year.length === 2 ? `20${year}` : year}${letter.toUpperCase()}${number}`;
  }
  return text;
}

/**
 * A period as a table writes it: as a claims file does (2025Q3, FY2026, 2025-09-30), in shorthand, or in words (2025年三季度,
 * three months ended September 30, 2025).
 *
 * @param fiscalYearEnd month in which the entity's fiscal year ends
 */
export function readTablePeriod(text: string, fiscalYearEnd: number): DayInterval | null {
  const plain = readPeriod(expanded(text.trim()), fiscalYearEnd);
  if (plain) return plain;
  const [figure, second] = readFigures(text);
  if (!figure?.period || second || figure.span.start > 0 || figure.span.end < text.trimEnd().length) return null;
  return resolvePeriod(figure.period, { fiscalYearEnd, draftDate: null, context: null });
}
