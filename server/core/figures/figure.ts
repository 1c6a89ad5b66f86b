// What the reader of figures hands on: each numeric expression with its span, its quantity and how it was written.

import type { PeriodExpression } from '../periods/expression.ts';
import type { Decimal } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';

/** Kinds that can carry a claim about the world. */
export type QuantityKind =
  | 'money' // 398亿元, US$5.6bn
  | 'percent' // 34%, 三成, two-digit growth as 10–99 %
  | 'percentage-point' // 34个百分点, 3pp
  | 'basis-point' // 50bp
  | 'multiple' // 1.6倍, 翻倍, doubled, threefold
  | 'fraction' // 三分之一, a third, one in five
  | 'unit-price' // 1元/千次, $3 per million tokens
  | 'physical' // 500毫升, 1.2GWh
  | 'count' // 229个, 52,000 vehicles, 2900万 (scaled, no unit)
  | 'number'; // 1.19, 42: neither unit nor scale

/** Kinds that are read so that a person sees why they were left alone. */
export type LeftAloneKind =
  | 'date'
  | 'time'
  | 'period'
  | 'duration'
  | 'age'
  | 'ordinal'
  | 'list-number'
  | 'section'
  | 'page'
  | 'version'
  | 'model'
  | 'code'
  | 'telephone'
  | 'address'
  | 'score'
  | 'name'
  | 'idiom';

export type FigureKind = QuantityKind | LeftAloneKind;

export type Comparator = '=' | '<' | '<=' | '>' | '>=' | '~';

/**
 * How the number was qualified:
 * `about` 约 左右 some; `near` 近 将近 接近 nearly (just below); `above` 超 逾 突破 多 more than; `below` 不足 不到 under;
 * `at-least` 至少; `at-most` 至多 up to; `magnitude` 近千亿 上百亿 数百万 千亿级 tens of billions;
 * `reach` 达 高达 仅 只 as much as: emphasis, no bound.
 */
export type HedgeKind = 'about' | 'near' | 'above' | 'below' | 'at-least' | 'at-most' | 'magnitude' | 'reach';

export interface Hedge {
  readonly kind: HedgeKind;
  /** The hedge's own words; inside the figure's span. Two when it stands on both sides (约398亿左右). */
  readonly spans: readonly Span[];
}

/**
 * A canonical unit: an ISO 4217 code for money (`CNY`), `%`, `pp`, `bp`, `x` for multiples, a physical symbol in base
 * scale (`L`, `Wh`, `W`, `t`, `m2`, `FLOPS`, `token`, `B`), `count` for counted things and bare scaled numbers, `''` for a bare number and a fraction.
 */
export type Unit = string;

/** What a figure means. All bounds are inclusive and in base units (yuan, not 亿元; 34 with unit `%`). */
export interface Quantity {
  /** The written value; `null` where there is none (三位数, 近千亿, a range). */
  readonly value: Decimal | null;
  /** Inclusive bounds after written precision and hedge; `null` is unbounded. */
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** One unit of the last written digit, in base units: 1亿 for 398亿, 0.01亿 for 398.24亿. `null` where no digits are written. */
  readonly step: Decimal | null;
  readonly unit: Unit;
  readonly comparator: Comparator;
  /** What the quantity is for one of: `{ count: 1000, unit: '次' }` in 1元/千次; absent for plain quantities. */
  readonly per?: { readonly count: Decimal; readonly unit: string };
}

/** How the figure was written, so that a fix can answer in the writer's own manner. */
export interface Written {
  /** Script of the number itself. */
  readonly script: 'arabic' | 'chinese' | 'english';
  /** Power of ten of the written scale: 8 for 亿, 9 for billion or bn, 0 for none. */
  readonly scale: number;
  /** The scale's own words (亿, 億, billion, bn), empty for none. */
  readonly scaleText: string;
  /** The unit's own words (元, US$, %, 个), in written order; empty for none. */
  readonly unitText: string;
  /** Whether the currency or unit was written (`false` for a bare 398亿). */
  readonly unitGiven: boolean;
  /** Whether a sign was written: −53%, 负, +34%, (1,234) in a table. */
  readonly sign: '' | '+' | '-';
}

export interface Figure {
  readonly kind: FigureKind;
  /** Hedge, sign, number, scale and unit, nothing else; offsets into the text that was read. */
  readonly span: Span;
  /** The same without the hedge. */
  readonly core: Span;
  readonly quantity: Quantity | null;
  readonly hedge: Hedge | null;
  readonly written: Written | null;
  /** For kinds `period`, `date` and `duration`: what it names. */
  readonly period: PeriodExpression | null;
}

/** A figure that is read to be left alone: a span with a kind. */
export function alone(kind: FigureKind, start: number, end: number): Figure {
  const span = { start, end };
  return { kind, span, core: span, quantity: null, hedge: null, written: null, period: null };
}
