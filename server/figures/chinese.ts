// Numbers in Chinese characters, formal ones too, and numbers that mix them with Arabic digits (3千5百万, 5亿3000万).

import { readArabic } from './arabic.ts';
import {
  FORMAL_NUMERALS,
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
} from './characters.ts';
import type { Numeral } from './numeral.ts';
import { codeAt, isDigit, type Source, skipSpace } from './source.ts';

const POINT = '点'.charCodeAt(0);
const MEASURE_GE = '个'.charCodeAt(0);
const MINUTE = '分'.charCodeAt(0);

/** A stretch below the next big scale: `low` alone, or a range up to `high` (三四十, 十几). */
interface Section {
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

function valueAt(source: Source, at: number): number {
  return HAN_VALUE[codeAt(source, at)] as number;
}

function digitAt(source: Source, at: number): number {
  const value = valueAt(source, at);
  return value >= 1 && value <= 10 ? value - 1 : -1;
}

/** Power of ten of 十 百 千 (and 拾 佰 仟); 0 for any other value. */
function smallPower(value: number): number {
  return value >= HAN_TEN && value <= HAN_THOUSAND ? value - HAN_TEN + 1 : 0;
}

function bigPower(value: number): number {
  if (value === HAN_WAN) return 4;
  if (value === HAN_YI) return 8;
  return value === HAN_ZHAO ? 12 : 0;
}

function section(end: number, value: number, lastUnit: number, extra: Partial<Section> = {}): Section {
  return {
    end,
    digitsEnd: end,
    digits: BigInt(value),
    exponent: 0,
    high: null,
    width: 0,
    vague: '',
    lastUnit,
    ...extra,
  };
}

/** Consecutive digits without units: 二〇二五, or a range such as 三四十, 七八百, 两三万. */
function readDigitRun(source: Source, at: number): Section | null {
  let end = at;
  let value = 0;
  while (digitAt(source, end) >= 0 && end - at < 15) value = value * 10 + digitAt(source, end++);
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

/** 几十, 数百, 数 and 几 before a big scale. */
function readSeveral(source: Source, at: number): Section | null {
  const power = smallPower(valueAt(source, at + 1));
  if (power > 0) return section(at + 2, 10 ** power, power, { vague: 'several' });
  return bigPower(valueAt(source, at + 1)) > 0 ? section(at + 1, 1, 0, { vague: 'several' }) : null;
}

/** 百 or 千 with no digit before it: an order of magnitude, when a big scale follows or the caller finds a unit. */
function readBare(source: Source, at: number): Section | null {
  const value = valueAt(source, at);
  const power = smallPower(value);
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

/** The digit at the walk's place, Chinese or a single Arabic one before a unit (3千5百); −1 for none. */
function walkDigit(source: Source, walk: Walk): number {
  const digit = digitAt(source, walk.at);
  if (digit >= 0 || !isDigit(source, walk.at)) return digit;
  const unit = smallPower(valueAt(source, walk.at + 1));
  return unit > 0 && unit < walk.lastUnit ? codeAt(source, walk.at) - 0x30 : -1;
}

/** Takes one character of a section; false where the section ends. */
function walkOn(source: Source, walk: Walk): boolean {
  const digit = walkDigit(source, walk);
  if (digit === 0 && walk.pending < 0 && walk.value > 0) {
    walk.zero = true;
  } else if (digit >= 0) {
    if (walk.pending >= 0) return false;
    walk.pending = digit;
  } else {
    const value = valueAt(source, walk.at);
    const power = value === HAN_TWENTY || value === HAN_THIRTY ? 1 : smallPower(value);
    if (power === 0 || power >= walk.lastUnit) return false;
    if (value === HAN_TWENTY || value === HAN_THIRTY) walk.pending = value === HAN_TWENTY ? 2 : 3;
    else if (walk.pending < 0 && power > 1) return false;
    walk.value += (walk.pending < 0 ? 1 : walk.pending) * 10 ** power;
    walk.lastUnit = power;
    walk.pending = -1;
    walk.zero = false;
  }
  walk.at++;
  return true;
}

/** 三百九十八, 一百二, 二十几, 叁佰玖拾捌. */
function readUnits(source: Source, at: number): Section | null {
  const walk: Walk = { at, value: 0, lastUnit: 4 + 1, pending: -1, zero: false };
  while (walkOn(source, walk));
  if (walk.at === at) return null;
  const unit = walk.lastUnit > 4 ? 0 : walk.lastUnit;
  if (unit === 1 && walk.pending < 0 && codeAt(source, walk.at) === 0x51e0) {
    return section(walk.at + 1, walk.value + 1, 0, { high: BigInt(walk.value + 9) });
  }
  if (walk.pending < 0) return section(walk.at, walk.value, unit);
  if (unit < 2 || walk.zero) return section(walk.at, walk.value + walk.pending, 0);
  return section(walk.at, walk.value + walk.pending * 10 ** (unit - 1), unit - 1);
}

function readHanSection(source: Source, at: number): Section | null {
  const value = valueAt(source, at);
  if (value === 0) return null;
  if (value === HAN_SEVERAL) return readSeveral(source, at);
  if (value === HAN_HALF) return null;
  if (value >= HAN_HUNDRED && value <= HAN_ZHAO) return readBare(source, at);
  return readDigitRun(source, at) ?? readUnits(source, at);
}

/** 点 and digits behind a section: 三点五. Not the time 三点五分. */
function withDecimals(source: Source, whole: Section): Section {
  if (codeAt(source, whole.end) !== POINT || whole.high !== null || whole.vague !== '') return whole;
  let end = whole.end + 1;
  let digits = whole.digits;
  while (digitAt(source, end) >= 0 && end - whole.end <= 15) digits = digits * 10n + BigInt(digitAt(source, end++));
  const isTime = codeAt(source, end) === MINUTE || smallPower(valueAt(source, end)) === 1;
  if (end === whole.end + 1 || isTime) return whole;
  return { ...whole, end, digits, exponent: whole.end + 1 - end, width: 0, lastUnit: whole.end + 1 - end };
}

/** An Arabic number as a section; 3千5百 goes on with units. */
function arabicSection(source: Source, lead: Numeral): Section {
  const power = smallPower(valueAt(source, lead.end));
  if (power > 0 && lead.width === 1) {
    const units = readUnits(source, lead.start);
    if (units !== null && units.end > lead.end + 1) return units;
  }
  const base = { digits: lead.digits, digitsEnd: lead.end, high: null, width: lead.width, vague: '' as const };
  if (power > 0 && codeAt(source, lead.end + 1) !== MINUTE) {
    return { ...base, end: lead.end + 1, exponent: lead.exponent + power, lastUnit: lead.exponent + power, width: 0 };
  }
  return { ...base, end: lead.end, exponent: lead.exponent, lastUnit: lead.exponent };
}

interface Scale {
  readonly start: number;
  readonly end: number;
  readonly power: number;
}

/** 万, 亿, 兆, 万亿, 个亿, with the space that may stand before them. */
function readScale(source: Source, from: number): Scale | null {
  let at = skipSpace(source, from);
  const start = at;
  if (codeAt(source, at) === MEASURE_GE && bigPower(valueAt(source, at + 1)) > 0) at++;
  const power = bigPower(valueAt(source, at));
  if (power === 0) return null;
  const next = bigPower(valueAt(source, at + 1));
  if (power === 4 && (next === 8 || next === 4)) return { start, end: at + 2, power: power + next };
  return { start, end: at + 1, power };
}

function readSection(source: Source, at: number): Section | null {
  if (!isDigit(source, at)) return readHanSection(source, at);
  const lead = readArabic(source, at);
  return lead === null || lead.step === null ? null : arabicSection(source, lead);
}

/** What follows a scale: 零五, 3000万, 五千, 二 (一万二), 半. Its scale is below `limit`. */
function readRest(
  source: Source,
  from: number,
  limit: number,
  han: boolean,
): { end: number; digits: bigint; step: number } | null {
  if (valueAt(source, from) === HAN_HALF)
    return han ? { end: from + 1, digits: 5n * 10n ** BigInt(limit - 1), step: limit - 1 } : null;
  let at = from;
  while (digitAt(source, at) === 0) at++;
  const part = readSection(source, at);
  if (part === null || part.vague !== '' || part.high !== null || part.exponent < 0) return null;
  const scale = readScale(source, part.end);
  if (scale !== null && scale.start === part.end) {
    if (scale.power >= limit) return null;
    const digits = part.digits * 10n ** BigInt(part.exponent + scale.power);
    const rest = readRest(source, scale.end, scale.power, han);
    return rest === null
      ? { end: scale.end, digits, step: part.lastUnit + scale.power }
      : { ...rest, digits: digits + rest.digits };
  }
  const value = part.digits * 10n ** BigInt(part.exponent);
  if (value >= 10n ** BigInt(limit)) return null;
  if (isDigit(source, at))
    return part.width === limit || part.lastUnit > 0 ? { end: part.end, digits: value, step: part.lastUnit } : null;
  const colloquial = at === from && part.end === at + 1 && value < 10n && part.lastUnit === 0;
  return colloquial
    ? { end: part.end, digits: value * 10n ** BigInt(limit - 1), step: limit - 1 }
    : { end: part.end, digits: value, step: part.lastUnit };
}

interface Sign {
  readonly start: number;
  readonly script: 'arabic' | 'chinese';
}

function scaled(source: Source, head: Sign, whole: Section, scale: Scale): Numeral {
  const han = head.script === 'chinese';
  const base = { ...head, vague: whole.vague, upper: whole.high, fraction: false, width: 0 } as const;
  const written =
    han || whole.digitsEnd === whole.end
      ? { scale: scale.power, scaleText: source.text.slice(scale.start, scale.end) }
      : {
          scale: scale.power + smallPower(valueAt(source, whole.digitsEnd)),
          scaleText: source.text.slice(whole.digitsEnd, scale.end),
        };
  const exact = whole.exponent >= 0 && whole.vague === '' && whole.high === null;
  const rest = exact ? readRest(source, scale.end, scale.power, han) : null;
  if (rest !== null) {
    const digits = whole.digits * 10n ** BigInt(whole.exponent + scale.power) + rest.digits;
    return { ...base, ...written, end: rest.end, digits, exponent: 0, step: rest.step };
  }
  const exponent = whole.exponent + scale.power;
  const step = han ? Math.min(exponent, scale.power) : whole.lastUnit + scale.power;
  return {
    ...base,
    ...written,
    end: scale.end,
    digits: whole.digits,
    exponent,
    step: whole.vague === '' ? step : null,
  };
}

function unscaled(source: Source, head: Sign, whole: Section): Numeral | null {
  if (whole.end === head.start) return null;
  const step = head.script === 'chinese' && whole.exponent >= 0 ? 0 : whole.lastUnit;
  const power = whole.digitsEnd < whole.end ? smallPower(valueAt(source, whole.digitsEnd)) : 0;
  return {
    ...head,
    end: whole.end,
    digits: whole.digits,
    exponent: whole.exponent,
    step: whole.vague === '' ? step : null,
    width: whole.width,
    vague: whole.vague,
    upper: whole.high,
    fraction: false,
    scale: power,
    scaleText: source.text.slice(whole.digitsEnd, whole.end),
  };
}

/**
 * Reads the number in Chinese characters at `at`. Single everyday characters (百, 万) are read too:
 * the caller decides whether their surroundings make them a number.
 */
export function readChinese(source: Source, at: number): Numeral | null {
  if (FORMAL_NUMERALS.has(codeAt(source, at)) && valueAt(source, at + 1) === 0) return null;
  const lead = readHanSection(source, at);
  if (lead === null) return null;
  const whole = withDecimals(source, lead);
  const head = { start: at, script: 'chinese' } as const;
  const scale = readScale(source, whole.end);
  return scale === null ? unscaled(source, head, whole) : scaled(source, head, whole, scale);
}

/** Goes on from a number in Arabic digits with the Chinese scale behind it, if there is one: 398.24亿, 5亿3000万, 3千5百万. */
export function withChineseScale(source: Source, lead: Numeral): Numeral {
  const next = valueAt(source, skipSpace(source, lead.end));
  const isUnit = (next >= HAN_TEN && next <= HAN_ZHAO) || codeAt(source, lead.end) === MEASURE_GE;
  if (!isUnit || lead.step === null) return lead;
  const head = { start: lead.start, script: 'arabic' } as const;
  const whole = arabicSection(source, lead);
  const scale = readScale(source, whole.end);
  if (scale !== null) return scaled(source, head, whole, scale);
  return whole.end > lead.end ? (unscaled(source, head, whole) ?? lead) : lead;
}
