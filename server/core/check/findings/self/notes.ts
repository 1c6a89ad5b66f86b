// What the rules of the draft against itself make of one block, kept with the block.

import type { BlockContent } from '../../../blocks/block.ts';
import type { BoundBlock } from '../../../statements/bound-block.ts';
import { compoundSlips, eachSlips } from './arithmetic/each.ts';
import { movementSlips } from './arithmetic/movement.ts';
import { pieceSlips, restSlips, shareSlips, togetherSlips } from './arithmetic/parts.ts';
import { rateSlips } from './arithmetic/rates.ts';
import type { Fact } from './fact.ts';
import { subjectIn } from './label.ts';
import { type Scene, sceneOf } from './scene.ts';
import { tableFacts } from './tables/facts.ts';
import { footingSlips } from './tables/footing.ts';
import { gridOf } from './tables/grid.ts';
import type { Slip } from './slip.ts';

export interface BlockNotes {
  /** Whom the block names first. */
  readonly subject: string | null;
  readonly facts: readonly Fact[];
  /** What the block says against itself; offsets into its prose. */
  readonly slips: readonly Slip[];
}

const IN_PROSE: readonly ((scene: Scene) => readonly Slip[])[] = [
  movementSlips,
  shareSlips,
  restSlips,
  pieceSlips,
  togetherSlips,
  eachSlips,
  compoundSlips,
  rateSlips,
];

function tableNotes(bound: BoundBlock, content: BlockContent): BlockNotes {
  const grid = gridOf(bound, content);
  return { subject: null, facts: tableFacts(bound, content), slips: grid ? footingSlips(grid) : [] };
}

/** What a block says against itself. */
export function notesOf(bound: BoundBlock, content: BlockContent): BlockNotes {
  if (content.kind === 'table') return tableNotes(bound, content);
  if (!bound.read) return { subject: null, facts: [], slips: [] };
  const scene = sceneOf(bound, bound.read);
  return {
    subject: subjectIn(bound.read, 0, bound.read.lexemes.length),
    facts: scene.facts,
    slips: IN_PROSE.flatMap((rule) => rule(scene)),
  };
}
