// Expressions that are read to be left alone: codes, versions, ordinals, model names. Also runs of periods, which are counts.

import { parseDecimal } from '../../text/decimal.ts';
import { alone, type Figure } from '../figure.ts';
import { readArabic } from '../numerals/arabic.ts';
import { readChinese } from '../numerals/chinese.ts';
import { digitDateAt } from '../periods/digit-dates.ts';
import { hanOrdinalRunAt, type OrdinalRun, ordinalRunAt } from '../periods/durations.ts';
import { exactly } from '../periods/lengths.ts';
import { pointQuantity } from '../quantity.ts';
import { DIGIT, HAN_NUMERAL, LETTER } from '../scan/characters.ts';
import { classAt, isCapital, isDigit, isHan, isLetter, type Source, standsAt, wordEnd } from '../scan/source.ts';
import { isMeasuredAmount, readAmount } from '../units/amount.ts';
import { isRatioWord } from '../units/ratio-words.ts';
import { currencyBefore } from '../units/units.ts';
import { WORD_TABLES } from '../word-figure.ts';
import { type LeftAlone, leftAloneDigits, leftAloneHan, leftAloneWord, tokenEnd } from './left-alone.ts';
import { scoreEnd } from './scores.ts';
import { webAddressEnd } from './web-addresses.ts';

/** A run of periods as a count of them. */
/** An ordinal or an age has the value that is written in it; all else that is left alone has none. */
function leftAlone(source: Source, { kind, end }: LeftAlone, start: number): Figure {
  const figure = alone(kind, start, end);
  if (kind !== 'ordinal' && kind !== 'age') return figure;
  for (let at = start; at < end; at++) {
    const number = isDigit(source, at)
      ? readArabic(source, at)
      : isNumeral(source, at)
        ? readChinese(source, at)
        : null;
    if (number && number.exponent === 0 && number.vague === '')
      return { ...figure, quantity: exactly(number.digits, kind === 'age' ? 'year' : '') };
  }
  return figure;
}

function isNumeral(source: Source, at: number): boolean {
  return (classAt(source, at) & HAN_NUMERAL) !== 0;
}

function runFigure(run: OrdinalRun): Figure {
  const value = parseDecimal(String(run.count));
  const span = { start: run.start, end: run.end };
  const written = { script: 'arabic', scale: 0, scaleText: '', unitText: run.unit, unitGiven: true, sign: '' } as const;
  return {
    kind: 'count',
    span,
    core: span,
    quantity: value ? pointQuantity(value, null, run.unit, null) : null,
    hedge: null,
    written,
    period: null,
  };
}

/** Words in front of a hyphen and a number that name no model: 2-for-1. */
const SMALL_WORDS = new Set(['for', 'to', 'in', 'of', 'and', 'or', 'by', 'than', 'the', 'a', 'at', 'on', 'from', 'up']);

/** A word such as "a" or "in", unless a single capital letter names a model with its digits: A380. */
function isSmallWord(source: Source, at: number, end: number): boolean {
  const lettered = end === at + 1 && isCapital(source, at) && isDigit(source, end);
  return !lettered && SMALL_WORDS.has(source.folded.slice(at, end));
}

/** A token of letters and digits that opens with a letter: H100, Qwen2.5-72B, GPT-4, cn-hangzhou-34. */
function modelAt(source: Source, at: number): Figure | null {
  const letters = wordEnd(source, at);
  const end = tokenEnd(source, at);
  if (end === letters || isSmallWord(source, at, letters)) return null;
  let digit = false;
  for (let i = letters; i < end && !digit; i++) digit = isDigit(source, i);
  if (!digit) return null;
  const price = currencyBefore(source, at);
  if (price && (isDigit(source, price.end) || !isLetter(source, price.end - 1))) return null;
  if (isSigned(source, at, letters)) return null;
  const glued = isDigit(source, letters);
  if (glued && isMeasuredAmount(source, letters)) return null;
  if (!glued && WORD_TABLES.some((table) => table.longest(source, at) !== null)) return null;
  const joined =
    /^[a-z]+[-·]\d/.test(source.folded.slice(at, letters + 2)) &&
    (isCapital(source, at) || tokenEndsInLetters(source, end));
  if (!glued && !joined && !/\d/.test(source.folded.slice(letters, end).replace(/^[-_.+/·&][a-z]+(?=[-_.+/·&])/, '')))
    return null;
  if (!glued && !joined && source.folded.slice(letters, end).includes('/')) return null;
  return alone('model', at, end);
}

const SIGN_LIKE: ReadonlySet<string> = new Set(['minus', 'plus', 'negative']);
const HEDGE_LIKE: ReadonlySet<string> = new Set(['sub', 'near', 'over', 'under', 'above', 'below']);

/** sub-5%, yoy+0.7pct: the amount behind the joint has a unit of its own. */
function isSigned(source: Source, at: number, letters: number): boolean {
  if (isCapital(source, letters - 1) && !isRatioWord(source, letters)) return false;
  if (!standsAt(source, letters, '+-')) return false;
  const word = source.folded.slice(at, letters);
  if (SIGN_LIKE.has(word)) return isDigit(source, letters + 1);
  const amount = HEDGE_LIKE.has(word) ? readAmount(source, letters + 1) : null;
  return amount ? amount.behind !== null : isMeasuredAmount(source, letters + 1);
}

function tokenEndsInLetters(source: Source, end: number): boolean {
  return isLetter(source, end - 1);
}

/** What is left alone at a word: an address, a section, a model. */
function otherWord(source: Source, at: number): Figure | null {
  if (at > 0 && (classAt(source, at - 1) & (DIGIT | LETTER)) !== 0) return null;
  const web = webAddressEnd(source, at);
  if (web > at) return alone('address', at, web);
  const run = ordinalRunAt(source, at);
  if (run) return runFigure(run);
  const word = leftAloneWord(source, at);
  return word ? leftAlone(source, word, at) : modelAt(source, at);
}

/** What is left alone at a digit: a date, a score, a time, a code. */
function otherDigits(source: Source, at: number): Figure | null {
  const run = ordinalRunAt(source, at);
  if (run) return runFigure(run);
  const date = digitDateAt(source, at);
  if (date) return { ...alone('date', at, date.end), period: date.expression };
  const score = scoreEnd(source, at);
  if (score > at) return alone('score', at, score);
  const other = leftAloneDigits(source, at);
  return other && !(other.kind === 'address' && !isHan(source, at - 1) && !isHan(source, other.end - 1))
    ? leftAlone(source, other, at)
    : null;
}

/** What is left alone at `at`, or a run of periods; `null` where a quantity may start. */
export function readOther(source: Source, at: number): Figure | null {
  if (isLetter(source, at)) return otherWord(source, at);
  if (isDigit(source, at)) return otherDigits(source, at);
  const run = hanOrdinalRunAt(source, at);
  if (run) return runFigure(run);
  const han = leftAloneHan(source, at);
  return han ? leftAlone(source, han, at) : null;
}
