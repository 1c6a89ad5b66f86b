// One amount: sign, currency, number, scale and unit, in whatever order a writer puts them.

import { readArabic } from '../numerals/arabic.ts';
import { readChinese, withChineseScale } from '../numerals/chinese.ts';
import { MEASURE_GE } from '../numerals/chinese-section.ts';
import { withParts } from '../numerals/compound.ts';
import { readEnglish } from '../numerals/english.ts';
import {
  applyScale,
  scaleLetter,
  scaleWords,
  withEnglishScale,
  withIndianScale,
  withScaleLetter,
} from '../numerals/english-scale.ts';
import { readFraction, readPercentOf } from '../numerals/fractions.ts';
import {
  type Counted,
  carriedBehind,
  countedBehind,
  halfEnd,
  halfLength,
  readInner,
  withCarried,
  withHalf,
  withInnerScale,
} from '../numerals/inner.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { CLASS, DIGIT, HAN_NUMERAL, LETTER } from '../scan/characters.ts';
import { classAt, codeAt, isDigit, isHan, isLetter, type Source, skipSpace } from '../scan/source.ts';
import type { Amount } from './amount-read.ts';
import { hedgeBefore } from './hedges.ts';
import { readSign, type Sign } from './sign.ts';
import { currencyBefore, isCapitalWord, type UnitMatch, unitBehind } from './units.ts';

/** The number at `at` in any script, with its scale. */
function readNumber(source: Source, at: number, money: boolean, hedged: boolean): Numeral | null {
  const bits = classAt(source, at);
  const fraction = readPercentOf(source, at) ?? readFraction(source, at, hedged);
  if (fraction !== null) return fraction;
  if ((bits & LETTER) !== 0) return readEnglish(source, at);
  if ((bits & HAN_NUMERAL) !== 0 || codeAt(source, at) === MEASURE_GE) return readChinese(source, at);
  const lead = readArabic(source, at);
  if (lead === null) return null;
  const next = codeAt(source, lead.end);
  const beyond = next === 0x20 || next === 0x2d ? codeAt(source, lead.end + 1) : next;
  if (((CLASS[beyond] as number) & LETTER) !== 0)
    return withScaleLetter(source, withEnglishScale(source, lead, money), money);
  return withChineseScale(source, lead);
}

/**
 * Reads the amount at `at`: -53%, RMB39.8 billion, 人民币39,824百万元, 20余亿元, a third.
 *
 * @param lent the currency of the other end of its range, which stands before both: $40-45mm
 * @returns `null` where no number starts; the caller judges whether its surroundings make it a figure
 */
export function readAmount(source: Source, at: number, hedged = false, lent: UnitMatch | null = null): Amount | null {
  const outer = readSign(source, at);
  const before = withCodeScale(source, currencyBefore(source, outer.end));
  const head: Head = before === null ? outer : behindCurrency(source, before.end, outer.sign);
  if (codeAt(source, head.end) === 0x23) return null;
  const number = before === null ? null : bracketedNumber(source, head.end);
  const read = number ?? readNumber(source, head.end, before !== null || lent !== null, hedged);
  if (read === null || (before !== null && isCapitalWord(source, before, read))) return null;
  const lead = before?.unit === 'INR' ? withIndianScale(source, read) : read;
  const counted = before === null ? countedBehind(source, lead) : null;
  if (counted) return { start: at, end: counted.behind.end, sign: head.sign, before, inner: null, ...counted };
  const amount = withUnit(source, at, number === null ? head.sign : '-', lead, before);
  return withParts(source, head.hedge ? { ...amount, inner: head.hedge } : amount);
}

/** EUR million 45: the scale between the currency's code and its number. */
function withCodeScale(source: Source, before: UnitMatch | null): UnitMatch | null {
  if (before === null || !isLetter(source, before.end - 1) || codeAt(source, before.end) !== 0x20) return before;
  const scale = isLetter(source, before.end + 1) ? scaleWords(source, before.end, true) : null;
  const number = scale !== null && isDigit(source, skipSpace(source, scale.end));
  return scale !== null && number ? { ...before, end: scale.end, power: before.power + scale.power } : before;
}

interface Head extends Sign {
  readonly hedge?: Amount['inner'];
}

/** A sign or a hedge between the currency and the number: $-3.5, 人民币约1.1元. */
function behindCurrency(source: Source, at: number, outer: Amount['sign']): Head {
  const from = skipSpace(source, at);
  const hedge = isHan(source, from) ? hedgeBefore(source, from) : null;
  const [span] = hedge?.hedge.spans ?? [];
  if (hedge && span) return { sign: outer, end: hedge.next, hedge: { kind: hedge.hedge.kind, span } };
  const inner = readSign(source, from);
  return { sign: outer === '' ? inner.sign : outer, end: inner.sign === '' ? from : inner.end };
}

/** $(3.5) million: brackets behind a currency are a minus sign. */
function bracketedNumber(source: Source, at: number): Numeral | null {
  if (codeAt(source, at) !== 0x28) return null;
  const inner = readArabic(source, skipSpace(source, at + 1));
  const close = inner ? skipSpace(source, inner.end) : 0;
  if (inner === null || codeAt(source, close) !== 0x29) return null;
  return withEnglishScale(source, { ...inner, start: at, end: close + 1, width: 0 });
}

/** The number at an amount's head with what stands behind it: 多, the unit, a half. */
function withUnit(
  source: Source,
  start: number,
  sign: Amount['sign'],
  lead: Numeral,
  before: Amount['before'],
): Amount {
  const inner = readInner(source, lead);
  const number = halfLength(source, lead) ?? (inner ? withInnerScale(source, lead, inner) : lead);
  const behind =
    unitBehind(source, inner !== null && inner.scale === 0 ? inner.span.end : number.end) ??
    (number.fraction ? unitOfOne(source, number.end) : null);
  if (behind === null || (number.fraction && !measures(behind)))
    return { start, end: number.end, sign, number, before, behind: null, inner };
  const scaled = number.scale === 0 && behind.kind === 'money' ? scaledBehind(source, number, behind) : null;
  if (scaled)
    return { start, end: scaled.behind.end, sign, number: scaled.number, before, behind: scaled.behind, inner };
  return carried(source, { start, end: behind.end, sign, number, before, behind, inner });
}

const OF_ONE = /^(?: of)? an? /;

/** a third of a percentage point, nine-tenths of a per cent: the unit of which the fraction is a part. */
function unitOfOne(source: Source, at: number): UnitMatch | null {
  const joint = OF_ONE.exec(source.folded.slice(at, at + 7));
  return joint && unitBehind(source, at + joint[0].length);
}

/** Units that a fraction may be so much of: 1/4 mile, 三分之一吨, half a percentage point, ½p. */
function measures({ kind, unit, power }: UnitMatch): boolean {
  return (
    (unit === 'GBP' && power < 0) ||
    kind === 'percent' ||
    kind === 'physical' ||
    kind === 'percentage-point' ||
    kind === 'basis-point'
  );
}

/** 75 USD million: the scale stands behind the currency's code. */
function scaledBehind(source: Source, number: Numeral, behind: UnitMatch): Pick<Counted, 'number' | 'behind'> | null {
  if (!isLetter(source, behind.end - 1) || codeAt(source, behind.end) !== 0x20) return null;
  const scale = scaleWords(source, behind.end, true) ?? scaleLetter(source, behind.end, true);
  if (scale === null) return null;
  return { number: { ...applyScale(source, number, scale), end: number.end }, behind: { ...behind, end: scale.end } };
}

/** 三元半 and 2毫半, where nothing goes on behind the half. */
function isHalvedMoney(source: Source, { kind, end }: UnitMatch): boolean {
  return kind === 'money' && !isHan(source, end + 1);
}

/** What a unit carries on behind it: the half of 一倍半, the tenths of 两米五. */
function carried(source: Source, amount: Amount & { readonly behind: UnitMatch }): Amount {
  const { behind, number } = amount;
  const plain = number.vague === '' && number.exponent === 0 && number.upper === null;
  if (!plain || !isHan(source, behind.end - 1)) return amount;
  const halved = behind.kind === 'multiple' || behind.kind === 'physical' || isHalvedMoney(source, behind);
  const half = halved ? halfEnd(source, behind.end) : -1;
  if (half > 0) return { ...amount, number: withHalf(number), end: half, behind: { ...behind, end: half } };
  const tenths = behind.kind === 'physical' ? carriedBehind(source, behind.end) : null;
  if (tenths === null) return amount;
  return { ...amount, number: withCarried(number, tenths), end: tenths.end, behind: { ...behind, end: tenths.end } };
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
