// Whether a figure is said to be what stood before a change: 从850亿上调至910亿, "previously $64-72 billion".

import {
  any,
  covers,
  endsAt,
  firstStart,
  kind,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  where,
  word,
} from '../../../language/pattern.ts';
import { OWNS } from '../../reading/lexemes/marks.ts';
import type { Scope } from '../../reading/scope.ts';
import { isBase } from '../entity/owner.ts';
import type { Search } from '../search.ts';

const BEFORE: Pattern = word(
  ...'原 原来 原先 原本 原有 原定 此前 先前 早前 之前 previously originally earlier previous prior original initial initially'.split(
    ' ',
  ),
);

/** What may stand between such a word and its figure; the word itself may be an adverb. */
const LEADS: Pattern = where(
  any(
    role('forecast', 'hoped', 'preposition', 'determiner', 'qualifier', 'level', 'adverb', 'copula'),
    OWNS,
    kind('metric'),
    kind('period'),
  ),
  (lexemes, at) => !startsAt(BEFORE, lexemes, at),
);

const LONGEST_LEAD = 5;

/** 原预估850亿, "its previous guidance of", "(previously ⟦$175 billion⟧": what leads from such a word to its figure. */
const FORMERLY: Pattern = seq(BEFORE, upTo(LONGEST_LEAD, LEADS));

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
  const { lexemes } = search.block;
  const { at } = search.scope;
  const isLed = firstStart(BEFORE, lexemes, at - 1 - LONGEST_LEAD, at) >= 0 && endsAt(FORMERLY, lexemes, at);
  return isLed || isBase(search) || endsFormer(search);
}
