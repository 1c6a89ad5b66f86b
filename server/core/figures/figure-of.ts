// From what was read to a figure: kind, unit, value and bounds, with what the writer's own manner was.

import { add, compare, type Decimal, decimal, divide, multiply, negate, scaled } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import type { Figure, FigureKind, Hedge, Quantity, QuantityKind, Written } from './figure.ts';
import type { Numeral } from './numerals/numeral.ts';
import { boundedQuantity, pointQuantity, rangeQuantity } from './quantity.ts';
import { codeAt, type Source, textAt } from './scan/source.ts';
import type { Amount } from './units/amount-read.ts';
import type { Per } from './units/per.ts';
import type { UnitMatch } from './units/units.ts';

const TWO = decimal(2n);
const TEN = decimal(10n);

export interface KindAndUnit {
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly power: number;
}

/** Symbols that several currencies share: a currency named behind the number says which is meant. */
const SHARED_SYMBOLS = new Set(['$', '¥', '￥']);

const DEGREE = '度'.charCodeAt(0);
const ANGLE: KindAndUnit = { kind: 'physical', unit: 'deg', power: 0 };
const ELECTRIC = /电|元|千瓦|能耗|用能|算力|kwh|负荷/;

/** 度 is a kilowatt-hour where electricity or money is spoken of, else a degree. */
function isAngle({ start, end, behind }: Amount, source: Source): boolean {
  if (behind === null || codeAt(source, behind.start) !== DEGREE || behind.end - behind.start !== 1) return false;
  return !ELECTRIC.test(source.folded.slice(Math.max(0, start - 30), end + 12));
}

const POINT = { kind: 'percentage-point', unit: 'pp', power: 0 } as const;
const LETTER_P = 0x70;
const PCT = /^pcts?\.?$/;
const IN_HAN = /[\u4e00-\u9fff]/;
const LEVEL = /(?:为|达|至|到|占|是|约)\s?$/;
/** An amount of money or things, growth of which is told in per cent. */
const AMOUNT = /(?:收入|营收|利润|净利|销量|销售额|产量|出货量|订单|gmv)(?!率)[^，。；、率比额]{0,12}$/;

/** pct in Chinese prose is a percentage point, but for a level and for the growth of an amount. */
function isHanPoint(source: Source, { start, sign }: Amount, { start: from, end }: UnitMatch): boolean {
  if (codeAt(source, from) !== LETTER_P || !PCT.test(source.folded.slice(from, end))) return false;
  const before = source.folded.slice(Math.max(0, start - 24), start);
  if (!IN_HAN.test(before) && !IN_HAN.test(source.folded.slice(end, end + 6))) return false;
  return !AMOUNT.test(before.replace(/[同环]比/g, '')) && (sign !== '' || !LEVEL.test(before));
}

/** What an amount is an amount of. */
export function kindOf(amount: Amount, source: Source): KindAndUnit {
  const { before, behind, number } = amount;
  if (number.percent) return { kind: 'percent', unit: '%', power: 0 };
  if (number.fraction && behind === null) return { kind: 'fraction', unit: '', power: 0 };
  if (before !== null) {
    const other = behind?.kind === 'money' && behind.unit !== before.unit ? behind : null;
    const shared = SHARED_SYMBOLS.has(source.text.slice(before.start, before.end));
    return other && shared
      ? other
      : { kind: 'money', unit: before.unit, power: before.power + (behind?.kind === 'money' ? behind.power : 0) };
  }
  if (behind !== null) {
    if (isAngle(amount, source)) return ANGLE;
    return isHanPoint(source, amount, behind) ? { ...behind, ...POINT } : behind;
  }
  if (number.scale > 0 || number.vague !== '') return { kind: 'count', unit: 'count', power: 0 };
  return { kind: 'number', unit: '', power: 0 };
}

function signed(value: Decimal, sign: Amount['sign']): Decimal {
  return sign === '-' ? negate(value) : value;
}

/** 数百万 lies in the hundreds of 万, 几百万 between two and nine of them, 百亿 near its own size; both stand for an order of magnitude (verdicts.md, Words that are numbers). */
function vagueQuantity(number: Numeral, of: KindAndUnit, hedge: Hedge | null): Quantity {
  const base = scaled(decimal(number.digits, number.exponent), of.power);
  if (number.upper !== null)
    return {
      ...boundedQuantity(base, scaled(decimal(number.upper, number.exponent), of.power), of.unit),
      comparator: '~',
    };
  if (
    number.vague === 'bare' &&
    hedge !== null &&
    hedge.kind !== 'magnitude' &&
    hedge.kind !== 'near' &&
    hedge.kind !== 'about' &&
    hedge.kind !== 'reach'
  )
    return pointQuantity(base, null, of.unit, hedge.kind);
  const low = divide(base, TWO, 4) ?? base;
  return {
    value: null,
    low,
    high: multiply(base, number.vague === 'several' ? TEN : TWO),
    step: null,
    unit: of.unit,
    comparator: '~',
  };
}

/** 二十多亿 lies between 20 and 30亿, 300余 between 300 and 400: at most one more in the last place that is written. */
export function oddQuantity({ number, sign }: Amount, of: KindAndUnit): Quantity {
  let place = number.exponent + of.power;
  for (let digits = number.digits; digits > 0n && digits % 10n === 0n; digits /= 10n) place++;
  const near = scaled(decimal(number.digits, number.exponent), of.power);
  const far = add(near, decimal(1n, place));
  return sign === '-' ? boundedQuantity(negate(far), negate(near), of.unit) : boundedQuantity(near, far, of.unit);
}

/** The quantity of one amount. */
export function quantityOf(amount: Amount, of: KindAndUnit, hedge: Hedge | null): Quantity {
  const { number, sign } = amount;
  if (number.vague !== '') return vagueQuantity(number, of, hedge);
  const power = of.power;
  const value = decimal(sign === '-' ? -number.digits : number.digits, number.exponent + power);
  const step = number.step === null ? null : number.step + power;
  if (number.upper !== null) {
    const top = signed(scaled(decimal(number.upper, number.exponent), power), sign);
    const [low, high] = compare(value, top) <= 0 ? [value, top] : [top, value];
    return { value: null, low, high, step: null, unit: of.unit, comparator: '=' };
  }
  return pointQuantity(value, step, of.unit, hedge?.kind ?? null);
}

/** The quantity of a range; a fall from 30% to 35% below zero keeps its order. */
export function rangeOf(from: Quantity, to: Quantity, hedge: Hedge | null): Quantity {
  const turned = from.low !== null && to.high !== null && compare(from.low, to.high) > 0;
  return turned ? rangeQuantity(to, from, hedge?.kind ?? null) : rangeQuantity(from, to, hedge?.kind ?? null);
}

/** ±: the first value with the second as its room on either side. */
export function withTolerance(value: Quantity, room: Quantity): Quantity {
  if (value.value === null || room.value === null) return value;
  return { ...value, low: add(value.value, negate(room.value)), high: add(value.value, room.value) };
}

/** How the figure was written. */
export function writtenOf(amount: Amount, source: Source): Written {
  const { before, behind, number, sign } = amount;
  const head = before === null ? '' : textAt(source, before.start, before.end);
  const tail = behind === null ? '' : textAt(source, behind.start, behind.end);
  return {
    script: number.script,
    scale: number.scale,
    scaleText: number.scaleText,
    unitText: head === '' ? tail : head + tail,
    unitGiven: before !== null || behind !== null,
    sign,
  };
}

export interface Parts {
  readonly kind: FigureKind;
  readonly core: Span;
  readonly hedge: Hedge | null;
  readonly quantity: Quantity;
  readonly written: Written;
  readonly per: Per | null;
}

const NO_SPANS: readonly Span[] = [];

/** A figure with its hedge's words in its span. */
export function figureOf(parts: Parts): Figure {
  const { core, hedge, per } = parts;
  let { start, end } = core;
  for (const span of hedge === null ? NO_SPANS : hedge.spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return {
    kind: per === null ? parts.kind : 'unit-price',
    span: start === core.start && end === core.end ? core : { start, end },
    core,
    quantity: per === null ? parts.quantity : { ...parts.quantity, per: { count: per.count, unit: per.unit } },
    hedge,
    written: parts.written,
    period: null,
  };
}
