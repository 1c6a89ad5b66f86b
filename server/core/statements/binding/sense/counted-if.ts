// An "if" that supposes nothing: it only says how a figure is counted, or what it is held against.

import { any, kind, one, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';

/** 若按非国际财务报告准则计, "if measured on a non-GAAP basis", 若与去年同期相比: how it is counted, or what it is held against, supposes nothing. */
export const COUNTED_IF: Pattern = any(
  seq(
    role('conditional'),
    upTo(1, role('adverb')),
    any(
      seq(
        word('按', '按照', '以', '依', '依照', '用', '换成', '改按', '采用', '改用'),
        upTo(2, role('determiner')),
        any(role('adjusted', 'gaap', 'like-for-like', 'constant-currency', 'cash')),
      ),
      seq(
        word('与', '和', '跟', '同', '对比', '相比', '比', '较'),
        upTo(3, any(kind('period'), role('yoy', 'qoq', 'determiner'))),
        role('compare'),
      ),
    ),
  ),
  seq(
    word('if'),
    upTo(
      4,
      one(({ kind: what, text }) => what === 'latin' || text === 'you' || text === 'it' || text === 'is'),
    ),
    word('on', 'under', 'by', 'with', 'against'),
    upTo(2, role('determiner')),
    role('adjusted', 'gaap', 'like-for-like', 'constant-currency'),
  ),
);
