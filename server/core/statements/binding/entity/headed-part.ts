// The part of a subject that a heading names.

import type { EntityId } from '../../../claims/claim.ts';
import { ancestry } from '../../reading/names/lexicon-index.ts';
import { lastIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';

const OF_SEGMENT = /^(?:分部|segment )/u;

/** Below the heading 核心本地商業, 美團的分部收入 is the part's; `null` where no heading names a part of the subject's. */
export function headedPart({ scope, block, index, context }: Search, owner: EntityId): EntityId | null {
  const headed = context.topics.at(-1)?.entity ?? null;
  if (headed === null || headed === owner || !ancestry(index, headed).includes(owner)) return null;
  const range = { from: scope.sentence.from, to: scope.at };
  return lastIn(block, range, ({ metric, text }) => metric !== null && OF_SEGMENT.test(text)) < 0 ? null : headed;
}
