// Whether a number read at a place is meant as one: everyday numerals (一家, 千万, one) count nothing by themselves.

import type { Amount } from './amount.ts';
import type { Hedge } from './figure.ts';
import { codeAt, isHan, type Source } from './source.ts';

const ONE = 1n;

/** Nouns that a bare order of magnitude may stand before: 千亿级, 百亿市值. */
const SIZED = /^(?:级|量级|级别|规模|市值|美元|元|营收|收入|利润|资金|投资|市场|大关|估值|补贴|订单|俱乐部)/;

function isAcceptedHan(source: Source, amount: Amount, hedge: Hedge | null): boolean {
  const { number, behind, before } = amount;
  const measured = behind !== null && behind.kind !== 'count';
  if (before !== null) return !(number.vague === 'bare' && hedge === null);
  if (number.fraction || behind?.unit === '%' || source.folded.startsWith('百分之', number.start)) return true;
  if (
    number.vague === 'bare' &&
    hedge === null &&
    isUnitLabel(source, number.start, number.digits * 10n ** BigInt(number.exponent))
  )
    return false;
  if (number.vague === 'bare')
    return (
      behind !== null ||
      hedge !== null ||
      (number.scale > 0 &&
        number.digits * 10n ** BigInt(number.exponent) >= 10n ** 8n &&
        SIZED.test(source.folded.slice(number.end, number.end + 3)))
    );
  if (number.vague === 'several') return number.scale > 0 || behind !== null;
  if (number.scale >= 4) return true;
  const single = number.end - number.start === 1;
  if (measured) return !(single && number.digits === ONE && behind.kind === 'physical');
  if (behind !== null) return !(single && number.digits === ONE) && !isApproximateMany(source, amount);
  if (number.exponent < 0) return true;
  return hedge !== null ? !single : number.end - number.start >= 3 && !isHan(source, number.end);
}

/** 单位：亿元, （人民币百万元）, 万元: a scale that stands for a unit, not for a size. */
function isUnitLabel(source: Source, start: number, size: bigint): boolean {
  if (size === 10n ** 4n || size === 10n ** 8n || size === 10n ** 12n) return true;
  return (
    /(?:单位|币种|货币|以|按|[（(:：,，、/])\s*(?:为|是)?\s*[:：]?\s*(?:人民币|美元|港元|港币|新台币)?$/.test(
      source.folded.slice(Math.max(0, start - 10), start),
    ) || source.folded.slice(0, start).trim() === ''
  );
}

/** 三五个 and 七八家 are a few. */
function isApproximateMany(source: Source, amount: Amount): boolean {
  return amount.number.upper !== null && amount.number.upper < 10n && codeAt(source, amount.number.end) !== 0;
}

/** Whether the amount is a figure where it stands. */
export function isAccepted(source: Source, amount: Amount, hedge: Hedge | null): boolean {
  const { number } = amount;
  if (number.script === 'chinese') return isAcceptedHan(source, amount, hedge);
  if (
    number.script === 'english' &&
    number.digits === ONE &&
    number.exponent === 0 &&
    amount.behind === null &&
    number.scale === 0 &&
    !number.fraction
  )
    return false;
  return true;
}
