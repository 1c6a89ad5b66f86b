// What binding knows of one block while it goes through its figures.

import type { BlockContent } from '../blocks/block.ts';
import type { Figure } from '../figures/figure.ts';
import type { PeriodMention } from './bind-period.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { ParallelShare } from './parallel.ts';
import type { Tokens } from './tokens.ts';

export interface BlockState {
  readonly tokens: Tokens;
  readonly content: BlockContent;
  readonly index: LexiconIndex;
  readonly mentions: readonly PeriodMention[];
  readonly shares: ReadonlyMap<Figure, ParallelShare>;
  readonly sourceBelow: boolean;
}
