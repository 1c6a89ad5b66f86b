// Names that somebody is only set beside: 跟Alphabet仍差一大截, 与腾讯相比, 和AWS一样. The text does not turn to them.

import {
  any,
  endsAt,
  kind,
  one,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import type { Lexeme } from '../lexemes/lexeme.ts';
import { COMMA, PAUSE } from '../lexemes/marks.ts';

const WITH: Pattern = word('跟', '与', '和', '同');

/** A、B和C: what joins names to one another sets nobody beside. */
const LISTED: Pattern = seq(kind('entity', 'stranger'), opt(any(COMMA, PAUSE)), WITH);

const DIFFERS =
  /^(?:差|相差|不在|不同|不可|持平|相当|相近|相似|接近|一样|一致|同步|没法|无法|不能|难以|之间|看齐|对标|拉开|缩小|并肩|比肩|媲美|较量|竞争)/;

const DIFFERS_BEHIND: Pattern = seq(
  upTo(3, any(role('adverb', 'qualifier', 'preposition', 'but'), word('的'))),
  any(
    role('compare'),
    one(({ text }) => DIFFERS.test(text)),
  ),
);

/** Whether the name at `at` is one that somebody is measured by, or likened to, in words alone. */
export function isSetBeside(lexemes: readonly Lexeme[], at: number): boolean {
  return endsAt(WITH, lexemes, at) && !endsAt(LISTED, lexemes, at) && startsAt(DIFFERS_BEHIND, lexemes, at + 1);
}
