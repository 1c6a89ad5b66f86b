// Numbers in Chinese characters, formal ones too, and numbers that mix them with Arabic digits (3千5百万, 5亿3000万).

import { powerOfTen } from '../../text/decimal.ts';
import { FORMAL_NUMERALS, HAN_HALF, HAN_TEN, HAN_THOUSAND, HAN_ZHAO } from '../scan/characters.ts';
import {
  codeAt,
  isDigit,
  isHan,
  isLetter,
  type Source,
  skipSpace,
  standsAt,
  startsWith,
  textAt,
} from '../scan/source.ts';
import { type UnitMatch, unitBehind } from '../units/units.ts';
import {
  arabicSection,
  bigPower,
  digitAt,
  MEASURE_GE,
  readHanSection,
  readSection,
  type Section,
  smallPower,
  valueAt,
  withDecimals,
  withHalf,
} from './chinese-section.ts';
import { type Numeral, plainNumeral } from './numeral.ts';

/** 兆 before these is a million of a unit: 兆瓦, 兆字节. */
const MEGA_UNITS = '瓦字帕赫焦伏比位';

const PAIR = '两'.charCodeAt(0);

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
  if (power === 0 || (power === 12 && standsAt(source, at + 1, MEGA_UNITS))) return null;
  const next = bigPower(valueAt(source, at + 1));
  if ((power === 4 && (next === 8 || next === 4)) || (power === 8 && next === 8))
    return { start, end: at + 2, power: power + next };
  return { start, end: at + 1, power };
}

interface Rest {
  readonly end: number;
  readonly digits: bigint;
  readonly step: number;
}

/** What follows a scale: 零五, 3000万, 五千, 二 (一万二), 半. Its scale is below `limit`. */
function readRest(source: Source, from: number, limit: number, han: boolean): Rest | null {
  if (valueAt(source, from) === HAN_HALF) return han ? ofScale(from + 1, 5n, limit) : null;
  let at = from;
  while (digitAt(source, at) === 0) at++;
  const part = readSection(source, at);
  if (part === null || part.vague !== '' || part.high !== null || part.exponent < 0) return null;
  const scale = readScale(source, part.end);
  return scale !== null && scale.start === part.end
    ? scaledRest(source, part, scale, limit, han)
    : plainRest(source, part, at, at === from, limit);
}

/** A tenth of the scale before: 二 in 一万二, 半 in 一亿半. */
function ofScale(end: number, digits: bigint, limit: number): Rest {
  return { end, digits: digits * powerOfTen(limit - 1), step: limit - 1 };
}

/** 3000万 in 5亿3000万, with what follows it. */
function scaledRest(source: Source, part: Section, scale: Scale, limit: number, han: boolean): Rest | null {
  if (scale.power >= limit) return null;
  const digits = part.digits * powerOfTen(part.exponent + scale.power);
  const rest = readRest(source, scale.end, scale.power, han);
  return rest === null
    ? { end: scale.end, digits, step: part.lastUnit + scale.power }
    : { ...rest, digits: digits + rest.digits };
}

/** 五千 in 一万五千, 5 in 2万5; `close` where no zero stands between. */
function plainRest(source: Source, part: Section, at: number, close: boolean, limit: number): Rest | null {
  const value = part.digits * powerOfTen(part.exponent);
  if (value >= powerOfTen(limit)) return null;
  if (close && part.end === at + 1 && codeAt(source, at) === PAIR) return null;
  const single = close && part.end === at + 1 && value < 10n && part.lastUnit === 0;
  const plain = { end: part.end, digits: value, step: part.lastUnit };
  if (!isDigit(source, at)) return single ? ofScale(part.end, value, limit) : plain;
  if (single && value > 0n && endsColloquially(source, part.end)) return ofScale(part.end, value, limit);
  return part.width === limit || part.lastUnit > 0 || (!close && part.width < limit) ? plain : null;
}

/** 2万5 and 3千8 are colloquial where nothing but money or a pause follows the digit. */
function endsColloquially(source: Source, at: number): boolean {
  const code = codeAt(source, at);
  if (isLetter(source, at) || code === 0x25 || code === 0x2e || code === 0x2c || code === 0x2d) return false;
  return !isHan(source, at) || standsAt(source, at, '元块的左多了');
}

interface Sign {
  readonly start: number;
  readonly script: 'arabic' | 'chinese';
}

const [WAN, YI] = [4, 8];

/** 一万五千亿: 万 and what follows it are together so many 亿. */
function multipliedByYi(source: Source, head: Sign, whole: Section, wan: Scale): Numeral | null {
  const from = digitAt(source, wan.end) === 0 ? wan.end + 1 : wan.end;
  const part = digitAt(source, from) > 0 || isDigit(source, from) ? readSection(source, from) : null;
  if (part === null || part.high !== null || part.vague !== '' || part.exponent < 0) return null;
  const yi = readScale(source, part.end);
  const tail = part.digits * powerOfTen(part.exponent);
  const large = part.lastUnit > 1 || part.width === WAN || from > wan.end || tail >= 100n;
  if (yi === null || yi.power !== YI || yi.start !== part.end || tail >= powerOfTen(WAN) || !large) return null;
  const digits = whole.digits * powerOfTen(whole.exponent + WAN) + tail;
  const rest = readRest(source, yi.end, YI, head.script === 'chinese');
  return {
    ...plainNumeral(head.start, rest ? rest.end : yi.end, head.script),
    digits: rest ? digits * powerOfTen(YI) + rest.digits : digits,
    exponent: rest ? 0 : YI,
    step: rest ? rest.step : part.lastUnit + YI,
    scale: WAN + YI,
    scaleText: textAt(source, wan.start, wan.end) + textAt(source, yi.start, yi.end),
  };
}

/** 点 and digits behind a long numeral: 两万零五十六点七八. */
function withPoint(source: Source, number: Numeral): Numeral {
  if (number.exponent < 0 || number.upper !== null || number.vague !== '' || number.script !== 'chinese') return number;
  const whole = { ...NO_SECTION, end: number.end, digits: number.digits * powerOfTen(number.exponent) };
  const { end, digits, exponent } = withDecimals(source, whole);
  const one = number.exponent > 0 && end === number.end + 2 && isHan(source, end);
  return end === number.end || one ? number : { ...number, end, digits, exponent, step: exponent };
}

const NO_SECTION: Section = {
  end: 0,
  digitsEnd: 0,
  digits: 0n,
  exponent: 0,
  high: null,
  width: 0,
  vague: '',
  lastUnit: 0,
};

/** The numeral of a section and its big scale, with the rest behind it where the section is exact: 5亿3000万. */
function scaled(source: Source, head: Sign, whole: Section, scale: Scale): Numeral {
  const han = head.script === 'chinese';
  const plain = han || whole.digitsEnd === whole.end;
  const exact = whole.exponent >= 0 && whole.vague === '' && whole.high === null;
  const multiplied = exact && scale.power === WAN ? multipliedByYi(source, head, whole, scale) : null;
  if (multiplied) return multiplied;
  const rest = exact ? readRest(source, scale.end, scale.power, han) : null;
  const exponent = whole.exponent + scale.power;
  const step = han ? Math.min(exponent, scale.power) : whole.lastUnit + scale.power;
  return {
    start: head.start,
    end: rest === null ? scale.end : rest.end,
    digits: rest === null ? whole.digits : whole.digits * powerOfTen(exponent) + rest.digits,
    exponent: rest === null ? exponent : 0,
    step: rest === null ? (whole.vague === '' ? step : null) : rest.step,
    script: head.script,
    width: 0,
    scale: scale.power + (plain ? 0 : smallPower(valueAt(source, whole.digitsEnd))),
    scaleText: textAt(source, plain ? scale.start : whole.digitsEnd, scale.end),
    vague: whole.vague,
    upper: whole.high,
    fraction: false,
  };
}

function unscaled(source: Source, head: Sign, whole: Section): Numeral | null {
  if (whole.end === head.start) return null;
  const isHalf = valueAt(source, head.start) === HAN_HALF;
  const step = head.script === 'chinese' && whole.exponent >= 0 ? 0 : whole.lastUnit;
  return {
    start: head.start,
    end: whole.end,
    digits: whole.digits,
    exponent: whole.exponent,
    step: whole.vague === '' && !isHalf ? step : null,
    script: head.script,
    width: whole.width,
    scale: whole.digitsEnd < whole.end ? smallPower(valueAt(source, whole.digitsEnd)) : 0,
    scaleText: textAt(source, whole.digitsEnd, whole.end),
    vague: whole.vague,
    upper: whole.high,
    fraction: false,
  };
}

function isPoint(unit: UnitMatch | null): boolean {
  return unit !== null && (unit.kind === 'percentage-point' || unit.kind === 'basis-point');
}

function oneAndHalf(at: number): Numeral {
  return { ...plainNumeral(at, at + 2, 'chinese'), digits: 15n, exponent: -1 };
}

/** 个半亿 is 一个半亿, and 个半百分点 1.5 of them. */
function readOneAndHalf(source: Source, at: number): Numeral | null {
  const whole = withHalf(source, { ...NO_SECTION, end: at, digitsEnd: at, digits: 1n });
  if (whole.end === at) return isPoint(unitBehind(source, at + 2)) ? oneAndHalf(at) : null;
  const scale = readScale(source, whole.end);
  return scale && scaled(source, { start: at, script: 'chinese' }, whole, scale);
}

/**
 * Reads the number in Chinese characters at `at`. Single everyday characters (百, 万) are read too:
 * the caller decides whether their surroundings make them a number.
 *
 * @param formal whether the place leaves no doubt that 伍 and its kin are numerals, as behind 分之
 */
export function readChinese(source: Source, at: number, formal = false): Numeral | null {
  if (codeAt(source, at) === MEASURE_GE) return readOneAndHalf(source, at);
  const lone =
    valueAt(source, at + 1) === 0 &&
    !standsAt(source, at + 1, '打又') &&
    !startsWith(source, at + 1, '分之') &&
    !(standsAt(source, at + 1, '点') && digitAt(source, at + 2) >= 0);
  if (!formal && lone && FORMAL_NUMERALS.has(codeAt(source, at))) return null;
  const lead = readHanSection(source, at);
  if (lead === null) return null;
  const whole = withHalf(source, withDecimals(source, lead));
  const head = { start: at, script: 'chinese' } as const;
  const scale = readScale(source, whole.end);
  return scale === null ? unscaled(source, head, whole) : withPoint(source, scaled(source, head, whole, scale));
}

/** 千米, 千克, 千瓦时 and 千帕 are units of their own behind digits. */
function opensUnit(source: Source, at: number): boolean {
  return standsAt(source, skipSpace(source, at) + 1, '米克瓦帕赫焦伏卡升吨牛');
}

/** Goes on from a number in Arabic digits with the Chinese scale behind it, if there is one: 398.24亿, 5亿3000万, 3千5百万. */
export function withChineseScale(source: Source, lead: Numeral): Numeral {
  const next = valueAt(source, skipSpace(source, lead.end));
  const isUnit = (next >= HAN_TEN && next <= HAN_ZHAO) || codeAt(source, lead.end) === MEASURE_GE;
  if (!isUnit || lead.step === null || (next === HAN_THOUSAND && opensUnit(source, lead.end))) return lead;
  const head = { start: lead.start, script: 'arabic' } as const;
  const whole = withHalf(source, arabicSection(source, lead));
  const scale = readScale(source, whole.end);
  if (scale !== null) return scaled(source, head, whole, scale);
  return whole.end > lead.end ? (unscaled(source, head, whole) ?? lead) : lead;
}
