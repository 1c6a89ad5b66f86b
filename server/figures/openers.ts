// What may open a figure: which readers are worth trying at a character, or at a word's first two letters. Most open nothing.

import { CLASS, DIGIT, FOLD, HAN_NUMERAL, LETTER } from './characters.ts';
import { RUN_HEADS } from './durations.ts';
import { NUMBER_WORDS } from './english-words.ts';
import { HEDGE_WORDS } from './hedges.ts';
import { ANNOUNCER_WORDS, ANNOUNCERS, NAMES } from './left-alone.ts';
import { PERIOD_FIRSTS, PERIOD_HEADS, PERIOD_WORD_TABLE } from './period.ts';
import { SIGN_HEADS } from './sign.ts';
import { codeAt, type Source } from './source.ts';
import { CURRENCY_WORDS } from './units.ts';
import { WORD_TABLES } from './word-figure.ts';

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

function column(code: number): number {
  return code >= A && code < A + 26 ? code - A : 26;
}

function pairOf(first: number, second: number): number {
  return column(first) * COLUMNS + column(second);
}

const CHARACTERS = new Uint8Array(0x10000);
const PAIRS = new Uint8Array(COLUMNS * COLUMNS);

function markCharacters(characters: Iterable<number>, bit: number): void {
  for (const code of characters) CHARACTERS[code] = (CHARACTERS[code] ?? 0) | bit;
}

/** Marks the heads of words: Latin ones by two letters, all others by their first character. */
function markHeads(heads: Iterable<string>, bit: number): void {
  for (const head of heads) {
    const first = FOLD[head.charCodeAt(0)] ?? 0;
    const pair = pairOf(first, head.length > 1 ? (FOLD[head.charCodeAt(1)] ?? 0) : 0);
    if (((CLASS[first] ?? 0) & LETTER) !== 0) PAIRS[pair] = (PAIRS[pair] ?? 0) | bit;
    else markCharacters([first], bit);
  }
}

markHeads(NAMES.heads, NAME);
markHeads([...PERIOD_WORD_TABLE.heads, ...PERIOD_HEADS], PERIOD);
markCharacters(PERIOD_FIRSTS, PERIOD);
for (const table of [HEDGE_WORDS, CURRENCY_WORDS, NUMBER_WORDS, ...WORD_TABLES]) markHeads(table.heads, QUANTITY);
markHeads(SIGN_HEADS, QUANTITY);
markHeads([...ANNOUNCER_WORDS, ...RUN_HEADS], OTHER);
markCharacters(
  [...ANNOUNCERS].map((c) => c.charCodeAt(0)),
  OTHER,
);
for (let code = 0; code < 0x10000; code++) {
  const bits = CLASS[code] ?? 0;
  if (bits & DIGIT) markCharacters([code], NAME | PERIOD | QUANTITY | OTHER);
  else if (bits & HAN_NUMERAL) markCharacters([code], PERIOD | QUANTITY);
}
markCharacters(
  [...'+-–±.½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞负每('].map((c) => c.charCodeAt(0)),
  QUANTITY,
);

/** What may open at a character that is no letter. */
export function opensAt(code: number): number {
  return CHARACTERS[code] ?? 0;
}

const JOINERS = new Uint8Array(0x10000);
for (const joiner of '-_.+/·&') JOINERS[joiner.charCodeAt(0)] = 1;

/** What may open at a word in `[start, end)`; a digit or a joint behind it may make it a model, a code or a currency. */
export function opensWord(source: Source, start: number, end: number): number {
  const pair = PAIRS[pairOf(codeAt(source, start), codeAt(source, start + 1))] ?? 0;
  const next = codeAt(source, end);
  if (((CLASS[next] ?? 0) & DIGIT) !== 0) return pair | OTHER | QUANTITY | PERIOD;
  return JOINERS[next] === 1 && ((CLASS[codeAt(source, end + 1)] ?? 0) & (LETTER | DIGIT)) !== 0 ? pair | OTHER : pair;
}
