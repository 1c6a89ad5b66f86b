// What one table cell says as a number: its digits, its sign, and the marks around it. Scale and unit come from elsewhere.

import { type Decimal, parseDecimal } from '../../../server/core/text/decimal.ts';

/** How a document writes numbers: 1,234.5 or 1.234,5. */
export type NumberStyle = 'point' | 'comma';

export interface NumberCell {
  /** Without sign and scale. */
  readonly magnitude: Decimal;
  /** In brackets or behind a minus. */
  readonly negative: boolean;
  /** Written with brackets, which costs have too. */
  readonly bracketed: boolean;
  readonly currency: string | null;
  /** What stands behind the digits: `%`, `x`, `bps`, `pts`. */
  readonly suffix: string;
  /** The digits in the cell's text. */
  readonly from: number;
  readonly to: number;
  readonly isDash: boolean;
  /** Power of ten that the cell itself tells: 398.24亿元, $1.2 billion; `null` where headers tell it. */
  readonly power: number | null;
}

const CURRENCY = '(?:US\\$|HK\\$|NT\\$|C\\$|A\\$|S\\$|R\\$|RMB|USD|HKD|CNY|EUR|GBP|JPY|人民[币幣]|[$€£¥￥₩₹])';
const DIGITS =
  '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[ \\u202f’]\\d{3})+(?:[.,]\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?|\\.\\d+';
const POWERS: Readonly<Record<string, number>> = {
  thousand: 3,
  万: 4,
  萬: 4,
  百万: 6,
  百萬: 6,
  million: 6,
  mn: 6,
  千万: 7,
  千萬: 7,
  亿: 8,
  億: 8,
  billion: 9,
  bn: 9,
};
const SCALES = Object.keys(POWERS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const BEHIND: Readonly<Record<string, string>> = { 元: 'RMB', 美元: 'US$', 港元: 'HK$' };
const NUMBER = new RegExp(
  `^(?<open>[(（])?\\s*(?<minus>[-−–‐－])?\\s*(?<currency>${CURRENCY})?\\s*(?<open2>[(（])?\\s*(?<minus2>[-−–－])?\\s*(?<digits>${DIGITS})\\s*(?<scale>${SCALES})?\\s*(?<behind>美元|港元|元|股)?(?<unit>%|％|bps?|pts?|x|倍|個百分點|个百分点|pp)?\\s*(?<close>[)）])?\\s*(?<scale2>${SCALES})?\\s*(?<unit2>%|％|pts?|bps|x)?\\s*(?<note>(?:[([（]?[a-z0-9*†‡]{1,2}[)\\]）]\\s*,?){0,4}|[*†‡]{1,3})$`,
  'iu',
);
const DASH = /^(?:[$€£¥]\s*)?[-−–—―‐－]{1,3}\s*(?:%|\))?(?:\s*\([a-z0-9]\))?$/i;
const LONGEST = 60;

/** `null` for a cell that says something else than one number or a dash. */
export function numberCell(text: string, style: NumberStyle = 'point'): NumberCell | null {
  if (text.length > LONGEST) return null;
  if (DASH.test(text)) {
    const magnitude = { digits: 0n, exponent: 0 };
    return {
      magnitude,
      negative: false,
      bracketed: false,
      currency: null,
      suffix: text.includes('%') ? '%' : '',
      from: 0,
      to: text.length,
      isDash: true,
      power: null,
    };
  }
  const match = NUMBER.exec(text);
  const groups = match?.groups;
  if (!groups?.['digits']) return null;
  const digits = groups['digits'];
  const magnitude = parseDecimal(plainDigits(digits, style));
  if (!magnitude) return null;
  const open = groups['open'] ?? groups['open2'];
  const from = text.indexOf(digits);
  return {
    magnitude,
    negative: open !== undefined || groups['minus'] !== undefined || groups['minus2'] !== undefined,
    bracketed: open !== undefined,
    currency: groups['currency'] ?? BEHIND[groups['behind'] ?? ''] ?? null,
    suffix: (groups['unit'] ?? groups['unit2'] ?? (groups['behind'] === '股' ? '股' : ''))
      .replace('％', '%')
      .toLowerCase(),
    from,
    to: from + digits.length,
    isDash: false,
    power: POWERS[(groups['scale'] ?? groups['scale2'] ?? '').toLowerCase()] ?? null,
  };
}

/** Digits with a point, whatever divides thousands. */
export function plainDigits(digits: string, style: NumberStyle): string {
  if (/^\d{1,3}(?:[ \u202f’]\d{3})+/.test(digits)) return digits.replaceAll(/[ \u202f’]/g, '').replace(',', '.');
  const plain = style === 'comma' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(/[,，]/g, '');
  return plain.startsWith('.') ? `0${plain}` : plain;
}

/** The style that most of a document's cells can only be in. */
export function numberStyle(texts: Iterable<string>): NumberStyle {
  let comma = 0;
  let point = 0;
  for (const text of texts) {
    if (/\d[,，]\d{3}(?:\D|$)/.test(text)) point++;
    if (/\d\.\d{3}(?:\D|$)/.test(text)) comma++;
  }
  return comma > point * 3 && comma > 5 ? 'comma' : 'point';
}

/** A lone year, as headers and the labels of maturities have it. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d(?:年|年度|財年|财年)?\s*(?:\([a-z0-9]\))?$/i.test(text);
}
