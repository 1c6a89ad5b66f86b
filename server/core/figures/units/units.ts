// Units: what stands before a number (currencies) and behind it (currencies, %, 个百分点, bp, 倍, physical units, measure words).

import type { QuantityKind, Unit } from '../figure.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { codeAt, isCapital, isDigit, isHan, isLetter, type Source, skipSpace, standsAt } from '../scan/source.ts';
import { type Entry, Trie } from '../scan/trie.ts';
import { CURRENCIES } from '../tables/currencies.ts';
import { MEASURE_WORDS, UNIT_EXCEPTIONS } from '../tables/measure-words.ts';
import { CODE_HEADS, CODE_TAILS } from '../tables/number-words.ts';
import { PHYSICAL_UNITS } from '../tables/physical-units.ts';
import { words } from '../tables/words.ts';
import { isOtherLetter } from './pence.ts';

/** A unit word of the tables. */
interface UnitWord {
  readonly kind: QuantityKind;
  readonly unit: Unit;
  /** Power of ten that brings a number with this word to the base unit. */
  readonly power: number;
}

/** A unit in the text. */
export interface UnitMatch extends UnitWord {
  readonly start: number;
  readonly end: number;
}

const PREFIXES = new Trie<UnitWord>();
const SUFFIXES = new Trie<UnitWord>();

/** Signs of currencies that accounts write with a letter for the scale: £m 45. */
const SCALED_SIGNS: readonly (readonly [string, Unit])[] = [
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['A$', 'AUD'],
  ['¥', 'CNY'],
];

function word(kind: QuantityKind, unit: Unit, power = 0): UnitWord {
  return { kind, unit, power };
}

for (const { code, either, after, parts } of CURRENCIES) {
  const money = word('money', code);
  PREFIXES.add(either, money);
  SUFFIXES.add(either, money);
  SUFFIXES.add(after, money);
  for (const [part, power] of parts ?? []) SUFFIXES.add([part], word('money', code, power));
}
SUFFIXES.add(
  ['%', 'percent', 'percents', 'per cent', 'pct', 'pct.', 'per-cent', 'percentage', '% per cent', '巴仙'],
  word('percent', '%'),
);
SUFFIXES.add(['‰', 'per mille', 'per mil', 'permille'], word('percent', '%', -1));
SUFFIXES.add(
  [
    '个百分点',
    '百分点',
    '个%',
    'pp',
    'pps',
    'ppt',
    'ppts',
    'p.p.',
    'pct pts',
    'pct points',
    'pctpts',
    '%pts',
    '% points',
    '%-points',
    'percentage point',
    'percentage points',
    'percentage-point',
    'percentage-points',
    'percent points',
    'per cent points',
    'ppts.',
    '个pp',
    '个pct',
    'pct点',
  ],
  word('percentage-point', 'pp'),
);
SUFFIXES.add(
  [
    'bp',
    'bps',
    'b.p.',
    'bp.',
    '基点',
    '个基点',
    '个bp',
    '个bps',
    'basis point',
    'basis points',
    'basis-point',
    '基本点',
    '个基本点',
  ],
  word('basis-point', 'bp'),
);
SUFFIXES.add(['倍', '×', 'x', 'times', 'fold', '-fold'], word('multiple', 'x'));
for (const { unit, words } of PHYSICAL_UNITS) {
  for (const [power, names] of words) SUFFIXES.add(names, word('physical', unit, power));
}
SUFFIXES.add([...MEASURE_WORDS, 'point', 'points', 'index points', 'pip', 'pips'], word('count', 'count'));

/** Codes that accounts write with a letter for the scale: MSEK, TEUR, EURm. */
const SCALED_CODES = words(`
  EUR | USD | GBP | SEK | NOK | DKK | CHF | JPY | CNY | RMB | HKD | AUD | CAD | NZD | SGD | INR | PLN | CZK | HUF |
  ZAR | BRL | MXN | KRW | TWD | THB | IDR | ILS | AED | SAR | RUB | ISK | RON
`);
for (const code of SCALED_CODES) {
  const unit = code === 'RMB' ? 'CNY' : code;
  for (const [head, power] of CODE_HEADS) {
    PREFIXES.add([head + code], word('money', unit, power));
    SUFFIXES.add([head + code], word('money', unit, power));
  }
  for (const [tail, power] of CODE_TAILS) {
    PREFIXES.add([code + tail], word('money', unit, power));
    SUFFIXES.add([code + tail], word('money', unit, power));
  }
}
for (const [sign, unit] of SCALED_SIGNS) {
  for (const [tail, power] of CODE_TAILS) PREFIXES.add([sign + tail], word('money', unit, power));
}
SUFFIXES.add(['p', '½p'], word('money', 'GBP', -2));
SUFFIXES.add(['pc'], word('percent', '%'));
SUFFIXES.add(['c'], word('money', 'USD', -2));
SUFFIXES.add(['pcts'], word('percentage-point', 'pp'));

/** The words behind a number. */
export const UNIT_WORDS: Trie<unknown> = SUFFIXES;
/** The words before a number. */
export const CURRENCY_WORDS: Trie<unknown> = PREFIXES;

const EXCEPTIONS: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  Object.entries(UNIT_EXCEPTIONS).map(([unit, next]) => [
    unit.charCodeAt(0),
    new Set([...next].map((character) => character.charCodeAt(0))),
  ]),
);

function isException(source: Source, match: UnitMatch): boolean {
  const next = codeAt(source, match.end);
  return match.end - match.start === 1 && EXCEPTIONS.get(codeAt(source, match.start))?.has(next) === true;
}

const CAPITAL_G = 0x47;

/** Latin units that are everyday letters stand close to the number, and are not the head of a longer token (5g, 3a). */
function glued(source: Source, at: number, start: number, end: number): boolean {
  return start === at || end - start > 1 || !isLetter(source, start) || isSide(source, at, end);
}

/** 3 m x 4 m, 12 m 2 dm: a letter with a space before it is a length where another one stands beside. */
function isSide(source: Source, at: number, end: number): boolean {
  if (codeAt(source, end - 1) !== SMALL_M || isCapital(source, end - 1)) return false;
  const behind = source.folded.slice(end, end + 12);
  const before = source.folded.slice(Math.max(0, at - 14), at);
  return /^ (?:[x×] \d|\d{1,3} (?:dm|cm|mm)(?![a-z]))/.test(behind) || / m [x×] [\d.]{1,6}$/.test(before);
}

/** Codes that are also everyday words in small letters (try, all, mad, top); the common ones are written small too. */
const SMALL_NAMES = new Set(['yen', 'won', 'fen', 'kip', 'sen', 'öre', 'øre']);
const SMALL_CODES = new Set(['rmb', 'usd', 'cny', 'eur', 'gbp', 'hkd', 'jpy', 'btc', 'eth', 'nis', 'cnh', 'sfr']);

/** Try and all at the start of a sentence are no codes either: a code of three letters has three capitals. */
function isSmallWord(source: Source, start: number, end: number): boolean {
  if (end - start > 3 || !isLetter(source, start) || !isLetter(source, end - 1)) return false;
  if (isCapital(source, start) && (end - start < 3 || isCapital(source, start + 1))) return false;
  return !SMALL_CODES.has(source.folded.slice(start, end));
}

/** Codes that are words when a sentence is in capitals: ALL 5 units, TRY 3 of them. */
const CAPITAL_WORDS = new Set(['ALL', 'TRY', 'TOP', 'MAD', 'CUP', 'PEN', 'BOB', 'RON', 'COP', 'GEL', 'AMD', 'LAK']);

/** Whether a code before a small bare number and another word is a word in capitals rather than a currency. */
export function isCapitalWord(source: Source, { start, end, unit }: UnitMatch, number: Numeral): boolean {
  if (!CAPITAL_WORDS.has(unit) || end - start !== 3 || number.scale > 0 || number.width === 0 || number.width > 3)
    return false;
  return codeAt(source, number.end) === 0x20 && isLetter(source, number.end + 1);
}

const [DOLLAR, OPEN] = [0x24, 0x28];
const SMALL_M = 0x6d;

/** $A and $C before digits are dollars of a country; "$a" is none. */
function isCountryFirst(source: Source, end: number): boolean {
  return isCapital(source, end - 1) && isDigit(source, skipSpace(source, end));
}

/** MSEK and EURm are written so, and stand by themselves. */
function isScaledCode(source: Source, start: number): boolean {
  return isCapital(source, start + 1) && isCapital(source, start + 2);
}

/** The currency before a number at `at`: RMB, US$, 人民币; `null` where there is none. */
export function currencyBefore(source: Source, at: number): UnitMatch | null {
  let entry = PREFIXES.longest(source, at);
  if (entry !== null && !isWritten(source, at, entry)) entry = PREFIXES.longest(source, at, entry.length);
  if (entry === null || isSmallWord(source, at, at + entry.length)) return null;
  return { ...entry.value, start: at, end: at + entry.length };
}

const [CAPITAL_A, SMALL_C, SPACE] = [0x41, 0x63, 0x20];

/** A $40 million bid opens a sentence with an article; and A $40 million is a currency. */
function isArticle(source: Source, at: number): boolean {
  if (!isCapital(source, at)) return codeAt(source, at) !== SMALL_C;
  if (source.text.charCodeAt(at) !== CAPITAL_A) return false;
  return codeAt(source, at - 1) !== SPACE || !(isLetter(source, at - 2) || isDigit(source, at - 2));
}

/** Whether a currency that is told by its capitals has them. */
function isWritten(source: Source, at: number, { length, value }: Entry<UnitWord>): boolean {
  const end = at + length;
  if (length === 3 && codeAt(source, at + 1) === SPACE && isArticle(source, at)) return false;
  if (codeAt(source, at) === DOLLAR && length > 1 && value.power === 0) return isCountryFirst(source, end);
  return value.power === 0 || !isLetter(source, at) || isScaledCode(source, at);
}

const DEGREE = '度'.charCodeAt(0);
/** What is done 二度 or 三度 is done a second or third time. */
const REPEATED = '上下调修入出获登问冲击延推夺访加降涨跌减增重提公被遭蝉执当参';

/** 二度上修: so many times, not degrees; whether the 度 behind a numeral that ends at `at` says so. */
export function isRepetition(source: Source, at: number): boolean {
  return codeAt(source, at) === DEGREE && standsAt(source, at - 1, '二两三四') && standsAt(source, at + 1, REPEATED);
}

const [CROSS, LETTER_X] = [0xd7, 0x78];

/** × before another number multiplies: $6.50 × 2; it does not where it stands on the number alone: 15x 2026 earnings. */
function isTimes(source: Source, at: number, { start, end }: UnitMatch): boolean {
  const code = codeAt(source, start);
  if (end !== start + 1 || (code !== CROSS && code !== LETTER_X)) return false;
  if (start === at && codeAt(source, end) === SPACE) return false;
  return isDigit(source, skipSpace(source, end));
}

function accepts(source: Source, at: number, match: UnitMatch): boolean {
  if (match.end - match.start === 1 && source.text.charCodeAt(match.start) === CAPITAL_G) return false;
  if (match.kind === 'money' && match.end - match.start === 3 && isSmallWord(source, match.start, match.end)) {
    return SMALL_NAMES.has(source.folded.slice(match.start, match.end));
  }
  if (isOtherLetter(source, at, match)) return false;
  if (match.power > 0 && match.kind === 'money' && !isScaledCode(source, match.start)) return false;
  if (isTimes(source, at, match) || (match.end === match.start + 1 && isRepetition(source, match.start))) return false;
  if (isException(source, match) || !glued(source, at, match.start, match.end)) return false;
  if (isLetter(source, match.end - 1) && isDigit(source, match.end)) return false;
  if (codeAt(source, match.end - 1) === DOLLAR && opensNumber(source, skipSpace(source, match.end)))
    return match.end - match.start > 1 || OWN_DOLLAR.test(source.folded.slice(match.end, match.end + 16));
  return true;
}

/** A number behind the dollar sign that has one of its own: 10 $ 30 $. */
const OWN_DOLLAR = /^ \d{1,9} (?:\$(?! ?\d)|cents?(?![a-z]))/;

/** A number or one in brackets, whose own sign the dollar is: $ 20132 $ ( 9457 ). */
function opensNumber(source: Source, at: number): boolean {
  return isDigit(source, codeAt(source, at) === OPEN ? skipSpace(source, at + 1) : at);
}

const PIECE_OF = '块'.charCodeAt(0);
const PIECE = word('count', 'count');

/** 块 of something is a piece (三块屏幕, 10万块GPU), by itself it is money. */
function isPiece(source: Source, { start, end }: UnitMatch): boolean {
  if (end - start !== 1 || codeAt(source, start) !== PIECE_OF) return false;
  const next = skipSpace(source, end);
  if (standsAt(source, end, '半') && !isHan(source, end + 1)) return false;
  return isLetter(source, next) || (isHan(source, end) && !standsAt(source, end, '的左上多以就零一二三四五六七八九'));
}

/** The unit behind a number that ends at `at`, with at most one space or hyphen before it. */
export function unitBehind(source: Source, at: number): UnitMatch | null {
  let start = skipSpace(source, at);
  if (codeAt(source, at) === 0x2d && isLetter(source, at + 1)) start = at + 1;
  let entry = SUFFIXES.longest(source, start);
  if (entry === null && start > at && codeAt(source, at) === 0x2d) entry = SUFFIXES.longest(source, at);
  while (entry !== null) {
    const { kind, unit, power } = entry.value;
    const match = { kind, unit, power, start, end: start + entry.length };
    if (accepts(source, at, match)) return isPiece(source, match) ? { ...match, ...PIECE } : match;
    entry = SUFFIXES.longest(source, start, entry.length);
  }
  return null;
}
