// One amount: sign, currency, number, scale and unit, in whatever order a writer puts them.

import type { Span } from '../text/span.ts';
import { readArabic } from './arabic.ts';
import { CLASS, DIGIT, HAN_NUMERAL, HAN_VALUE, HAN_WAN, HAN_YI, LETTER } from './characters.ts';
import { readChinese, withChineseScale } from './chinese.ts';
import { readEnglish, withEnglishScale, withScaleLetter } from './english.ts';
import type { HedgeKind } from './figure.ts';
import { readFraction, readPercentOf } from './fractions.ts';
import type { Numeral } from './numeral.ts';
import { classAt, codeAt, isDigit, isHan, type Source, skipSpace, startsWith } from './source.ts';
import { currencyBefore, type UnitMatch, unitBehind } from './units.ts';

/** A number with its sign and unit, before anything is said about what it means. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly sign: '' | '+' | '-';
  readonly number: Numeral;
  readonly before: UnitMatch | null;
  readonly behind: UnitMatch | null;
  /** 多, 余 or 来 between the number and its unit: 300余家, 20多亿元. */
  readonly inner: { readonly kind: HedgeKind; readonly span: Span } | null;
}

interface Sign {
  readonly sign: '' | '+' | '-';
  readonly end: number;
}

/** A dash that is a minus: nothing before it that it could join, and the number right behind it. */
function isDashSign(source: Source, at: number): boolean {
  const before = codeAt(source, at - 1);
  const behind = codeAt(source, at + 1);
  return (
    (at === 0 || before === 0x20 || before === 0x28 || isHan(source, at - 1)) &&
    ((behind >= 0x30 && behind <= 0x39) || behind === 0x24)
  );
}

function readSign(source: Source, at: number): Sign {
  const code = codeAt(source, at);
  if (code === 0x2b || code === 0x2d) {
    return { sign: code === 0x2b ? '+' : '-', end: skipSpace(source, at + 1) };
  }
  if (code === 0x2013 && isDashSign(source, at)) return { sign: '-', end: at + 1 };
  if (code === 0x8d1f) return { sign: '-', end: at + 1 };
  if (startsWith(source, at, 'minus ')) return { sign: '-', end: at + 6 };
  if (startsWith(source, at, 'negative ')) return { sign: '-', end: at + 9 };
  if (startsWith(source, at, 'plus ')) return { sign: '+', end: at + 5 };
  return { sign: '', end: at };
}

/** The number at `at` in any script, with its scale. */
function readNumber(source: Source, at: number, money: boolean, hedged: boolean): Numeral | null {
  const bits = classAt(source, at);
  const fraction = readPercentOf(source, at) ?? readFraction(source, at, hedged);
  if (fraction !== null) return fraction;
  if ((bits & LETTER) !== 0) return readEnglish(source, at);
  if ((bits & HAN_NUMERAL) !== 0) return readChinese(source, at);
  const lead = readArabic(source, at);
  if (lead === null) return null;
  const next = codeAt(source, lead.end);
  const beyond = next === 0x20 || next === 0x2d ? codeAt(source, lead.end + 1) : next;
  if (((CLASS[beyond] as number) & LETTER) !== 0) return withScaleLetter(source, withEnglishScale(source, lead), money);
  return withChineseScale(source, lead);
}

const MORE = '多'.charCodeAt(0);
const ODD = '余'.charCodeAt(0);
const SOME = '来'.charCodeAt(0);
const SEVERAL = '几'.charCodeAt(0);

/** 多, 余, 来 or 几 right behind the digits, before a scale or a unit. */
function readInner(source: Source, number: Numeral): { kind: HedgeKind; span: Span; scale: number } | null {
  const code = codeAt(source, number.end);
  if (code !== MORE && code !== ODD && code !== SOME && code !== SEVERAL) return null;
  const next = HAN_VALUE[codeAt(source, number.end + 1)] as number;
  const scale = next === HAN_WAN ? 4 : next === HAN_YI ? 8 : 0;
  if (scale === 0 && unitBehind(source, number.end + 1) === null) return null;
  if (code === SOME && number.digits % 10n !== 0n) return null;
  return { kind: code === SOME ? 'about' : 'above', span: { start: number.end, end: number.end + 1 }, scale };
}

function scaledBy(source: Source, number: Numeral, power: number, from: number): Numeral {
  return {
    ...number,
    end: from + 1,
    exponent: number.exponent + power,
    step: number.step === null ? null : number.step + power,
    scale: number.scale + power,
    scaleText: source.text.slice(from, from + 1),
  };
}

/**
 * Reads the amount at `at`: -53%, RMB39.8 billion, 人民币39,824百万元, 20余亿元, a third.
 *
 * @returns `null` where no number starts; the caller judges whether its surroundings make it a figure
 */
export function readAmount(source: Source, at: number, hedged = false): Amount | null {
  const outer = readSign(source, at);
  const before = currencyBefore(source, outer.end);
  let from = outer.end;
  let sign = outer.sign;
  if (before !== null) {
    const inner = readSign(source, skipSpace(source, before.end));
    from = inner.sign === '' ? skipSpace(source, before.end) : inner.end;
    if (sign === '') sign = inner.sign;
  }
  if (codeAt(source, from) === 0x23) return null;
  let number = readNumber(source, from, before !== null, hedged);
  if (number === null) return null;
  const inner = readInner(source, number);
  if (inner !== null && inner.scale > 0) number = scaledBy(source, number, inner.scale, inner.span.end);
  const behind = unitBehind(source, inner !== null && inner.scale === 0 ? inner.span.end : number.end);
  const part = number.fraction && behind?.kind !== 'percent';
  const end = behind !== null && !part ? behind.end : number.end;
  return { start: at, end, sign, number, before, behind: part ? null : behind, inner };
}

/** An amount with its own unit or Chinese scale, which letters may be glued to: EBITA142.65亿元. */
export function isMeasuredAmount(source: Source, at: number): boolean {
  const amount = readAmount(source, at);
  if (amount === null) return false;
  return (
    amount.behind?.kind === 'money' ||
    amount.behind?.kind === 'percent' ||
    (amount.number.scale >= 4 && isHan(source, amount.number.end - 1))
  );
}

/** Whether a digit or a letter glued before `at` makes the number there the tail of a longer token. */
export function isTail(source: Source, at: number): boolean {
  if (at === 0 || isHan(source, at - 1)) return false;
  const before = classAt(source, at - 1);
  if ((before & DIGIT) !== 0) return true;
  return (before & LETTER) !== 0 && !(isDigit(source, at) && isMeasuredAmount(source, at));
}
