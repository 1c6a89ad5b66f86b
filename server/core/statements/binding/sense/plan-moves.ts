// Words by which a plan is moved: 上调, "lifted its 2025 capex".

import { firstStart, kind, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';

const VERBS = ['上调', '上修', '调高', '调升', '下调', '下修', '调低', '调降'];

/** What is done to plans only: what has been reported rises and falls, and nobody moves it. */
export const MOVES: Pattern = word(...VERBS.flatMap((verb) => ['', '了', '至', '到', '为'].map((end) => verb + end)));

const LIFTS: Pattern = word('raised', 'raises', 'lifted', 'lifts', 'hiked', 'upped', 'lowered', 'lowers', 'trimmed');

/** "lifted its 2025 capex": the year stands with what was moved, and not with the moving. */
export const LIFTS_PLAN: Pattern = seq(LIFTS, upTo(2, role('determiner', 'pronoun')), kind('period'), kind('metric'));

/** Whether a stretch says that a plan was moved. */
export function revisesIn({ lexemes }: ReadBlock, { from, to }: Range): boolean {
  return firstStart(MOVES, lexemes, from, to) >= 0 || firstStart(LIFTS_PLAN, lexemes, from, to) >= 0;
}
