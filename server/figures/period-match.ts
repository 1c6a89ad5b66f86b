// What the grammars of periods share: matches, the slots of a label, and how the slots become one period.

import { daysIn, firstDay, monthNumber } from '../periods/days.ts';
import type { Day, ListMember, PeriodExpression, YearLabel, YearOf, YearPart } from '../periods/expression.ts';
import type { FigureKind } from './figure.ts';
import type { Source } from './source.ts';

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

const UNTOLD: YearOf = { year: null };

/** Fiscal if either slot says so; calendar if either says so. */
function labelled(part: YearLabel, year: YearLabel | undefined): { fiscal: boolean; label?: YearLabel } {
  if (part === 'fiscal' || year === 'fiscal') return { fiscal: true };
  return part === 'calendar' || year === 'calendar' ? { fiscal: false, label: 'calendar' } : { fiscal: false };
}

function onlyYear({ year, yearOffset, fromContext }: YearOf): YearOf {
  return {
    year,
    ...(yearOffset === undefined ? {} : { yearOffset }),
    ...(fromContext ? { fromContext } : {}),
  };
}

const WHOLE: PartSlot['parts'] = [{ part: 'FY', start: 0, end: 0 }];

/**
 * The period that a part and a year make, whichever comes first. Where either is a list, each of its members takes the
 * whole of the other.
 *
 * @param start where the expression starts, for the spans of a list's members
 */
export function periodOf(start: number, part: PartSlot | null, year: YearSlot | null): PeriodExpression {
  const shared = labelled(part?.label ?? 'bare', year?.label);
  const members: ListMember[] = (part?.parts ?? WHOLE).flatMap((which) =>
    (year?.years ?? [{ ...UNTOLD, start: 0, end: 0 }]).map((of) => {
      const place = part && part.parts.length > 1 ? which : of.end > 0 && year && year.years.length > 1 ? of : which;
      return {
        expression: { type: 'part', part: which.part, ...onlyYear(of), ...shared },
        start: Math.max(0, place.start - start),
        end: Math.max(0, place.end - start),
      };
    }),
  );
  const [first] = members;
  const last = members.at(-1);
  if (!first || !last) return { type: 'part', part: 'FY', year: null, ...shared };
  if (members.length === 1) return first.expression;
  const spans = part?.joint === 'span' || year?.joint === 'span';
  return spans && members.length === 2
    ? { type: 'range', from: first.expression, to: last.expression }
    : { type: 'list', members };
}
