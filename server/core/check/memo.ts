// What blocks came to, kept from one check of a draft to the next: by the block's content and the context that it was given.

import type { BlockContent } from '../blocks/block.ts';
import { contextKey, type RunningContext } from '../statements/context.ts';
import type { BlockResult } from './result.ts';

/** By context, what a content came to without a source below it, and with one. */
type ByContext = Map<RunningContext, [BlockResult | null, BlockResult | null]>;

type Results = ReadonlyMap<BlockContent, ByContext>;

const keys = new WeakMap<RunningContext, string>();

function keyOf(context: RunningContext): string {
  const known = keys.get(context) ?? contextKey(context);
  keys.set(context, known);
  return known;
}

/** As many contexts are compared by what is in them; a text that says the same line all over is not worth more. */
const MOST_COMPARED = 4;

function resultIn(known: ByContext | undefined, context: RunningContext, cited: boolean): BlockResult | null {
  const same = known?.get(context)?.[cited ? 1 : 0];
  if (same || !known) return same ?? null;
  let compared = 0;
  for (const [other, results] of known) {
    const result = results[cited ? 1 : 0];
    if (result && keyOf(other) === keyOf(context)) return result;
    if (++compared === MOST_COMPARED) break;
  }
  return null;
}

/** The results of one check, those of the check before it at hand. */
export class Memo {
  readonly results: Map<BlockContent, ByContext> = new Map();
  private readonly before: Results;

  constructor(before: Results) {
    this.before = before;
  }

  /** What the block comes to: taken over where its content and its context are as they were. */
  result(content: BlockContent, context: RunningContext, cited: boolean, make: () => BlockResult): BlockResult {
    const own = this.results.get(content);
    const result = resultIn(own, context, cited) ?? resultIn(this.before.get(content), context, cited) ?? make();
    const all = own ?? new Map();
    const kept = all.get(context) ?? [null, null];
    kept[cited ? 1 : 0] = result;
    all.set(context, kept);
    if (!own) this.results.set(content, all);
    return result;
  }
}
