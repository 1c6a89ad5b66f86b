// What a figure without a name of its own takes over from the figures before it in its sentence.

import type { ReadBlock } from '../../../statements/reading/block.ts';
import { has } from '../../../statements/reading/scope.ts';
import type { Fact } from './fact.ts';

/** A movement that names nothing is of what was named last in its sentence, and so is the level that it arrives at. */
export function inherited({ lexemes }: ReadBlock, fact: Fact, own: readonly Fact[]): Fact {
  const moved = own.at(-1);
  const arrives = fact.kind === 'level' && fact.name === '' && (moved?.kind === 'growth' || moved?.kind === 'change');
  if (
    arrives &&
    lexemes
      .slice(moved.at + 1, fact.at)
      .every((lexeme) => lexeme.text === ',' || has(lexeme, 'level', 'preposition', 'yoy', 'qoq'))
  )
    return {
      ...fact,
      label: moved.label,
      metric: fact.metric ?? moved.metric,
      name: moved.name,
      narrowed: fact.narrowed || moved.narrowed,
    };
  const before = own.findLast(({ kind }) => kind === 'level');
  if (!before || fact.name !== '' || (fact.kind !== 'growth' && fact.kind !== 'change')) return fact;
  if (fact.metric !== null && before.metric !== null && fact.metric !== before.metric) return fact;
  const narrowed = fact.narrowed || before.narrowed;
  return {
    ...fact,
    label: before.label,
    metric: before.metric ?? fact.metric,
    tail: fact.tail || before.tail,
    narrowed,
  };
}
