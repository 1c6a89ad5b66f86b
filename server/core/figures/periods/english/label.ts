// Periods in English and in the shorthand of both languages, from their slots: part, year, whose year, ended when.

import type { PeriodExpression, YearPart } from '../../../periods/expression.ts';
import { codeAt, isDigit, isLetter, type Source } from '../../scan/source.ts';
import { unitBehind } from '../../units/units.ts';
import { type Ending, endingOf } from '../ended.ts';
import { fullYear, matchAt, type PartSlot, type Period, period, periodOf, type YearSlot } from '../match.ts';
import { enDateAt } from './date.ts';
import { enDaysAt, endedBehind, enEndedAt } from './ended.ts';
import { type EnPart, enPartAt } from './part.ts';
import { backAt, ellipticAt, theYearAt, windowAt, yearsOffAt } from './relative.ts';
import { enYearAt } from './year.ts';

const MONTHS_OF: Readonly<Record<YearPart, number>> = { Q1: 3, Q2: 3, Q3: 3, Q4: 3, H1: 6, H2: 6, '9M': 9, FY: 12 };

/** Between a part and its year: of, in, its, a comma; nothing in shorthand. */
const TO_YEAR =
  /(?:\s{0,3}[,/'-])?\s{0,3}(?:(?:of|in|for)\s{1,3})?(?:the\s{1,3}(?!(?:same|prior|previous|preceding)\b))?(?:(?:its|their|our|his|her)\s{1,3})?/y;
/** Between a year and its part. */
const TO_PART = /(?:['’]s)?\s{0,3}[,:/–-]?\s{0,3}(?:the\s{1,3})?/y;
/** Two digits right behind a part in shorthand; H100 is no half. */
const SHORT = /(?<!h\d)\s{0,3}[-/]?'?(\d{2})(?![\d%.,])(?!(?![ae])[a-z](?![a-z]))|'(\d{2})(?![a-z\d])/y;
/(?<!h\d)\s{0,3}-?'?(\d{2})(?![\d%.,]|\s{1,3}[a-z$])(?![b-df-z]|[ae][a-z]{0,1}(?![a-z]))|'(\d{2})(?![a-z\d])/y;
/** A name between the part and whose year it is: first quarter of Microsoft's. Read from the text, for its capitals. */
const WHOSE = "\\s(?:of|in|for|from)\\s(?:the\\s)?(?:[A-Z][\\w.&-]{0,20}\\s){0,3}[A-Z][\\w.&-]{0,20}(?:['’]s|s['’])\\s";
const WHOSE_BEHIND = new RegExp(WHOSE, 'y');
const WHOSE_BEFORE = new RegExp(
  `((?:(?:[Ff]iscal\\s)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal)[\\s-](?:fiscal\\s)?(?:quarter|half)|[QH][1-4]|[1-4][QH]))${WHOSE}$`,
);
const WHOSE_REACH = 96;
/** E and A behind a year: estimated, actual. */
const ESTIMATE = /[ea](?![a-z\d])/y;

function behind(source: Source, end: number): number {
  return matchAt(ESTIMATE, source, end) ? end + 1 : end;
}

/** The year behind a part that ends at `at`. */
function yearBehind(source: Source, at: number): YearSlot | null {
  const glue = matchAt(TO_YEAR, source, at);
  const year = glue && enYearAt(source, at + glue[0].length, true);
  if (year && glue && (glue[0] !== '' || !isLetter(source, at) || year.label !== 'bare')) return year;
  const short = matchAt(SHORT, source, at);
  const end = at + (short?.[0].length ?? 0);
  if (!short || (short[2] === undefined && unitBehind(source, end))) return null;
  return {
    end,
    label: 'bare',
    years: [{ year: fullYear(short[1] ?? short[2] ?? ''), start: end - 2, end }],
    joint: 'one',
  };
}

/** The year of a part whose owner is named between them: first quarter of (Microsoft's) fiscal 2026. */
function yearBeyond(source: Source, at: number): YearSlot | null {
  WHOSE_BEHIND.lastIndex = at;
  const whose = WHOSE_BEHIND.exec(source.text);
  return whose && enYearAt(source, at + whose[0].length, false);
}

/** The last months of the parts of a calendar year, and into how many days of the next one a year of whole weeks may run. */
const LAST_MONTHS: Readonly<Record<YearPart, number>> = { Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, H2: 12, '9M': 9, FY: 12 };
const WEEK = 7;

/** Whether a part of the year that ended then is the calendar's: "the second quarter ended July 27" is not. */
function endsByCalendar(part: YearPart, { month, day }: Ending): boolean {
  const last = LAST_MONTHS[part];
  return month === last || (month === (last % 12) + 1 && day !== null && day <= WEEK);
}

/** With the day that it ended on, which tells more than the label where the label has no year. */
function withEnd(source: Source, start: number, read: Period, part: PartSlot | null): Period {
  const { expression } = read;
  const endings = endedBehind(source, read.end);
  const last = endings.at(-1);
  if (!last || expression.type === 'list' || expression.type === 'range') return read;
  if (expression.type !== 'part') return read;
  const lengths = (part?.parts ?? [{ part: 'FY' as const, start, end: read.end }]).map((length) => ({
    ...length,
    months: MONTHS_OF[length.part],
  }));
  const label = expression.fiscal || !endsByCalendar(expression.part, last) ? 'fiscal' : 'calendar';
  const also = endingOf(start, lengths, endings, label);
  if (!also) return read;
  const keeps = expression.year !== null && endings.length === 1;
  return period(last.end, keeps ? { ...expression, also: dateOnly(also) } : also);
}

/** What tells the same period by the calendar has no label of its own. */
function dateOnly(expression: PeriodExpression): PeriodExpression {
  if (expression.type !== 'ending') return expression;
  const { label: _, ...rest } = expression;
  return rest;
}

/** A year and its part: fiscal 2025 Q1, FY2026Q2, 2025's third quarter, last year's first half. */
function yearFirstAt(source: Source, at: number): Period | null {
  const year = shortYearAt(source, at) ?? enYearAt(source, at, true);
  if (!year) return null;
  const glue = matchAt(TO_PART, source, year.end);
  const part = glue && enPartAt(source, year.end + glue[0].length);
  if (part && glue && part.parts[0]?.part !== 'FY' && !yearBehind(source, part.end)?.years[0]?.year) {
    const read = period(behind(source, part.end), periodOf(at, part, year));
    return withEnd(source, at, read, part);
  }
  if (year.years[0]?.year === null || year.label === 'bare') return null;
  const whole = period(behind(source, year.end), continued(source, at, year) ?? periodOf(at, null, year));
  return withEnd(source, at, whole, null);
}

/** The second half of a period that began before a name. */
function continued(source: Source, at: number, year: YearSlot): PeriodExpression | null {
  const from = Math.max(0, at - WHOSE_REACH);
  const match = codeAt(source, at - 1) === 0x20 ? WHOSE_BEFORE.exec(source.text.slice(from, at)) : null;
  const part = match && enPartAt(source, from + match.index);
  const expression = part && periodOf(at, part, year);
  return expression?.type === 'part' ? { ...expression, continued: true } : null;
}

const SHORT_FIRST = /(\d{2})(?=\s?[-/]?(?:q[1-4]|h[12])(?![a-z\d]))/y;

/** 25Q3. */
function shortYearAt(source: Source, at: number): YearSlot | null {
  const match = matchAt(SHORT_FIRST, source, at);
  return (
    match && {
      end: at + 2,
      label: 'bare',
      years: [{ year: fullYear(match[1] ?? ''), start: at, end: at + 2 }],
      joint: 'one',
    }
  );
}

/** Whether a part stands by itself: no further letter or digit is glued to it, unless a year stands between. */
function isWhole(source: Source, part: EnPart): boolean {
  return !isLetter(source, part.end) && !isDigit(source, part.end) && !part.needsYear;
}

/** Words behind a number of months that make it a length: the first six months after launch. */
const LENGTH_GOES_ON = /(?<=months?)\s{1,3}(?:after|since|following|as|on|at|with|under|old)\b/y;

const AND = /\s{1,3}(?:and|&)\s{1,3}(?:the\s{1,3})?/y;

/** A part whose year or end is told behind the next one: second quarter and (first half of fiscal 2026). */
function sharedBehind(source: Source, at: number, part: EnPart): Period | null {
  const and = matchAt(AND, source, part.end);
  if (!and) return null;
  const from = part.end + and[0].length;
  const next = enPartAt(source, from);
  const year = next && yearBehind(source, next.end);
  if (year?.years[0]?.year) return period(part.end, periodOf(at, part, year));
  const ended = enEndedAt(source, from)?.expression;
  const [only] = part.parts;
  return ended?.type === 'ending' && only && part.parts.length === 1
    ? period(part.end, { ...ended, months: MONTHS_OF[only.part] })
    : null;
}

/** A part and its year: Q1 of its fiscal 2025, 2QFY26, third quarter of last year; or a part alone. */
function partFirstAt(source: Source, at: number): Period | null {
  const part = enPartAt(source, at);
  if (!part) return null;
  const year = yearBehind(source, part.end);
  if (year && !(part.needsYear && year.years[0]?.year === null && year.years[0].yearOffset === undefined))
    return withEnd(source, at, period(behind(source, year.end), periodOf(at, part, year)), part);
  const shared = sharedBehind(source, at, part);
  if (shared) return shared;
  const beyond = yearBeyond(source, part.end);
  if (beyond) return period(part.end, periodOf(at, part, beyond));
  const ended = withEnd(source, at, period(part.end, periodOf(at, part, null)), part);
  if (ended.end > part.end) return ended;
  return isWhole(source, part) && !matchAt(LENGTH_GOES_ON, source, part.end) ? ended : null;
}

const SAME_IN =
  /(?:the\s{1,3})?(?:same|corresponding|comparable)\s{1,3}(?:quarter|period|three months|months|half|stretch)\s{1,3}(?:of|in)\s{1,3}((?:fiscal|financial)\s{1,3}(?:year\s{1,3})?)?((?:19|20)\d{2})/y;

const SAME_BEFORE =
  /(?:the\s{1,3})?(?:same|corresponding|comparable)\s{1,3}(?:fiscal\s{1,3})?(?:quarter|period|three months|months|half|stretch|time)\s{1,3}(?:(?:of|in)\s{1,3})?(?:the\s{1,3})?(?:last|prior|previous|preceding)\s{1,3}(?:fiscal\s{1,3}|financial\s{1,3})?year(?![a-z-])/y;

/** the same quarter of 2024, the same quarter of last year. */
function sameInAt(source: Source, at: number): Period | null {
  const same = matchAt(SAME_IN, source, at);
  if (same) {
    const year = Number(same[2]);
    const fiscal = same[1] === undefined ? {} : { fiscal: true as const };
    return period(at + same[0].length, { type: 'context-in-year', year, ...fiscal });
  }
  const before = matchAt(SAME_BEFORE, source, at);
  return before && period(at + before[0].length, { type: 'relative-to-context', unit: 'year', offset: -1 });
}

const END_OF = /(?:the\s{1,3})?(?:end|close)[- ](?:of\s{1,3})?(?:the\s{1,3})?/y;
const YEAR_END =
  /(?:(?:fiscal|financial|calendar)\s{1,3})?year[- ]end(?![a-z-])(?:\s{1,3}(?:of\s{1,3})?((?:19|20)\d{2}))?/y;
const RUNNING =
  /(?:(this|current|last|prior|previous|preceding|latest|next)\s{1,3})?(?:fiscal\s{1,3})?(quarter|half|month|period|year)(?![a-z])/y;

const OFFSETS: Readonly<Record<string, number>> = { last: -1, prior: -1, previous: -1, preceding: -1, next: 1 };

/** end of 2024, the end of the third quarter, year-end 2024, end of last year. */
function endOfAt(source: Source, at: number): Period | null {
  const head = matchAt(END_OF, source, at);
  if (head) {
    const from = at + head[0].length;
    const of =
      yearFirstAt(source, from) ?? partFirstAt(source, from) ?? relativeYear(source, from) ?? running(source, from);
    return of && period(of.end, { type: 'end-of', of: of.expression }, 'date');
  }
  const yearEnd = matchAt(YEAR_END, source, at);
  if (!yearEnd) return null;
  const [text, year] = yearEnd;
  const fiscal = /^f/.test(text);
  const of = { type: 'part', part: 'FY', year: year === undefined ? null : Number(year), fiscal } as const;
  return period(at + text.length, { type: 'end-of', of }, 'date');
}

function relativeYear(source: Source, at: number): Period | null {
  const year = enYearAt(source, at, true);
  return year && period(year.end, periodOf(at, null, year));
}

/** end of the quarter, end of last month, end of the year. */
function running(source: Source, at: number): Period | null {
  const match = matchAt(RUNNING, source, at);
  if (!match) return null;
  const [text, which = '', unit = ''] = match;
  const end = at + text.length;
  if (unit === 'year') return period(end, { type: 'part', part: 'FY', year: null, fiscal: true, label: 'bare' });
  const of = unit === 'period' ? 'quarter' : (unit as 'quarter' | 'half' | 'month');
  if (which === 'latest' || which === 'this' || which === 'current' || (of === 'month' && which !== ''))
    return period(end, { type: 'relative-to-draft', unit: of, offset: OFFSETS[which] ?? 0, running: true });
  const offset = OFFSETS[which] ?? 0;
  return period(end, { type: 'relative-to-context', unit: of, offset });
}

/** The English period or date, or the shorthand of either language, that starts with a word at `offset`. */
export function enPeriodAt(source: Source, offset: number): Period | null {
  return (
    enEndedAt(source, offset) ??
    sameInAt(source, offset) ??
    enDaysAt(source, offset) ??
    enDateAt(source, offset) ??
    endOfAt(source, offset) ??
    yearFirstAt(source, offset) ??
    partFirstAt(source, offset) ??
    backAt(source, offset) ??
    yearsOffAt(source, offset) ??
    windowAt(source, offset) ??
    theYearAt(source, offset) ??
    ellipticAt(source, offset)
  );
}
