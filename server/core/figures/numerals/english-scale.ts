// English scale words behind a number: 39.8 billion, 398 hundred million, 3 and a half million, $5m, 230m users, 72B.

import { powerOfTen } from '../../text/decimal.ts';
import { codeAt, isCapital, isDigit, isLetter, type Source, skipSpace, startsWith } from '../scan/source.ts';
import { Trie } from '../scan/trie.ts';
import { COUNTED_NOUNS, INDIAN_ABBREVIATIONS, SCALE_ABBREVIATIONS, SCALE_LETTERS } from '../tables/number-words.ts';
import { halfEnd, NUMBER_WORDS, nextWord, type Word } from './english-words.ts';
import type { Numeral } from './numeral.ts';

const ABBREVIATIONS = new Trie<number>();
for (const [word, power] of SCALE_ABBREVIATIONS) ABBREVIATIONS.add([word], power);

const HYPHEN = 0x2d;
const SPACE = 0x20;

interface ScaleWords {
  readonly start: number;
  readonly end: number;
  readonly power: number;
}

const INDIAN = new Trie<number>();
for (const [word, power] of INDIAN_ABBREVIATIONS) INDIAN.add([word], power);
const COUNTED = new Trie<true>();
COUNTED.add(COUNTED_NOUNS, true);

/** 5 mm is a length; millions are written MM, stand behind a currency or before what is counted in millions. */
function isMillimetres(source: Source, start: number, length: number, money: boolean): boolean {
  const mm = length === 2 && codeAt(source, start) === 0x6d && codeAt(source, start + 1) === 0x6d;
  return mm && !money && !isCapital(source, start) && COUNTED.longest(source, skipSpace(source, start + 2)) === null;
}

/** Scales that a larger one may follow: two hundred million, 3 thousand crore, 1.2 lakh crore. */
function multiplies(step: number): boolean {
  return step === 2 || step === 3 || step === 5;
}

/** The power of ten of a word in a number: hundred, thousand, crore; 0 for all others. */
function powerOf(word: Word | undefined): number {
  if (word?.type === 'scale') return word.power;
  return word?.type === 'hundred' ? 2 : 0;
}

/** hundred million, lakh crore: scale words in a row from `start` on; `null` where none stands. */
function longScale(source: Source, start: number): ScaleWords | null {
  let next = start;
  let power = 0;
  let end = start;
  for (;;) {
    const entry = NUMBER_WORDS.longest(source, next);
    const step = powerOf(entry?.value);
    if (entry === null || step === 0 || (end > start && step === 2)) break;
    power += step;
    end = next + entry.length;
    next = nextWord(source, end);
    if (next === end || !multiplies(step)) break;
  }
  return power === 0 ? null : { start, end, power };
}

/** The full stop of an abbreviation, where the sentence goes on behind it. */
function isDotted(source: Source, at: number): boolean {
  return codeAt(source, at) === 0x2e && codeAt(source, at + 1) === SPACE && !isCapital(source, at + 2);
}

/** hundred million, billion, bn: the scale in words behind digits that end at `at`. */
export function scaleWords(source: Source, at: number, money: boolean): ScaleWords | null {
  const hyphen = codeAt(source, at) === HYPHEN;
  const start = hyphen || codeAt(source, at) === SPACE ? at + 1 : at;
  const long = longScale(source, start);
  if (long !== null) return long;
  const short = ABBREVIATIONS.longest(source, start);
  if (short === null || (hyphen && !money) || isMillimetres(source, start, short.length, money)) return null;
  const end = start + short.length;
  return { start, end: isDotted(source, end) ? end + 1 : end, power: short.value };
}

/** 15 K: a capital K or M that is a word of its own; a small k only where no further word follows. */
function standsApart(source: Source, at: number): boolean {
  const code = codeAt(source, at);
  const word = (code === 0x6b || code === 0x6d) && !isLetter(source, at + 1) && !isDigit(source, at + 1);
  return word && (isCapital(source, at) || (code === 0x6b && codeAt(source, at + 1) !== SPACE));
}

/** Words behind a length in metres. */
const MEASURED = /^ (?:tall|long|high|wide|deep|away|thick)(?![a-z])/;

/** What is told in metres in Chinese, before the number: 水深超过250m, 长约3.5m. */
const MEASURED_HAN = /[深高长宽厚径距拔](?:度)?(?:[约为达近仅超逾]|超过|只有|大约){0,2}[\d.,]{1,9}$/;

/** 1.8m tall, 水深250m: metres rather than millions; a capital M is none. */
function isMetres(source: Source, end: number, letter: number): boolean {
  if (isCapital(source, letter)) return false;
  return (
    MEASURED.test(source.folded.slice(letter + 1, letter + 8)) ||
    MEASURED_HAN.test(source.folded.slice(Math.max(0, end - 16), end))
  );
}

/** A single scale letter glued to digits, or behind a space where `money` says that nothing else is meant. */
export function scaleLetter(source: Source, at: number, money: boolean): ScaleWords | null {
  const spaced = codeAt(source, at) === SPACE && (money || standsApart(source, at + 1));
  const start = spaced ? at + 1 : at;
  const power = SCALE_LETTERS[String.fromCharCode(codeAt(source, start))];
  if (power === undefined || isLetter(source, start + 1) || isDigit(source, start + 1)) return null;
  if (power === 6 && !money && isMetres(source, at, start)) return null;
  return { start, end: start + 1, power };
}

export function applyScale(source: Source, lead: Numeral, scale: ScaleWords): Numeral {
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
export function withEnglishScale(source: Source, lead: Numeral, money = false): Numeral {
  const half = lead.exponent >= 0 ? halfEnd(source, lead.end) : -1;
  const base =
    half < 0
      ? lead
      : {
          ...lead,
          end: half,
          digits: lead.digits * powerOfTen(lead.exponent + 1) + 5n,
          exponent: -1,
          step: null,
          width: 0,
        };
  const scale = scaleWords(source, base.end, money);
  if (scale !== null) return applyScale(source, base, scale);
  const dozen = startsWith(source, base.end, ' dozens') ? 7 : startsWith(source, base.end, ' dozen') ? 6 : 0;
  if (dozen === 0 || isLetter(source, base.end + dozen)) return base;
  return { ...base, end: base.end + dozen, digits: base.digits * 12n, step: null, width: 0 };
}

/** 450 cr, 750-cr and 2 lakh cr, where rupees are spoken of. */
export function withIndianScale(source: Source, lead: Numeral): Numeral {
  const start = codeAt(source, lead.end) === HYPHEN ? lead.end + 1 : skipSpace(source, lead.end);
  const short = lead.scale > 0 && lead.scale !== 5 ? null : INDIAN.longest(source, start);
  return short === null ? lead : applyScale(source, lead, { start, end: start + short.length, power: short.value });
}

/** The same with a single letter as the scale: $5m, 230m users, 72B. */
export function withScaleLetter(source: Source, lead: Numeral, money: boolean): Numeral {
  const scale = lead.scale > 0 || lead.step === null ? null : scaleLetter(source, lead.end, money);
  return scale === null ? lead : applyScale(source, lead, scale);
}
