// What comes to each where a text gives the mean, the one total and the one count that there are, however it ties them.

import { perUnit } from '../../../../../arithmetic/operations.ts';
import { absolute, compare, type Decimal, decimal, multiply, subtract } from '../../../../../text/decimal.ts';
import { basisMarks, type Fact, operandOf } from '../../fact.ts';
import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { fitsInSize } from '../holds.ts';
import { isLevel } from '../pairs.ts';
import { slip } from '../told.ts';
import { TIME_WORD } from './day-counts.ts';

function hasMark({ marks }: Fact, ...wanted: readonly string[]): boolean {
  const own = marks.split(' ');
  return wanted.some((mark) => own.includes(mark));
}

/** Names of means: 平均客单价, ARPU. */
const MEAN = /平均|均价|客单价|单价|人均|户均|每|\b(?:average|mean|per|arpu|asp)\b/u;

/** What a figure is given each of, or `null`; empty where the words only say that it is a mean. */
function eachOf(fact: Fact): string | null {
  const [, of] = fact.unit.split('/');
  if (of !== undefined) return TIME_WORD.test(of) ? null : of;
  if (fact.unit === '%' || fact.unit === '' || hasMark(fact, 'each-day', 'each-week', 'each-month', 'each-quarter'))
    return null;
  return (hasMark(fact, 'mean', 'each') || MEAN.test(fact.name)) && !hasMark(fact, 'peak', 'trough') ? '' : null;
}

function plainUnit({ unit }: Fact): string {
  return unit.split('/')[0] ?? unit;
}

/** A total: an amount of its own, or one that is only given for a time. */
function isTotal(fact: Fact, mean: Fact): boolean {
  const [, of] = fact.unit.split('/');
  return (
    fact !== mean &&
    isLevel(fact) &&
    plainUnit(fact) === plainUnit(mean) &&
    (of === undefined || TIME_WORD.test(of)) &&
    compare(absolute(fact.value), absolute(mean.value)) > 0
  );
}

function isCount(fact: Fact, of: string): boolean {
  if (!isLevel(fact) || fact.value.digits <= 0n) return false;
  if (fact.unit === 'count') return true;
  const own = (fact.figure.written?.unitText ?? '').replace(/^[万亿千百]+/u, '');
  const bare = (word: string): string => word.toLowerCase().replace(/s$/u, '');
  return of !== '' && own !== '' && bare(own) === bare(of);
}

/** A mean that is farther off than this is the mean of something else. */
const FARTHEST = decimal(3n);

/** Shares at a period's end are not their mean over it. */
const SHARE_SLACK = decimal(12n, -2);

function isNear(a: Decimal, b: Decimal): boolean {
  const [x, y] = [absolute(a), absolute(b)];
  return compare(x, multiply(y, FARTHEST)) <= 0 && compare(y, multiply(x, FARTHEST)) <= 0;
}

function isWithin(a: Decimal, b: Decimal, slack: Decimal): boolean {
  return compare(absolute(subtract(a, b)), multiply(absolute(b), slack)) <= 0;
}

function judged(mean: Fact, total: Fact, count: Fact): Slip[] {
  const working = perUnit(operandOf(total), operandOf(count), mean.unit);
  if (!working || fitsInSize(mean, working) || !isNear(mean.value, working.value)) return [];
  if (mean.unit.endsWith('/share') && isWithin(mean.value, working.value, SHARE_SLACK)) return [];
  return [slip('per-unit', mean, [total, count], working)];
}

/** The mean, the total and the count of one sentence, or of it and its neighbours. */
export function meanSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const run = [...(scene.sentences[nth - 1] ?? []), ...facts, ...(scene.sentences[nth + 1] ?? [])];
    return facts.flatMap((mean) => meanSlip(mean, facts, run));
  });
}

function meanSlip(mean: Fact, facts: readonly Fact[], run: readonly Fact[]): Slip[] {
  const of = mean.kind === 'level' && !mean.listed ? eachOf(mean) : null;
  if (of === null) return [];
  const totals = run.filter((each) => isTotal(each, mean) && eachOf(each) === null);
  const counts = run.filter((each) => each !== mean && !totals.includes(each) && isCount(each, of));
  const fit = (total: Fact, count: Fact): boolean =>
    fitsInSize(mean, perUnit(operandOf(total), operandOf(count), mean.unit));
  if (totals.some((total) => counts.some((count) => fit(total, count)))) return [];
  const near = facts.filter((each) => totals.includes(each) || counts.includes(each)).length >= 2 ? facts : run;
  const [total, ...totalsLeft] = totals.filter((each) => near.includes(each));
  const [count, ...countsLeft] = counts.filter((each) => near.includes(each));
  if (!total || !count || totalsLeft.length > 0 || countsLeft.length > 0) return [];
  return bareMarks(total) === bareMarks(mean) && sameDays(total, mean) ? judged(mean, total, count) : [];
}

function bareMarks(fact: Fact): string {
  return basisMarks(fact)
    .split(' ')
    .filter(
      (mark) => mark !== 'mean' && mark !== 'planned' && mark !== 'expected' && mark !== 'basic' && mark !== 'diluted',
    )
    .join(' ');
}

function sameDays({ days: a }: Fact, { days: b }: Fact): boolean {
  return !a || !b || (a.start === b.start && a.end === b.end);
}
