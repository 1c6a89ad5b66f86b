// The words that English numbers are made of, and the small steps between them.

import { codeAt, isLetter, type Source, startsWith } from '../scan/source.ts';
import { Trie } from '../scan/trie.ts';
import {
  DENOMINATOR_WORDS,
  FACTOR_WORDS,
  ORDINAL_WORDS,
  SCALE_WORDS,
  SMALL_WORDS,
  TEN_WORDS,
} from '../tables/number-words.ts';

/** What a word is in a number. */
export type Word =
  | { readonly type: 'small' | 'ten'; readonly value: number }
  | { readonly type: 'scale'; readonly power: number }
  | { readonly type: 'factor'; readonly factor: number }
  | { readonly type: 'hundred' | 'article' | 'and' | 'half' | 'point' };

/** The words that numbers are made of. */
export const NUMBER_WORDS: Trie<Word> = new Trie<Word>();
for (const [value, word] of SMALL_WORDS.entries()) NUMBER_WORDS.add([word], { type: 'small', value });
for (const [word, value] of TEN_WORDS) NUMBER_WORDS.add([word], { type: 'ten', value });
for (const [word, power] of SCALE_WORDS) NUMBER_WORDS.add([word], { type: 'scale', power });
NUMBER_WORDS.add(['hundred', 'hundreds'], { type: 'hundred' });
for (const [word, factor] of FACTOR_WORDS) NUMBER_WORDS.add([word], { type: 'factor', factor });
NUMBER_WORDS.add(['a', 'an'], { type: 'article' });
NUMBER_WORDS.add(['and'], { type: 'and' });
NUMBER_WORDS.add(['half'], { type: 'half' });
NUMBER_WORDS.add(['point'], { type: 'point' });

const DENOMINATORS = new Trie<number>();
for (const [word, value] of DENOMINATOR_WORDS) DENOMINATORS.add([word], value);

/** The last part of a denominator such as twenty-first. */
const ORDINAL_ONES = new Trie<number>();
for (const [word, value] of ORDINAL_WORDS) {
  if (value < 10) ORDINAL_ONES.add([word, `${word}s`], value);
}

const HYPHEN = 0x2d;
const SPACE = 0x20;
const PLURAL = 0x73;

/** The offset of the next word behind a space or a hyphen at `at`; `at` itself where neither stands. */
export function nextWord(source: Source, at: number): number {
  const code = codeAt(source, at);
  return (code === SPACE || code === HYPHEN) && isLetter(source, at + 1) ? at + 1 : at;
}

/** `and a half` behind a number; the offset behind it, or −1. */
export function halfEnd(source: Source, at: number): number {
  for (const words of [' and a half', '-and-a-half', ' and one-half', ' and one half']) {
    if (startsWith(source, at, words) && !isLetter(source, at + words.length)) return at + words.length;
  }
  return -1;
}

/** two-thirds, three quarters, a third: the offset behind the denominator and its value, for a numerator that ends at `at`. */
export function denominatorAt(source: Source, at: number): { readonly end: number; readonly value: number } | null {
  const next = nextWord(source, at);
  const entry = next === at ? null : DENOMINATORS.longest(source, next);
  if (entry !== null) return { end: next + entry.length, value: entry.value };
  const tens = next === at ? null : NUMBER_WORDS.longest(source, next);
  if (tens === null || tens.value.type !== 'ten') return null;
  const joint = codeAt(source, next + tens.length);
  const ones = joint === HYPHEN || joint === SPACE ? ORDINAL_ONES.longest(source, next + tens.length + 1) : null;
  const end = ones === null ? 0 : next + tens.length + 1 + ones.length;
  if (ones === null || (joint === SPACE && codeAt(source, end - 1) !== PLURAL)) return null;
  return { end, value: tens.value.value + ones.value };
}

/** thirty-fifths behind a hundred: the tens that end at `at` belong to the denominator with their hyphen, not to the number. */
export function tensAhead(
  source: Source,
  at: number,
): { readonly end: number; readonly value: number; readonly tens: number } | null {
  const ones = codeAt(source, at) === HYPHEN ? ORDINAL_ONES.longest(source, at + 1) : null;
  const word = ones && /[a-z]+$/.exec(source.folded.slice(Math.max(0, at - 8), at))?.[0];
  const tens = TEN_WORDS.find(([name]) => name === word)?.[1];
  return ones && tens !== undefined ? { end: at + 1 + ones.length, value: tens + ones.value, tens } : null;
}
