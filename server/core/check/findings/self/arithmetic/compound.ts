// The yearly growth over several years, against the levels of the first and the last.

import { exactly } from '../../../../arithmetic/interval.ts';
import type { Operand } from '../../../../arithmetic/operand.ts';
import { compoundGrowth, growth, perUnit } from '../../../../arithmetic/operations.ts';
import { decimal } from '../../../../text/decimal.ts';
import { sentenceSpan } from '../conclusions/slips.ts';
import { type Fact, operandOf } from '../fact.ts';
import { saysIn } from '../label.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { near } from './each/rate.ts';
import { fitsInSize } from './holds.ts';
import { isLevel, onlyPair, type Pair, pairsIn, plainUnit } from './pairs.ts';
import { slip } from './told.ts';

/** How many years a sentence speaks of: 三年, "over five years", 2020年至2025年. */
function yearsIn({ block }: Scene, facts: readonly Fact[]): number[] {
  const [first, last] = [facts[0]?.at ?? 0, facts.at(-1)?.at ?? 0];
  const years: number[] = [];
  const text = block.sentences[facts[0]?.sentence ?? 0]?.span;
  const named = [...block.folded.slice(text?.start ?? 0, text?.end ?? 0).matchAll(/(?:19|20)\d\d/gu)].map(([year]) =>
    Number(year),
  );
  if (named.length >= 2) years.push(Math.max(...named) - Math.min(...named));
  for (let at = Math.max(0, first - 16); at < Math.min(block.lexemes.length, last + 16); at++) {
    const figure = block.lexemes[at]?.figure;
    const period = figure?.period;
    if (period?.type === 'length' && period.unit === 'year' && period.count) years.push(period.count);
  }
  return years;
}

/** 年复合增长率 over the years between two levels. */
export function compoundSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) => {
    const levels = facts.filter((fact) => isLevel(fact) && fact.unit !== '%');
    const told = pairsIn(scene, facts).find(({ after }) => after.unit !== '%');
    const pair = told ?? (levels.length === 2 && levels[0] ? onlyPair(scene, facts, plainUnit(levels[0])) : null);
    return pair
      ? facts.filter((fact) => isYearly(scene, fact)).flatMap((fact) => compoundSlip(scene, facts, fact, pair))
      : [];
  });
}

/** Whether the words around a percentage say that it is of each of several years. */
function isYearly(scene: Scene, fact: Fact): boolean {
  const words = near(scene, fact, 10, 8);
  return (
    fact.unit === '%' &&
    (saysIn(scene.cues, words, 'compound') ||
      (saysIn(scene.cues, words, 'each-year') && saysIn(scene.cues, sentenceSpan(scene, [fact]), 'rose', 'fell')))
  );
}

function countOf(years: number): Operand {
  const value = decimal(BigInt(years));
  return { value, bounds: exactly(value), written: String(years) };
}

function compoundSlip(scene: Scene, facts: readonly Fact[], fact: Fact, { before, after }: Pair): Slip[] {
  const year = ({ days }: Fact): number => Number(days?.start.slice(0, 4) ?? 0);
  const between = before.days && after.days ? year(after) - year(before) : 0;
  const spans = [...new Set([...(between > 0 ? [between] : []), ...yearsIn(scene, facts)])];
  const workings = spans.flatMap((years) => compoundGrowth(operandOf(after), operandOf(before), years) ?? []);
  const [first] = workings;
  const whole = growth(operandOf(after), operandOf(before));
  const isCompound = saysIn(scene.cues, near(scene, fact, 10, 8), 'compound');
  const plain =
    whole && !isCompound
      ? spans.flatMap((years) => perUnit({ ...whole, written: whole.text }, countOf(years), '%') ?? [])
      : [];
  if (!first || [...workings, ...plain].some((working) => fitsInSize(fact, working))) return [];
  return [slip('compound', fact, [after, before], first)];
}
