// Numbers in English words, and Arabic digits with English scale words behind them.

import { decimal, divide } from '../text/decimal.ts';
import { readArabic } from './arabic.ts';
import type { Numeral } from './numeral.ts';
import { codeAt, isCapital, isDigit, isLetter, type Source, startsWith } from './source.ts';
import {
  DENOMINATOR_WORDS,
  SCALE_ABBREVIATIONS,
  SCALE_LETTERS,
  SCALE_WORDS,
  SMALL_WORDS,
  TEN_WORDS,
} from './tables/number-words.ts';
import { Trie } from './trie.ts';
import { unitBehind } from './units.ts';

type Word =
  | { readonly type: 'small' | 'ten'; readonly value: number }
  | { readonly type: 'scale'; readonly power: number }
  | { readonly type: 'hundred' | 'dozen' | 'article' | 'and' | 'half' | 'point' };

const WORDS = new Trie<Word>();
for (const [value, word] of SMALL_WORDS.entries()) WORDS.add([word], { type: 'small', value });
for (const [word, value] of TEN_WORDS) WORDS.add([word], { type: 'ten', value });
for (const [word, power] of SCALE_WORDS) WORDS.add([word], { type: 'scale', power });
WORDS.add(['hundred', 'hundreds'], { type: 'hundred' });
WORDS.add(['dozen', 'dozens'], { type: 'dozen' });
WORDS.add(['a', 'an'], { type: 'article' });
WORDS.add(['and'], { type: 'and' });
WORDS.add(['half'], { type: 'half' });
WORDS.add(['point'], { type: 'point' });

const DENOMINATORS = new Trie<number>();
for (const [word, value] of DENOMINATOR_WORDS) DENOMINATORS.add([word], value);

const ABBREVIATIONS = new Trie<number>();
for (const [word, power] of SCALE_ABBREVIATIONS) ABBREVIATIONS.add([word], power);

const HYPHEN = 0x2d;
const SPACE = 0x20;

/** Folded first characters of the words that can open a number. */
export const NUMBER_WORD_FIRSTS: ReadonlySet<number> = WORDS.firsts;

/** The offset of the next word behind a space or a hyphen at `at`; `at` itself where neither stands. */
function nextWord(source: Source, at: number): number {
  const code = codeAt(source, at);
  return (code === SPACE || code === HYPHEN) && isLetter(source, at + 1) ? at + 1 : at;
}

interface Words {
  end: number;
  /** Closed groups: one million … */
  total: bigint;
  /** The running group, in halves, so that one and a half stays whole. */
  halves: bigint;
  open: boolean;
  scale: number;
  scaleStart: number;
  scaleEnd: number;
  lastTen: number;
  lastScale: number;
  vague: boolean;
}

function takeScale(words: Words, power: number, start: number, end: number): boolean {
  if (power >= words.lastScale && words.total > 0n) return false;
  if (words.halves === 0n && !words.open) return false;
  words.total += words.halves * 10n ** BigInt(power);
  words.halves = 0n;
  words.open = false;
  words.lastScale = power;
  words.lastTen = 1000;
  words.scale = power;
  words.scaleStart = start;
  words.scaleEnd = end;
  return true;
}

function takeCount(words: Words, value: number, size: number): boolean {
  if (words.lastTen <= size && words.open) return false;
  words.halves += BigInt(value) * 2n;
  words.lastTen = size;
  words.open = true;
  return true;
}

/** Multiplies the running group: two hundred, three dozen, half a dozen. */
function takeFactor(words: Words, factor: bigint, size: number): boolean {
  if (!words.open) return false;
  words.halves *= factor;
  words.lastTen = size;
  return true;
}

/** `and a half` behind a number; the offset behind it, or −1. */
function halfEnd(source: Source, at: number): number {
  for (const words of [' and a half', '-and-a-half', ' and one-half', ' and one half']) {
    if (startsWith(source, at, words) && !isLetter(source, at + words.length)) return at + words.length;
  }
  return -1;
}

function takeWord(words: Words, word: Word, start: number, end: number): boolean {
  switch (word.type) {
    case 'small':
      return takeCount(words, word.value, word.value >= 10 ? 10 : 1);
    case 'ten':
      return takeCount(words, word.value, 10);
    case 'hundred':
      if (words.scaleEnd === 0) Object.assign(words, { scaleStart: start });
      return words.lastTen !== 100 && takeFactor(words, 100n, 100);
    case 'dozen':
      return takeFactor(words, 12n, 1);
    case 'scale':
      return takeScale(words, word.power, start, end);
    default:
      return false;
  }
}

/** Whether a number below the last scale goes on behind `and` at `at` (a hundred and five, one thousand and one). */
function afterAnd(source: Source, words: Words, at: number): number {
  if (words.total === 0n && words.lastTen !== 100) return -1;
  const next = nextWord(source, at);
  const word = next === at ? null : WORDS.longest(source, next);
  return word !== null && (word.value.type === 'small' || word.value.type === 'ten') ? next : -1;
}

/** Takes words from `at` while they belong to one number. */
function takeWords(source: Source, words: Words, from: number): void {
  let at = from;
  for (;;) {
    const entry = WORDS.longest(source, at);
    if (entry === null) return;
    let end = at + entry.length;
    if (entry.value.type === 'and') {
      const half = words.open ? halfEnd(source, at - 1) : -1;
      if (half >= 0) {
        words.halves += 1n;
        end = half;
      } else {
        const next = afterAnd(source, words, end);
        if (next < 0) return;
        at = next;
        continue;
      }
    } else if (!takeWord(words, entry.value, at, end)) return;
    words.end = end;
    at = nextWord(source, end);
    if (at === end) return;
  }
}

function finish(source: Source, start: number, words: Words): Numeral | null {
  if (words.end === start) return null;
  const halves = words.total + words.halves;
  const whole = halves % 2n === 0n;
  return {
    start,
    end: words.end,
    digits: whole ? halves / 2n : halves * 5n,
    exponent: whole ? 0 : -1,
    step: whole && words.halves > 0n ? 0 : words.scale > 0 && whole ? words.scale : whole ? 0 : null,
    script: 'english',
    width: 0,
    scale: words.scale,
    scaleText: source.text.slice(words.scaleStart, words.scaleEnd),
    vague: '',
    upper: null,
    fraction: false,
  };
}

function emptyWords(end: number): Words {
  return {
    end,
    total: 0n,
    halves: 0n,
    open: false,
    scale: 0,
    scaleStart: 0,
    scaleEnd: 0,
    lastTen: 1000,
    lastScale: 99,
    vague: false,
  };
}

/** half a billion, half a dozen, half an hour: the half opens a number only before a scale. */
function readHalf(source: Source, at: number): Numeral | null {
  const article = startsWith(source, at, 'half a ') ? at + 7 : startsWith(source, at, 'half-') ? at + 5 : at + 5;
  const word = WORDS.longest(source, article);
  if (word === null || (word.value.type !== 'scale' && word.value.type !== 'dozen')) return halfUnit(source, at);
  const words = emptyWords(at);
  words.halves = 1n;
  words.open = true;
  takeWords(source, words, article);
  return finish(source, at, words);
}

/** half a litre, half a percentage point: the unit stands behind the article. */
function halfUnit(source: Source, at: number): Numeral | null {
  if (!startsWith(source, at, 'half a ')) return null;
  const unit = unitBehind(source, at + 6);
  if (unit === null || (unit.kind !== 'physical' && unit.kind !== 'percentage-point' && unit.kind !== 'percent'))
    return null;
  return { ...finishOf(at, at + 6), digits: 5n, exponent: -1 };
}

function finishOf(start: number, end: number): Numeral {
  return {
    start,
    end,
    digits: 0n,
    exponent: 0,
    step: null,
    script: 'english',
    width: 0,
    scale: 0,
    scaleText: '',
    vague: '',
    upper: null,
    fraction: false,
  };
}

function opensNumber(word: Word | undefined): boolean {
  return word !== undefined && (word.type === 'hundred' || word.type === 'dozen' || word.type === 'scale');
}

/** Digits behind the word point: three point one four. */
function withPoint(source: Source, lead: Numeral): Numeral {
  if (!startsWith(source, lead.end, ' point ')) return lead;
  let at = lead.end + 7;
  let digits = lead.digits;
  let places = 0;
  let end = lead.end;
  for (;;) {
    const word = WORDS.longest(source, at);
    if (word === null || word.value.type !== 'small' || word.value.value > 9) break;
    digits = digits * 10n + BigInt(word.value.value);
    places++;
    end = at + word.length;
    at = nextWord(source, end);
    if (at === end) break;
  }
  return places === 0 ? lead : withEnglishScale(source, { ...lead, digits, exponent: -places, step: -places, end });
}

/**
 * Reads the number in English words at `at`, which is the start of a word: thirty-four, a hundred and five,
 * one and a half trillion, half a billion, two dozen, three point five.
 */
export function readEnglish(source: Source, at: number): Numeral | null {
  const first = WORDS.longest(source, at);
  if (first === null) return null;
  const words = emptyWords(at);
  switch (first.value.type) {
    case 'half':
      return readHalf(source, at);
    case 'article': {
      const next = nextWord(source, at + first.length);
      if (next === at + first.length || !opensNumber(WORDS.longest(source, next)?.value)) return null;
      words.halves = 2n;
      words.open = true;
      words.lastTen = 1000;
      takeWords(source, words, next);
      return finish(source, at, words);
    }
    case 'small':
    case 'ten': {
      takeWords(source, words, at);
      const lead = finish(source, at, words);
      return lead === null ? null : withPoint(source, lead);
    }
    default:
      return null;
  }
}

/** two-thirds, three quarters, a third: the offset behind the denominator and its value, for a numerator that ends at `at`. */
export function denominatorAt(source: Source, at: number): { readonly end: number; readonly value: number } | null {
  const next = nextWord(source, at);
  const entry = next === at ? null : DENOMINATORS.longest(source, next);
  return entry === null ? null : { end: next + entry.length, value: entry.value };
}

/** A fraction as a numeral of 15 decimal places. */
export function fractionOf(
  start: number,
  end: number,
  above: bigint,
  below: bigint,
  script: Numeral['script'],
): Numeral | null {
  const value = divide(decimal(above), decimal(below));
  if (value === null) return null;
  return {
    start,
    end,
    digits: value.digits,
    exponent: value.exponent,
    step: null,
    script,
    width: 0,
    scale: 0,
    scaleText: '',
    vague: '',
    upper: null,
    fraction: true,
  };
}

interface ScaleWords {
  readonly start: number;
  readonly end: number;
  readonly power: number;
}

/** hundred million, billion, bn: the scale in words behind digits that end at `at`. */
function scaleWords(source: Source, at: number): ScaleWords | null {
  let next = codeAt(source, at) === HYPHEN || codeAt(source, at) === SPACE ? at + 1 : at;
  const start = next;
  let power = 0;
  let end = at;
  for (;;) {
    const entry = WORDS.longest(source, next);
    if (entry === null) break;
    const step = entry.value.type === 'scale' ? entry.value.power : entry.value.type === 'hundred' ? 2 : 0;
    if (step === 0) break;
    power += step;
    end = next + entry.length;
    next = nextWord(source, end);
    if (next === end || step !== 2) break;
  }
  if (end > at) return { start, end, power };
  const short = ABBREVIATIONS.longest(source, start);
  if (short === null || codeAt(source, at) === HYPHEN) return null;
  const dotted =
    codeAt(source, start + short.length) === 0x2e &&
    codeAt(source, start + short.length + 1) === SPACE &&
    !isCapital(source, start + short.length + 2);
  return { start, end: start + short.length + (dotted ? 1 : 0), power: short.value };
}

/** A single scale letter glued to digits, or behind a space where `money` says that nothing else is meant. */
function scaleLetter(source: Source, at: number, money: boolean): ScaleWords | null {
  const start = money && codeAt(source, at) === SPACE ? at + 1 : at;
  const power = SCALE_LETTERS[String.fromCharCode(codeAt(source, start))];
  if (power === undefined || isLetter(source, start + 1) || isDigit(source, start + 1)) return null;
  return { start, end: start + 1, power };
}

function applyScale(source: Source, lead: Numeral, scale: ScaleWords): Numeral {
  return {
    ...lead,
    end: scale.end,
    exponent: lead.exponent + scale.power,
    step: lead.step === null ? null : lead.step + scale.power,
    width: 0,
    scale: scale.power,
    scaleText: source.text.slice(scale.start, scale.end),
    fraction: false,
  };
}

/** Goes on from a number with the English scale words behind it: 39.8 billion, 398 hundred million, 3 and a half million. */
export function withEnglishScale(source: Source, lead: Numeral): Numeral {
  const half = lead.exponent >= 0 ? halfEnd(source, lead.end) : -1;
  const base =
    half < 0
      ? lead
      : {
          ...lead,
          end: half,
          digits: lead.digits * 10n ** BigInt(lead.exponent + 1) + 5n,
          exponent: -1,
          step: null,
          width: 0,
        };
  const scale = scaleWords(source, base.end);
  if (scale !== null) return applyScale(source, base, scale);
  if (startsWith(source, base.end, ' dozen') && !isLetter(source, base.end + 6)) {
    return { ...base, end: base.end + 6, digits: base.digits * 12n, step: null, width: 0 };
  }
  return base;
}

/** The same with a single letter as the scale: $5m, 230m users, 72B. */
export function withScaleLetter(source: Source, lead: Numeral, money: boolean): Numeral {
  const scale = lead.scale > 0 || lead.step === null ? null : scaleLetter(source, lead.end, money);
  return scale === null ? lead : applyScale(source, lead, scale);
}

/** Mixed numbers in digits: 2 1/2; and plain fractions 1/5 with a denominator above the numerator. */
export function readSlashFraction(source: Source, at: number): Numeral | null {
  const above = readArabic(source, at);
  if (above === null || above.width === 0 || above.width > 3 || codeAt(source, above.end) !== 0x2f) return null;
  const below = readArabic(source, above.end + 1);
  if (
    below === null ||
    below.width === 0 ||
    below.width > 4 ||
    below.digits <= above.digits ||
    codeAt(source, below.end) === 0x2f
  )
    return null;
  return fractionOf(at, below.end, above.digits, below.digits, 'arabic');
}
