// What may open a figure: which readers are worth trying at a character, or at a word's first two letters. Most open nothing.

import { ANNOUNCER_WORDS, HAN_ANNOUNCING, NAMES } from '../left-alone/left-alone.ts';
import { WEB_HEADS } from '../left-alone/web-addresses.ts';
import { NUMBER_WORDS } from '../numerals/english-words.ts';
import { RUN_HEADS } from '../periods/durations.ts';
import { HAN_PERIOD_HEADS, PERIOD_HEADS, PERIOD_WORD_TABLE } from '../periods/period.ts';
import { HEDGE_WORDS } from '../units/hedges.ts';
import { SIGN_HEADS, SIGN_MARKS } from '../units/sign.ts';
import { CURRENCY_WORDS } from '../units/units.ts';
import { WORD_TABLES } from '../word-figure.ts';
import { CLASS, DIGIT, FOLD, HAN_NUMERAL, LETTER } from './characters.ts';
import { codeAt, type Source } from './source.ts';

/** A name or idiom. */
export const NAME = 1;
/** A period or date. */
export const PERIOD = 2;
/** A quantity, with its hedge and sign. */
export const QUANTITY = 4;
/** Something that is left alone, or a run of periods. */
export const OTHER = 8;

const A = 0x61;
/** 26 letters and everything that is none. */
const COLUMNS = 27;
const NO_LETTER = 26;

function column(code: number): number {
  return code >= A && code < A + 26 ? code - A : NO_LETTER;
}

/** What Latin words open, by their first three letters. */
const LATIN = new Uint8Array(COLUMNS * COLUMNS * COLUMNS);

function latinHead(first: number, second: number, third: number): number {
  const next = column(second);
  return (column(first) * COLUMNS + next) * COLUMNS + (next === NO_LETTER ? NO_LETTER : column(third));
}

/** What single characters open, whatever follows them. */
const SINGLE = new Uint8Array(0x10000);
/** What two characters open, by a hash of both; a pair that shares its place with another is only tried in vain. */
const PAIRS = new Uint8Array(0x10000);

function pairAt(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) + second) & 0xffff;
}

function markCharacters(characters: Iterable<number>, bit: number): void {
  for (const code of characters) SINGLE[code] = (SINGLE[code] ?? 0) | bit;
}

function mark(table: Uint8Array, at: number, bit: number): void {
  table[at] = (table[at] ?? 0) | bit;
}

/** Marks the heads of words: Latin ones by three letters, all others by one or two characters. */
function markHeads(heads: Iterable<string>, bit: number): void {
  for (const head of heads) {
    const [first = 0, second = 0, third = 0] = [...head].map((character) => FOLD[character.charCodeAt(0)] ?? 0);
    if (((CLASS[first] ?? 0) & LETTER) !== 0) mark(LATIN, latinHead(first, second, third), bit);
    else if (second === 0) mark(SINGLE, first, bit);
    else mark(PAIRS, pairAt(first, second), bit);
  }
}

markHeads(NAMES.heads, NAME);
markHeads([...PERIOD_WORD_TABLE.heads, ...PERIOD_HEADS, ...HAN_PERIOD_HEADS], PERIOD);
for (const table of [HEDGE_WORDS, CURRENCY_WORDS, NUMBER_WORDS, ...WORD_TABLES]) markHeads(table.heads, QUANTITY);
markHeads([...SIGN_HEADS, '个半'], QUANTITY);
markHeads([...ANNOUNCER_WORDS, ...HAN_ANNOUNCING.heads, ...RUN_HEADS, ...WEB_HEADS], OTHER);
markHeads(
  [...'0123456789'].map((digit) => `.${digit}`),
  QUANTITY,
);
for (let code = 0; code < 0x10000; code++) {
  const bits = CLASS[code] ?? 0;
  if (bits & DIGIT) markCharacters([code], NAME | PERIOD | QUANTITY | OTHER);
  else if (bits & HAN_NUMERAL) markCharacters([code], PERIOD | QUANTITY);
}
markCharacters(
  [...`+-–±½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞负每(${SIGN_MARKS}`].map((c) => c.charCodeAt(0)),
  QUANTITY,
);

/** What may open at a character that is no letter, going by the one behind it too. */
export function opensAt(code: number, next: number): number {
  return (SINGLE[code] as number) | (PAIRS[pairAt(code, next)] as number);
}

const JOINERS = new Uint8Array(0x10000);
for (const joiner of '-_.+/·&') JOINERS[joiner.charCodeAt(0)] = 1;

/** What may open at a word in `[start, end)`; a digit or a joint behind it may make it a model, a code or a currency. */
export function opensWord(source: Source, start: number, end: number): number {
  const { codes } = source;
  const head = LATIN[latinHead(codes[start] ?? 0, codes[start + 1] ?? 0, codes[start + 2] ?? 0)] ?? 0;
  const next = codeAt(source, end);
  if (((CLASS[next] ?? 0) & DIGIT) !== 0) return head | OTHER | QUANTITY | PERIOD;
  return JOINERS[next] === 1 && ((CLASS[codeAt(source, end + 1)] ?? 0) & (LETTER | DIGIT)) !== 0 ? head | OTHER : head;
}
