// Rates that are told to be counted in a way of their own.

import { type Pattern, word } from '../../../language/pattern.ts';
import { firstIn, firstOf } from '../../reading/scope.ts';
import type { Search } from '../search.ts';

const BY: Pattern = word('按', '以', '按照', 'by');

const COUNTED: Pattern = word('计', '计算', '口径', '统计', '衡量', '口径下', '而言');

/** 按公有云大模型调用量计: a rate counted in a way that nobody here knows; the lexeme that says so, or −1. */
export function countedBy({ scope, block }: Search): number {
  const by = firstOf(block, { from: scope.sentence.from, to: scope.at }, BY);
  if (by < 0) return -1;
  const end = firstOf(block, { from: by + 1, to: Math.min(by + 10, scope.at) }, COUNTED);
  return end < 0
    ? -1
    : firstIn(block, { from: by + 1, to: end }, ({ kind }) => kind === 'han' || kind === 'latin' || kind === 'metric');
}
