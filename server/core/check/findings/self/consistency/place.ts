// The facts of a whole draft, each with whose it is: names run on from sentence to sentence and from the title down.

import type { BlockKind } from '../../../../blocks/block.ts';
import type { Fact } from '../fact.ts';
import type { Placed } from './same.ts';

export interface FactsOfBlock {
  readonly kind: BlockKind;
  readonly facts: readonly Fact[];
  /** The first name that the block gives, with or without a figure in its sentence. */
  readonly subject: string | null;
}

/** The words of a label that are no name of a subject of the draft. */
function withoutNames(label: string, names: readonly string[]): string {
  if (label === '') return label;
  return label
    .split(' ')
    .filter(
      (word) => !names.some((name) => name.length >= 4 && (name === word || (name.includes(word) && word.length >= 4))),
    )
    .join(' ');
}

/** Every fact of the draft in order. */
export function placedFacts(blocks: readonly FactsOfBlock[]): Placed[] {
  const names = [
    ...new Set(blocks.flatMap(({ facts, subject }) => [subject, ...facts.map((fact) => fact.subject)])),
  ].filter((name) => name !== null);
  let running: string | null = null;
  return blocks.flatMap(({ kind, facts, subject }, block) => {
    const where = kind === 'heading' ? 'title' : kind === 'table' ? 'table' : 'text';
    const placed = facts.map((fact): Placed => {
      if (fact.subject !== null && where !== 'table') running = fact.subject;
      return { fact, block, subject: fact.subject ?? running, where, label: withoutNames(fact.label, names) };
    });
    if (facts.length === 0 && subject !== null) running = subject;
    return placed;
  });
}
