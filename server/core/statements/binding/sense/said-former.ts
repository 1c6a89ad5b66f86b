// Whether a word right before a figure says that it was so before: 原预估850亿, "its previous guidance of".

import {
  any,
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

/** Whether the words right before the figure say that it stood before. */
export function isSaidFormer({ scope: { at }, block: { lexemes } }: Search): boolean {
  return firstStart(BEFORE, lexemes, at - 1 - LONGEST_LEAD, at) >= 0 && endsAt(FORMERLY, lexemes, at);
}
