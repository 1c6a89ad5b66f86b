// Periods and dates in English and in the shorthand of both languages: Q3 FY26, 2QFY26, the three months ended September 30, 2025.

import { monthNumber, months, nextDay } from '../periods/days.ts';
import type { PeriodExpression, YearPart } from '../periods/expression.ts';
import { PATTERNS } from './period-en-patterns.ts';
import { dayOf, fullYear, lastDayOf, type PeriodMatch } from './period-zh.ts';
import type { Source } from './source.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
function at(pattern: RegExp, source: Source, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source.folded);
}

function found(
  match: RegExpExecArray,
  expression: PeriodExpression,
  kind: PeriodMatch['kind'] = 'period',
): PeriodMatch {
  return { end: match.index + match[0].length, kind, expression };
}

function monthNamed(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

const QUARTERS: readonly YearPart[] = ['Q1', 'Q2', 'Q3', 'Q4'];
const HALVES: readonly YearPart[] = ['H1', 'H2'];
const ORDER: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  final: 4,
  last: 4,
};

function quarter(number: string | undefined, year: string | undefined, fiscal: boolean): PeriodExpression {
  const part = QUARTERS[Number(number) - 1] ?? 'Q1';
  return { type: 'part', part, year: year === undefined ? null : fullYear(year), fiscal };
}

function half(number: string | undefined, year: string | undefined, fiscal: boolean): PeriodExpression {
  const part = HALVES[Number(number) - 1] ?? 'H1';
  return { type: 'part', part, year: year === undefined ? null : fullYear(year), fiscal };
}

function labelAt(source: Source, offset: number): PeriodMatch | null {
  const q = at(PATTERNS.quarterLabel, source, offset);
  if (q) return found(q, quarter(q[1], q[2] ?? q[3] ?? q[4], q[2] !== undefined || /^fi/.test(q[0])));
  const h = at(PATTERNS.halfLabel, source, offset);
  if (h) return found(h, half(h[1], h[2] ?? h[3] ?? h[4], h[2] !== undefined));
  const q1 = at(PATTERNS.numberFirst, source, offset);
  if (q1) return found(q1, quarter(q1[1], q1[2] ?? q1[3], q1[2] !== undefined));
  const h1 = at(PATTERNS.halfFirst, source, offset);
  if (h1) return found(h1, half(h1[1], h1[2] ?? h1[3], h1[2] !== undefined));
  const nine = at(PATTERNS.nineFirst, source, offset);
  if (nine)
    return found(nine, {
      type: 'part',
      part: '9M',
      year: fullYear(nine[1] ?? nine[2] ?? ''),
      fiscal: nine[1] !== undefined,
    });
  const f = at(PATTERNS.fiscalFirst, source, offset);
  if (f) return found(f, f[2] === undefined ? half(f[3], f[1], true) : quarter(f[2], f[1], true));
  const y = at(PATTERNS.yearFirst, source, offset);
  if (y) return found(y, y[2] === undefined ? half(y[3], y[1], false) : quarter(y[2], y[1], false));
  return null;
}

const COUNTS_OF_QUARTERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, '2': 2, '3': 3, '4': 4 };
const COUNTS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12 };

function ending(match: RegExpExecArray, length: number, groups: readonly (string | undefined)[]): PeriodMatch {
  const [month = groups[4] ?? '', day = groups[3], year = groups[5]] = groups;
  return found(match, {
    type: 'ending',
    month: monthNamed(month),
    day: day === undefined ? null : Number(day),
    year: year === undefined ? null : Number(year),
    months: length,
  });
}

function endedAt(source: Source, offset: number): PeriodMatch | null {
  const span = at(PATTERNS.months, source, offset);
  if (span) return ending(span, COUNTS[span[1] ?? ''] ?? Number(span[1]), span.slice(2));
  const quarters = at(PATTERNS.quarters, source, offset);
  if (quarters) return ending(quarters, (COUNTS_OF_QUARTERS[quarters[1] ?? ''] ?? 4) * 3, quarters.slice(2));
  const same = at(PATTERNS.sameIn, source, offset);
  if (same) return found(same, { type: 'context-in-year', year: Number(same[1]) });
  const ended = at(PATTERNS.ended, source, offset);
  if (!ended) return null;
  const length = { quarter: 3, half: 6 }[ended[3] ?? ''] ?? 12;
  return ending(ended, length, ended.slice(4));
}

function nthPart(nth: string, kind: string): YearPart {
  const order = ORDER[nth] ?? 1;
  return kind === 'half' ? (HALVES[Math.min(order, 2) - 1] ?? 'H1') : (QUARTERS[order - 1] ?? 'Q1');
}

function nthAt(source: Source, offset: number): PeriodMatch | null {
  const nth = at(PATTERNS.nth, source, offset);
  if (nth) {
    const [, before, beforeYear, order = '', inner, kind = '', fiscalYear, year, short] = nth;
    if (order === 'last' && !fiscalYear && !year) return null;
    const fiscal = before !== undefined || inner === 'fiscal' || inner === 'financial' || fiscalYear !== undefined;
    const which = fiscalYear ?? beforeYear ?? year ?? short;
    return found(nth, {
      type: 'part',
      part: nthPart(order, kind),
      year: which === undefined ? null : fullYear(which),
      fiscal,
    });
  }
  const own = at(PATTERNS.possessive, source, offset);
  if (own)
    return found(own, {
      type: 'part',
      part: nthPart(own[3] ?? '', own[4] ?? ''),
      year: Number(own[2]),
      fiscal: own[1] !== undefined,
    });
  const fiscal = at(PATTERNS.fiscalNth, source, offset);
  return fiscal
    ? found(fiscal, {
        type: 'part',
        part: nthPart(fiscal[2] ?? '', fiscal[3] ?? ''),
        year: Number(fiscal[1]),
        fiscal: true,
      })
    : null;
}

function partsAt(source: Source, offset: number): PeriodMatch | null {
  const parts = at(PATTERNS.parts, source, offset);
  if (!parts) return null;
  const [, named, fiscal, year, bare] = parts;
  const word = named ?? bare ?? '';
  const part: YearPart = /nine|three quarters/.test(word)
    ? '9M'
    : word.includes('six')
      ? 'H1'
      : word.includes('three months')
        ? 'Q1'
        : 'FY';
  const stated = fiscal ?? year;
  return found(parts, {
    type: 'part',
    part,
    year: stated === undefined ? null : fullYear(stated),
    fiscal: fiscal !== undefined,
  });
}

/** July 1 to September 30, 2025. */
function dayRangeAt(source: Source, offset: number): PeriodMatch | null {
  const range = at(PATTERNS.dayRange, source, offset);
  if (!range) return null;
  const [, m1 = '', d1 = '', m2 = m1, d2 = '', year = ''] = range;
  const start = dayOf(Number(year), monthNamed(m1), Number(d1));
  const last = dayOf(Number(year), monthNamed(m2), Number(d2));
  return start && last ? found(range, { type: 'interval', interval: { start, end: nextDay(last) } }) : null;
}

/** September quarter 2025, September 2025 quarter. */
function monthQuarterAt(source: Source, offset: number): PeriodMatch | null {
  const late = at(PATTERNS.monthYearQuarter, source, offset);
  if (late) return found(late, { type: 'quarter-ending', month: monthNamed(late[1] ?? ''), year: Number(late[2]) });
  const named = at(PATTERNS.monthQuarter, source, offset);
  if (!named) return null;
  const year = named[1] ?? named[3];
  const month = monthNamed(named[2] ?? '');
  return found(named, { type: 'quarter-ending', month, year: year === undefined ? null : Number(year) });
}

/** July to September 2025; without a year a range of two months. */
function monthRangeAt(source: Source, offset: number): PeriodMatch | null {
  const between = at(PATTERNS.monthRange, source, offset);
  if (!between) return null;
  const [, m1 = '', y1, m2 = '', y2] = between;
  const early = y1 ?? y2;
  const late = y2 ?? y1;
  if (early === undefined || late === undefined) {
    const month = (name: string): PeriodExpression => ({ type: 'month', month: monthNamed(name), year: null });
    return found(between, { type: 'range', from: month(m1), to: month(m2) });
  }
  const last = monthNumber(Number(late), monthNamed(m2));
  const first = monthNumber(Number(early), monthNamed(m1));
  return last > first ? found(between, { type: 'interval', interval: months(first, last - first + 1) }) : null;
}

function monthAt(source: Source, offset: number): PeriodMatch | null {
  return (
    dayRangeAt(source, offset) ??
    monthQuarterAt(source, offset) ??
    monthRangeAt(source, offset) ??
    dayAt(source, offset)
  );
}

function dayAt(source: Source, offset: number): PeriodMatch | null {
  const day = at(PATTERNS.monthDay, source, offset);
  if (day) {
    const [, month = '', date = '', year] = day;
    return dated(day, monthNamed(month), Number(date), year);
  }
  const reversed = at(PATTERNS.dayMonth, source, offset);
  if (reversed) {
    const [, date = '', month = '', year] = reversed;
    return dated(reversed, monthNamed(month), Number(date), year);
  }
  const end = at(PATTERNS.endOf, source, offset);
  if (end) {
    const [, month = '', year] = end;
    return year === undefined
      ? found(end, { type: 'month', month: monthNamed(month), year: null }, 'date')
      : found(end, { type: 'instant', day: lastDayOf(Number(year), monthNamed(month)) }, 'date');
  }
  const month = at(PATTERNS.monthYear, source, offset);
  if (month) return found(month, { type: 'month', month: monthNamed(month[1] ?? ''), year: Number(month[2]) });
  const alone = MONTH_FOLLOWS.test(source.folded.slice(Math.max(0, offset - 10), offset))
    ? at(PATTERNS.monthAlone, source, offset)
    : null;
  return alone ? found(alone, { type: 'month', month: monthNamed(alone[1] ?? ''), year: null }) : null;
}

/** What makes a bare May or March a month. */
const MONTH_FOLLOWS = /\b(?:in|by|for|since|until|through|during|of|late|early|mid|from) $/;

function dated(match: RegExpExecArray, month: number, date: number, year: string | undefined): PeriodMatch | null {
  if (year === undefined) return found(match, { type: 'month', month, year: null }, 'date');
  const day = dayOf(Number(year), month, date);
  return day ? found(match, { type: 'instant', day }, 'date') : null;
}

/** The English period or date, or the shorthand of either language, that starts with a word at `offset`. */
export function enPeriodAt(source: Source, offset: number): PeriodMatch | null {
  return (
    labelAt(source, offset) ??
    endedAt(source, offset) ??
    nthAt(source, offset) ??
    partsAt(source, offset) ??
    monthAt(source, offset) ??
    fiscalYearAt(source, offset) ??
    ellipticAt(source, offset)
  );
}

/** "in the third.": a quarter whose noun was said before. */
function ellipticAt(source: Source, offset: number): PeriodMatch | null {
  const match = /\b(?:in|of|for|during) the $/.test(source.folded.slice(Math.max(0, offset - 12), offset))
    ? at(PATTERNS.elliptic, source, offset)
    : null;
  return match
    ? found(match, { type: 'part', part: nthPart(match[1] ?? '', 'quarter'), year: null, fiscal: false })
    : null;
}

function fiscalYearAt(source: Source, offset: number): PeriodMatch | null {
  const year = at(PATTERNS.fiscalYear, source, offset);
  return year ? found(year, { type: 'part', part: 'FY', year: fullYear(year[1] ?? ''), fiscal: true }) : null;
}

const DECADE_MONTHS = 120;

/** A date in digits, a span of years or a bare year at `offset`. */
export function digitDateAt(source: Source, offset: number): PeriodMatch | null {
  const iso = at(PATTERNS.iso, source, offset);
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    return day ? found(iso, { type: 'instant', day }, 'date') : null;
  }
  const decade = at(PATTERNS.decade, source, offset);
  if (decade)
    return found(decade, { type: 'interval', interval: months(monthNumber(Number(decade[1]), 1), DECADE_MONTHS) });
  const year = (digits: string): PeriodExpression => ({
    type: 'part',
    part: 'FY',
    year: Number(digits),
    fiscal: false,
  });
  const range = at(PATTERNS.yearRange, source, offset);
  if (range) {
    const from = range[1] ?? '';
    const to = (range[2] ?? '').length === 2 ? from.slice(0, 2) + range[2] : (range[2] ?? '');
    if (Number(to) > Number(from)) return found(range, { type: 'range', from: year(from), to: year(to) });
  }
  const single = at(PATTERNS.year, source, offset);
  return single ? found(single, year(single[1] ?? '')) : null;
}
