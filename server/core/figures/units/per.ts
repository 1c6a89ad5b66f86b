// Unit prices: what an amount of money is for one of. 1元/千次, 0.5元/股, $3 per million tokens, 每千次1元, 每10股派2.5元.

import { type Decimal, decimal } from '../../text/decimal.ts';
import { readArabic } from '../numerals/arabic.ts';
import { readChinese, withChineseScale } from '../numerals/chinese.ts';
import { readEnglish } from '../numerals/english.ts';
import { withEnglishScale, withScaleLetter } from '../numerals/english-scale.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { codeAt, isDigit, isHan, isLetter, type Source, skipSpace, startsWith, wordEnd } from '../scan/source.ts';
import { words } from '../tables/words.ts';
import { unitBehind } from './units.ts';

export interface Per {
  readonly end: number;
  readonly count: Decimal;
  readonly unit: string;
}

const ONE = decimal(1n);
const SLASH = 0x2f;
const EACH = '每'.charCodeAt(0);
const [LETTER_A, LETTER_E, LETTER_F, LETTER_P] = [0x61, 0x65, 0x66, 0x70];
const ARTICLE = /^(?:an?|each) /;

/** Things that English prices are for one of, behind "a", "an" or "each": $3 a share. */
const PRICED =
  /^(?:share|ads|adr|barrel|ton|tonne|kilo|kilogram|litre|liter|gallon|unit|vehicle|head|user|seat|month|year|day|night|hour|week|kwh|mwh|token|watt|square (?:foot|metre|meter)|ounce|pound|bushel|contract|subscriber|customer|employee|wafer|gpu|query|request|call|page|click|car|ride|order|trip|room|piece|person|store|acre|mile|passenger|patient|ticket|bottle|home)s?(?![a-z])(?! (?:earlier|ago|before|later|or|and))/;

/** What may stand between 每10股 and the money, in any order: 派, 约, 只需. */
const BETWEEN = words(`
  派 | 付 | 收 | 送 | 售 | 卖 | 发 | 现 | 息 | 给 | 取 | 现金 | 红利 | 股利 | 股息 | 分红 | 人民币 | 分派 | 约 | 为 | 只需 |
  仅需 | 只要 | 仅 | 需 | 需要 | 收费 | 价格 | 价格为 | 售价 | 售价为 | 成本 | 成本为 | 收取 | 盈利 | 收益 | 收入
`);
/** The same by their first characters. */
const BETWEEN_HEADS: ReadonlyMap<number, readonly string[]> = Map.groupBy(BETWEEN, (word) => word.charCodeAt(0));
/** No such stretch is longer. */
const LONGEST_BETWEEN = 10;

/** The farthest offset that words between can reach from `at`, with spaces among them. */
function betweenEnd(source: Source, at: number): number {
  const reached = new Uint8Array(LONGEST_BETWEEN + 1);
  reached[0] = 1;
  let farthest = 0;
  for (let from = 0; from <= LONGEST_BETWEEN; from++) {
    if (reached[from] === 0) continue;
    farthest = from;
    const code = codeAt(source, at + from);
    if (code === 0x20) reached[from + 1] = 1;
    for (const word of BETWEEN_HEADS.get(code) ?? [])
      if (startsWith(source, at + from, word)) reached[from + word.length] = 1;
  }
  return at + farthest;
}

/** A number before the thing counted: 千, 10, million, 1K. */
function countAt(source: Source, at: number): Numeral | null {
  if (isDigit(source, at)) {
    const lead = readArabic(source, at);
    if (lead === null) return null;
    const english = withScaleLetter(source, withEnglishScale(source, lead), false);
    return english.end > lead.end ? english : withChineseScale(source, lead);
  }
  if (isHan(source, at)) return readChinese(source, at);
  const words = readEnglish(source, at);
  if (words) return words;
  const scale = /^(?:thousand|million|billion|hundred)(?![a-z])/.exec(source.folded.slice(at, at + 12));
  const power = { hundred: 2, thousand: 3, million: 6, billion: 9 }[scale?.[0] ?? ''];
  if (!scale || power === undefined) return null;
  return {
    start: at,
    end: at + scale[0].length,
    digits: 1n,
    exponent: power,
    step: null,
    script: 'english',
    width: 0,
    scale: power,
    scaleText: scale[0],
    vague: 'bare',
    upper: null,
    fraction: false,
  };
}

/** "per diluted share", "per ordinary share": which of the shares a price is for one of. */
const KIND_OF_SHARE =
  /^(?:(?:fully|weighted|average|diluted|basic|common|ordinary|adjusted)[ -]){1,3}(shares?|ads|adr)(?![a-z])/;
const LONGEST_SHARE = 48;

/** The thing counted at `at`: a unit of the tables, else a short noun. */
function thingAt(source: Source, at: number): { end: number; unit: string } | null {
  const unit = unitBehind(source, at);
  if (unit !== null && unit.kind !== 'percent' && unit.kind !== 'money') {
    const start = skipSpace(source, at);
    return { end: unit.end, unit: source.text.slice(start, unit.end) };
  }
  const start = skipSpace(source, at);
  const share = KIND_OF_SHARE.exec(source.folded.slice(start, start + LONGEST_SHARE));
  if (share) {
    const [text, unit = ''] = share;
    const end = start + text.length;
    return { end, unit: source.text.slice(end - unit.length, end) };
  }
  if (isLetter(source, start))
    return { end: wordEnd(source, start), unit: source.text.slice(start, wordEnd(source, start)) };
  const han =
    /^(?:小时|分钟|月|年|天|日|季度|季|桶|克|千克|公斤|片|卡|用户|次调用|次|股|人|晚|夜|瓦|平方米|平米|平|字|词|条|股份|存托股|单位)/.exec(
      source.folded.slice(start, start + 4),
    );
  return han ? { end: start + han[0].length, unit: source.text.slice(start, start + han[0].length) } : null;
}

/** A unit whose first character is a number elsewhere: 千瓦时, 兆瓦. */
function ownUnit(source: Source, at: number): Per | null {
  const unit = isHan(source, at) ? unitBehind(source, at) : null;
  return unit?.kind === 'physical' && unit.end - unit.start > 1
    ? { end: unit.end, count: ONE, unit: source.text.slice(at, unit.end) }
    : null;
}

function counted(source: Source, at: number): Per | null {
  const from = skipSpace(source, at);
  const own = ownUnit(source, from);
  if (own) return own;
  const count = countAt(source, from);
  const counts = count && thingAt(source, count.end);
  if (count && counts) return { end: counts.end, count: decimal(count.digits, count.exponent), unit: counts.unit };
  const thing = thingAt(source, from);
  return thing ? { end: thing.end, count: ONE, unit: thing.unit } : null;
}

const SPAN_OF_TIME = /^(?:[·*×/]|每)(?:小时|天|日|月|年|周|晚)|^\/(?:day|month|year|week|hour)(?![a-z])/;

/** 3.2元/平方米·天: the time for which a price is one, behind the thing. */
function withTime(source: Source, per: Per | null): Per | null {
  const time = per && SPAN_OF_TIME.exec(source.folded.slice(per.end, per.end + 8));
  if (!per || !time) return per;
  const end = per.end + time[0].length;
  return { ...per, end, unit: per.unit + source.text.slice(per.end, end) };
}

/** What stands behind an amount of money and makes it a unit price. */
export function perBehind(source: Source, at: number): Per | null {
  return withTime(source, perOf(source, at));
}

function perOf(source: Source, at: number): Per | null {
  const start = skipSpace(source, at);
  switch (codeAt(source, start)) {
    case SLASH:
      return start > at ? pricedPer(source, start) : counted(source, start + 1);
    case EACH:
      return counted(source, start + 1);
    case LETTER_P:
      return startsWith(source, start, 'per ') ? counted(source, start + 4) : null;
    case LETTER_F:
      return startsWith(source, start, 'for every ') ? counted(source, start + 10) : null;
    case LETTER_A:
    case LETTER_E:
      return start > at ? perArticle(source, start) : null;
    default:
      return null;
  }
}

/** A slash with spaces around it divides two things said side by side, unless what follows is something that has a price. */
function pricedPer(source: Source, slash: number): Per | null {
  const from = skipSpace(source, slash + 1);
  const known = isHan(source, from) || isDigit(source, from) || PRICED.test(source.folded.slice(from, from + 32));
  return known ? counted(source, from) : null;
}

/** $3 a share, $10 each unit. */
function perArticle(source: Source, start: number): Per | null {
  const article = ARTICLE.exec(source.folded.slice(start, start + 5));
  if (article === null) return null;
  const from = start + article[0].length;
  const priced = PRICED.exec(source.folded.slice(from, from + 32));
  if (priced === null) return null;
  return { end: from + priced[0].length, count: ONE, unit: source.text.slice(from, from + priced[0].length) };
}

export interface PerBefore extends Per {
  /** Where the money may start. */
  readonly next: number;
}

/** 每千次, 每10股派: what comes before the money; `null` where no count and thing follow 每. */
export function perBefore(source: Source, at: number): PerBefore | null {
  if (!startsWith(source, at, '每')) return null;
  const per = counted(source, at + 1);
  if (per === null) return null;
  return { ...per, next: betweenEnd(source, per.end) };
}
