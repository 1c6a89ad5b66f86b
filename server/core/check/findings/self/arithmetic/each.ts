// What comes to each: per day, per employee, per store; months and the year.

import type { Operand } from '../../../../arithmetic/operand.ts';
import { perUnit, product, type Working } from '../../../../arithmetic/operations.ts';
import type { Cue } from '../../../../language/relations.ts';
import { monthsIn } from '../../../../periods/days.ts';
import { compare, decimal } from '../../../../text/decimal.ts';
import { type Fact, operandOf } from '../fact.ts';
import { saysIn } from '../label.ts';
import type { Scene } from '../scene.ts';
import type { Relation, Slip } from '../slip.ts';
import { dayCounts, OPEN_MONTHS, WORKDAYS, YEAR } from './day-counts.ts';
import { fits, fitsInSize } from './holds.ts';
import { isLevel } from './pairs.ts';
import { slip } from './told.ts';

const STOP = /^[,，;；。、\n]$/;

/** The words of the figure's own clause right around it. */
export function near(
  { block }: Scene,
  { at, figure }: Fact,
  ahead: number,
  behind: number,
): { start: number; end: number } {
  const { lexemes } = block;
  let from = at;
  while (
    from > 0 &&
    from > at - ahead &&
    lexemes[from - 1]?.kind !== 'amount' &&
    !STOP.test(lexemes[from - 1]?.text ?? '')
  )
    from--;
  let to = at + 1;
  while (
    to < lexemes.length &&
    to <= at + behind &&
    lexemes[to]?.kind !== 'amount' &&
    !STOP.test(lexemes[to]?.text ?? '')
  )
    to++;
  return {
    start: Math.min(figure.span.start, lexemes[from]?.span.start ?? 0),
    end: Math.max(figure.span.end, lexemes[to - 1]?.span.end ?? 0),
  };
}

const TIME_UNITS: readonly {
  readonly cue: Cue;
  readonly days: number;
  readonly months: number;
  readonly names: RegExp;
}[] = [
  { cue: 'each-day', days: 1, months: 0, names: /^(?:day|日|天|night)$/ },
  { cue: 'each-week', days: 7, months: 0, names: /^(?:week|周|星期)$/ },
  { cue: 'each-month', days: 0, months: 1, names: /^(?:month|月|个月)$/ },
  { cue: 'each-quarter', days: 0, months: 3, names: /^(?:quarter|季|季度)$/ },
  { cue: 'each-year', days: 0, months: 12, names: /^(?:year|年)$/ },
];

interface Rate {
  readonly fact: Fact;
  /** The unit of what is given each. */
  readonly unit: string;
  readonly time: (typeof TIME_UNITS)[number];
}

/** A figure that is given for each day, month or year. */
function rateOf(scene: Scene, fact: Fact): Rate | null {
  const [unit = '', of] = fact.unit.split('/');
  if (of !== undefined) {
    const time = TIME_UNITS.find(({ names }) => names.test(of));
    return time ? { fact, unit, time } : null;
  }
  if (!isLevel(fact) || fact.unit === '%') return null;
  const words = near(scene, fact, 4, 2);
  const before = { start: words.start, end: fact.figure.span.end };
  const zh = /[\u4e00-\u9fff]/.test(scene.block.prose.slice(before.start, before.end));
  const time = TIME_UNITS.find(({ cue }) =>
    saysIn(scene.cues, zh ? before : { start: fact.figure.span.start, end: words.end }, cue),
  );
  return time ? { fact, unit, time } : null;
}

/** How many of one unit of time lie in the other; `null` where that is no whole matter. */
function timesIn(small: Rate['time'], large: Rate['time'] | { days: number; months: number }): readonly number[] {
  if (small.months > 0 && large.months > 0)
    return large.months % small.months === 0 ? [large.months / small.months] : [];
  if (small.days === 1 && large.days > 1) return large.days === 7 ? [7, 5, 6] : [large.days];
  if (small.days === 1 && large.months > 0)
    return large.months === 12 ? [365, 366, 360, 250, 252, 260, 300] : large.months === 1 ? [30, 31, 28, 29] : [];
  if (small.days === 7 && large.months === 12) return [52, 53, 50];
  return [];
}

/** 平均每天120万单 for 7.3亿 in a year: a total against its period. */
function overTime(scene: Scene, facts: readonly Fact[]): Slip[] {
  return facts.flatMap((fact, at) => {
    const rate = rateOf(scene, fact);
    if (!rate || saysIn(scene.cues, near(scene, fact, 6, 6), 'peak', 'trough', 'planned', 'expected')) return [];
    const totals = facts
      .slice(0, at)
      .concat(facts.slice(at + 1))
      .filter(
        (each) =>
          each.kind === 'level' &&
          each.unit === rate.unit &&
          compare(each.value, fact.value) > 0 &&
          !rateOf(scene, each),
      );
    const [total] = totals;
    if (totals.length !== 1 || !total || !sameCount(scene, total, fact) || hasOtherEach(scene, fact)) return [];
    const length = total.days ? monthsIn(total.days) : (OPEN_MONTHS[total.open] ?? null);
    const told = { working: WORKDAYS.test(scene.block.folded), year: YEAR.test(scene.block.folded) };
    const counts =
      rate.time.days > 0
        ? dayCounts(total, rate.time.days, told)
        : length && length % rate.time.months === 0
          ? [length / rate.time.months]
          : [];
    return judged(
      'per-unit',
      fact,
      total,
      counts.map((count) => plain(count)),
    );
  });
}

/** Whether a total and a rate count one thing: the same name, or the rate without one of its own. */
function sameCount(scene: Scene, total: Fact, rate: Fact): boolean {
  const [a, b] = [wordOf(scene, total), wordOf(scene, rate)];
  return (
    a === b || rate.label === '' || rate.label === total.label || (rate.metric !== null && rate.metric === total.metric)
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
function betweenRates(scene: Scene, facts: readonly Fact[]): Slip[] {
  const rates = facts.flatMap((fact) => rateOf(scene, fact) ?? []);
  return rates.slice(1).flatMap((rate, nth) => {
    const before = rates[nth];
    if (!before || before.unit !== rate.unit) return [];
    const words = scene.block.prose.slice(before.fact.figure.span.end, rate.fact.figure.span.start);
    if (!/(?:\bor\b|\bthat is\b|\bi\.e\.|equal|equivalent|即|相当于|合|折|或)/i.test(words)) return [];
    const [small, large] = timesIn(before.time, rate.time).length > 0 ? [before, rate] : [rate, before];
    const workings = timesIn(small.time, large.time).map((count) =>
      product(operandOf(small.fact), decimal(BigInt(count)), large.fact.unit),
    );
    const [first] = workings;
    if (!first || workings.some((working) => fits(large.fact, working))) return [];
    return [slip('per-unit', large.fact, [small.fact], first)];
  });
}

function sameWord(a: string, b: string): boolean {
  const bare = (word: string): string => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  return a !== '' && b !== '' && bare(a) === bare(b);
}

/** The noun that a count counts: employees in 640 employees, 座 in 1,600座场站. */
function nounsOf({ block }: Scene, { at, figure, label }: Fact): string[] {
  const { lexemes } = block;
  const behind = [lexemes[at + 1], lexemes[at + 2], lexemes[at + 3]].flatMap((lexeme) =>
    lexeme && /^[a-z]/.test(lexeme.text) ? lexeme.text.split(' ') : [],
  );
  return [...behind, ...label.split(' '), figure.written?.unitText ?? ''].filter((word) => word !== '');
}

const EACH_ZH: readonly (readonly [RegExp, RegExp])[] = [
  [/人均/, /[人名位]/],
  [/户均/, /户/],
  [/(?:单店|店均|每店)/, /[家店]/],
  [/(?:单车|车均|每车)/, /辆|台/],
  [/(?:单机|台均)/, /台|架/],
  [/亩均/, /亩/],
  [/单均/, /单/],
  [/件均/, /件/],
  [/笔均/, /笔/],
];

/** For what a figure is given each: "per employee", 平均每座场站, 人均. */
function eachOf(scene: Scene, fact: Fact): ((count: Fact) => boolean) | null {
  const [, of] = fact.unit.split('/');
  if (of !== undefined && !TIME_UNITS.some(({ names }) => names.test(of))) {
    return (count) => nounsOf(scene, count).some((noun) => sameWord(noun, of) || noun === of);
  }
  const { start } = near(scene, fact, 6, 0);
  const words = scene.block.folded.slice(start, fact.figure.core.start);
  const each = EACH_ZH.find(([said]) => said.test(words));
  if (each) return ({ figure }) => each[1].test(figure.written?.unitText ?? '');
  const measure = /(?:平均|均)?每(?:一)?([\u4e00-\u9fff])/.exec(words)?.[1];
  if (measure)
    return ({ figure }) =>
      figure.written?.unitText === measure ||
      scene.block.folded.slice(figure.core.start, figure.core.end).endsWith(measure);
  const { end } = near(scene, fact, 0, 4);
  const noun = /^\s*(?:for each|for every|per|each|an?) ([a-z]+)/.exec(
    scene.block.folded.slice(fact.figure.span.end, end + 12),
  )?.[1];
  if (noun && /\bper\b|\beach\b|\bfor every\b|\ban?\b/.test(scene.block.folded.slice(fact.figure.span.end, end)))
    return (count) => nounsOf(scene, count).some((word) => sameWord(word, noun));
  return null;
}

/** A total over a count, where the sentence or the one before has both. */
function overCount(scene: Scene, facts: readonly Fact[], earlier: readonly Fact[]): Slip[] {
  return facts.flatMap((fact) => {
    const isCounted = fact.kind === 'level' || fact.unit.includes('/') ? eachOf(scene, fact) : null;
    if (!isCounted) return [];
    const unit = fact.unit.split('/')[0] ?? '';
    const run = [...earlier, ...facts].filter((each) => each !== fact && each.kind === 'level');
    const counts = run.filter((each) => each.unit === 'count' && isCounted(each));
    const totals = run.filter(
      (each) => each.unit === unit && !counts.includes(each) && compare(each.value, fact.value) > 0,
    );
    const [count] = counts;
    const [total] = totals;
    if (counts.length !== 1 || !count || !total || totals.length > 2) return [];
    const workings = totals.flatMap((each) => perUnit(operandOf(each), operandOf(count), fact.unit) ?? []);
    if (workings.some((working) => fitsInSize(fact, working)) || acquitted(fact, run, unit)) return [];
    const working = perUnit(
      operandOf(totals.length === 1 ? total : (totals.at(-1) ?? total)),
      operandOf(count),
      fact.unit,
    );
    if (!working || totals.length > 1) return [];
    return [slip('per-unit', fact, [total, count], working)];
  });
}

function acquitted(fact: Fact, run: readonly Fact[], unit: string): boolean {
  return run.some(
    (total) =>
      total.unit === unit &&
      run.some(
        (count) =>
          count !== total &&
          count.unit === 'count' &&
          fitsInSize(fact, perUnit(operandOf(total), operandOf(count), fact.unit)),
      ),
  );
}

/** What is stated for each of something, held against the total and the count beside it. */
export function eachSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => [
    ...betweenRates(scene, facts),
    ...overTime(scene, facts),
    ...overCount(scene, facts, scene.sentences[nth - 1] ?? []),
  ]);
}
