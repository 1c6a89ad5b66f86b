// A block with its figures bound.

import type { Figure } from '../figures/figure.ts';
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
