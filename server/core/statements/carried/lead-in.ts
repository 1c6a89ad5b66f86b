// A line that only says on which accounting standard what follows it is told.

import { type Pattern, role } from '../../language/pattern.ts';
import type { RunningContext } from '../context.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { AMOUNT, firstOf, has, lastIn, lastOf } from '../reading/scope.ts';

const STANDARDS = ['gaap', 'adjusted'] as const;
const ON_STANDARD: Pattern = role(...STANDARDS);

/** 按非國際財務報告準則，撇除若干一次性項目：, "On a non-GAAP basis:": holds until a standard is named again. */
export function leadInAfter({ under }: RunningContext, block: ReadBlock, sentence: Sentence): RunningContext['under'] {
  const { lexemes } = block;
  const at = lastOf(block, sentence, ON_STANDARD);
  if (at < 0) return under;
  const last = lastIn(block, sentence, ({ text }) => text !== '\n');
  const tells = firstOf(block, sentence, AMOUNT) >= 0;
  if (tells || lexemes[last]?.text !== ':') return null;
  return STANDARDS.find((each) => has(lexemes[at], each)) ?? null;
}
