// What is left of one figure when another is taken off, and what came to a stock and went: by the names of the figures.

import { difference, sum, type Working } from '../../../../arithmetic/operations.ts';
import { AT_FIRST, AT_LAST, balancesOf, CAME, WENT } from '../../../../language/balances.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { absolute, compare, subtract } from '../../../../text/decimal.ts';
import { basisMarks, type Fact, operandOf } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { fits } from './holds.ts';
import { type Pair, pairsIn, plainUnit } from './pairs.ts';
import { isOfOtherTime, negated, slip } from './told.ts';

/** An amount that stands for itself: no rate, no plan beside actual ones, nothing given each. */
function isAmount({ kind, unit, listed, figure }: Fact): boolean {
  const plain = figure.quantity?.comparator === '=' && !listed;
  return (kind === 'level' || kind === 'change') && unit !== '%' && unit !== '' && !unit.includes('/') && plain;
}

function only(facts: readonly Fact[]): Fact | null {
  const [fact] = facts;
  return fact && facts.length === 1 ? fact : null;
}

/** On which basis a value is told; words for what is taken off are part of the balance. */
function basisOf(fact: Fact): string {
  return basisMarks(fact)
    .split(' ')
    .filter((mark) => mark !== 'except')
    .join(' ');
}

function sameTime({ days: a }: Fact, { days: b }: Fact): boolean {
  return !a || !b || (a.start === b.start && a.end === b.end) || a.end === b.end;
}

/** What is farther off than a third is no balance of these two. */
function isCloseTo({ value }: Fact, { value: made }: Working): boolean {
  const off = absolute(subtract(value, made));
  return compare({ ...off, digits: off.digits * 3n }, absolute(made)) <= 0;
}

/** "After minority interests of $4 million": what else was taken off, or added, makes it come out. */
function isAlso(other: Fact, [result, less, from]: readonly [Fact, Fact, Fact], working: Working): boolean {
  if (other === result || other === less || other === from || other.unit !== result.unit) return false;
  const made = { value: working.value, bounds: working.bounds, written: working.text };
  const added = sum([made, operandOf(other)], result.unit);
  return fits(result, difference(made, operandOf(other), result.unit)) || fits(result, added);
}

/** Net profit of profit before tax and tax, equity of assets and liabilities. */
function balanceSlip(scene: Scene, result: Fact, run: readonly Fact[]): Slip[] {
  const alike = run.filter(
    (each) =>
      each !== result &&
      each.unit === result.unit &&
      basisOf(each) === basisOf(result) &&
      sameTime(each, result) &&
      !isOfOtherTime(scene, each),
  );
  for (const row of balancesOf(result.name)) {
    const less = only(alike.filter(({ name }) => row.less.test(name)));
    const from = only(alike.filter((each) => each !== less && row.from.test(each.name) && !row.less.test(each.name)));
    if (!less || !from || compare(less.value, from.value) >= 0) continue;
    const working = difference(operandOf(from), operandOf(less), result.unit);
    if (fits(result, working) || run.some((each) => isAlso(each, [result, less, from], working))) return [];
    return isCloseTo(result, working) ? [slip('rest', result, [from, less], working)] : [];
  }
  return [];
}

/** The words between the amount or the break before a figure and the figure, else those right behind it. */
function wordsAt({ block }: Scene, { at }: Fact): string {
  const { lexemes } = block;
  const stops = (place: number): boolean =>
    lexemes[place] === undefined ||
    lexemes[place].kind === 'amount' ||
    has(lexemes[place], 'joiner') ||
    /^[,，;；。、\n]$/u.test(lexemes[place].text);
  let from = at;
  while (!stops(from - 1)) from--;
  const lead = lexemes.slice(from, at).map(({ text }) => text);
  if ([AT_FIRST, AT_LAST, CAME, WENT].some((role) => role.test(lead.join(' ')))) return lead.join(' ');
  let to = at + 1;
  while (to < at + 6 && !stops(to)) to++;
  return lexemes
    .slice(at + 1, to)
    .map(({ text }) => text)
    .join(' ');
}

interface Stock {
  readonly before: Fact;
  readonly after: Fact;
  readonly moves: readonly { readonly fact: Fact; readonly sign: 1 | -1 }[];
}

/** A stock at two times, and everything of its unit that came and went between them. */
function stockIn(scene: Scene, run: readonly Fact[], pairs: readonly Pair[]): Stock | null {
  const units = [...Map.groupBy(run.filter(isAmount), plainUnit).values()].filter(({ length }) => length >= 3);
  const own = only(units.flatMap((group) => group.slice(0, 1)));
  const facts = units.find((group) => group[0] === own) ?? [];
  const words = new Map(facts.map((fact) => [fact, wordsAt(scene, fact)]));
  const told = pairs.find(({ before, after }) => facts.includes(before) && facts.includes(after));
  const says = (role: RegExp): Fact | null => only(facts.filter((fact) => role.test(words.get(fact) ?? '')));
  const before = told?.before ?? says(AT_FIRST);
  const after = told?.after ?? says(AT_LAST);
  if (!before || !after || before === after || facts.length > 6) return null;
  const moves = facts.flatMap((fact): Stock['moves'] => {
    if (fact === before || fact === after) return [];
    const [came, went] = [CAME.test(words.get(fact) ?? ''), WENT.test(words.get(fact) ?? '')];
    return came === went ? [] : [{ fact, sign: came ? 1 : -1 }];
  });
  return moves.length === facts.length - 2 ? { before, after, moves } : null;
}

/** 年初34个，新开工12个，竣工9个，年末39个: what came and what went do not lead from the one to the other. */
function stockSlip({ before, after, moves }: Stock): Slip[] {
  const ways = new Set(moves.map(({ sign }) => sign));
  if (ways.size < 2) return [];
  const parts = moves.map(({ fact, sign }) => (sign === 1 ? operandOf(fact) : negated(operandOf(fact))));
  const working = sum([operandOf(before), ...parts], after.unit);
  if (!working || fits(after, working) || !isCloseTo(after, working)) return [];
  return [slip('sum', after, [before, ...moves.map(({ fact }) => fact)], working)];
}

/** What is left, of what, and less what. */
const FEWEST = 3;

/** Balances that do not come out, of one sentence or of it and the one before. */
export function balanceSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const earlier = scene.sentences[nth - 1] ?? [];
    const run = [...earlier, ...facts].filter(isAmount);
    if (run.length < FEWEST) return [];
    const amounts = facts.filter(isAmount);
    const results = amounts.flatMap((fact) => {
      const own = balanceSlip(scene, fact, amounts);
      return own.length > 0 ? own : balanceSlip(scene, fact, run);
    });
    const stock = stockIn(scene, facts, pairsIn(scene, facts)) ?? stockIn(scene, run, []);
    return [
      ...results,
      ...(stock && [stock.before, stock.after].some((each) => facts.includes(each)) ? stockSlip(stock) : []),
    ];
  });
}
