// What comes to each where a text gives the mean, the one total and the one count that there are, however it ties them.

import { perUnit } from '../../../../../arithmetic/operations.ts';
import { has } from '../../../../../statements/reading/scope.ts';
import { absolute, compare, type Decimal, decimal, multiply, subtract } from '../../../../../text/decimal.ts';
import { basisMarks, type Fact, operandOf } from '../../fact.ts';
import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { cuesWithin } from '../../within.ts';
import { fitsInSize } from '../holds.ts';
import { isLevel } from '../pairs.ts';
import { isYardstick, slip } from '../told.ts';
import { TIME_WORD } from './day-counts.ts';
import { isOfOtherStretch, near } from './rate.ts';

function hasMark({ marks }: Fact, ...wanted: readonly string[]): boolean {
  if (marks === '') return false;
  const own = marks.split(' ');
  return wanted.some((mark) => own.includes(mark));
}

/** Names of means: 平均客单价, ARPU. */
const MEAN = /平均|均价|客单价|单价|人均|户均|每|\b(?:average|mean|per|arpu|asp)\b/u;

/** 每吨加工费, 单吨毛利: what the words before a figure say that it is each of. */
function eachBefore({ block }: Scene, { at, figure }: Fact): string | null {
  const start = block.lexemes[Math.max(0, at - 4)]?.span.start ?? figure.span.start;
  const lead = block.folded.slice(start, figure.core.start).replace(/^.*[,，;；。、\d]/u, '');
  return /每(?:一)?([\u4e00-\u9fff])(?!个?[日天周月季年])/u.exec(lead)?.[1] ?? null;
}

/** "$13.50 each and raised $62 million": the word behind one figure says nothing of the next. */
function isEachBefore(scene: Scene, fact: Fact): boolean {
  const { block, cues } = scene;
  const { start, end } = near(scene, fact, 8, 3);
  return cuesWithin(cues, start, end).some(
    (cue) =>
      cue.cues.includes('each') &&
      !(cue.end <= fact.figure.span.start && /^(?:each|apiece|a piece)$/u.test(block.folded.slice(cue.start, cue.end))),
  );
}

/** What a figure is given each of, or `null`; empty where the words only say that it is a mean. */
function eachOf(scene: Scene, fact: Fact): string | null {
  const own = eachOfUnit(fact);
  if (own !== '') return own;
  const lead = scene.block.folded.slice(Math.max(0, fact.figure.span.start - 24), fact.figure.span.start);
  if (/median|中位|中值/u.test(lead)) return null;
  if (!hasMark(fact, 'mean') && !MEAN.test(fact.name) && !isEachBefore(scene, fact)) return null;
  return eachBefore(scene, fact) ?? '';
}

function eachOfUnit(fact: Fact): string | null {
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
    (isLevel(fact) || fact.kind === 'change') &&
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
  if (mean.unit.endsWith('/share') && mean.metric !== null && isWithin(mean.value, working.value, SHARE_SLACK))
    return [];
  return [slip('per-unit', mean, [total, count], working)];
}

/** The mean, the total and the count of one sentence, or of it and its neighbours. */
export function meanSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const run = [...(scene.sentences[nth - 1] ?? []), ...facts, ...(scene.sentences[nth + 1] ?? [])];
    return facts.flatMap((mean) => meanSlip(scene, mean, facts, run));
  });
}

function meanSlip(scene: Scene, mean: Fact, facts: readonly Fact[], run: readonly Fact[]): Slip[] {
  const of = mean.kind === 'level' && !mean.listed && !isYardstick(scene, mean) ? eachOf(scene, mean) : null;
  if (of === null) return [];
  const totals = run.filter((each) => isTotal(each, mean) && eachOf(scene, each) === null);
  const counts = run.filter(
    (each) => each !== mean && !totals.includes(each) && isCount(each, of) && !isPartOfCount(scene, each),
  );
  const fit = (total: Fact, count: Fact): boolean =>
    fitsInSize(mean, perUnit(operandOf(total), operandOf(count), mean.unit));
  if (totals.some((total) => counts.some((count) => fit(total, count)))) return [];
  const near = facts.filter((each) => totals.includes(each) || counts.includes(each)).length >= 2 ? facts : run;
  const [total, ...totalsLeft] = totals.filter((each) => near.includes(each));
  const [count, ...countsLeft] = counts.filter((each) => near.includes(each));
  if (!total || !count || totalsLeft.length > 0 || countsLeft.length > 0) return [];
  if (isOfOtherStretch(count, total)) return [];
  return bareMarks(total) === bareMarks(mean) && sameDays(total, mean) ? judged(mean, total, count) : [];
}

/** 其中四间位于九龙: some of what was counted before. */
function isPartOfCount({ block }: Scene, { at }: Fact): boolean {
  return [block.lexemes[at - 1], block.lexemes[at - 2]].some((lexeme) => has(lexeme, 'part'));
}

function bareMarks(fact: Fact): string {
  return basisMarks(fact)
    .split(' ')
    .filter(
      (mark) =>
        mark !== 'except' &&
        mark !== 'mean' &&
        mark !== 'planned' &&
        mark !== 'expected' &&
        mark !== 'basic' &&
        mark !== 'diluted',
    )
    .join(' ');
}

function sameDays({ days: a }: Fact, { days: b }: Fact): boolean {
  return !a || !b || (a.start === b.start && a.end === b.end);
}
