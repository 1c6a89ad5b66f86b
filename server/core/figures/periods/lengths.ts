// Lengths of time as figures: durations, ages, and runs of periods, which are counts.

import { decimal } from '../../text/decimal.ts';
import { alone, type Figure, type Hedge } from '../figure.ts';
import { figureOf, quantityOf, writtenOf } from '../figure-of.ts';
import { halfEnd, withHalf } from '../numerals/inner.ts';
import { isHan, isLetter, type Source, standsAt } from '../scan/source.ts';
import type { Amount } from '../units/amount-read.ts';
import { combined, hedgeBehind } from '../units/hedges.ts';
import type { Measured } from '../units/range.ts';
import { type LengthMatch, lengthBehind } from './durations.ts';
import { matchAt } from './match.ts';

const OF_ONE = /\sof\san?(?=\s)/y;

/** "A quarter of an hour": the length of time that a fraction is a part of. */
function partOfLength(source: Source, { start, number }: Amount): LengthMatch | null {
  const of = matchAt(OF_ONE, source, number.end);
  return of && lengthBehind(source, start, number.end + of[0].length);
}

/** The length of time that an amount is; `null` where it is none. */
export function lengthOf(source: Source, amount: Amount): LengthMatch | null {
  if (amount.before !== null) return null;
  const { behind } = amount;
  const part = amount.number.fraction && behind === null ? partOfLength(source, amount) : null;
  if (part) return part;
  // 个 in 个季度 and m in months open a longer word of time.
  const mayOpen = behind === null || behind.kind === 'count' || isLetter(source, behind.start);
  return mayOpen ? lengthBehind(source, amount.start, amount.number.end) : null;
}

function startOf(hedge: Hedge | null, start: number): number {
  return hedge ? Math.min(start, ...hedge.spans.map((span) => span.start)) : start;
}

/** 连续九个季度 and nine straight quarters as a count. */
function runFigure(source: Source, amount: Amount, length: LengthMatch, hedge: Hedge | null): Figure {
  const of = { kind: 'count', unit: length.unit, power: 0 } as const;
  const unitText = source.text.slice(amount.number.end, length.end);
  return figureOf({
    kind: 'count',
    core: { start: amount.start, end: length.end },
    hedge,
    quantity: quantityOf(amount, of, hedge),
    written: { ...writtenOf(amount, source), unitGiven: true, unitText },
    per: null,
  });
}

const OLD = /^[- ]old\b/;

/** The amount with the length of time behind it as a figure. */
export function lengthFigure(source: Source, amount: Amount, length: LengthMatch, hedge: Hedge | null): Figure {
  if (length.run && amount.number.vague === '') return runFigure(source, amount, length, hedge);
  const half = isHan(source, length.end - 1) && amount.number.exponent === 0 ? halfEnd(source, length.end) : -1;
  const number = half > 0 ? withHalf(amount.number) : amount.number;
  const { digits, exponent } = number;
  const count = exponent >= 0 && digits < 10000n ? Number(digits) * 10 ** exponent : null;
  const old = OLD.test(source.folded.slice(length.end, length.end + 5));
  const age = old || standsAt(source, length.end - 1, '岁');
  const end = old ? length.end + 4 : Math.max(length.end, half);
  const of = { kind: 'number', unit: length.unit, power: 0 } as const;
  const behind = hedgeBehind(source, end);
  return {
    ...alone(age ? 'age' : 'duration', startOf(hedge, amount.start), behind ? behind.span.end : end),
    quantity: quantityOf({ ...amount, number, behind: null }, of, combined(hedge, behind)),
    period: { type: 'length', unit: length.unit, count },
  };
}

/** 三到五年: a range of lengths. */
export function lengthRange(range: Measured, length: LengthMatch, hedge: Hedge | null, start: number): Figure {
  return {
    ...alone('duration', startOf(hedge, start), length.end),
    quantity: { ...range.quantity, unit: length.unit },
  };
}

/** The quantity of an ordinal or an age: exactly the number that is written. */
export function exactly(count: bigint, unit: string): NonNullable<Figure['quantity']> {
  const value = decimal(count);
  return { value, low: value, high: value, step: null, unit, comparator: '=' };
}
