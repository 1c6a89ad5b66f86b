// Writes a number in the script that the writer used: Arabic digits, Chinese numerals (plain or 大写), English words.

import type { Decimal } from '../../text/decimal.ts';
import { absolute, formatAsWritten } from '../../text/decimal.ts';

/** How a number looks on the page. */
export interface NumberStyle {
  readonly script: 'arabic' | 'chinese' | 'english';
  /** 39,824 rather than 39824. */
  readonly grouped: boolean;
  /** ３９８ rather than 398. */
  readonly fullWidth: boolean;
  /** 叁佰 rather than 三百. */
  readonly formal: boolean;
}

const PLAIN_DIGITS = '零一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLAIN_PLACES = ['', '十', '百', '千'];
const FORMAL_PLACES = ['', '拾', '佰', '仟'];
const SECTIONS = ['', '万', '亿', '万亿'];

const SMALL_WORDS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS_WORDS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The magnitude of `value` with its written decimals (`{398240n, −3}` is 398.240), without a sign. */
export function numeral(value: Decimal, style: NumberStyle): string {
  const [whole = '0', fraction = ''] = formatAsWritten(absolute(value)).split('.');
  if (style.script === 'chinese')
    return chineseNumeral(whole, fraction, style.formal) ?? arabic(whole, fraction, style);
  if (style.script === 'english' && !fraction) return englishNumeral(whole) ?? arabic(whole, fraction, style);
  return arabic(whole, fraction, style);
}

function arabic(whole: string, fraction: string, style: NumberStyle): string {
  const integer = style.grouped ? grouped(whole) : whole;
  const text = fraction ? `${integer}.${fraction}` : integer;
  return style.fullWidth ? widened(text) : text;
}

function grouped(whole: string): string {
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) parts.unshift(whole.slice(Math.max(0, end - 3), end));
  return parts.join(',');
}

function widened(text: string): string {
  let wide = '';
  for (const character of text) wide += String.fromCharCode(character.charCodeAt(0) + 0xfee0);
  return wide;
}

/** `null` beyond 9999万亿. */
function chineseNumeral(whole: string, fraction: string, formal: boolean): string | null {
  if (whole.length > 16) return null;
  const digits = formal ? FORMAL_DIGITS : PLAIN_DIGITS;
  const integer = chineseInteger(whole, digits, formal ? FORMAL_PLACES : PLAIN_PLACES);
  if (!fraction) return integer;
  return `${integer}点${[...fraction].map((digit) => digits[Number(digit)]).join('')}`;
}

function chineseInteger(whole: string, digits: string, places: readonly string[]): string {
  let text = '';
  let pendingZero = false;
  for (let section = Math.ceil(whole.length / 4) - 1; section >= 0; section--) {
    const four = whole.slice(Math.max(0, whole.length - 4 * section - 4), whole.length - 4 * section).padStart(4, '0');
    if (four === '0000') {
      pendingZero = text !== '';
      continue;
    }
    if (text && (pendingZero || four.startsWith('0'))) text += digits[0];
    text += chineseFour(four, digits, places) + SECTIONS[section];
    pendingZero = false;
  }
  if (!text) return digits[0] ?? '';
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** Four digits, at least one of them not zero, without a leading 零. */
function chineseFour(four: string, digits: string, places: readonly string[]): string {
  let text = '';
  let gap = false;
  for (let index = 0; index < 4; index++) {
    const digit = Number(four[index]);
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? digits[0] : ''}${digits[digit]}${places[3 - index]}`;
    gap = false;
  }
  return text;
}

/** `null` from a hundred on, where English prose has digits. */
function englishNumeral(whole: string): string | null {
  const value = Number(whole);
  if (value >= 100) return null;
  if (value < 20) return SMALL_WORDS[value] ?? null;
  const ones = value % 10;
  const tens = TENS_WORDS[(value - ones) / 10] ?? '';
  return ones ? `${tens}-${SMALL_WORDS[ones]}` : tens;
}
