// Whether a number read at a place is meant as one: everyday numerals (一家, 千万, one) count nothing by themselves.

import { powerOfTen } from '../../text/decimal.ts';
import type { Hedge } from '../figure.ts';
import type { Numeral } from '../numerals/numeral.ts';
import type { Amount } from '../units/amount-read.ts';
import { hedgeBehind } from '../units/hedges.ts';
import { codeAt, isDigit, isHan, isLetter, type Source, standsAt } from './source.ts';

const ONE = 1n;
/** No text that is longer says "one" and nothing else. */
const LONE_TEXT = 12;
const HALF = '半'.charCodeAt(0);
const DOZEN = '打'.charCodeAt(0);
const TERA = 't'.charCodeAt(0);

/** Nouns that a bare order of magnitude may stand before: 千亿级, 百亿市值. */
const SIZED = /^(?:级|量级|级别|规模|市值|美元|元|营收|收入|利润|资金|投资|市场|大关|估值|补贴|订单|俱乐部)/;

function isSingle({ start, end }: Numeral): boolean {
  return end - start === 1;
}

function size({ digits, exponent }: Numeral): bigint {
  return exponent >= 0 ? digits * powerOfTen(exponent) : 0n;
}

/** 百亿, 千万: a scale without digits is a size only where something says so. */
function isAcceptedBare(source: Source, { number, behind, inner }: Amount, hedge: Hedge | null): boolean {
  if (standsAt(source, number.start - 1, '每')) return false;
  if (hedge !== null || inner !== null) return true;
  if (hedgeBehind(source, number.end)?.kind === 'magnitude' && number.scale > 0) return true;
  if (isUnitLabel(source, number)) return false;
  if (behind !== null) return true;
  return number.scale > 0 && size(number) >= 10n ** 8n && SIZED.test(source.folded.slice(number.end, number.end + 3));
}

/** Whether the numeral stands by itself, with no word around it that it could belong to. */
function isAlone(source: Source, { start, end }: Numeral): boolean {
  return !isPart(source, start - 1) && !isPart(source, end);
}

function isPart(source: Source, at: number): boolean {
  return isHan(source, at) || isDigit(source, at) || isLetter(source, at) || codeAt(source, at) === 0x3001;
}

/** A number in Chinese characters with neither unit nor big scale. */
function isAcceptedPlain(source: Source, number: Numeral, hedge: Hedge | null): boolean {
  if (number.exponent < 0) return codeAt(source, number.start) !== HALF;
  if (isAlone(source, number)) return true;
  if (isSingle(number)) return false;
  if (standsAt(source, number.end, '多余') && hedgeBehind(source, number.end)?.kind === 'above') return true;
  if (hedge !== null || !isHan(source, number.end)) return hedge !== null || number.end - number.start >= 2;
  return number.width === 0 && number.upper === null && number.end - number.start >= 3;
}

/** A count with a measure word: 三家, 一打; not 一家, 三五个, 半个, 唯一一个. */
function isAcceptedCount(source: Source, { number, behind }: Amount): boolean {
  const dozen = behind !== null && codeAt(source, behind.start) === DOZEN;
  if (isSingle(number) && (number.digits === ONE || codeAt(source, number.start) === HALF) && !dozen) return false;
  if (standsAt(source, number.start, '一') && standsAt(source, number.start + 1, '一')) return false;
  return number.upper === null || number.upper >= 10n;
}

/** 1.6T光模块: in a sentence, a letter for so many trillions needs its currency; how much a line carries has none. */
export function isCapacity(source: Source, { number, before, behind }: Amount): boolean {
  return (
    before === null &&
    behind === null &&
    codeAt(source, number.end - 1) === TERA &&
    isDigit(source, number.end - 2) &&
    source.folded.trim().length > number.end - number.start
  );
}

function isAcceptedHan(source: Source, amount: Amount, hedge: Hedge | null): boolean {
  const { number, behind, before } = amount;
  if (before !== null) return !(number.vague === 'bare' && hedge === null);
  if (number.fraction || number.percent || behind?.unit === '%') return true;
  if (number.vague === 'bare') return isAcceptedBare(source, amount, hedge);
  if (number.vague === 'several') return number.scale > 0 || behind !== null;
  if (number.scale >= 4) return true;
  if (behind === null) return isAcceptedPlain(source, number, hedge);
  if (behind.kind === 'count') return isAcceptedCount(source, amount);
  if (standsAt(source, behind.start, '仙毫') && behind.kind === 'money' && isSingle(number))
    return hedge !== null || standsAt(source, number.start - 1, '股息派红利加收费升跌涨');
  return hedge !== null || !(isSingle(number) && number.digits === ONE && behind.kind === 'physical');
}

const LABEL =
  /(?:单位|币种|货币|以|按|[（(:：,，、/])\s?(?:都|均|全|一律)?(?:为|是|系|用)?\s?[:：]?\s?(?:人民币|美元|港元|港币|新台币)?$/;

/** 单位：亿元, （人民币百万元）, 万元: a scale that stands for a unit, not for a size. */
function isUnitLabel(source: Source, number: Numeral): boolean {
  const value = size(number);
  if (value === 10n ** 4n || value === 10n ** 8n || value === 10n ** 12n) return true;
  return (
    LABEL.test(source.folded.slice(Math.max(0, number.start - 10), number.start)) || isTextStart(source, number.start)
  );
}

/** Whether nothing but space stands before `at`, as in a table's head. */
function isTextStart(source: Source, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 80 && codeAt(source, before) === 0x20) before--;
  return before < 0;
}

/** "one" is a pronoun as often as a number; it counts where the text says nothing else. */
function isPronoun(source: Source, { number, behind, sign }: Amount): boolean {
  return (
    sign === '' &&
    number.digits === ONE &&
    number.exponent === 0 &&
    number.scale === 0 &&
    behind === null &&
    !number.fraction &&
    (source.length > LONE_TEXT || source.folded.trim().length > 3)
  );
}

/** Whether the amount is a figure where it stands. */
export function isAccepted(source: Source, amount: Amount, hedge: Hedge | null): boolean {
  if (amount.number.script === 'chinese') return isAcceptedHan(source, amount, hedge);
  return amount.number.script !== 'english' || !isPronoun(source, amount);
}
