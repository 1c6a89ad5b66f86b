// What the grammars of periods share: matches, the slots of a label, and how the slots become one period.

import { daysIn, firstDay, monthNumber } from '../../periods/days.ts';
import type { Day, ListMember, PeriodExpression, YearLabel, YearOf, YearPart } from '../../periods/expression.ts';
import type { FigureKind } from '../figure.ts';
import type { Source } from '../scan/source.ts';

/** A period in the text, or a number that looks like one and is part of a name. */
export interface PeriodMatch {
  /** Where it starts, if not where it was looked for: behind the name that it is glued to. */
  readonly start?: number;
  readonly end: number;
  readonly kind: Extract<FigureKind, 'period' | 'date' | 'name'>;
  readonly expression: PeriodExpression | null;
}

/** A period that is one for certain. */
export interface Period extends PeriodMatch {
  readonly kind: 'period' | 'date';
  readonly expression: PeriodExpression;
}

export function period(end: number, expression: PeriodExpression, kind: Period['kind'] = 'period'): Period {
  return { end, kind, expression };
}

/** The year of a label, or several that share it: fiscal 2023, 2022 and 2021. Spans are offsets of the text. */
export interface YearSlot {
  readonly end: number;
  readonly label: YearLabel;
  readonly years: readonly (YearOf & { readonly start: number; readonly end: number })[];
  readonly joint: Joint;
}

/** Which part of the year, or several that share it: 二、三季度, Q1–Q3. */
export interface PartSlot {
  readonly end: number;
  readonly label: YearLabel;
  readonly parts: readonly { readonly part: YearPart; readonly start: number; readonly end: number }[];
  readonly joint: Joint;
}

/** How several of them stand together: 一、二季度 is a list, 一至三季度 a span. */
export type Joint = 'one' | 'list' | 'span';

/** A sticky pattern at an offset of the folded text. */
export function matchAt(pattern: RegExp, source: Source, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source.folded);
}

const two = (value: number): string => String(value).padStart(2, '0');

export function dayOf(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(monthNumber(year, month))) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

export function lastDayOf(year: number, month: number): Day {
  const at = monthNumber(year, month);
  return `${firstDay(at).slice(0, 8)}${two(daysIn(at))}`;
}

/** The two digits of a year mean this century. */
export function fullYear(digits: string): number {
  const value = Number(digits);
  return digits.length <= 2 ? 2000 + value : value;
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** 二〇二五, 2025, 25, and small numbers up to 十二 or 三十一. */
export function small(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/零/g, '〇').replace(/两/g, '二').replace(/廿/g, '二十').replace(/十十/g, '十');
  if (!plain.includes('十')) return Number([...plain].map((c) => HAN_DIGITS.indexOf(c)).join(''));
  const [tens = '', ones = ''] = plain.split('十');
  return (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : HAN_DIGITS.indexOf(ones));
}

/** The year in digits or Chinese characters, of four places or two. */
export function yearIn(text: string): number {
  return fullYear(String(small(text)));
}

/** 2024/25 and FY24-25 are one fiscal year, named by its second half. */
export function splitYear(first: string, second: string | undefined): number | null {
  if (second === undefined) return null;
  const from = fullYear(first);
  const to = second.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
  return to === from + 1 ? to : null;
}

const UNTOLD = { year: null, start: 0, end: 0 } as const;
const WHOLE = { part: 'FY', start: 0, end: 0 } as const;

type Which = PartSlot['parts'][number];
type Whose = YearSlot['years'][number];

/** A year with its own words. Written out, as spreading is slow where every year of a table passes. */
export function whoseYear({ year, yearOffset, fromContext }: YearOf, start: number, end: number): Whose {
  if (yearOffset === undefined) return { year, start, end };
  return fromContext ? { year, yearOffset, fromContext, start, end } : { year, yearOffset, start, end };
}

/** The year without its words. */
export function onlyYear({ year, yearOffset, fromContext }: YearOf): YearOf {
  if (yearOffset === undefined) return { year };
  return fromContext ? { year, yearOffset, fromContext } : { year, yearOffset };
}

/** A part of a year: fiscal if either slot says so, calendar if either does. */
function partExpression({ part }: Which, { year, yearOffset, fromContext }: Whose, label: YearLabel): PeriodExpression {
  const fiscal = label === 'fiscal';
  const named = label === 'calendar' ? { label } : NOTHING;
  if (yearOffset === undefined)
    return label === 'calendar' ? { type: 'part', part, year, fiscal, label } : { type: 'part', part, year, fiscal };
  return fromContext
    ? { type: 'part', part, year, fiscal, yearOffset, fromContext, ...named }
    : { type: 'part', part, year, fiscal, yearOffset, ...named };
}

const NOTHING = {};

/**
 * The period that a part and a year make, whichever comes first. Where either is a list, each of its members takes the
 * whole of the other.
 *
 * @param start where the expression starts, for the spans of a list's members
 */
export function periodOf(start: number, part: PartSlot | null, year: YearSlot | null): PeriodExpression {
  const labels = [part?.label, year?.label];
  const label = labels.includes('fiscal') ? 'fiscal' : labels.includes('calendar') ? 'calendar' : 'bare';
  const first = partExpression(part?.parts[0] ?? WHOLE, year?.years[0] ?? UNTOLD, label);
  const several = (part?.parts.length ?? 1) > 1;
  if (!several && (year?.years.length ?? 1) === 1) return first;
  const members = (part?.parts ?? [WHOLE]).flatMap((which) =>
    (year?.years ?? [UNTOLD]).map((of): ListMember => {
      const place = several ? which : of;
      return { expression: partExpression(which, of, label), start: place.start - start, end: place.end - start };
    }),
  );
  const last = members.at(-1);
  const span = part?.joint === 'span' || year?.joint === 'span';
  return span && members.length === 2 && last
    ? { type: 'range', from: first, to: last.expression }
    : { type: 'list', members };
}
