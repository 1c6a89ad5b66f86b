// Numbers in English words.

import { powerOfTen } from '../../text/decimal.ts';
import { type Source, startsWith } from '../scan/source.ts';
import { unitBehind } from '../units/units.ts';
import { LONGEST_NUMBER } from './digits.ts';
import { withEnglishScale } from './english-scale.ts';
import { halfEnd, NUMBER_WORDS, nextWord, type Word } from './english-words.ts';
import { type Numeral, plainNumeral } from './numeral.ts';

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
  /** Whether a half is among the words: then no digit is the last one written. */
  halved: boolean;
}

function takeScale(words: Words, power: number, start: number, end: number): boolean {
  if (power >= words.lastScale && words.total > 0n) return false;
  if (words.halves === 0n && !words.open) return false;
  words.total += words.halves * powerOfTen(power);
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

function takeWord(words: Words, word: Word, start: number, end: number): boolean {
  switch (word.type) {
    case 'small':
      return takeCount(words, word.value, word.value >= 10 ? 10 : 1);
    case 'ten':
      return takeCount(words, word.value, 10);
    case 'hundred':
      if (words.scaleEnd === 0) Object.assign(words, { scaleStart: start });
      return words.lastTen !== 100 && words.halves < 200n && takeFactor(words, 100n, 100);
    case 'factor':
      return takeFactor(words, BigInt(word.factor), 1);
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
  const word = next === at ? null : NUMBER_WORDS.longest(source, next);
  return word !== null && (word.value.type === 'small' || word.value.type === 'ten') ? next : -1;
}

/** Half of the running group, or of the last scale: a million and a half. */
function addHalf(words: Words): void {
  words.halved = true;
  if (words.open || words.total === 0n) words.halves += 1n;
  else words.total += powerOfTen(words.scale);
}

/** Takes words from `at` while they belong to one number. */
function takeWords(source: Source, words: Words, from: number): void {
  let at = from;
  for (;;) {
    const entry = NUMBER_WORDS.longest(source, at);
    if (entry === null) return;
    let end = at + entry.length;
    if (entry.value.type === 'and') {
      const half = halfEnd(source, at - 1);
      if (half >= 0) {
        addHalf(words);
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
    step: words.halved || !whole ? null : words.halves > 0n ? 0 : words.scale,
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
    halved: false,
  };
}

/** half a billion, half a dozen, half an hour: the half opens a number only before a scale. */
function readHalf(source: Source, at: number): Numeral | null {
  const article = startsWith(source, at, 'half a ') || startsWith(source, at, 'half-a-') ? at + 7 : at + 5;
  const word = NUMBER_WORDS.longest(source, article);
  if (word === null || (word.value.type !== 'scale' && word.value.type !== 'factor')) return halfUnit(source, at);
  const words = emptyWords(at);
  words.halves = 1n;
  words.halved = true;
  words.open = true;
  takeWords(source, words, article);
  return finish(source, at, words);
}

/** half a litre, half a percentage point: the unit stands behind the article. */
function halfUnit(source: Source, at: number): Numeral | null {
  const article = startsWith(source, at, 'half a ') ? 6 : startsWith(source, at, 'half an ') ? 7 : 0;
  const unit = article === 0 ? null : unitBehind(source, at + article);
  if (unit === null || (unit.kind !== 'physical' && unit.kind !== 'percentage-point' && unit.kind !== 'percent'))
    return null;
  return { ...plainNumeral(at, at + article, 'english'), digits: 5n, exponent: -1 };
}

/** score, gross and couple mean more than numbers; "of" behind them tells. */
function countsOf(source: Source, word: Word, end: number): boolean {
  return word.type !== 'factor' || word.factor === 12 || startsWith(source, end, ' of ');
}

function opensNumber(word: Word | undefined): boolean {
  return word !== undefined && (word.type === 'hundred' || word.type === 'factor' || word.type === 'scale');
}

interface PointDigits {
  readonly end: number;
  readonly digits: bigint;
  readonly places: number;
}

/** One digit behind the point, or two at its head that are said together: seventy-one. */
function pointDigitsAt(source: Source, at: number, first: boolean): PointDigits | null {
  const word = NUMBER_WORDS.longest(source, at);
  if (word === null || (word.value.type !== 'small' && word.value.type !== 'ten')) return null;
  const { value } = word.value;
  const end = at + word.length;
  if (value <= 9) return { end, digits: BigInt(value), places: 1 };
  if (!first) return null;
  const next = nextWord(source, end);
  const one = word.value.type === 'ten' && next > end ? NUMBER_WORDS.longest(source, next) : null;
  return one?.value.type === 'small' && one.value.value > 0 && one.value.value <= 9
    ? { end: next + one.length, digits: BigInt(value + one.value.value), places: 2 }
    : { end, digits: BigInt(value), places: 2 };
}

/** Digits behind the word point: three point one four, two point seventy-five. */
function withPoint(source: Source, lead: Numeral): Numeral {
  if (!startsWith(source, lead.end, ' point ')) return lead;
  let at = lead.end + 7;
  let { digits, end } = lead;
  let places = 0;
  for (let part = pointDigitsAt(source, at, true); part !== null; part = pointDigitsAt(source, at, false)) {
    digits = digits * powerOfTen(part.places) + part.digits;
    places += part.places;
    end = part.end;
    at = nextWord(source, end);
    if (at === end || places >= LONGEST_NUMBER) break;
  }
  return places === 0 ? lead : withEnglishScale(source, { ...lead, digits, exponent: -places, step: -places, end });
}

/** three million, two hundred thousand: ever smaller groups behind commas. */
function withGroups(source: Source, lead: Numeral): Numeral {
  let whole = lead;
  while (whole.scale > 0 && whole.exponent === 0 && startsWith(source, whole.end, ', ')) {
    const next = wordsAt(source, whole.end + 2);
    const fits = next !== null && next.exponent === 0 && next.digits >= 100n && next.digits < powerOfTen(whole.scale);
    if (!fits) break;
    const { end, step, scale } = next;
    whole = { ...whole, end, digits: whole.digits + next.digits, step, scale: Math.min(scale, whole.scale - 1) };
  }
  return whole === lead ? lead : { ...whole, scale: lead.scale };
}

/** A number that its words alone make, without halves and articles. */
function wordsAt(source: Source, at: number): Numeral | null {
  const words = emptyWords(at);
  takeWords(source, words, at);
  return finish(source, at, words);
}

/**
 * Reads the number in English words at `at`, which is the start of a word: thirty-four, a hundred and five,
 * one and a half trillion, half a billion, two dozen, three point five.
 */
export function readEnglish(source: Source, at: number): Numeral | null {
  const first = NUMBER_WORDS.longest(source, at);
  if (first === null) return null;
  const words = emptyWords(at);
  switch (first.value.type) {
    case 'half':
      return readHalf(source, at);
    case 'article': {
      const next = nextWord(source, at + first.length);
      const second = next === at + first.length ? null : NUMBER_WORDS.longest(source, next);
      if (second === null || !opensNumber(second.value)) return null;
      if (!countsOf(source, second.value, next + second.length)) return null;
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
      return lead === null ? null : withGroups(source, withPoint(source, lead));
    }
    default:
      return null;
  }
}
