// English periods told from another one: one quarter further back, the trailing nine months, "in the second".

import type { Source } from '../../scan/source.ts';
import { matchAt, type Period, period } from '../match.ts';
import { nthPart } from './part.ts';

const BACK =
  /(?:a|an|one|another|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])\s{1,3}(?:(?:fiscal|financial)\s{1,3})?(quarter|half|month)s?\s{1,3}(earlier|ago|before(?:\s{1,3}that)?|prior|previously|further\s{1,3}back|back|later|after\s{1,3}that|further\s{1,3}on|on)(?![a-z])/y;
const YEARS_OFF =
  /(?:(?:a|an|one|another)\s{1,3}(?:(?:fiscal|financial)\s{1,3})?year\s{1,3}(later|after\s{1,3}that|further\s{1,3}on|on(?!\s{0,3}-?\s{0,3}year))|(two|three|four|five|[2-5])\s{1,3}(?:(?:fiscal|financial)\s{1,3})?years\s{1,3}(earlier|before(?:\s{1,3}that)?|previously|back|later|after\s{1,3}that|further\s{1,3}on|on(?!\s{0,3}-?\s{0,3}year)))(?![a-z])/y;
const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

/** A written count; one where none is written. */
function countOf(word: string): number {
  return COUNTS[word] ?? (Number(word) || 1);
}

const YEAR = 12;

const WINDOW =
  /(?:past|last|trailing|latest)[\s-](two|three|four|five|six|eight|nine|ten|twelve|eighteen|\d{1,2})[\s-](?:fiscal\s)?(month|quarter)s?(?![a-z])/y;
const WINDOWS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
};

const QUARTER = 3;

/** So many quarters before the one that the text speaks of. */
function quartersBefore(end: number, count: number): Period {
  return period(end, { type: 'trailing', months: count * QUARTER, end: null, unit: 'quarter', back: QUARTER });
}

const BEFORE = /(?:previous|prior|preceding)\s{1,3}(two|three|[23])\s{1,3}(?:fiscal\s{1,3})?quarters(?![a-z])/y;

/** trailing nine months, past eight quarters, previous two quarters. */
export function windowAt(source: Source, at: number): Period | null {
  const before = matchAt(BEFORE, source, at);
  if (before) return quartersBefore(at + before[0].length, countOf(before[1] ?? ''));
  const match = matchAt(WINDOW, source, at);
  if (!match) return null;
  const [text, count = '', word = ''] = match;
  const unit = word === 'month' ? 'month' : 'quarter';
  const length = (WINDOWS[count] ?? Number(count)) * (unit === 'month' ? 1 : 3);
  return period(at + text.length, { type: 'trailing', months: length, end: null, unit });
}

const QUARTERS_BEFORE = /quarters\s{1,3}(?:before|earlier|prior)/;

/** one quarter further back, two quarters earlier; "the two quarters before" are both of them. */
export function backAt(source: Source, at: number): Period | null {
  const match = matchAt(BACK, source, at);
  if (!match) return null;
  const [text, unit = '', where = ''] = match;
  const count = countOf(/^\w+/.exec(text)?.[0] ?? '');
  if (count > 1 && source.folded.slice(at - 4, at) === 'the ' && QUARTERS_BEFORE.test(text))
    return quartersBefore(at + text.length, count);
  const offset = /later|after|on$/.test(where) ? count : -count;
  if (unit === 'month' && count === YEAR)
    return period(at + text.length, { type: 'relative-to-context', unit: 'year', offset: offset / YEAR });
  return period(at + text.length, { type: 'relative-to-context', unit: unit as 'quarter' | 'half' | 'month', offset });
}

/** a year later, two years before. */
export function yearsOffAt(source: Source, at: number): Period | null {
  const match = matchAt(YEARS_OFF, source, at);
  if (!match) return null;
  const [text, ahead, word = '', where = ''] = match;
  const count = countOf(word);
  const later = ahead !== undefined || /later|after|on$/.test(where);
  return period(at + text.length, { type: 'relative-to-context', unit: 'year', offset: later ? count : -count });
}

const THE_YEAR =
  /(?:fiscal|financial)\s{1,3}year(?![a-z'’-])(?!\s{1,3}(?:\d|ended|ending|to\s|through|first|second|third|fourth))/y;

/** "for the fiscal year": the one that the text is about. */
export function theYearAt(source: Source, at: number): Period | null {
  const match = /\b(?:in|for|over|during) the $/.test(source.folded.slice(Math.max(0, at - 12), at))
    ? matchAt(THE_YEAR, source, at)
    : null;
  return match && period(at + match[0].length, { type: 'part', part: 'FY', year: null, fiscal: true });
}

const ELLIPTIC = /(?:the\s{1,3})?(second|third|fourth|first)(?=\s{0,3}(?:[.,;:)]|$|\band\b|\bbut\b))/y;

/**
 * An ordinal as a quarter whose noun was said before: "in the second". Only where a quarter was named is it one.
 *
 * @param at the offset of the ordinal, or of the article before it
 */
function ellipticQuarterAt(source: Source, at: number): Period | null {
  const match = matchAt(ELLIPTIC, source, at);
  return (
    match &&
    period(at + match[0].length, { type: 'part', part: nthPart(match[1] ?? '', 'quarter'), year: null, fiscal: false })
  );
}

/** "in the third.": behind a preposition. */
export function ellipticAt(source: Source, at: number): Period | null {
  const licensed = /\b(?:in|of|for|during) the $/.test(source.folded.slice(Math.max(0, at - 12), at));
  return licensed ? ellipticQuarterAt(source, at) : null;
}
