// A total against what it comes to each day, month or year, and two such rates against each other.

import type { Operand } from '../../../../../arithmetic/operand.ts';
import { perUnit, product, type Working } from '../../../../../arithmetic/operations.ts';
import { isCurrency } from '../../../../../figures/quantity.ts';
import type { Cue } from '../../../../../language/relations.ts';
import { monthsIn } from '../../../../../periods/days.ts';
import { has } from '../../../../../statements/reading/scope.ts';
import { compare, decimal } from '../../../../../text/decimal.ts';
import { type Fact, operandOf } from '../../fact.ts';
import { saysIn } from '../../label.ts';
import type { Scene } from '../../scene.ts';
import type { Relation, Slip } from '../../slip.ts';
import { fits, fitsInSize } from '../holds.ts';
import { isYardstick, slip } from '../told.ts';
import { dayCounts, labelOf, OPEN_MONTHS, WORKDAYS, YEAR } from './day-counts.ts';
import { near, type Rate, rateOf, timesIn } from './rate.ts';

/** 平均每天120万单 for 7.3亿 in a year: a total against its period. */
export function overTime(scene: Scene, facts: readonly Fact[]): Slip[] {
  return facts.flatMap((fact) => {
    const rate = rateOf(scene, fact);
    if (!rate || isYardstick(scene, fact)) return [];
    if (saysIn(scene.cues, near(scene, fact, 6, 6), 'peak', 'trough', 'planned', 'expected')) return [];
    const [total, ...more] = facts.filter((each) => each !== fact && isTotalOf(scene, each, rate));
    if (!total || more.length > 0 || !sameCount(scene, total, fact) || hasOtherEach(scene, fact)) return [];
    return judged('per-unit', fact, total, countsOf(scene, total, rate).map(plain));
  });
}

function isTotalOf(scene: Scene, each: Fact, { unit, fact }: Rate): boolean {
  return each.kind === 'level' && each.unit === unit && compare(each.value, fact.value) > 0 && !rateOf(scene, each);
}

/** How many days or months a total may be spread over, by its period or by a length that the sentence gives. */
function countsOf(scene: Scene, total: Fact, { fact, time }: Rate): number[] {
  const length = total.days ? monthsIn(total.days) : (OPEN_MONTHS[labelOf(total.open)] ?? null);
  const lengths = length === null && !total.days ? lengthsOf(scene, fact, time) : [];
  if (lengths.length > 0) return lengths;
  const span = scene.block.sentences[fact.sentence]?.span;
  const words = scene.block.folded.slice(Math.max(0, (span?.start ?? 0) - 120), (span?.end ?? 0) + 120);
  const year = YEAR.test(words) || isYearly(scene, total);
  if (time.days > 0) return dayCounts(total, time.days, { working: WORKDAYS.test(words), year });
  const months = length ?? (year ? 12 : null);
  return months && months % time.months === 0 ? [months / time.months] : [];
}

/** "Spent €146 million over the year": which one is told elsewhere. */
const IN_A_YEAR =
  /^[^,;.]{0,20}\b(?:over|during|in|for|through|throughout|across) (?:the|a) (?:whole |full |entire |past )?year\b(?! (?:to|ended|ending)\b)/u;

/** "Annual output of 1.46 million barrels": for a year, which one not told. */
function isYearly({ block }: Scene, { at, days, open, figure }: Fact): boolean {
  if (days || open !== '') return false;
  if (IN_A_YEAR.test(block.folded.slice(figure.span.end, figure.span.end + 48))) return true;
  return block.lexemes
    .slice(Math.max(0, at - 4), at)
    .some(
      (lexeme) =>
        has(lexeme, 'yearly') || /^(?:annual|yearly|年$|年(?:租|产|销|薪|费|化|收|供|处理|运))/u.test(lexeme.text),
    );
}

const UNITS: Readonly<Record<string, Cue>> = {
  day: 'each-day',
  week: 'each-week',
  month: 'each-month',
  quarter: 'each-quarter',
  year: 'each-year',
};

/** "over six years", 分三年: how many of the rate's own units of time the sentence speaks of. */
function lengthsOf({ block }: Scene, { sentence }: Fact, { cue }: Rate['time']): number[] {
  const { from = 0, to = 0 } = block.sentences[sentence] ?? {};
  return block.lexemes.slice(from, to).flatMap(({ figure }) => {
    const period = figure?.period;
    return period?.type === 'length' && UNITS[period.unit] === cue && period.count && period.count > 1
      ? [period.count]
      : [];
  });
}

/** Whether a total and a rate count one thing: the same name, or the rate without one of its own. */
function sameCount(scene: Scene, total: Fact, rate: Fact): boolean {
  const [a, b] = [wordOf(scene, total), wordOf(scene, rate)];
  return (
    a === b ||
    isCurrency(rate.unit.split('/')[0] ?? '') ||
    rate.label === '' ||
    rate.label === total.label ||
    (rate.metric !== null && rate.metric === total.metric)
  );
}

function wordOf({ block }: Scene, { figure, label }: Fact): string {
  return figure.written?.unitText ?? block.prose.slice(figure.span.end, figure.span.end + 1) + label;
}

function plain(count: number): Operand {
  const value = decimal(BigInt(Math.round(count * 1000)), -3);
  return { value, bounds: { low: value, high: value }, written: String(Math.round(count * 100) / 100) };
}

/** 每月每户, "per day and store": given each of two things. */
function hasOtherEach(scene: Scene, fact: Fact): boolean {
  const { start } = near(scene, fact, 6, 0);
  const words = scene.block.folded.slice(start, fact.figure.core.start);
  return (words.match(/每|均/gu) ?? []).length > 2 || /户|人均|店/u.test(words) || fact.unit.split('/').length > 2;
}

/** How far off a wrong mean may be: what is farther is the mean of something else. */
const FARTHEST = 15n;

function isFar(fact: Fact, { value }: Working): boolean {
  const [x, y] = compare(fact.value, value) >= 0 ? [fact.value, value] : [value, fact.value];
  return compare(x, { digits: y.digits * FARTHEST, exponent: y.exponent }) > 0;
}

function judged(relation: Relation, fact: Fact, total: Fact, counts: readonly Operand[]): Slip[] {
  const workings = counts.flatMap((count) => perUnit(operandOf(total), count, fact.unit) ?? []);
  const [first] = workings;
  if (!first || isFar(fact, first) || workings.some((working) => fitsInSize(fact, working))) return [];
  return [slip(relation, fact, [total], first)];
}

/** "$4.2 million a month, or $58.4 million a year". */
export function betweenRates(scene: Scene, facts: readonly Fact[]): Slip[] {
  const rates = facts.flatMap((fact) => rateOf(scene, fact) ?? []);
  return rates.slice(1).flatMap((rate, nth) => {
    const before = rates[nth];
    if (!before || before.unit !== rate.unit) return [];
    const words = scene.block.prose.slice(before.fact.figure.span.end, rate.fact.figure.span.start);
    if (
      !/(?:\bor\b|\b(?:that|which) (?:is|makes|means|comes)\b|\bmaking\b|\bi\.e\.|equal|equivalent|comes? to|works? out|即|相当于|合|折|或|全年|一年)/i.test(
        words,
      )
    )
      return [];
    const [small, large] = timesIn(before.time, rate.time).length > 0 ? [before, rate] : [rate, before];
    const workings = timesIn(small.time, large.time).map((count) =>
      product(operandOf(small.fact), decimal(BigInt(count)), large.fact.unit),
    );
    const [first] = workings;
    if (!first || workings.some((working) => fits(large.fact, working))) return [];
    return [slip('per-unit', large.fact, [small.fact], first)];
  });
}
