// Lengths with their end in English: the three and nine months ended September 30, 2025 and 2024; the quarter ended in June.

import type { ListMember } from '../../../periods/expression.ts';
import { isLetter, type Source } from '../../scan/source.ts';
import { type Ending, endingOf, type Length } from '../ended.ts';
import { dayOf, matchAt, type Period, period } from '../match.ts';
import { yearEnd } from '../year.ts';
import { DAY, MONTH, monthNamed, YEAR } from './date.ts';

const COUNT = 'three|six|nine|twelve|3|6|9|12';
const WEEKS: Readonly<Record<string, number>> = {
  twelve: 3,
  thirteen: 3,
  fourteen: 3,
  sixteen: 3,
  'twenty-six': 6,
  'thirty-nine': 9,
  'fifty-two': 12,
  'fifty-three': 12,
  '12': 3,
  '13': 3,
  '14': 3,
  '16': 3,
  '26': 6,
  '39': 9,
  '52': 12,
  '53': 12,
};
const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6, nine: 9, twelve: 12 };
const QUALIFIER = '(?:the\\s{1,3})?(?:(?:past|last|trailing|latest|previous|preceding|prior|first)\\s{1,3})?';
const LENGTH = new RegExp(
  `${QUALIFIER}(?:(${COUNT})-?(?:\\s{1,3}and\\s{1,3}(${COUNT}))?[- ](?:calendar\\s{1,3})?months?|(${Object.keys(WEEKS).join('|')})[- ]weeks?|(two|three|four|2|3|4)\\s{1,3}(?:fiscal\\s{1,3})?quarters|(?:(fiscal|financial)[\\s-]{1,3})?(quarter|half[\\s-]year|half|year)s?)(?:\\s{1,3}(?:(?:fiscal|financial)\\s{1,3})?(?:periods?|quarters?|years?))?(?![a-z])`,
  'y',
);
const ENDED =
  /(?:\s{1,3}(?:(?:that|which)\s{1,3})?(?:ended|ending|to|through|ran\s{1,3}to)|,?\s{1,3}(?:that|which)\s{1,3}(?:had\s{1,3})?(?:ended|closed|finished|ran\s{1,3}to))\s{1,3}(?:(?:on|in|at|with)\s{1,3})?(?:(?:the\s{1,3})?end[- ](?:of\s{1,3})?|(?:late|mid)[-\s]{1,3})?(?=[a-z\d])/y;
const DATE = new RegExp(
  `${MONTH}(?:\\s{1,3}${DAY}\\b)?(?:,?\\s{1,3}(?:of\\s{1,3})?${YEAR})?|${DAY}\\s{1,3}${MONTH}(?:,?\\s{1,3}${YEAR})?`,
  'y',
);
const NEXT = /\s{0,3}(?:,\s{0,3}(?:(?:and|&)\s{1,3})?|(?:and|&|or)\s{1,3})(?=\d|[a-z]{3})/y;
const MOST = 8;

function dateAt(source: Source, at: number): Ending | null {
  const match = matchAt(DATE, source, at);
  if (!match) return null;
  const [text, m1, d1, y1, d2, m2, y2] = match;
  const year = y1 ?? y2;
  const date = d1 ?? d2;
  const day = date === undefined ? null : Number(date);
  const month = monthNamed(m1 ?? m2 ?? '');
  if (day !== null && !dayOf(2024, month, day)) return null;
  return { month, day, year: year === undefined ? null : Number(year), start: at, end: at + text.length };
}

/** The next end of a list: a year that shares the day, or a date of its own. */
function nextEnding(source: Source, from: Ending): { readonly ending: Ending; readonly closed: boolean } | null {
  const joint = matchAt(NEXT, source, from.end);
  if (!joint) return null;
  const start = from.end + joint[0].length;
  const closed = /and|&|or/.test(joint[0]);
  const end = yearEnd(source, start);
  if (end >= 0 && !isLetter(source, end))
    return { ending: { ...from, year: Number(source.folded.slice(start, end)), start, end }, closed };
  const own = dateAt(source, start);
  return own && own.year !== null ? { ending: own, closed } : null;
}

/** One date, or several: December 31, 2018 and 2017. A list needs its "and". */
function endingsAt(source: Source, at: number): readonly Ending[] {
  const first = dateAt(source, at);
  if (!first) return [];
  const endings = [first];
  let last = first;
  while (last.year !== null && endings.length < MOST) {
    const next = nextEnding(source, last);
    if (!next) break;
    last = next.ending;
    endings.push(last);
    if (next.closed) return endings;
  }
  return [first];
}

/** The ends behind a length that ends at `at`: ended September 30, 2025. */
export function endedBehind(source: Source, at: number): readonly Ending[] {
  const ended = matchAt(ENDED, source, at);
  return ended ? endingsAt(source, at + ended[0].length) : [];
}

function lengthsIn(match: RegExpExecArray): readonly Length[] {
  const [text, m1, m2, weeks, quarters, , unit] = match;
  const start = match.index;
  const end = start + text.length;
  const one = (months: number): readonly Length[] => [{ months, start, end }];
  const count = (word: string): number => NUMBERS[word] ?? Number(word);
  if (m1 !== undefined && m2 !== undefined) {
    const second = start + text.lastIndexOf(m2);
    const first = start + text.indexOf(m1);
    return [
      { months: count(m1), start: first, end: first + m1.length },
      { months: count(m2), start: second, end },
    ];
  }
  if (m1 !== undefined) return one(count(m1));
  if (weeks !== undefined) return one(WEEKS[weeks] ?? 12);
  if (quarters !== undefined) return one(count(quarters) * 3);
  return one(unit === 'quarter' ? 3 : unit === 'year' ? 12 : 6);
}

/** "quarter ended and the six months ended": the end that they share may be told of each. */
const AND = /(?:\s{1,3}ended)?\s{0,3}(?:,|and|&)\s{1,3}(?:the\s{1,3})?/y;
const MOST_LENGTHS = 4;

/** The lengths at `at`, those of "three and nine months" and of "quarter and year" alike. */
function lengthsAt(
  source: Source,
  at: number,
): { readonly lengths: Length[]; readonly end: number; readonly fiscal: boolean } {
  const lengths: Length[] = [];
  let fiscal = false;
  let end = at;
  for (let from = at; lengths.length < MOST_LENGTHS; ) {
    const match = matchAt(LENGTH, source, from);
    if (!match) break;
    for (const length of lengthsIn(match)) lengths.push(length);
    fiscal ||= match[5] !== undefined;
    end = from + match[0].length;
    const and = matchAt(AND, source, end);
    if (!and) break;
    from = end + and[0].length;
  }
  return { lengths, end, fiscal };
}

/** A length with its end. */
export function enEndedAt(source: Source, at: number): Period | null {
  const { lengths, end, fiscal } = lengthsAt(source, at);
  const endings = lengths.length > 0 ? endedBehind(source, end) : [];
  if (endings.length === 0) return null;
  const expression = endingOf(at, lengths, endings, fiscal ? 'fiscal' : 'calendar');
  return expression && period(endings.at(-1)?.end ?? at, expression);
}

/** Several days or months that share a word: December 31, 2018 and 2017. */
export function enDaysAt(source: Source, at: number): Period | null {
  const endings = endingsAt(source, at);
  const shared =
    endings.length > 1 && endings.every(({ month, day }) => month === endings[0]?.month && day === endings[0]?.day);
  if (!shared) return null;
  const members = endings.flatMap(({ month, day, year, start, end }): ListMember[] => {
    const place = { start: start - at, end: end - at };
    if (day === null) return [{ expression: { type: 'month', month, year }, ...place }];
    const on = year === null ? null : dayOf(year, month, day);
    return on ? [{ expression: { type: 'instant', day: on }, ...place }] : [];
  });
  if (members.length !== endings.length) return null;
  const kind = endings[0]?.day === null ? 'period' : 'date';
  return period(endings.at(-1)?.end ?? at, { type: 'list', members }, kind);
}
