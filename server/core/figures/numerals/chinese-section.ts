// Stretches of a Chinese number between its big scales: 三百九十八, 三四十, 数百, 3千5百.

import { powerOfTen } from '../../text/decimal.ts';
import {
  HAN_HALF,
  HAN_HUNDRED,
  HAN_SEVERAL,
  HAN_TEN,
  HAN_THIRTY,
  HAN_THOUSAND,
  HAN_TWENTY,
  HAN_VALUE,
  HAN_WAN,
  HAN_YI,
  HAN_ZHAO,
} from '../scan/characters.ts';
import { codeAt, isDigit, isHan, type Source, standsAt } from '../scan/source.ts';
import { readArabic } from './arabic.ts';
import type { Numeral } from './numeral.ts';

const POINT = '点'.charCodeAt(0);
const TIMES = '倍'.charCodeAt(0);
const ZERO = '零'.charCodeAt(0);
const PAIR = '两'.charCodeAt(0);
const MINUTE = '分'.charCodeAt(0);
const SEVERAL = '几'.charCodeAt(0);
/** 个, which stands between a number and a big scale in 两个亿. */
export const MEASURE_GE: number = '个'.charCodeAt(0);

/** A stretch below the next big scale: `low` alone, or a range up to `high` (三四十, 十几). */
export interface Section {
  readonly end: number;
  /** Where the digits end and the scale's own words begin; only with Arabic digits. */
  readonly digitsEnd: number;
  readonly digits: bigint;
  readonly exponent: number;
  readonly high: bigint | null;
  readonly width: number;
  readonly vague: '' | 'bare' | 'several';
  readonly lastUnit: number;
}

export function valueAt(source: Source, at: number): number {
  return HAN_VALUE[codeAt(source, at)] as number;
}

export function digitAt(source: Source, at: number): number {
  const value = valueAt(source, at);
  return value >= 1 && value <= 10 ? value - 1 : -1;
}

/** Power of ten of 十 百 千 (and 拾 佰 仟); 0 for any other value. */
export function smallPower(value: number): number {
  return value >= HAN_TEN && value <= HAN_THOUSAND ? value - HAN_TEN + 1 : 0;
}

export function bigPower(value: number): number {
  if (value === HAN_WAN) return 4;
  if (value === HAN_YI) return 8;
  return value === HAN_ZHAO ? 12 : 0;
}

function section(end: number, value: number, lastUnit: number, extra?: Partial<Section>): Section {
  const plain: Section = {
    end,
    digitsEnd: end,
    digits: BigInt(value),
    exponent: 0,
    high: null,
    width: 0,
    vague: '',
    lastUnit,
  };
  return extra === undefined ? plain : { ...plain, ...extra };
}

/** Consecutive digits without units: 二〇二五, or a range such as 三四十, 七八百, 两三万. */
function readDigitRun(source: Source, at: number): Section | null {
  let end = at;
  let value = 0;
  while (digitAt(source, end) >= 0 && end - at < 15 && (end === at || codeAt(source, end) !== PAIR))
    value = value * 10 + digitAt(source, end++);
  if (end - at < 2) return null;
  const first = digitAt(source, at);
  const second = digitAt(source, at + 1);
  if (end - at === 2 && first > 0 && (second === first + 1 || (first === 3 && second === 5))) {
    const power = smallPower(valueAt(source, end));
    const size = 10 ** power;
    return section(power > 0 ? end + 1 : end, first * size, power, {
      high: BigInt(second * size),
      width: power > 0 ? 0 : 2,
    });
  }
  return section(end, value, 0, { width: end - at });
}

/** 数百 and 数 before a big scale, an order of magnitude; 几十 lies between 20 and 99, 几亿 between 2 and 9.9亿. */
function readSeveral(source: Source, at: number): Section | null {
  const power = smallPower(valueAt(source, at + 1));
  const follows = power > 0 || bigPower(valueAt(source, at + 1)) > 0 || codeAt(source, at + 1) === TIMES;
  if (!follows) return null;
  const end = power > 0 ? at + 2 : at + 1;
  if (codeAt(source, at) !== SEVERAL) return section(end, 10 ** power, power, { vague: 'several' });
  const [places, size] = power > 0 ? [0, 10 ** power] : [1, 10];
  return section(end, 2 * size, power, { vague: 'several', high: BigInt(10 * size - 1), exponent: -places });
}

/** What a numeral such as 千三 must stand before, so that it is one. */
const SHORT_FOLLOWS = '点亿万元蚊人家名间关大';
/** What a numeral such as 万九 stands behind where nothing follows it: 重上万九. */
const SHORT_LEADS = '跌升上破穿至到近约过逾达收报返守';

/** 千三 is 1300, 百二 120 and 万九 19000, as in Hong Kong: one digit behind a bare unit, and something counted behind it. */
function readShort(source: Source, at: number, power: number): Section | null {
  const digit = digitAt(source, at + 1);
  if (power === 0 || digit <= 0 || codeAt(source, at + 1) === PAIR) return null;
  const alone = !isHan(source, at + 2) && !isDigit(source, at + 2) && standsAt(source, at - 1, SHORT_LEADS);
  return alone || standsAt(source, at + 2, SHORT_FOLLOWS)
    ? section(at + 2, (10 + digit) * 10 ** (power - 1), power - 1)
    : null;
}

/** 百 or 千 with no digit before it: an order of magnitude, when a big scale follows or the caller finds a unit. */
function readBare(source: Source, at: number): Section | null {
  const value = valueAt(source, at);
  const power = smallPower(value);
  const short = readShort(source, at, power > 1 ? power : bigPower(value) === 4 ? 4 : 0);
  if (short) return short;
  if (power > 1) return section(at + 1, 10 ** power, power, { vague: 'bare' });
  return bigPower(value) > 0 ? section(at, 1, 0, { vague: 'bare' }) : null;
}

interface Walk {
  at: number;
  value: number;
  lastUnit: number;
  pending: number;
  zero: boolean;
}

/** 两 inside a numeral is a digit before 百 and above; elsewhere it is a weight (三十两黄金). */
function isWeight(source: Source, walk: Walk): boolean {
  return codeAt(source, walk.at) === PAIR && walk.value > 0 && valueAt(source, walk.at + 1) < HAN_HUNDRED;
}

/** The digit at the walk's place, Chinese or a single Arabic one before a unit (3千5百); −1 for none. */
function walkDigit(source: Source, walk: Walk): number {
  const digit = isWeight(source, walk) ? -1 : digitAt(source, walk.at);
  if (digit >= 0 || !isDigit(source, walk.at)) return digit;
  const unit = smallPower(valueAt(source, walk.at + 1));
  return unit > 0 && unit < walk.lastUnit ? codeAt(source, walk.at) - 0x30 : -1;
}

/** 廿 and 卅 are their own digit and unit. */
function ownTens(value: number): number {
  if (value === HAN_TWENTY) return 2;
  return value === HAN_THIRTY ? 3 : 0;
}

/** Takes a unit, 十 百 千 or 廿, with the digit before it; false where it cannot follow. */
function walkUnit(source: Source, walk: Walk): boolean {
  const value = valueAt(source, walk.at);
  const own = ownTens(value);
  const power = own > 0 ? 1 : smallPower(value);
  if (power === 0 || power >= walk.lastUnit) return false;
  if (own > 0) walk.pending = own;
  else if (walk.pending < 0 && power > 1) return false;
  walk.value += (walk.pending < 0 ? 1 : walk.pending) * 10 ** power;
  walk.lastUnit = power;
  walk.pending = -1;
  walk.zero = false;
  return true;
}

/** Takes one character of a section; false where the section ends. */
function walkOn(source: Source, walk: Walk): boolean {
  const digit = walkDigit(source, walk);
  if (digit < 0) {
    if (!walkUnit(source, walk)) return false;
  } else if (digit === 0 && walk.pending < 0 && walk.value > 0) {
    walk.zero = true;
  } else {
    if (walk.pending >= 0) return false;
    walk.pending = digit;
  }
  walk.at++;
  return true;
}

/** 二十几 is 21–29, 二百几 and 二百几十 are 200–300. */
function withSeveral(source: Source, { at, value }: Walk, unit: number): Section {
  const tens = smallPower(valueAt(source, at + 1));
  const end = tens > 0 && tens < unit ? at + 2 : at + 1;
  return unit === 1
    ? section(end, value + 1, 0, { high: BigInt(value + 9) })
    : section(end, value, 0, { high: BigInt(value + 10 ** unit) });
}

/** 三百九十八, 一百二, 二十几, 叁佰玖拾捌. */
function readUnits(source: Source, at: number): Section | null {
  const walk: Walk = { at, value: 0, lastUnit: 4 + 1, pending: -1, zero: false };
  while (walkOn(source, walk));
  if (walk.at === at) return null;
  const unit = walk.lastUnit > 4 ? 0 : walk.lastUnit;
  if (unit > 0 && walk.pending < 0 && codeAt(source, walk.at) === SEVERAL) return withSeveral(source, walk, unit);
  if (walk.pending < 0) return section(walk.at, walk.value, unit);
  if (unit === 1 && digitAt(source, walk.at) === walk.pending + 1) {
    return section(walk.at + 1, walk.value + walk.pending, 0, { high: BigInt(walk.value + walk.pending + 1) });
  }
  if (unit < 2 || walk.zero) return section(walk.at, walk.value + walk.pending, 0);
  return section(walk.at, walk.value + walk.pending * 10 ** (unit - 1), unit - 1);
}

export function readHanSection(source: Source, at: number): Section | null {
  const value = valueAt(source, at);
  if (value === 0) return null;
  if (value === HAN_SEVERAL) return readSeveral(source, at);
  if (value === HAN_HALF) return section(at + 1, 5, 0, { exponent: -1 });
  if (value >= HAN_HUNDRED && value <= HAN_ZHAO) return readBare(source, at);
  return readDigitRun(source, at) ?? readUnits(source, at);
}

/** 点 and digits behind a section: 三点五. Not the time 三点五分. */
export function withDecimals(source: Source, whole: Section): Section {
  if (codeAt(source, whole.end) !== POINT || whole.high !== null || whole.vague !== '') return whole;
  let end = whole.end + 1;
  let digits = whole.digits;
  while (digitAt(source, end) >= 0 && end - whole.end <= 15) digits = digits * 10n + BigInt(digitAt(source, end++));
  const isTime = codeAt(source, end) === MINUTE || smallPower(valueAt(source, end)) === 1;
  if (end === whole.end + 1 || isTime) return whole;
  return { ...whole, end, digits, exponent: whole.end + 1 - end, width: 0, lastUnit: whole.end + 1 - end };
}

/** 两个半亿: half of what the scale names. */
export function withHalf(source: Source, whole: Section): Section {
  const halved =
    whole.exponent === 0 &&
    whole.high === null &&
    whole.vague === '' &&
    codeAt(source, whole.end) === MEASURE_GE &&
    valueAt(source, whole.end + 1) === HAN_HALF &&
    bigPower(valueAt(source, whole.end + 2)) > 0;
  return halved ? { ...whole, end: whole.end + 2, digits: whole.digits * 10n + 5n, exponent: -1, lastUnit: -1 } : whole;
}

/** 1千零20, 3百零5: digits go on behind a zero. */
function withZeroed(source: Source, lead: Numeral, power: number): Section | null {
  if (codeAt(source, lead.end + 1) !== ZERO || lead.exponent !== 0) return null;
  const rest = readArabic(source, lead.end + 2);
  if (rest === null || rest.width === 0 || rest.digits >= powerOfTen(power)) return null;
  const end = rest.end;
  const digits = lead.digits * powerOfTen(power) + rest.digits;
  return { end, digitsEnd: end, digits, exponent: 0, high: null, width: 0, vague: '', lastUnit: 0 };
}

/** An Arabic number as a section; 3千5百 goes on with units. */
export function arabicSection(source: Source, lead: Numeral): Section {
  const power = smallPower(valueAt(source, lead.end));
  const zeroed = power > 0 ? withZeroed(source, lead, power) : null;
  if (zeroed) return zeroed;
  if (power > 0 && lead.width === 1) {
    const units = readUnits(source, lead.start);
    if (units !== null && units.end > lead.end + 1) return units;
  }
  const counted = power > 0 && codeAt(source, lead.end + 1) !== MINUTE;
  const exponent = counted ? lead.exponent + power : lead.exponent;
  return {
    end: counted ? lead.end + 1 : lead.end,
    digitsEnd: lead.end,
    digits: lead.digits,
    exponent,
    high: null,
    width: counted ? 0 : lead.width,
    vague: '',
    lastUnit: exponent,
  };
}

/** The section at `at`, in either script. */
export function readSection(source: Source, at: number): Section | null {
  if (!isDigit(source, at)) return readHanSection(source, at);
  const lead = readArabic(source, at);
  return lead === null || lead.step === null ? null : arabicSection(source, lead);
}
