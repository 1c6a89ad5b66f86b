// What the items of a list start from, and what goes on behind the list.

import type { Block } from '../../blocks/block.ts';
import { outerPeriod } from '../binding/period/period-after.ts';
import { fromTopics, type RunningContext } from '../context.ts';

/** What an item starts from: its siblings' periods carry on, its subject is that of the item or the line that it stands under. */
export function atItem(block: Block, context: RunningContext, after: readonly RunningContext[]): RunningContext {
  const above = block.parent === null ? undefined : after[block.parent];
  const subject = above ? (above.subject ?? fromTopics(above, ({ entity }) => entity)?.value ?? null) : null;
  if (!above || subject === null) return context;
  const { unknownSubject, beside, recent } = above;
  const { period, fiscal, fiscalFor } = outerPeriod(above) === null ? context : above;
  return { ...context, subject, unknownSubject, beside, recent, metric: above.metric, period, fiscal, fiscalFor };
}

/** What follows a list goes on with the subject that the list stands under, not with its last item's. */
export function behindList(
  blocks: readonly Block[],
  at: number,
  context: RunningContext,
  after: readonly RunningContext[],
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
  const above = head?.content.kind === 'list-item' ? undefined : after[place];
  return above?.subject
    ? { ...context, subject: above.subject, unknownSubject: above.unknownSubject, beside: above.beside }
    : context;
}
