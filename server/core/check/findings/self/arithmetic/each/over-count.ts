// A total over the count of what it is given each of: per employee, 平均每座场站.

import { perUnit } from '../../../../../arithmetic/operations.ts';
import { compare } from '../../../../../text/decimal.ts';
import { type Fact, operandOf } from '../../fact.ts';
import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { fitsInSize } from '../holds.ts';
import { isYardstick, slip } from '../told.ts';
import { isOfOtherStretch, near, TIME_UNITS } from './rate.ts';

function sameWord(a: string, b: string): boolean {
  const bare = (word: string): string => word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  return a !== '' && b !== '' && bare(a) === bare(b);
}

/** The noun that a count counts: employees in 640 employees, 座 in 1,600座场站. */
function nounsOf({ block }: Scene, { at, figure, label, metric }: Fact): string[] {
  const { lexemes } = block;
  const behind = [lexemes[at + 1], lexemes[at + 2], lexemes[at + 3]].flatMap((lexeme) =>
    lexeme && /^[a-z]/.test(lexeme.text) ? lexeme.text.split(' ') : [],
  );
  const heads = metric === 'headcount' ? ['employee', 'worker', 'person', 'head', 'member', 'staff'] : [];
  return [...behind, ...heads, ...label.split(' '), figure.written?.unitText ?? ''].filter((word) => word !== '');
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
export function overCount(scene: Scene, facts: readonly Fact[], earlier: readonly Fact[]): Slip[] {
  const all = [...earlier, ...facts].filter(({ kind }) => kind === 'level');
  if (!all.some(({ unit }) => unit === 'count')) return [];
  return facts.flatMap((fact) => {
    const isOwn = (fact.kind === 'level' || fact.unit.includes('/')) && !isYardstick(scene, fact);
    const isCounted = isOwn ? eachOf(scene, fact) : null;
    if (!isCounted) return [];
    const unit = fact.unit.split('/')[0] ?? '';
    const run = all.filter((each) => each !== fact);
    const counts = run.filter((each) => each.unit === 'count' && isCounted(each));
    const totals = run.filter(
      (each) => each.unit === unit && !counts.includes(each) && compare(each.value, fact.value) > 0,
    );
    const [count] = counts;
    const [total] = totals;
    if (counts.length !== 1 || !count || !total || totals.length > 2 || isOfOther(count, totals)) return [];
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

function isOfOther(count: Fact, totals: readonly Fact[]): boolean {
  return totals.some((total) => isOfOtherStretch(count, total));
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
