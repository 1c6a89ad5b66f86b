// What a cell says in brackets beside its own figure.

import type { Figure } from '../../figures/figure.ts';
import { isHan, isWordUnit } from '../../text/fold.ts';

const OPEN = ['(', '（'];
const CLOSE = [')', '）'];

/** Whether a figure stands in a bracket behind another one of its kind, with words before it: 约910亿（由850亿上调）, "$91 billion (raised from $85 billion)". */
export function isAside(text: string, [first]: readonly Figure[], { kind, span, quantity }: Figure): boolean {
  if (!first || first.span === span || first.kind !== kind || first.quantity?.unit !== quantity?.unit) return false;
  const between = text.slice(first.span.end, span.start);
  const open = Math.max(...OPEN.map((mark) => between.lastIndexOf(mark)));
  if (open < 0 || CLOSE.some((mark) => between.indexOf(mark, open) >= 0)) return false;
  const next = between.charCodeAt(open + 1);
  return isHan(next) || isWordUnit(next);
}
