// A rate that is one figure of its sentence over another: a margin, a tax rate, a turnover.

import { multiple, share, type Working } from '../../../../arithmetic/operations.ts';
import { rowsFor } from '../../../../language/rates.ts';
import type { ReadBlock } from '../../../../statements/reading/block.ts';
import { absolute, compare, decimal, multiply } from '../../../../text/decimal.ts';
import { basisMarks, type Fact, operandOf } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { fitsInSize } from './holds.ts';
import { isBefore, isLevel } from './pairs.ts';
import { slip } from './told.ts';

const RATE =
  /(?:率|强度|完成度|倍数|rate|ratio|margins?|return on (?:equity|assets)|intensity|leverage|cover|loan-to-value|\broe|\broa)$/u;
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
  /** Whether the whole is often a mean that the text does not give. */
  readonly loose?: boolean;
}

/** The part and the whole that the lexicon says the rate is made of, or that the words of both tell, or that it is named after. */
function madeOf({ block }: Scene, rate: Fact, levels: readonly Fact[]): Made | null {
  const { part: partId = null, of = null } = block.index.metrics.get(rate.metric ?? '') ?? {};
  const part = only(levels.filter((each) => each.label === rate.label && each.metric === partId && partId !== null));
  const whole = only(levels.filter((each) => each.metric === of && of !== null));
  if (part && whole && part.unit === whole.unit && basisMarks(part) === basisMarks(whole)) return { part, whole };
  const lead = block.lexemes.slice(Math.max(0, rate.at - 3), rate.at);
  const isRate = RATE.test(rate.name) || lead.some(({ text }) => RATE.test(text));
  if (!isRate) return null;
  return (
    ofWords(lead.map(({ text }) => text).join(' '), rate, levels) ??
    namedAfter(rate, of, levels) ??
    ofCount(block, rate, levels)
  );
}

function only(facts: readonly Fact[]): Fact | null {
  const [fact] = facts;
  return fact && facts.length === 1 ? fact : null;
}

/** By what the rate's words say that it is made of: 实际税负率 of 缴税 and 利润总额. */
function ofWords(lead: string, rate: Fact, levels: readonly Fact[]): Made | null {
  const words =
    rate.name === ''
      ? lead
          .replace(/\b(?:of|at|to|was|is|as|giving|for|with)\b/gu, ' ')
          .replace(/ +/gu, ' ')
          .trim()
      : `${lead} ${rate.name}`;
  for (const row of rowsFor(words)) {
    const whole = only(levels.filter(({ name }) => row.whole.test(name) && !row.part.test(name)));
    const part = only(levels.filter((each) => each !== whole && row.part.test(each.name)));
    const plain = ({ unit }: Fact): string => unit.split('/')[0] ?? unit;
    if (part && whole && plain(part) === plain(whole)) return { part, whole, loose: row.loose === true };
  }
  return null;
}

function namedAfter(rate: Fact, of: string | null, levels: readonly Fact[]): Made | null {
  const stem = stemOf(rate.name);
  const amounts = levels;
  const part = amounts.findLast((each) => isNamedAfter(stem, each) && (of === null || each.metric !== of));
  const whole = only(
    amounts.filter(
      (each) =>
        each !== part && each.unit === part?.unit && (of === null || each.metric === null || each.metric === of),
    ),
  );
  return part && whole && basisMarks(part) === basisMarks(whole) ? { part, whole } : null;
}

/** "Of 320 applicants, 48 were admitted, an admission rate of 15%". */
function ofCount({ lexemes }: ReadBlock, rate: Fact, levels: readonly Fact[]): Made | null {
  const [whole, part, ...more] = levels.filter(({ unit, at }) => unit === 'count' && at < rate.at);
  if (!whole || !part || more.length > 0) return null;
  const opens = lexemes.slice(Math.max(0, whole.at - 2), whole.at).some(({ text }) => text === 'of');
  return opens && compare(part.value, whole.value) <= 0 ? { part, whole } : null;
}

/** A rate that does not follow from the two amounts that it is made of, in its own sentence or the one before. */
export function rateSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) =>
    facts.flatMap((fact) => {
      if (!isRateFact(fact) || basisMarks(fact) !== '' || fact.listed) return [];
      const levels = (run: readonly Fact[]): Fact[] =>
        run.filter(
          (each) =>
            isLevel(each) && each.unit !== '%' && sameTime(each, fact) && (fact.compared || !isBefore(scene, each)),
        );
      const run = levels([...(scene.sentences[nth - 1] ?? []), ...facts]);
      const made = madeOf(scene, fact, levels(facts)) ?? madeOf(scene, fact, run);
      return made ? rateSlip(fact, made, run) : [];
    }),
  );
}

function isRateFact({ kind, unit }: Fact): boolean {
  return (kind === 'level' && (unit === '%' || unit === '')) || kind === 'multiple';
}

function workingOf({ unit }: Fact, { part, whole }: Made): Working | null {
  const [a, b] = [operandOf(part), operandOf(whole)];
  return unit === '%' ? share(a, b) : multiple(a, b);
}

function rateSlip(fact: Fact, made: Made, run: readonly Fact[]): Slip[] {
  const { part, whole, loose } = made;
  const working = workingOf(fact, made);
  if (!working || !isNear(fact, working) || fitsInSize(fact, loose ? loosened(working) : working)) return [];
  const others = run.filter(({ unit }) => unit === part.unit);
  if (others.some((a) => others.some((b) => a !== b && fitsInSize(fact, workingOf(fact, { part: a, whole: b })))))
    return [];
  return [slip('ratio', fact, [part, whole], working)];
}

/** A rate that is farther off than this is made of something else. */
const FARTHEST = 4n;

function isNear({ value }: Fact, working: Working): boolean {
  const far = (a: typeof value, b: typeof value): boolean => compare(a, { ...b, digits: b.digits * FARTHEST }) > 0;
  const [x, y] = [absolute(value), absolute(working.value)];
  return !far(x, y) && !far(y, x);
}

/** A fifth either way. */
function loosened({ bounds, ...rest }: Working): Working {
  const by = (value: typeof bounds.low, share: bigint): typeof bounds.low => multiply(value, decimal(share, -1));
  return { ...rest, bounds: { low: by(bounds.low, 8n), high: by(bounds.high, 12n) } };
}

function sameTime(a: Fact, b: Fact): boolean {
  return (
    !a.days || !b.days || (a.days.start === b.days.start && a.days.end === b.days.end) || a.days.start === a.days.end
  );
}
