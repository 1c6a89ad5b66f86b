// A forecast that a text only holds its figures against: 大过预期, "above what analysts had forecast".

import { any, endsAt, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { COMMA, OWNS } from '../../reading/lexemes/marks.ts';

/** What is right before an expectation that something is held against. */
export const BEATS: Pattern = any(
  role('compare'),
  word('above', 'below', 'past', 'beat', 'beats', 'beating', 'missed', 'missing', 'topped', 'topping'),
  word('exceeded', 'exceeding', 'surpassed', 'surpassing', 'trailed', 'trailing'),
);

const WHOSE: Pattern = upTo(
  6,
  any(
    role('others', 'pronoun', 'qualifier', 'adverb', 'determiner', 'auxiliary', 'relative', 'hoped', 'noun'),
    kind('publisher', 'han', 'latin', 'entity'),
    OWNS,
  ),
);

const BEATEN: Pattern = seq(BEATS, WHOSE);

/** What the comparison is over with: the figure behind is no longer the forecast's. */
const OVER: Pattern = any(seq(upTo(1, role('more', 'fewer')), COMMA), role('level'));

/** 净亏损大过分析师的预期，为160亿元: whether the word of forecast at `at` says only what came is held against. */
export function isBeaten(lexemes: readonly Lexeme[], at: number): boolean {
  return startsAt(OVER, lexemes, at + 1) && endsAt(BEATEN, lexemes, at);
}
