// What stands between a number and its unit, or right behind the unit, and changes the number: 余, 多, 打, 个半, 半.

import { powerOfTen } from '../../text/decimal.ts';
import type { Span } from '../../text/span.ts';
import type { HedgeKind } from '../figure.ts';
import { lengthBehind } from '../periods/durations.ts';
import { HAN_VALUE, HAN_WAN, HAN_YI } from '../scan/characters.ts';
import { codeAt, isDigit, isHan, isLetter, type Source, standsAt, startsWith } from '../scan/source.ts';
import { type UnitMatch, unitBehind } from '../units/units.ts';
import type { Numeral } from './numeral.ts';

const MORE = '多'.charCodeAt(0);
const ODD = '余'.charCodeAt(0);
const SOME = '来'.charCodeAt(0);
const SEVERAL = '几'.charCodeAt(0);
const DOZEN = '打'.charCodeAt(0);
const MEASURE = '个'.charCodeAt(0);
const HYPHEN = 0x2d;
const HALF = '半'.charCodeAt(0);
/** 打 and 半 open other words before these. */
const NO_DOZEN = '开造破击断赢官磨算包车印折响通架工猎扫卡电字法磨底';
const NO_HALF = '导年天月日小径数壁岛价场程途路夜截球透自封径';

export interface Inner {
  readonly kind: HedgeKind;
  readonly span: Span;
  /** Power of ten of a scale behind it: 4 in 20多万. */
  readonly scale: number;
}

function scaleAt(source: Source, at: number): number {
  const value = HAN_VALUE[codeAt(source, at)] as number;
  if (value === HAN_WAN) return 4;
  return value === HAN_YI ? 8 : 0;
}

/** 30-plus percent, 20-odd barrels. */
function readEnglishInner(source: Source, at: number): Inner | null {
  const kind = startsWith(source, at, '-plus') ? 'above' : startsWith(source, at, '-odd') ? 'about' : null;
  if (kind === null) return null;
  const span = { start: at, end: at + (kind === 'above' ? 5 : 4) };
  if (!standsAt(source, span.end, ' -%')) return null;
  return unitBehind(source, span.end) === null ? null : { kind, span, scale: 0 };
}

/** 多, 余, 来 or 几 right behind the digits, before a scale or a unit. */
export function readInner(source: Source, number: Numeral): Inner | null {
  if (codeAt(source, number.end) === HYPHEN) return readEnglishInner(source, number.end);
  const code = codeAt(source, number.end);
  if (code !== MORE && code !== ODD && code !== SOME && code !== SEVERAL) return null;
  const scale = scaleAt(source, number.end + 1);
  if (scale === 0 && unitBehind(source, number.end + 1) === null) return null;
  if (code === SOME && number.digits % 10n !== 0n) return null;
  return { kind: code === SOME ? 'about' : 'above', span: { start: number.end, end: number.end + 1 }, scale };
}

/** The number with the scale behind its 多: 20多万. */
export function withInnerScale(source: Source, number: Numeral, inner: Inner): Numeral {
  if (inner.scale === 0) return number;
  const from = inner.span.end;
  return {
    ...number,
    end: from + 1,
    exponent: number.exponent + inner.scale,
    step: number.step === null ? null : number.step + inner.scale,
    scale: number.scale + inner.scale,
    scaleText: source.text.slice(from, from + 1),
  };
}

/** `number` and a half of what its last scale names. */
function andHalf(number: Numeral, end: number): Numeral {
  return { ...number, end, digits: number.digits * 10n + 5n, exponent: number.exponent - 1, step: null, width: 0 };
}

export interface Counted {
  readonly number: Numeral;
  readonly behind: UnitMatch;
}

/** 十打 and 两个半: counts that are no plain number and measure word; `null` where neither stands. */
export function countedBehind(source: Source, number: Numeral): Counted | null {
  if (number.vague !== '' || number.upper !== null || number.fraction) return null;
  const code = codeAt(source, number.end);
  const start = number.end;
  if (code === DOZEN && !standsAt(source, start + 1, NO_DOZEN)) {
    const behind = { kind: 'count', unit: 'count', power: 0, start, end: start + 1 } as const;
    return { number: { ...number, digits: number.digits * 12n, width: 0, step: null }, behind };
  }
  if (code !== MEASURE || codeAt(source, start + 1) !== HALF || number.exponent !== 0) return null;
  const half = andHalf(number, start + 2);
  const measure = unitBehind(source, start + 2);
  if (measure !== null && measure.kind !== 'count' && measure.start === start + 2)
    return { number: half, behind: measure };
  const behind = { kind: 'count', unit: 'count', power: 0, start, end: start + 2 } as const;
  return lengthBehind(source, number.start, start + 2) === null ? { number: { ...half, end: start }, behind } : null;
}

/** 两个半小时: the number with its half, where a length of time goes on behind it. */
export function halfLength(source: Source, number: Numeral): Numeral | null {
  const at = number.end;
  if (codeAt(source, at) !== MEASURE || codeAt(source, at + 1) !== HALF || number.exponent !== 0) return null;
  return lengthBehind(source, number.start, at + 2) === null ? null : andHalf(number, at + 2);
}

/** 一倍半, 三斤半, 一年半: the half stands behind the unit; the offset behind it, or −1. */
export function halfEnd(source: Source, at: number): number {
  const half = codeAt(source, at) === HALF && !standsAt(source, at + 1, NO_HALF);
  return half ? at + 1 : -1;
}

/** What 米 and 尺 carry on: the digits of 1米75 and 两米五, and the offset behind them. */
interface Carried {
  readonly end: number;
  readonly digits: bigint;
  readonly places: number;
}

/** One digit of tenths or two of hundredths right behind 米 or 尺, with no unit of their own; `null` for anything else. */
export function carriedBehind(source: Source, at: number): Carried | null {
  if (!standsAt(source, at - 1, '米尺丈')) return null;
  let end = at;
  let digits = 0n;
  for (let digit = digitAt(source, end); digit >= 0 && end - at < 3; digit = digitAt(source, ++end))
    digits = digits * 10n + BigInt(digit);
  const open = isHan(source, end) && !standsAt(source, end, '的高长宽左');
  const han = isHan(source, at);
  if (end === at || end - at > (han ? 1 : 2) || digits === 0n || open || isLetter(source, end)) return null;
  return standsAt(source, end, '.%,-') || unitBehind(source, end) !== null ? null : { end, digits, places: end - at };
}

function digitAt(source: Source, at: number): number {
  if (isDigit(source, at)) return codeAt(source, at) - 0x30;
  const value = HAN_VALUE[codeAt(source, at)] as number;
  return value >= 1 && value <= 10 ? value - 1 : -1;
}

/** The number of 米 with the digits that it carries on. */
export function withCarried(number: Numeral, { digits, places }: Carried): Numeral {
  return {
    ...number,
    digits: number.digits * powerOfTen(places) + digits,
    exponent: -places,
    step: -places,
    width: 0,
  };
}

/** A number and the half behind its unit. */
export function withHalf(number: Numeral): Numeral {
  return andHalf(number, number.end);
}
