// Whom a figure's words name as included in something, or as where it comes from.

import { any, endsAt, kind, type Pattern, role, seq, upTo, word } from '../../language/pattern.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { PAUSE } from '../reading/lexemes/marks.ts';
import type { Statement } from '../statement.ts';

const INCLUDES: Pattern = seq(
  word('包括', '包含', '其中包括', '当中包括', '来自', '源自', 'including', 'includes', 'included', 'such as'),
  upTo(2, role('determiner', 'adverb', 'qualifier')),
  upTo(4, any(kind('entity', 'stranger', 'latin'), PAUSE, role('joiner'))),
);

/** 新增部分包括Meta约142亿美元的长约: whom something includes or comes from is nobody whom the text goes on with. */
export function isIncluded(
  {
    readings: {
      best: { entity },
    },
  }: Statement,
  { lexemes }: ReadBlock,
  { from, to }: Sentence,
): boolean {
  const start = entity?.from?.start;
  if (start === undefined || entity?.known !== 'stated') return false;
  for (let at = from; at < to; at++) if (lexemes[at]?.span.start === start) return endsAt(INCLUDES, lexemes, at);
  return false;
}
