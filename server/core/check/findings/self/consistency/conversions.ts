// Conversions in brackets: a rate far from what the draft's other pairs of the same currencies imply.

import { type Interval, over, overlaps } from '../../../../arithmetic/interval.ts';
import { ratio } from '../../../../arithmetic/operations.ts';
import { isCurrency } from '../../../../figures/quantity.ts';
import { absolute, compare, decimal, multiply, ZERO } from '../../../../text/decimal.ts';
import type { Span } from '../../../../text/span.ts';
import { type Fact, operandOf } from '../fact.ts';
import type { Scene } from '../scene.ts';

/** An amount and the same in another currency, in brackets right behind it. */
export interface Conversion {
  readonly from: Fact;
  readonly to: Fact;
  readonly currencies: string;
  readonly rate: Interval;
}

const OPENS = /^\s?[(（]\s?(?:约|合|折合|相当于|about|around|approximately|roughly|or)?\s?$/u;
const CLOSES = /^\s?(?:人民币|港元|美元)?[)）]/u;

export function conversionsIn({ sentences, block }: Scene): Conversion[] {
  return sentences.flatMap((facts) =>
    facts.slice(1).flatMap((to, nth) => {
      const from = facts[nth];
      if (!from || from.unit === to.unit || !isCurrency(from.unit) || !isCurrency(to.unit)) return [];
      const between = block.folded.slice(from.figure.span.end, to.figure.span.start);
      const behind = block.folded.slice(to.figure.span.end, to.figure.span.end + 6);
      const rate = OPENS.test(between) && CLOSES.test(behind) ? over(to.bounds, from.bounds) : null;
      return rate ? [{ from, to, currencies: `${from.unit}/${to.unit}`, rate }] : [];
    }),
  );
}

/** Rates of one text may differ by this much: of the year's end and its mean, of two years. */
const SPREAD = decimal(112n, -2);

/** Bounds that are wider than this tell nothing of a rate. */
const COARSE = decimal(13n, -1);

/** Rates that are as told this far from each other are two, however roughly they are told. */
const APART = decimal(125n, -2);

function isFar(one: Conversion, other: Conversion): boolean {
  const [a, b] = [one.rate, other.rate];
  if (overlaps(a, b)) return false;
  const [low, high] = compare(a.high, b.low) < 0 ? [one, other] : [other, one];
  return compare(high.rate.low, multiply(low.rate.high, SPREAD)) > 0 || isApart(low, high);
}

/** Whether the higher rate as told is so much above the lower: multiplied out, since a division need not come out even. */
function isApart(low: Conversion, high: Conversion): boolean {
  const [a, b] = [multiply(high.to.value, low.from.value), multiply(low.to.value, high.from.value)];
  return compare(absolute(a), multiply(absolute(b), APART)) > 0;
}

/** 0.05亿 as 0.4亿: so few digits may stand for any rate. */
function isCoarse({ low, high }: Interval): boolean {
  return compare(high, multiply(low, COARSE)) > 0;
}

/** A conversion with its place in the document. */
export interface PlacedConversion extends Conversion {
  readonly spans: { readonly from: Span; readonly to: Span };
}

/** Those whose rate is far from all others of their currencies: where there are but two, the later one. */
export function oddRates(all: readonly PlacedConversion[]): { odd: PlacedConversion; other: PlacedConversion }[] {
  return [...Map.groupBy(all, ({ currencies }) => currencies).values()].flatMap((group) => {
    const telling = group.filter(({ rate }) => !isCoarse(rate));
    return group.flatMap((odd) => {
      const others = telling.filter((each) => each !== odd);
      const at = telling.indexOf(odd);
      const [other] = others;
      const alone = others.length > 1 ? others.slice(1).every((each) => other && !isFar(each, other)) : at !== 0;
      return other && alone && others.every((each) => isFar(each, odd)) ? [{ odd, other }] : [];
    });
  });
}

/** The rate that a conversion implies, worked out. */
export function workingOf({ from, to }: Conversion): ReturnType<typeof ratio> {
  return ratio(operandOf(to), operandOf(from), ZERO, 'x');
}
