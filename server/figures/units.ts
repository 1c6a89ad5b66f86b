// Units: what stands before a number (currencies) and behind it (currencies, %, 个百分点, bp, 倍, physical units, measure words).

import type { QuantityKind, Unit } from './figure.ts';
import { codeAt, isCapital, isDigit, isHan, isLetter, type Source, skipSpace, standsAt } from './source.ts';
import { CURRENCIES } from './tables/currencies.ts';
import { MEASURE_WORDS, UNIT_EXCEPTIONS } from './tables/measure-words.ts';
import { PHYSICAL_UNITS } from './tables/physical-units.ts';
import { Trie } from './trie.ts';

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
  ['%', 'percent', 'percents', 'per cent', 'pct', 'pct.', 'per-cent', '% per cent', '巴仙'],
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
  return start === at || end - start > 1 || !isLetter(source, start);
}

/** Codes that are also everyday words in small letters (try, all, mad, top); the common ones are written small too. */
const SMALL_NAMES = new Set(['yen', 'won', 'fen', 'kip']);
const SMALL_CODES = new Set(['rmb', 'usd', 'cny', 'eur', 'gbp', 'hkd', 'jpy', 'btc', 'eth', 'nis', 'cnh', 'sfr']);

/** Try and all at the start of a sentence are no codes either: a code of three letters has three capitals. */
function isSmallWord(source: Source, start: number, end: number): boolean {
  if (end - start > 3 || !isLetter(source, start) || !isLetter(source, end - 1)) return false;
  if (isCapital(source, start) && (end - start < 3 || isCapital(source, start + 1))) return false;
  return !SMALL_CODES.has(source.folded.slice(start, end));
}

/** The currency before a number at `at`: RMB, US$, 人民币; `null` where there is none. */
export function currencyBefore(source: Source, at: number): UnitMatch | null {
  const entry = PREFIXES.longest(source, at);
  if (entry === null || isSmallWord(source, at, at + entry.length)) return null;
  return { ...entry.value, start: at, end: at + entry.length };
}

function accepts(source: Source, at: number, match: UnitMatch): boolean {
  if (match.end - match.start === 1 && source.text.charCodeAt(match.start) === CAPITAL_G) return false;
  if (match.kind === 'money' && match.end - match.start === 3 && isSmallWord(source, match.start, match.end)) {
    return SMALL_NAMES.has(source.folded.slice(match.start, match.end));
  }
  if (isException(source, match) || !glued(source, at, match.start, match.end)) return false;
  if (isLetter(source, match.end - 1) && isDigit(source, match.end)) return false;
  if (codeAt(source, match.end - 1) === 0x24 && (isDigit(source, match.end) || codeAt(source, match.end) === 0x20))
    return match.end - match.start > 1;
  return true;
}

const PIECE_OF = '块'.charCodeAt(0);
const PIECE = word('count', 'count');

/** 块 of something is a piece (三块屏幕, 10万块GPU), by itself it is money. */
function isPiece(source: Source, { start, end }: UnitMatch): boolean {
  if (end - start !== 1 || codeAt(source, start) !== PIECE_OF) return false;
  const next = skipSpace(source, end);
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
