// What the items of a list start from, and what goes on behind the list.

import type { Block } from '../../blocks/block.ts';
import { outerPeriod } from '../binding/period/period-after.ts';
import { fromTopics, type RunningContext } from '../context.ts';
import { Derived } from './derived.ts';

const UNDER = new Derived();
const BEHIND = new Derived();

/** What a block that has been checked already hands on. */
type After = (at: number) => RunningContext | undefined;

/** What an item starts from: its siblings' periods carry on, its subject is that of the item or the line that it stands under. */
export function atItem(block: Block, context: RunningContext, after: After): RunningContext {
  const above = block.parent === null ? undefined : after(block.parent);
  return above ? UNDER.of(context, above, () => underItem(context, above)) : context;
}

function underItem(before: RunningContext, above: RunningContext): RunningContext {
  const context = { ...before, listedMarket: above.listedMarket, listedUnder: above.listedUnder };
  const subject = above.subject ?? fromTopics(above, ({ entity }) => entity)?.value ?? null;
  if (subject === null) return context;
  const { unknownSubject, beside, recent, metric } = above;
  const slots = above.levels.map((level) => ({ metric: level, kind: 'level' as const }));
  const listed = slots.length > 0 ? { ...above.listed, slots } : context.listed;
  const { period, fiscal, fiscalFor } = outerPeriod(above) === null ? context : above;
  return { ...context, subject, unknownSubject, beside, recent, metric, listed, period, fiscal, fiscalFor };
}

/** What follows a list goes on with the subject and the time that the list stands under, not with its last item's. */
export function behindList(
  blocks: readonly Block[],
  at: number,
  context: RunningContext,
  after: After,
): RunningContext {
  const [before, block] = [blocks[at - 1], blocks[at]];
  if (before?.content.kind !== 'list-item' || !block || block.parent !== null || block.content.kind === 'list-item')
    return context;
  let head: Block | undefined = before;
  let place = -1;
  while (head?.content.kind === 'list-item' && head.parent !== null) {
    place = head.parent;
    head = blocks[place];
  }
  const above = head?.content.kind === 'list-item' ? undefined : after(place);
  return above ? BEHIND.of(context, above, () => behind(context, above)) : context;
}

function behind(context: RunningContext, above: RunningContext): RunningContext {
  const { subject, unknownSubject, beside, period, fiscal, fiscalFor } = above;
  const timed = outerPeriod(above) === null ? context : { ...context, period, fiscal, fiscalFor };
  return subject === null ? timed : { ...timed, subject, unknownSubject, beside };
}
