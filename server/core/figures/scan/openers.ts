// What may open a figure: which readers are worth trying at a character, or at a word. Most open nothing: its first letters tell so, or else the word.

import { ANNOUNCER_WORDS, HAN_ANNOUNCING, NAMES } from '../left-alone/left-alone.ts';
import { WEB_HEADS } from '../left-alone/web-addresses.ts';
import { NUMBER_WORDS } from '../numerals/english-words.ts';
import { RUN_HEADS } from '../periods/durations.ts';
import { HAN_PERIOD_HEADS, MONTH_WORDS, PERIOD_HEADS, PERIOD_WORD_TABLE } from '../periods/period.ts';
import { HEDGE_WORDS } from '../units/hedges.ts';
import { SIGN_HEADS, SIGN_MARKS } from '../units/sign.ts';
import { CURRENCY_WORDS } from '../units/units.ts';
import { WORD_TABLES } from '../word-figure.ts';
import { CLASS, DIGIT, FOLD, HAN_NUMERAL, LETTER } from './characters.ts';
import { codeAt, type Source } from './source.ts';
import { Trie } from './trie.ts';

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

/** What Latin words may open, by their first three letters. */
const LATIN = new Uint8Array(COLUMNS * COLUMNS * COLUMNS);

function latinHead(first: number, second: number, third: number): number {
  const next = column(second);
  return (column(first) * COLUMNS + next) * COLUMNS + (next === NO_LETTER ? NO_LETTER : column(third));
}

/** Marks a character in {@link SINGLE} that may open something together with the one behind it. */
const OPENS_PAIR = 16;
/** What single characters open, whatever follows them. */
const SINGLE = new Uint8Array(0x10000);
/** What two characters may open, by a hash of both. */
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

/** What opens with a word of a table: its bits, and those of the shorter words that stand there with it. */
const WORDS = new Trie<number>();
/** What opens with these heads, however the word goes on: jan, www. */
const STARTS = new Trie<number>({ whole: false });

function isLetter(code: number | undefined): boolean {
  return ((CLASS[code ?? 0] ?? 0) & LETTER) !== 0;
}

function folded(word: string): readonly number[] {
  return Array.from(word, (character) => FOLD[character.charCodeAt(0)] ?? 0);
}

/** Marks where a word may open: a Latin one by three letters, all others by one or two characters. */
function markHead([first = 0, second = 0, third = 0]: readonly number[], bit: number): void {
  if (isLetter(first)) mark(LATIN, latinHead(first, second, third), bit);
  else if (second === 0) mark(SINGLE, first, bit);
  else {
    mark(PAIRS, pairAt(first, second), bit);
    mark(SINGLE, first, OPENS_PAIR);
  }
}

/** Adds words with what they open, and with what the words open that they begin with. */
function fill(trie: Trie<number>, tables: readonly (readonly [words: Iterable<string>, bit: number])[]): void {
  const bits = new Map<string, number>();
  for (const [words, bit] of tables)
    for (const word of words) {
      const codes = folded(word);
      markHead(codes, bit);
      const key = String.fromCharCode(...codes);
      bits.set(key, (bits.get(key) ?? 0) | bit);
    }
  for (const [word, own] of bits) {
    let all = own;
    for (let end = 1; end < word.length; end++) {
      const inside = trie.whole && isLetter(word.charCodeAt(end - 1)) && isLetter(word.charCodeAt(end));
      if (!inside) all |= bits.get(word.slice(0, end)) ?? 0;
    }
    trie.add([word], all);
  }
}

fill(WORDS, [
  [NAMES.words, NAME],
  [[...PERIOD_WORD_TABLE.words, ...MONTH_WORDS], PERIOD],
  ...[HEDGE_WORDS, CURRENCY_WORDS, NUMBER_WORDS, ...WORD_TABLES].map(({ words }) => [words, QUANTITY] as const),
  [[...ANNOUNCER_WORDS, ...HAN_ANNOUNCING.words], OTHER],
]);
fill(STARTS, [
  [[...PERIOD_HEADS, ...HAN_PERIOD_HEADS], PERIOD],
  [[...SIGN_HEADS, '个半', ...[...'0123456789'].map((digit) => `.${digit}`)], QUANTITY],
  [[...RUN_HEADS, ...WEB_HEADS], OTHER],
]);
for (let code = 0; code < 0x10000; code++) {
  const bits = CLASS[code] ?? 0;
  if (bits & DIGIT) markCharacters([code], NAME | PERIOD | QUANTITY | OTHER);
  else if (bits & HAN_NUMERAL) markCharacters([code], PERIOD | QUANTITY);
}
markCharacters(
  [...`+-–±½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞负每(${SIGN_MARKS}`].map((c) => c.charCodeAt(0)),
  QUANTITY,
);

/** What the words at `at` open. */
function wordsAt(source: Source, at: number): number {
  return (WORDS.longest(source, at)?.value ?? 0) | (STARTS.longest(source, at)?.value ?? 0);
}

/** What may open at the character `code` at `at`, which is no letter. */
export function opensAt(source: Source, at: number, code: number): number {
  const single = SINGLE[code] as number;
  if (single < OPENS_PAIR) return single;
  const pair = PAIRS[pairAt(code, source.codes[at + 1] as number)] as number;
  const alone = single & ~OPENS_PAIR;
  return (pair & ~alone) === 0 ? alone : alone | (pair & wordsAt(source, at));
}

const JOINERS = new Uint8Array(0x10000);
for (const joiner of '-_.+/·&') JOINERS[joiner.charCodeAt(0)] = 1;

/** What may open at a word in `[start, end)`; a digit or a joint behind it may make it a model, a code or a currency. */
export function opensWord(source: Source, start: number, end: number): number {
  const { codes } = source;
  const first = LATIN[latinHead(codes[start] ?? 0, codes[start + 1] ?? 0, codes[start + 2] ?? 0)] ?? 0;
  const head = first === 0 ? 0 : first & wordsAt(source, start);
  const next = codeAt(source, end);
  if (((CLASS[next] ?? 0) & DIGIT) !== 0) return head | OTHER | QUANTITY | PERIOD;
  return JOINERS[next] === 1 && ((CLASS[codeAt(source, end + 1)] ?? 0) & (LETTER | DIGIT)) !== 0 ? head | OTHER : head;
}
