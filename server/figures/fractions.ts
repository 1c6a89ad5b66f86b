// Fractions in both languages: 三分之一, 百分之三十四, two-thirds, a third of, one in five, 1/5.

import { readArabic } from './arabic.ts';
import { readChinese } from './chinese.ts';
import { denominatorAt, fractionOf, readEnglish, readSlashFraction } from './english.ts';
import type { Numeral } from './numeral.ts';
import { codeAt, isDigit, isLetter, type Source, startsWith, wordEnd } from './source.ts';

const HUNDREDTHS: Readonly<Record<string, number>> = { 百分之: 0, 千分之: -1, 万分之: -2 };

/** 百分之三十四 and its kin as a number of per cent. */
export function readPercentOf(source: Source, at: number): Numeral | null {
  for (const [head, power] of Object.entries(HUNDREDTHS)) {
    if (!startsWith(source, at, head)) continue;
    const from = at + head.length;
    if (startsWith(source, from, '百') && !isDigit(source, from + 1)) {
      return { ...wholeHundred(at, from + 1), exponent: 2 + power, percent: true };
    }
    const number = isDigit(source, from) ? readArabic(source, from) : readChinese(source, from);
    if (number === null || number.vague !== '') continue;
    return {
      ...number,
      start: at,
      exponent: number.exponent + power,
      step: number.step === null ? null : number.step + power,
      width: 0,
      percent: true,
    };
  }
  return null;
}

function wholeHundred(start: number, end: number): Numeral {
  return {
    start,
    end,
    digits: 1n,
    exponent: 2,
    step: 0,
    script: 'chinese',
    width: 0,
    scale: 0,
    scaleText: '',
    vague: '',
    upper: null,
    fraction: false,
  };
}

function isPlain(number: Numeral | null): number is Numeral {
  return number !== null && number.upper === null && number.vague === '' && number.exponent >= 0;
}

function whole(number: Numeral): bigint {
  return number.digits * 10n ** BigInt(number.exponent);
}

/** 三分之一, 5分之2: the denominator comes first. */
function readHanFraction(source: Source, at: number): Numeral | null {
  const below = isDigit(source, at) ? readArabic(source, at) : readChinese(source, at);
  if (!isPlain(below) || !startsWith(source, below.end, '分之')) return null;
  const from = below.end + 2;
  const above = isDigit(source, from) ? readArabic(source, from) : readChinese(source, from);
  if (!isPlain(above) || whole(below) === 0n) return null;
  return fractionOf(at, above.end, whole(above), whole(below), 'chinese');
}

/** Words that may follow an indefinite "a third" or "a quarter" that is a part of something rather than an ordinal or a period. */
const PART_FOLLOWS =
  /^(?:\s*(?:[.,;:!?)”"—–]|$)|\s+(?:of|higher|lower|more|less|larger|smaller|bigger|fewer|cheaper|faster|in|to|from|on|by|as|year|over|above|below|than|and|or|were|was|is|are|at|since|when|while|but|compared|after|during|against|versus|last|this)\b)/;

const MAY_BE_ORDINAL = new Set(['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']);

function isPart(source: Source, word: string, end: number, hedged: boolean): boolean {
  const behind = source.folded.slice(end, end + 24);
  if (word === 'quarter') return hedged ? !/^\s+(?:earlier|ago|before)/.test(behind) : /^\s+of\s/.test(behind);
  return !MAY_BE_ORDINAL.has(word) || PART_FOLLOWS.test(behind);
}

/** a third, one-quarter, two-thirds, three quarters of, one in five, nine out of ten. */
function readEnglishFraction(source: Source, at: number, hedged: boolean): Numeral | null {
  const article = startsWith(source, at, 'a ') || startsWith(source, at, 'one-') || startsWith(source, at, 'one ');
  if (article) {
    const lead = startsWith(source, at, 'a ') ? at + 1 : at + 3;
    const part = denominatorAt(source, lead);
    if (part) {
      const word = source.folded.slice(lead + 1, part.end);
      const ordinal = codeAt(source, lead) === 0x2d;
      return ordinal || isPart(source, word, part.end, hedged)
        ? fractionOf(at, part.end, 1n, BigInt(part.value), 'english')
        : null;
    }
  }
  const above = isDigit(source, at) ? readArabic(source, at) : readEnglish(source, at);
  if (!isPlain(above) || above.scale > 0) return null;
  const outOf = /^(?: in (?:every )?| out of (?:every )?)/.exec(source.folded.slice(above.end, above.end + 16));
  if (outOf) {
    const from = above.end + outOf[0].length;
    const below = isDigit(source, from) ? readArabic(source, from) : readEnglish(source, from);
    const small = isPlain(below) && below.scale === 0 && whole(below) > whole(above) && whole(below) <= 1000n;
    if (!small || (outOf[0].startsWith(' in') && isDigit(source, at) && whole(above) !== 1n)) return null;
    return followsYear(source, below.end) ? null : fractionOf(at, below.end, whole(above), whole(below), 'english');
  }
  const part = above.script === 'english' ? denominatorAt(source, above.end) : null;
  if (!part || whole(above) >= BigInt(part.value) * 4n) return null;
  const word = source.folded.slice(above.end + 1, part.end);
  if (
    /^quarters?$/.test(word) &&
    !/^\s+of\s/.test(source.folded.slice(part.end, part.end + 4)) &&
    codeAt(source, above.end) !== 0x2d
  )
    return null;
  return word.endsWith('s') || whole(above) === 1n
    ? fractionOf(at, part.end, whole(above), BigInt(part.value), 'english')
    : null;
}

function followsYear(source: Source, end: number): boolean {
  const next = source.folded.slice(end + 1, wordEnd(source, end + 1));
  return /^(?:years?|months?|quarters?|days?|weeks?|minutes?|hours?|million|billion)$/.test(next);
}

/** Half of something: more than half, half of, half the; not first half or half a billion. */
function readHalfWord(source: Source, at: number, hedged: boolean): Numeral | null {
  if (!startsWith(source, at, 'half') || isLetter(source, at + 4) || codeAt(source, at + 4) === 0x2d) return null;
  if (
    /(?:first|second|1st|2nd|other|latter|another|this|last|past|next|each|same|-) ?$/.test(
      source.folded.slice(Math.max(0, at - 8), at),
    )
  )
    return null;
  const behind = source.folded.slice(at + 4, at + 16);
  if (!hedged && !/^ (?:of|the|its|their|that|as)\b/.test(behind)) return null;
  return /^ (?:a|an|year|hour)\b/.test(behind) ? null : fractionOf(at, at + 4, 1n, 2n, 'english');
}

/**
 * Reads a fraction at `at`.
 *
 * @param hedged whether a hedge stands right before it: "about a quarter" is no period
 */
export function readFraction(source: Source, at: number, hedged: boolean): Numeral | null {
  if (isDigit(source, at))
    return readSlashFraction(source, at) ?? readHanFraction(source, at) ?? readEnglishFraction(source, at, hedged);
  if (isLetter(source, at)) return readHalfWord(source, at, hedged) ?? readEnglishFraction(source, at, hedged);
  return readHanFraction(source, at);
}
