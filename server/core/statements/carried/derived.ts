// Contexts that are made of two others, each made once.

import type { RunningContext } from '../context.ts';

/** Contexts that are made of two, the same object each time: so that blocks behind it are known by it. */
export class Derived {
  private readonly made = new WeakMap<RunningContext, WeakMap<RunningContext, RunningContext>>();

  /** @param make is asked once for each pair, and always makes the same of it */
  of(context: RunningContext, above: RunningContext, make: () => RunningContext): RunningContext {
    const own = this.made.get(context) ?? new WeakMap<RunningContext, RunningContext>();
    const made = own.get(above) ?? make();
    own.set(above, made);
    this.made.set(context, own);
    return made;
  }
}
