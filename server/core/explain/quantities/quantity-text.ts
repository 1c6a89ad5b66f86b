// Writes a quantity in a given manner: the writer's own scale, script, unit words and precision, or a language's usual one.

import type { Comparator, Figure, Quantity } from '../../figures/figure.ts';
import { isCurrency } from '../../figures/quantity.ts';
import {
  absolute,
  compare,
  type Decimal,
  leadingPlace,
  normalised,
  rounded,
  scaled,
  subtract,
  ZERO,
} from '../../text/decimal.ts';
import { type Language, saidBy, type Tongue } from '../../text/spoken.ts';
import { type NumberStyle, numeral } from './numerals.ts';
import { unitWords } from './units.ts';

/** A place to copy a manner from: the words around the number, its scale, script and written precision. */
export interface Manner {
  readonly language: Language;
  readonly unit: string;
  /** What stands before and after the number in the draft, scale and unit included, the sign not. */
  readonly before: string;
  readonly after: string;
  /** The scale's words with the space that goes before them. */
  readonly scaleWords: string;
  /** Power of ten between the written number and its base unit. */
  readonly scale: number;
  /** Decimal places and significant digits of the written number; `null` where no digits are written. */
  readonly precision: { readonly places: number; readonly digits: number } | null;
  readonly sign: '' | '+' | '-';
  readonly style: NumberStyle;
}

export interface QuantityText {
  /** Rounded to the draft's precision. */
  readonly rounded: string;
  /** With every digit that the claim has. */
  readonly full: string;
}

/** Which way a number may be shortened: `down` keeps "more than …" true, `up` keeps "nearly …" true. */
export type Rounding = 'nearest' | 'down' | 'up';

/**
 * The manner in which a draft writes a figure.
 *
 * @param text the text that the figure's offsets count in
 * @returns `null` where the number is no plain number that another could stand in for (翻倍, 3千5百万, 三位数, triple-digit)
 */
export function mannerOf(figure: Figure, text: string, language: Language): Manner | null {
  const { written, quantity } = figure;
  if (!written || !quantity?.value) return null;
  const core = text.slice(figure.core.start, figure.core.end);
  const number = numberIn(core, written.script);
  if (!number) return null;
  const before = core.slice(0, number.start);
  const after = core.slice(number.end);
  const tenths = number.value === null && /^[成折]/u.test(after) ? 1 : 0;
  const scale = effectiveScale(number.value, quantity, written.scale + tenths);
  if (scale === null) return null;
  const gap = written.scaleText && /^\s/u.test(after) ? ' ' : '';
  return {
    language,
    unit: quantity.unit,
    before: written.sign ? withoutSign(before) : before,
    after: written.sign && /[(（]/u.test(before) ? after.replace(/[)）]/u, '') : after,
    scaleWords: written.scaleText ? gap + written.scaleText : '',
    scale,
    precision: precisionOf(quantity, scale),
    sign: written.sign,
    style: styleOf(core.slice(number.start, number.end), written.script, language),
  };
}

/** The quantity as the draft would write it; `null` where it is another kind of unit than the draft's and has no bounds to write. */
export function inManner(quantity: Quantity, manner: Manner, rounding: Rounding = 'nearest'): QuantityText | null {
  const bounds = writtenBounds(quantity);
  if (!bounds) return null;
  const places = bounds.map((bound) => placesFor(bound, quantity, manner));
  const short = bounds.map((bound, index) => shortened(bound, manner.scale, places[index]?.rounded ?? 0, rounding));
  const whole = bounds.map((bound, index) => shortened(bound, manner.scale, places[index]?.full ?? 0, 'nearest'));
  return {
    rounded: withComparator(quantity.comparator, assembled(short, quantity.unit, manner), manner.language),
    full: withComparator(quantity.comparator, assembled(whole, quantity.unit, manner), manner.language),
  };
}

/** The quantity in the language's usual manner with all of its digits: 398.24亿元, RMB39.824 billion. */
export function plainQuantity(quantity: Quantity, language: Tongue): string | null {
  return saidBy(language, (own) => inManner(quantity, usualManner(quantity, own))?.full ?? null);
}

/** The bounds that a quantity stands for, in the language's usual manner: 397.5–398.5亿元. */
export function boundsText(quantity: Quantity, language: Tongue): string | null {
  return saidBy(language, (own) => boundsIn(quantity, own));
}

function boundsIn(quantity: Quantity, language: Language): string | null {
  const { low, high } = quantity;
  if (!low && !high) return null;
  const manner = usualManner(quantity, language);
  if (low && high) {
    const both = compare(low, high) === 0 ? [low] : [low, high];
    return assembled(
      both.map((bound) => normalisedAt(bound, manner.scale)),
      quantity.unit,
      manner,
    );
  }
  const only = low ?? high ?? ZERO;
  const text = assembled([normalisedAt(only, manner.scale)], quantity.unit, manner);
  return low ? `≥ ${text}` : `≤ ${text}`;
}

/** The values to write: one, or the two ends of a range. */
function writtenBounds(quantity: Quantity): readonly Decimal[] | null {
  if (quantity.value) return [quantity.value];
  const { low, high } = quantity;
  if (low && high) return compare(low, high) === 0 ? [low] : [low, high];
  const only = low ?? high;
  return only ? [only] : null;
}

function placesFor(value: Decimal, quantity: Quantity, manner: Manner): { rounded: number; full: number } {
  const exact = normalised(quantity.step && compare(quantity.step, ZERO) !== 0 ? quantity.step : value);
  const limit = Math.max(0, manner.scale - exact.exponent);
  if (!manner.precision) {
    const needed = Math.max(0, manner.scale - normalised(value).exponent);
    return { rounded: needed, full: needed };
  }
  const leading = leadingPlace(value) - manner.scale;
  const significant = Math.min(manner.precision.digits, 3) - 1 - leading;
  const places = Math.min(Math.max(manner.precision.places, significant), limit);
  const needed = Math.max(0, manner.scale - normalised(value).exponent);
  return { rounded: places, full: Math.min(Math.max(places, needed), limit) };
}

function shortened(value: Decimal, scale: number, places: number, rounding: Rounding): Decimal {
  const shifted = scaled(value, -scale);
  const nearest = rounded(shifted, -places);
  const off = compare(nearest, shifted);
  if (rounding === 'down' && off > 0) return subtract(nearest, { digits: 1n, exponent: -places });
  if (rounding === 'up' && off < 0) return subtract(nearest, { digits: -1n, exponent: -places });
  return nearest;
}

function normalisedAt(value: Decimal, scale: number): Decimal {
  const shifted = normalised(scaled(value, -scale));
  return shifted.exponent > 0 ? rounded(shifted, 0) : shifted;
}

function assembled(numbers: readonly Decimal[], unit: string, manner: Manner): string {
  const negative = numbers.some((number) => number.digits < 0n);
  const first = numbers[0] ?? ZERO;
  const sign = negative ? '-' : manner.sign === '+' && first.digits > 0n ? '+' : '';
  const text = numbers.map((number) => numeral(number, manner.style)).join('–');
  if (unit === manner.unit) return sign + manner.before + text + manner.after;
  const words = unitWords(unit, manner.language);
  return sign + words.before + text + manner.scaleWords + words.after;
}

const COMPARATORS: Readonly<Record<Comparator, { readonly zh: string; readonly en: string }>> = {
  '=': { zh: '', en: '' },
  '>': { zh: '超过', en: 'more than ' },
  '>=': { zh: '不低于', en: 'at least ' },
  '<': { zh: '不到', en: 'less than ' },
  '<=': { zh: '不超过', en: 'at most ' },
  '~': { zh: '约', en: 'about ' },
};

function withComparator(comparator: Comparator, text: string, language: Language): string {
  return COMPARATORS[comparator][language] + text;
}

const ZH_SCALES: readonly (readonly [number, string])[] = [
  [12, '万亿'],
  [8, '亿'],
  [4, '万'],
];
const EN_SCALES: readonly (readonly [number, string])[] = [
  [12, ' trillion'],
  [9, ' billion'],
  [6, ' million'],
];

function usualManner(quantity: Quantity, language: Language): Manner {
  const largest = [quantity.value, quantity.low, quantity.high].reduce<Decimal>(
    (most, each) => (each && compare(absolute(each), most) > 0 ? absolute(each) : most),
    ZERO,
  );
  const scales =
    isCurrency(quantity.unit) || quantity.unit === 'count' ? (language === 'zh' ? ZH_SCALES : EN_SCALES) : [];
  const place = leadingPlace(largest);
  const [scale, scaleWords] = scales.find(([power]) => place >= power) ?? [0, ''];
  const words = unitWords(quantity.unit, language);
  return {
    language,
    unit: quantity.unit,
    before: words.before,
    after: scaleWords + words.after,
    scaleWords,
    scale,
    precision: null,
    sign: '',
    style: { script: 'arabic', grouped: language === 'en', fullWidth: false, formal: false },
  };
}

const CHINESE_NUMBER = /[零〇一二两兩三四五六七八九十百千壹贰貳叁參肆伍陆陸柒捌玖拾佰仟点點]+/gu;
const ARABIC_NUMBER = /[0-9０-９](?:[0-9０-９,，.．]*[0-9０-９])?/gu;
const ENGLISH_NUMBER = /[a-z]+(?:-[a-z]+)?/giu;

interface FoundNumber {
  readonly start: number;
  readonly end: number;
  /** The number's own value where it is in digits. */
  readonly value: Decimal | null;
}

/** The one number in a figure's words; `null` where there are several (3千5百万) or none (翻倍). */
function numberIn(core: string, script: NumberStyle['script']): FoundNumber | null {
  const pattern = script === 'arabic' ? ARABIC_NUMBER : script === 'chinese' ? CHINESE_NUMBER : ENGLISH_NUMBER;
  const found = [...core.matchAll(pattern)];
  const first = found[0];
  if (!first || (script !== 'english' && found.length > 1)) return null;
  const digits = script === 'arabic' ? plainDigits(first[0]) : null;
  return { start: first.index, end: first.index + first[0].length, value: digits };
}

function plainDigits(text: string): Decimal | null {
  let plain = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    const ascii = code >= 0xff00 ? String.fromCharCode(code - 0xfee0) : character;
    if (ascii !== ',') plain += ascii;
  }
  const point = plain.indexOf('.');
  const places = point < 0 ? 0 : plain.length - point - 1;
  const digits = plain.replace('.', '');
  return /^\d+$/.test(digits) ? { digits: BigInt(digits), exponent: -places } : null;
}

/** The power of ten from the written number to its value; `null` where it is no power of ten. */
function effectiveScale(number: Decimal | null, quantity: Quantity, scale: number): number | null {
  if (!number || !quantity.value || number.digits === 0n) return scale;
  const from = normalised(number);
  const to = normalised(absolute(quantity.value));
  return from.digits === to.digits ? to.exponent - from.exponent : null;
}

function precisionOf(quantity: Quantity, scale: number): Manner['precision'] {
  if (!quantity.step || !quantity.value) return null;
  const step = normalised(quantity.step).exponent;
  return { places: Math.max(0, scale - step), digits: Math.max(1, leadingPlace(quantity.value) - step + 1) };
}

function styleOf(number: string, script: NumberStyle['script'], language: Language): NumberStyle {
  const integer = number.split(/[.．]/u)[0] ?? '';
  return {
    script,
    grouped: /[,，]/u.test(integer) || (language === 'en' && integer.length < 4),
    fullWidth: /[０-９]/u.test(number),
    formal: /[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]/u.test(number),
  };
}

function withoutSign(before: string): string {
  return before.replace(/[-−–－+＋(（负負]/u, '');
}
