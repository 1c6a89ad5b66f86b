// One amount: sign, currency, number, scale and unit, in whatever order a writer puts them.

import type { Span } from '../text/span.ts';
import { readArabic } from './arabic.ts';
import { CLASS, DIGIT, HAN_NUMERAL, LETTER } from './characters.ts';
import { readChinese, withChineseScale } from './chinese.ts';
import { withParts } from './compound.ts';
import { readEnglish } from './english.ts';
import { withEnglishScale, withScaleLetter } from './english-scale.ts';
import type { HedgeKind } from './figure.ts';
import { readFraction, readPercentOf } from './fractions.ts';
import { countedBehind, halfEnd, halfLength, readInner, withHalf, withInnerScale } from './inner.ts';
import type { Numeral } from './numeral.ts';
import { readSign, type Sign } from './sign.ts';
import { classAt, codeAt, isDigit, isHan, type Source, skipSpace } from './source.ts';
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

/**
 * Reads the amount at `at`: -53%, RMB39.8 billion, 人民币39,824百万元, 20余亿元, a third.
 *
 * @returns `null` where no number starts; the caller judges whether its surroundings make it a figure
 */
export function readAmount(source: Source, at: number, hedged = false): Amount | null {
  const outer = readSign(source, at);
  const before = currencyBefore(source, outer.end);
  const head = before === null ? outer : signBehind(source, before.end, outer.sign);
  if (codeAt(source, head.end) === 0x23) return null;
  const number = before === null ? null : bracketedNumber(source, head.end);
  const lead = number ?? readNumber(source, head.end, before !== null, hedged);
  if (lead === null) return null;
  const counted = before === null ? countedBehind(source, lead) : null;
  if (counted) return { start: at, end: counted.behind.end, sign: head.sign, before, inner: null, ...counted };
  const sign = number === null ? head.sign : '-';
  return withParts(source, withUnit(source, { start: at, end: lead.end, sign, number: lead, before }));
}

/** A sign between the currency and the number: $-3.5. */
function signBehind(source: Source, at: number, outer: Amount['sign']): Sign {
  const inner = readSign(source, skipSpace(source, at));
  const end = inner.sign === '' ? skipSpace(source, at) : inner.end;
  return { sign: outer === '' ? inner.sign : outer, end };
}

/** $(3.5) million: brackets behind a currency are a minus sign. */
function bracketedNumber(source: Source, at: number): Numeral | null {
  if (codeAt(source, at) !== 0x28) return null;
  const inner = readArabic(source, at + 1);
  if (inner === null || codeAt(source, inner.end) !== 0x29) return null;
  return withEnglishScale(source, { ...inner, start: at, end: inner.end + 1, width: 0 });
}

/** Adds what stands behind the number: 多, the unit, a half. */
function withUnit(source: Source, lead: Omit<Amount, 'behind' | 'inner'>): Amount {
  const inner = readInner(source, lead.number);
  const number = halfLength(source, lead.number) ?? (inner ? withInnerScale(source, lead.number, inner) : lead.number);
  const behind = unitBehind(source, inner !== null && inner.scale === 0 ? inner.span.end : number.end);
  if (behind === null || (number.fraction && behind.kind !== 'percent'))
    return { ...lead, number, end: number.end, behind: null, inner };
  const half = behind.kind === 'multiple' || behind.kind === 'physical' ? halfEnd(source, behind.end) : -1;
  const halved = half > 0 && isHan(source, behind.end - 1) && number.vague === '' && number.exponent === 0;
  return halved
    ? { ...lead, number: withHalf(number), end: half, behind: { ...behind, end: half }, inner }
    : { ...lead, number, end: behind.end, behind, inner };
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
