// Lists of things that no lexicon knows.

import { any, one, type Pattern, role, seq, upTo } from '../../language/pattern.ts';
import type { Range, ReadBlock } from '../reading/block.ts';
import { PAUSE } from '../reading/lexemes/marks.ts';
import { firstOf } from '../reading/scope.ts';

const THING: Pattern = one(({ kind: what, roles }) => what === 'latin' || what === 'han' || roles.has('noun'));
const OWN_LIST: Pattern = seq(THING, any(role('joiner'), PAUSE), upTo(1, role('determiner', 'qualifier')), THING);

/** "Its advertising and search units brought in A and B respectively": a sentence with a list of its own, of things that nobody here knows. */
export function listsOthers(block: ReadBlock, range: Range): boolean {
  return firstOf(block, range, OWN_LIST) >= 0;
}
