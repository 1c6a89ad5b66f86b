// Whether a figure is said to be what stood before a change: 从850亿上调至910亿, "previously $64-72 billion".

import { covers, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import type { Scope } from '../../reading/scope.ts';
import { isBase } from '../entity/owner.ts';
import type { Search } from '../search.ts';
import { isSaidFormer } from './said-former.ts';

const TO: Pattern = seq(word('to', '至', '到', 'and'), upTo(1, role('adverb')));

/** "up from $60 billion to $65 billion", behind what it is now: the second end of a range that was. */
function endsFormer(search: Search): boolean {
  const { scope, block } = search;
  const { previous } = scope;
  if (previous?.previous == null || !covers(TO, block.lexemes, previous.at + 1, scope.at)) return false;
  return isBase(before(search, previous));
}

function before(search: Search, scope: Scope): Search {
  return { ...search, scope };
}

/** Whether the figure's own words say that it is the value before a change. */
export function isFormer(search: Search): boolean {
  return isSaidFormer(search) || isBase(search) || endsFormer(search);
}
