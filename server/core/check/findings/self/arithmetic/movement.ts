// Growth, differences, points and multiples that a sentence states beside the two levels they follow from.

import { difference, growth, multiple, type Working } from '../../../../arithmetic/operations.ts';
import type { ReadBlock } from '../../../../statements/reading/block.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { ONE, subtract } from '../../../../text/decimal.ts';
import { type Fact, operandOf, spanOf } from '../fact.ts';
import { saysIn } from '../label.ts';
import type { Scene } from '../scene.ts';
import type { Relation, Slip } from '../slip.ts';
import { changeSlips } from './changes.ts';
import { fitsInSize } from './holds.ts';
import { isLevel, type Pair, pairsIn } from './pairs.ts';

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
      return [whole, less, ...(back ? [back] : [])];
    }
    default:
      return [];
  }
}

const RELATIONS: Partial<Record<Fact['kind'], Relation>> = {
  growth: 'growth',
  change: 'change',
  points: 'points',
  multiple: 'multiple',
};

/** Whether the movement is measured on another basis than the levels beside it. */
function isOtherBasis({ block, cues }: Scene, fact: Fact): boolean {
  const { lexemes } = block;
  let [from, to] = [fact.at, fact.at];
  while (from > 0 && lexemes[from - 1]?.kind !== 'amount' && !/^[,，;；。\n]$/.test(lexemes[from - 1]?.text ?? ''))
    from--;
  while (
    to < lexemes.length - 1 &&
    lexemes[to + 1]?.kind !== 'amount' &&
    !/^[;；。\n]$/.test(lexemes[to + 1]?.text ?? '')
  )
    to++;
  const stretch = { start: lexemes[from]?.span.start ?? 0, end: lexemes[to]?.span.end ?? 0 };
  return saysIn(
    cues,
    stretch,
    'like-for-like',
    'except',
    'compound',
    'mean',
    'annualised',
    'adjusted',
    'expected',
    ...(lexemes.slice(from, to + 1).some(({ kind }) => kind === 'period') ? (['cumulative'] as const) : []),
  );
}

/** Azure growth (39%): somebody is named right before the figure. */
function namesSomebody({ block }: Scene, { at }: Fact): boolean {
  const { lexemes } = block;
  let place = lexemes[at - 1]?.text === '(' ? at - 2 : at - 1;
  for (; place >= 0 && lexemes[place]?.kind !== 'mark' && lexemes[place]?.kind !== 'amount'; place--)
    if (lexemes[place]?.kind === 'entity') return true;
  return false;
}

/** Whether the fact's own words name something else than the pair is about. */
function isAnothers(scene: Scene, fact: Fact, { after, before }: Pair): boolean {
  if (namesSomebody(scene, fact) && !namesSomebody(scene, after) && !namesSomebody(scene, before)) return true;
  if (fact.subject?.startsWith('#') && fact.subject !== after.subject) return true;
  const metric = after.metric ?? before.metric;
  const nameless = metric === null && after.label === '' && before.label === '';
  if (nameless && fact.at < before.at && fact.at < after.at) return false;
  if (fact.metric && metric && fact.metric !== metric) return true;
  const named = after.label !== '' || before.label !== '';
  if (fact.metric && !metric && named && fact.clause !== after.clause && fact.clause !== before.clause) return true;
  return fact.label !== '' && fact.label !== after.label && fact.label !== before.label && !isChangeNoun(fact.label);
}

const CHANGE_NOUN =
  /^(?:[\u4e00-\u9fff]{0,4}[增降涨跌减升]幅|差额|增量|幅度|(?:net )?(?:change|gain|increase|decrease|rise|decline|drop|fall|jump|swing))$/;

function isChangeNoun(label: string): boolean {
  return CHANGE_NOUN.test(label);
}

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

/** "three times the $30 million of 2020", 是五年前180万标箱的3倍: the level that the multiple is of is where it started from. */
function timesPair({ block }: Scene, fact: Fact, facts: readonly Fact[]): Pair | null {
  if (fact.kind !== 'multiple') return null;
  const at = facts.indexOf(fact);
  const [before, after] = isTimesOf(block, facts[at - 1], fact)
    ? [facts[at - 1], facts[at - 2]]
    : isTimesThe(block, fact, facts[at + 1])
      ? [facts[at + 1], facts[at - 1]]
      : [];
  if (!after || !before || !isLevel(after) || !isLevel(before) || after.unit !== before.unit) return null;
  return { before, after, told: 'words' };
}

function isTimesOf({ lexemes }: ReadBlock, before: Fact | undefined, { at }: Fact): boolean {
  if (!before || before.at !== at - 2 || lexemes[at - 1]?.text !== '的') return false;
  return lexemes.slice(Math.max(0, before.at - 8), before.at).some((lexeme) => has(lexeme, 'times', 'level'));
}

function isTimesThe({ lexemes }: ReadBlock, { at }: Fact, before: Fact | undefined): boolean {
  if (!before || before.at - at > 8) return false;
  const between = lexemes.slice(at + 1, before.at);
  const opens = between[0]?.text === 'the' || has(between[0], 'times');
  return opens && between.every(({ kind }) => kind !== 'mark' && kind !== 'amount');
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

/** 是…的3.5倍, "3.4 times the …": so many times, where 增长3.5倍 may mean one more. */
function isTimes({ block }: Scene, { at }: Fact): boolean {
  const { lexemes } = block;
  if (/^(?:the|as|what|that|its)$/.test(lexemes[at + 1]?.text ?? '')) return true;
  for (let place = at - 1; place >= Math.max(0, at - 7); place--) {
    const lexeme = lexemes[place];
    if (!lexeme || lexeme.kind === 'mark' || lexeme.kind === 'amount' || has(lexeme, 'up', 'down')) return false;
    if (has(lexeme, 'times', 'level')) return true;
  }
  return false;
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

/** What a sentence states about a movement, held against its own levels. */
export function movementSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const pairs = pairsIn(scene, facts);
    const levels = [...(scene.sentences[nth - 1] ?? []), ...facts].filter(isLevel);
    const slips = facts.flatMap((fact) => {
      if (!RELATIONS[fact.kind] || !isPlain(fact) || beginsAt(scene, fact)) return [];
      const pair = timesPair(scene, fact, facts) ?? pairFor(fact, facts, pairs);
      if (!pair || isAnothers(scene, fact, pair) || isOtherBasis(scene, fact) || hasOtherStep(scene, fact, pair))
        return [];
      const exact = isTimes(scene, fact);
      const workings = workingsOf(fact, pair, exact);
      const [first] = workings;
      if (!first || workings.some((working) => fitsInSize(fact, working)) || isAcquitted(fact, levels, pair, exact))
        return [];
      return [slipOf(fact, pair, first)];
    });
    return pairs.length > 0 || slips.length > 0 ? slips : changeSlips(facts, (rate) => isAcquitted(rate, levels, null));
  });
}
