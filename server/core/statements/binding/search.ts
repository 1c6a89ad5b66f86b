// What the rules of binding look at for one figure.

import type { RunningContext } from '../context.ts';
import type { ReadBlock } from '../reading/block.ts';
import type { LexiconIndex } from '../reading/names/lexicon-index.ts';
import type { Scope } from '../reading/scope.ts';
import type { Aside } from './entity/asides.ts';
import type { Relations } from './entity/relation.ts';
import type { PeriodRoles } from './period/period-roles.ts';
import type { Share } from './share.ts';

export interface Search {
  readonly scope: Scope;
  readonly block: ReadBlock;
  readonly index: LexiconIndex;
  readonly context: RunningContext;
  readonly asides: readonly Aside[];
  /** What a list gives to the figure by its place, if anything. */
  readonly share: Share | null;
  readonly relations: Relations;
  readonly periods: PeriodRoles;
}
