// Parts and their whole: the rest, pieces whose periods fill a period, what several make together.

import { exactly, type Interval, minus } from '../../../../../arithmetic/interval.ts';
import { difference, sum, type Working } from '../../../../../arithmetic/operations.ts';
import { monthsIn } from '../../../../../periods/days.ts';
import type { DayInterval } from '../../../../../periods/expression.ts';
import type { Lexeme } from '../../../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../../../statements/reading/scope.ts';
import { absolute, compare, decimal, subtract } from '../../../../../text/decimal.ts';
import { type Fact, operandOf } from '../../fact.ts';
import { saysIn } from '../../label.ts';
import type { Scene } from '../../scene.ts';
import type { Slip } from '../../slip.ts';
import { cuesWithin, isInMetric, lexemesWithin } from '../../within.ts';
import { fits } from '../holds.ts';
import { isLevel } from '../pairs.ts';
import { between, isThingWord, slip } from '../told.ts';

const HUNDRED = decimal(100n);

/** 其余33%, "the remaining 425 tonnes": what is left of the whole, or of a hundred. */
export function restSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const run = [...(scene.sentences[nth - 1] ?? []), ...facts];
    return facts.flatMap((fact) => {
      const last = facts[facts.indexOf(fact) - 1]?.figure.span.end ?? 0;
      const start = Math.max(last, scene.block.lexemes[Math.max(0, fact.at - 4)]?.span.start ?? 0);
      if (fact.kind === 'growth' || !saysRest(scene, start, fact)) return [];

      const before = run
        .slice(0, run.indexOf(fact))
        .filter((each) => each.unit === fact.unit && each.kind !== 'growth' && each.kind !== 'change');
      return fact.unit === '%' ? restOfHundred(fact, before) : restOfWhole(scene, fact, before);
    });
  });
}

/** Whether words before a figure make it what is left; in "remaining performance obligations, which reached" they are part of a name. */
function saysRest({ block, cues }: Scene, start: number, { figure }: Fact): boolean {
  return cuesWithin(cues, start, figure.span.start).some((cue) => {
    if (!cue.cues.includes('rest') || isInMetric(block.lexemes, cue)) return false;
    const between = lexemesWithin(block.lexemes, cue.end, figure.span.start);
    return !between.some((lexeme, nth) => lexeme.kind === 'mark' && has(between[nth + 1], 'pronoun'));
  });
}

/** The run of percentages right before, as far as they are parts of one whole. */
function restOfHundred(fact: Fact, before: readonly Fact[]): Slip[] {
  const own = before.filter(({ sentence }) => sentence === fact.sentence);
  const parts = own.length > 0 ? own : before;
  const whole = sum([...parts, fact].map(operandOf), '%');
  if (parts.length === 0 || !whole || within(whole.bounds, HUNDRED)) return [];
  // Parts of another whole may stand among them: any run that ends here and fills the hundred will do.
  for (let from = 0; from < parts.length; from++) {
    const run = sum([...parts.slice(from), fact].map(operandOf), '%');
    if (run && within(run.bounds, HUNDRED)) return [];
  }
  const others = sum(parts.map(operandOf), '%');
  if (!others || compare(others.value, HUNDRED) >= 0) return [];
  return [
    slip('rest', fact, parts, {
      ...others,
      value: subtract(HUNDRED, others.value),
      bounds: minus(exactly(HUNDRED), others.bounds),
      text: `100% − ${parts.map(({ text }) => text).join(' − ')}`,
    }),
  ];
}

function within({ low, high }: Interval, value: typeof HUNDRED): boolean {
  return compare(low, value) <= 0 && compare(value, high) <= 0;
}

function restOfWhole(scene: Scene, fact: Fact, before: readonly Fact[]): Slip[] {
  const levels = before.filter(isLevel);
  for (let at = 0; at < levels.length - 1; at++) {
    const whole = levels[at];
    const parts = levels.slice(at + 1);
    if (!whole || parts.some((part) => compare(part.value, whole.value) > 0)) continue;
    const working = restOf(whole, parts);
    if (fits(fact, working)) return [];
  }
  const [whole, ...parts] = levels.slice(-Math.max(2, levels.length));
  if (!whole || parts.length === 0 || parts.length > 4) return [];
  // More than the whole is never what is left of it.
  if (compare(fact.value, whole.value) > 0) return [];
  if (!isTold(scene, whole) && !isOfNamed(fact, whole, parts)) return [];
  const working = restOf(whole, parts);
  if (
    working.value.digits <= 0n ||
    scene.facts.some((each) => each !== fact && !parts.includes(each) && each.unit === fact.unit && fits(each, working))
  )
    return [];
  return [slip('rest', fact, [whole, ...parts], working)];
}

/** "Cash used in investing was $33.7 million … The remaining cash used in investing of $13.9 million": the rest has the whole's own name. */
function isOfNamed(fact: Fact, whole: Fact, parts: readonly Fact[]): boolean {
  if (fact.metric === null || fact.metric !== whole.metric || whole.sentence === fact.sentence) return false;
  return parts.every(({ metric, sentence }) => metric !== whole.metric && sentence === whole.sentence);
}

/** Whether the words make the figure a whole: "of the 1,250 tonnes", 共, 总, or 其中 right behind it. */
function isTold(scene: Scene, { at, figure }: Fact): boolean {
  const { lexemes } = scene.block;
  const start = lexemes[Math.max(0, at - 6)]?.span.start ?? 0;
  if (saysIn(scene.cues, { start, end: figure.span.start }, 'whole', 'together')) return true;
  if ([lexemes[at - 1], lexemes[at - 2]].some((lexeme) => lexeme?.text === 'of' || /[共总]$/.test(lexeme?.text ?? '')))
    return true;
  for (let place = at + 1; place < at + 7 && lexemes[place]?.kind !== 'amount'; place++)
    if (has(lexemes[place], 'part') || /^[中里]$/.test(lexemes[place]?.text ?? '')) return true;
  return false;
}

/** The whole less its parts. */
function restOf(whole: Fact, parts: readonly Fact[]): Working {
  let left = operandOf(whole);
  let working = difference(left, left, whole.unit);
  for (const part of parts) {
    working = difference(left, operandOf(part), whole.unit);
    left = { value: working.value, bounds: working.bounds, written: working.text };
  }
  return working;
}

/** Pieces whose periods fill the period of the whole: quarters and the half, months and the quarter. */
export function pieceSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const run = [...(scene.sentences[nth - 1] ?? []), ...facts].filter(
      (each) => isLevel(each) && each.unit !== '%' && stretchOf(each),
    );
    return run.flatMap((whole) => {
      const stretch = stretchOf(whole);
      if (!stretch || monthsIn(stretch) === null) return [];
      const pieces = tiling(whole, stretch, run);
      if (![whole, ...pieces].some((each) => facts.includes(each))) return [];
      if (pieces.length < 2 || !pieces.every((piece) => sameSeries(piece, whole))) return [];
      const working = sum(pieces.map(operandOf), whole.unit);
      if (!working || fits(whole, working)) return [];
      return [slip('sum', whole, pieces, working)];
    });
  });
}

function sameSeries(piece: Fact, whole: Fact): boolean {
  const metric = piece.metric === null || whole.metric === null || piece.metric === whole.metric;
  return (
    metric && piece.marks === whole.marks && (piece.label === '' || whole.label === '' || piece.label === whole.label)
  );
}

/** Where a label whose year nobody told begins and ends in its year. */
const OPEN: Readonly<Record<string, DayInterval>> = {
  Q1: { start: '2001-01-01', end: '2001-04-01' },
  Q2: { start: '2001-04-01', end: '2001-07-01' },
  Q3: { start: '2001-07-01', end: '2001-10-01' },
  Q4: { start: '2001-10-01', end: '2002-01-01' },
  H1: { start: '2001-01-01', end: '2001-07-01' },
  H2: { start: '2001-07-01', end: '2002-01-01' },
  '9M': { start: '2001-01-01', end: '2001-10-01' },
  FY: { start: '2001-01-01', end: '2002-01-01' },
};

function stretchOf({ days, open }: Fact): DayInterval | null {
  return days ?? OPEN[open] ?? null;
}

/** Facts of the run whose periods lie end to end and fill the whole's. */
function tiling(whole: Fact, { start: first, end }: DayInterval, run: readonly Fact[]): Fact[] {
  const pieces: Fact[] = [];
  let start = first;
  const open = (fact: Fact): boolean => fact.days === null;
  while (start < end && pieces.length < 12) {
    const next = run.filter((each) => {
      const own = stretchOf(each);
      if (each === whole || each.unit !== whole.unit || !own || open(each) !== open(whole)) return false;
      if (open(each) && each.compared !== whole.compared) return false;
      return own.start === start && own.end <= end && own.end > start && !(own.start === first && own.end === end);
    });
    const [piece] = next;
    const reached = piece && stretchOf(piece)?.end;
    if (!piece || !reached || next.length !== 1) return [];
    pieces.push(piece);
    start = reached;
  }
  return start === end ? pieces : [];
}

/** A、B和C合计X: what is said to be the sum of those right before or behind it. */
export function togetherSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) => facts.flatMap((total) => togetherSlip(scene, facts, total)));
}

/** What is farther off than a quarter is no list of all the parts. */
export function isCloseTo({ value }: Fact, working: Working): boolean {
  const off = absolute(subtract(value, working.value));
  return compare({ ...off, digits: off.digits * 4n }, absolute(value)) <= 0;
}

/** 四个季度分别为11.0亿元…，全年52.0亿元: a list that is given out in order, and what it makes of the year. */
export function listedSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) => {
    const [total, ...more] = facts.filter(
      (fact) => fact.listed && isLevel(fact) && saysIn(scene.cues, leadIn(scene, fact), 'whole-year'),
    );
    if (!total || more.length > 0) return [];
    const parts = facts.filter(
      (fact) => fact !== total && isLevel(fact) && fact.unit === total.unit && fact.at < total.at,
    );
    if (![2, 4, 12].includes(parts.length)) return [];
    const working = sum(parts.map(operandOf), total.unit);
    return working && !fits(total, working) && isCloseTo(total, working) ? [slip('sum', total, parts, working)] : [];
  });
}

/** Whether the parts of a total count things of other names: 48 cinemas and 11 screens. */
function countOthers(parts: readonly Fact[], total: Fact): boolean {
  return (
    total.unit === 'count' &&
    new Set([total, ...parts].map(({ label }) => label).filter((label) => label !== '')).size > 1 &&
    total.label !== '' &&
    parts.some(({ label }) => label !== '' && label !== total.label) &&
    parts.some(({ label }) => label === total.label)
  );
}

function togetherSlip(scene: Scene, facts: readonly Fact[], total: Fact): Slip[] {
  if (!isLevel(total) || !saysIn(scene.cues, leadIn(scene, total), 'together') || isOfMore(scene, total)) return [];
  const parts = partsOf(facts, total);
  const working = sum(parts.map(operandOf), total.unit);
  if (parts.length < 2 || !working || fits(total, working) || countOthers(parts, total)) return [];
  // Some of what stands before may belong to something else: any run that ends at the total will do.
  const runs = parts.slice(1, -1).map((_, at) => sum(parts.slice(at + 1).map(operandOf), total.unit));
  return runs.some((run) => fits(total, run)) ? [] : [slip('sum', total, parts, working)];
}

/** The levels before the total, else those behind it: "a total of 9 million: 4 million and 5 million". */
function partsOf(facts: readonly Fact[], total: Fact): readonly Fact[] {
  const rest = facts.filter((each) => each !== total && isLevel(each) && each.unit === total.unit);
  const before = rest.filter((each) => each.at < total.at);
  if (before.length >= 2) return before;
  const behind = rest.filter((each) => each.at > total.at);
  const timed = behind.some(({ days }) => days?.start !== total.days?.start);
  return total.listed || timed ? [] : behind;
}

/** 7纳米及以下合计占74%, "advanced technologies together 74%": a sum of what is named here, and not of the figures before. */
function isOfMore({ block }: Scene, total: Fact): boolean {
  const { lexemes } = block;
  if (total.unit === '%' && (total.label !== '' || namesBefore(lexemes, total.at))) return true;
  return lexemes
    .slice(Math.max(0, total.at - 4), total.at)
    .some((lexeme) => has(lexeme, 'share') || /^(?:及以下|以下|及以上|above|below)$/u.test(lexeme.text));
}

/** Whether the clause names something before the figure. */
function namesBefore(lexemes: readonly Lexeme[], at: number): boolean {
  for (let place = at - 1; place >= 0; place--) {
    const lexeme = lexemes[place];
    if (!lexeme || lexeme.kind === 'amount' || lexeme.kind === 'mark') return false;
    if (isThingWord(lexeme)) return true;
  }
  return false;
}

function leadIn(scene: Scene, fact: Fact): { start: number; end: number } {
  const { lexemes } = scene.block;
  let from = fact.at;
  while (
    from > 0 &&
    from > fact.at - 5 &&
    lexemes[from - 1]?.kind !== 'amount' &&
    !/^[,，;；。\n]$/.test(lexemes[from - 1]?.text ?? '')
  )
    from--;
  let to = fact.at + 1;
  while (to < fact.at + 3 && lexemes[to] && lexemes[to]?.kind !== 'amount' && lexemes[to]?.kind !== 'mark') to++;
  return between(scene, from, to);
}
