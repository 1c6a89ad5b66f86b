// So many times another level: the two that a multiple is told of.

import type { ReadBlock } from '../../../../statements/reading/block.ts';
import { has } from '../../../../statements/reading/scope.ts';
import type { Fact } from '../fact.ts';
import type { Scene } from '../scene.ts';
import { isLevel, type Pair } from './pairs.ts';

/** "three times the $30 million of 2020", 是五年前180万标箱的3倍: the level that the multiple is of is where it started from. */
export function timesPair({ block }: Scene, fact: Fact, facts: readonly Fact[]): Pair | null {
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
  const opens =
    /^(?:the|its|their|his|our|last|all)$/u.test(between[0]?.text ?? '') ||
    has(between[0], 'times') ||
    has(lexemes[at - 1], 'copula');
  return opens && between.every(({ kind }) => kind !== 'mark' && kind !== 'amount');
}

/** 是…的3.5倍, "3.4 times the …": so many times, where 增长3.5倍 may mean one more. */
export function isTimes({ block }: Scene, { at }: Fact): boolean {
  const { lexemes } = block;
  if (/^(?:the|as|what|that|its)$/.test(lexemes[at + 1]?.text ?? '') || has(lexemes[at - 1], 'copula')) return true;
  // 是营业收入67亿元的4倍: what it is so many times of stands between.
  const last = lexemes[at - 1]?.text === '的' && lexemes[at - 2]?.kind === 'amount' ? at - 3 : at - 1;
  for (let place = last; place >= Math.max(0, last - 6); place--) {
    const lexeme = lexemes[place];
    if (!lexeme || lexeme.kind === 'mark' || lexeme.kind === 'amount' || has(lexeme, 'up', 'down')) return false;
    if (has(lexeme, 'times', 'level')) return true;
  }
  return false;
}
