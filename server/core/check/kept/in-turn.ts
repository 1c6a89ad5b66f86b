// Checks the blocks of a draft one after the other. After an edit it starts at the first block that has changed, and ends where a
// block starts from what it started from before: all behind it comes to what it came to.

import type { Block, BlockContent } from '../../blocks/block.ts';
import { atItem, behindList } from '../../statements/carried/lists.ts';
import { contextKey, type RunningContext } from '../../statements/context.ts';
import type { BlockResult } from '../result.ts';
import { isSource, SourcesBelow } from '../sources.ts';
import type { Splice } from './splice.ts';

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
  readonly start: RunningContext;
  /** Whether one source stands for the whole draft. */
  readonly whole: boolean;
  readonly blocks: readonly Block[];
  /** In the order of the blocks. */
  readonly steps: readonly Step[];
  /** The latest steps of a content, wherever it stood. */
  readonly byContent: WeakMap<BlockContent, readonly Step[]>;
}

/** What is checked: the blocks of a draft, and what its first one starts from. */
export type Turn = Pick<KeptSteps, 'start' | 'whole' | 'blocks'>;

/** Makes the result of a block. */
export type Make = (content: BlockContent, before: RunningContext, cited: boolean) => BlockResult;

const keys = new WeakMap<RunningContext, string>();

function keyOf(context: RunningContext): string {
  const known = keys.get(context);
  if (known !== undefined) return known;
  const key = contextKey(context);
  keys.set(context, key);
  return key;
}

function areEqual(a: RunningContext, b: RunningContext): boolean {
  return a === b || keyOf(a) === keyOf(b);
}

const WITHOUT_CAPTION = new WeakMap<RunningContext, RunningContext>();

/** What a block starts from: what stands right above it speaks for a table only. */
function startOf({ kind }: BlockContent, context: RunningContext): RunningContext {
  if (kind === 'table' || context.caption === null) return context;
  const known = WITHOUT_CAPTION.get(context);
  if (known) return known;
  const own = { ...context, caption: null };
  WITHOUT_CAPTION.set(context, own);
  return own;
}

function isItem({ content }: Block): boolean {
  return content.kind === 'list-item';
}

/** Whether two blocks are the same but for their places; `moved` is how many places the later one stands further on. */
function isSame(a: Block, b: Block, moved: number): boolean {
  if (a === b && moved === 0) return true;
  const parent = a.parent === null ? null : a.parent + moved;
  return a.content === b.content && a.depth === b.depth && a.role === b.role && parent === b.parent;
}

/** How many blocks at the head and at the tail are the same; the two never overlap. */
function sameEnds(before: readonly Block[], now: readonly Block[]): { head: number; tail: number } {
  const fewest = Math.min(before.length, now.length);
  const moved = now.length - before.length;
  const are = (at: number, by: number): boolean => isSame(before[at] as Block, now[at + by] as Block, by);
  let head = 0;
  while (head < fewest && are(head, 0)) head++;
  let tail = 0;
  while (tail < fewest - head && are(before.length - 1 - tail, moved)) tail++;
  return { head, tail };
}

/** As many steps of a content are remembered; a text that says the same line all over is not worth more. */
const MOST_REMEMBERED = 4;

function fits(step: Step, content: BlockContent, before: RunningContext, cited: boolean): boolean {
  return step.content === content && step.cited === cited && areEqual(step.before, before);
}

class InTurn {
  private readonly known: KeptSteps;
  private readonly turn: Turn;
  private readonly head: number;
  private readonly tail: number;
  /** How many blocks more there are than before. */
  private readonly moved: number;
  /** Where it starts. */
  readonly from: number;
  /** What the blocks from there on have come to so far. */
  private readonly made: Step[] = [];
  /** Whether every one of them hands on what the block at its place did. */
  private isLikeBefore: boolean;
  private readonly below: SourcesBelow;

  constructor(turn: Turn, known: KeptSteps) {
    const { blocks, whole } = turn;
    const { head, tail } = known.whole === whole ? sameEnds(known.blocks, blocks) : { head: 0, tail: 0 };
    this.known = known;
    this.turn = turn;
    this.head = head;
    this.tail = tail;
    this.moved = blocks.length - known.blocks.length;
    this.isLikeBefore = this.moved === 0;
    this.below = new SourcesBelow(blocks);
    this.from = turn.start === known.start ? this.firstTouched() : 0;
  }

  /** The first block that has changed, or that a source below it may be news for. */
  private firstTouched(): number {
    const { head, known } = this;
    const { blocks } = this.turn;
    const behind = (all: readonly Block[]): Block | undefined => all[new SourcesBelow(all).behind(head - 1)];
    const isNews = [blocks[head], known.blocks[head], behind(blocks), behind(known.blocks)].some(
      (block) => block && isSource(block.content),
    );
    let from = head;
    if (isNews && from > 0) from--;
    if (isNews) while (from > 0 && blocks[from] && isItem(blocks[from] as Block)) from--;
    return from;
  }

  private resultAt(at: number): BlockResult | undefined {
    return at < this.from ? this.known.steps[at]?.result : this.made[at - this.from]?.result;
  }

  /** Whether from a block on everything is as it was. */
  private isAsBefore(at: number, context: RunningContext): boolean {
    const { blocks, start } = this.turn;
    if (at < blocks.length - this.tail) return false;
    const old = at - this.moved;
    if ((old === 0 ? start : this.known.steps[old - 1]?.result.context) !== context) return false;
    if (this.isLikeBefore) return true;
    const [before, block] = [blocks[at - 1], blocks[at]];
    return block?.parent === null && !isItem(block) && !(before && isItem(before));
  }

  /** Checks what has to be checked; gives the place where everything is as it was again. */
  run(make: Make): number {
    const { blocks, start, whole } = this.turn;
    let context = this.resultAt(this.from - 1)?.context ?? start;
    const after = (at: number): RunningContext | undefined => this.resultAt(at)?.context;
    for (let at = this.from; at < blocks.length; at++) {
      if (this.isAsBefore(at, context)) return at;
      const block = blocks[at] as Block;
      const before = startOf(block.content, atItem(block, behindList(blocks, at, context, after), after));
      const step = this.step(at, block.content, before, whole || this.below.at(at), make);
      this.made.push(step);
      context = step.result.context;
      this.isLikeBefore &&= this.known.steps[at]?.result.context === context;
    }
    return blocks.length;
  }

  private step(at: number, content: BlockContent, before: RunningContext, cited: boolean, make: Make): Step {
    const own = this.known.steps[at < this.head ? at : at - this.moved];
    const others = this.known.byContent.get(content);
    const known =
      own && fits(own, content, before, cited) ? own : others?.find((each) => fits(each, content, before, cited));
    if (known) return known.before === before ? known : { ...known, before };
    const made = make(content, before, cited);
    // What goes on as it did is the same object, by which the blocks behind it are known.
    const result = own && areEqual(own.result.context, made.context) ? { ...made, context: own.result.context } : made;
    const step = { content, before, cited, result };
    this.known.byContent.set(content, [step, ...(others ?? [])].slice(0, MOST_REMEMBERED));
    return step;
  }

  /** What is kept for the next state, and what of the blocks has changed. */
  outcome(to: number): Outcome {
    const { from, known, turn, moved } = this;
    const steps = known.steps.slice(0, from).concat(this.made, known.steps.slice(to - moved));
    return { kept: { ...turn, steps, byContent: known.byContent }, ...this.touched(from, to, steps) };
  }

  /** Where blocks have come to something else. */
  private touched(from: number, to: number, steps: readonly Step[]): Pick<Outcome, 'change'> {
    const { known, turn, moved } = this;
    const isSame = (old: number, now: number): boolean =>
      known.steps[old]?.result === steps[now]?.result &&
      (known.blocks[old]?.role === 'reference') === (turn.blocks[now]?.role === 'reference');
    let [start, end] = [from, to];
    while (start < Math.min(end, end - moved) && isSame(start, start)) start++;
    while (end > Math.max(start, start + moved) && isSame(end - 1 - moved, end - 1)) end--;
    const fresh = steps.slice(start, end).map(({ content, result }, nth): CheckedBlock => {
      const isReference = turn.blocks[start + nth]?.role === 'reference';
      return { content, result, isReference };
    });
    return { change: { from: start, gone: end - moved - start, fresh } };
  }
}

/** A block with what it came to. */
interface CheckedBlock {
  readonly content: BlockContent;
  readonly result: BlockResult;
  readonly isReference: boolean;
}

interface Outcome {
  readonly kept: KeptSteps;
  readonly change: Splice<CheckedBlock>;
}

/**
 * What the blocks of a draft come to, one after the other.
 *
 * @param known what was kept of an earlier state of the draft
 * @param make is asked for what is not known
 */
export function inTurn(turn: Turn, known: KeptSteps | null, make: Make): Outcome {
  const before = known ?? { ...turn, blocks: [], steps: [], byContent: new WeakMap() };
  const start = areEqual(before.start, turn.start) ? before.start : turn.start;
  const walk = new InTurn({ ...turn, start }, before);
  return walk.outcome(walk.run(make));
}
