// What the rules of arithmetic share: how a slip is made, and stretches of words.

import type { Operand } from '../../../../arithmetic/operand.ts';
import type { Working } from '../../../../arithmetic/operations.ts';
import type { Lexeme } from '../../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { negate } from '../../../../text/decimal.ts';
import { type Fact, spanOf } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Relation, Slip } from '../slip.ts';

export function slip(relation: Relation, fact: Fact, others: readonly Fact[], working: Working): Slip {
  return {
    code: 'arithmetic',
    relation,
    span: spanOf(fact),
    figure: fact.figure,
    others: others.map(spanOf),
    working,
    words: fact.text,
    right: working.value,
  };
}

/** The same amount below nought: what is taken off. */
export function negated({ value, bounds, written }: Operand): Operand {
  return {
    value: negate(value),
    bounds: { low: negate(bounds.high), high: negate(bounds.low) },
    written: `−${written}`,
  };
}

export function between({ block }: Scene, a: number, b: number): { start: number; end: number } {
  return {
    start: block.lexemes[a]?.span.start ?? 0,
    end: block.lexemes[Math.max(a, b - 1)]?.span.end ?? 0,
  };
}

export function isThingWord(lexeme: Lexeme): boolean {
  return (
    lexeme.kind === 'latin' ||
    lexeme.kind === 'metric' ||
    lexeme.kind === 'han' ||
    lexeme.kind === 'stranger' ||
    has(lexeme, 'noun')
  );
}

/** "Up from £15.8m a week": where something began, or what it is held against. */
export function isYardstick({ block }: Scene, { at }: Fact): boolean {
  return has(block.lexemes[at - 1], 'start', 'compare');
}

/** Whether a figure is told as the value of another time: "from 41", 较上年的. */
export function isOfOtherTime(scene: Scene, fact: Fact): boolean {
  return fact.compared || isYardstick(scene, fact);
}
