// A rate that is one figure of its sentence over another: a margin, a tax rate, a turnover.

import { share } from '../../../../arithmetic/operations.ts';
import type { ReadBlock } from '../../../../statements/reading/block.ts';
import { compare } from '../../../../text/decimal.ts';
import { basisMarks, type Fact, operandOf, spanOf } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { fitsInSize } from './holds.ts';
import { isLevel } from './pairs.ts';

const RATE = /(?:率|rate|ratio|margin)$/u;
const EMPTY = /(?:实际|有效|综合|整体|\b(?:effective|average|overall|the|its|an?)\b) ?/gu;

/** What the rate is a rate of, by its own words: 税 in 实际税率, gross in "gross margin". */
function stemOf(name: string): string {
  return name
    .replace(EMPTY, '')
    .replace(RATE, '')
    .replace(/(?:income )?\s*$/u, '')
    .trim();
}

/** Whether the rate is named after the part: 毛利 and 毛利率, tax and "effective tax rate". */
function isNamedAfter(stem: string, { name }: Fact): boolean {
  const own = name.replace(/s$/u, '');
  return stem !== '' && own !== '' && (own.includes(stem) || (own.length > 1 && stem.includes(own)));
}

interface Made {
  readonly part: Fact;
  readonly whole: Fact;
}

/** The part and the whole that the lexicon says the rate is made of, or that it is named after. */
function madeOf({ block }: Scene, rate: Fact, levels: readonly Fact[]): Made | null {
  const { part: partId = null, of = null } = block.index.metrics.get(rate.metric ?? '') ?? {};
  const named = levels.filter((each) => each.label === rate.label && each.metric === partId && partId !== null);
  const wholes = levels.filter((each) => each.metric === of && of !== null);
  const [part, whole] = [named[0], wholes[0]];
  if (part && whole && named.length === 1 && wholes.length === 1 && part.unit === whole.unit) return { part, whole };
  const lead = block.lexemes.slice(Math.max(0, rate.at - 3), rate.at);
  const isRate = RATE.test(rate.name) || lead.some(({ text }) => text === 'rate' || text === 'ratio');
  if (!isRate) return null;
  const stem = stemOf(rate.name);
  const amounts = levels.filter(({ unit }) => unit !== 'count');
  const own = amounts.findLast((each) => isNamedAfter(stem, each) && (of === null || each.metric !== of));
  const rest = amounts.filter(
    (each) => each !== own && each.unit === own?.unit && (of === null || each.metric === null || each.metric === of),
  );
  const [only] = rest;
  return own && only && rest.length === 1 ? { part: own, whole: only } : ofCount(block, rate, levels);
}

/** "Of 320 applicants, 48 were admitted, an admission rate of 15%". */
function ofCount({ lexemes }: ReadBlock, rate: Fact, levels: readonly Fact[]): Made | null {
  const [whole, part, ...more] = levels.filter(({ unit, at }) => unit === 'count' && at < rate.at);
  if (!whole || !part || more.length > 0) return null;
  const opens = lexemes.slice(Math.max(0, whole.at - 2), whole.at).some(({ text }) => text === 'of');
  return opens && compare(part.value, whole.value) <= 0 ? { part, whole } : null;
}

/** A rate that does not follow from the two amounts that it is made of, in its own sentence. */
export function rateSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) =>
    facts.flatMap((fact): Slip[] => {
      if (fact.unit !== '%' || fact.kind !== 'level' || basisMarks(fact) !== '' || fact.listed) return [];
      const levels = facts.filter((each) => isLevel(each) && each.unit !== '%' && sameTime(each, fact));
      const made = madeOf(scene, fact, levels);
      if (!made || compare(made.part.value, made.whole.value) > 0) return [];
      const working = share(operandOf(made.part), operandOf(made.whole));
      if (!working || fitsInSize(fact, working)) return [];
      return [
        {
          code: 'arithmetic',
          relation: 'ratio',
          span: spanOf(fact),
          figure: fact.figure,
          others: [spanOf(made.part), spanOf(made.whole)],
          working,
          words: fact.text,
          right: working.value,
        },
      ];
    }),
  );
}

function sameTime(a: Fact, b: Fact): boolean {
  return (
    !a.days || !b.days || (a.days.start === b.days.start && a.days.end === b.days.end) || a.days.start === a.days.end
  );
}
