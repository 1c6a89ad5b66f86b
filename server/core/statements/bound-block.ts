// A block with its figures bound.

import type { Figure } from '../figures/figure.ts';
import { Lately } from '../text/lately.ts';
import type { RunningContext } from './context.ts';
import type { ReadBlock } from './reading/block.ts';
import type { Statement } from './statement.ts';
import type { TableHeaders } from './tables/headers.ts';

/** A figure of a block, bound where it is a quantity; offsets into the block's prose. */
export interface BoundFigure {
  readonly figure: Figure;
  readonly statement: Statement | null;
}

export interface BoundBlock {
  readonly figures: readonly BoundFigure[];
  /** What was read of its prose; `null` for a table. */
  readonly read: ReadBlock | null;
  /** What was read of its headers, for a table. */
  readonly headers?: TableHeaders;
  /** What the next block starts from. */
  readonly context: RunningContext;
}

/** What was bound again lately: whoever asks for one figure's readings as a rule asks for its neighbour's, too. */
const boundAgain = new Lately<() => BoundBlock, BoundBlock>();

/**
 * Lets go of what was read of a block, which the readings behind the best of its figures would be worked out of.
 *
 * @param again binds the block once more, for those that are asked for after all
 */
export function letGo({ figures }: BoundBlock, again: () => BoundBlock): void {
  for (const [nth, { statement }] of figures.entries())
    statement?.readings.letGo(() => boundAgain.of(again, again).figures[nth]?.statement?.readings.others ?? []);
}
