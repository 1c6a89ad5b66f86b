// Shares that one sentence lists side by side, and that come to more than there is: 46 % shares, 38 % bonds, 9 % property and 11 % cash.

import { exactly } from '../../../../../arithmetic/interval.ts';
import type { Operand } from '../../../../../arithmetic/operand.ts';
import { difference, sum, type Working } from '../../../../../arithmetic/operations.ts';
import { has } from '../../../../../statements/reading/scope.ts';
import { compare, decimal } from '../../../../../text/decimal.ts';
import { type Fact, operandOf } from '../../fact.ts';
import { saysIn } from '../../label.ts';
import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { between, slip } from '../told.ts';

const HUNDRED = decimal(100n);
/** What comes to more than this is no list of the shares of one whole. */
const MOST = decimal(115n);
const CLOSE = 6;

function isShare({ unit, kind, figure, marks }: Fact): boolean {
  return (
    unit === '%' && (kind === 'share' || kind === 'level') && figure.quantity?.comparator === '=' && isPlain(marks)
  );
}

/** Shares of growth at constant rates are shares; means and peaks are none of one whole. */
function isPlain(marks: string): boolean {
  return marks === '' || marks === 'like-for-like';
}

/** Whether only a mark or "and", and the names of the two, stand between. */
function isListed({ block }: Scene, a: Fact, b: Fact): boolean {
  const words = block.lexemes.slice(a.at + 1, b.at);
  return (
    words.length <= CLOSE &&
    words.some((lexeme) => /^[、,]$/u.test(lexeme.text) || has(lexeme, 'joiner')) &&
    // Given out in order, "31.4%, 27.1% and 41.5%, respectively", they have their names before them.
    (b.listed || words.some((lexeme) => lexeme.kind !== 'mark' && !has(lexeme, 'joiner'))) &&
    words.every(({ kind, text }) => kind !== 'period' && kind !== 'metric' && !/^[;；。:：(]$/u.test(text)) &&
    !words.some((lexeme) => has(lexeme, 'up', 'down', 'compare', 'part', 'start', 'arrive'))
  );
}

/** The longest runs of listed shares. */
function runsIn(scene: Scene, facts: readonly Fact[]): Fact[][] {
  const runs: Fact[][] = [];
  for (const fact of facts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (!isShare(fact)) runs.push([]);
    else if (run && last && isListed(scene, last, fact)) run.push(fact);
    else runs.push([fact]);
  }
  return runs.filter(({ length }) => length >= 3);
}

/** What the others leave of a hundred. */
function leftBy(others: readonly Fact[]): Working {
  const hundred: Operand = { value: HUNDRED, bounds: exactly(HUNDRED), written: '100%' };
  return others.reduce(
    (left, other) => {
      const operand = { value: left.value, bounds: left.bounds, written: left.text };
      return difference(operand, operandOf(other), '%');
    },
    { ...difference(hundred, hundred, '%'), value: HUNDRED, bounds: hundred.bounds, text: hundred.written },
  );
}

/** The metrics that the shares are told to be of, where they are. */
function metricsOf(run: readonly Fact[]): ReadonlySet<string> {
  return new Set(run.flatMap(({ metric }) => (metric === null ? [] : [metric])));
}

/** Listed shares that are more than the whole. */
export function hundredSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) =>
    runsIn(scene, facts).flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      const working = sum(run.map(operandOf), '%');
      if (!first || !last || !working || metricsOf(run).size > 1) return [];
      if (saysIn(scene.cues, between(scene, first.at - 12, last.at + 8), 'several', 'may-exceed', 'profit')) return [];
      const over = compare(working.bounds.low, HUNDRED) > 0 && compare(working.value, MOST) <= 0;
      return over ? [slip('rest', last, run.slice(0, -1), leftBy(run.slice(0, -1)))] : [];
    }),
  );
}
