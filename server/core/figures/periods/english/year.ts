// The year of an English label, before or behind its part: fiscal 2026, FY26, calendar 2025, 2025, '25, last year.

import type { YearLabel, YearOf } from '../../../periods/expression.ts';
import { isDigit, isLetter, type Source } from '../../scan/source.ts';
import { fullYear, type Joint, matchAt, splitYear, whoseYear, type YearSlot } from '../match.ts';
import { yearEnd } from '../year.ts';
import { yearsInARow } from '../years-in-a-row.ts';

const LABELLED =
  /(?:(fiscal|financial)(?:\s{1,3}years?)?\s{0,3}'?|(fy)\s{0,3}'?|calendar(?:\s{1,3}years?)?\s{1,3}'?|cy\s{0,3}'?)(\d{4}|\d{2})(?!\d|\s{0,3}%)(?:\s?[-/–]\s?'?(\d{4}|\d{2})(?!\d|-))?/y;
const BARE =
  /((?:19|20)\d{2})(?:[-/–](\d{2})(?=\s{1,3}(?:fiscal|financial)))?(?:\s{1,3}(fiscal|financial|calendar)\s{1,3}years?(?![a-z]))?/y;
const SHORT = /'(\d{2})(?![a-z\d])/y;
const RELATIVE =
  /(?:the\s{1,3})?(this|current|last|next|prior|previous|preceding|same|that)\s{1,3}(fiscal\s{1,3}|financial\s{1,3}|calendar\s{1,3})?year(?![a-z-])/y;
const RELATIVES: Readonly<Record<string, YearOf>> = {
  this: { year: null, yearOffset: 0 },
  current: { year: null, yearOffset: 0 },
  last: { year: null, yearOffset: -1 },
  next: { year: null, yearOffset: 1 },
  prior: { year: null, yearOffset: -1, fromContext: true },
  previous: { year: null, yearOffset: -1, fromContext: true },
  preceding: { year: null, yearOffset: -1, fromContext: true },
  same: { year: null, yearOffset: 0, fromContext: true },
  that: { year: null, yearOffset: 0, fromContext: true },
};

function labelIn(word: string | undefined): YearLabel {
  if (word === undefined) return 'bare';
  return word.startsWith('c') ? 'calendar' : 'fiscal';
}

function single(start: number, end: number, label: YearLabel, of: YearOf): YearSlot {
  return { end, label, years: [whoseYear(of, start, end)], joint: 'one' };
}

/** fiscal 2026, FY26, FY2024/25, fiscal 2023–2025, calendar 2025. */
function labelledAt(source: Source, at: number): YearSlot | null {
  const match = matchAt(LABELLED, source, at);
  if (!match) return null;
  const [text, , , first = '', second] = match;
  const label = labelIn(text.slice(0, 1) === 'c' ? 'c' : 'f');
  const end = at + text.length;
  const firstEnd =
    text.lastIndexOf(first, second === undefined ? undefined : text.length - second.length - 1) + at + first.length;
  if (second === undefined) return single(at, end, label, { year: fullYear(first) });
  const split = label === 'fiscal' ? splitYear(first, second) : null;
  if (split !== null) return single(at, end, label, { year: split });
  const years = [
    { year: fullYear(first), start: at, end: firstEnd },
    { year: fullYear(second), start: end - second.length, end },
  ] as const;
  return years[1].year > years[0].year
    ? { end, label, years, joint: 'span' }
    : single(at, firstEnd, label, { year: fullYear(first) });
}

/** 2025, 2025 fiscal year. */
function bareAt(source: Source, at: number): YearSlot | null {
  const match = yearEnd(source, at) < 0 ? null : matchAt(BARE, source, at);
  if (!match) return null;
  const [text, year = '', second, word] = match;
  return single(at, at + text.length, labelIn(word), { year: splitYear(year, second) ?? Number(year) });
}

function relativeAt(source: Source, at: number): YearSlot | null {
  const match = matchAt(RELATIVE, source, at);
  const of = match && RELATIVES[match[1] ?? ''];
  return match && of ? single(at, at + match[0].length, labelIn(match[2]), of) : null;
}

function shortAt(source: Source, at: number): YearSlot | null {
  const match = matchAt(SHORT, source, at);
  return match && single(at, at + match[0].length, 'bare', { year: fullYear(match[1] ?? '') });
}

const NEXT =
  /(\s{0,3}(?:,\s{0,3}(?:(?:and|&)\s{1,3})?|(?:and|&)\s{1,3}|(?:to|through|[–—-])\s{0,3}))(?:(?:fiscal|financial|fy|calendar)(?:\s{1,3}year)?\s{0,3}'?)?((?:19|20)\d{2})/y;
const MOST = 12;
const DIGITS = 4;
const BETWEEN = /between $/;
const BETWEEN_REACH = 8;

/** The years behind the first one, each with what joins it to those before. */
function more(
  source: Source,
  from: number,
): { readonly joint: string; readonly start: number; readonly end: number }[] {
  const found: { joint: string; start: number; end: number }[] = [];
  let end = from;
  while (found.length < MOST) {
    const match = matchAt(NEXT, source, end);
    const start = end + (match?.[0].length ?? 0) - DIGITS;
    if (!match || yearEnd(source, start) < 0) break;
    end = start + DIGITS;
    found.push({ joint: match[1] ?? '', start, end });
    if (/and|&|to|through|[–—-]/.test(match[1] ?? '')) break;
  }
  return found;
}

/** The years behind the first one: , 2022 and 2021; and 2024; through 2025. A list needs its "and". */
function withMore(source: Source, first: YearSlot): YearSlot {
  const found = more(source, first.end);
  const last = found.at(-1);
  if (!last || isLetter(source, last.end) || !/[^\s,]/.test(last.joint)) return first;
  const years = found.map(({ start, end }) => ({ year: Number(source.folded.slice(start, end)), start, end }));
  const start = first.years[0]?.start ?? 0;
  const between = BETWEEN.test(source.folded.slice(Math.max(0, start - BETWEEN_REACH), start));
  const joint: Joint = (between && found.length === 1) || /to|through|[–—-]/.test(last.joint) ? 'span' : 'list';
  const rises = (years.at(-1)?.year ?? 0) > (first.years[0]?.year ?? 0);
  if (joint === 'span' && (found.length > 1 || !rises)) return first;
  return { end: last.end, label: first.label, years: [...first.years, ...years], joint };
}

/** The year or years at `at`, with or without a label; `told` ones only, unless `relative` ones will do. */
export function enYearAt(source: Source, at: number, relative: boolean): YearSlot | null {
  const row = yearsInARow(source, at);
  if (row) return row;
  const first = isDigit(source, at)
    ? bareAt(source, at)
    : (labelledAt(source, at) ?? shortAt(source, at) ?? (relative ? relativeAt(source, at) : null));
  return first && first.joint === 'one' && first.years[0]?.year !== null ? withMore(source, first) : first;
}
