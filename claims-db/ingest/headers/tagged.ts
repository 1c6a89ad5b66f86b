// What a tagged fact says: its value by its format, scale and sign, its unit, its period and its dimensions.

import { type Decimal, divide, negate, parseDecimal, scaled, ZERO } from '../../../server/core/text/decimal.ts';
import type { FactContext, TaggedFact, Tagging } from '../document.ts';
import { plainDigits } from '../grid/number-cell.ts';
import type { Span } from './periods/calendar.ts';
import { makeDay } from './periods/day.ts';
import { COUNTS } from './periods/period-words.ts';
import type { RowKind } from './row-kind.ts';

export interface FactReading {
  readonly fact: TaggedFact;
  readonly amount: Decimal;
  readonly kind: RowKind;
  readonly unit: string;
  readonly span: Span;
  readonly dimensions: FactContext['dimensions'];
}

function magnitudeOf({ format, text, denominator }: TaggedFact): Decimal | null {
  if (/zero|nodash/.test(format)) return ZERO;
  if (/word/.test(format)) return wordNumber(text);
  const style = /comma/.test(format) ? 'comma' : 'point';
  const digits = /\d(?:[\d.,'’\u00a0\u202f ]*\d)?|\.\d+/.exec(text)?.[0];
  const value = digits === undefined ? null : parseDecimal(plainDigits(digits.replaceAll(/\s/g, ' '), style));
  if (denominator === undefined || value === null) return value;
  const under = parseDecimal(plainDigits(denominator, style));
  return under && divide(value, under, 8);
}

function wordNumber(text: string): Decimal | null {
  const word = text.trim().toLowerCase();
  if (word === 'no' || word === 'none' || word === 'zero') return ZERO;
  const count = COUNTS.get(word);
  return count === undefined ? null : { digits: BigInt(count), exponent: 0 };
}

function unitOf(measures: readonly string[], concept: string): { kind: RowKind; unit: string } {
  const [over = 'pure', under] = measures;
  const currency = /^[A-Z]{3}$/.test(over);
  if (under !== undefined)
    return { kind: currency ? 'per-share' : 'multiple', unit: `${over}/${under === 'shares' ? 'share' : under}` };
  if (currency) return { kind: 'money', unit: over };
  if (over === 'shares') return { kind: 'shares', unit: 'shares' };
  if (over === 'pure')
    return /Percent|Rate(?!d)|Yield|Margin(?!al)/.test(concept)
      ? { kind: 'percent', unit: '%' }
      : { kind: 'count', unit: 'count' };
  return { kind: 'count', unit: over.toLowerCase() };
}

function isPeriod({ start, end }: FactContext): boolean {
  const isDay = (text: string): boolean => {
    const [year = 0, month = 0, date = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').map(Number) : [];
    return makeDay(year, month, date) === text;
  };
  return isDay(start) && isDay(end) && start <= end;
}

/** `null` for a fact without a value, or one whose context is not declared. */
export function factReading(fact: TaggedFact, tagging: Tagging): FactReading | null {
  const context = tagging.contexts.get(fact.context);
  const magnitude = fact.nil ? null : magnitudeOf(fact);
  if (!context || !magnitude || !isPeriod(context)) return null;
  const measured = unitOf(tagging.units.get(fact.unit) ?? [], fact.concept);
  const isPercent = measured.kind === 'percent' || (fact.scale === -2 && measured.kind === 'count');
  const base = scaled(magnitude, fact.scale);
  const amount = fact.negative ? negate(base) : base;
  const { start, end, instant } = context;
  return {
    fact,
    ...(isPercent ? { kind: 'percent', unit: '%' } : measured),
    amount: isPercent ? scaled(amount, 2) : amount,
    span: { start, end, instant },
    dimensions: context.dimensions,
  };
}
