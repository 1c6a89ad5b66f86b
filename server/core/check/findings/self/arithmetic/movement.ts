// Growth, differences, points and multiples that a sentence states beside the two levels they follow from.

import { difference, growth, multiple, type Working } from '../../../../arithmetic/operations.ts';
import type { ReadBlock } from '../../../../statements/reading/block.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { absolute, compare, type Decimal, ONE, subtract } from '../../../../text/decimal.ts';
import { type Fact, operandOf, spanOf } from '../fact.ts';
import { goingOn, type Scene } from '../scene.ts';
import type { Relation, Slip } from '../slip.ts';
import {
  hasOtherEnd,
  hasOtherReference,
  isAnothers,
  isChangeNoun,
  isOfPeriodBefore,
  isOneOfRow,
  isOtherBasis,
} from './another.ts';
import { changeSlips } from './changes.ts';
import { fitsInSize } from './holds.ts';
import { loosened, roughly } from './loosened.ts';
import { isLevel, isStanding, onlyPair, type Pair, pairsIn, plainUnit } from './pairs.ts';
import { isTimes, timesPair } from './times.ts';

/** What the stated movement would be by the pair; several where its words leave open which. */
function workingsOf(fact: Fact, { before, after }: Pair, exact = false): Working[] {
  const [a, b] = [operandOf(after), operandOf(before)];
  switch (fact.kind) {
    case 'growth': {
      const rate = growth(a, b);
      const points = after.unit === '%' ? [difference(a, b, '%')] : [];
      return [...(rate ? [rate] : []), ...points];
    }
    case 'change':
      return fact.unit === after.unit ? [difference(a, b, after.unit)] : [];
    case 'points':
      return after.unit === '%' ? [difference(a, b, '%')] : [];
    case 'multiple': {
      const whole = multiple(a, b);
      if (!whole) return [];
      const less = {
        ...whole,
        value: subtract(whole.value, ONE),
        bounds: { low: subtract(whole.bounds.low, ONE), high: subtract(whole.bounds.high, ONE) },
      };
      const back = multiple(b, a);
      if (exact) return [whole, ...(back ? [back] : [])];
      // 增长一倍: one more, never one time.
      if (isOnce(fact)) return [less];
      return [whole, less, ...(back ? [back] : [])];
    }
    default:
      return [];
  }
}

function isOnce({ text, value, direction }: Fact): boolean {
  return /倍/u.test(text) && direction > 0 && compare(value, ONE) === 0;
}

const RELATIONS: Partial<Record<Fact['kind'], Relation>> = {
  growth: 'growth',
  change: 'change',
  points: 'points',
  multiple: 'multiple',
};

/** The pair that the movement stands nearest to, if nothing of its own kind of level comes between. */
function pairFor(fact: Fact, facts: readonly Fact[], pairs: readonly Pair[]): Pair | null {
  const at = facts.indexOf(fact);
  let best: { pair: Pair; distance: number } | null = null;
  for (const pair of pairs) {
    const ends = [facts.indexOf(pair.before), facts.indexOf(pair.after)];
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    const distance = at < first ? first - at : at > last ? at - last : 0;
    const between = facts
      .slice(Math.min(at, last) + 1, Math.max(at, first))
      .some((each, nth) => isLevel(each) && nth >= 0 && at !== first && !ends.includes(facts.indexOf(each)));
    if (between || distance > 3) continue;
    if (!best || distance < best.distance) best = { pair, distance };
  }
  return best?.pair ?? null;
}

/** Whether any two levels of the sentence, or any with those of the sentence before, give the movement. */
function isAcquitted(fact: Fact, levels: readonly Fact[], own: Pair | null, exact = false): boolean {
  const comparator = fact.figure.quantity?.comparator ?? '=';
  if (comparator !== '=' && comparator !== '~') return false;
  return levels.some((after) =>
    levels.some(
      (before) =>
        before !== after &&
        before.unit === after.unit &&
        !(own && before === own.after && after === own.before) &&
        workingsOf(fact, { before, after, told: 'periods' }, exact).some((working) => fitsInSize(fact, working)),
    ),
  );
}

/** Doubled, 翻番: a conclusion in a word rather than a number. */
function isConclusion({ kind, text }: Fact): boolean {
  return kind === 'multiple' && /doubl|tripl|quadrupl|翻|倍增/iu.test(text);
}

function slipOf(fact: Fact, pair: Pair, working: Working): Slip {
  return {
    code: isConclusion(fact) ? 'conclusion-mismatch' : 'arithmetic',
    relation: RELATIONS[fact.kind] ?? 'growth',
    span: spanOf(fact),
    figure: fact.figure,
    others: [spanOf(pair.after), spanOf(pair.before)],
    working,
    words: fact.text,
    right: working.value,
  };
}

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

/** How many months lie between the beginnings of a pair's periods; `null` where that is not told. */
function monthsApart({ before, after }: Pair): number | null {
  if (before.days && after.days)
    return (
      (Number(after.days.start.slice(0, 4)) - Number(before.days.start.slice(0, 4))) * 12 +
      Number(after.days.start.slice(5, 7)) -
      Number(before.days.start.slice(5, 7))
    );
  const [a, b] = [QUARTERS.indexOf(before.open), QUARTERS.indexOf(after.open)];
  return a >= 0 && b >= 0 && a !== b ? Math.abs(b - a) * 3 : null;
}

/** A movement from the quarter before does not follow from levels a year apart, nor the other way round. */
function hasOtherStep({ block }: Scene, fact: Fact, pair: Pair): boolean {
  const months = monthsApart(pair);
  if (months === null) return false;
  const near = block.lexemes.slice(Math.max(0, fact.at - 4), fact.at + 5);
  const quarterly = near.some((lexeme) => has(lexeme, 'qoq'));
  if (quarterly && months >= 12) return true;
  if (months < 12 && near.some((lexeme) => has(lexeme, 'yoy'))) return true;
  // Growth that names no base is year on year.
  return fact.kind === 'growth' && pair.told === 'periods' && months < 12 && !quarterly;
}

/** 从一季度的28.1%: where something began, and no movement. */
function beginsAt({ block }: Scene, { at }: Fact): boolean {
  for (let place = at - 1; place >= Math.max(0, at - 4); place--) {
    if (has(block.lexemes[place], 'start')) return block.lexemes[place]?.kind === 'known';
    if (block.lexemes[place]?.kind === 'amount') return false;
  }
  return false;
}

/** Whether the sentence may be held to its arithmetic: nothing in it is only supposed. */
function isPlain(fact: Fact): boolean {
  return fact.statement?.modality !== 'conditional' && fact.statement?.modality !== 'denied';
}

export function movementSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const pairs = pairsIn(scene, facts);
    const levels = [...(scene.sentences[nth - 1] ?? []), ...facts].filter(isStanding);
    const slips = facts.flatMap((fact) => {
      if (!RELATIONS[fact.kind] || !isPlain(fact) || beginsAt(scene, fact)) return [];
      const pair = timesPair(scene, fact, facts) ?? pairFor(fact, facts, pairs);
      if (pair) return movementSlip(scene, fact, pair, levels);
      const own = looseSlip(scene, fact, facts, levels);
      if (own.length > 0) return own;
      const next = goingOn(scene, nth);
      const mayJoin = next.length > 0 && (isConclusion(fact) || facts.some(isLevel));
      const joined = mayJoin ? looseSlip(scene, fact, [...facts, ...next], [...levels, ...next]) : [];
      return joined.length > 0 ? joined : earlierSlip(scene, fact, facts, scene.sentences[nth - 1] ?? []);
    });
    return pairs.length > 0 || slips.length > 0 ? slips : changeSlips(facts, (rate) => isAcquitted(rate, levels, null));
  });
}

function isLoss({ direction, name }: Fact): boolean {
  return direction < 0 || /亏|\bloss/u.test(name);
}

function movementSlip(scene: Scene, fact: Fact, pair: Pair, levels: readonly Fact[]): Slip[] {
  if (fact.kind === 'growth' && pair.after.unit === '%' && pair.told === 'periods') return [];
  // A loss after a profit is farther from it than the difference of the two amounts.
  if (isLoss(pair.after) !== isLoss(pair.before)) return [];
  if (
    isAnothers(scene, fact, pair) ||
    hasOtherReference(scene, fact, pair) ||
    hasOtherEnd(scene, fact, pair) ||
    isOtherBasis(scene, fact, pair) ||
    hasOtherStep(scene, fact, pair) ||
    isOfPeriodBefore(fact, pair)
  )
    return [];
  const exact = isTimes(scene, fact);
  const workings = workingsOf(fact, pair, exact);
  const [first] = workings;
  const own = isConclusion(fact) || isMultipleWord(fact) ? loosened(fact) : roughly(fact);
  const fit = workings.some((working) => fitsInSize(own, working));
  if (first && fit) return isOtherWay(scene, fact, pair, first) ? [{ ...slipOf(fact, pair, first), ...TURNED }] : [];
  return !first || isAcquitted(own, levels, pair, exact) ? [] : [slipOf(fact, pair, first)];
}

const TURNED = { code: 'conclusion-mismatch', relation: 'direction', figure: null, right: null } as const;

/** 下降0.6个百分点，由12.1%升至12.7%: as far as told, and the other way. */
function isOtherWay({ block }: Scene, fact: Fact, { before, after, told }: Pair, { value }: Working): boolean {
  if (told !== 'words' || fact.kind === 'multiple' || fact.direction === 0 || value.digits === 0n) return false;
  if (!has(block.lexemes[before.at - 1], 'start') || !has(block.lexemes[after.at - 1], 'arrive')) return false;
  const way = value.digits > 0n ? 1 : -1;
  const negative = [before, after].some((each) => each.value.digits < 0n || each.direction < 0);
  return !negative && fact.direction === -way && isBesideVerb(block, fact);
}

/** The word right before the figure says which way. */
function isBesideVerb({ lexemes }: ReadBlock, { at }: Fact): boolean {
  return [lexemes[at - 1], lexemes[at - 2]].some((lexeme) => has(lexeme, 'up', 'down') && !has(lexeme, 'arrive'));
}

/** 两倍, "three times": no more exact than the word, and no less. */
function isMultipleWord({ kind, figure }: Fact): boolean {
  return kind === 'multiple' && figure.written?.script !== 'arabic';
}

/** What a sentence with only two levels of one thing says of how far they are apart, whatever words tie them. */
function looseSlip(scene: Scene, fact: Fact, facts: readonly Fact[], levels: readonly Fact[]): Slip[] {
  const isMove = fact.kind === 'growth' || fact.kind === 'change' || fact.kind === 'points' || isConclusion(fact);
  if (!isMove) return [];
  const units = fact.kind === 'change' ? [plainUnit(fact)] : fact.kind === 'points' ? ['%'] : unitsIn(facts);
  const pairs = units.flatMap((unit) => onlyPair(scene, facts, unit) ?? []);
  const [pair] = pairs;
  if (
    !pair ||
    pairs.length !== 1 ||
    (fact.label !== '' && fact.label !== pair.after.label && fact.label !== pair.before.label)
  )
    return [];
  if (
    Math.abs(facts.indexOf(fact) - facts.indexOf(pair.after)) > 2 &&
    Math.abs(facts.indexOf(fact) - facts.indexOf(pair.before)) > 2
  )
    return [];
  const back = { before: pair.after, after: pair.before, told: pair.told };
  const [there, again] = [movementSlip(scene, fact, pair, levels), movementSlip(scene, fact, back, levels)];
  const [slip] = there;
  if (slip && isConclusion(fact)) return again.length > 0 ? there : [];
  return slip?.right && again.length > 0 && isLike(fact.value, slip.right) ? there : [];
}

/** "… $14.2 million, compared with $11.8 million. The $2.4 million, or 20%, increase": the two levels stand in the sentence before, or one does. */
function earlierSlip(scene: Scene, fact: Fact, facts: readonly Fact[], before: readonly Fact[]): Slip[] {
  const unit = fact.kind === 'points' ? '%' : fact.kind === 'change' ? plainUnit(fact) : null;
  const alike = (each: Fact): boolean =>
    isLevel(each) && (unit === null ? each.unit !== '%' : plainUnit(each) === unit);
  const own = facts.filter(alike);
  if (own.length > 1 || before.length === 0 || !isMovedBy(scene, fact) || isOneOfRow(fact, facts)) return [];
  const levels = [...before, ...own].filter(alike);
  const told = own.length === 0 ? pairsIn(scene, before).filter(({ after }) => alike(after)) : [];
  const [pair] = told.length > 0 ? told : [levels.length === 2 ? looseSlipPair(scene, levels) : null];
  if (!pair || told.length > 1 || isNamedApart(fact, pair)) return [];
  const [slip] = movementSlip(scene, fact, pair, levels);
  return slip?.right && isLike(fact.value, slip.right) ? [slip] : [];
}

/** Whether a word of movement stands in the figure's own clause: what only had an effect of so much is a part of it. */
function isMovedBy({ block }: Scene, { at }: Fact): boolean {
  const { lexemes } = block;
  const near = (step: 1 | -1): boolean => {
    for (let place = at + step; Math.abs(place - at) <= 7; place += step) {
      const lexeme = lexemes[place];
      if (!lexeme || /^[;；。:：\n]$/.test(lexeme.text)) return false;
      if (has(lexeme, 'up', 'down', 'narrow', 'more', 'fewer')) return true;
    }
    return false;
  };
  return near(-1) || near(1);
}

function looseSlipPair(scene: Scene, [first, second]: readonly Fact[]): Pair | null {
  return first && second && plainUnit(first) === plainUnit(second)
    ? onlyPair(scene, [first, second], plainUnit(first))
    : null;
}

/** Whether the movement's own words name something that neither level is. */
function isNamedApart({ label, metric }: Fact, { after, before }: Pair): boolean {
  const own = [after, before];
  if (metric !== null && own.some((each) => each.metric !== null && each.metric !== metric)) return true;
  return label !== '' && !isChangeNoun(label) && own.every((each) => each.label !== label);
}

function unitsIn(facts: readonly Fact[]): string[] {
  return [...new Set(facts.filter((fact) => isLevel(fact) && fact.unit !== '%').map(plainUnit))];
}

/** A movement of another size is of something else. */
function isLike(a: Decimal, b: Decimal): boolean {
  const far = (large: Decimal, small: Decimal): boolean =>
    compare(absolute(large), { ...absolute(small), digits: absolute(small).digits * 3n }) > 0;
  return !far(a, b) && !far(b, a);
}
