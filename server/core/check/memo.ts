// What blocks came to, kept from one check of a draft to the next: by the block's content and the context that it was given.

import type { BlockContent } from '../blocks/block.ts';
import { contextKey, type RunningContext } from '../statements/context.ts';
import type { BlockResult } from './result.ts';

/** A block as it was checked. */
export interface Step {
  readonly content: BlockContent;
  readonly before: RunningContext;
  /** Whether a source stands below it. */
  readonly cited: boolean;
  readonly result: BlockResult;
}

/** What is kept for the next state of a draft. */
export interface KeptSteps {
  /** In the order of the blocks. */
  readonly steps: readonly Step[];
  /** The latest steps of a content, wherever it stood. */
  readonly byContent: WeakMap<BlockContent, readonly Step[]>;
}

/** What is known of a draft that was never checked. */
export function noSteps(): KeptSteps {
  return { steps: [], byContent: new WeakMap() };
}

const keys = new WeakMap<RunningContext, string>();

function keyOf(context: RunningContext): string {
  const known = keys.get(context) ?? contextKey(context);
  keys.set(context, known);
  return known;
}

/** As many steps of a content are remembered; a text that says the same line all over is not worth more. */
const MOST_REMEMBERED = 4;

function fits(step: Step, content: BlockContent, before: RunningContext, cited: boolean): boolean {
  if (step.content !== content || step.cited !== cited) return false;
  return step.before === before || keyOf(step.before) === keyOf(before);
}

/** The results of one check, those of the check before it at hand. */
export class Memo {
  private readonly steps: Step[] = [];
  private readonly known: KeptSteps;
  /** How many blocks at the head have the content that they had. */
  private readonly head: number;
  /** How many blocks fewer there are than before. */
  private readonly fewer: number;

  constructor(known: KeptSteps, contents: readonly { readonly content: BlockContent }[]) {
    this.known = known;
    let head = 0;
    while (head < contents.length && contents[head]?.content === known.steps[head]?.content) head++;
    this.head = head;
    this.fewer = known.steps.length - contents.length;
  }

  get kept(): KeptSteps {
    return { steps: this.steps, byContent: this.known.byContent };
  }

  /** What the next block comes to: taken over where its content and its context are as they were. */
  next(content: BlockContent, before: RunningContext, cited: boolean, make: () => BlockResult): BlockResult {
    const at = this.steps.length;
    const own = this.known.steps[at < this.head ? at : at + this.fewer];
    const known = own && fits(own, content, before, cited) ? own : this.elsewhere(content, before, cited);
    const step = known?.before === before ? known : { content, before, cited, result: known?.result ?? make() };
    if (!known) this.remember(step);
    this.steps.push(step);
    return step.result;
  }

  private elsewhere(content: BlockContent, before: RunningContext, cited: boolean): Step | undefined {
    return this.known.byContent.get(content)?.find((step) => fits(step, content, before, cited));
  }

  private remember(step: Step): void {
    const others = this.known.byContent.get(step.content) ?? [];
    this.known.byContent.set(step.content, [step, ...others].slice(0, MOST_REMEMBERED));
  }
}
