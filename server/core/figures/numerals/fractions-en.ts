// Fractions in English words: a third of, one-quarter, two-thirds, two and three fifths, one in five, nine out of ten, half of.

import { powerOfTen } from '../../text/decimal.ts';
import { codeAt, isDigit, isLetter, type Source, startsWith, wordEnd } from '../scan/source.ts';
import { readArabic } from './arabic.ts';
import { readEnglish } from './english.ts';
import { withEnglishScale } from './english-scale.ts';
import { denominatorAt, tensAhead } from './english-words.ts';
import { fractionOf, isWhole, mixedOf, type Numeral, wholeOf } from './numeral.ts';

const HYPHEN = 0x2d;

/** Words that may follow an indefinite "a third" or "a quarter" that is a part of something rather than an ordinal or a period. */
const PART_FOLLOWS =
  /^(?:\s*(?:[.,;:!?)”"—–]|$)|\s+(?:of|higher|lower|more|less|larger|smaller|bigger|fewer|cheaper|faster|in|to|from|on|by|as|year|over|above|below|than|and|or|were|was|is|are|at|since|when|while|but|compared|after|during|against|versus|last|this)\b)/;

const ORDINAL = /(?:th|rd|st|nd)$/;

function isPart(source: Source, word: string, end: number, hedged: boolean): boolean {
  const behind = source.folded.slice(end, end + 24);
  if (SCALED.test(behind)) return true;
  if (word === 'quarter') return hedged ? !/^\s+(?:earlier|ago|before)/.test(behind) : /^\s+of\s/.test(behind);
  return !ORDINAL.test(word) || PART_FOLLOWS.test(behind);
}

/** Where a denominator may start behind "a" or "one" at `at`; −1 where neither stands. */
function articleEnd(source: Source, at: number): number {
  if (startsWith(source, at, 'a ')) return at + 1;
  if (startsWith(source, at, 'an ')) return at + 2;
  return startsWith(source, at, 'one-') || startsWith(source, at, 'one ') ? at + 3 : -1;
}

/** a third, one-quarter. */
function oneOf(source: Source, at: number, lead: number, hedged: boolean): Numeral | null {
  const part = denominatorAt(source, lead);
  if (part === null) return null;
  const word = source.folded.slice(lead + 1, part.end);
  return codeAt(source, lead) === HYPHEN || isPart(source, word, part.end, hedged)
    ? fractionOf(at, part.end, 1n, BigInt(part.value), 'english')
    : null;
}

const OUT_OF = /^(?: in (?:every )?|-in-| out of (?:every )?| over (?=[a-z]|\d))/;

/** one in five, nine out of ten: `offset` is where the second number starts. */
function outOf(source: Source, at: number, above: Numeral, joint: string): Numeral | null {
  const from = above.end + joint.length;
  const below = isDigit(source, from) ? readArabic(source, from) : readEnglish(source, from);
  if (joint === ' over ' && below !== null && !closes(source, below.end)) return null;
  const small = isWhole(below) && below.scale === 0 && wholeOf(below) > wholeOf(above) && wholeOf(below) <= 1000n;
  if (!small || (/^[ -]in/.test(joint) && isDigit(source, at) && wholeOf(above) !== 1n)) return null;
  return followsYear(source, below.end) ? null : fractionOf(at, below.end, wholeOf(above), wholeOf(below), 'english');
}

/** "one over three" is a fraction where nothing goes on behind it. */
function closes(source: Source, end: number): boolean {
  return end === source.length || /^\s?(?:[.,;:)]|$)/.test(source.folded.slice(end, end + 2));
}

function followsYear(source: Source, end: number): boolean {
  const next = source.folded.slice(end + 1, wordEnd(source, end + 1));
  return /^(?:years?|months?|quarters?|days?|weeks?|minutes?|hours?|million|billion)$/.test(next);
}

/** Behind "three quarters of", what makes them quarters of a year. */
const OF_YEAR = /^\s+of\s+(?:the\s+|its\s+|that\s+)?(?:fiscal|financial|calendar|fy|year|19\d\d|20\d\d)/;

/** "three quarters" is a part of something where "of" follows, or where the text says nothing else. */
function isQuarterPart(source: Source, start: number, end: number): boolean {
  const behind = source.folded.slice(end, end + 20);
  if (/^\s+of\s/.test(behind)) return !OF_YEAR.test(behind);
  return end === source.length && source.folded.slice(0, start).trim().length < 9;
}

/** two-thirds, three quarters of, seven eighths. */
function severalOf(source: Source, at: number, above: Numeral): Numeral | null {
  const tens = wholeOf(above) > 100n ? tensAhead(source, above.end) : null;
  if (tens && /s$/.test(source.folded.slice(above.end, tens.end)))
    return fractionOf(at, tens.end, wholeOf(above) - BigInt(tens.tens), BigInt(tens.value), 'english');
  const part = denominatorAt(source, above.end);
  if (part === null) return null;
  const word = source.folded.slice(above.end + 1, part.end);
  const quarters = /^quarters?$/.test(word) && codeAt(source, above.end) !== HYPHEN;
  if (quarters && (wholeOf(above) > 3n || !isQuarterPart(source, at, part.end))) return null;
  // All the parts of a whole are so many parts: in the two halves, in two halves.
  if (wholeOf(above) === BigInt(part.value)) return null;
  return word.endsWith('s') || wholeOf(above) === 1n
    ? fractionOf(at, part.end, wholeOf(above), BigInt(part.value), 'english')
    : null;
}

/** a quarter, three fifths behind "and": less than one. */
function partAt(source: Source, from: number): Numeral | null {
  const article = articleEnd(source, from);
  const one = article < 0 ? null : denominatorAt(source, article);
  if (one !== null) return fractionOf(from, one.end, 1n, BigInt(one.value), 'english');
  const above = isLetter(source, from) ? readEnglish(source, from) : null;
  const part = isWhole(above) ? denominatorAt(source, above.end) : null;
  if (!isWhole(above) || part === null || wholeOf(above) >= BigInt(part.value)) return null;
  return fractionOf(from, part.end, wholeOf(above), BigInt(part.value), 'english');
}

/** two and three fifths, four and a quarter; two million and a quarter, where the part is one of the scale. */
function mixed(source: Source, number: Numeral): Numeral | null {
  const fraction = startsWith(source, number.end, ' and ') ? partAt(source, number.end + 5) : null;
  if (fraction === null || startsWith(source, fraction.end, ' of ')) return null;
  if (number.scale === 0) return withEnglishScale(source, mixedOf(number, fraction));
  return wholeOf(number) % powerOfTen(number.scale) === 0n
    ? mixedOf(number, { ...fraction, exponent: fraction.exponent + number.scale })
    : null;
}

const SCALED =
  /^(?: of)? an? (?=(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)s?\b)|^[ -](?=(?:million|billion|trillion)\b)/;

/** a quarter of a million, three-quarters of a billion, a quarter million: the part of a scale as a number. */
function ofScale(source: Source, part: Numeral | null): Numeral | null {
  const scale = part && SCALED.exec(source.folded.slice(part.end, part.end + 22));
  if (!part || !scale) return part;
  const plain = { ...part, end: part.end + scale[0].length - 1, fraction: false };
  const whole = withEnglishScale(source, plain);
  return whole.end > plain.end ? whole : part;
}

/** Words that can only be a number in front of a fraction are few; all others are passed over at once. */
export function readEnglishFraction(source: Source, at: number, hedged: boolean): Numeral | null {
  const lead = articleEnd(source, at);
  const one = lead < 0 ? null : oneOf(source, at, lead, hedged);
  if (one) return ofScale(source, one);
  const above = isDigit(source, at) ? readArabic(source, at) : readEnglish(source, at);
  if (!isWhole(above)) return null;
  if (above.scale > 0)
    return above.script === 'english' ? (severalOf(source, at, above) ?? mixed(source, above)) : null;
  const joint = OUT_OF.exec(source.folded.slice(above.end, above.end + 16));
  if (joint) return outOf(source, at, above, joint[0]);
  if (above.script !== 'english') return mixed(source, above);
  return ofScale(source, severalOf(source, at, above)) ?? mixed(source, above);
}

const NO_HALF = /(?:first|second|1st|2nd|other|latter|another|this|last|past|next|each|same|-) ?$/;

/** Half of something: more than half, half of, half the; not first half or half a billion. */
export function readHalfWord(source: Source, at: number, hedged: boolean): Numeral | null {
  if (!startsWith(source, at, 'half') || isLetter(source, at + 4) || codeAt(source, at + 4) === HYPHEN) return null;
  if (NO_HALF.test(source.folded.slice(Math.max(0, at - 8), at))) return null;
  const behind = source.folded.slice(at + 4, at + 16);
  if (!hedged && !/^ (?:of|the|its|their|that|as)\b/.test(behind)) return null;
  return /^ (?:a|an|year|hour)\b/.test(behind) ? null : ofScale(source, fractionOf(at, at + 4, 1n, 2n, 'english'));
}
